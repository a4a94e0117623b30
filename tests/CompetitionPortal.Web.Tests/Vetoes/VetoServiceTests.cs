using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Tests.Access;
using CompetitionPortal.Web.Vetoes;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Vetoes;

/// <summary>一票否决: one person puts it on record, a second one decides; its lifting goes the same way.</summary>
public sealed class VetoServiceTests
{
    private static readonly DateOnly March = new(2025, 3, 9);

    public static TheoryData<string> NotProposers => AllBut(OfficeRole.SupervisionOffice);

    public static TheoryData<string> NotDeciders => AllBut(OfficeRole.SupervisionOffice, OfficeRole.AssessmentOffice);

    [Fact]
    public async Task A_veto_counts_only_when_a_second_person_has_accepted_it()
    {
        await using var portal = await PortalHost.CreateAsync();
        var service = portal.Service<VetoService>();
        Assert.Empty((await ProposeAsync(portal)).Refusals);

        var waiting = Assert.Single((await service.LedgerAsync(Supervision, 2025))!.Waiting);
        Assert.Equal("这一项是您登记的，要由第二个人审定。", waiting.Refusal);
        Assert.False(await HasVetoAsync(portal, "东山镇"));
        Assert.Equal(("登记一票否决", "2025年 东山镇", "廉政，2025年3月9日，依据 演示文号 7：演示事由，待审定"), await EntryAsync(portal));
        Assert.Equal(["这一项是您登记的，要由第二个人审定。"], (await DecideAsync(portal, Supervision, accept: true)).Refusals);

        Assert.Empty((await DecideAsync(portal, Assessment, accept: true)).Refusals);
        Assert.True(await HasVetoAsync(portal, "东山镇"));
        Assert.Equal(("审定一票否决", "2025年 东山镇", "待审定 → 审定：廉政，2025年3月9日，依据 演示文号 7，督查室甲登记"), await EntryAsync(portal));
        var line = (await service.LedgerAsync(Supervision, 2025))!.Vetoes.Single(v => v.Unit == "东山镇");
        Assert.Equal((VetoState.InForce, "督查室甲", "考核办甲"), (line.State, line.Origin!.ProposedByName, line.Origin.DecidedByName));
    }

    [Fact]
    public async Task A_refused_one_never_counts_and_says_why()
    {
        await using var portal = await PortalHost.CreateAsync();
        await ProposeAsync(portal);

        Assert.Equal(["驳回要写明原因。"], (await DecideAsync(portal, Assessment, accept: false)).Refusals);
        Assert.Empty((await DecideAsync(portal, Assessment, accept: false, "文号不符")).Refusals);

        Assert.False(await HasVetoAsync(portal, "东山镇"));
        var ledger = (await portal.Service<VetoService>().LedgerAsync(Supervision, 2025))!;
        Assert.Empty(ledger.Waiting);
        Assert.Equal("文号不符", Assert.Single(ledger.Refused).Row.Remark);
        Assert.EndsWith("驳回：廉政，2025年3月9日，依据 演示文号 7，督查室甲登记。原因：文号不符", (await portal.LastEntryAsync()).Details);
    }

    [Fact]
    public async Task Its_last_day_is_that_of_the_rule_of_its_ground_and_a_ground_without_rule_is_pointed_out()
    {
        await using var portal = await PortalHost.CreateAsync(rulebook: r => r with { VetoRules = [new VetoRule { Kinds = ["党风廉政", "安全生产"], TermMonths = 18 }] });
        await ProposeAsync(portal);

        var ledger = (await portal.Service<VetoService>().LedgerAsync(Supervision, 2025))!;

        Assert.Equal(["党风廉政", "安全生产", "廉政"], ledger.Kinds);
        Assert.True(Assert.Single(ledger.Waiting).IsUnruled);
        var safety = ledger.Vetoes.Single(v => v.Unit == "城关镇");
        Assert.Equal((false, safety.Row.Date.AddMonths(18).AddDays(-1)), (safety.IsUnruled, safety.LastDay));
    }

    [Fact]
    public async Task It_is_decided_once()
    {
        await using var portal = await PortalHost.CreateAsync();
        await ProposeAsync(portal);
        var waiting = (await portal.Service<VetoService>().LedgerAsync(Assessment, 2025))!.Waiting[0].Row;
        await portal.Service<VetoService>().DecideAsync(Assessment, new DecideVeto(2025, waiting.Id, waiting.Version, true, ""));

        var second = await portal.Service<VetoService>().DecideAsync(Second, new DecideVeto(2025, waiting.Id, waiting.Version, false, "另有看法"));

        Assert.Equal(["这一项已由考核办甲审定。"], second.Refusals);
        Assert.True(await HasVetoAsync(portal, "东山镇"));
    }

