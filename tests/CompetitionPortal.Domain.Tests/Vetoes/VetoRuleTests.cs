using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Domain.Tests.Vetoes;

/// <summary>What the rulebook says of vetoes: whom they reach, how long they last, what they set to zero, what a second one does.</summary>
public sealed class VetoRuleTests
{
    [Theory]
    // Found in March 2025, happened in November 2024: the year of the event, and twelve months from the document.
    [InlineData(12, VetoStart.Document, false, "2024-11-19", false)]
    [InlineData(12, VetoStart.Document, false, "2024-11-20", true)]
    [InlineData(12, VetoStart.Document, false, "2024-12-31", true)]
    [InlineData(12, VetoStart.Document, false, "2025-01-01", false)]
    [InlineData(12, VetoStart.Document, false, "2025-03-05", true)]
    [InlineData(12, VetoStart.Document, false, "2026-03-04", true)]
    [InlineData(12, VetoStart.Document, false, "2026-03-05", false)]
    [InlineData(12, VetoStart.Event, false, "2025-11-19", true)]
    [InlineData(12, VetoStart.Event, false, "2025-11-20", false)]
    [InlineData(12, VetoStart.Document, true, "2024-12-31", false)]
    [InlineData(12, VetoStart.Document, true, "2025-03-05", true)]
    [InlineData(null, VetoStart.Document, false, "2024-12-31", true)]
    [InlineData(null, VetoStart.Document, false, "2025-12-31", false)]
    public void It_lasts_from_its_start_and_counts_in_the_year_of_the_event(int? months, VetoStart start, bool onlyFromStart, string day, bool inForce)
    {
        var veto = new VetoEvent("甲", "廉政", new DateOnly(2024, 11, 20), "文号", DecidedOn: new DateOnly(2025, 3, 5));

        Assert.Equal(inForce, veto.InForceOn(DateOnly.Parse(day), new VetoRule { TermMonths = months, Start = start, IsOnlyFromStart = onlyFromStart }));
        Assert.False((veto with { LiftedOn = new DateOnly(2024, 11, 20) }).InForceOn(DateOnly.Parse(day), new VetoRule { TermMonths = months }));
    }

    [Fact]
    public void Rank_2_with_93_1_marks_stays_and_the_grade_falls_and_the_place_passes_to_rank_4()
    {
        // The worked example of rules G; ranks 3 is 良好 by missing its task.
        var year = Year().Done("甲镇", 95).Done("乙镇", 93.1m).Done("丙镇", 92).Done("丁镇", 90);
        year.Rules = year.Rules with { Outcomes = [year.Rules.Outcomes[1] with { Condition = new AllOf([new Negation(new VetoTest()), new CompletionTest("任务", Comparison.AtLeast, 0.9m), new Negation(new SanctionTest())]), Quota = 2 }] };
        year.Vetoes.Add(new VetoEvent("乙镇", "安全", new DateOnly(2025, 9, 12), "文号"));
        year.Sanctions.Add(new("丙镇", "诫勉", new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), "文号"));

