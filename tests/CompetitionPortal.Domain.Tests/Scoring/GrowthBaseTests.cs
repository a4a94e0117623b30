using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Growth needs a base: of the same period, known, above zero.</summary>
public sealed class GrowthBaseTests
{
    private static readonly ScoringCurve Curve = new LinearCurve(CurveVariable.Growth);

    [Theory]
    [InlineData("0")]
    [InlineData("-100")]
    [InlineData(null)]
    public void Without_a_base_above_zero_growth_is_undefined_and_leaves_the_denominator(string? value)
    {
        var year = YearBuilder.Of(Curve).Unit("甲").Target("甲", 8).Result("甲", "Q4", 110);
        if (value is not null)
        {
            year.Base("甲", "Q4", decimal.Parse(value));
        }

        var cell = year.Cell("甲");
        Assert.Equal((CellState.NoBase, null, null, "110"), (cell.State, cell.Points, cell.Growth, cell.Actual.ToString()));
        Assert.Null(year.Score().Find("甲")!.Total);
    }

    [Fact]
    public void An_interim_standing_takes_the_base_of_its_own_period()
    {
        var year = YearBuilder.Of(Curve).Unit("甲").Target("甲", 10).Result("甲", "Q1", 30).Base("甲", "Q1", 20).Result("甲", "Q2", 44).Base("甲", "Q2", 40).Base("甲", "Q4", 1);

        Assert.Equal("50", year.Cell("甲", "Q1").Growth.ToString());
        Assert.Equal("10", year.Cell("甲", "Q2").Growth.ToString());
        Assert.Equal("10", year.Cell("甲", "Q2").Target.ToString());
        Assert.Equal(CellState.Unreported, year.Cell("甲", "Q3").State);
    }

    [Fact]
    public void A_figure_that_is_missing_is_said_before_a_base_that_is() =>
        Assert.Equal((CellState.Unreported, 0m), (YearBuilder.Of(Curve).Unit("甲").Target("甲", 8).Cell("甲").State, YearBuilder.Of(Curve).Unit("甲").Target("甲", 8).Cell("甲").Points));

    [Fact]
    public void A_sum_grows_on_the_sum_of_its_bases_and_a_gap_in_the_bases_leaves_it_undefined()
    {
        var year = YearBuilder.Of(Curve, ReportedAs.Flow).Unit("甲").Target("甲", 10);
        foreach (var period in new[] { "Q1", "Q2", "Q3", "Q4" })
        {
            year.Result("甲", period, 30).Base("甲", period, 25);
        }

        Assert.Equal("20", year.Cell("甲").Growth.ToString());
        year.Bases.RemoveAt(1);
        Assert.Equal(CellState.NoBase, year.Cell("甲").State);
        Assert.Equal(CellState.Complete, year.Cell("甲", "Q1").State);
    }

    [Fact]
    public void A_sum_with_a_gap_says_both_that_it_lacks_a_part_and_what_it_grew()
    {
        var year = YearBuilder.Of(Curve, ReportedAs.Flow).Unit("甲").Target("甲", 10).Result("甲", "Q2", 30).Base("甲", "Q1", 10).Base("甲", "Q2", 10);

        var cell = year.Cell("甲", "Q2");
        Assert.Equal((CellState.Partial, "50"), (cell.State, cell.Growth.ToString()));
    }
}
