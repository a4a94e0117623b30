using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Domain.Tests.GoldenYear;

/// <summary>The year computed by hand, through the engine: every figure, state and line.</summary>
public sealed class GoldenYearTests
{
    public static TheoryData<string, string, Basis> Standings => new()
    {
        { "Q1", "Q1", Basis.Verified }, { "Q2", "Q2", Basis.Verified }, { "Q3", "Q3", Basis.Verified },
        { "year", "year", Basis.Verified }, { "Q3", "Q3-reported", Basis.Reported },
    };

    [Theory, MemberData(nameof(Standings))]
    public void Every_cell_is_as_computed_by_hand(string period, string file, Basis basis)
    {
        var board = Score(period, basis);
        var expected = File.ReadAllText(RepositoryFiles.Path("tests", "golden-year", "expected", file + "-cells.csv"));

        var lines = board.Scores.SelectMany(s => s.Cells.Select(c => string.Join(',',
            s.Name, c.Indicator.Name, Four(c.Actual), Four(c.Target),
            c.Completion is { } done ? FractionText.Percent(done, 2) : string.Empty,
            c.Growth is { } growth ? FractionText.Fixed(growth, 2) : string.Empty,
            c.Points is { } points ? FractionText.Fixed(points, 2) : string.Empty, c.State.Text())));
        Assert.Equal(expected, string.Join('\n', lines.Prepend("unit,indicator,actual,target,completion_percent,growth_percent,points,state")) + "\n");
    }

    [Theory, MemberData(nameof(Standings))]
    public void Every_total_rank_and_grade_is_as_computed_by_hand(string period, string file, Basis basis)
    {
        var board = Score(period, basis);
        var expected = File.ReadAllText(RepositoryFiles.Path("tests", "golden-year", "expected", file + "-totals.csv"));

        var head = "class,unit,base,adjustments,total,rank_in_class,rank_in_group,key_rank_in_group" + (period == "year" ? ",grade" : string.Empty);
        var lines = board.Scores.Select(s => string.Join(',',
            s.Class.Name, s.Name, FractionText.Fixed(s.BaseScore!.Value, 2), FractionText.Fixed(s.Adjustments, 2), FractionText.Fixed(s.Total!.Value, 2),
            s.Places["类别名次"].Rank, s.Places["序列名次"].Rank, s.Places["招商引资完成率"].Rank) + (period == "year" ? "," + s.Grade : string.Empty));
        Assert.Equal(expected, string.Join('\n', lines.Prepend(head)) + "\n");
    }

    [Fact]
    public void Every_line_of_the_annual_list_is_as_computed_by_hand()
    {
        var expected = File.ReadAllText(RepositoryFiles.Path("tests", "golden-year", "expected", "year-list.csv"));

        var lines = Score("year", Basis.Verified).Lines.Select(l => string.Join(',', new[] { l.Name, l.Rule.Clause, l.Rule.Measure, l.Reason, l.StateText }.Select(t => t.Contains(',') ? $"\"{t}\"" : t)));
        Assert.Equal(expected, string.Join('\n', lines.Prepend("unit,rule,effect,reason,state")) + "\n");
    }

    [Fact]
    public void The_half_year_check_gives_the_same_lines_when_it_is_due()
    {
        var half = Score("Q2", Basis.Verified).Lines;
        var year = Score("year", Basis.Verified).Lines.Where(l => l.Rule.Clause == "P1");

        Assert.Equal(year.Select(l => (l.Name, l.Reason)), half.Select(l => (l.Name, l.Reason)));
        Assert.Empty(Score("Q3", Basis.Verified).Lines);
        Assert.Empty(Score("year", Basis.Reported).Lines);
    }

    private static Scoreboard Score(string period, Basis basis)
    {
        Assert.True(Period.TryParse(period, out var at));
        return ScoringService.Score(GoldenYearSource.Facts(), GoldenYearSource.Rulebook(), new Standing(at, basis));
    }

    private static string Four(Fraction? value) => value is { } v ? FractionText.Fixed(v, 4) : string.Empty;
}
