using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Domain.Tests.Outcomes;

/// <summary>Quotas of grades and awards, ties at their edge, grades raised without score, red and black lists, movement: rules E4 and F.</summary>
public sealed class QuotaTests
{
    [Theory]
    [InlineData(11, 0.3, QuotaRounding.Floor, false, 3)]
    [InlineData(5, 0.15, QuotaRounding.Floor, false, 0)]
    [InlineData(5, 0.15, QuotaRounding.HalfUp, false, 1)]
    [InlineData(5, 0.15, QuotaRounding.Floor, true, 1)]
    [InlineData(10, 0.25, QuotaRounding.HalfUp, false, 3)]
    [InlineData(20, 0.15, QuotaRounding.Floor, false, 3)]
    public void A_share_of_the_units_is_rounded_as_the_rule_says(int units, double share, QuotaRounding rounding, bool atLeastOne, int places) =>
        Assert.Equal(places, new QuotaShare((decimal)share, rounding, atLeastOne).Places(units));

    [Fact]
    public void Who_has_the_score_and_no_place_gets_the_next_grade_whose_own_quota_then_counts()
    {
        // 优秀 at most 20 %, 良好 at most 40 %, by score everybody 优秀; five units.
        var year = Graded(new GradeQuota("优秀", "类别名次", null, new QuotaShare(0.2m)), new GradeQuota("良好", "类别名次", null, new QuotaShare(0.4m)));
        foreach (var (unit, n) in "甲乙丙丁戊".Select((u, n) => (u.ToString(), n)))
        {
            year.Done(unit, 99 - n);
        }

        Assert.Equal("优秀 良好 良好 合格 合格", Grades(year));
        Assert.Contains("优秀名额用完，等次为良好", WhySentences.Of(year.Score().Find("乙")!, year.Score()).Select(w => w.Text));
    }

    [Theory]
    [InlineData(EdgeTie.AllIn, "优秀 优秀 优秀 合格")]
    [InlineData(EdgeTie.AllOut, "优秀 良好 良好 合格")]
    [InlineData(EdgeTie.TieBreak, "优秀 良好 优秀 合格")]
    public void A_tie_across_the_edge_goes_all_in_or_all_out_or_the_heavier_task_first(EdgeTie edge, string grades)
    {
        var year = Graded(new GradeQuota("优秀", "类别名次", 2) { Edge = edge, EdgeKeys = edge == EdgeTie.TieBreak ? [new RankingKey(RankingMeasure.Target, "任务")] : [] });
        year.Done("甲", 99).Done("乙", 95);
        year.Unit("丙").Target("丙", 200).Result("丙", "Q4", 190);
        year.Done("丁", 70);

        Assert.Equal(grades, Grades(year));
    }

    [Theory]
    [InlineData(false, "良好 优秀 良好")]
    [InlineData(true, "良好 良好 良好")]
    public void One_that_a_cap_keeps_out_leaves_its_place_to_the_next_or_takes_it_up(bool keepsPlaces, string grades)
    {
        // Rules F4: score and quota and no veto.
        var year = Graded(new GradeQuota("优秀", "类别名次", 1) { KeepsPlaces = keepsPlaces });
        year.Rules = year.Rules with { GradeCaps = [new GradeCap(new VetoTest(), "良好")] };
        year.Done("甲", 99).Done("乙", 98).Done("丙", 97);
        year.Vetoes.Add(new VetoEvent("甲", "安全", new DateOnly(2025, 5, 1), "文号"));

        Assert.Equal(grades, Grades(year));
    }

