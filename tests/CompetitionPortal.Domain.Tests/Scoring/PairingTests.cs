using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Units tied to others: a part of the base score is theirs.</summary>
public sealed class PairingTests
{
    // A department of 88 tied to a township of 94, three tenths.
    [Fact]
    public void A_department_takes_a_part_of_its_townships_score()
    {
        var year = Year(0.3m).Done("乡", 94, "乡镇").Done("局", 88, "部门");
        year.Pairings.Add(new Pairing("局", "乡"));

        var board = year.Score();
        Assert.Equal((94m, 89.8m), (board.Find("乡")!.BaseScore, board.Find("局")!.Total));
        Assert.Contains("自己 88 分占 70.00%，挂钩单位占 30.00%：89.8 分", WhySentences.Of(board.Find("局")!, board).Select(s => s.Text));
    }

    [Fact]
    public void Several_pairs_count_by_their_mean_or_their_weights_and_one_of_its_own_scale_is_converted()
    {
        var year = new YearBuilder().Class("乡镇").Class("部门", pairShare: 0.5m).Indicator("任务").Use("乡镇", "任务", 200, new LinearCurve(Cap: 1)).Use("部门", "任务", 100, new LinearCurve(Cap: 1))
            .Done("甲乡", 90, "乡镇").Done("乙乡", 60, "乡镇").Done("局", 80, "部门");
        year.Pairings.Add(new Pairing("局", "甲乡"));
        year.Pairings.Add(new Pairing("局", "乙乡"));
        Assert.Equal(77.5m, year.Score().Find("局")!.BaseScore);

        year.Pairings[0] = new Pairing("局", "甲乡", 2);
        Assert.Equal(80m, year.Score().Find("局")!.BaseScore);
    }

    [Fact]
    public void Who_is_depended_on_is_settled_first_whatever_the_order()
    {
        var year = Year(0.5m).Done("局", 80, "部门").Done("委", 60, "部门").Done("乡", 100, "乡镇");
        year.Pairings.Add(new Pairing("局", "委"));
        year.Pairings.Add(new Pairing("委", "乡"));

        Assert.Equal([80m, 80m, 100m], year.Score().Scores.Select(s => s.BaseScore ?? -1));
    }

    [Fact]
    public void One_result_may_be_shared_whole_and_who_is_tied_to_nobody_keeps_its_own()
    {
        var year = Year(1).Done("乡", 94, "乡镇").Done("局", 88, "部门").Done("委", 70, "部门");
        year.Pairings.Add(new Pairing("局", "乡"));
        year.Pairings.Add(new Pairing("乡", "委"));

        Assert.Equal([94m, 94m, 70m], year.Score().Scores.Select(s => s.BaseScore ?? -1));
    }

    [Fact]
    public void Where_less_is_better_the_points_are_shared_and_not_the_figures()
    {
        var year = new YearBuilder().Class("乡镇").Class("部门", pairShare: 0.3m).Indicator("任务").Use("乡镇", "任务", 100, new CeilingCurve(2)).Use("部门", "任务", 100, new CeilingCurve(1))
            .Done("乡", 103, "乡镇").Done("局", 112, "部门");
        year.Pairings.Add(new Pairing("局", "乡"));

        Assert.Equal(89.8m, year.Score().Find("局")!.BaseScore);
    }

    [Fact]
    public void A_circle_is_refused_with_its_rows()
    {
        var year = Year(0.3m).Done("甲", 90, "乡镇").Done("乙", 90, "部门").Done("丙", 90, "部门");
        year.Pairings.AddRange([new Pairing("甲", "乙"), new Pairing("乙", "丙"), new Pairing("丙", "甲"), new Pairing("丙", "丙")]);

        var circles = FactsValidator.Check(year.Facts, year.Rulebook).Where(f => f.Field == "挂钩单位").ToList();
        Assert.Equal(4, circles.Count);
        Assert.Contains("甲与乙的挂钩绕了一圈又回到自己，得分无从算起。请删去其中一行：先有得分的单位不能再挂钩回来", circles.Select(f => f.ToString()));
    }