        var board = year.Score();
        Assert.Equal((93.1m, 2, "良好"), (board.Find("乙镇")!.Total, board.Find("乙镇")!.Places["类别名次"].Rank, board.Find("乙镇")!.Grade));
        Assert.Equal(["甲镇 A 拟", "丁镇 A 拟"], year.Lines());
    }

    [Fact]
    public void It_follows_who_held_the_posts_on_the_day_of_the_event()
    {
        var year = Year(new VetoRule { Kinds = ["安全"], Reach = [VetoReach.Unit, VetoReach.Principal, VetoReach.Deputies, VetoReach.PairedLeader] }).Done("甲镇", 95).Done("乙镇", 90);
        year.Vetoes.Add(new VetoEvent("甲镇", "安全", new DateOnly(2025, 5, 1), "示文 7"));
        Post(year, "书记一", "甲镇", true, "2023-01-01", "2025-06-30");
        Post(year, "书记二", "甲镇", true, "2025-07-01");
        Post(year, "副职一", "甲镇", false, "2023-01-01", duty: TeamDuty.Deputy, field: "综治、安全");
        Post(year, "副职二", "甲镇", false, "2023-01-01", duty: TeamDuty.Deputy, field: "信访");
        Post(year, "县领导一", "甲镇", false, "2023-01-01", duty: TeamDuty.PairedLeader);
        year.Rules = year.Rules with
        {
            Outcomes =
            [
                Rule("V1", new VetoTest(null, VetoReach.Principal)), Rule("V2", new VetoTest("安全", VetoReach.Deputies)), Rule("V3", new VetoTest(null, VetoReach.PairedLeader)),
                Rule("V4", new AllOf([new VetoTest(null, VetoReach.Principal), new VetoTest(null, VetoReach.Deputies)])),
            ],
        };

        Assert.Equal(["V1 书记一", "V2 副职一", "V3 县领导一", "V4 书记一、副职一"], year.Score().Lines.Select(l => $"{l.Rule.Clause} {l.PersonText}"));
        Assert.All(year.Score().Lines.Take(3), l => Assert.Equal(("安全", "安全（示文 7）"), (l.Reason, l.PaperReason)));
    }

    [Theory]
    [InlineData(VetoReach.PairedUnit, "良好")]
    [InlineData(VetoReach.Unit, "优秀")]
    public void A_unit_tied_to_a_vetoed_one_is_vetoed_with_it_where_the_rule_says_so(VetoReach further, string grade)
    {
        var year = Year(new VetoRule { Reach = [VetoReach.Unit, further] }).Done("甲镇", 95).Done("乙局", 95);
        year.Pairings.Add(new Pairing("乙局", "甲镇"));
        year.Vetoes.Add(new VetoEvent("甲镇", "安全", new DateOnly(2025, 5, 1), "示文 7"));

        Assert.Equal(("良好", grade), (year.Score().Find("甲镇")!.Grade, year.Score().Find("乙局")!.Grade));
    }

    [Fact]
    public void One_that_reaches_persons_only_leaves_grade_and_award_of_the_unit_alone()
    {
        var year = Year(new VetoRule { Reach = [VetoReach.Principal] }).Done("甲镇", 95);
        year.Vetoes.Add(new VetoEvent("甲镇", "安全", new DateOnly(2025, 5, 1), "示文 7"));

        Assert.Equal("优秀", year.Score().Find("甲镇")!.Grade);
        Assert.Equal(["甲镇 A 拟"], year.Lines());
        Assert.Single(year.Score().Find("甲镇")!.Vetoes);
    }

    [Fact]
    public void Only_a_rule_that_says_so_sets_zero_and_then_rank_and_grade_follow()
    {
        var year = Year(new VetoRule { Kinds = ["弄虚作假"], Zero = VetoZero.Total }).Done("甲镇", 95).Done("乙镇", 50);
        year.Vetoes.Add(new VetoEvent("甲镇", "安全", new DateOnly(2025, 5, 1), "示文 7"));
        Assert.Equal(95m, year.Score().Find("甲镇")!.Total);

        year.Vetoes.Add(new VetoEvent("甲镇", "弄虚作假", new DateOnly(2025, 5, 1), "示文 8"));
        var score = year.Score().Find("甲镇")!;
        Assert.Equal((95m, 0m, 2, "合格"), (score.BaseScore, score.Total, score.Places["类别名次"].Rank, score.Grade));
        Assert.Contains("一票否决（弄虚作假，示文 8）：考核办法明文规定计零，95 → 0 分", WhySentences.Of(score, year.Score()).Select(w => w.Text));
    }

    // 按 59 分计 sets the total, also a lower one; 不得高于 59 分 only lowers it.
    [Theory]
    [InlineData(VetoZero.Total, 95, 59, "一票否决（安全，示文 7）：考核办法明文规定按 59 分计，95 → 59 分")]
    [InlineData(VetoZero.Total, 50, 59, "一票否决（安全，示文 7）：考核办法明文规定按 59 分计，50 → 59 分")]
    [InlineData(VetoZero.TotalAtMost, 95, 59, "一票否决（安全，示文 7）：考核办法明文规定总分最多 59 分，95 → 59 分")]
    [InlineData(VetoZero.TotalAtMost, 50, 50, null)]
    public void A_rule_may_set_or_limit_the_total_to_other_points(VetoZero how, int done, int total, string? why)
    {
        var year = Year(new VetoRule { Zero = how, Points = 59 }).Done("甲镇", done).Done("乙镇", 60);
        year.Vetoes.Add(new VetoEvent("甲镇", "安全", new DateOnly(2025, 5, 1), "示文 7"));

        var score = year.Score().Find("甲镇")!;
        Assert.Equal((done, total, 2), ((int)score.BaseScore!, (int)score.Total!, score.Places["类别名次"].Rank));
        Assert.Equal(why, WhySentences.Of(score, year.Score()).Select(w => w.Text).SingleOrDefault(t => t.Contains("明文规定", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_several_the_fewest_points_count_and_a_limit_comes_last()
    {
        var year = Year(new VetoRule { Kinds = ["安全"], Zero = VetoZero.Total, Points = 59 }, new VetoRule { Kinds = ["信访"], Zero = VetoZero.TotalAtMost, Points = 55 }, new VetoRule { Kinds = ["计生"], Zero = VetoZero.Total, Points = 80 }).Done("甲镇", 95);
        foreach (var kind in new[] { "计生", "信访", "安全" })
        {
            year.Vetoes.Add(new VetoEvent("甲镇", kind, new DateOnly(2025, 5, 1), "示文 7"));
        }

        Assert.Equal(55m, year.Score().Find("甲镇")!.Total);
    }

    [Fact]
    public void An_item_may_be_set_to_other_points()
    {
        var year = new YearBuilder().Class("甲类").Indicator("任务").Use("甲类", "任务", 60, new LinearCurve()).Done("甲镇", 100);
        year.Rules = year.Rules with { VetoRules = [new VetoRule { Zero = VetoZero.Item, ZeroItem = "任务", Points = 35.5m }] };
        year.Vetoes.Add(new VetoEvent("甲镇", "安全", new DateOnly(2025, 5, 1), "示文 7"));

        Assert.Equal(35.5m, year.Cell("甲镇").Points);
        Assert.Equal("一票否决计分 安全，示文 7", TraceText.What(year.Cell("甲镇").Trace[^1]));
    }

    [Fact]
    public void Points_without_something_to_set_are_refused_and_a_limit_needs_them()
    {
        var found = RulebookValidator.Check(Year(
            new VetoRule { Kinds = ["安全"], Points = 59 }, new VetoRule { Kinds = ["信访"], Zero = VetoZero.TotalAtMost }, new VetoRule { Kinds = ["计生"], Zero = VetoZero.Total, Points = -1 }).Rulebook);

        Assert.Equal(["“安全”的否决规则写了计为几分，没有写什么计分", "“信访”的否决规则没有写总分最多几分", "“计生”的否决规则计为 -1 分"], found.Select(f => f.Problem));
        Assert.All(found, f => Assert.Equal("计为", f.Field));
    }

    [Theory]
    [InlineData(VetoZero.Total, 59.0, "")]
    [InlineData(VetoZero.Total, 100.0, "")]
    [InlineData(VetoZero.Total, 159.0, "“其他种类”的否决规则计为 159 分，而甲类满分 100，被否决的反而得分更高")]
    [InlineData(VetoZero.TotalAtMost, 159.0, "")]
    [InlineData(VetoZero.Item, 55.0, "“其他种类”的否决规则计为 55 分，而甲类这一项满分 40，被否决的反而得分更高")]
    [InlineData(VetoZero.TotalAtMost, 59.055, "“其他种类”的否决规则计为 59.055 分，小数比总分的 2 位多")]
    public void A_veto_gives_no_more_than_can_be_had_and_what_is_written_is_what_is_printed(VetoZero what, double points, string problem)
    {
        var year = new YearBuilder().Class("甲类").Indicator("任务").Indicator("另项").Use("甲类", "任务", 40, new LinearCurve()).Use("甲类", "另项", 60, new LinearCurve());
        year.Rules = year.Rules with { VetoRules = [new VetoRule { Zero = what, ZeroItem = what == VetoZero.Item ? "任务" : null, Points = (decimal)points }] };

        Assert.Equal(problem, string.Join('\n', RulebookValidator.Check(year.Rulebook).Where(f => f.Field == "计为").Select(f => f.Problem)));
    }

    [Fact]
    public void A_kind_that_no_rule_names_is_worth_a_look()
    {
        var year = Year(new VetoRule { Kinds = ["重大安全事故"], Zero = VetoZero.Total }).Done("甲镇", 95);
        year.Vetoes.Add(new VetoEvent("甲镇", "重大事故", new DateOnly(2025, 5, 1), "示文 7"));

        var hint = Assert.Single(FactsValidator.Check(year.Facts, year.Rulebook));
        Assert.Equal((true, "如果就是其中一种，请改成一样的名称：重大安全事故"), (hint.IsHint, hint.Cure));
        year.Vetoes[0] = year.Vetoes[0] with { Kind = "重大安全事故" };
        Assert.Empty(FactsValidator.Check(year.Facts, year.Rulebook));
    }

    [Fact]
    public void One_item_set_to_zero_leaves_the_others_also_where_less_is_better()
    {
        var year = new YearBuilder().Class("甲类").Indicator("任务").Indicator("事故").Use("甲类", "任务", 60, new LinearCurve()).Use("甲类", "事故", 40, new CeilingCurve());
        year.Rules = year.Rules with { VetoRules = [new VetoRule { Kinds = ["瞒报"], Zero = VetoZero.Item, ZeroItem = "事故" }] };
        year.Done("甲镇", 100).Target("甲镇", 5, indicator: "事故").Result("甲镇", "Q4", 0, "事故");
        year.Vetoes.Add(new VetoEvent("甲镇", "瞒报", new DateOnly(2025, 5, 1), "示文 7"));

        Assert.Equal(60m, year.Score().Find("甲镇")!.Total);
        Assert.Equal((0m, TraceKind.VetoZero), (year.Cell("甲镇", indicator: "事故").Points, year.Cell("甲镇", indicator: "事故").Trace[^1].Kind));
        Assert.DoesNotContain(year.Cell("甲镇", "Q1", indicator: "事故").Trace, s => s.Kind == TraceKind.VetoZero);
    }

    [Theory]
    [InlineData("2023-06-01", "2025-05-01", "2022-01-01", true)]
    [InlineData("2023-06-01", "2025-05-01", "2024-01-01", false)]
    [InlineData("2023-06-01", null, "2022-01-01", false)]
    public void The_second_one_in_the_principals_term_is_met(string first, string? second, string inOfficeFrom, bool met)
    {
        var year = Year().Done("甲镇", 95);
        year.Vetoes.Add(new VetoEvent("甲镇", "计生", DateOnly.Parse(first), "一"));
        if (second is not null)
        {
            year.Vetoes.Add(new VetoEvent("甲镇", "计生", DateOnly.Parse(second), "二"));
        }

        Post(year, "书记一", "甲镇", true, inOfficeFrom);
        year.Rules = year.Rules with { Outcomes = [Rule("V2", new RepeatedVetoTest(2, "计生"))] };

        Assert.Equal(met ? ["任期内第二次一票否决 任期内第二次一票否决：计生（一）、计生（二）"] : [], year.Score().Lines.Select(l => $"{l.Reason} {l.PaperReason}"));
    }

    [Theory]
    [InlineData("2024-03-01", true)]
    [InlineData("2023-03-01", false)]
    public void Two_years_running_needs_one_in_each_of_them(string earlier, bool met)
    {
        var year = Year().Done("甲镇", 95);
        year.Vetoes.Add(new VetoEvent("甲镇", "计生", DateOnly.Parse(earlier), "一"));
        year.Vetoes.Add(new VetoEvent("甲镇", "安全", new DateOnly(2025, 5, 1), "二"));
        year.Rules = year.Rules with { Outcomes = [Rule("V2", new VetoStreakTest(2))] };

        Assert.Equal(met ? ["甲镇 V2 拟"] : [], year.Lines());
        year.Rules = year.Rules with { Outcomes = [Rule("V2", new VetoStreakTest(2, "计生"))] };
        Assert.Empty(year.Lines());
    }

    [Fact]
    public void What_means_nothing_is_refused_with_place_and_cure()
    {
        var rules = RulebookValidator.Check(Year(
            new VetoRule { Kinds = ["安全"], Zero = VetoZero.Item, ZeroItem = "没有的" },
            new VetoRule { Kinds = ["安全"], Zero = VetoZero.Total, Reach = [VetoReach.Principal], TermMonths = 0 }).Rulebook);

        Assert.Equal(["计零指标", "期限(月)", "计零", "种类"], rules.Select(f => f.Field));
        Assert.All(rules, f => Assert.NotEmpty(f.Cure));
        var cap = Year();
        cap.Rules = cap.Rules with { GradeCaps = [new GradeCap(new VetoTest(null, VetoReach.Principal), "合格")] };
        Assert.Contains("没有一条否决规则及于主要负责人", Assert.Single(RulebookValidator.Check(cap.Rulebook)).Problem);
    }

    private static OutcomeRule Rule(string clause, Condition condition) => new() { Clause = clause, Kind = OutcomeKind.Veto, Condition = condition, Measure = "一票否决" };

    private static void Post(YearBuilder year, string person, string unit, bool isPrincipal, string from, string? to = null, TeamDuty duty = TeamDuty.Member, string? field = null) =>
        year.Tenures.Add(new Tenure(new Person(person, person), unit, "职务", isPrincipal, DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to), duty, field));

    private static YearBuilder Year(params VetoRule[] rules)
    {
        var year = YearBuilder.Of(new LinearCurve());
        year.Rules = year.Rules with
        {
            Grades = [new GradeBand("优秀", 0.9m), new GradeBand("良好", 0.8m), new GradeBand("合格", null)],
            GradeCaps = [new GradeCap(new VetoTest(), "良好")],
            VetoRules = rules,
            Outcomes =
            [
                Rule("V", new VetoTest()),
                new OutcomeRule { Clause = "A", Kind = OutcomeKind.Award, Condition = new Negation(new VetoTest()), Measure = "先进单位", Ranking = "序列名次", Quota = 1 },
            ],
        };
        return year;
    }
}
