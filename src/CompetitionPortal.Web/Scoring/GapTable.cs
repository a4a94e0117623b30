using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Gaps;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Web.Scoring;

/// <summary>Looks up what a unit needs (还差多少), as far as the reader may see it.</summary>
public sealed class GapTable
{
    /// <summary>What is counted in whole ones.</summary>
    private static readonly HashSet<string> Counted = ["个", "件", "次", "起", "人", "户", "家", "项", "名", "所", "条", "天", "篇", "份", "期", "场", "例", "宗", "处", "座", "台", "套", "批", "人次", "户次"];

    private readonly StandingSight sight;
    private readonly string unit;
    private readonly ParticipantScore today;
    private readonly bool isPlanned;
    private readonly CompetitionFacts facts;
    private readonly GapSearch search;

    private GapTable(ScoredYear scored, ParticipantScore today, StandingSight sight, IReadOnlyDictionary<string, decimal> plan)
    {
        (unit, this.today, this.sight, isPlanned, facts) = (today.Participant.Code, today, sight, plan.Count > 0, scored.Year.Facts);
        search = new GapSearch(GapPlan.Apply(facts, scored.Board, unit, plan), scored.Year.Rulebook, scored.Board.Standing, unit);
    }

    /// <summary>What a unit needs, or null when the standing has no such unit.</summary>
    /// <param name="scored">The standing with its year.</param>
    /// <param name="unit">The unit's code.</param>
    /// <param name="sight">How much the reader sees: places and grades only where he sees places, lines of the list only inside the offices.</param>
    /// <param name="plan">What the unit intends, by indicator: figures of the last due period; nothing is saved. The table then starts from them.</param>
    public static GapView? Of(ScoredYear scored, string unit, StandingSight sight, IReadOnlyDictionary<string, decimal>? plan = null)
    {
        if (scored.Board.Find(unit) is not { } today)
        {
            return null;
        }

        var table = new GapTable(scored, today, sight, plan ?? new Dictionary<string, decimal>());
        return table.View(table.search.Now.Find(unit)!);
    }

    private Rulebook Rulebook => search.Now.Rulebook;

    private GapView View(ParticipantScore score)
    {
        var goals = Goals(score).Where(g => g.Goal.IsOpen(search.Now, unit)).ToList();
        var found = search.Indicators.DistinctBy(i => i.Typed.Name).Select(i => (i.Scored, i.Typed, Gaps: goals.Select(g => search.Find(g.Goal, i.Typed.Name, Step(i.Typed))).ToList())).ToList();
        return new GapView
        {
            Name = score.Name,
            Class = score.Class.Name,
            Planned = isPlanned ? Planned(score) : null,
            Goals = [.. goals.Select(g => g.Heading)],
            Rows = [.. found.Select(f => Row(score.Cell(f.Scored.Name)!, f.Typed, f.Gaps))],
            NotTyped = [.. Rulebook.Indicators.Where(i => !found.Exists(f => f.Typed == i) && IsNotTyped(score, i)).Select(i => i.Name)],
            Pairs = [.. goals.Where((_, n) => found.All(f => !f.Gaps[n].IsReachable)).Select(g => $"{g.Heading.Goal}：单靠哪一项都够不着；{Pair(search.FindPair(g.Goal, Step))}。")],
        };
    }

    private IEnumerable<(GapGoal Goal, GapHeading Heading)> Goals(ParticipantScore score)
    {
        var isGroup = Rulebook.Classes.Count(c => c.Group == score.Class.Group) > 1;
        foreach (var ranking in new[] { Rulebook.ClassRanking, isGroup ? Rulebook.GroupRanking : null })
        {
            if (sight.SeesPlaces && ranking is not null && score.Places.TryGetValue(ranking.Name, out var place) && MaySeeAbove(ranking, place))
            {
                yield return (new NextPlace(ranking.Name), new GapHeading($"{place.Pool}进一位", $"现在{(place.Tied > 1 ? "并列" : string.Empty)}第 {place.Rank} 名"));
            }
        }

        if (sight.SeesPlaces && score.Grade is { } grade)
        {
            yield return (new NextGrade(), new GapHeading("升一等", $"现在{grade}"));
        }

        foreach (var rule in sight.IsInside ? search.Now.Lines.Where(l => l.Participant == unit).Select(l => l.Rule).Where(IsOpen).DistinctBy(r => r.Clause) : [])
        {
            yield return (new LeaveRule(rule.Clause), new GapHeading($"不适用 {rule.Clause}", rule.Measure));
        }
    }

    /// <summary>What the intended figures give: total and places before and after.</summary>
    private string Planned(ParticipantScore score)
    {
        var digits = Rulebook.Rounding.TotalDigits;
        var places = new[] { Rulebook.ClassRanking, Rulebook.GroupRanking }.OfType<RankingRule>().Where(r => sight.SeesPlaces && today.Places.ContainsKey(r.Name) && score.Places.ContainsKey(r.Name))
            .Select(r => $"{score.Places[r.Name].Pool}第 {today.Places[r.Name].Rank} 名 → {Place(r, score.Places[r.Name])}").Distinct();
        return $"照打算：{string.Join("，", places.Prepend($"总分 {Shown.Points(today.Total, digits)} → {Shown.Points(score.Total, digits)}"))}。";
    }

