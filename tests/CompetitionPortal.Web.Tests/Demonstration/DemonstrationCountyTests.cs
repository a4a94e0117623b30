using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Demonstration;

namespace CompetitionPortal.Web.Tests.Demonstration;

/// <summary>The demonstration: dates follow the day, figures do not, and it tells a story.</summary>
public sealed class DemonstrationCountyTests
{
    private const string Key = "招商引资到位资金";

    /// <summary>Day, this year, quarters that have ended.</summary>
    public static TheoryData<DateOnly, int, int> Days => new()
    {
        { new(2026, 1, 1), 2025, 4 },
        { new(2026, 2, 28), 2025, 4 },
        { new(2026, 3, 31), 2025, 4 },
        { new(2026, 4, 1), 2026, 1 },
        { new(2026, 6, 30), 2026, 1 },
        { new(2026, 7, 1), 2026, 2 },
        { new(2026, 9, 30), 2026, 2 },
        { new(2026, 12, 31), 2026, 3 },
        { new(2028, 2, 29), 2027, 4 },
        { new(2028, 4, 1), 2028, 1 },
        { new(2028, 12, 31), 2028, 3 },
    };

    [Theory, MemberData(nameof(Days))]
    public void Last_year_is_complete_and_this_year_runs_up_to_the_last_quarter_that_has_ended(DateOnly day, int thisYear, int quarters)
    {
        var years = DemonstrationCounty.Create(day);
        Assert.Equal([thisYear - 1, thisYear], years.Select(y => y.Facts.Year.Year));
        Assert.All(years[0].Facts.Results, r => Assert.Equal(r.Reported, r.Verified ?? throw new InvalidDataException(r.ToString())));
        Assert.Equal(12, years[0].Facts.Results.Max(r => r.Period.EndMonth));

        var now = years[1].Facts.Results;
        Assert.Equal(quarters * 3, now.Max(r => r.Period.EndMonth));
        Assert.All(now.Where(r => r.Period.EndMonth < quarters * 3), r => Assert.NotNull(r.Verified));
        var open = now.Where(r => r.Period.EndMonth == quarters * 3).ToList();
        Assert.InRange(open.Count(r => r.Reported is not null) * 100 / open.Count, 62, 72);
        Assert.InRange(open.Count(r => r.Verified is not null) * 100 / open.Count, 38, 52);
    }

    [Theory, MemberData(nameof(Days))]
    public void Facts_are_valid_and_nothing_lies_ahead_of_the_day(DateOnly day, int thisYear, int quarters)
    {
        foreach (var (rulebook, facts) in DemonstrationCounty.Create(day))
        {
            Assert.Empty(FactsValidator.Check(facts, rulebook));
            Assert.All(facts.Vetoes, v => Assert.True(v.Date <= day, v.ToString()));
            Assert.All(facts.Tenures, t => Assert.True(t.From <= day, t.ToString()));
            Assert.All(facts.Adjustments, a => Assert.True(facts.Year.Year < thisYear || a.Period.EndMonth <= quarters * 3, a.ToString()));
        }
    }

    [Fact]
    public void It_is_the_same_county_every_time()
    {
        var first = Books(new(2026, 11, 24));
        Assert.Equal(first, Books(new(2026, 11, 24)));
        Assert.Equal(first, Books(new(2026, 10, 1)));
        Assert.Equal(first, Books(new(2026, 12, 31)));

        static byte[][] Books(DateOnly day) => [.. DemonstrationCounty.Create(day).Select(y => YearWorkbookWriter.Write(new YearBook(y.Rulebook, y.Facts)))];
    }

    [Fact]
    public void No_figure_changes_when_a_quarter_ends_or_a_year_passes()
    {
        var spring = DemonstrationCounty.Create(new(2026, 5, 1));
        var autumn = DemonstrationCounty.Create(new(2026, 11, 1));
        var later = DemonstrationCounty.Create(new(2027, 11, 1));
        Assert.Equal(spring[0].Facts.Results, autumn[0].Facts.Results);
        Assert.Equal(autumn[1].Facts.Results, later[1].Facts.Results);
        Assert.Equal(autumn[1].Facts.Targets, later[1].Facts.Targets);
        var known = autumn[1].Facts.Results.ToDictionary(r => (r.Participant, r.Indicator, r.Period), r => r.Verified ?? r.Reported);
        Assert.All(spring[1].Facts.Results.Where(r => r.Reported is not null), r => Assert.Equal(r.Reported, known[(r.Participant, r.Indicator, r.Period)]));
    }

