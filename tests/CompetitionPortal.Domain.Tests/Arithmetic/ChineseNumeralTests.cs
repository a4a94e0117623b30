using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Tests.Arithmetic;

public sealed class ChineseNumeralTests
{
    [Theory]
    [InlineData(1, "一")]
    [InlineData(3, "三")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    [InlineData(100, "100")]
    [InlineData(0, "0")]
    [InlineData(-2, "-2")]
    public void A_number_is_written_as_offices_write_it(int number, string text) => Assert.Equal(text, ChineseNumeral.Write(number));

    [Fact]
    public void Every_number_above_zero_reads_back()
    {
        foreach (var number in Enumerable.Range(1, 200))
        {
            Assert.True(ChineseNumeral.TryRead(ChineseNumeral.Write(number), out var read));
            Assert.Equal(number, read);
        }
    }

    [Theory]
    [InlineData("两", 2)]
    [InlineData("3", 3)]
    public void Other_ways_of_writing_are_understood(string text, int number)
    {
        Assert.True(ChineseNumeral.TryRead(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("零")]
    [InlineData("一二")]
    [InlineData("百")]
    [InlineData("99999999999")]
    public void What_is_no_number_above_zero_is_refused(string text) => Assert.False(ChineseNumeral.TryRead(text, out _));
}