    /// <summary>A place, as far as it may be seen: beyond the neighbours only that it is beyond.</summary>
    private string Place(RankingRule ranking, Placement place)
    {
        var (first, last) = (today.Places[ranking.Name].Rank - StandingSight.EachWay, today.Places[ranking.Name].Rank + StandingSight.EachWay);
        return sight.SeesAll || (place.Rank >= first && place.Rank <= last) ? $"第 {place.Rank} 名" : place.Rank < first ? $"第 {first} 名以前" : $"第 {last} 名以后";
    }

    /// <summary>Whether who stands above an intended place is among those whose totals the reader sees.</summary>
    private bool MaySeeAbove(RankingRule ranking, Placement place) =>
        sight.SeesAll || !isPlanned || (today.Places.TryGetValue(ranking.Name, out var before) && Math.Abs(place.Rank - before.Rank) < StandingSight.EachWay);

    /// <summary>Whether the figures of the standing still decide it: a half-year's check does not ask for what came later.</summary>
    private bool IsOpen(OutcomeRule rule) => (rule.Kind == OutcomeKind.Penalty && !rule.IsOfPeriods()) || (rule.Kind is OutcomeKind.Milestone or OutcomeKind.Penalty && rule.IsOfPeriods() && rule.DrawnBy(search.Now.Standing.Period).Any(p => p.EndMonth == search.Now.Standing.Period.EndMonth));

    /// <summary>Whether it gives points from something else than typed figures: ballots, projects, persons.</summary>
    private bool IsNotTyped(ParticipantScore score, Indicator indicator) =>
        (indicator.Rating is not null || indicator.Projects is not null || indicator.SumsPersons)
        && score.Cells.Any(c => !c.State.IsAbsent() && (c.Indicator == indicator || Rulebook.Parts.Any(p => p.Indicator == c.Indicator.Name && p.Part == indicator.Name)));

    private GapRow Row(ScoredCell cell, Indicator typed, IReadOnlyList<Gap> gaps)
    {
        var lines = cell.Use.Curve.HasCompletion ? Rulebook.CompletionLines(cell.Indicator.Name).Select(line => (GapGoal)new ReachLine(cell.Indicator.Name, line)).Where(g => g.IsOpen(search.Now, unit)).ToList() : [];
        var task = lines.ConvertAll(line => (((ReachLine)line).Share, Gap: search.Find(line, typed.Name, Step(typed))));
        var change = gaps.Concat(task.Select(t => t.Gap)).SelectMany(g => g.Changes).FirstOrDefault();
        var last = search.Now.Standing.Period.EndedOf(typed.Frequency).Last();
        var whole = typed == cell.Indicator ? isPlanned ? today.Cell(typed.Name)?.Actual : cell.Actual : null;
        return new GapRow(
            typed.Name,
            typed == cell.Indicator ? null : cell.Indicator.Name,
            typed.UnitOfMeasure,
            (isPlanned || typed != cell.Indicator ? Typed(typed, last) : change?.Now) is { } now ? Shown.Amount(now) : Shown.Value(whole),
            last.Name,
            $"{Shown.Points(cell.Points, Rulebook.Rounding.PointsDigits)} / {Shown.Amount(cell.Use.FullMarks)}",
            IndicatorAnchors.Of(Rulebook, cell.Indicator),
            [.. gaps.Select(g => Cell(g, null))],
            [.. task.Select(t => Cell(t.Gap, t.Share))]);
    }

    /// <summary>The figure of a period as it is, whatever is intended.</summary>
    private decimal? Typed(Indicator indicator, Period period)
    {
        var result = facts.Results.FirstOrDefault(r => r.Participant == unit && r.Indicator == indicator.Name && r.Period == period);
        return search.Now.Standing.Basis.Counted(result?.Reported, result?.Verified);
    }

    private static GapCell Cell(Gap gap, Fraction? share)
    {
        if (gap.Changes is not [var change])
        {
            return new GapCell("—", "单靠它够不着");
        }

        var to = change is { Now: null, Extra: 0 } ? $"报上 {Shown.Amount(change.Then)} 就够" : $"到 {Shown.Amount(change.Then)}";
        var line = share is { } part ? $"（{FractionText.Plain(part * 100)}%）" : string.Empty;
        var tie = change.TiesAt is { } shared ? $"；{Signed(shared)} 起并列" : string.Empty;
        return new GapCell(Signed(change.Extra), to + line + tie, FractionText.Exact(change.Then));
    }

    private static string Pair(Gap gap) => gap.IsReachable
        ? $"最近的是两项一起：{string.Join("，", gap.Changes.Select(c => $"{c.Indicator.Name} {Signed(c.Extra)} {c.Indicator.UnitOfMeasure}（到 {Shown.Amount(c.Then)}）"))}"
        : "两项一起也够不着";

    private static string Signed(decimal extra) => extra < 0 ? "−" + Shown.Amount(-extra) : "+" + Shown.Amount(extra);

    /// <summary>Money and measures to the hundredth, what is counted by whole ones.</summary>
    private static decimal Step(Indicator indicator) => Counted.Contains(indicator.UnitOfMeasure) ? 1 : 0.01m;
}
