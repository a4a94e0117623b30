using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>From what is typed to one value: last figure, sum, mean; and what a gap makes of it.</summary>
public sealed class YearToDateTests
{
    // Figures of Q1 to Q4; - is a figure that is not there.
    [Theory]
    [InlineData(ReportedAs.Cumulative, "10 20 30 40", "40", CellState.Complete)]
    [InlineData(ReportedAs.Cumulative, "- - - 40", "40", CellState.Complete)]
    [InlineData(ReportedAs.Cumulative, "10 20 30 -", null, CellState.Unreported)]
    [InlineData(ReportedAs.Cumulative, "10 20 30 0", "0", CellState.Complete)]
    [InlineData(ReportedAs.Stock, "10 20 30 25", "25", CellState.Complete)]
    [InlineData(ReportedAs.Stock, "10 20 30 -", null, CellState.Unreported)]
    [InlineData(ReportedAs.Flow, "10 10 10 10", "40", CellState.Complete)]
    [InlineData(ReportedAs.Flow, "10 - 10 10", "30", CellState.Partial)]
    [InlineData(ReportedAs.Flow, "- - - 10", "10", CellState.Partial)]
    [InlineData(ReportedAs.Flow, "10 10 10 -", null, CellState.Unreported)]
    [InlineData(ReportedAs.Flow, "10 -5 0 0", "5", CellState.Complete)]
    [InlineData(ReportedAs.Level, "80 90 85 90", "86.25", CellState.Complete)]
    [InlineData(ReportedAs.Level, "80 90 85 -", "63.75", CellState.Partial)]
    [InlineData(ReportedAs.Level, "- - - 90", "22.5", CellState.Partial)]
    [InlineData(ReportedAs.Level, "- - - -", null, CellState.Unreported)]
    [InlineData(ReportedAs.Level, "0 0 0 0", "0", CellState.Complete)]
    public void The_year_s_value_comes_from_the_due_figures(ReportedAs reportedAs, string figures, string? value, CellState state)
    {
        var cell = Year(reportedAs, figures).Cell("甲");

        Assert.Equal((value, state), (cell.Actual?.ToString(), cell.State));
    }

    [Theory]
    [InlineData(ReportedAs.Cumulative, "10 - 30 40", "Q1", "10", CellState.Complete)]
    [InlineData(ReportedAs.Cumulative, "10 - 30 40", "Q2", null, CellState.Unreported)]
    [InlineData(ReportedAs.Cumulative, "10 - 30 40", "Q3", "30", CellState.Complete)]
    [InlineData(ReportedAs.Flow, "10 - 30 40", "Q2", null, CellState.Unreported)]
    [InlineData(ReportedAs.Flow, "10 - 30 40", "Q3", "40", CellState.Partial)]
    [InlineData(ReportedAs.Level, "10 - 30 40", "Q2", "5", CellState.Partial)]
    [InlineData(ReportedAs.Level, "10 - 30 40", "M08", "5", CellState.Partial)]
    [InlineData(ReportedAs.Level, "10 - 30 40", "M02", null, CellState.NotDue)]
    public void In_between_only_the_periods_that_have_ended_count(ReportedAs reportedAs, string figures, string at, string? value, CellState state)
    {
        var cell = Year(reportedAs, figures).Cell("甲", at);

        Assert.Equal((value, state), (cell.Actual?.ToString(), cell.State));
    }

    [Theory]
    [InlineData("60 80", "H2", "70.6", CellState.Complete)]
    [InlineData("60 -", "H2", "28.2", CellState.Partial)]
    [InlineData("- 80", "H2", "42.4", CellState.Partial)]
    [InlineData("60 80", "Q3", "60", CellState.Complete)]
    public void A_mean_has_the_weights_of_its_indicator(string figures, string at, string value, CellState state)
    {
        var year = new YearBuilder().Class("甲类").Indicator("评分", ReportedAs.Level, PeriodLevel.HalfYear, Against.Year, 0.47m, 0.53m).Use("甲类", "评分", 100, new DirectCurve()).Unit("甲").Target("甲", 100, indicator: "评分");
        Fill(year, figures, PeriodLevel.HalfYear, "评分");

        var cell = year.Cell("甲", at, indicator: "评分");
        Assert.Equal((value, state), (cell.Actual?.ToString(), cell.State));
    }

    [Fact]
    public void Thirds_of_a_mean_lose_nothing()
    {
        var cell = Year(ReportedAs.Level, "10 10 0 -").Cell("甲", "Q3");

        Assert.Equal("20/3", cell.Actual.ToString());
        Assert.Equal(6.67m, cell.Points);
    }

    [Theory]
    [InlineData(PeriodLevel.Month, "M05", "M05")]
    [InlineData(PeriodLevel.Month, "Q2", "M06")]
    [InlineData(PeriodLevel.Quarter, "M05", "Q1")]
    [InlineData(PeriodLevel.HalfYear, "Q3", "H1")]
    [InlineData(PeriodLevel.HalfYear, "year", "H2")]
    [InlineData(PeriodLevel.Year, "year", "year")]
    public void A_cumulative_figure_is_that_of_the_last_due_period_of_its_frequency(PeriodLevel frequency, string at, string last)
    {
        var year = YearBuilder.Of(new LinearCurve(), frequency: frequency).Unit("甲").Target("甲", 100);
        foreach (var period in Period.All(frequency))
        {
            year.Result("甲", period.Code, period.EndMonth);
        }

        var cell = year.Cell("甲", at);
        Assert.Equal($"{YearBuilder.At(last).EndMonth}", cell.Actual.ToString());
        Assert.Equal([last], cell.Trace.Where(s => s.Kind == TraceKind.Figure).Select(s => s.Period!.Value.Code));
    }

    [Fact]
    public void The_verified_basis_sees_verified_figures_only_and_the_reported_one_fills_the_gaps()
    {
        var year = YearBuilder.Of(new LinearCurve(), ReportedAs.Flow).Unit("甲").Target("甲", 100)
            .Result("甲", "Q1", 30, 20, "任务").Result("甲", "Q2", 30, null, "任务").Result("甲", "Q3", null, 10, "任务").Result("甲", "Q4", 25, null, "任务");

        Assert.Equal(("30", CellState.Partial), Seen(year.Cell("甲", "Q3")));
        Assert.Equal(("60", CellState.Complete), Seen(year.Cell("甲", "Q3", Basis.Reported)));
        Assert.Equal((null, CellState.Unreported), Seen(year.Cell("甲")));
        Assert.Equal(("85", CellState.Complete), Seen(year.Cell("甲", "year", Basis.Reported)));

        var board = year.Score("year");
        Assert.Equal(new ReportingProgress(4, 4, 2), board.Progress);
    }

    private static (string?, CellState) Seen(ScoredCell cell) => (cell.Actual?.ToString(), cell.State);

    private static YearBuilder Year(ReportedAs reportedAs, string figures)
    {
        var year = YearBuilder.Of(new DirectCurve(false), reportedAs).Unit("甲").Target("甲", 100);
        Fill(year, figures, PeriodLevel.Quarter, "任务");
        return year;
    }

    private static void Fill(YearBuilder year, string figures, PeriodLevel frequency, string indicator)
    {
        foreach (var (figure, period) in figures.Split(' ').Zip(Period.All(frequency)))
        {
            year.Result("甲", period.Code, figure == "-" ? null : decimal.Parse(figure), indicator);
        }
    }
}
