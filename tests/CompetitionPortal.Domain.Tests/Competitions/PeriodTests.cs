using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Tests.Competitions;

/// <summary>The tree of periods: year, half-years, quarters, months.</summary>
public sealed class PeriodTests
{
    [Theory]
    [InlineData("year", "全年", 12)]
    [InlineData("H1", "上半年", 6)]
    [InlineData("H2", "下半年", 12)]
    [InlineData("Q1", "一季度", 3)]
    [InlineData("Q4", "四季度", 12)]
    [InlineData("M01", "1月", 1)]
    [InlineData("M12", "12月", 12)]
    public void A_period_has_a_code_a_name_and_a_last_month(string code, string name, int endMonth)
    {
        Assert.True(Period.TryParse(code, out var period));

        Assert.Equal((code, name, endMonth), (period.Code, period.Name, period.EndMonth));
        Assert.True(Period.TryParse(name, out var named));
        Assert.Equal(period, named);
        Assert.Equal(code, period.ToString());
    }

    [Theory]
    [InlineData(" q3 ", "Q3")]
    [InlineData("第三季度", "Q3")]
    [InlineData("h2", "H2")]
    [InlineData("m07", "M07")]
    [InlineData("YEAR", "year")]
    [InlineData("年度", "year")]
    public void Other_ways_of_writing_are_understood(string text, string code)
    {
        foreach (var culture in Cultures.All)
        {
            Assert.Equal(code, Cultures.Under(culture, () => Period.TryParse(text, out var period) ? period.Code : "?"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Q0")]
    [InlineData("Q5")]
    [InlineData("H3")]
    [InlineData("M13")]
    [InlineData("M7")]
    [InlineData("五季度")]
    [InlineData("二〇二五年")]
    public void What_is_no_period_is_refused(string text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void Every_period_of_a_year_reads_back()
    {
        var all = Enum.GetValues<PeriodLevel>().SelectMany(Period.All).ToList();

        Assert.Equal(1 + 2 + 4 + 12, all.Count);
        Assert.All(all, p => Assert.True(Period.TryParse(p.Code, out var read) && read == p));
        Assert.All(all, p => Assert.True(Period.TryParse(p.Name, out var read) && read == p));
    }

    [Theory]
    [InlineData("M05", "", "", "Q1", "M01 M02 M03 M04 M05")]
    [InlineData("Q2", "", "H1", "Q1 Q2", "M01 M02 M03 M04 M05 M06")]
    [InlineData("Q3", "", "H1", "Q1 Q2 Q3", "M01 M02 M03 M04 M05 M06 M07 M08 M09")]
    [InlineData("M02", "", "", "", "M01 M02")]
    [InlineData("H2", "year", "H1 H2", "Q1 Q2 Q3 Q4", "M01 M02 M03 M04 M05 M06 M07 M08 M09 M10 M11 M12")]
    public void Of_every_level_those_have_ended_that_end_by_then(string code, string years, string halves, string quarters, string months)
    {
        var period = YearBuilder.At(code);
        PeriodLevel[] levels = [PeriodLevel.Year, PeriodLevel.HalfYear, PeriodLevel.Quarter, PeriodLevel.Month];

        Assert.Equal([years, halves, quarters, months], levels.Select(l => string.Join(' ', period.EndedOf(l).Select(p => p.Code))));
        Assert.All(levels, l => Assert.Equal(period.EndedOf(l).Count(), period.EndedCount(l)));
    }

    [Fact]
    public void A_period_ends_on_the_last_day_of_its_month()
    {
        Assert.Equal(new DateOnly(2025, 6, 30), YearBuilder.At("H1").EndDate(2025));
        Assert.Equal(new DateOnly(2024, 2, 29), YearBuilder.At("M02").EndDate(2024));
        Assert.Equal(new DateOnly(2025, 2, 28), YearBuilder.At("M02").EndDate(2025));
        Assert.Equal(new DateOnly(2025, 12, 31), Period.Year.EndDate(2025));
    }

    [Theory]
    [InlineData(PeriodLevel.Quarter, 0)]
    [InlineData(PeriodLevel.Quarter, 5)]
    [InlineData(PeriodLevel.Year, 2)]
    public void A_year_has_no_other_periods(PeriodLevel level, int ordinal) => Assert.Throws<ArgumentOutOfRangeException>(() => new Period(level, ordinal));
}
