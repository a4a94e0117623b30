using System.Globalization;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Targets;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Targets;

/// <summary>A target that was not taken, and why.</summary>
/// <param name="Unit">Code of the unit; null for the county's own.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Problem">What is wrong and how to mend it.</param>
public sealed record LeftTarget(string? Unit, string Indicator, string Problem);

/// <summary>What became of typed targets.</summary>
/// <param name="Saved">How many were saved.</param>
/// <param name="Left">Which were not, and why.</param>
/// <param name="Notes">What people should know of what was saved.</param>
/// <param name="Refusals">Why nothing at all was taken; empty otherwise.</param>
public sealed record AssignOutcome(int Saved, IReadOnlyList<LeftTarget> Left, IReadOnlyList<string> Notes, IReadOnlyList<string> Refusals);

/// <summary>目标任务: the targets of units, and the county's own beside their sum.</summary>
public sealed class TargetService(PortalDatabase database, ChangeGate gate, StandingService standings)
{
    /// <summary>The table of a class, of the first one where none is named, without any class while no rulebook is taken up; null when there is no such year or class.</summary>
    public async Task<TargetSheet?> SheetAsync(int year, string? className)
    {
        if (await standings.YearAsync(year) is { HasRulebook: false } begun && className is null)
        {
            return new TargetSheet(begun.Facts.Year, [], string.Empty, [], [], [], null, 0);
        }

        if (await standings.YearAsync(year) is not { } stored || (className is null ? stored.Rulebook.Classes.FirstOrDefault() : stored.Rulebook.FindClass(className)) is not { } shown)
        {
            return null;
        }

        await using var db = database.Open();
        var rows = await RowsAsync(db, year);
        var county = await CountyAsync(db, year);
        var locked = (await PeriodLocks.OfAsync(db, stored.Facts.Year)).Last?.Name;
        var columns = Columns(stored.Rulebook, shown.Name);
        var facts = stored.Facts with { Targets = [.. rows.Values.Select(r => new AssignedTarget(r.Participant, r.Indicator, r.Value, r.Stretch))] };
        var inForce = TargetRevision.InForce(facts, stored.Rulebook.TargetDeadline, End(year)).ToDictionary(t => (t.Participant, t.Indicator));
        var changes = facts.TargetChanges.OrderBy(c => c.Date).ToLookup(c => (c.Participant, c.Indicator));
        return new TargetSheet(
            stored.Facts.Year, [.. stored.Rulebook.Classes.Select(c => c.Name)], shown.Name, columns,
            [.. Units(stored, shown.Name).Select(u => new TargetUnit(u.Code, u.NameAt(End(year)), u.ClassAt(End(year)) is null, [.. columns.Select(c => Cell(rows.GetValueOrDefault((u.Code, c.Indicator.Name)), inForce, changes, stored.Rulebook.TargetDeadline))]))],
            [.. columns.Select(c => Line(stored, shown.Name, c, inForce, county.GetValueOrDefault(c.Indicator.Name)))],
            locked, BaseDuty.Missing(facts, stored.Rulebook).Where(d => d.Unit.ClassAt(End(year)) == shown.Name).DistinctBy(d => (d.Unit.Code, d.Indicator.Name)).Count());
    }

