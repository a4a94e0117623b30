using CompetitionPortal.Domain.Access;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Adjustments;
using CompetitionPortal.Web.Audit;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Targets;
using CompetitionPortal.Web.Tests.Results;

namespace CompetitionPortal.Web.Tests.Audit;

/// <summary>Who keeps the log reads who did what to what, and no business figure (core 10); the figures are in the log all the same.</summary>
public sealed class LoggedFigureTests : TownshipOffice
{
    private const string Typed = "481.37";

    private AuditService Log => Portal.Service<AuditService>();

    [Fact]
    public async Task A_typed_and_a_submitted_figure_are_masked_for_the_keeper_of_the_log()
    {
        await ReportAsync(Enterer, Town, Season.Attraction, Typed);
        var keeper = await KeeperAsync();
        var rows = (await Log.ReadAsync(keeper, null, 1)).Rows;
        Assert.Contains(rows, r => r.Action == "提交" && r.Details == "城关镇“招商引资到位资金” 〔数值〕");
        Assert.Contains(rows, r => r.Action == "保存草稿" && r.Details == "存 1 格；城关镇“招商引资到位资金” 空 → 〔数值〕");
        Assert.All(rows, r => Assert.DoesNotContain("481", r.Details, StringComparison.Ordinal));
        Assert.All(rows, r => Assert.Null(r.Figures));
        Assert.Equal("城关录入 提交 2026年二季度 城关镇“招商引资到位资金” 481.37", await LastLogAsync());
    }

    [Fact]
    public async Task Nor_can_he_find_out_a_figure_by_searching_for_it()
    {
        await ReportAsync(Enterer, Town, Season.Attraction, Typed);
        Assert.Equal(0, (await Log.ReadAsync(await KeeperAsync(), Typed, 1)).Total);
        Assert.NotEqual(0, (await Log.ReadAsync(await KeeperAsync(), "招商引资", 1)).Total);
    }

    [Fact]
    public async Task Who_also_may_read_every_standing_reads_and_finds_the_figures()
    {
        await ReportAsync(Enterer, Town, Season.Attraction, Typed);
        var both = await Portal.AccountAsync("审计兼督查", new RoleGrant(OfficeRole.AuditAdministrator), new RoleGrant(OfficeRole.SupervisionOffice));
        var found = await Log.ReadAsync(both, Typed, 1);
        Assert.True(found.ShowsFigures);
        Assert.Equal(["提交", "保存草稿"], found.Rows.Select(r => r.Action));
    }

    [Fact]
    public async Task Targets_and_points_are_masked_and_what_they_are_for_is_not()
    {
        var targets = await Portal.Service<TargetService>().AssignAsync(Office, new AssignTargets(Season.Year, [new TypedTarget(Town, Season.Attraction, "1733", string.Empty, await SeenTargetAsync())], [], "演示原因", "演示文号 7"));
        Assert.True(targets.Saved == 1, string.Join('\n', targets.Refusals));
        var points = await Portal.Service<AdjustmentService>().RecordAsync(Office, new RecordAdjustment(Season.Year, Town, "Q2", string.Empty, string.Empty, "-1.25", "报表迟报"));
        Assert.True(points.Done, string.Join('\n', points.Refusals));
        var rows = (await Log.ReadAsync(await KeeperAsync(), null, 1)).Rows;
        Assert.Contains(rows, r => r.Action == "下达目标任务" && r.Details == "城关镇“招商引资到位资金” 〔数值〕 → 〔数值〕。原因：演示原因；依据：演示文号 7");
        Assert.Contains(rows, r => r.Action == "登记加减分" && r.Details == "二季度 〔数值〕 分：报表迟报");
    }

    [Fact]
    public async Task The_log_is_refused_to_who_may_not_read_it() =>
        await Assert.ThrowsAsync<RefusedException>(() => Log.ReadAsync(Office, null, 1));

    [Theory]
    [InlineData("12", "甲 〔数值〕 乙", "甲 12 乙")]
    [InlineData("", "甲 〔数值〕 乙", "甲  乙")]
    [InlineData("1\uE0012\uE0003", "甲 〔数值〕 乙", "甲 123 乙")]
    public void Whatever_is_typed_stays_within_its_mark(string typed, string masked, string whole)
    {
        var text = $"甲 {LoggedFigure.Mark(typed)} 乙";
        Assert.Equal((masked, whole), (LoggedFigure.Masked(text), LoggedFigure.Whole(text)));
    }

    private Task<Actor> KeeperAsync() => Portal.AccountAsync("审计" + Guid.NewGuid().ToString("N")[..6], new RoleGrant(OfficeRole.AuditAdministrator));

    private async Task<long> SeenTargetAsync()
    {
        await using var db = Portal.Database.Open();
        return db.Targets.Single(t => t.Participant == Town && t.Indicator == Season.Attraction).Version;
    }
}
