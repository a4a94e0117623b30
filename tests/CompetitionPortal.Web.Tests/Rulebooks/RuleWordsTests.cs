using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>Fields compose the written forms of curves and conditions, and take them apart again.</summary>
public sealed class RuleWordsTests
{
    private static readonly RulebookNames Names = new(["招商引资", "财政收入（本级）"], ["招商引资完成率", "类别名次"], ["乡镇", "县直"], ["乡镇序列"], ["优秀", "良好", "合格"], ["P1", "P2"]) { Ledgers = ["荣誉"], Levels = ["省级"], Accounts = ["招商账"], Kinds = ["安全生产"] };

    public static TheoryData<string> Phrases => [.. ConditionPhrases.All];

    public static TheoryData<string> Kinds => [.. CurveText.Kinds];

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Every_sentence_of_the_list_is_read_and_shown_again_as_the_same_sentence(string pattern)
    {
        foreach (var negated in new[] { false, true })
        {
            var sentence = new ConditionSentence(pattern, [.. ConditionSentence.SlotsOf(pattern).Select(Names.First)], negated);
            var text = new ConditionWords(new ConditionBracket([sentence])).Write();

            var shown = ConditionWords.Of(text, Names);

            Assert.True(shown is not null, text);
            Assert.Equal(new ConditionReader(Names.Indicators, Names.Rankings).Read(text), new ConditionReader(Names.Indicators, Names.Rankings).Read(shown.Write()));
            Assert.IsType<ConditionSentence>(Assert.Single(shown.Root.Parts));
        }
    }

    [Fact]
    public void Sentences_are_joined_by_one_word_and_a_name_with_brackets_is_quoted()
    {
        var words = new ConditionWords(new ConditionBracket([new ConditionSentence("〔指标〕未完成", ["财政收入（本级）"]), new ConditionSentence("〔排名〕倒数前〔名数〕名", ["招商引资完成率", "3"])], IsAny: true));

        Assert.Equal("「财政收入（本级）」未完成 或 招商引资完成率倒数前3名", words.Write());
        var shown = ConditionWords.Of(words.Write(), Names)!;
        Assert.True(shown.Root.IsAny);
        var sentences = shown.Root.Parts.Cast<ConditionSentence>().ToList();
        Assert.Equal(["财政收入（本级）", "招商引资完成率"], sentences.Select(s => s.Words[0]));
        Assert.Equal("三", sentences[1].Words[1]);
    }

    [Theory]
    [InlineData("招商引资未完成 且 (一票否决 或 处分期内)")]
    [InlineData("(招商引资未完成 且 招商引资完成率倒数前三名) 或 (招商引资免责 且 无一票否决)")]
    [InlineData("非(招商引资未完成 且 招商引资完成率倒数前三名) 且 处分期内")]
    [InlineData("类别为乡镇、县直 且 非(招商引资未完成 或 一票否决)")]
    [InlineData("非(一票否决 或 处分期内)")]
    [InlineData("招商引资完成率较上年退三位以上 或 招商引资连续三个月未完成计划")]
    [InlineData("招商引资完成率曾连续二个季度倒数前三名 或 招商引资完成率累计三年前一名")]
    [InlineData("总分低于类别平均 或 招商引资完成率低于序列平均的80%")]
    [InlineData("加减分有荣誉、省级 且 主要负责人此前连续二年等次不低于优秀")]
    [InlineData("招商引资未完成 且 (一票否决 或 (处分期内 且 招商引资免责))")]
    [InlineData("(类别为乡镇、县直 且 非(招商引资未完成 或 (一票否决 且 非((处分期内 或 招商引资免责) 且 等次不低于良好)))) 或 处分期内")]
    [InlineData("(一票否决) 且 ((处分期内 或 招商引资免责))")]
    [InlineData("非((一票否决)) 或 (非(处分期内))")]
    [InlineData("非((非(一票否决)))")]
    public void A_condition_of_brackets_is_taken_apart_and_put_together_again(string text)
    {
        var words = ConditionWords.Of(text, Names)!;

        Assert.Equal(text, words.Write());
        Assert.Equal(Read(text), Read(words.Write()));
        Assert.All(Conditions, c => Assert.Equal(text, Through(c.Layout, c.Column, words)));
    }

