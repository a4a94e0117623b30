using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Targets;
using CompetitionPortal.Web.Tests.Access;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Targets;

/// <summary>目标任务: cells taken one by one, held against the county's own, logged with before and after.</summary>
public sealed class TargetServiceTests
{
    private const string Investment = "招商引资到位资金";
    private const string Income = "农民人均纯收入增加额";
    private const string Accidents = "安全生产事故起数";

    public static TheoryData<string> Others => AllBut(OfficeRole.AssessmentOffice);

    [Fact]
    public async Task The_table_of_a_class_shows_units_in_official_order_and_what_each_target_is()
    {
        await using var portal = await PortalHost.CreateAsync();

        var sheet = await portal.Service<TargetService>().SheetAsync(2025, "乡镇");

        Assert.Equal(4, sheet!.Classes.Count);
        Assert.Equal(["城关镇", "东山镇", "河口镇", "南坪乡", "石桥乡", "北沟乡"], sheet.Units.Select(u => u.Name));
        Assert.Equal(["目标", "目标", "确保", "控制", "增幅"], sheet.Columns.Select(c => c.Kind));
        Assert.Equal(Income, sheet.Columns.Single(c => c.AsksStretch).Indicator.Name);
        Assert.Equal("%", sheet.Columns[^1].UnitOfMeasure);
        Assert.Equal((6000m, (decimal?)null), (sheet.Units[0].Cells[0].Value!.Value, sheet.Units[0].Cells[0].Stretch));
        Assert.Null(await portal.Service<TargetService>().SheetAsync(2025, "没有的类别"));
        Assert.Null(await portal.Service<TargetService>().SheetAsync(1999, null));
    }

    [Fact]
    public async Task Good_cells_are_kept_and_bad_ones_come_back_with_their_sentence()
    {
        await using var portal = await PortalHost.CreateAsync();

        var outcome = await AssignAsync(portal, [
            await CellAsync(portal, "城关镇", Investment, "6,200"),
            await CellAsync(portal, "东山镇", Investment, "0"),
            await CellAsync(portal, "河口镇", Investment, "1.2万"),
            await CellAsync(portal, "南坪乡", Income, "150", "140"),
            await CellAsync(portal, "石桥乡", Income, "", "200"),
            await CellAsync(portal, "北沟乡", Accidents, "-1"),
            await CellAsync(portal, "组织部", Accidents, "3"),
            await CellAsync(portal, "没有的单位", Accidents, "3"),
        ]);

        Assert.Equal(1, outcome.Saved);
        Assert.Empty(outcome.Refusals);
        var said = outcome.Left.ToDictionary(l => l.Unit!, l => l.Problem);
        Assert.Equal("东山镇的“招商引资到位资金”目标是 0，不能作除数。目标要大于 0，不小于 0.0001；不考核就清空这一格。", said["东山镇"]);
        Assert.Contains("12000", said["河口镇"]);
        Assert.Contains("争取目标没有写或不高于确保目标", said["南坪乡"]);
        Assert.Contains("没有填确保目标", said["石桥乡"]);
        Assert.Contains("控制数是负数", said["北沟乡"]);
        Assert.Contains("这一类不考核“安全生产事故起数”", said["组织部"]);
        Assert.Contains("请刷新页面", said["没有的单位"]);
        Assert.Equal(6200, await ValueAsync(portal, "城关镇", Investment));
        Assert.Equal(3000, await ValueAsync(portal, "东山镇", Investment));
        Assert.Equal("城关镇“招商引资到位资金” 6000 → 6200", (await portal.LastEntryAsync()).Details);
    }

    [Fact]
    public async Task A_growth_may_be_written_with_its_sign_and_one_below_one_percent_is_asked_about()
    {
        await using var portal = await PortalHost.CreateAsync();

        var outcome = await AssignAsync(portal, [await CellAsync(portal, "城关镇", "财政收入", "9.5%"), await CellAsync(portal, "东山镇", "财政收入", "0.08"), await CellAsync(portal, "河口镇", Investment, "95%")]);

        Assert.Equal(2, outcome.Saved);
        Assert.Equal(9.5m, await ValueAsync(portal, "城关镇", "财政收入"));
        Assert.Equal(["东山镇“财政收入”的目标增幅是 0.08%；如果是 8%，请改成 8。"], outcome.Notes);
        Assert.Equal("河口镇", Assert.Single(outcome.Left).Unit);
    }

