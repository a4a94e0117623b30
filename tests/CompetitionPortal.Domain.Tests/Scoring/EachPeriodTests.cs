using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Each month's own figure gets points by the curve; the year's are their sum or mean.</summary>
public sealed class EachPeriodTests
{
    private static readonly StepTableCurve Bands = new(CurveVariable.Value, [new StepBand(90, 2), new StepBand(80, 1), new StepBand(null, 0)]);

    // 92, 88, 95: 2 + 1 + 2; their mean 91.67 would be one band.
    [Theory]
    [InlineData(PeriodScoring.Sum, 20, 5)]
    [InlineData(PeriodScoring.Sum, 4, 4)]
    [InlineData(PeriodScoring.Mean, 20, 1.67)]
    public void Points_of_the_months_are_added_up_or_averaged(PeriodScoring way, int full, double points)
    {
        var year = Year(Bands, way, ReportedAs.Level, full, 92, 88, 95);

        Assert.Equal((decimal)points, year.Cell("甲", "Q1").Points);
    }

    [Fact]
    public void The_derivation_says_each_month()
    {
        var year = Year(Bands, PeriodScoring.Sum, ReportedAs.Level, 24, 92, null, 79);

        Assert.Equal(
            ["1月 92 万元，单独得 2 分", "2月没有核定数，得 0 分", "3月 79 万元，单独得 0 分", "各期单独计分（各期满分是全年的一份），相加，最多 24 分：按实际数分档：90万元及以上 2 分；80万元及以上 1 分；其余 0 分；得 2 分"],
            WhySentences.Of(year.Cell("甲", "Q1"), year.Score("Q1")).Select(s => s.Text).Where(t => t.Contains("得 ", StringComparison.Ordinal)));
        Assert.Equal((CellState.Partial, 2m), (year.Cell("甲", "Q1").State, year.Cell("甲", "Q1").Points));
    }

    // Target 120 a year, 10 a month; 24 marks, 2 a month: 10 of 10, 5 of 10, 30 of 10 at most once.
    [Fact]
    public void A_flow_is_held_against_its_part_of_the_target_and_of_the_marks() =>
        Assert.Equal(5m, Year(new LinearCurve(Cap: 1), PeriodScoring.Sum, ReportedAs.Flow, 24, 10, 5, 30).Cell("甲", "Q1").Points);

    [Theory]
    [InlineData(MissingRound.Zero, null, 1.33)]
    [InlineData(MissingRound.Excluded, null, 2)]
    [InlineData(MissingRound.Substitute, 85.0, 1.67)]
    public void A_month_without_a_figure_is_treated_as_the_indicator_says(MissingRound missing, double? figure, double points)
    {
        var year = Year(Bands, PeriodScoring.Mean, ReportedAs.Level, 20, 92, null, 95);
        year.Change(i => i with { MissingRound = missing, MissingFigure = (decimal?)figure });

        Assert.Equal((decimal)points, year.Cell("甲", "Q1").Points);
    }

    [Fact]
    public void Nothing_reported_scores_zero() => Assert.Equal((CellState.Unreported, 0m), (Year(Bands, PeriodScoring.Sum, ReportedAs.Level, 24).Cell("甲", "Q1").State, Year(Bands, PeriodScoring.Sum, ReportedAs.Level, 24).Cell("甲", "Q1").Points!.Value));

    [Fact]
    public void Figures_to_date_and_curves_against_others_are_refused()
    {
        Assert.Equal("各期计分", Assert.Single(RulebookValidator.Check(Year(Bands, PeriodScoring.Sum, ReportedAs.Stock, 24).Rulebook)).Field);
        Assert.Equal("各期计分", Assert.Single(RulebookValidator.Check(Year(new BestRatioCurve(CurveVariable.Value), PeriodScoring.Sum, ReportedAs.Level, 24).Rulebook)).Field);
        Assert.Empty(RulebookValidator.Check(Year(Bands, PeriodScoring.Mean, ReportedAs.Flow, 24).Rulebook));
    }

    private static YearBuilder Year(ScoringCurve curve, PeriodScoring way, ReportedAs reportedAs, decimal full, params decimal?[] months)
    {
        var year = new YearBuilder().Class("甲类").Indicator("任务", reportedAs, PeriodLevel.Month).Use("甲类", "任务", full, curve).Each(way).Unit("甲").Target("甲", 120);
        for (var n = 0; n < months.Length; n++)
        {
            if (months[n] is { } figure)
            {
                year.Result("甲", $"M{n + 1:00}", figure);
            }
        }

        return year;
    }
}