    [Fact]
    public void Unknown_partners_weights_and_pairs_written_twice_are_refused()
    {
        var year = Year(0.3m).Done("甲", 90, "乡镇").Done("乙", 90, "部门");
        year.Pairings.AddRange([new Pairing("乙", "丁"), new Pairing("乙", "甲", 0), new Pairing("乙", "甲")]);

        Assert.Equal(["单位“丁”不在《单位》表里", "乙与甲挂钩的权重是 0", "乙与甲的挂钩有两段时间重叠：前一段没有写止"], FactsValidator.Check(year.Facts, year.Rulebook).Where(f => !f.IsHint).Select(f => f.Problem));
    }

    [Fact]
    public void A_total_that_rests_on_a_partner_who_has_not_reported_says_so()
    {
        var year = Year(0.3m).Done("乡", null, "乡镇").Done("局", 88, "部门");
        year.Pairings.Add(new Pairing("局", "乡"));

        Assert.True(year.Score().Find("局")!.HasUnreported);
        Assert.Equal(61.6m, year.Score().Find("局")!.BaseScore);
    }

    [Fact]
    public void Units_are_tied_from_a_day_to_a_day_and_a_circle_is_one_only_at_the_same_time()
    {
        var year = Year(0.3m).Done("乡", 94, "乡镇").Done("局", 88, "部门");
        year.Result("乡", "Q2", 94).Result("局", "Q2", 88);
        year.Pairings.Add(new Pairing("局", "乡", From: new DateOnly(2025, 7, 1), To: new DateOnly(2025, 12, 31)));
        Assert.Equal((88m, 89.8m), (year.Score("H1").Find("局")!.BaseScore, year.Score().Find("局")!.BaseScore));

        year.Pairings.Add(new Pairing("乡", "局", To: new DateOnly(2025, 6, 30)));
        Assert.Empty(FactsValidator.Check(year.Facts, year.Rulebook));
        year.Pairings[1] = year.Pairings[1] with { To = new DateOnly(2025, 7, 1) };
        Assert.Equal(2, FactsValidator.Check(year.Facts, year.Rulebook).Count(f => f.Field == "挂钩单位"));
        year.Pairings[1] = year.Pairings[1] with { From = new DateOnly(2025, 7, 2) };
        Assert.Contains(FactsValidator.Check(year.Facts, year.Rulebook), f => f.Field == "止");
    }

    [Fact]
    public void The_same_two_may_be_tied_for_several_stretches_that_do_not_overlap()
    {
        var year = Year(0.3m).Done("乡", 94, "乡镇").Done("局", 88, "部门");
        foreach (var quarter in new[] { "Q1", "Q2", "Q3" })
        {
            year.Result("乡", quarter, 94).Result("局", quarter, 88);
        }

        year.Pairings.AddRange([new Pairing("局", "乡", From: new DateOnly(2025, 7, 1)), new Pairing("局", "乡", To: new DateOnly(2025, 3, 31))]);
        Assert.Equal([89.8m, 88m, 89.8m, 89.8m], new[] { "Q1", "Q2", "Q3", "year" }.Select(p => year.Score(p).Find("局")!.BaseScore ?? -1));

        year.Pairings[1] = year.Pairings[1] with { To = new DateOnly(2025, 7, 1) };
        Assert.Equal(["起：局与乡的挂钩有两段时间重叠：前一段到 2025-07-01 才止。前一段的止要早于后一段的起；只有一段就只留一行"], FactsValidator.Check(year.Facts, year.Rulebook).Where(f => !f.IsHint).Select(f => $"{f.Field}：{f}"));
    }

    private static YearBuilder Year(decimal share) => new YearBuilder().Class("乡镇").Class("部门", pairShare: share).Indicator("任务").Use("乡镇", "任务", 100, new LinearCurve(Cap: 1)).Use("部门", "任务", 100, new LinearCurve(Cap: 1));
}