    [Fact]
    public async Task A_blank_is_not_assigned_and_a_figure_that_hangs_on_it_is_pointed_out()
    {
        await using var portal = await PortalHost.CreateAsync();

        var outcome = await AssignAsync(portal, [await CellAsync(portal, "城关镇", Investment, "")]);

        Assert.Equal((1, 0), (outcome.Saved, outcome.Left.Count));
        Assert.Equal("城关镇“招商引资到位资金”已有 4 期的数，清空目标以后不再计分。", Assert.Single(outcome.Notes));
        Assert.Null(await ValueAsync(portal, "城关镇", Investment));
        Assert.Equal("城关镇“招商引资到位资金” 6000 → 不考核", (await portal.LastEntryAsync()).Details);
    }

    [Fact]
    public async Task Two_people_on_one_target_the_second_sees_both_values_and_decides()
    {
        await using var portal = await PortalHost.CreateAsync();
        var seen = await CellAsync(portal, "城关镇", Investment, "6300");
        await AssignAsync(portal, [await CellAsync(portal, "城关镇", Investment, "6200")]);

        var second = await AssignAsync(portal, [seen], Second);

        var left = Assert.Single(second.Left);
        Assert.Equal("您填的是 6300，考核办甲 10月6日 09:00 改成了 6200。要用您填的，再保存一次；要用对方的，请改成对方的数。", left.Problem);
        Assert.Equal(6200, await ValueAsync(portal, "城关镇", Investment));
        var again = await AssignAsync(portal, [await CellAsync(portal, "城关镇", Investment, "6300")], Second);
        Assert.Equal(1, again.Saved);
        Assert.Equal(6300, await ValueAsync(portal, "城关镇", Investment));
    }

    [Fact]
    public async Task A_target_set_removed_and_set_again_is_seen_as_another()
    {
        await using var portal = await PortalHost.CreateAsync();
        var seen = await CellAsync(portal, "城关镇", Investment, "6300");
        await AssignAsync(portal, [await CellAsync(portal, "城关镇", Investment, "")]);
        await AssignAsync(portal, [await CellAsync(portal, "城关镇", Investment, "5000")]);

        Assert.Contains("改成了 5000", Assert.Single((await AssignAsync(portal, [seen], Second)).Left).Problem);
    }

    [Fact]
    public async Task What_is_as_it_was_is_no_change_and_leaves_no_row_in_the_log()
    {
        await using var portal = await PortalHost.CreateAsync();
        var before = await portal.EntriesAsync();

        var outcome = await AssignAsync(portal, [await CellAsync(portal, "城关镇", Investment, "6000.0")]);

        Assert.Equal(["没有改动，没有要保存的目标。"], outcome.Refusals);
        Assert.Equal(before, await portal.EntriesAsync());
    }

    [Fact]
    public async Task After_a_lock_reason_and_document_are_asked_and_logged()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.LockAsync(Period.Quarter(1));
        var cell = await CellAsync(portal, "城关镇", Investment, "6200");

        Assert.Equal(["一季度已锁定，改目标要写明原因和依据文号。"], (await AssignAsync(portal, [cell])).Refusals);
        Assert.Equal(6000, await ValueAsync(portal, "城关镇", Investment));
        var done = await portal.Service<TargetService>().AssignAsync(Assessment, new AssignTargets(2025, [cell], [], "区划调整", "演示文号 9"));