    [Fact]
    public void An_exceptional_project_raises_the_grade_by_one_and_the_score_stays()
    {
        var year = Graded();
        year.Rules = year.Rules with { AdjustmentGroups = [new AdjustmentGroup("重大项目", null) { Levels = [new AdjustmentLevel("特别重大", 0)] }], GradeShifts = [new GradeShift(new LedgerTest("重大项目", "特别重大"), 1)] };
        year.Done("甲", 85).Done("乙", 95).Done("丙", 50);
        year.Adjustments.AddRange("甲乙".Select(u => new Adjustment(u.ToString(), Period.Quarter(3), "重大项目", "项目", 0, "认定", "特别重大")));

        Assert.Equal("优秀 优秀 合格", Grades(year));
        Assert.Equal((85m, 0m), (year.Score().Find("甲")!.Total, year.Score().Find("甲")!.Adjustments));
        year.Rules = year.Rules with { GradeShifts = [new GradeShift(new LedgerTest("重大项目"), -5)] };
        Assert.Equal("合格 合格 合格", Grades(year));
    }

    [Theory]
    [InlineData(0.9, 0.8, null)]
    [InlineData(0.94, 0.8, "与")]
    [InlineData(0.89, 0.8, "空")]
    public void Printed_upper_bounds_neither_overlap_nor_leave_a_gap(double below, double from, string? problem)
    {
        var year = Graded();
        year.Rules = year.Rules with { Grades = [new GradeBand("优秀", 0.9m), new GradeBand("良好", (decimal)from, (decimal)below), new GradeBand("合格", null, (decimal)from)] };
        year.Done("甲", 90);

        var finding = RulebookValidator.Check(year.Rulebook).SingleOrDefault();
        Assert.Equal(problem is null ? null : "上限", finding?.Field);
        Assert.Equal(problem is null ? null : "上限不含本数，请写 90%，或留空", finding?.Cure);
        Assert.Contains(problem is null ? string.Empty : problem == "空" ? "空出一段" : "重叠", finding?.Problem ?? string.Empty);
    }

    [Fact]
    public void An_award_takes_a_share_of_those_ranked_and_further_keys_decide_its_edge()
    {
        var year = Award(new OutcomeRule { Clause = "A", Kind = OutcomeKind.Award, Condition = new AllOf([]), Measure = "先进", Ranking = "序列名次", QuotaShare = new QuotaShare(0.3m), Edge = EdgeTie.TieBreak, EdgeKeys = [new RankingKey(RankingMeasure.Target, "任务")] });
        year.Done("单位1", 100);
        year.Unit("单位2").Target("单位2", 300).Result("单位2", "Q4", 285);
        year.Done("单位3", 95).Done("单位4", 95);
        foreach (var n in Enumerable.Range(5, 7))
        {
            year.Done($"单位{n}", n);
        }

        // Three places of eleven: the first, then the heaviest task of three equal ones; the other two are equal again.
        Assert.Equal(["单位1 A 拟", "单位2 A 拟", "单位3 A 待定(并列跨名额)", "单位4 A 待定(并列跨名额)"], year.Lines());
    }

    [Fact]
    public void A_list_without_order_names_no_place()
    {
        var year = Award(new OutcomeRule { Clause = "R", Kind = OutcomeKind.Award, Condition = new AllOf([]), Measure = "先进", Ranking = "序列名次", Quota = 2, IsUnordered = true });
        year.Done("甲", 90).Done("乙", 80).Done("丙", 95);

        Assert.Equal(["甲 甲组综合前 2 名", "丙 甲组综合前 2 名"], year.Score().Lines.Select(l => $"{l.Name} {l.Reason}"));
    }

    [Theory]
    [InlineData(TieMethod.Ordinal, "1 2 3 4")]
    [InlineData(TieMethod.Void, "1 - - 4")]
    public void Equal_ones_are_listed_in_official_order_or_lose_their_place(TieMethod ties, string places)
    {
        var year = YearBuilder.Of(new LinearCurve());
        year.Rules = year.Rules with { ClassRanking = year.Rules.ClassRanking with { Ties = ties } };
        year.Done("甲", 90).Done("乙", 80).Done("丙", 80).Done("丁", 70);

        Assert.Equal(places, year.Places("类别名次"));
    }

