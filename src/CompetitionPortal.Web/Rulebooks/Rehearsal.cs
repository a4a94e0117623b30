using System.Globalization;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>One unit under two rulebooks.</summary>
/// <param name="Unit">The unit's name.</param>
/// <param name="Class">Its class.</param>
/// <param name="PlaceBefore">Its place in the class under the one, or null.</param>
/// <param name="PlaceAfter">Under the other.</param>
/// <param name="TotalBefore">Its total.</param>
/// <param name="TotalAfter">Its total.</param>
/// <param name="GradeBefore">Its grade, in the annual standing.</param>
/// <param name="GradeAfter">Its grade.</param>
/// <param name="ClausesBefore">The clauses that meet it.</param>
/// <param name="ClausesAfter">The clauses that meet it.</param>
public sealed record RehearsedUnit(
    string Unit, string Class, int? PlaceBefore, int? PlaceAfter, decimal? TotalBefore, decimal? TotalAfter, string? GradeBefore, string? GradeAfter, IReadOnlyList<string> ClausesBefore, IReadOnlyList<string> ClausesAfter)
{
    /// <summary>Places gained; 0 where it has no place on one side.</summary>
    public int Gain => PlaceBefore is { } before && PlaceAfter is { } after ? before - after : 0;

    /// <summary>Points gained; 0 where it has no total on one side.</summary>
    public decimal Change => TotalBefore is { } before && TotalAfter is { } after ? after - before : 0;

    /// <summary>Whether grade or list is another one.</summary>
    public bool Crosses => GradeBefore != GradeAfter || !ClausesBefore.SequenceEqual(ClausesAfter, StringComparer.Ordinal);

    /// <summary>Whether anything is another.</summary>
    public bool Moves => Crosses || PlaceBefore != PlaceAfter || TotalBefore != TotalAfter;
}

/// <summary>试算: the same facts under two rulebooks.</summary>
/// <param name="Year">The year of the facts.</param>
/// <param name="Standing">The standing.</param>
/// <param name="Sentences">Four sentences: who gains most, who loses most, who crosses a line, how the spread changes.</param>
/// <param name="Units">All units: the greatest changes of place first, then those of the total, then in the official order.</param>
/// <param name="Notes">What could not take part.</param>
public sealed record Rehearsal(int Year, Standing Standing, IReadOnlyList<string> Sentences, IReadOnlyList<RehearsedUnit> Units, IReadOnlyList<string> Notes)
{
    private const int MostNames = 3;

    /// <summary>Runs both on the facts of a year.</summary>
    /// <param name="year">The year, with the rulebook in force.</param>
    /// <param name="draft">The other rulebook; without error.</param>
    /// <param name="standing">The standing.</param>
    public static Rehearsal Run(StoredYear year, Rulebook draft, Standing standing)
    {
        var fitted = FittedFacts.Of(year.Facts, draft);
        var (before, after) = (ScoringService.Score(year.Facts, year.Rulebook, standing), ScoringService.Score(fitted.Facts, draft, standing));
        var units = before.Scores.Select(s => s.Participant.Code).Union(after.Scores.Select(s => s.Participant.Code), StringComparer.Ordinal)
            .Select(code => Unit(code, before, after)).OrderByDescending(u => Math.Abs(u.Gain)).ThenByDescending(u => Math.Abs(u.Change)).ToList();
        return new Rehearsal(year.Facts.Year.Year, standing, [Gains(units), Losses(units), Crossings(units, standing), Spread(units)], units, fitted.Notes);
    }

    private static RehearsedUnit Unit(string code, Scoreboard before, Scoreboard after)
    {
        var (old, next) = (before.Find(code), after.Find(code));
        return new RehearsedUnit(
            (next ?? old)!.Name, (next ?? old)!.Class.Name, Shown.Rank(old, before.Rulebook.ClassRanking), Shown.Rank(next, after.Rulebook.ClassRanking), old?.Total, next?.Total, old?.Grade, next?.Grade, Clauses(before, code), Clauses(after, code));
    }

