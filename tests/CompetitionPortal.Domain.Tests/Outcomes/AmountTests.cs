using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Outcomes;

/// <summary>Money, places for persons, netting; streaks of unit and person, periods missed in a row: rules H and I.</summary>
public sealed class AmountTests
{
    private static readonly RankingKey Total = new(RankingMeasure.Total);
    private static readonly RankingKey Completion = new(RankingMeasure.Completion, "任务");

    [Fact]
    public void Money_by_place_from_the_top_and_from_the_bottom()
    {
        var year = Year(Rule("奖", OutcomeKind.Reward, new PlaceAmount("序列名次", false, [200, 100])), Rule("罚", OutcomeKind.Penalty, new PlaceAmount("序列名次", true, [200, 100])));
        year.Done("甲", 90).Done("乙", 80).Done("丙", 70).Done("丁", 60).Done("戊", 50);

        Assert.Equal(["甲 奖 200", "乙 奖 100", "丁 罚 100", "戊 罚 200"], Amounts(year));
        Assert.Equal("措施 200 万元", year.Score().Lines[0].MeasureText);
    }

    [Fact]
    public void A_place_may_give_a_share_of_a_figure()
    {
        // 第一名奖征收额的 3%，第二名 2%.
        var amount = new PlaceAmount("序列名次", false, [3, 2]) { Of = new RankingKey(RankingMeasure.Value, "任务") };
        var year = Year(Rule("奖", OutcomeKind.Reward, amount)).Done("甲", 120).Done("乙", 90).Done("丙", 70);

        Assert.Equal(["甲 奖 3.6", "乙 奖 1.8"], Amounts(year));
        Assert.Equal("序列名次第 1 名，任务 120万元的 3%", year.Score().Lines[0].Reason);
        Assert.Equal("排名=序列名次;按=数值;指标=任务;1=3;2=2", AmountText.Parameters(amount));
        Assert.Equal(amount, AmountText.Read("按名次", "排名=序列名次;按=数值;指标=任务;1=3%;2=2%"));
        Assert.Equal(amount, RulebookDocument.Read(RulebookDocument.Write(year.Rulebook)).Outcomes[0].Amount!.Rule);
        Assert.DoesNotContain("\"of\"", RulebookDocument.Write(Year(Rule("奖", OutcomeKind.Reward, amount with { Of = null })).Rulebook), StringComparison.Ordinal);

        year.Rules = year.Rules with { Outcomes = [Rule("奖", OutcomeKind.Reward, amount, unit: "元")] };
        Assert.Contains("它的计量单位是万元，金额单位却是元", Assert.Single(RulebookValidator.Check(year.Rulebook), f => !f.IsHint).Problem, StringComparison.Ordinal);
        year.Rules = year.Rules with { Outcomes = [Rule("奖", OutcomeKind.Reward, amount with { Of = new RankingKey(RankingMeasure.Value, "没有") })] };
        Assert.Contains("按指标“没有”算", Assert.Single(RulebookValidator.Check(year.Rulebook), f => !f.IsHint).Problem, StringComparison.Ordinal);
    }

    [Theory]
    // 10 for each unit up to 5, 20 beyond (rules I): 3 over: 30; 7 over: 50 + 40.
    [InlineData(103, 30)]
    [InlineData(107, 90)]
    [InlineData(100, null)]
    [InlineData(99, null)]
    public void By_distance_in_steps_with_a_further_price(int done, int? amount) =>
        Assert.Equal(amount is null ? [] : [$"甲 奖 {amount}"], Amounts(Year(Rule("奖", OutcomeKind.Reward, new StepAmount(Completion, 10) { Line = 100, Limit = 5, FurtherPrice = 20 })).Done("甲", done)));

    [Theory]
    [InlineData(false, false, 97.5, "甲 罚 125")]
    [InlineData(true, false, 97.5, "甲 罚 120")]
    [InlineData(true, true, 97.5, "甲 罚 110")]
    public void By_distance_below_with_a_base_whole_steps_and_a_most(bool whole, bool most, double done, string amount) =>
        Assert.Equal([amount], Amounts(Year(Rule("罚", OutcomeKind.Penalty, new StepAmount(Completion, 10) { Line = 100, IsBelow = true, Base = 100, WholeSteps = whole, Most = most ? 110 : null })).Done("甲", (decimal)done)));

