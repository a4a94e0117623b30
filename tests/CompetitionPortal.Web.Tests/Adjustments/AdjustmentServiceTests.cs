using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Adjustments;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Tests.Access;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Adjustments;

/// <summary>加减分: entries and their withdrawal; what counts of them is said.</summary>
public sealed class AdjustmentServiceTests
{
    public static TheoryData<string> Others => AllBut(OfficeRole.AssessmentOffice);

    [Fact]
    public async Task The_ledger_says_what_counts_and_why_the_rest_does_not()
    {
        await using var portal = await PortalHost.CreateAsync();

        var ledger = (await portal.Service<AdjustmentService>().LedgerAsync(2025))!;

        Assert.Equal([("荣誉", (decimal?)2m), ("创新", 1m)], ledger.Groups.Select(g => (g.Name, g.Cap)));
        var river = ledger.Lines.Where(l => l.Unit == "河口镇").ToList();
        Assert.Equal([(0.6m, 0m), (0.8m, 0.8m)], river.Select(l => (l.Row.Points, l.Counted)));
        Assert.Equal("同一事项“生态镇”有 2 笔，只计最高的 0.8 分", Assert.Single(river[0].Notes));
        var south = ledger.Lines.Where(l => l.Unit == "南坪乡").ToList();
        Assert.All(south, l => Assert.Equal("“荣誉”组合计 3 分，最高计 2 分", Assert.Single(l.Notes)));
        Assert.Empty(ledger.Lines.First(l => l.Unit == "工信局").Notes);
        Assert.Equal("城关镇", ledger.Units[0]);
        Assert.Null(await portal.Service<AdjustmentService>().LedgerAsync(1999));
    }

    [Fact]
    public async Task An_entry_counts_at_once_and_a_repeated_matter_is_pointed_out()
    {
        await using var portal = await PortalHost.CreateAsync();
        var before = await AdjustmentsAsync(portal, "河口镇");

        var result = await RecordAsync(portal, "河口镇", "Q4", "荣誉", "生态镇", "1.2", "国家级，演示文号 5");

        Assert.Equal("同一事项“生态镇”有 3 笔，只计最高的 1.2 分", Assert.Single(result.Value!));
        Assert.Equal((0.8m, 1.2m), (before, await AdjustmentsAsync(portal, "河口镇")));
        var entry = await portal.LastEntryAsync();
        Assert.Equal(("登记加减分", "2025年 河口镇", "四季度 荣誉“生态镇” +1.2 分：国家级，演示文号 5", "考核办甲"), (entry.Action, entry.Subject, entry.Details, entry.Actor));
    }

    [Fact]
    public async Task Deductions_above_their_limit_and_a_bonus_where_only_deductions_are_priced_are_pointed_out()
    {
        await using var portal = await PortalHost.CreateAsync(rulebook: r => r with { AdjustmentGroups = [.. r.AdjustmentGroups, new AdjustmentGroup("通报", null) { DeductionCap = 5, Levels = [new AdjustmentLevel("县级", -2)] }] });

        Assert.Empty((await RecordAsync(portal, "城关镇", "Q4", "通报", "", "-4", "县级通报")).Value!);
        Assert.Equal(["“通报”组合计扣 6 分，最多扣 5 分"], (await RecordAsync(portal, "城关镇", "Q4", "通报", "", "-2", "县级通报")).Value!);
        Assert.Equal(["“通报”组的标准都是扣分，这一笔却是加分；要扣分，请撤回，写成 -2"], (await RecordAsync(portal, "东山镇", "Q4", "通报", "", "2", "县级通报")).Value!);
    }

    [Fact]
    public async Task A_deduction_needs_no_group()
    {
        await using var portal = await PortalHost.CreateAsync();

        Assert.Empty((await RecordAsync(portal, "城关镇", "Q1", "", "", "-0.5", "报表迟报")).Value!);
        Assert.Equal(-0.5m, await AdjustmentsAsync(portal, "城关镇"));
    }