    [Theory]
    [InlineData("一票否决 且 处分期内 或 招商引资免责", "(一票否决 且 处分期内) 或 招商引资免责")]
    [InlineData("非非(一票否决)", "非((非(一票否决)))")]
    [InlineData("非 一票否决", "无一票否决")]
    [InlineData("(一票否决 或 处分期内)", "(一票否决 或 处分期内)")]
    public void What_was_typed_otherwise_means_the_same_as_what_the_fields_write(string typed, string written)
    {
        var words = ConditionWords.Of(typed, Names)!;

        Assert.Equal(written, words.Write());
        Assert.Equal(Read(typed), Read(written));
    }

    [Theory]
    [InlineData("wrap", 2, "招商引资未完成 且 (一票否决) 且 (处分期内 或 (招商引资免责 且 等次不低于良好))")]
    [InlineData("wrap", 3, "招商引资未完成 且 一票否决 且 ((处分期内 或 (招商引资免责 且 等次不低于良好)))")]
    [InlineData("wrap", 4, "招商引资未完成 且 一票否决 且 ((处分期内) 或 (招商引资免责 且 等次不低于良好))")]
    [InlineData("unwrap", 3, "招商引资未完成 且 一票否决 且 处分期内 且 (招商引资免责 且 等次不低于良好)")]
    [InlineData("unwrap", 5, "招商引资未完成 且 一票否决 且 (处分期内 或 招商引资免责 或 等次不低于良好)")]
    [InlineData("drop", 1, "一票否决 且 (处分期内 或 (招商引资免责 且 等次不低于良好))")]
    [InlineData("drop", 5, "招商引资未完成 且 一票否决 且 (处分期内)")]
    [InlineData("drop", 9, "招商引资未完成 且 一票否决 且 (处分期内 或 (招商引资免责 且 等次不低于良好))")]
    public void A_button_puts_a_part_into_a_bracket_or_out_of_it_or_away(string act, int part, string then)
    {
        var words = ConditionWords.Of("招商引资未完成 且 一票否决 且 (处分期内 或 (招商引资免责 且 等次不低于良好))", Names)!;

        Assert.All(Conditions, c => Assert.Equal(then, Through(c.Layout, c.Column, words, ConditionForm.Act(act, 0, c.Column, part))));
        Assert.Equal(words.Write(), Through(YearLayout.Outcomes, Conditions[^1].Column, words, ConditionForm.Act(act, 1, Conditions[^1].Column, part)));
    }

    [Fact]
    public void A_sentence_is_added_in_the_bracket_where_it_was_chosen_and_an_empty_bracket_is_none()
    {
        var words = ConditionWords.Of("一票否决 且 (处分期内 或 (招商引资免责))", Names)!;
        var (layout, column) = Conditions[0];

        Assert.Equal("一票否决 且 (处分期内 或 (招商引资免责 且 招商引资已完成))", Through(layout, column, words, "add", (ConditionForm.Field(0, column, 4, "add"), "〔指标〕已完成")));
        Assert.Equal("一票否决 且 (处分期内 或 (招商引资免责)) 且 招商引资已完成", Through(layout, column, words, "save", (ConditionForm.Field(0, column, 0, "add"), "〔指标〕已完成")));
        Assert.Equal("一票否决 且 (处分期内)", Through(layout, column, words, ConditionForm.Act("drop", 0, column, 5)));
        Assert.Equal("一票否决 且 (处分期内 或 (招商引资免责))", Through(layout, column, words, "save", (ConditionForm.Field(0, column, 0, "add"), "没有的句子")));
    }

