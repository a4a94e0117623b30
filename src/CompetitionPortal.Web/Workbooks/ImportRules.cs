using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Participants;
using CompetitionPortal.Web.Periods;

namespace CompetitionPortal.Web.Workbooks;

/// <summary>
/// What a workbook may not do to a year that is there already: change a figure of a locked period, change targets after a lock
/// without their document; and, in one person's hands, verify what is open or decide vetoes. Each cell is named.
/// </summary>
/// <param name="stored">The year as it is.</param>
/// <param name="read">The workbook.</param>
/// <param name="locks">The locks of the year.</param>
/// <param name="periods">The periods with their states, where one person takes the workbook in; null on the command line, which is nobody's.</param>
internal sealed class ImportRules(StoredYear stored, ReadYearBook read, PeriodLocks locks, IReadOnlyList<EntryPeriod>? periods)
{
    private readonly List<WorkbookError> errors = [];
    private readonly CompetitionFacts now = stored.Facts;
    private readonly CompetitionFacts next = read.Book.Facts;

    /// <summary>A database holds one county: what is wrong with a workbook of another one than is there.</summary>
    /// <param name="read">The workbook.</param>
    /// <param name="county">The county that is there, or null.</param>
    public static IReadOnlyList<WorkbookError> OtherCounty(ReadYearBook read, string? county) => read.Book.Facts.Year.County is var found && (county is null || county == found)
        ? []
        : [read.At(read.Book.Facts.Year, "县名", found, $"县名是“{found}”，系统里是“{county}”", "请核对是不是别的县的工作簿")];

    /// <summary>Everything that stands against the import.</summary>
    public IReadOnlyList<WorkbookError> Check()
    {
        CheckResults();
        CheckBases();
        CheckAdjustments();
        if (periods is not null)
        {
            CheckVetoes();
        }

        CheckTargets();
        CheckRulebook();
        if (errors.Count == 0)
        {
            CheckLockedStandings();
        }

        return errors;
    }

    private void CheckResults() => Each(now.Results, next.Results, r => (r.Participant, r.Indicator, r.Period), (old, fresh) =>
    {
        var (period, row) = ((fresh ?? old)!.Period, (fresh ?? old)!);
        var state = periods?.FirstOrDefault(p => p.Period.EndMonth == period.EndMonth)?.State ?? PeriodState.NotOpened;
        foreach (var (heading, was, becomes) in new[] { ("上报", old?.Reported, fresh?.Reported), ("核定", old?.Verified, fresh?.Verified) })
        {
            if (was == becomes)
            {
                continue;
            }

            var place = $"{now.NameOf(row.Participant)}“{row.Indicator}”{period.Name}{heading}数 {Text(was)} → {Text(becomes)}";
            if (locks.Hold(period))
            {
                Add(YearLayout.Results.Name, fresh, heading, Text(becomes), $"{place}：{locks.Last!.Value.Name}已锁定，这个数不再变动", $"请改回 {Text(was)}");
            }
            else if (heading == "核定" && becomes is not null && state is PeriodState.Filling or PeriodState.Verifying)
            {
                Add(YearLayout.Results.Name, fresh, heading, Text(becomes), $"{place}：{period.Name}{state.Text()}，核定由第二个人在页面上做", $"请改回 {Text(was)}，导入上报数以后在“核定”里核定");
            }
        }
    });

    private void CheckBases() => Each(now.Bases, next.Bases, b => (b.Participant, b.Indicator, b.Period), (old, fresh) =>
    {
        var row = (fresh ?? old)!;
        if (old != fresh && locks.Hold(row.Period))
        {
            Add(YearLayout.Bases.Name, fresh, "基数", Text(fresh?.Value), $"{now.NameOf(row.Participant)}“{row.Indicator}”{row.Period.Name}基数 {Text(old?.Value)} → {Text(fresh?.Value)}：{locks.Last!.Value.Name}已锁定，增幅不再变动", $"请改回 {Text(old?.Value)}");
        }
    });

