using System.Net;
using System.Text.RegularExpressions;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Adjustments;
using CompetitionPortal.Web.Components.Results;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Tests.Access;
using CompetitionPortal.Web.Vetoes;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>What a year's own rules look like where people read and enter: all of them, and only what is true of them.</summary>
public sealed partial class ReadingPagesTests
{
    private static readonly AdjustmentGroup Reports = new("督查", null) { Levels = [new AdjustmentLevel("迟报", -0.5m), new AdjustmentLevel("漏报", -1)], DeductionCap = 10 };

    [Fact]
    public async Task The_pages_and_forms_show_the_rules_of_the_year()
    {
        var facts = GoldenYearSource.Facts();
        await using var portal = await PortalHost.CreateAsync((Special(GoldenYearSource.Rulebook()), facts with { Results = [.. facts.Results.Where(r => r.Period.EndMonth != 6)] }), new DateTimeOffset(2025, 8, 6, 1, 0, 0, TimeSpan.Zero));
        var stored = (await portal.Service<StandingService>().YearAsync(2025))!;
        var rating = stored.Rulebook.Uses.First(u => u.Curve is DirectCurve).Indicator;
        var quarter = Period.All(PeriodLevel.Quarter).First(q => ReportingDuties.In(stored.Rulebook, stored.Facts, q).Any(d => d.Indicator.Name == rating));
        var duty = ReportingDuties.In(stored.Rulebook, stored.Facts, quarter).First(d => d.Indicator.Name == rating);
        var sheet = (await portal.Service<FillService>().SheetAsync(new Actor("r", "评分录入", [new RoleGrant(OfficeRole.Enterer, duty.Indicator.Way == ReportingWay.SourceDepartment ? duty.SourceUnit : duty.Unit.Code, rating)]), 2025, quarter))!;
        Assert.All(sheet.Cells.Values, c => Assert.True(c.Duty is { AsksScale: true, AsksGrowth: false }));
        Assert.Matches("[0-9]+ 分制", new FillTable(sheet).Data().Value);
        Assert.DoesNotContain("增 ", new FillTable(sheet).Data().Value);

        Assert.Equal([Period.Quarter(1), Period.Quarter(3), Period.Year], YearPeriods.Of(stored));
        Assert.Equal(Period.Quarter(1), YearPeriods.Before(stored, Period.Quarter(3)));

        using var leader = await portal.VisitAsync(await portal.AccountAsync("kaohe", new RoleGrant(OfficeRole.AssessmentOffice)));
        var rules = await TextAsync(leader, StandingAddress.Rulebook(stored.Facts.Year, Standing.Annual));
        foreach (var sentence in RulebookSentences.Vetoes(stored.Rulebook).Concat(RulebookSentences.Levels(stored.Rulebook)))
        {
            Assert.Contains(sentence, rules);
        }

        Assert.Contains("督查的标准：迟报扣 0.5 分、漏报扣 1 分。", rules);
        Assert.Contains("扣分逐笔累加，督查到写明的限度为止，其余不设上限；加减分不参加折算。", rules);
        Assert.Contains("金额：", rules);
        Assert.Contains($"id=\"{IndicatorAnchors.Of(stored.Rulebook, stored.Rulebook.Uses[^1])}\"", rules);
        Assert.Contains($"id=\"{IndicatorAnchors.Of(stored.Rulebook, stored.Rulebook.Outcomes[^1])}\"", rules);
        Assert.Contains("<th scope=\"col\">金额</th>", await TextAsync(leader, StandingAddress.Outcomes(stored.Facts.Year, Standing.Annual)));

        Assert.Equal(["食品安全"], (await portal.Service<VetoService>().LedgerAsync(Assessment, 2025))!.Kinds.Take(1));
        var entered = await portal.Service<AdjustmentService>().RecordAsync(Assessment, new RecordAdjustment(2025, "城关镇", "Q3", "督查", "", "", "月报迟报") { Level = "迟报", Count = "3" });
        Assert.Empty(entered.Refusals);
        var events = await TextAsync(leader, "/events/2025");
        Assert.Contains("-1.5<br", events);
        Assert.Contains("<small>迟报 3 次</small>", events);
        Assert.DoesNotContain("扣分不设组别和上限", events);
        Assert.Equal("Q3", Chosen().Match(events).Groups[1].Value);
        await portal.OpenAsync(Period.Quarter(2));
        Assert.Equal("Q2", Chosen().Match(await TextAsync(leader, "/events/2025")).Groups[1].Value);
    }

    [Theory]
    [InlineData(false, false, "扣分逐笔累加，不设上限；加减分不参加折算。")]
    [InlineData(true, false, "扣分逐笔累加，督查到写明的限度为止，其余不设上限；加减分不参加折算。")]
    [InlineData(true, true, "扣分逐笔累加，到各组别写明的限度为止；加减分不参加折算。")]
    public void What_is_said_of_deductions_is_true_of_this_rulebook(bool one, bool all, string sentence)
    {
        List<AdjustmentGroup> groups = [one ? Reports : Reports with { DeductionCap = null }, new("荣誉", 2) { Item = all ? "招商引资" : null }];
        Assert.Equal(sentence, RulebookSentences.Adjustments(GoldenYearSource.Rulebook() with { AdjustmentGroups = groups }).Last());
        Assert.Equal("督查：逐笔累加。", RulebookSentences.Adjustments(GoldenYearSource.Rulebook() with { AdjustmentGroups = groups }).First());
    }

    [Fact]
    public void A_group_that_is_called_units_is_not_called_units_twice()
    {
        var rule = new OutcomeRule { Clause = "C1", Kind = OutcomeKind.Penalty, Condition = new ClassTest(["甲"]), Measure = "通报", Target = "单位" };
        Assert.StartsWith("责任单位符合“", RuleSentence.Of(rule with { Groups = ["责任单位"] }), StringComparison.Ordinal);
        Assert.StartsWith("乡镇单位符合“", RuleSentence.Of(rule with { Groups = ["乡镇"] }), StringComparison.Ordinal);
    }

    private static Rulebook Special(Rulebook golden) => golden with
    {
        AdjustmentGroups = [.. golden.AdjustmentGroups, Reports],
        VetoRules = [new VetoRule { Kinds = ["食品安全"] }],
        Outcomes = [.. golden.Outcomes, new OutcomeRule { Clause = "M1", Kind = OutcomeKind.Reward, Condition = new ClassTest(["乡镇"]), Measure = "奖金", Amount = new OutcomeAmount(new FixedAmount(12.5m)) }],
    };

    private static async Task<string> TextAsync(PortalVisitor visitor, string path) => WebUtility.HtmlDecode(await visitor.ReadAsync(path));

    [GeneratedRegex("name=\"Record.Period\".*?value=\"(Q\\d)\" selected", RegexOptions.Singleline)]
    private static partial Regex Chosen();
}
