using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Results;

/// <summary>What is pointed out about a figure; never refused.</summary>
public sealed class FigureHintsTests
{
    private static readonly Indicator Cumulative = new() { Name = "到位资金", UnitOfMeasure = "万元", ReportedAs = ReportedAs.Cumulative, Frequency = PeriodLevel.Quarter, Against = Against.Plan };

    [Theory]
    [InlineData(50, 60, null, "累计数低于上期 60")]
    [InlineData(60, 60, null, null)]
    [InlineData(599, 60, null, null)]
    [InlineData(600, 60, null, "是上期 60 的 10 倍以上，请核对计量单位（万元）")]
    [InlineData(600, 60, 580, null)]
    [InlineData(-5, 60, null, "累计数低于上期 60；是负数；不到上期 60 的十分之一，请核对计量单位（万元）")]
    [InlineData(6, 60, null, "累计数低于上期 60；不到上期 60 的十分之一，请核对计量单位（万元）")]
    [InlineData(0, null, 60, null)]
    [InlineData(5, null, 60, "不到上年同期 60 的十分之一，请核对计量单位（万元）")]
    [InlineData(700, null, 60, "是上年同期 60 的 10 倍以上，请核对计量单位（万元）")]
    [InlineData(700, 0, 60, "是上年同期 60 的 10 倍以上，请核对计量单位（万元）")]
    [InlineData(600, 60, 6000, "是上期 60 的 10 倍以上，请核对计量单位（万元）")]
    [InlineData(500, null, null, null)]
    public void A_figure_is_held_against_the_period_before_and_last_year(double value, int? before, int? lastYear, string? expected) =>
        Assert.Equal(expected, FigureHints.Of(Cumulative, (decimal)value, before, lastYear) is { Count: > 0 } hints ? string.Join('；', hints) : null);

    [Fact]
    public void Only_a_cumulative_figure_must_not_fall() =>
        Assert.Empty(FigureHints.Of(Cumulative with { ReportedAs = ReportedAs.Flow }, 50, 60, null));
}