    [Theory]
    [InlineData("东山镇", "", "2025-03-09", "文号", null, "请填种类")]
    [InlineData("东山镇", "廉政", null, "文号", null, "请填日期")]
    [InlineData("东山镇", "廉政", "2025-03-09", " ", null, "一票否决要有依据文号")]
    [InlineData("东山镇", "廉政", "2025-03-09", "文号", "2025-03-08", "止不能早于日期")]
    [InlineData("东山镇", "廉政", "2024-03-09", "文号", null, "日期不在 2025 年")]
    [InlineData("东山", "廉政", "2025-03-09", "文号", null, "是不是“东山镇”？")]
    [InlineData("城关镇", "安全生产", "2025-09-12", "演示文号 1", null, "已经登记过")]
    public async Task What_is_wrong_is_said(string unit, string kind, string? date, string document, string? until, string says)
    {
        await using var portal = await PortalHost.CreateAsync();

        var result = await portal.Service<VetoService>().ProposeAsync(Supervision, new ProposeVeto(2025, unit, kind, Day(date), document, Day(until), ""));

        Assert.Contains(says, Assert.Single(result.Refusals));
    }

    [Fact]
    public async Task One_of_an_earlier_year_that_lasts_is_taken()
    {
        await using var portal = await PortalHost.CreateAsync();

        Assert.True((await portal.Service<VetoService>().ProposeAsync(Supervision, new ProposeVeto(2025, "东山镇", "廉政", new DateOnly(2024, 5, 1), "文号", new DateOnly(2026, 4, 30), ""))).Done);
    }

    [Fact]
    public async Task A_lifting_is_put_on_record_with_its_reason_and_decided_by_a_second_person_too()
    {
        await using var portal = await PortalHost.CreateAsync();
        var service = portal.Service<VetoService>();
        var veto = (await service.LedgerAsync(Supervision, 2025))!.Vetoes.Single(v => v.Unit == "城关镇");
        Assert.True(await HasVetoAsync(portal, "城关镇"));
        ProposeLifting Lifting(string? from, string document = "演示文号 8", string reason = "整改验收") => new(2025, veto.Row.Id, Day(from), document, reason);

        Assert.Contains("解除不能早于它", Assert.Single((await service.ProposeLiftingAsync(Supervision, Lifting("2025-09-01"))).Refusals));
        Assert.Equal(3, (await service.ProposeLiftingAsync(Supervision, Lifting(null, "", ""))).Refusals.Count);
        Assert.True((await service.ProposeLiftingAsync(Supervision, Lifting("2025-10-01"))).Done);
        Assert.Contains("正在等审定", Assert.Single((await service.ProposeLiftingAsync(Supervision, Lifting("2025-10-01"))).Refusals));
        Assert.True((await service.LedgerAsync(Supervision, 2025))!.Vetoes.Single(v => v.Unit == "城关镇").IsBeingLifted);
        Assert.True(await HasVetoAsync(portal, "城关镇"));

        Assert.Contains("由第二个人审定", Assert.Single((await DecideAsync(portal, Supervision, accept: true)).Refusals));
        Assert.Empty((await DecideAsync(portal, Assessment, accept: true)).Refusals);

        Assert.False(await HasVetoAsync(portal, "城关镇"));
        Assert.Equal(VetoState.Lifted, (await service.LedgerAsync(Supervision, 2025))!.Vetoes.Single(v => v.Unit == "城关镇").State);
        Assert.Equal("审定解除一票否决", (await portal.LastEntryAsync()).Action);
        Assert.Contains("已从2025年10月1日起解除", Assert.Single((await service.ProposeLiftingAsync(Supervision, Lifting("2025-11-01"))).Refusals));
    }

    [Theory, MemberData(nameof(NotProposers))]
    public async Task Nobody_else_puts_one_on_record(string role)
    {
        await using var portal = await PortalHost.CreateAsync();

        Assert.Contains("登记一票否决", Assert.Single((await portal.Service<VetoService>().ProposeAsync(With(role), Proposal())).Refusals));
    }

    [Theory, MemberData(nameof(NotDeciders))]
    public async Task Nobody_else_decides(string role)
    {
        await using var portal = await PortalHost.CreateAsync();
        await ProposeAsync(portal);

        Assert.Contains("审定一票否决", Assert.Single((await DecideAsync(portal, With(role), accept: true)).Refusals));
        Assert.False(await HasVetoAsync(portal, "东山镇"));
    }

    private static ProposeVeto Proposal() => new(2025, "东山镇", "廉政", March, "演示文号 7", null, "演示事由");

    private static Task<CompetitionPortal.Web.Changes.ChangeResult<bool>> ProposeAsync(PortalHost portal) => portal.Service<VetoService>().ProposeAsync(Supervision, Proposal());

    private static async Task<CompetitionPortal.Web.Changes.ChangeResult<bool>> DecideAsync(PortalHost portal, Actor actor, bool accept, string remark = "")
    {
        var row = (await portal.Service<VetoService>().LedgerAsync(actor, 2025))!.Waiting[0].Row;
        return await portal.Service<VetoService>().DecideAsync(actor, new DecideVeto(2025, row.Id, row.Version, accept, remark));
    }

    private static async Task<(string, string, string)> EntryAsync(PortalHost portal)
    {
        var entry = await portal.LastEntryAsync();
        return (entry.Action, entry.Subject, entry.Details);
    }

    private static async Task<bool> HasVetoAsync(PortalHost portal, string unit) =>
        (await portal.Service<StandingService>().YearAsync(2025))!.Facts.Vetoes.Any(v => v.Participant == unit && v.InForceOn(Period.Year.EndDate(2025)));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);
}