    [Fact]
    public void Steps_above_the_ceiling_where_less_is_better_and_by_points()
    {
        var year = YearBuilder.Of(new CeilingCurve(Down: 1), against: Against.Year);
        year.Rules = year.Rules with { Outcomes = [Rule("罚", OutcomeKind.Penalty, new StepAmount(new RankingKey(RankingMeasure.Value, "任务"), 0.5m) { Line = null }), Rule("奖", OutcomeKind.Reward, new StepAmount(Total, 200), unit: "元")] };
        year.Unit("甲").Target("甲", 2).Result("甲", "Q4", 5);

        Assert.Equal(["甲 罚 1.5", "甲 奖 19400"], Amounts(year));
    }

    [Fact]
    public void Each_amount_says_what_it_was_computed_from_and_once()
    {
        var value = new RankingKey(RankingMeasure.Value, "任务");
        var year = Year(
            Rule("名", OutcomeKind.Reward, new PlaceAmount("序列名次", false, [200, 100])),
            Rule("末", OutcomeKind.Penalty, new PlaceAmount("序列名次", true, [200])),
            Rule("幅", OutcomeKind.Reward, new StepAmount(Completion, 10) { Line = 100 }) with { Condition = new CompletionTest("任务", Comparison.AtLeast, 1) },
            Rule("数", OutcomeKind.Reward, new StepAmount(value, 1) { Line = 100 }) with { Condition = new AllOf([new FigureTest("任务", RankingMeasure.Value, Comparison.Above, 100), new FigureTest("任务", RankingMeasure.Value, Comparison.Above, 90)]) },
            Booked("记", OutcomeKind.Reward, new FixedAmount(30)),
            Booked("扣", OutcomeKind.Penalty, new StepAmount(Total, 1) { Line = 95 }),
            Rule("净", OutcomeKind.Reward, new NetAmount("空气")),
            Rule("定", OutcomeKind.Penalty, new FixedAmount(1)));
        year.Done("甲", 120).Done("乙", 90);

        var lines = year.Score().Lines;
        Assert.Equal(
            ["名 序列名次第 1 名 ", "幅 任务完成率 120.00% ", "数 任务 120万元 ", "净 空气:记 +30.00、扣 -25.00 ", "定  "],
            lines.Where(l => l.Participant == "甲").Select(l => $"{l.Rule.Clause} {l.Reason} {l.PersonText}"));
        Assert.Equal(["名 序列名次第 2 名", "末 序列名次倒数第 1", "净 空气:记 +30.00", "定 "], lines.Where(l => l.Participant == "乙").Select(l => $"{l.Rule.Clause} {l.Reason}"));
        Assert.Equal(lines.Select(l => l.Reason), lines.Select(l => l.PaperReason));
    }