    private void CheckAdjustments()
    {
        var rest = now.Adjustments.ToList();
        foreach (var fresh in next.Adjustments.Where(a => !rest.Remove(a) && locks.Hold(a.Period)))
        {
            Add(YearLayout.Adjustments.Name, fresh, "分数", Text(fresh.Points), $"{now.NameOf(fresh.Participant)}{fresh.Period.Name}的加减分 {Text(fresh.Points)} 分是新的：{locks.Last!.Value.Name}已锁定，不再变动", "请删去这一行，或登记到还没有锁定的期次");
        }

        foreach (var gone in rest.Where(a => locks.Hold(a.Period)))
        {
            Add(YearLayout.Adjustments.Name, null, "分数", null, $"{now.NameOf(gone.Participant)}{gone.Period.Name}的加减分 {Text(gone.Points)} 分（{gone.Reason}）不见了：{locks.Last!.Value.Name}已锁定，不再变动", "请把这一行加回去");
        }
    }

    /// <summary>Vetoes are put on record and decided by two persons; a workbook is one person's.</summary>
    private void CheckVetoes()
    {
        var rest = now.Vetoes.ToList();
        foreach (var fresh in next.Vetoes.Where(v => !rest.Remove(v)))
        {
            Add(YearLayout.Vetoes.Name, fresh, "依据文号", fresh.Document, $"{next.NameOf(fresh.Participant)}的一票否决（{fresh.Kind}，{UnitSpells.Day(fresh.Date)}）是新的，或者改过", "请删去或改回这一行，在“加减分和一票否决”里登记，由第二个人审定");
        }

        foreach (var gone in rest)
        {
            Add(YearLayout.Vetoes.Name, null, "依据文号", null, $"{now.NameOf(gone.Participant)}的一票否决（{gone.Kind}，{UnitSpells.Day(gone.Date)}，{gone.Document}）不见了，或者改过", "请把这一行加回去；要解除，在“加减分和一票否决”里登记，由第二个人审定");
        }
    }

    private void CheckTargets()
    {
        if (locks.Last is not { } last)
        {
            return;
        }

        Each(now.Targets, next.Targets, t => (t.Participant, t.Indicator), (old, fresh) =>
        {
            var row = (fresh ?? old)!;
            if (old != fresh)
            {
                Add(YearLayout.Targets.Name, fresh, "目标", Text(fresh?.Value), $"{now.NameOf(row.Participant)}“{row.Indicator}”的目标 {Text(old?.Value)} → {Text(fresh?.Value)}：{last.Name}已锁定，改目标要写明原因和依据文号", "请改回去，在“目标任务”里改");
            }
        });
    }

    /// <summary>After it is issued a rulebook is amended by two persons; a workbook is one person's.</summary>
    private void CheckRulebook()
    {
        if (stored.IsIssued && RulebookDocument.Checksum(stored.Rulebook) != RulebookDocument.Checksum(read.Book.Rulebook))
        {
            var changes = RulebookChanges.Of(stored.Rulebook, read.Book.Rulebook, now);
            errors.Add(new WorkbookError(null, null, null, $"考核办法已经下达（第 {stored.RulebookNumber} 版），工作簿里的办法与它不同：{string.Join('；', changes.Take(3))}{(changes.Count > 3 ? $"；共 {changes.Count} 处" : string.Empty)}", "请把这些内容改回去；要修改办法，在“考核办法”里提请修订，由第二个人审定"));
        }
    }

    /// <summary>Whatever else is changed, points and places of locked periods stay: rules, plans, classes, mergers.</summary>
    private void CheckLockedStandings()
    {
        if (LockedStandings.Moved(locks, now, stored.Rulebook, next, read.Book.Rulebook, "导入") is { } moved)
        {
            var sheets = YearBookComparison.Of(new YearBook(stored.Rulebook, now), read.Book, 0).Sheets.Select(s => $"《{s.Sheet}》");
            errors.Add(new WorkbookError(null, null, null, moved, $"请把改动过的 {string.Join('、', sheets)} 里影响这一期的内容改回去"));
        }
    }

    private static void Each<T, TKey>(IEnumerable<T> now, IEnumerable<T> next, Func<T, TKey> key, Action<T?, T?> compare)
        where T : class
        where TKey : notnull
    {
        var known = now.GroupBy(key).ToDictionary(g => g.Key, g => g.First());
        foreach (var fresh in next)
        {
            known.Remove(key(fresh), out var old);
            compare(old, fresh);
        }

        foreach (var gone in known.Values)
        {
            compare(gone, null);
        }
    }

    private void Add(string sheet, object? record, string heading, string? found, string problem, string cure) =>
        errors.Add(record is null ? new WorkbookError(sheet, null, null, problem, cure) : read.At(record, heading, found, problem, cure));

    private static string Text(decimal? value) => value is { } figure ? FractionText.Plain(figure) : "空";
}
