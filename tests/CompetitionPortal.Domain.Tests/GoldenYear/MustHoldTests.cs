using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Domain.Tests.GoldenYear;

/// <summary>What a changed figure or parameter of the golden year changes, and what it leaves alone.</summary>
public sealed class MustHoldTests
{
    private const string Key = "招商引资到位资金";

    private static readonly CompetitionFacts Facts = GoldenYearSource.Facts();
    private static readonly Rulebook Rules = GoldenYearSource.Rulebook();

    private static readonly IReadOnlyList<Standing> Standings =
        [.. new[] { "Q1", "Q2", "Q3", "year" }.SelectMany(p => Enum.GetValues<Basis>().Select(b => new Standing(YearBuilder.At(p), b)))];

    [Fact]
    public void A_hundredth_more_in_any_figure_changes_no_cell_but_those_that_were_traced_to_it()
    {
        var before = Standings.ToDictionary(s => s, s => ScoringService.Score(Facts, Rules, s));
        var (figures, cells) = (0, 0);
        for (var i = 0; i < Facts.Results.Count; i++)
        {
            foreach (var changed in Changes(Facts.Results[i]))
            {
                figures++;
                var facts = Facts with { Results = [.. Facts.Results.Select((r, n) => n == i ? changed : r)] };
                foreach (var standing in Standings)
                {
                    var different = Different(before[standing], ScoringService.Score(facts, Rules, standing)).ToList();
                    var traced = Traced(before[standing], Facts.Results[i], changed).ToList();

                    // Of a cell whose last figure is missing the earlier ones stand in the trace, and its value stays blank.
                    Assert.Equal(traced.Where(c => c.Cell.State != CellState.Unreported), different);
                    cells += different.Count;
                }
            }
        }

        // Every row has a reported figure, most a verified one, and none of the changes went unseen.
        Assert.True(figures > 1.8 * Facts.Results.Count && cells > figures, $"{figures} figures, {cells} cells");
    }

    [Fact]
    public void A_hundredth_more_changes_the_total_of_its_own_unit_only()
    {
        var standing = Standing.Annual;
        var before = ScoringService.Score(Facts, Rules, standing);
        foreach (var (row, i) in Facts.Results.Select((r, i) => (r, i)).Where(x => x.r.Verified is not null))
        {
            var after = ScoringService.Score(Facts with { Results = [.. Facts.Results.Select((r, n) => n == i ? r with { Verified = r.Verified + 0.01m } : r)] }, Rules, standing);

            Assert.DoesNotContain(before.Scores.Zip(after.Scores), pair => pair.First.Participant.Code != row.Participant && pair.First.Total != pair.Second.Total);
        }
    }

    [Fact]
    public void The_last_one_instead_of_the_last_three_removes_exactly_one_name()
    {
        OutcomeRule Change(OutcomeRule rule) => rule.Clause == "P4"
            ? rule with { Condition = new AllOf([.. ((AllOf)rule.Condition).Conditions.Select(c => c is PlaceTest place ? place with { Places = 1 } : c)]) }
            : rule;

        var (before, after) = (Lines(Rules), Lines(Rules with { Outcomes = [.. Rules.Outcomes.Select(Change)] }));
        Assert.Equal(["宣传部 P4"], before.Except(after));
        Assert.Empty(after.Except(before));
    }

    [Fact]
    public void One_digit_instead_of_two_rounds_every_point_and_every_total_to_it()
    {
        var rules = Rules with { Rounding = Rules.Rounding with { PointsDigits = 1, TotalDigits = 1 } };

        var (before, after) = (Score(Rules), Score(rules));
        foreach (var (two, one) in before.Scores.SelectMany(s => s.Cells).Zip(after.Scores.SelectMany(s => s.Cells)))
        {
            var exact = two.Trace.LastOrDefault(s => s.Kind == TraceKind.Rounding)?.From;
            Assert.Equal(exact?.Round(1, Rules.Rounding.Mode) ?? (two.Points is null ? null : 0), one.Points);
        }

        Assert.Contains(before.Scores.SelectMany(s => s.Cells).Zip(after.Scores.SelectMany(s => s.Cells)), pair => pair.First.Points != pair.Second.Points);
        Assert.All(after.Scores, s => Assert.Equal(decimal.Round(s.Total!.Value, 1), s.Total));
        Assert.Equal(("104.70", "104.7"), ($"{before.Find("城关镇")!.Total}", $"{after.Find("城关镇")!.Total}"));
        Assert.Equal(("71.78", "71.8"), ($"{before.Find("宣传部")!.Total}", $"{after.Find("宣传部")!.Total}"));
    }

