using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Grades by half-open bands of total ÷ full marks, limited by caps.</summary>
public sealed class GradeTests
{
    [Theory]
    [InlineData("90", "优秀")]
    [InlineData("89.994", "良好")]
    [InlineData("89.995", "优秀")]
    [InlineData("80", "良好")]
    [InlineData("79.99", "合格")]
    [InlineData("60", "合格")]
    [InlineData("59.99", "不合格")]
    [InlineData("-20", "不合格")]
    [InlineData("500", "优秀")]
    public void A_band_begins_at_its_bound_on_the_total_as_printed(string done, string grade) => Assert.Equal(grade, Graded(decimal.Parse(done)).Grade);

    [Fact]
    public void A_bound_is_compared_without_a_decimal_quotient()
    {
        var year = Year(fullMarks: 60);
        year.Rules = year.Rules with { Grades = [new GradeBand("优秀", 0.5555m), new GradeBand("合格", null)] };

        // 33.33 ÷ 60 is 0.5555 exactly.
        Assert.Equal("优秀", year.Done("甲", 55.55m).Score().Find("甲")!.Grade);
    }

    [Fact]
    public void There_is_no_grade_before_the_year_s_end_and_none_without_bands()
    {
        Assert.Null(Year().Done("甲", 95).Result("甲", "Q3", 95).Score("Q3").Find("甲")!.Grade);
        var bare = YearBuilder.Of(new LinearCurve()).Done("甲", 95);
        Assert.Null(bare.Score().Find("甲")!.Grade);
    }

    [Fact]
    public void Of_several_caps_the_lowest_holds_and_none_lifts()
    {
        var year = Year(new GradeCap(new VetoTest(), "合格"), new GradeCap(new CompletionTest("任务", Comparison.Below, 1), "良好"));
        foreach (var (unit, done, vetoed) in new[] { ("甲", 100m, true), ("乙", 99.996m, false), ("丙", 95m, true), ("丁", 50m, true), ("戊", 100m, false) })
        {
            year.Done(unit, done);
            if (vetoed)
            {
                year.Vetoes.Add(new VetoEvent(unit, "安全生产", new DateOnly(2025, 3, 1), "文号"));
            }
        }

        var board = year.Score();
        Assert.Equal(["合格", "良好", "合格", "不合格", "优秀"], board.Scores.Select(s => s.Grade));
        Assert.Equal("优秀", board.Find("甲")!.Trace.Single(s => s.Kind == TraceKind.Grade).Label);
        Assert.Equal(["合格"], board.Find("甲")!.Trace.Where(s => s.Kind == TraceKind.GradeCap).Select(s => s.Label));
        Assert.Equal(100m, board.Find("甲")!.Total);
    }

    [Fact]
    public void A_cap_may_ask_for_class_score_and_place()
    {
        var year = Year(new GradeCap(new AllOf([new ClassTest(["甲类"]), new PlaceTest("类别名次", true, 1)]), "合格"), new GradeCap(new ScoreShareTest(Comparison.AtMost, 0.91m), "良好"));

        Assert.Equal(["优秀", "良好", "合格"], year.Done("甲", 95).Done("乙", 91).Done("丙", 90.5m).Score().Scores.Select(s => s.Grade));
    }

    [Fact]
    public void A_cap_and_a_consequence_may_ask_for_the_total_as_printed()
    {
        var year = Year(new GradeCap(new ScoreTest(Comparison.Below, 91), "良好"));
        year.Rules = year.Rules with { Outcomes = [new OutcomeRule { Clause = "P", Kind = OutcomeKind.Penalty, Condition = new ScoreTest(Comparison.AtMost, 90.99m), Measure = "约谈" }] };
        year.Done("甲", 91).Done("乙", 90.994m).Done("丙", 90.996m);

        Assert.Equal(["优秀", "良好", "优秀"], year.Score().Scores.Select(s => s.Grade));
        Assert.Equal(["乙 P 拟"], year.Lines());
        Assert.Equal("总分 90.99 分", year.Score().Lines[0].Reason);
    }

    [Fact]
    public void A_grade_can_be_asked_for_by_a_consequence_better_and_worse()
    {
        var year = Year().Done("甲", 95).Done("乙", 85).Done("丙", 65).Done("丁", 10);
        OutcomeRule Rule(string clause, Comparison comparison) => new() { Clause = clause, Kind = OutcomeKind.Penalty, Condition = new GradeTest(comparison, "良好"), Measure = "谈话" };
        year.Rules = year.Rules with { Outcomes = [Rule("上", Comparison.Above), Rule("不低", Comparison.AtLeast), Rule("不高", Comparison.AtMost), Rule("下", Comparison.Below)] };

        Assert.Equal(["甲 上 拟", "甲 不低 拟", "乙 不低 拟", "乙 不高 拟", "丙 不高 拟", "丙 下 拟", "丁 不高 拟", "丁 下 拟"], year.Lines());
        Assert.Equal("等次优秀", year.Score().Lines[0].Reason);
    }

    private static ParticipantScore Graded(decimal done) => Year().Done("甲", done).Score().Find("甲")!;

    private static YearBuilder Year(params GradeCap[] caps) => Year(100, caps);

    private static YearBuilder Year(decimal fullMarks, params GradeCap[] caps)
    {
        var year = YearBuilder.Of(new LinearCurve(Floor: -1), fullMarks: fullMarks);
        year.Rules = year.Rules with
        {
            Grades = [new GradeBand("优秀", 0.9m), new GradeBand("良好", 0.8m), new GradeBand("合格", 0.6m), new GradeBand("不合格", null)],
            GradeCaps = caps,
        };
        return year;
    }
}
