using System.Globalization;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Web.Audit;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Participants;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Targets;

/// <summary>A base value that was not taken, and why.</summary>
/// <param name="Cell">The cell as typed.</param>
/// <param name="Problem">What is wrong and how to mend it; it names unit, indicator and period.</param>
public sealed record LeftBase(TypedBase Cell, string Problem);

/// <summary>What became of typed base values.</summary>
/// <param name="Saved">How many were saved.</param>
/// <param name="Left">Which were not, and why.</param>
/// <param name="Refusals">Why nothing at all was taken; empty otherwise.</param>
public sealed record BaseOutcome(int Saved, IReadOnlyList<LeftBase> Left, IReadOnlyList<string> Refusals);

/// <summary>基数: last year's figures of the same periods, which growth is computed from.</summary>
public sealed class BaseService(PortalDatabase database, ChangeGate gate, StandingService standings)
{
    /// <summary>The table of a class, of the first one where none is named; null when there is no such year or class.</summary>
    /// <param name="year">The calendar year that is compared.</param>
    /// <param name="className">The class, or null.</param>
    /// <param name="all">Whether all indicators that are typed stand in it, not only those scored by growth.</param>
    public async Task<BaseSheet?> SheetAsync(int year, string? className, bool all)
    {
        if (await standings.YearAsync(year) is not { HasRulebook: true } stored || (className is null ? stored.Rulebook.Classes.FirstOrDefault() : stored.Rulebook.FindClass(className)) is not { } shown)
        {
            return null;
        }

        await using var db = database.Open();
        var asked = BaseDuty.Asked(stored.Rulebook, shown.Name).ToList();
        var scored = TargetService.Columns(stored.Rulebook, shown.Name).Select(c => c.Indicator).Where(i => i.Rating is null).ToList();
        List<BaseColumn> columns = [.. (all ? scored : asked).SelectMany(i => Period.All(i.Frequency).Select(p => new BaseColumn(i, p)))];
        var values = stored.Facts.Bases.ToDictionary(b => (b.Participant, b.Indicator, b.Period));
        var missing = BaseDuty.Missing(stored.Facts, stored.Rulebook).Select(d => (d.Unit.Code, d.Indicator.Name, d.Period)).ToHashSet();
        return new BaseSheet(
            stored.Facts.Year, [.. stored.Rulebook.Classes.Select(c => c.Name)], shown.Name, asked.Count, scored.Count, columns,
            [.. TargetService.Units(stored, shown.Name).Select(u => new BaseUnit(u.Code, u.NameAt(TargetService.End(year)), [.. columns.Select(c => Cell(u.Code, c))]))],
            (await PeriodLocks.OfAsync(db, stored.Facts.Year)).Last?.Name);

        BaseCell Cell(string unit, BaseColumn column)
        {
            var key = (unit, column.Indicator.Name, column.Period);
            var value = values.GetValueOrDefault(key);
            return new BaseCell(value?.Value, value?.Original, missing.Contains(key));
        }
    }

