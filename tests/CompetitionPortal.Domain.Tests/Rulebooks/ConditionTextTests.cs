using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CsCheck;

namespace CompetitionPortal.Domain.Tests.Rulebooks;

/// <summary>Conditions in words: whatever is written reads back as the same condition.</summary>
public sealed class ConditionTextTests
{
    private const string Key = "招商引资到位资金";

    private static readonly ConditionReader Reader = new([Key, "固定资产投资（亿元）", "非税收入"], ["招商引资完成率", "序列名次"]);

    public static TheoryData<string, Condition> Sentences => new()
    {
        { "不限", new AllOf([]) },
        { "招商引资到位资金未完成", new CompletionTest(Key, Comparison.Below, 1) },
        { "招商引资到位资金已完成", new CompletionTest(Key, Comparison.AtLeast, 1) },
        { "招商引资到位资金上半年完成率低于50%", new CompletionTest(Key, Comparison.Below, 0.5m, new Period(PeriodLevel.HalfYear, 1)) },
        { "招商引资到位资金7月完成率高于58.33%", new CompletionTest(Key, Comparison.Above, 0.5833m, new Period(PeriodLevel.Month, 7)) },
        { "固定资产投资（亿元）完成率不高于120%", new CompletionTest("固定资产投资（亿元）", Comparison.AtMost, 1.2m) },
        { "招商引资到位资金数值不低于1200.5", new FigureTest(Key, RankingMeasure.Value, Comparison.AtLeast, 1200.5m) },
        { "招商引资到位资金数值高于目标", new FigureTest(Key, RankingMeasure.Value, Comparison.Above, null) },
        { "招商引资到位资金增幅低于-8%", new FigureTest(Key, RankingMeasure.Growth, Comparison.Below, -8) },
        { "招商引资到位资金得分不高于50分", new FigureTest(Key, RankingMeasure.Points, Comparison.AtMost, 50) },
        { "招商引资到位资金超进度不低于0个百分点", new FigureTest(Key, RankingMeasure.Lead, Comparison.AtLeast, 0) },
        { "招商引资完成率倒数前三名", new PlaceTest("招商引资完成率", true, 3) },
        { "序列名次前十二名", new PlaceTest("序列名次", false, 12) },
        { "序列名次前20%", new PlaceTest("序列名次", false, 0) { Share = new QuotaShare(0.2m) } },
        { "招商引资完成率倒数前12.5%四舍五入至少一名", new PlaceTest("招商引资完成率", true, 0) { Share = new QuotaShare(0.125m, QuotaRounding.HalfUp, true) } },
        { "序列名次累计三个季度倒数前10%至少一名", new RepeatedPlaceTest("序列名次", true, 0, 3, PeriodLevel.Quarter, Repetition.Altogether) { Share = new QuotaShare(0.1m, AtLeastOne: true) } },
        { "招商引资完成率连续二个季度倒数前三名", new RepeatedPlaceTest("招商引资完成率", true, 3, 2, PeriodLevel.Quarter) },
        { "序列名次曾连续三个月倒数前一名", new RepeatedPlaceTest("序列名次", true, 1, 3, PeriodLevel.Month, Repetition.OnceInARow) },
        { "序列名次累计三年前三名", new RepeatedPlaceTest("序列名次", false, 3, 3, PeriodLevel.Year, Repetition.Altogether) },
        { "总分低于类别平均", new MeanTest(RankingMeasure.Total, null, Comparison.Below) },
        { "招商引资到位资金完成率低于序列平均的80%", new MeanTest(RankingMeasure.Completion, Key, Comparison.Below, RankingScope.EachGroup, 0.8m) },
        { "等次不低于良好", new GradeTest(Comparison.AtLeast, "良好") },
        { "等次为优秀", new AllOf([new GradeTest(Comparison.AtLeast, "优秀"), new GradeTest(Comparison.AtMost, "优秀")]) },
        { "一票否决 且 等次为优秀", new AllOf([new VetoTest(), new AllOf([new GradeTest(Comparison.AtLeast, "优秀"), new GradeTest(Comparison.AtMost, "优秀")])]) },
        { "得分率低于60%", new ScoreShareTest(Comparison.Below, 0.6m) },
        { "总分低于85分", new ScoreTest(Comparison.Below, 85) },
        { "总分不低于85.5分", new ScoreTest(Comparison.AtLeast, 85.5m) },
        { "组成目标任务得分不低于80分", new ComponentTest("目标任务", Comparison.AtLeast, 80) },
        { "组成目标任务得分率低于80%", new ComponentTest("目标任务", Comparison.Below, 0.8m, true) },
        { "组成「得分项」得分率低于80%", new ComponentTest("得分项", Comparison.Below, 0.8m, true) },
        { "基本分不低于80.5分", new ComponentTest(null, Comparison.AtLeast, 80.5m) },
        { "基本分得分率不低于80%", new ComponentTest(null, Comparison.AtLeast, 0.8m, true) },
        { "一票否决", new VetoTest() },
        { "一票否决为安全生产", new VetoTest("安全生产") },
        { "无一票否决", new Negation(new VetoTest()) },
        { "处分期内", new SanctionTest() },
        { "不在处分期内", new Negation(new SanctionTest()) },
        { "类别为乡镇、政府部门", new ClassTest(["乡镇", "政府部门"]) },
        { "此前连续一年适用P6", new StreakTest(1, "P6") },
        { "主要负责人任职满六个月", new TenureTest(6) },
        { "招商引资到位资金未完成 且 招商引资完成率倒数前一名", new AllOf([new CompletionTest(Key, Comparison.Below, 1), new PlaceTest("招商引资完成率", true, 1)]) },
        { "一票否决 或 得分率低于60% 且 (处分期内 或 等次低于合格)", new AnyOf([new VetoTest(), new AllOf([new ScoreShareTest(Comparison.Below, 0.6m), new AnyOf([new SanctionTest(), new GradeTest(Comparison.Below, "合格")])])]) },
        { "非(一票否决为安全生产)", new Negation(new VetoTest("安全生产")) },
    };