    [Fact]
    public void Brackets_deeper_than_any_rule_come_from_no_page_and_end_outside()
    {
        const int Deep = 300;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { [ConditionForm.Field(0, 3, 0, "mode")] = ConditionForm.Sentences };
        for (var n = 1; n <= Deep; n++)
        {
            fields[ConditionForm.Field(0, 3, n, "in")] = (n - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        fields[ConditionForm.Field(0, 3, Deep, "pattern")] = "一票否决";

        Assert.InRange(ConditionForm.Read(0, 3, Names, fields.GetValueOrDefault, "save")!.Count(c => c == '('), 1, 20);
    }

    [Theory]
    [InlineData("招商引资完不成")]
    [InlineData("一票否决 且 (处分期内")]
    [InlineData("一票否决 或 不限")]
    public void What_is_not_understood_is_shown_as_written(string text) => Assert.Null(ConditionWords.Of(text, Names));

    [Fact]
    public void Every_test_of_the_grammar_is_among_the_sentences()
    {
        var tests = ConditionPhrases.All.Select(p => new ConditionReader(Names.Indicators, Names.Rankings).Read(new ConditionSentence(p, [.. ConditionSentence.SlotsOf(p).Select(Names.First)]).Write()))
            .SelectMany(c => c.Tests()).Select(t => t.GetType()).ToHashSet();

        var known = typeof(Condition).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Condition)) && t != typeof(AllOf) && t != typeof(AnyOf) && t != typeof(Negation));
        Assert.Empty(known.Where(t => !tests.Contains(t)).Select(t => t.Name));
    }

    [Theory]
    [InlineData("定额", "金额=5")]
    [InlineData("按名次", "排名=类别名次;倒数=是;1=200;2=100")]
    [InlineData("按幅度", "按=完成率;指标=招商引资;线=100;低于=是;每幅度=5;每档=10;整步=是;超过档=5;超过后每档=20;基本=3;最多=300")]
    [InlineData("按幅度", "按=数值;指标=招商引资;目标为线=是;每档=10")]
    [InlineData("按幅度", "按=数值;指标=招商引资;每档=10;整步=进一")]
    [InlineData("按档", "按=总分;90=3;80=2;以下=0")]
    [InlineData("按基数比例", "按=得分率;基数(乡镇)=5;基数(县直)=3;100=150;以下=0")]
    [InlineData("按名次", "排名=类别名次;按=数值;指标=招商引资;1=3;2=2")]
    [InlineData("按占比", "按=数值;指标=招商引资;总额=100;范围=各类别;四舍五入=是")]
    [InlineData("按等次", "基数=2000;优秀=1.2;良好=1")]
    [InlineData("净额", "账目=招商账")]
    [InlineData("按人数", "比例=15;最高比例=20;账目=招商账")]
    [InlineData("按挂钩", "条款=P2;比例=80;无挂钩=序列平均")]
    public void The_fields_of_an_amount_compose_what_it_was_and_say_it_in_a_sentence(string kind, string parameters)
    {
        var form = Names.AmountForm(kind);
        var words = CurveWords.Of(form, parameters);

        Assert.Equal("", words.Rest);
        Assert.Equal(AmountText.Read(kind, parameters), AmountText.Read(kind, words.Write(form)));
        Assert.DoesNotContain("=", AmountSentence.Of(new OutcomeAmount(AmountText.Read(kind, parameters))));
    }

    [Theory]
    [InlineData("按=总分;每档=200", "总分每 1 分 200 元")]
    [InlineData("按=总分;每幅度=0.5;每档=200;整步=是", "总分每满 0.5 分 200 元（不足的不计）")]
    [InlineData("按=完成率;指标=招商引资;线=100;每档=10;整步=进一;最多=300", "招商引资的完成率高于100%的，每 1 个百分点 10 元（不足的按一个计），最多 300 元")]
    [InlineData("按=增幅;指标=招商引资;低于=是;每档=10", "招商引资的增幅低于0%的，每 1 个百分点 10 元")]
    [InlineData("按=数值;指标=招商引资;目标为线=是;每幅度=100;每档=200", "招商引资的数值高于目标的，每 100 计 200 元")]
    public void Money_by_steps_reads_as_papers_say_it(string parameters, string sentence) =>
        Assert.Equal(sentence, AmountSentence.Of(new OutcomeAmount(AmountText.Read("按幅度", parameters)) { Unit = "元" }));

    [Fact]
    public void Every_kind_of_amount_has_a_form() => Assert.All(AmountText.Kinds, k => Assert.NotNull(Names.AmountForm(k)));

    [Theory]
    [InlineData("")]
    [InlineData("评委组=领导0.2、职工0.8;票=优秀100、称职80、基本称职60、不称职40")]
    [InlineData("评委组=代表1;票=满意100、不满意0;取率=满意;去高低=5;缺组=未报")]
    [InlineData("评委组=代表1;名次票=100降3")]
    [InlineData("评委组=代表1;去高低=5;票限=90以上至多3、70以下至少2")]
    [InlineData("评委组=代表1;票=优秀100、称职80;票限=优秀至多20%、称职至少1")]
    public void The_fields_of_a_rating_compose_what_it_was(string text) => Assert.Equal(text, RatingWords.Of(text)!.Write());

    [Fact]
    public void A_fine_on_persons_is_neither_asked_for_nor_changed_nor_taken_from_a_form()
    {
        var outcomes = YearLayout.Outcomes;
        var old = outcomes.Columns.Select(c => c.Heading switch { "条款" => "F1", "措施" => "罚款", "个人承担" => "是", _ => string.Empty }).ToList();
        var fresh = outcomes.Columns.Select(c => c.Heading == "条款" ? "F2" : string.Empty).ToList();
        var tables = RulebookTables.Blank.With(outcomes, [old, fresh]);
        var person = outcomes.ColumnOf("个人承担") - 1;

        var typed = DraftForm.Apply(tables, outcomes, null, Names, new Dictionary<string, string> { [DraftForm.Cell(0, 4)] = "改", [DraftForm.Cell(1, 4)] = "改", [DraftForm.Cell(1, person)] = "是" }.GetValueOrDefault, "save");

        Assert.Equal((old[4], "是"), (typed.Rows(outcomes)[0][4], typed.Rows(outcomes)[0][person]));
        Assert.Equal(("改", ""), (typed.Rows(outcomes)[1][4], typed.Rows(outcomes)[1][person]));
        Assert.True(DraftForm.IsOld(outcomes, old));
    }

    [Fact]
    public void No_condition_is_no_sentence()
    {
        Assert.Empty(ConditionWords.Of("", Names)!.Root.Parts);
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
    [InlineData("每超每低加扣", "每低扣=1;低整步=进一")]
    [InlineData("按比例", "最高倍数=1;低者为优=是")]
    [InlineData("每超每低加扣", "基本分=60;每超加按目标=5000起0.6、3000起0.2、以下0.1;未达目标零分=是")]
    [InlineData("分档", "按=数值;低者为优=是;10=8;20=4;以上=0")]
    [InlineData("折线", "50=0;100=8;150=10;以下=0")]
    [InlineData("与最优比", "按=数值;范围=各序列")]
    [InlineData("与最优比", "按=数值;基准=平均;最高倍数=1.2")]
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

    [Fact]
    public void A_way_of_scoring_that_was_only_chosen_is_said_and_drawn_as_far_as_it_goes()
    {
        foreach (var kind in CurveText.Kinds)
        {
            ScoringCurve curve;
            try
            {
                curve = CurveText.Read(kind, string.Empty);
            }
            catch (FormatException e)
            {
                Assert.NotEmpty(e.Message);
                continue;
            }

            var use = new IndicatorUse { Class = "甲类", Indicator = "任务", FullMarks = 10, Curve = curve };
            Assert.NotEmpty(CurveSentence.Write(use, "万元"));
            Assert.NotEqual(string.Empty, CurvePlot.Of(use, new Indicator { Name = "任务", UnitOfMeasure = "万元", ReportedAs = ReportedAs.Cumulative, Frequency = Domain.Competitions.PeriodLevel.Quarter, Against = Against.Plan }, new RoundingRules(), null)?.Axis);
        }
    }

    [Theory]
    [InlineData("与最优比", "按=数值")]
    [InlineData("功效系数", "按=数值;基础倍数=0")]
    [InlineData("按名次", "排名=招商引资完成率;每降扣=0.5")]
    public void A_curve_of_comparison_is_drawn_through_an_example_class(string kind, string parameters)
    {
        var use = new IndicatorUse { Class = "乡镇", Indicator = "招商引资", FullMarks = 10, Curve = CurveText.Read(kind, parameters) };
        var indicator = new Indicator { Name = "招商引资", UnitOfMeasure = "万元", ReportedAs = ReportedAs.Cumulative, Frequency = Domain.Competitions.PeriodLevel.Quarter, Against = Against.Year };

        var invented = CurvePlot.Of(use, indicator, new RoundingRules(), null)!;
        Assert.True(invented.IsUnits);
        Assert.Equal(10, invented.Points.Count);
        Assert.StartsWith("举例：假设一个类别有 10 个单位，示例单位四", invented.ExampleText, StringComparison.Ordinal);
        Assert.Equal(10, invented.Points.Max(p => p.Y));

        CurveExample[] peers = [new("甲镇", 90, 100, null, null), new("乙镇", 60, 100, null, null), new("丙镇", 120, 100, null, null)];
        var real = CurvePlot.Of(use, indicator, new RoundingRules(), peers[0] with { Peers = peers })!;
        Assert.Equal((3, 90m), (real.Points.Count, real.Example!.Value.X));
        Assert.StartsWith("举例：本类别 3 个单位里，甲镇", real.ExampleText, StringComparison.Ordinal);
        Assert.Contains("排第 2", real.ExampleText);
    }

    private static readonly IReadOnlyList<(SheetLayout Layout, int Column)> Conditions =
        [.. RulebookTables.Layouts.SelectMany(l => Enumerable.Range(0, l.Columns.Count).Where(c => DraftForm.IsCondition(l.Columns[c])).Select(c => (l, c)))];

    [Fact]
    public void Every_column_of_conditions_is_composed_of_sentences() =>
        Assert.Equal(["计分 前提", "加减分规则 前提", "期评加分 前提", "等次 条件", "奖惩规则 条件", "奖惩规则 降档条件"], Conditions.Select(c => $"{c.Layout.Name} {c.Layout.Columns[c.Column].Heading}"));

    private static Condition Read(string text) => new ConditionReader(Names.Indicators, Names.Rankings).Read(text);

    /// <summary>The condition as the form sends it, read back.</summary>
    private static string Through(SheetLayout layout, int column, ConditionWords words, string act = "save", params (string Name, string Value)[] more)
    {
        var fields = more.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        (fields[DraftForm.Cell(0, 0)], fields[ConditionForm.Field(0, column, 0, "mode")]) = ("P1", ConditionForm.Sentences);
        var number = 0;
        void Send(ConditionPart part, int parent)
        {
            var own = number++;
            void Field(string name, string value) => fields[ConditionForm.Field(0, column, own, name)] = value;
            Field("not", part.IsNegated ? "非" : string.Empty);
            if (own > 0)
            {
                Field("in", parent.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            if (part is ConditionSentence sentence)
            {
                Field("pattern", sentence.Pattern);
                foreach (var (word, w) in sentence.Words.Select((word, w) => (word, w)))
                {
                    Field($"w{w}", word.Replace('、', ','));
                }
            }
            else if (part is ConditionBracket bracket)
            {
                Field("any", bracket.IsAny ? "或" : string.Empty);
                foreach (var inner in bracket.Parts)
                {
                    Send(inner, own);
                }
            }
        }

        Send(words.Root, 0);
        return DraftForm.Apply(RulebookTables.Blank.With(layout, []), layout, null, Names, fields.GetValueOrDefault, act).Rows(layout)[0][column];
    }
}