    [Fact]
    public void One_two_two_three_instead_of_one_two_two_four_closes_the_gap_behind_every_tie()
    {
        RankingRule Dense(RankingRule rule) => rule with { Ties = TieMethod.Dense };
        var rules = Rules with { ClassRanking = Dense(Rules.ClassRanking), GroupRanking = Dense(Rules.GroupRanking), OtherRankings = [.. Rules.OtherRankings.Select(Dense)] };

        string Places(Rulebook rulebook, string ranking) => string.Join(' ', Score(rulebook).Scores.Where(s => s.Class.Group == "县直").OrderBy(s => s.Places[ranking].Rank).Select(s => s.Places[ranking].Rank));
        Assert.Equal(("1 2 2 4 5 6 7", "1 2 2 3 4 5 6"), (Places(Rules, "序列名次"), Places(rules, "序列名次")));
        Assert.Equal(Lines(Rules), Lines(rules));
    }

    [Fact]
    public void Without_its_last_figure_a_cumulative_indicator_is_not_reported_and_no_older_figure_stands_in()
    {
        foreach (var unit in Facts.Participants.Select(p => p.Code))
        {
            var facts = Facts with { Results = [.. Facts.Results.Where(r => r != Facts.Results.Single(x => x.Participant == unit && x.Indicator == Key && x.Period == YearBuilder.At("Q4")))] };

            var cell = ScoringService.Score(facts, Rules, Standing.Annual).Find(unit)!.Cell(Key)!;
            Assert.Equal((CellState.Unreported, null, null, 0m), (cell.State, cell.Actual, cell.Completion, cell.Points));
            Assert.Equal([null], cell.Trace.Where(s => s.Kind == TraceKind.Figure).Select(s => s.To?.ToString()));
            Assert.All(ScoringService.Score(facts, Rules, Standing.Annual).Lines.Where(l => l.Name == unit && l.Rule.Clause is "P2" or "P5"), l => Assert.True(l.Name != unit || l.StateText == "待定(未报)"));
        }
    }

    [Fact]
    public void A_last_figure_that_is_missing_leaves_all_last_places_of_its_group_open()
    {
        var facts = Facts with { Results = [.. Facts.Results.Where(r => !(r.Participant == "发改局" && r.Indicator == Key && r.Period == YearBuilder.At("Q4")))] };

        var lines = ScoringService.Score(facts, Rules, Standing.Annual).Lines;
        Assert.Equal(["宣传部", "团县委", "发改局"], lines.Where(l => l.Rule.Clause == "P4").Select(l => l.Name));
        Assert.All(lines.Where(l => l.Rule.Clause == "P4"), l => Assert.Equal("待定(未报)", l.StateText));
        Assert.All(lines.Where(l => l.Rule.Clause is "P3" or "P6"), l => Assert.Equal("拟", l.StateText));
    }

    private static Scoreboard Score(Rulebook rulebook) => ScoringService.Score(Facts, rulebook, Standing.Annual);

    private static List<string> Lines(Rulebook rulebook) => [.. Score(rulebook).Lines.Select(l => $"{l.Name} {l.Rule.Clause}")];

    private static IEnumerable<PeriodResult> Changes(PeriodResult row)
    {
        if (row.Reported is not null)
        {
            yield return row with { Reported = row.Reported + 0.01m };
        }

        if (row.Verified is not null)
        {
            yield return row with { Verified = row.Verified + 0.01m };
        }
    }

    private static IEnumerable<(string Unit, ScoredCell Cell)> Different(Scoreboard before, Scoreboard after) => before.Scores.Zip(after.Scores)
        .SelectMany(pair => pair.First.Cells.Zip(pair.Second.Cells).Where(c => Figures(c.First) != Figures(c.Second)).Select(c => (pair.First.Name, c.First)));

    private static (Fraction?, Fraction?, Fraction?, Fraction?, Fraction?, decimal?, CellState) Figures(ScoredCell c) => (c.Actual, c.Target, c.Completion, c.YearCompletion, c.Growth, c.Points, c.State);

    /// <summary>Cells whose trace holds the figure: the one that counts on the standing's basis, of this row's period.</summary>
    private static IEnumerable<(string Unit, ScoredCell Cell)> Traced(Scoreboard before, PeriodResult old, PeriodResult changed)
    {
        decimal? Counts(PeriodResult row) => before.Standing.Basis == Basis.Verified ? row.Verified : row.Verified ?? row.Reported;
        return Counts(old) == Counts(changed)
            ? []
            : before.Scores.SelectMany(s => s.Cells.Where(c => s.Participant.Code == old.Participant && c.Indicator.Name == old.Indicator && c.Trace.Any(t => t.Kind == TraceKind.Figure && t.Period == old.Period && t.To == Counts(old)!.Value))
                .Select(c => (s.Name, c)));
    }
}