    [Theory, MemberData(nameof(Sentences))]
    public void A_condition_is_written_and_read_in_the_same_words(string words, Condition condition)
    {
        Assert.Equal(words.Replace("固定资产投资（亿元）", "「固定资产投资（亿元）」"), ConditionText.Write(condition));
        Assert.Equal(condition, Reader.Read(words));
    }

    [Theory]
    [InlineData("", "不限")]
    [InlineData("  招商引资到位资金 未完成，且 招商引资完成率 倒数第一名 ", "招商引资到位资金未完成 且 招商引资完成率倒数前一名")]
    [InlineData("招商引资到位资金半年完成率低于 50％", "招商引资到位资金上半年完成率低于50%")]
    [InlineData("（一票否决）或（处分期内）", "一票否决 或 处分期内")]
    [InlineData("非 处分期内", "不在处分期内")]
    [InlineData("非税收入未完成", "「非税收入」未完成")]
    [InlineData("「非税收入」未完成\n且 一票否决", "「非税收入」未完成 且 一票否决")]
    [InlineData("序列名次前3名", "序列名次前三名")]
    [InlineData("序列名次连续2个季度倒数第一名", "序列名次连续二个季度倒数前一名")]
    [InlineData("序列名次末位 10％ 四舍五入", "序列名次倒数前10%四舍五入")]
    [InlineData("总分低于本类平均分", "总分低于类别平均")]
    [InlineData("总分低于 85", "总分低于85分")]
    [InlineData("一票否决为安全、环保", "一票否决为「安全、环保」")]
    public void Other_ways_of_writing_are_understood(string words, string canonical) => Assert.Equal(canonical, ConditionText.Write(Reader.Read(words)));

