using System.Globalization;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Audit;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Workbooks;

/// <summary>What a workbook would do, before it does it.</summary>
/// <param name="Upload">The workbook.</param>
/// <param name="Year">The competition year it is for; null where it could not be read.</param>
/// <param name="IsNew">Whether there is no such year yet.</param>
/// <param name="Seen">The version of the year that it is compared with; 0 for a new one.</param>
/// <param name="Errors">Why it cannot be taken in; empty when it can.</param>
/// <param name="Notes">What was normalised or is worth a look.</param>
/// <param name="Comparison">What would change; null where it could not be read.</param>
public sealed record ImportPreview(
    WorkbookUpload Upload, CompetitionYear? Year, bool IsNew, long Seen, IReadOnlyList<WorkbookError> Errors, IReadOnlyList<WorkbookError> Notes, YearBookComparison? Comparison)
{
    /// <summary>Whether it can be confirmed.</summary>
    public bool CanImport => Errors.Count == 0 && Comparison is { Total: > 0 };
}

/// <summary>导入: a year's workbook is sent, looked at, and only then taken in, whole or not at all.</summary>
public sealed class ImportService(PortalDatabase database, ChangeGate gate, StandingService standings, PeriodService periods, WorkbookUploads uploads)
{
    private const int MostDifferences = 50;
    private static readonly WorkbookLimits Limits = new();

    /// <summary>Takes a file to be looked at.</summary>
    public Task<ChangeResult<WorkbookUpload>> UploadAsync(Actor actor, string fileName, Stream content, CancellationToken cancellationToken = default) =>
        uploads.TakeAsync(actor, Deed.ImportYear, fileName, content, Limits, cancellationToken);

    /// <summary>What a file would do; null when it is no longer there.</summary>
    public async Task<ImportPreview?> PreviewAsync(Actor actor, string token)
    {
        if (!RightsTable.Decide(actor, Deed.ImportYear, DeedSubject.Anything).Allowed || uploads.Find(actor.Id, token) is not { } upload)
        {
            return null;
        }

        if (Read(upload, out var errors) is not { } read)
        {
            return new ImportPreview(upload, null, false, 0, errors, [], null);
        }

        await using var db = database.Open();
        var stored = await standings.YearAsync(read.Book.Facts.Year.Year);
        return new ImportPreview(
            upload, read.Book.Facts.Year, stored is null, stored?.Version ?? 0, await AgainstAsync(db, stored, read),
            [.. ImportRules.OtherCounty(read, (await standings.YearsAsync()).FirstOrDefault().County), .. read.Notes], YearBookComparison.Of(stored is null ? null : new YearBook(stored.Rulebook, stored.Facts), read.Book, MostDifferences));
    }

    /// <summary>Takes it in, as it was looked at.</summary>
    public async Task<ChangeResult<ImportOutcome>> ImportAsync(Actor actor, ImportYear command)
    {
        var upload = uploads.Find(actor.Id, command.Token);
        IReadOnlyList<WorkbookError> errors = [];
        var read = upload is null ? null : Read(upload, out errors);
        var result = await gate.RunAsync(actor, command, async change =>
        {
            change.Require(Deed.ImportYear, DeedSubject.Anything);
            if (upload is null)
            {
                throw new RefusedException($"这个文件已经不在服务器上（保留 {WorkbookUploads.Kept.Minutes} 分钟）。请重新选择文件。");
            }

            var book = read?.Book ?? throw new RefusedException([.. errors.Select(e => e.ToString())]);
            var year = book.Facts.Year.Year;
            var stored = await standings.YearAsync(change.Db, year);
            if ((stored?.Version ?? 0) != command.Seen)
            {
                throw new RefusedException("您看过预览以后，系统里的数据又有改动。下面是新的预览，请看过再确认。");
            }

            if (await AgainstAsync(change.Db, stored, read) is { Count: > 0 } against)
            {
                throw new RefusedException([.. against.Select(e => e.ToString())]);
            }

            var comparison = YearBookComparison.Of(stored is null ? null : new YearBook(stored.Rulebook, stored.Facts), book, MostDifferences);
            var origin = new ChangeOrigin(change.Actor.Name, change.Now, upload.FileName, change.Actor.Id);
            var outcome = await CompetitionStore.ImportIntoAsync(change.Db, book.Rulebook, book.Facts, origin);
            if (outcome.IsNothing)
            {
                throw new RefusedException("工作簿的内容与系统里的一致，没有改动任何数据。");
            }

            await change.TouchYearAsync(year);
            change.Log("导入全年工作簿", CompetitionStore.Subject(book.Facts.Year), $"{CompetitionStore.Details(outcome, book.Rulebook, origin)}；文件校验码 {upload.Checksum}{(stored is null ? string.Empty : Differences(comparison))}");
            return outcome;
        });
        if (result.Done && upload is not null)
        {
            uploads.Drop(upload);
        }

        return result;
    }

    /// <summary>Lets a file go that is not to be taken in.</summary>
    public void Forget(Actor actor, string token)
    {
        if (uploads.Find(actor.Id, token) is { } upload)
        {
            uploads.Drop(upload);
        }
    }

    /// <summary>A difference in words for the log: what, before → after. Points are among what names an adjustment.</summary>
    private static string Describe(YearBookDifference difference)
    {
        var row = difference.Sheet == YearLayout.Adjustments.Name ? LoggedFigure.Mark(difference.Row) : difference.Row;
        return difference switch
        {
            { Heading: null, Before: null } => $"新增 {row}（{LoggedFigure.Mark(difference.After)}）",
            { Heading: null } => $"删除 {row}（{LoggedFigure.Mark(difference.Before)}）",
            _ => $"{row} {difference.Heading} {Shown(difference.Before)} → {Shown(difference.After)}",
        };
    }

    private static string Shown(string? text) => string.IsNullOrEmpty(text) ? "空" : LoggedFigure.Mark(text);

    private static ReadYearBook? Read(WorkbookUpload upload, out IReadOnlyList<WorkbookError> errors)
    {
        try
        {
            using var file = upload.Open();
            errors = [];
            return YearWorkbookReader.Read(file, Limits);
        }
        catch (WorkbookRefusedException e)
        {
            errors = e.Errors;
            return null;
        }
    }

    private async Task<IReadOnlyList<WorkbookError>> AgainstAsync(PortalDb db, StoredYear? stored, ReadYearBook read)
    {
        var errors = new List<WorkbookError>();
        if (read.Book.Facts.Year.Profile == OfficeProfile.Strict)
        {
            errors.Add(read.At(read.Book.Facts.Year, "职责档", "严", "职责档“严”还不能用", "请填 简"));
        }

        if (stored is not null)
        {
            errors.AddRange(new ImportRules(stored, read, await PeriodLocks.OfAsync(db, stored.Facts.Year), await periods.ListAsync(stored.Facts.Year)).Check());
        }

        return errors;
    }

    private static string Differences(YearBookComparison comparison) => string.Create(
        CultureInfo.InvariantCulture,
        $"；{string.Join('；', comparison.First.GroupBy(d => d.Sheet).Select(g => $"《{g.Key}》{string.Join('，', g.Select(Describe))}"))}{(comparison.Total > comparison.First.Count ? $"；共 {comparison.Total} 处，只列 {comparison.First.Count} 处" : string.Empty)}");
}