    /// <summary>
    /// Takes typed base values: each by itself; those that cannot be taken are said and lose nothing. Once a period is
    /// locked a changed figure is a restated one and keeps what it was before, and none that would move a locked standing
    /// is taken.
    /// </summary>
    public async Task<BaseOutcome> SaveAsync(Actor actor, SaveBases command)
    {
        List<string> saved = [];
        List<LeftBase> left = [];
        var allLeft = false;
        var result = await gate.RunAsync(actor, command, async change =>
        {
            change.Require(Deed.ManageTargets, DeedSubject.Anything);
            var year = await change.TouchYearAsync(command.Year);
            var stored = await standings.YearAsync(change.Db, command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
            var reason = new LockReason(command.Reason, command.Document);
            var isLocked = await reason.AskAsync(change.Db, stored.Facts.Year, "基数") is not null;
            var rows = (await change.Db.Bases.Where(b => b.YearId == year.Id).ToListAsync()).ToDictionary(b => (b.Participant, b.Indicator, b.Period));
            var sound = Sound(stored, [.. command.Cells.Select(c => Read(stored, rows, left, c, isLocked)).OfType<(TypedBase, BaseValue?)>()], left);
            if (sound.Count == 0)
            {
                allLeft = left.Count > 0;
                throw new RefusedException(left.Count == 0 ? ["没有改动，没有要保存的基数。"] : [.. left.Select(l => l.Problem)]);
            }

            await LockedFacts.CheckAsync(change, stored, With(stored.Facts, sound), "改基数");
            foreach (var (cell, value) in sound)
            {
                var row = rows.GetValueOrDefault((cell.Unit, cell.Indicator, cell.Period));
                saved.Add($"{Place(stored, cell)} {LoggedFigure.Mark(Described(row?.Value))} → {LoggedFigure.Mark(Described(value?.Value))}");
                Write(change, year.Id, row, value);
            }

            change.Log("填写基数", string.Create(CultureInfo.InvariantCulture, $"{command.Year}年基数"), string.Join('；', saved) + reason);
            return saved.Count;
        });
        return new BaseOutcome(result.Value, left, result.Done || allLeft ? [] : result.Refusals);
    }

    private static void Write(Change change, long yearId, BaseValueRow? row, BaseValue? value)
    {
        if (value is null)
        {
            change.Db.Bases.Remove(row!);
            return;
        }

        if (row is null)
        {
            row = new BaseValueRow { YearId = yearId, Participant = value.Participant, Indicator = value.Indicator, Period = value.Period.Code };
            change.Db.Bases.Add(row);
        }

        (row.Value, row.Original) = (value.Value, value.Original);
    }

    /// <summary>The typed figure as the domain knows it, null for none; nothing where it cannot be taken or changes nothing.</summary>
    private static (TypedBase Cell, BaseValue? Value)? Read(StoredYear stored, Dictionary<(string, string, string), BaseValueRow> rows, List<LeftBase> left, TypedBase cell, bool isLocked)
    {
        if (stored.Facts.Participants.All(p => p.Code != cell.Unit) || stored.Rulebook.Indicators.FirstOrDefault(i => i.Name == cell.Indicator) is not { } indicator
            || !Period.TryParse(cell.Period, out var period) || period.Level != indicator.Frequency)
        {
            left.Add(new LeftBase(cell, $"{cell.Unit}“{cell.Indicator}”：单位、指标或期次已经不在考核办法里，请刷新页面。"));
            return null;
        }

        var (value, problem) = TypedFigure.Read(cell.Value, indicator.UnitOfMeasure);
        var row = rows.GetValueOrDefault((cell.Unit, cell.Indicator, cell.Period));
        if (problem is null && row?.Value != cell.Seen && row?.Value != value)
        {
            problem = $"您填的是 {Described(value)}，刚才有人改成了 {Described(row?.Value)}。要用您填的，再保存一次；要用对方的，请改成对方的数。";
        }

        if (problem is not null)
        {
            left.Add(new LeftBase(cell, $"{Place(stored, cell)}：{problem}"));
            return null;
        }

        return row?.Value == value ? null : (cell, value is { } figure ? new BaseValue(cell.Unit, cell.Indicator, period, figure, row?.Original ?? (isLocked ? row?.Value : null)) : null);
    }

    /// <summary>Those that the facts can be computed with; the others are left with the validator's sentence.</summary>
    private static List<(TypedBase Cell, BaseValue? Value)> Sound(StoredYear stored, List<(TypedBase Cell, BaseValue? Value)> typed, List<LeftBase> left)
    {
        var findings = FactsValidator.Check(With(stored.Facts, typed), stored.Rulebook).Where(f => !f.IsHint && f.Subject is BaseValue).ToLookup(f => (BaseValue)f.Subject!, ReferenceEqualityComparer.Instance);
        left.AddRange(typed.Where(t => t.Value is not null && findings.Contains(t.Value)).Select(t => new LeftBase(t.Cell, $"{findings[t.Value!].First().Problem}。{findings[t.Value!].First().Cure}。")));
        return [.. typed.Where(t => t.Value is null || !findings.Contains(t.Value))];
    }

    private static CompetitionFacts With(CompetitionFacts facts, List<(TypedBase Cell, BaseValue? Value)> typed)
    {
        var touched = typed.Select(t => (t.Cell.Unit, t.Cell.Indicator, t.Cell.Period)).ToHashSet();
        return facts with { Bases = [.. facts.Bases.Where(b => !touched.Contains((b.Participant, b.Indicator, b.Period.Code))), .. typed.Select(t => t.Value).OfType<BaseValue>()] };
    }

    private static string Place(StoredYear stored, TypedBase cell)
    {
        _ = Period.TryParse(cell.Period, out var period);
        return $"{stored.Facts.NameOf(cell.Unit)}“{cell.Indicator}”{period.Name}";
    }

    private static string Described(decimal? value) => value is { } figure ? FractionText.Plain(figure) : "没有";
}