        Assert.Equal(1, done.Saved);
        Assert.Equal("城关镇“招商引资到位资金” 6000 → 6200。原因：区划调整；依据：演示文号 9", (await portal.LastEntryAsync()).Details);
        Assert.Equal("一季度", (await portal.Service<TargetService>().SheetAsync(2025, null))!.Locked);
    }

    [Fact]
    public async Task The_sum_is_held_against_the_county_s_own_in_words_and_amount_and_blocks_nothing()
    {
        await using var portal = await PortalHost.CreateAsync();
        Assert.Empty(await BalancesAsync(portal, Investment));

        await OwnAsync(portal, Investment, "40000");
        var layered = Assert.Single(await BalancesAsync(portal, Investment));
        await OwnAsync(portal, Investment, "50000");
        var short_ = Assert.Single(await BalancesAsync(portal, Investment));
        await OwnAsync(portal, Investment, "47450");
        var even = Assert.Single(await BalancesAsync(portal, Investment));

        Assert.Equal(new CountyBalance(BalanceKind.Layered, "各单位合计比全县目标多 7,450 万元（是全县目标的 118.63%），层层加码"), layered);
        Assert.Equal(new CountyBalance(BalanceKind.Short, "各单位合计比全县目标少 2,550 万元（是全县目标的 94.90%），没有分解到位"), short_);
        Assert.Equal(BalanceKind.Even, even.Kind);
        Assert.Equal("全县目标“招商引资到位资金” 50000 → 47450，与各单位合计对照", (await portal.LastEntryAsync()).Details);
    }

    [Fact]
    public async Task Rates_are_held_against_the_county_unit_by_unit_and_stretch_by_stretch()
    {
        await using var portal = await PortalHost.CreateAsync();
        await OwnAsync(portal, Income, "140", "200");

        var balances = await BalancesAsync(portal, Income);

        Assert.Equal(2, balances.Count);
        Assert.Contains("有 6 个单位高于全县目标，层层加码：城关镇 150 元、", balances[0].Sentence);
        Assert.Equal("争取：各单位都与全县目标一致", balances[1].Sentence);
        Assert.True((await portal.Service<TargetService>().SheetAsync(2025, "乡镇"))!.County[2].IsEach);
    }

    [Fact]
    public async Task A_county_target_is_changed_under_its_version_too()
    {
        await using var portal = await PortalHost.CreateAsync();
        await OwnAsync(portal, Investment, "40000");

        var outcome = await portal.Service<TargetService>().AssignAsync(Second, new AssignTargets(2025, [], [new TypedCountyTarget(Investment, "41000", "", false, null)]));

        Assert.Contains("您填的是 41000，考核办甲改成了 40000", Assert.Single(outcome.Left).Problem);
        await OwnAsync(portal, Investment, "");
        Assert.Empty(await BalancesAsync(portal, Investment));
    }

    [Theory, MemberData(nameof(Others))]
    public async Task Only_the_assessment_office_assigns(string role)
    {
        await using var portal = await PortalHost.CreateAsync();

        var outcome = await AssignAsync(portal, [await CellAsync(portal, "城关镇", Investment, "6200")], With(role));

        Assert.Contains("下达目标任务", Assert.Single(outcome.Refusals));
        Assert.Equal(6000, await ValueAsync(portal, "城关镇", Investment));
    }

    [Fact]
    public async Task A_target_moves_the_standing_at_once()
    {
        await using var portal = await PortalHost.CreateAsync();
        var before = (await portal.Service<StandingService>().ScoreAsync(2025, Standing.Annual))!.Board.Scores.Single(s => s.Participant.Code == "城关镇").Total;

        await AssignAsync(portal, [await CellAsync(portal, "城关镇", Investment, "12000")]);

        Assert.NotEqual(before, (await portal.Service<StandingService>().ScoreAsync(2025, Standing.Annual))!.Board.Scores.Single(s => s.Participant.Code == "城关镇").Total);
    }

    private static Task<AssignOutcome> AssignAsync(PortalHost portal, IReadOnlyList<TypedTarget> cells, Actor? actor = null) =>
        portal.Service<TargetService>().AssignAsync(actor ?? Assessment, new AssignTargets(2025, cells, []));

    /// <summary>A cell typed by somebody who sees the page now.</summary>
    private static async Task<TypedTarget> CellAsync(PortalHost portal, string unit, string indicator, string value, string stretch = "")
    {
        var service = portal.Service<TargetService>();
        foreach (var name in (await service.SheetAsync(2025, null))!.Classes)
        {
            var sheet = (await service.SheetAsync(2025, name))!;
            var column = sheet.Columns.ToList().FindIndex(c => c.Indicator.Name == indicator);
            if (column >= 0 && sheet.Units.FirstOrDefault(u => u.Code == unit) is { } row)
            {
                return new TypedTarget(unit, indicator, value, stretch, row.Cells[column].Version);
            }
        }

        return new TypedTarget(unit, indicator, value, stretch, null);
    }

    private static async Task OwnAsync(PortalHost portal, string indicator, string value, string stretch = "")
    {
        var line = await LineAsync(portal, indicator);
        var outcome = await portal.Service<TargetService>().AssignAsync(Assessment, new AssignTargets(2025, [], [new TypedCountyTarget(indicator, value, stretch, line.IsEach, line.Own.Version)]));
        Assert.Equal(1, outcome.Saved);
    }

    private static async Task<IReadOnlyList<CountyBalance>> BalancesAsync(PortalHost portal, string indicator) => (await LineAsync(portal, indicator)).Balances;

    private static async Task<CountyLine> LineAsync(PortalHost portal, string indicator)
    {
        var sheet = (await portal.Service<TargetService>().SheetAsync(2025, "乡镇"))!;
        return sheet.County[sheet.Columns.ToList().FindIndex(c => c.Indicator.Name == indicator)];
    }

    private static async Task<decimal?> ValueAsync(PortalHost portal, string unit, string indicator) =>
        (await portal.Service<StandingService>().YearAsync(2025))!.Facts.Targets.SingleOrDefault(t => t.Participant == unit && t.Indicator == indicator)?.Value;
}