    [Theory]
    [InlineData("没有的单位", "Q1", "荣誉", "1", "原因", "名册里没有单位“没有的单位”")]
    [InlineData("发改", "Q1", "荣誉", "1", "原因", "是不是“发改局”？")]
    [InlineData("", "Q1", "荣誉", "1", "原因", "请填单位")]
    [InlineData("城关镇", "Q9", "荣誉", "1", "原因", "没有期次“Q9”")]
    [InlineData("城关镇", "Q1", "", "1", "原因", "加分没有写《加减分规则》里的组别")]
    [InlineData("城关镇", "Q1", "没有的组", "1", "原因", "加分没有写《加减分规则》里的组别")]
    [InlineData("城关镇", "Q1", "荣誉", "0", "原因", "不能是 0")]
    [InlineData("城关镇", "Q1", "荣誉", "一分", "原因", "分数要填一个数")]
    [InlineData("城关镇", "Q1", "荣誉", "1", " ", "请填原因和依据")]
    public async Task What_is_wrong_is_said(string unit, string period, string group, string points, string reason, string says)
    {
        await using var portal = await PortalHost.CreateAsync();
        var rows = await portal.EntriesAsync();

        var result = await RecordAsync(portal, unit, period, group, "", points, reason);

        Assert.Contains(says, Assert.Single(result.Refusals));
        Assert.Equal(rows, await portal.EntriesAsync());
    }

    [Fact]
    public async Task A_withdrawn_entry_no_longer_counts_and_stays_in_sight()
    {
        await using var portal = await PortalHost.CreateAsync();
        var service = portal.Service<AdjustmentService>();
        var line = (await service.LedgerAsync(2025))!.Lines.Single(l => l.Unit == "河口镇" && l.Counted > 0);

        Assert.Contains("撤回要写明原因", Assert.Single((await service.WithdrawAsync(Assessment, new WithdrawAdjustment(2025, line.Row.Id, line.Row.Version, ""))).Refusals));
        Assert.True((await service.WithdrawAsync(Assessment, new WithdrawAdjustment(2025, line.Row.Id, line.Row.Version, "证书过期"))).Done);

        Assert.Equal(0.6m, await AdjustmentsAsync(portal, "河口镇"));
        var (row, unit) = Assert.Single((await service.LedgerAsync(2025))!.Withdrawn);
        Assert.Equal(("河口镇", "证书过期", "考核办甲", 0.8m), (unit, row.WithdrawalReason, row.WithdrawnByName, row.Points));
        Assert.Equal("三季度 荣誉“生态镇” +0.8 分：省级(同一事项取最高) → 撤回。原因：证书过期", (await portal.LastEntryAsync()).Details);
        Assert.Contains("可能刚被撤回", Assert.Single((await service.WithdrawAsync(Second, new WithdrawAdjustment(2025, line.Row.Id, line.Row.Version, "同样"))).Refusals));
    }

    [Fact]
    public async Task Nothing_changes_in_a_locked_period_nor_in_one_before_it()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.LockAsync(Period.Quarter(3));
        var service = portal.Service<AdjustmentService>();
        var ledger = (await service.LedgerAsync(2025))!;

        Assert.Equal([Period.Quarter(4)], ledger.OpenPeriods);
        Assert.Contains("三季度已锁定，二季度的加减分不再变动", Assert.Single((await RecordAsync(portal, "城关镇", "Q2", "荣誉", "", "1", "原因")).Refusals));
        var line = ledger.Lines.First(l => l.IsLocked);
        Assert.Contains("不再变动", Assert.Single((await service.WithdrawAsync(Assessment, new WithdrawAdjustment(2025, line.Row.Id, line.Row.Version, "原因"))).Refusals));
        Assert.Empty((await RecordAsync(portal, "城关镇", "Q4", "荣誉", "", "1", "原因")).Refusals);
    }

    [Theory, MemberData(nameof(Others))]
    public async Task Nobody_else_writes_into_the_ledger(string role)
    {
        await using var portal = await PortalHost.CreateAsync();
        var service = portal.Service<AdjustmentService>();
        var line = (await service.LedgerAsync(2025))!.Lines[0];

        Assert.Contains("登记加减分", Assert.Single((await service.RecordAsync(With(role), new RecordAdjustment(2025, "城关镇", "Q4", "荣誉", "", "1", "原因"))).Refusals));
        Assert.Contains("登记加减分", Assert.Single((await service.WithdrawAsync(With(role), new WithdrawAdjustment(2025, line.Row.Id, line.Row.Version, "原因"))).Refusals));
    }

    private static Task<CompetitionPortal.Web.Changes.ChangeResult<IReadOnlyList<string>>> RecordAsync(PortalHost portal, string unit, string period, string group, string matter, string points, string reason) =>
        portal.Service<AdjustmentService>().RecordAsync(Assessment, new RecordAdjustment(2025, unit, period, group, matter, points, reason));

    private static async Task<decimal> AdjustmentsAsync(PortalHost portal, string unit) =>
        (await portal.Service<StandingService>().ScoreAsync(2025, Standing.Annual))!.Board.Scores.Single(s => s.Participant.Code == unit).Adjustments;
}
