using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Competitions;
using CompetitionPortal.Web.Participants;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Targets;
using CompetitionPortal.Web.Tests.Access;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Competitions;

/// <summary>开始新年度: rulebook and roster of the year before, without figures.</summary>
public sealed class YearServiceTests
{
    public static TheoryData<string> Others => AllBut(OfficeRole.AssessmentOffice);

    [Fact]
    public async Task A_year_begins_with_rulebook_and_roster_and_no_figure()
    {
        await using var portal = await PortalHost.CreateAsync();

        var result = await StartAsync(portal);

        Assert.Equal(new StartedYear(2026, 16, 0, 0, 0), result.Value);
        var (last, next) = (await YearAsync(portal, 2025), await YearAsync(portal, 2026));
        Assert.Equal(RulebookDocument.Checksum(last.Rulebook), RulebookDocument.Checksum(next.Rulebook));
        Assert.Equal(last.Facts.Participants.Select(p => (p.Code, p.Order)), next.Facts.Participants.Select(p => (p.Code, p.Order)));
        Assert.Equal((0, 0, 0, 0, 0), (next.Facts.Targets.Count, next.Facts.Results.Count, next.Facts.Bases.Count, next.Facts.Adjustments.Count, next.Facts.Vetoes.Count));
        Assert.Equal(("示例县", "创业竞赛"), (next.Facts.Year.County, next.Facts.Year.Competition));
        Assert.Empty(next.Facts.PriorResults);
        var entry = await portal.LastEntryAsync();
        Assert.Equal(("开始新年度", "2026年创业竞赛"), (entry.Action, entry.Subject));
        Assert.Contains("从 2025 年复制", entry.Details);
    }

    [Fact]
    public async Task Targets_and_bases_come_along_where_asked_for()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.Service<TargetService>().AssignAsync(Assessment, new AssignTargets(2025, [], [new TypedCountyTarget("招商引资到位资金", "40000", "", false, null)]));

        var started = (await StartAsync(portal, targets: true, bases: true)).Value!;

        var (last, next) = (await YearAsync(portal, 2025), await YearAsync(portal, 2026));
        Assert.Equal((54, 0), (started.Targets, started.Dropped));
        Assert.Equal(last.Facts.Results.Count(r => r.Verified is not null), next.Facts.Bases.Count);
        Assert.Equal(6480, next.Facts.Bases.Single(b => b.Participant == "城关镇" && b.Indicator == "招商引资到位资金" && b.Period == Period.Quarter(4)).Value);
        Assert.Equal(40000, (await portal.Service<TargetService>().SheetAsync(2026, "乡镇"))!.County[0].Own.Value);
        Assert.Equal(40000, (await portal.Service<TargetService>().SheetAsync(2025, "乡镇"))!.County[0].Own.Value);
    }

    [Fact]
    public async Task A_unit_that_ended_does_not_come_along_nor_a_target_that_its_class_does_not_score()
    {
        await using var portal = await PortalHost.CreateAsync();
        var roster = portal.Service<RosterService>();
        var post = (await roster.FindAsync(2025, "邮政局"))!.Shown.Version;
        await roster.MoveAsync(Assessment, new MoveUnit(2025, "邮政局", "", new DateOnly(2025, 7, 1), post));
        var tax = (await roster.FindAsync(2025, "交通局"))!.Shown.Version;
        var moved = await roster.MoveAsync(Assessment, new MoveUnit(2025, "交通局", "垂直部门", new DateOnly(2025, 12, 31), tax));
        Assert.True(moved.Done, string.Join('\n', moved.Refusals));

        var started = (await StartAsync(portal, targets: true)).Value!;

        var next = (await YearAsync(portal, 2026)).Facts;
        Assert.Equal(15, started.Units);
        Assert.DoesNotContain(next.Participants, p => p.Code == "邮政局");
        Assert.Equal(4, started.Dropped);
        Assert.Equal(["招商引资到位资金"], next.Targets.Where(t => t.Participant == "交通局").Select(t => t.Indicator));
    }

    [Fact]
    public async Task Once_a_year_is_locked_to_its_end_its_results_come_along()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.LockAsync(Period.Quarter(4));

        await StartAsync(portal);

        var board = (await portal.Service<StandingService>().ScoreAsync(2025, Standing.Annual))!.Board;
        var prior = (await YearAsync(portal, 2026)).Facts.PriorResults;
        Assert.Equal(16, prior.Count);
        Assert.All(prior, p => Assert.Equal((2025, board.Scores.Single(s => s.Participant.Code == p.Participant).Total), (p.Year, p.Total)));
        Assert.Contains(prior, p => p.Clauses.Contains("V"));
    }

    [Fact]
    public async Task A_year_begins_once_and_after_the_latest_one()
    {
        await using var portal = await PortalHost.CreateAsync();
        await StartAsync(portal);

        Assert.Equal(["已经有 2026 年或以后的数据，不能再从 2025 年开始新年度。"], (await StartAsync(portal)).Refusals);
        Assert.Equal(["没有 2030 年的数据。"], (await portal.Service<YearService>().StartAsync(Assessment, new StartYear(2030, false, false))).Refusals);
    }

    [Theory, MemberData(nameof(Others))]
    public async Task Nobody_else_begins_a_year(string role)
    {
        await using var portal = await PortalHost.CreateAsync();

        Assert.Contains("导入全年工作簿", Assert.Single((await portal.Service<YearService>().StartAsync(With(role), new StartYear(2025, false, false))).Refusals));
        Assert.Null(await portal.Service<StandingService>().YearAsync(2026));
    }

    private static Task<ChangeResult<StartedYear>> StartAsync(PortalHost portal, bool targets = false, bool bases = false) =>
        portal.Service<YearService>().StartAsync(Assessment, new StartYear(2025, targets, bases));

    private static async Task<Data.Competitions.StoredYear> YearAsync(PortalHost portal, int year) => (await portal.Service<StandingService>().YearAsync(year))!;
}