    [Theory]
    [InlineData("定额", "金额=40%")]
    [InlineData("按名次", "排名=序列名次;1=40％")]
    [InlineData("按幅度", "按=总分;每档=5%")]
    [InlineData("按幅度", "按=总分;每档=5;最多=50%")]
    [InlineData("按档", "按=总分;90=40%;以下=0")]
    [InlineData("按基数比例", "按=总分;基数(甲类)=2%;以下=0")]
    public void Money_with_a_percent_sign_is_refused_and_not_paid_as_so_much(string kind, string parameters) =>
        Assert.Contains("是金额，不写百分号", Assert.Throws<FormatException>(() => AmountText.Read(kind, parameters)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_share_keeps_its_percent_sign()
    {
        Assert.Equal(new HeadcountAmount(15), AmountText.Read("按人数", "比例=15%"));
        Assert.Equal(50, Assert.IsType<BaseShareAmount>(AmountText.Read("按基数比例", "按=总分;基数(甲类)=2;90=50%;以下=0")).Bands[0].Points);
    }

    [Fact]
    public void What_does_nothing_for_its_kind_of_clause_is_refused_with_the_cure()
    {
        OutcomeRule[] rules =
        [
            Rule("甲", OutcomeKind.Reward, new FixedAmount(10)) with { Ranking = "序列名次", Quota = 1 },
            Rule("乙", OutcomeKind.Veto, new FixedAmount(10), new VetoTest()) with { At = YearBuilder.At("H1") },
            Rule("丙", OutcomeKind.RedList, new FixedAmount(10)) with { Quota = 3 },
        ];
        var found = RulebookValidator.Check(Year(rules).Rulebook).Where(f => !f.IsHint).Select(f => $"{f.Field}：{f}").ToList();
        Assert.Equal(3, found.Count);
        Assert.StartsWith("排名：条款 甲 不是表彰，写的排名和名额不起作用。只给前几名的，请改成表彰", found[0], StringComparison.Ordinal);
        Assert.StartsWith("节点：条款 乙 是一票否决，全年有效，不按期算。请清空节点", found[1], StringComparison.Ordinal);
        Assert.StartsWith("名额：条款 丙", found[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Five_bands_and_a_share_of_a_base_by_class()
    {
        var year = Year(
            Rule("档", OutcomeKind.Reward, new BandAmount(Completion, [new StepBand(120, 300), new StepBand(100, 50), new StepBand(null, 0)])),
            Rule("比", OutcomeKind.Reward, new BaseShareAmount(Total, [new StepBand(190, 150), new StepBand(170, 100), new StepBand(150, 70), new StepBand(null, 0)], [new ClassBase("甲类", 2)])));
        year.Done("甲", 195).Done("乙", 150).Done("丙", 99);

        Assert.Equal(["甲 档 300", "甲 比 3", "乙 档 300", "乙 比 1.4"], Amounts(year));
    }

    [Fact]
    public void Bands_count_from_below_where_less_is_better()
    {
        var value = new RankingKey(RankingMeasure.Value, "任务", LessIsBetter: true);
        var year = Year(
            Rule("档", OutcomeKind.Reward, new BandAmount(value, [new StepBand(0, 10), new StepBand(2, 5), new StepBand(null, 0)])),
            Rule("比", OutcomeKind.Reward, new BaseShareAmount(value, [new StepBand(1.5m, 100), new StepBand(null, 30)], [new ClassBase("甲类", 2)])));
        foreach (var (unit, figure) in new[] { ("甲", 0m), ("乙", 1.5m), ("丙", 2m), ("丁", 2.01m) })
        {
            year.Unit(unit).Target(unit, 100).Result(unit, "Q4", figure);
        }

        Assert.Equal(["甲 档 10", "甲 比 2", "乙 档 5", "乙 比 2", "丙 档 5", "丙 比 0.6", "丁 比 0.6"], Amounts(year));
    }

    [Fact]
    public void Deputies_get_eighty_percent_of_the_principals()
    {
        var year = Year(Rule("奖", OutcomeKind.Reward, new FixedAmount(10)) with { Amount = new OutcomeAmount(new FixedAmount(10)) { DeputyShare = 0.8m } }).Done("甲", 90);

        Assert.Equal("措施 10 万元(副职 8 万元)", Assert.Single(year.Score().Lines).MeasureText);
    }

    [Fact]
    public void What_an_account_holds_is_netted_per_unit_before_it_is_a_reward_or_a_penalty()
    {
        var year = Year(
            Booked("一", OutcomeKind.Reward, new StepAmount(Completion, 1) { Line = 100 }), Booked("二", OutcomeKind.Penalty, new FixedAmount(13)),
            Rule("净奖", OutcomeKind.Reward, new NetAmount("空气")), Rule("净罚", OutcomeKind.Penalty, new NetAmount("空气")));
        year.Done("甲", 133.88m).Done("乙", 110).Done("丙", 113);

        Assert.Equal(["甲 净奖 20.88", "乙 净罚 3"], Amounts(year));
    }

    [Theory]
    // 15 % of 47 persons for 优秀, 3 points more for a title, never above 17: ⌊47 × 0.17⌋.
    [InlineData(95, false, 7)]
    [InlineData(95, true, 7)]
    [InlineData(85, true, 7)]
    [InlineData(85, false, 5)]
    public void Places_for_persons_are_a_share_of_the_headcount(int points, bool title, int places)
    {
        var year = Year(
            Rule("优", OutcomeKind.Reward, new HeadcountAmount(15, 17, "称号"), new GradeTest(Comparison.AtLeast, "优秀"), "人"), Rule("良", OutcomeKind.Reward, new HeadcountAmount(12, 17, "称号"), new AllOf([new GradeTest(Comparison.AtLeast, "良好"), new Negation(new GradeTest(Comparison.AtLeast, "优秀"))]), "人"),
            Booked("称", OutcomeKind.Reward, new FixedAmount(title ? 3 : 0), "称号"));
        year.Rules = year.Rules with { Grades = [new GradeBand("优秀", 0.9m), new GradeBand("良好", 0.8m), new GradeBand("合格", null)] };
        year.Done("甲", points);
        year.Units[0] = year.Units[0] with { Headcount = 47 };

        Assert.Equal([$"甲 {(points > 90 ? "优" : "良")} {places}"], Amounts(year));
    }

    // 47 persons: 2000 元 each, 1.2 times for 优秀, once for 良好; a grade that is not named gets nothing.
    [Theory]
    [InlineData(95, "甲 奖 112800 等次优秀，47 人 拟", "乙 奖  等次优秀，人数未登记 待定(人数未登记)")]
    [InlineData(85, "甲 奖 94000 等次良好，47 人 拟", "乙 奖  等次良好，人数未登记 待定(人数未登记)")]
    [InlineData(70)]
    public void Money_for_each_person_goes_by_the_grade(int points, params string[] lines)
    {
        var year = Year(Rule("奖", OutcomeKind.Reward, null) with { Amount = new OutcomeAmount(AmountText.Read("按等次", "基数=2000;优秀=1.2;良好=1"), "元") { PerHead = true } });
        year.Rules = year.Rules with { Grades = [new GradeBand("优秀", 0.9m), new GradeBand("良好", 0.8m), new GradeBand("合格", null)] };
        year.Done("甲", points).Done("乙", points);
        year.Units[0] = year.Units[0] with { Headcount = 47 };

        // 乙 has no headcount.
        Assert.Equal(lines, year.Score().Lines.Select(l => $"{l.Name} {l.Rule.Clause} {l.Amount:0.##} {l.Reason} {l.StateText}"));
    }

    [Fact]
    public void Other_amounts_too_may_be_for_each_person()
    {
        var year = Year(Rule("名次", OutcomeKind.Reward, null) with { Amount = new OutcomeAmount(new PlaceAmount("类别名次", false, [2000, 1000]), "元") { PerHead = true } }, Rule("定", OutcomeKind.Reward, null) with { Amount = new OutcomeAmount(new FixedAmount(100), "元") { PerHead = true } }).Done("甲", 90).Done("乙", 80);
        year.Units[1] = year.Units[1] with { Headcount = 3 };

        Assert.Equal(["甲 名次  类别名次第 1 名，人数未登记", "甲 定  人数未登记", "乙 名次 3000 类别名次第 2 名，3 人", "乙 定 300 3 人"], year.Score().Lines.Select(l => $"{l.Name} {l.Rule.Clause} {l.Amount:0.##} {l.Reason}"));
    }

    [Fact]
    public void Money_by_grade_that_means_nothing_is_refused()
    {
        string[] Problems(OutcomeAmount amount, Func<OutcomeRule, OutcomeRule>? change = null)
        {
            var year = Year((change ?? (r => r))(Rule("奖", OutcomeKind.Reward, null) with { Amount = amount })).Done("甲", 90);
            year.Rules = year.Rules with { Grades = [new GradeBand("优秀", 0.9m), new GradeBand("合格", null)] };
            return [.. RulebookValidator.Check(year.Rulebook).Where(f => !f.IsHint).Select(f => f.Problem)];
        }

        Assert.Equal(["条款 奖的金额按等次“良好”给，它不在《等次》表里"], Problems(new OutcomeAmount(new GradeAmount([new GradeValue("良好", 1)]))));
        Assert.Equal(["条款 奖的金额按等次给，但没有写各等次多少"], Problems(new OutcomeAmount(new GradeAmount([]))));
        Assert.Equal(["条款 奖的基数是零或负数，不能作基数"], Problems(new OutcomeAmount(new GradeAmount([new GradeValue("优秀", 1)], 0))));
        Assert.Equal(["条款 奖的等次写了两次，或写了负数"], Problems(new OutcomeAmount(new GradeAmount([new GradeValue("优秀", 1), new GradeValue("优秀", 2)]))));
        Assert.Equal(["条款 奖的金额已经是合计、名额或别人的金额，不能再乘人数"], Problems(new OutcomeAmount(new HeadcountAmount(15)) { PerHead = true }));
        Assert.Equal(["条款 奖 的金额按等次给，等次年底才评，不能按期算"], Problems(new OutcomeAmount(new GradeAmount([new GradeValue("优秀", 1)])), r => r with { Each = PeriodLevel.Quarter }));
    }

    [Fact]
    public void Three_years_running_counts_this_years_award_and_the_two_before()
    {
        var year = Year(
            Rule("集体", OutcomeKind.Reward, null, new AllOf([new MetTest("A1"), new StreakTest(2, "A1")])),
            new OutcomeRule { Clause = "A1", Kind = OutcomeKind.Award, Condition = new AllOf([]), Measure = "先进单位", Ranking = "序列名次", Quota = 2 });
        year.Done("甲", 90).Done("乙", 80).Done("丙", 70);
        year.Prior.AddRange("甲丙".SelectMany(u => new[] { 2023, 2024 }.Select(y => new PriorResult(y, u.ToString(), 1, 1, "优秀", ["A1"]))));

        Assert.Equal(["甲 集体 拟", "甲 A1 拟", "乙 A1 拟"], year.Lines());
        Assert.Equal("本年适用A1,此前连续二年适用A1", year.Score().Lines[0].Reason);
    }

    [Theory]
    [InlineData("乙", "2022-01-01", true)]
    [InlineData("乙", "2024-09-01", false)]
    [InlineData("丙", "2022-01-01", false)]
    public void A_streak_of_the_person_follows_the_principal_from_unit_to_unit(string unitBefore, string since, bool met)
    {
        // Last year, and the year before, principal of another unit that the clause met.
        var year = Year(Rule("免", OutcomeKind.Penalty, null, new AllOf([new CompletionTest("任务", Comparison.Below, 1), new StreakTest(2, "P2", OfPerson: true)])), Rule("P2", OutcomeKind.Penalty, null, new GradeStreakTest(1, Comparison.AtLeast, "优秀")));
        year.Rules = year.Rules with { Grades = [new GradeBand("优秀", 0.9m), new GradeBand("合格", null)] };
        year.Done("甲", 90).Unit("乙").Unit("丙");
        year.Prior.AddRange([new PriorResult(2023, "乙", 1, 1, "合格", ["P2"]), new PriorResult(2024, "乙", 1, 1, "合格", ["P2"]), new PriorResult(2024, "丙", 1, 1, "优秀", [])]);
        var person = new Person("R1", "演示人员01");
        year.Tenures.Add(new Tenure(person, unitBefore, "书记", true, DateOnly.Parse(since), new DateOnly(2024, 12, 31)));
        year.Tenures.Add(new Tenure(person, "甲", "书记", true, new DateOnly(2025, 1, 1)));

        Assert.Equal(met ? ["甲 免 拟", "丙 P2 拟"] : ["丙 P2 拟"], year.Lines());
    }

    [Theory]
    [InlineData(1, "甲 一月 拟")]
    [InlineData(2, "甲 一月 拟,甲 二月 拟")]
    [InlineData(3, "甲 一月 拟,甲 二月 拟,甲 三月 拟")]
    public void Months_missed_once_twice_and_three_times_running(int missed, string lines)
    {
        // Rules I: each month's end behind the plan of a twelfth a month.
        var year = YearBuilder.Of(new LinearCurve(), ReportedAs.Flow, PeriodLevel.Month);
        string[] names = ["一月", "二月", "三月"];
        year.Rules = year.Rules with { Outcomes = [.. names.Select((name, i) => Rule(name, OutcomeKind.Penalty, null, new BehindTest("任务", i + 1, PeriodLevel.Month)))] };
        year.Unit("甲").Target("甲", 120);
        foreach (var month in Enumerable.Range(1, 12))
        {
            year.Result("甲", $"M{month:00}", month == 13 - missed ? 9 : 10);
        }

        Assert.Equal(lines.Split(','), year.Lines());
    }

    [Fact]
    public void Fines_on_persons_and_deposits_are_recomputed_and_not_offered()
    {
        var fine = Rule("罚", OutcomeKind.Penalty, new FixedAmount(4000), unit: "元") with { Amount = new OutcomeAmount(new FixedAmount(4000), "元") { IsPersonal = true } };
        var deposit = Rule("退", OutcomeKind.Reward, new FixedAmount(6000)) with { Amount = new OutcomeAmount(new FixedAmount(6000), "元") { IsDeposit = true } };

        Assert.Equal([false, false, true], new[] { fine, deposit, Rule("奖", OutcomeKind.Reward, new FixedAmount(1)) }.Select(r => r.MayBeOffered()));
        Assert.Equal(["甲 罚 4000", "甲 退 6000"], Amounts(Year(fine, deposit).Done("甲", 90)));
        Assert.Equal(fine, RulebookDocument.Read(RulebookDocument.Write(Year(fine).Done("甲", 90).Rulebook)).Outcomes[0] with { Groups = fine.Groups, EdgeKeys = fine.EdgeKeys });
    }

    [Fact]
    public void Clauses_that_wait_for_each_other_are_refused()
    {
        var year = Year(Rule("甲", OutcomeKind.Penalty, null, new MetTest("乙")), Rule("乙", OutcomeKind.Penalty, null, new MetTest("甲"))).Done("甲", 90);

        Assert.Equal(["条款 甲 绕了一圈又取决于自己", "条款 乙 绕了一圈又取决于自己"], RulebookValidator.Check(year.Rulebook).Select(f => f.Problem));
    }

    [Fact]
    public void A_veto_clause_without_a_condition_would_meet_everybody_and_is_refused()
    {
        var found = Assert.Single(RulebookValidator.Check(Year(Rule("C4", OutcomeKind.Veto, null)).Done("甲", 90).Rulebook), f => !f.IsHint);
        Assert.Equal(("条件", "条款 C4 是一票否决，但没有写条件，会适用于每个单位"), (found.Field, found.Problem));
        Assert.DoesNotContain(RulebookValidator.Check(Year(Rule("C4", OutcomeKind.Veto, null, new VetoTest())).Done("甲", 90).Rulebook), f => !f.IsHint);
    }

    [Fact]
    public void What_falls_on_the_unit_itself_or_is_given_to_it_names_no_person()
    {
        var year = Year(Rule("缴", OutcomeKind.Penalty, new FixedAmount(2)), Rule("奖", OutcomeKind.Reward, new FixedAmount(1)), Rule("红", OutcomeKind.RedList, null), Rule("黑", OutcomeKind.BlackList, null), Rule("批", OutcomeKind.Penalty, null), Rule("个", OutcomeKind.Reward, new FixedAmount(1)) with { Target = "主要负责人" }).Done("甲", 90);
        year.Tenures.Add(new(new("演示人员01", "演示人员01"), "甲", "书记", true, new DateOnly(2024, 1, 1)));
        Assert.Equal(["缴 ", "奖 ", "红 ", "黑 ", "批 演示人员01", "个 演示人员01"], year.Score().Lines.Select(l => $"{l.Rule.Clause} {l.PersonText}"));
    }

    [Fact]
    public void Amounts_that_mean_nothing_are_refused()
    {
        AmountRule[] wrong =
        [
            new PlaceAmount("没有的", false, [1]), new PlaceAmount("序列名次", false, []), new StepAmount(Completion, 1) { Width = 0 }, new StepAmount(Total, 1) { Line = null }, new StepAmount(Completion, 1) { FurtherPrice = 2 },
            new BandAmount(Completion, [new StepBand(100, 1)]), new BandAmount(Completion, [new StepBand(90, 1), new StepBand(100, 2), new StepBand(null, 0)]), new StepAmount(new RankingKey(RankingMeasure.Value, "没有的"), 1),
            new BandAmount(Completion with { LessIsBetter = true }, [new StepBand(100, 2), new StepBand(90, 1), new StepBand(null, 0)]),
            new BaseShareAmount(Total, [new StepBand(null, 1)], []), new BaseShareAmount(Total, [new StepBand(null, 1)], [new ClassBase("没有的", 1)]), new NetAmount("没有的"), new HeadcountAmount(1, Account: "没有的"), new PartnerAmount("没有的"),
        ];

        Assert.All(wrong, rule => Assert.Equal("金额参数", Assert.Single(RulebookValidator.Check(Year(Rule("奖", OutcomeKind.Reward, rule)).Done("甲", 90).Rulebook)).Field));
    }

    [Fact]
    public void An_amount_is_written_and_read_back_as_the_same()
    {
        AmountRule[] rules =
        [
            new FixedAmount(1.5m), new PlaceAmount("类别名次", true, [150, 120, 90]), new StepAmount(Completion, 10) { Line = 100, IsBelow = true, Width = 0.5m, WholeSteps = true, Limit = 5, FurtherPrice = 20, Base = 100, Most = 300 },
            new StepAmount(new RankingKey(RankingMeasure.Growth, "任务"), 1) { Line = null }, new BandAmount(Total, [new StepBand(190, 150), new StepBand(null, 0)]), new BandAmount(Completion with { LessIsBetter = true }, [new StepBand(0, 10), new StepBand(2.5m, 5), new StepBand(null, 0)]),
            new BaseShareAmount(Completion, [new StepBand(90.5m, 70), new StepBand(null, 0)], [new ClassBase("甲类", 2), new ClassBase("乙类", 1.2m)]), new NetAmount("空气"), new HeadcountAmount(15, 20, "称号"), new HeadcountAmount(15), new PartnerAmount("R1"), new PartnerAmount("R1", 62.5m, UntiedBonus.Nothing), new GradeAmount([new GradeValue("优秀", 1.2m), new GradeValue("合格", 0)], 2000), new GradeAmount([new GradeValue("优秀", 3)]),
        ];

        Assert.All(rules, rule => Assert.Equal(rule, AmountText.Read(AmountText.Kind(rule), AmountText.Parameters(rule))));
        Assert.All(["按比例|", "定额|", "定额|金额=1;别的=2", "按名次|排名=甲;2=1", "按幅度|按=没有;每档=1", "按档|按=总分;低=1", "按档|按=总分;以上=1", "按档|按=总分;低者为优=是;以下=1", "按挂钩|比例=1", "按挂钩|条款=R1;无挂钩=全县平均", "定额|金额=一"], text => Assert.Throws<FormatException>(() => AmountText.Read(text.Split('|')[0], text.Split('|')[1])));
    }

    private static string[] Amounts(YearBuilder year) => [.. year.Score().Lines.Select(l => $"{l.Name} {l.Rule.Clause} {l.Amount:0.####}")];

    private static OutcomeRule Rule(string clause, OutcomeKind kind, AmountRule? amount, Condition? condition = null, string unit = "万元") =>
        new() { Clause = clause, Kind = kind, Condition = condition ?? new AllOf([]), Measure = "措施", Amount = amount is null ? null : new OutcomeAmount(amount, unit) };

    private static OutcomeRule Booked(string clause, OutcomeKind kind, AmountRule amount, string account = "空气") => Rule(clause, kind, amount) with { Amount = new OutcomeAmount(amount) { Account = account } };

    private static YearBuilder Year(params OutcomeRule[] rules)
    {
        var year = YearBuilder.Of(new LinearCurve());
        year.Rules = year.Rules with { Outcomes = rules };
        return year;
    }
}
