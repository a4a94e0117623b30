using CompetitionPortal.Web.Commands;

namespace CompetitionPortal.Web.Tests.Commands;

/// <summary>Words of a command taken apart.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public void Operands_options_and_flags_are_told_apart_whatever_their_order()
    {
        var line = Line("--out", "结果 一", "--demo", "甲 县.xlsx", "--period=Q1");
        Assert.Equal(("甲 县.xlsx", "结果 一", "Q1", true), (line.Operand("一个工作簿"), line.Required("--out"), line.Value("--period"), line.Has("--demo")));
        Assert.Equal("a=b.db", Line("--out=a=b.db").Value("--out"));
        Assert.Null(Line().Value("--out"));
    }

    [Theory]
    [InlineData("--out 后面要写一个值", "--out")]
    [InlineData("--out 后面要写一个值", "--out", "--period", "Q1")]
    [InlineData("--out 后面要写一个值", "--out=")]
    [InlineData("--out 写了两次", "--out", "a", "--out", "b")]
    [InlineData("--demo 后面不写值", "--demo=1")]
    [InlineData("没有选项 --uot，可以用：--out --period --demo", "--uot", "a")]
    public void A_wrong_option_is_refused_with_what_is_wrong(string says, params string[] args) =>
        Assert.Equal(says, Assert.Throws<UsageException>(() => Line(args)).Message);

    [Fact]
    public void A_missing_option_and_a_name_torn_at_its_blank_are_refused()
    {
        Assert.Equal("少了 --out", Assert.Throws<UsageException>(() => Line("a").Required("--out")).Message);
        Assert.Equal("请写一个工作簿", Assert.Throws<UsageException>(() => Line().Operand("一个工作簿")).Message);
        Assert.Equal("只能写一个工作簿，现在写了：甲、县.xlsx；名称里有空格时请加引号", Assert.Throws<UsageException>(() => Line("甲", "县.xlsx").Operand("一个工作簿")).Message);
        Assert.Contains("不认识“县.db”", Assert.Throws<UsageException>(() => Line("县.db").RefuseOperands()).Message);
    }

    private static CommandLine Line(params string[] args) => new(args, ["--out", "--period"], ["--demo"]);
}