    [Fact]
    public void Equal_marks_where_they_are_forbidden_make_the_item_void()
    {
        var year = YearBuilder.Of(new RankPointsCurve(CurveVariable.Value, "评议名次") { PerPlace = 2 }, ReportedAs.Level, PeriodLevel.Year);
        year.Rules = year.Rules with { OtherRankings = [new RankingRule { Name = "评议名次", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Value, "任务"), Ties = TieMethod.Void }] };
        foreach (var (unit, marks) in new[] { ("甲", 95m), ("乙", 90m), ("丙", 90m), ("丁", 80m) })
        {
            year.Unit(unit).Target(unit, 100).Result(unit, "year", marks);
        }

        Assert.Equal([100m, 0, 0, 94], year.Score().Scores.Select(s => s.Total));
    }

    [Fact]
    public void The_black_list_leaves_out_who_is_done_or_excused_also_where_less_is_better()
    {
        // Rules F5: red: exceeded and among the best; black: missed and among the worst two, never who is done or excused.
        var year = Award(
            new OutcomeRule { Clause = "红", Kind = OutcomeKind.RedList, Condition = new AllOf([new CompletionTest("任务", Comparison.Above, 1), new PlaceTest("完成率", false, 2)]), Measure = "红榜" },
            new OutcomeRule { Clause = "黑", Kind = OutcomeKind.BlackList, Condition = new AllOf([new CompletionTest("任务", Comparison.Below, 1), new PlaceTest("完成率", true, 2), new Negation(new ExcusedTest("任务"))]), Measure = "黑榜" });
        year.Rules = year.Rules with { OtherRankings = [new RankingRule { Name = "完成率", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.Completion, "任务") }] };
        year.Done("甲", 120).Done("乙", 100).Done("丙", 60).Done("丁", 50);
        year.Exemptions.Add(new Exemption("丁", "任务", "不可抗力", "示文 9"));

        Assert.Equal(["甲 红 拟", "丙 黑 拟"], year.Lines());

        var accidents = YearBuilder.Of(new CeilingCurve(), against: Against.Year);
        accidents.Rules = accidents.Rules with
        {
            OtherRankings = [new RankingRule { Name = "起数", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.Value, "任务", LessIsBetter: true) }],
            Outcomes = [new OutcomeRule { Clause = "黑", Kind = OutcomeKind.BlackList, Condition = new PlaceTest("起数", true, 1), Measure = "黑榜" }],
        };
        foreach (var (unit, count) in new[] { ("甲", 1m), ("乙", 9m), ("丙", 3m) })
        {
            accidents.Unit(unit).Target(unit, 2).Result(unit, "Q4", count);
        }

        Assert.Equal(["乙 黑 拟"], accidents.Lines());
    }

    [Fact]
    public void Movement_is_against_the_quarter_before_or_the_year_before()
    {
        var year = Award(
            new OutcomeRule { Clause = "进", Kind = OutcomeKind.Reward, Condition = new MovementTest("类别名次", true, 2), Measure = "进位奖" },
            new OutcomeRule { Clause = "退", Kind = OutcomeKind.Penalty, Condition = new MovementTest("类别名次", false, 1, AgainstYear: true), Measure = "约谈" });
        year.Done("甲", 100).Done("乙", 90).Done("丙", 80);
        year.Result("甲", "Q3", 10).Result("乙", "Q3", 90).Result("丙", "Q3", 80);
        year.Prior.AddRange([new PriorResult(2024, "甲", 1, 1, null, []), new PriorResult(2024, "乙", 1, 1, null, []), new PriorResult(2024, "丙", 1, 3, null, [])]);

        Assert.Equal(["甲 进 类别名次由第 3 名进到第 1 名", "乙 退 类别名次由第 1 名退到第 2 名"], year.Score().Lines.Select(l => $"{l.Name} {l.Rule.Clause} {l.Reason}"));
    }

    [Fact]
    public void Movement_in_another_ranking_is_against_the_place_written_for_it()
    {
        var year = Award(
            new OutcomeRule { Clause = "进", Kind = OutcomeKind.Reward, Condition = new MovementTest("序列名次", true, 2, AgainstYear: true), Measure = "进位奖" },
            new OutcomeRule { Clause = "少", Kind = OutcomeKind.Reward, Condition = new MovementTest("事故", true, 1, AgainstYear: true), Measure = "进位奖" });
        year.Rules = year.Rules with { OtherRankings = [.. year.Rules.OtherRankings, new RankingRule { Name = "事故", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Value, "任务", true) }] };
        year.Done("甲", 100).Done("乙", 90).Done("丙", 80);
        foreach (var (unit, of, rank) in new[] { ("甲", "序列名次", 3), ("乙", "序列名次", 1), ("丙", "事故", 2), ("甲", "事故", 3) })
        {
            year.Prior.Add(new PriorResult(2024, unit, null, rank, null, [], of));
        }

        // The rank in the class (none here) is no rank of another ranking; where less is better 丙 comes first.
        year.Prior.Add(new PriorResult(2024, "丙", 70, 3, null, []));
        Assert.Equal(["甲 进 序列名次由第 3 名进到第 1 名", "丙 少 事故由第 2 名进到第 1 名"], year.Score().Lines.Select(l => $"{l.Name} {l.Rule.Clause} {l.Reason}"));
        Assert.Equal(["序列名次", "事故"], year.Rulebook.RankingsComparedWithLastYear());
    }

    [Fact]
    public void Rows_of_last_years_places_that_mean_nothing_are_refused()
    {
        var year = Award(new OutcomeRule { Clause = "进", Kind = OutcomeKind.Reward, Condition = new AllOf([]), Measure = "进位奖" }).Done("甲", 100);
        year.Prior.AddRange([new PriorResult(2024, "甲", null, 1, null, [], "没有的"), new PriorResult(2024, "甲", 90, 1, null, [], "序列名次"), new PriorResult(2024, "甲", null, null, null, [], "序列名次"), new PriorResult(2024, "甲", 90, 1, null, [])]);

        Assert.Equal(["排名", "名次", "名次", "年度"], FactsValidator.Check(year.Facts, year.Rulebook).Where(f => !f.IsHint).Select(f => f.Field));
    }

    [Fact]
    public void What_means_nothing_is_refused_with_place_and_cure()
    {
        var year = Graded(new GradeQuota("合格", "没有的", 0, new QuotaShare(2)) { Edge = EdgeTie.Undecided }).Done("甲", 90);
        year.Rules = year.Rules with
        {
            GradeShifts = [new GradeShift(new AllOf([]), 0)],
            Outcomes = [new OutcomeRule { Clause = "A", Kind = OutcomeKind.Award, Condition = new AllOf([]), Measure = "先进", Ranking = "序列名次", Quota = 1, QuotaShare = new QuotaShare(0.5m), Edge = EdgeTie.TieBreak }],
        };

        Assert.Equal(["等次", "排名", "名额", "并列跨名额", "档数", "名额比例", "并列再比"], RulebookValidator.Check(year.Rulebook).Select(f => f.Field));
    }

    private static string Grades(YearBuilder year) => string.Join(' ', year.Score().Scores.Select(s => s.Grade));

    private static YearBuilder Graded(params GradeQuota[] quotas)
    {
        var year = YearBuilder.Of(new LinearCurve());
        year.Rules = year.Rules with { Grades = [new GradeBand("优秀", 0.9m), new GradeBand("良好", 0.8m), new GradeBand("合格", null)], GradeQuotas = quotas };
        return year;
    }

    private static YearBuilder Award(params OutcomeRule[] rules)
    {
        var year = YearBuilder.Of(new LinearCurve());
        year.Rules = year.Rules with { Outcomes = rules };
        return year;
    }
}