    private static List<string> Clauses(Scoreboard board, string code) =>
        [.. board.Lines.Where(l => l.Participant == code).Select(l => l.Rule.Clause).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Gains(IReadOnlyList<RehearsedUnit> units)
    {
        var most = units.Max(u => (int?)u.Gain) ?? 0;
        return most <= 0 ? "没有单位的名次上升。" : $"升得最多的是{Named(units.Where(u => u.Gain == most))}，升 {Shown.Count(most)} 位。";
    }

    private static string Losses(IReadOnlyList<RehearsedUnit> units)
    {
        var most = units.Min(u => (int?)u.Gain) ?? 0;
        return most >= 0 ? "没有单位的名次下降。" : $"降得最多的是{Named(units.Where(u => u.Gain == most))}，降 {Shown.Count(-most)} 位。";
    }

    private static string Named(IEnumerable<RehearsedUnit> units)
    {
        var all = units.ToList();
        var names = all.Take(MostNames).Select(u => $"{u.Unit}（{u.Class}第 {Shown.Rank(u.PlaceBefore)} 名 → 第 {Shown.Rank(u.PlaceAfter)} 名，总分 {Total(u.TotalBefore)} → {Total(u.TotalAfter)}）");
        return string.Join('、', names) + (all.Count > MostNames ? $"等 {Shown.Count(all.Count)} 个单位" : string.Empty);
    }

    private static string Crossings(IReadOnlyList<RehearsedUnit> units, Standing standing)
    {
        var parts = new List<string>();
        foreach (var move in units.Where(u => u.GradeBefore != u.GradeAfter).GroupBy(u => (u.GradeBefore, u.GradeAfter)))
        {
            parts.Add($"{Some(move.Select(u => u.Unit))}由{move.Key.GradeBefore ?? "无等次"}变为{move.Key.GradeAfter ?? "无等次"}");
        }

        foreach (var clause in units.SelectMany(u => u.ClausesAfter.Except(u.ClausesBefore, StringComparer.Ordinal).Select(c => (Clause: c, u.Unit))).GroupBy(x => x.Clause))
        {
            parts.Add($"{Some(clause.Select(x => x.Unit))}进入 {clause.Key} 名单");
        }

        foreach (var clause in units.SelectMany(u => u.ClausesBefore.Except(u.ClausesAfter, StringComparer.Ordinal).Select(c => (Clause: c, u.Unit))).GroupBy(x => x.Clause))
        {
            parts.Add($"{Some(clause.Select(x => x.Unit))}不再列入 {clause.Key} 名单");
        }

        return parts.Count > 0 ? $"跨线的有：{string.Join('；', parts)}。"
            : standing.IsAnnual ? "没有单位跨过等次线，奖惩名单没有进出。" : "没有单位进出名单；等次和全年的奖惩名单要用全年的数才看得出。";
    }

    private static string Some(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join('、', all.Take(MostNames)) + (all.Count > MostNames ? $"等 {Shown.Count(all.Count)} 个单位" : string.Empty);
    }

    private static string Spread(IReadOnlyList<RehearsedUnit> units)
    {
        var classes = units.GroupBy(u => u.Class).Select(c => (Class: c.Key, Before: Range(c.Select(u => u.TotalBefore)), After: Range(c.Select(u => u.TotalAfter)))).Where(c => c.Before is not null && c.After is not null).ToList();
        return classes.Count == 0 ? "没有可以比较的总分。"
            : $"最高分与最低分之差：{string.Join('；', classes.Select(c => $"{c.Class} {Total(c.Before)} → {Total(c.After)}（{(c.After > c.Before ? "拉大" : c.After < c.Before ? "缩小" : "不变")}）"))}。";
    }

    private static decimal? Range(IEnumerable<decimal?> totals)
    {
        var known = totals.OfType<decimal>().ToList();
        return known.Count == 0 ? null : known.Max() - known.Min();
    }

    private static string Total(decimal? total) => total?.ToString("0.00####", CultureInfo.InvariantCulture) ?? "—";
}