    /// <summary>Takes typed targets: each by itself; those that cannot be taken are said and lose nothing.</summary>
    public async Task<AssignOutcome> AssignAsync(Actor actor, AssignTargets command)
    {
        TargetWriter? writer = null;
        var result = await gate.RunAsync(actor, command, async change =>
        {
            change.Require(Deed.ManageTargets, DeedSubject.Anything);
            var year = await change.TouchYearAsync(command.Year);
            var stored = await standings.YearAsync(change.Db, command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
            var reason = new LockReason(command.Reason, command.Document);
            await reason.AskAsync(change.Db, stored.Facts.Year, "目标");
            writer = new TargetWriter(change, stored, year, await RowsAsync(change.Db, command.Year), await CountyAsync(change.Db, command.Year));
            writer.Write(command);
            if (writer.Saved.Count == 0)
            {
                throw new RefusedException(writer.Left.Count == 0 ? ["没有改动，没有要保存的目标。"] : [.. writer.Left.Select(l => l.Problem)]);
            }

            change.Log("下达目标任务", string.Create(CultureInfo.InvariantCulture, $"{command.Year}年目标任务"), string.Join('；', writer.Saved) + reason);
            return writer.Saved.Count;
        });
        var leftOnly = writer is { Saved.Count: 0, Left.Count: > 0 };
        return new AssignOutcome(result.Value, writer?.Left ?? [], result.Done && writer is not null ? writer.Notes : [], result.Done || leftOnly ? [] : result.Refusals);
    }

    /// <summary>The last day of a year.</summary>
    internal static DateOnly End(int year) => Period.Year.EndDate(year);

    /// <summary>The indicators that a class scores, in the rulebook's order.</summary>
    public static IReadOnlyList<TargetColumn> Columns(Rulebook rulebook, string className) =>
        [.. rulebook.Indicators.SelectMany(i => rulebook.Uses.Where(u => u.Class == className && u.Indicator == i.Name).Take(1).Select(u => new TargetColumn(i, Kind(u.Curve), UnitOf(i, u.Curve), u.Curve is DualTargetCurve, u.Curve is DirectCurve ? Scale(i) ?? u.FullMarks : null)))];

    /// <summary>Units of a class at the year's end, and those that ended the year in no class after having been in it.</summary>
    internal static IEnumerable<Domain.Participants.Participant> Units(StoredYear stored, string className) =>
        stored.Facts.Participants.Where(p => (p.ClassAt(End(stored.Facts.Year.Year)) ?? p.Memberships.LastOrDefault()?.Class) == className)
            .OrderBy(p => p.Order).ThenBy(p => p.Code, StringComparer.Ordinal);

    private static CountyLine Line(StoredYear stored, string className, TargetColumn column, Dictionary<(string, string), AssignedTarget> targets, CountyTargetRow? own)
    {
        var name = column.Indicator.Name;
        var held = stored.Facts.Participants.OrderBy(p => p.Order).Select(p => (Unit: p, Row: targets.GetValueOrDefault((p.Code, name)))).Where(h => h.Row is not null).ToList();
        var inClass = Units(stored, className).Select(u => u.Code).ToHashSet(StringComparer.Ordinal);
        var isEach = own?.IsEach ?? CountyBalance.HasNoSum(column.Indicator, stored.Rulebook);
        return new CountyLine(
            new TargetCell(own?.Value, own?.Stretch, own?.Version, own?.ChangedByName, own?.ChangedAt), isEach,
            held.Where(h => inClass.Contains(h.Unit.Code)).Sum(h => h.Row!.Value), held.Sum(h => h.Row!.Value), held.Count,
            held.Count == 0 ? [] : [.. Balances(stored, column, own, isEach, [.. held.Select(h => (h.Unit.NameAt(End(stored.Facts.Year.Year)), h.Row!))])]);
    }

    private static IEnumerable<CountyBalance> Balances(StoredYear stored, TargetColumn column, CountyTargetRow? own, bool isEach, IReadOnlyList<(string Name, AssignedTarget Row)> held)
    {
        if (own is null)
        {
            yield break;
        }

        var isCeiling = CountyBalance.IsCeiling(column.Indicator, stored.Rulebook);
        CountyBalance Of(decimal county, IReadOnlyList<(string Name, decimal Target)> units) => isEach
            ? CountyBalance.OfEach(county, units, column.UnitOfMeasure, isCeiling)
            : CountyBalance.OfSum(county, units.Sum(u => u.Target), column.UnitOfMeasure, isCeiling);
        yield return Of(own.Value, [.. held.Select(h => (h.Name, h.Row.Value))]);
        if (own.Stretch is { } stretch && held.Where(h => h.Row.Stretch is not null).Select(h => (h.Name, h.Row.Stretch!.Value)).ToList() is { Count: > 0 } stretches)
        {
            var balance = Of(stretch, stretches);
            yield return balance with { Sentence = "争取：" + balance.Sentence };
        }
    }

    /// <summary>A stored target, and what changes made of it.</summary>
    private static TargetCell Cell(AssignedTargetRow? row, Dictionary<(string, string), AssignedTarget> inForce, ILookup<(string, string), TargetChange> changes, DateOnly? deadline)
    {
        var cell = new TargetCell(row?.Value, row?.Stretch, row?.Version, row?.ChangedByName, row?.ChangedAt);
        return row is null || !changes.Contains((row.Participant, row.Indicator)) ? cell : cell with
        {
            InForce = inForce[(row.Participant, row.Indicator)],
            Changes = string.Join('；', changes[(row.Participant, row.Indicator)].Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Date:yyyy-MM-dd}调整为 {Shown.Amount(c.Value)}{(c.Stretch is { } stretch ? $"、争取 {Shown.Amount(stretch)}" : string.Empty)}（{c.Document}）{(c.IsAfter(deadline) ? "，晚于截止日期，不计" : string.Empty)}"))),
        };
    }

    private static async Task<Dictionary<(string, string), AssignedTargetRow>> RowsAsync(PortalDb db, int year) =>
        await db.Targets.Where(t => db.Years.Any(y => y.Id == t.YearId && y.Year == year)).ToDictionaryAsync(t => (t.Participant, t.Indicator));

    private static async Task<Dictionary<string, CountyTargetRow>> CountyAsync(PortalDb db, int year) =>
        await db.CountyTargets.Where(t => db.Years.Any(y => y.Id == t.YearId && y.Year == year)).ToDictionaryAsync(t => t.Indicator, StringComparer.Ordinal);

    private static string Kind(ScoringCurve curve) => curve switch
    {
        DualTargetCurve => "确保",
        _ when curve.PrefersLess() => curve.Runs == CurveVariable.Growth ? "控制增幅" : "控制",
        DirectCurve => "满分制",
        _ => curve.Runs == CurveVariable.Growth ? "增幅" : "目标",
    };

    /// <summary>The best a ballot gives, where the figure is counted from ballots: 优秀100.</summary>
    private static decimal? Scale(Indicator indicator) => indicator.Rating is not { } rule ? null : rule.ShareOf.Count > 0 ? 100 : rule.Options.Count > 0 ? rule.Options.Max(o => o.Value) : rule.FirstPlace ?? 100;

    private static string UnitOf(Indicator indicator, ScoringCurve curve) => curve.Runs == CurveVariable.Growth ? "%" : indicator.UnitOfMeasure;
}
