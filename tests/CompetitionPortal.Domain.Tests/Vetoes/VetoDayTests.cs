using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Domain.Tests.Vetoes;

/// <summary>The last day of a veto is the last one on which it is in force.</summary>
public sealed class VetoDayTests
{
    [Theory]
    [InlineData(null, null, null, "2025-12-31")]
    [InlineData(1, null, null, "2025-12-31")]
    [InlineData(12, null, null, "2026-10-19")]
    [InlineData(12, "2026-03-01", null, "2026-03-01")]
    [InlineData(12, null, "2026-01-10", "2026-01-09")]
    [InlineData(12, null, "2027-01-10", "2026-10-19")]
    public void It_is_in_force_until_then_and_not_a_day_longer(int? months, string? until, string? lifted, string last)
    {
        var rule = new VetoRule { TermMonths = months };
        var veto = new VetoEvent("甲", "安全", new DateOnly(2025, 5, 1), "示文 7", Day(until), Day(lifted), new DateOnly(2025, 10, 20));

        Assert.Equal(DateOnly.Parse(last), veto.LastDay(rule));
        Assert.True(veto.InForceOn(veto.LastDay(rule), rule));
        Assert.False(veto.InForceOn(veto.LastDay(rule).AddDays(1), rule));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);
}