    [Theory]
    [InlineData("招商引资未完成", "从“招商引资未完成”起")]
    [InlineData("一票否决 且", "末尾")]
    [InlineData("(一票否决", "末尾")]
    [InlineData("一票否决)", "从“)”起")]
    [InlineData("招商引资到位资金完成率低于五成", "从“招商引资到位资金完成率低”起")]
    [InlineData("招商引资完成率倒数前零名", "从“招商引资完成率倒数前零名”起")]
    [InlineData("招商引资完成率末位三名", "从“招商引资完成率末位三名”起")]
    [InlineData("招商引资完成率倒数第二名", "从“招商引资完成率倒数第二名”起")]
    [InlineData("招商引资到位资金增幅不低于8", "从“招商引资到位资金增幅不低”起")]
    [InlineData("招商引资到位资金得分不低于目标", "从“招商引资到位资金得分不低”起")]
    [InlineData("类别为「乡镇", "末尾")]
    [InlineData("招商引资到位资金完成率低于33.333333333333333333333333333%", "从“招商引资到位资金完成率低”起")]
    [InlineData("等次良好", "良好")]
    public void What_is_not_understood_is_refused_with_place_and_choice(string words, string place)
    {
        var error = Assert.Throws<FormatException>(() => Reader.Read(words));

        Assert.Contains(place, error.Message);
        Assert.EndsWith("；用“且”“或”“非”和括号连接，在网页上也可以在“再加一句”里选", error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 40, 140);
    }

    [Theory]
    [InlineData("招商引资到位未完成", "“招商引资到位”是不是“招商引资到位资金”；")]
    [InlineData("招商资金增幅低于8%", "“招商资金”是不是“招商引资到位资金”；")]
    [InlineData("招商完成率排名倒数前三名", "是不是“招商引资完成率”；")]
    [InlineData("人口自然增长率未完成", "没有“人口自然增长率”这个指标，请写《指标》里的名称；")]
    [InlineData("随便写写", "可以写：")]
    public void The_nearest_known_name_is_asked_for(string words, string said) =>
        Assert.Contains(said, Assert.Throws<FormatException>(() => Reader.Read(words)).Message, StringComparison.Ordinal);

    [Fact]
    public void No_list_of_rankings_is_said_where_there_are_none() =>
        Assert.Contains("读不懂。这里没有可用的排名；", Assert.Throws<FormatException>(() => new ConditionReader([Key], []).Read("月度名次倒数前三名")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData('(')]
    [InlineData('（')]
    [InlineData('非')]
    public void A_cell_full_of_brackets_is_refused_and_does_no_harm(char sign)
    {
        var error = Assert.Throws<FormatException>(() => Reader.Read(new string(sign, 32_767)));

        Assert.Contains("太深", error.Message);
    }

    [Fact]
    public void Ten_levels_of_brackets_are_enough_for_a_document_too()
    {
        var words = string.Concat(Enumerable.Repeat("一票否决 或 处分期内 且 (", 10)) + "一票否决 或 处分期内" + new string(')', 10);
        var rulebook = RandomRulebook.Plain with { Outcomes = [new OutcomeRule { Clause = "P", Kind = OutcomeKind.Penalty, Condition = Reader.Read(words), Measure = "谈话" }] };

        Assert.Equal(words, ConditionText.Write(rulebook.Outcomes[0].Condition));
        Assert.Equal(rulebook.Outcomes[0].Condition, RulebookDocument.Read(RulebookDocument.Write(rulebook)).Outcomes[0].Condition);
    }

    [Fact]
    public void Whatever_is_written_reads_back_as_the_same_condition() => RandomConditions.All.Sample(condition =>
    {
        var words = ConditionText.Write(condition);
        var read = new ConditionReader(RandomConditions.Indicators, RandomConditions.Rankings).Read(words);

        Assert.Equal(Simple(condition), Simple(read));
        Assert.Equal(words, ConditionText.Write(read));
    }, iter: 3000);

    [Fact]
    public void Whatever_a_document_holds_it_gives_back() => RandomConditions.All.Sample(condition =>
    {
        var rulebook = RandomRulebook.Plain with { GradeCaps = [new GradeCap(condition, "合格")] };

        Assert.Equal(condition, RulebookDocument.Read(RulebookDocument.Write(rulebook)).GradeCaps[0].Condition);
    }, iter: 1000);

    /// <summary>且 and 或 of one part are that part; 或 of none never holds.</summary>
    private static Condition Simple(Condition condition) => condition switch
    {
        AllOf { Conditions: [var only] } => Simple(only),
        AnyOf { Conditions: [var only] } => Simple(only),
        AnyOf { Conditions.Count: 0 } => new Negation(new AllOf([])),
        AllOf all => new AllOf([.. all.Conditions.Select(Simple)]),
        AnyOf any => new AnyOf([.. any.Conditions.Select(Simple)]),
        Negation not => new Negation(Simple(not.Condition)),
        _ => condition,
    };
}
