using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>Fields compose the written forms of curves and conditions, and take them apart again.</summary>
public sealed class RuleWordsTests
{
    private static readonly RulebookNames Names = new(["招商引资", "财政收入（本级）"], ["招商引资完成率", "类别名次"], ["乡镇", "县直"], ["乡镇序列"], ["优秀", "良好", "合格"], ["P1", "P2"]);

    public static TheoryData<string> Phrases => [.. ConditionPhrases.All];

    public static TheoryData<string> Kinds => [.. CurveText.Kinds];

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Every_sentence_of_the_list_is_read_and_shown_again_as_the_same_sentence(string pattern)
    {
        foreach (var negated in new[] { false, true })
        {
            var sentence = new ConditionSentence(pattern, [.. ConditionSentence.SlotsOf(pattern).Select(Names.First)], negated);
            var text = new ConditionWords([sentence], false).Write();

            var shown = ConditionWords.Of(text, Names);

            Assert.True(shown is not null, text);
            Assert.Equal(new ConditionReader(Names.Indicators, Names.Rankings).Read(text), new ConditionReader(Names.Indicators, Names.Rankings).Read(shown.Write()));
            Assert.Single(shown.Sentences);
        }
    }

    [Fact]
    public void Sentences_are_joined_by_one_word_and_a_name_with_brackets_is_quoted()
    {
        var words = new ConditionWords([new("〔指标〕未完成", ["财政收入（本级）"]), new("〔排名〕倒数前〔名数〕名", ["招商引资完成率", "3"])], true);

        Assert.Equal("「财政收入（本级）」未完成 或 招商引资完成率倒数前3名", words.Write());
        var shown = ConditionWords.Of(words.Write(), Names)!;
        Assert.True(shown.IsAny);
        Assert.Equal(["财政收入（本级）", "招商引资完成率"], shown.Sentences.Select(s => s.Words[0]));
        Assert.Equal("三", shown.Sentences[1].Words[1]);
    }

    [Theory]
    [InlineData("招商引资未完成 且 (一票否决 或 处分期内)")]
    [InlineData("招商引资完不成")]
    public void What_is_more_than_one_row_of_sentences_or_not_understood_is_written_by_hand(string text) => Assert.Null(ConditionWords.Of(text, Names));

    [Fact]
    public void No_condition_is_no_sentence()
    {
        Assert.Empty(ConditionWords.Of("", Names)!.Sentences);
        Assert.Equal("", ConditionWords.Of(ConditionText.Always, Names)!.Write());
    }

    [Theory]
    [InlineData("按比例", "最高倍数=1.2")]
    [InlineData("双重目标", "确保分=16")]
    [InlineData("控制上限", "每超扣=2;每超幅度=1")]
    [InlineData("每超每低加扣", "按=增幅;基本分=10;每超加=0.5;最多加=2;每低扣=1;低整步=是;最低分=不限")]
    [InlineData("分档", "按=增幅;100=10;90=8;以下=0")]
    [InlineData("达标得分", "按=数值;不高于为达标=是")]
    [InlineData("直接计分", "封顶=否")]
    [InlineData("按比例", "最高倍数=1;低者为优=是")]
    [InlineData("每超每低加扣", "基本分=60;每超加按目标=5000起0.6、3000起0.2、以下0.1;未达目标零分=是")]
    [InlineData("分档", "按=数值;低者为优=是;10=8;20=4;以上=0")]
    [InlineData("折线", "50=0;100=8;150=10;以下=0")]
    [InlineData("与最优比", "按=数值;范围=各序列")]
    [InlineData("功效系数", "按=数值;基础倍数=0;最优界限=12;最差界限=4;相等得满分=否")]
    [InlineData("按名次", "排名=招商引资完成率;1=10;2=8;末1=-5;其余=5")]
    public void The_fields_of_a_curve_compose_what_it_was(string kind, string parameters)
    {
        var words = CurveWords.Of(kind, parameters);

        Assert.Equal("", words.Rest);
        Assert.Equal(CurveText.Read(kind, parameters), CurveText.Read(kind, words.Write(kind)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_curve_has_a_form_and_every_parameter_of_it_is_understood(string kind)
    {
        // A kind without a line in CurveForm is asked for as 名称=值: it must be offered all the same.
        foreach (var parameter in CurveForm.Of(kind) ?? [])
        {
            var text = parameter.Sort == ParameterSort.Bands ? "90=10;以下=0" : $"{parameter.Name}={parameter.Words?[0] ?? (parameter.Sort == ParameterSort.YesNo ? "是" : "1")}";
            var problem = Record.Exception(() => CurveText.Read(kind, text))?.Message ?? string.Empty;
            Assert.DoesNotContain("没有参数", problem);
        }

        Assert.Equal("甲=1", CurveWords.Of("没有表单的方式", "甲=1").Rest);
    }

    [Fact]
    public void What_no_field_asks_for_is_kept()
    {
        var words = CurveWords.Of("按比例", "最高倍数=1.2;没有的=3;乱写");

        Assert.Equal("没有的=3;乱写", words.Rest);
        Assert.Equal("最高倍数=1.2;没有的=3;乱写", words.Write("按比例"));
    }

    [Fact]
    public void Every_curve_of_the_golden_year_is_drawn_through_its_own_points()
    {
        var rulebook = GoldenYearSource.Rulebook();
        foreach (var use in rulebook.Uses)
        {
            var plot = CurvePlot.Of(use, rulebook.Indicators.First(i => i.Name == use.Indicator), rulebook.Rounding, null)!;
            Assert.True(plot.Top >= use.FullMarks && plot.Left < plot.Right, use.Indicator);
            Assert.Contains(plot.Points, p => p.Y >= use.FullMarks);
        }
    }

    [Fact]
    public void A_unit_stands_on_the_curve_where_the_engine_puts_it()
    {
        var use = new IndicatorUse { Class = "乡镇", Indicator = "招商引资", FullMarks = 40, Curve = new LinearCurve(Cap: 1.2m) };
        var indicator = new Indicator { Name = "招商引资", UnitOfMeasure = "万元", ReportedAs = ReportedAs.Cumulative, Frequency = Domain.Competitions.PeriodLevel.Quarter, Against = Against.Plan };

        var plot = CurvePlot.Of(use, indicator, new RoundingRules(), new CurveExample("城关镇", 4500, 6000, null, null))!;

        Assert.Equal((75m, 30m), plot.Example);
        Assert.Equal("举例：城关镇完成 4500 万元，目标 6000，完成率 75%，得 30 分", plot.ExampleText);
        Assert.Equal(48m, plot.Points[^1].Y);
        Assert.Null(CurvePlot.Of(use, indicator, new RoundingRules(), new CurveExample("城关镇", 4500, 0, null, null))!.Example);
        Assert.Null(CurvePlot.Of(use with { FullMarks = 0 }, indicator, new RoundingRules(), null));
    }
}
