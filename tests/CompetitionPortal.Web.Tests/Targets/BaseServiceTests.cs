using System.Net;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Targets;
using CompetitionPortal.Web.Tests.Access;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Targets;

/// <summary>基数: what growth is computed from, typed in the portal.</summary>
public sealed class BaseServiceTests
{
    private const string Page = "/bases/2025?class=%E4%B9%A1%E9%95%87";

    public static TheoryData<string> Others => AllBut(OfficeRole.AssessmentOffice);

    [Fact]
    public async Task A_figure_that_was_missing_gives_the_growth_and_the_points()
    {
        await using var portal = await PortalHost.CreateAsync();
        var (unit, indicator) = await GrownAsync(portal);
        await SaveAsync(portal, [.. (await QuartersAsync(portal, unit, indicator)).Select(b => new TypedBase(unit, indicator, b.Period.Code, string.Empty, b.Value))]);
        Assert.Equal("NoBase", await StateAsync(portal, unit, indicator));
        Assert.Equal(1, (await portal.Service<TargetService>().SheetAsync(2025, "乡镇"))!.WithoutBase);

        var outcome = await SaveAsync(portal, [new TypedBase(unit, indicator, "Q1", "1,000", null), new TypedBase(unit, indicator, "Q2", "二千", null), new TypedBase(unit, indicator, "M01", "5", null), new TypedBase(unit, indicator, "Q4", "4000", null)]);

        Assert.Equal((2, 0), (outcome.Saved, outcome.Refusals.Count));
        Assert.Equal(2, outcome.Left.Count);
        Assert.StartsWith($"{unit}“{indicator}”二季度：这里要填数", outcome.Left.Single(l => l.Cell.Period == "Q2").Problem);
        Assert.Contains("请刷新页面", outcome.Left.Single(l => l.Cell.Period == "M01").Problem);
        Assert.Equal($"{unit}“{indicator}”一季度 没有 → 1000；{unit}“{indicator}”四季度 没有 → 4000", (await portal.LastEntryAsync()).Details);
        Assert.Equal("Complete", await StateAsync(portal, unit, indicator));
    }

    [Fact]
    public async Task Two_people_on_one_figure_the_second_sees_both_values_and_decides()
    {
        await using var portal = await PortalHost.CreateAsync();
        var (unit, indicator) = await GrownAsync(portal);
        var before = (await QuartersAsync(portal, unit, indicator)).Single(b => b.Period == Period.Quarter(4)).Value;
        await SaveAsync(portal, [new TypedBase(unit, indicator, "Q4", "5000", before)]);

        var second = await SaveAsync(portal, [new TypedBase(unit, indicator, "Q4", "6000", before)], Second);

        Assert.Equal($"{unit}“{indicator}”四季度：您填的是 6000，刚才有人改成了 5000。要用您填的，再保存一次；要用对方的，请改成对方的数。", Assert.Single(second.Left).Problem);
        Assert.Equal(["没有改动，没有要保存的基数。"], (await SaveAsync(portal, [new TypedBase(unit, indicator, "Q4", "5000.0", before)], Second)).Refusals);
    }

    [Fact]
    public async Task After_a_lock_a_restated_figure_keeps_what_it_was_and_none_moves_what_is_locked()
    {
        await using var portal = await PortalHost.CreateAsync();
        var (unit, indicator) = await GrownAsync(portal);
        var quarters = await QuartersAsync(portal, unit, indicator);
        await portal.LockAsync(Period.Quarter(1));
        TypedBase[] last = [new TypedBase(unit, indicator, "Q4", "5000", quarters[3].Value)];

        Assert.Equal(["一季度已锁定，改基数要写明原因和依据文号。"], (await SaveAsync(portal, last)).Refusals);
        var moving = await portal.Service<BaseService>().SaveAsync(Assessment, new SaveBases(2025, [new TypedBase(unit, indicator, "Q1", "1", quarters[0].Value)], "上年数修订", "演示文号 9"));
        Assert.Contains("一季度已锁定，改基数会改变它的得分或名次", Assert.Single(moving.Refusals));
        var done = await portal.Service<BaseService>().SaveAsync(Assessment, new SaveBases(2025, last, "上年数修订", "演示文号 9"));

        Assert.Equal(1, done.Saved);
        Assert.Equal((5000m, (decimal?)quarters[3].Value), (await QuartersAsync(portal, unit, indicator)).Where(b => b.Period == Period.Quarter(4)).Select(b => (b.Value, b.Original)).Single());
        Assert.EndsWith("。原因：上年数修订；依据：演示文号 9", (await portal.LastEntryAsync()).Details);
    }

    [Fact]
    public async Task The_plain_form_keeps_what_is_good_and_gives_back_what_is_not()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var client = await SignedInClient.EnterAsync(portal, "kaohe", new RoleGrant(OfficeRole.AssessmentOffice));
        var (unit, indicator) = await GrownAsync(portal);
        var row = (await portal.Service<BaseService>().SheetAsync(2025, "乡镇", false))!.Units.ToList().FindIndex(u => u.Code == unit);
        var page = await client.PageAsync(Page);

        var answer = await client.SendAsync(Page, page, "bases", new() { [$"b{row}_2"] = "三千", [$"b{row}_3"] = "5,000" });
        var said = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("已保存 1 格", said);
        Assert.Contains($"{unit}“{indicator}”三季度：这里要填数", said);
        Assert.Contains("value=\"三千\"", said);
        Assert.Equal(5000, (await QuartersAsync(portal, unit, indicator)).Single(b => b.Period == Period.Quarter(4)).Value);
        Assert.Contains("招商引资到位资金", WebUtility.HtmlDecode(await client.PageAsync(Page + "&show=all")));
        Assert.DoesNotContain("招商引资到位资金", said);
    }

    [Theory, MemberData(nameof(Others))]
    public async Task Only_the_assessment_office_gives_them(string role)
    {
        await using var portal = await PortalHost.CreateAsync();
        var (unit, indicator) = await GrownAsync(portal);

        var outcome = await SaveAsync(portal, [new TypedBase(unit, indicator, "Q4", "1", (await QuartersAsync(portal, unit, indicator))[3].Value)], With(role));

        Assert.Contains("下达目标任务", Assert.Single(outcome.Refusals));
    }

    private static Task<BaseOutcome> SaveAsync(PortalHost portal, IReadOnlyList<TypedBase> cells, Actor? actor = null) =>
        portal.Service<BaseService>().SaveAsync(actor ?? Assessment, new SaveBases(2025, cells));

    /// <summary>A township and an indicator that it is scored on by growth, with four quarters of last year.</summary>
    private static async Task<(string Unit, string Indicator)> GrownAsync(PortalHost portal)
    {
        var sheet = (await portal.Service<BaseService>().SheetAsync(2025, "乡镇", false))!;
        return (sheet.Units.First(u => u.Cells.All(c => c.Value is not null)).Code, sheet.Columns[0].Indicator.Name);
    }

    private static async Task<List<BaseValue>> QuartersAsync(PortalHost portal, string unit, string indicator) =>
        [.. (await portal.Service<StandingService>().YearAsync(2025))!.Facts.Bases.Where(b => b.Participant == unit && b.Indicator == indicator).OrderBy(b => b.Period.EndMonth)];

    private static async Task<string> StateAsync(PortalHost portal, string unit, string indicator) =>
        (await portal.Service<StandingService>().ScoreAsync(2025, Standing.Annual))!.Board.Scores.Single(s => s.Participant.Code == unit).Cells.Single(c => c.Indicator.Name == indicator).State.ToString();
}