    [Fact]
    public void It_has_the_roster_s_shape_and_posts_instead_of_names()
    {
        var facts = DemonstrationCounty.Create(new(2026, 11, 24))[1].Facts;
        Assert.Equal("示例县", facts.Year.County);
        Assert.Equal([15, 17, 44, 19], facts.Participants.OrderBy(p => p.Order).GroupBy(p => p.Memberships[0].Class).Select(g => g.Count()));
        Assert.Equal(Enumerable.Range(1, 95), facts.Participants.Select(p => p.Order));
        Assert.All(facts.Tenures, t => Assert.Matches("^演示人员[0-9]+$", t.Person.Name));
        Assert.Contains(facts.Participants, p => p.Names.Count > 1);
    }

    [Fact]
    public void Totals_are_spread_and_not_all_units_are_excellent()
    {
        var board = LastYear();
        var shares = board.Scores.Select(s => s.Total!.Value * 100 / s.Class.FullMarks).Order().ToList();
        Assert.InRange(shares[0], 60, 75);
        Assert.InRange(shares[^1], 105, 112);
        Assert.All(board.Scores.GroupBy(s => s.Grade), g => Assert.True(g.Count() < 65, $"{g.Key}: {g.Count()}"));
        Assert.True(board.Scores.Select(s => s.Grade).Distinct().Count() >= 3);
        Assert.InRange(board.Scores.Count(s => s.Cell(Key)!.YearCompletion < 1), 12, 24);
    }

    [Fact]
    public void A_vetoed_unit_is_second_and_the_next_two_tie_across_the_quota()
    {
        var board = LastYear();
        var vetoed = board.Find("Z039")!;
        Assert.Equal((2, "合格"), (vetoed.Places["序列名次"].Rank, vetoed.Grade));
        var awards = board.Lines.Where(l => l.Rule.Kind == OutcomeKind.Award && l.Group == "县直").ToList();
        Assert.Equal(["招商局", "发改局", "公安局"], awards.Select(l => l.Name));
        Assert.Equal([LineState.Proposed, LineState.OpenTieAtEdge, LineState.OpenTieAtEdge], awards.Select(l => l.State));
        Assert.DoesNotContain(board.Lines, l => l.Rule.Kind == OutcomeKind.Award && l.Participant == vetoed.Participant.Code);
    }

    [Fact]
    public void Tasks_are_missed_by_a_hair_and_last_places_are_shared()
    {
        var board = LastYear();
        Assert.Contains(board.Lines, l => l.Rule.Clause == "P2" && l.Name == "宣传部" && l.Reason.Contains("99.996%", StringComparison.Ordinal));
        Assert.Contains(board.Lines, l => l.Rule.Clause == "P1" && l.Name == "住建局" && l.Reason.Contains("49.998%", StringComparison.Ordinal));
        Assert.DoesNotContain(board.Lines, l => l.Rule.Clause == "P1" && l.Name == "交通局");
        Assert.Equal(["城南镇", "南坪镇"], board.Lines.Where(l => l.Rule.Clause == "P3").Select(l => l.Name));
        Assert.Contains(board.Lines, l => l.PersonText == "责任人待定");
        Assert.Contains(board.Scores.SelectMany(s => s.Cells), c => c.State == CellState.NoBase);
        Assert.Contains(board.Scores.SelectMany(s => s.Cells), c => c.State == CellState.NotAssigned);
        Assert.InRange(board.Lines.Count, 30, 60);
    }

    [Fact]
    public void Bonuses_show_a_matter_honoured_twice_and_a_group_at_its_cap()
    {
        var board = LastYear();
        Assert.Contains(board.Find("X002")!.Trace, s => s.Kind == TraceKind.Superseded);
        Assert.Contains(board.Find("X005")!.Trace, s => s.Kind == TraceKind.BonusCap);
        Assert.Equal(2, board.Find("X005")!.Adjustments);
    }

    private static Scoreboard LastYear()
    {
        var (rulebook, facts) = DemonstrationCounty.Create(new(2026, 11, 24))[0];
        return ScoringService.Score(facts, rulebook, Standing.Annual);
    }
}
