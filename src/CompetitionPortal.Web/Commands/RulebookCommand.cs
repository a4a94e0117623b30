using System.Globalization;
using System.Text.Json;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Audit;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Rulebooks;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Rulebooks;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Commands;

/// <summary>
/// <c>rulebook FILE.json [--data FILE --year Y]</c> checks a rulebook's file and, with data, keeps it as a draft of a year; <c>rulebook
/// --data FILE --year Y [--version N] --out FILE.json</c> writes one.
/// </summary>
internal static class RulebookCommand
{
    public const string Usage = "rulebook 办法.json [--data 数据文件 --year 年份]，或 rulebook --data 数据文件 --year 年份 [--version 版次] --out 办法.json";

    public static async Task<int> RunAsync(IReadOnlyList<string> args, DateTime now, TextWriter output)
    {
        var line = new CommandLine(args, ["--data", "--year", "--version", "--out"], []);
        if (line.Operands.Count == 0)
        {
            return await WriteAsync(line, output);
        }

        var path = line.Operand("一个办法文件");
        var rulebook = Checked(path);
        output.WriteLine($"《{rulebook.Title}》没有要改正的地方。校验码 {RulebookDocument.Checksum(rulebook)}");
        if (line.Value("--data") is null && line.Value("--year") is not null)
        {
            throw new UsageException("--year 只和 --data 一起用：存为哪个数据文件里哪一年的草案");
        }

        if (line.Value("--data") is { } data)
        {
            output.WriteLine($"已存为 {Number(line, "--year")} 年的草案“{await KeepAsync(await ExistingData.OpenAsync(data), Number(line, "--year"), rulebook, Path.GetFileName(path), now)}”，在“编制考核办法”里接着改、试算和下达。");
        }

        return 0;
    }

    /// <summary>The rulebook of a file.</summary>
    /// <exception cref="UsageException">There is no such file, it cannot be read, or it has errors.</exception>
    public static Rulebook Checked(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"没有文件 {path}");
        }

        try
        {
            var rulebook = RulebookFile.Read(File.ReadAllText(path));
            var findings = RulebookValidator.Check(rulebook).Where(f => !f.IsHint).ToList();
            return findings.Count == 0 ? rulebook : throw new UsageException(string.Join("。\n", findings.Select(f => f.ToString())));
        }
        catch (JsonException e)
        {
            throw new UsageException($"{path} 读不懂：{e.Message}");
        }
    }

    private static async Task<int> WriteAsync(CommandLine line, TextWriter output)
    {
        var (target, year) = (line.Required("--out"), Number(line, "--year"));
        await using var db = (await ExistingData.OpenAsync(line.Required("--data"))).Open();
        var inForce = await db.Years.Where(y => y.Year == year).Select(y => (long?)y.RulebookId).SingleOrDefaultAsync();
        var version = line.Value("--version") is null ? 0 : Number(line, "--version");
        var row = await db.Rulebooks.SingleOrDefaultAsync(r => r.Year == year && (version == 0 ? r.Id == inForce : r.Number == version))
            ?? throw new UsageException(version == 0 ? $"数据文件里没有 {year} 年" : $"{year} 年没有第 {version} 版考核办法");
        if (!row.IsWritten)
        {
            throw new UsageException($"{year} 年还没有写好的考核办法，只有草案");
        }

        WrittenFiles.Write(target, System.Text.Encoding.UTF8.GetBytes(RulebookFile.Write(RulebookDocument.Read(row.Document))));
        output.WriteLine($"已写入 {Path.GetFullPath(target)}（第 {row.Number} 版）");
        return 0;
    }

    /// <summary>A draft with its row in the log; nothing of it counts before it is issued.</summary>
    private static async Task<string> KeepAsync(PortalDatabase database, int year, Rulebook rulebook, string fileName, DateTime now)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var stored = await CompetitionStore.LoadFromAsync(db, year) ?? throw new UsageException($"数据文件里没有 {year} 年");
        var row = await db.Years.SingleAsync(y => y.Year == year);
        var actor = $"命令行 {Environment.UserName}";
        var number = await db.RulebookDrafts.CountAsync(d => d.YearId == row.Id) + 1;
        var draft = new RulebookDraftRow
        {
            YearId = row.Id, Name = string.Create(CultureInfo.InvariantCulture, $"草案{number}"), Origin = $"文件 {fileName}",
            Tables = RulebookTables.Of(rulebook with { DocumentNumber = null }, stored.Facts.Participants).Write(), CreatedByName = actor, CreatedAt = now, ChangedByName = actor, ChangedAt = now,
        };
        db.RulebookDrafts.Add(draft);
        db.AuditEntries.Add(new AuditEntryRow { At = now, Actor = actor, Action = "新建考核办法草案", Subject = $"{year}年{draft.Name}", Details = $"从{draft.Origin}开始" });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return draft.Name;
    }

    private static int Number(CommandLine line, string option) =>
        int.TryParse(line.Required(option), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new UsageException($"{option} 后面要写数字");
}
