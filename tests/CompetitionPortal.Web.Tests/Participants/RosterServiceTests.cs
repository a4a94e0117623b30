using CompetitionPortal.Data.Access;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Participants;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Tests.Access;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Participants;

/// <summary>单位: what holds from a day on, with what held before left standing.</summary>
public sealed class RosterServiceTests
{
    private static readonly DateOnly July = new(2025, 7, 1);

    public static TheoryData<string> Others => AllBut(OfficeRole.AssessmentOffice, OfficeRole.SystemAdministrator);

    [Fact]
    public async Task The_roster_stands_in_official_order_and_is_found_by_name_alias_code_and_initials()
    {
        await using var portal = await PortalHost.CreateAsync();
        var roster = portal.Service<RosterService>();
        await DoneAsync(roster.AddAliasAsync(Assessment, new AddAlias(2025, "发改局", "发展和改革局", await SeenAsync(portal, "发改局"))));

        var all = (await roster.ListAsync(2025, null, null))!;

        Assert.Equal((16, "城关镇", "邮政局"), (all.Total, all.Units[0].Name, all.Units[^1].Name));
        Assert.Equal(["发改局"], await NamesAsync(roster, "发展和"));
        Assert.Equal(["南坪乡"], await NamesAsync(roster, "npx"));
        Assert.Equal(["税务局", "气象局", "邮政局"], (await roster.ListAsync(2025, null, "垂直部门"))!.Units.Select(u => u.Name));
        Assert.Empty(await NamesAsync(roster, "没有的"));
    }

    [Fact]
    public async Task A_unit_renamed_from_a_day_bears_the_old_name_before_it()
    {
        await using var portal = await PortalHost.CreateAsync();
        var roster = portal.Service<RosterService>();

        await DoneAsync(roster.RenameAsync(Assessment, new RenameUnit(2025, "城关镇", " 城关 街道", July, await SeenAsync(portal, "城关镇"))));

        var unit = await UnitAsync(portal, "城关镇");
        Assert.Equal([new ParticipantName("城关镇", null, July.AddDays(-1)), new ParticipantName("城关街道", July)], unit.Names);
        Assert.Equal(("城关镇", "城关街道"), (unit.NameAt(July.AddDays(-1)), unit.NameAt(July)));
        Assert.Equal("城关镇 → 城关街道，2025年7月1日起", (await portal.LastEntryAsync()).Details);
        Assert.Contains("改名", (await RefusedAsync(roster.RenameAsync(Assessment, new RenameUnit(2025, "城关镇", "城关", July.AddDays(-9), await SeenAsync(portal, "城关镇")))))[0]);
        await DoneAsync(roster.RenameAsync(Assessment, new RenameUnit(2025, "城关镇", "城关街道办", July, await SeenAsync(portal, "城关镇"))));
        Assert.Equal(["城关镇", "城关街道办"], (await UnitAsync(portal, "城关镇")).Names.Select(n => n.Name));
    }

    [Fact]
    public async Task A_name_or_alias_belongs_to_one_unit_only()
    {
        await using var portal = await PortalHost.CreateAsync();
        var roster = portal.Service<RosterService>();

        Assert.Equal(["名称“东山镇”属于两个单位。每个名称和别名只能属于一个单位。"], await RefusedAsync(roster.AddAliasAsync(Assessment, new AddAlias(2025, "城关镇", "东山镇", await SeenAsync(portal, "城关镇")))));
        Assert.Contains("属于两个单位", (await RefusedAsync(roster.RenameAsync(Assessment, new RenameUnit(2025, "城关镇", "东山镇", null, await SeenAsync(portal, "城关镇")))))[0]);
        Assert.Contains("属于两个单位", (await roster.AddAsync(Assessment, new AddUnit(2025, "东山镇", "T99", "乡镇", null))).Refusals[0]);
        Assert.Contains("编码“城关镇”写了两次", (await roster.AddAsync(Assessment, new AddUnit(2025, "新镇", "城关镇", "乡镇", null))).Refusals[0]);
        Assert.Contains("不在《类别》表里", (await roster.AddAsync(Assessment, new AddUnit(2025, "新镇", "", "没有的类别", null))).Refusals[0]);
        Assert.Contains("已经有“城关镇”", (await RefusedAsync(roster.AddAliasAsync(Assessment, new AddAlias(2025, "城关镇", "城关镇", await SeenAsync(portal, "城关镇")))))[0]);
        await DoneAsync(roster.AddAliasAsync(Assessment, new AddAlias(2025, "城关镇", "城关", await SeenAsync(portal, "城关镇"))));
        await DoneAsync(roster.RemoveAliasAsync(Assessment, new RemoveAlias(2025, "城关镇", "城关", await SeenAsync(portal, "城关镇"))));
        Assert.Empty((await UnitAsync(portal, "城关镇")).Aliases);
    }

    [Fact]
    public async Task A_unit_changes_its_class_from_a_day_once_what_the_new_class_does_not_score_is_cleared()
    {
        await using var portal = await PortalHost.CreateAsync();
        var roster = portal.Service<RosterService>();

        var refused = await RefusedAsync(roster.MoveAsync(Assessment, new MoveUnit(2025, "发改局", "垂直部门", null, await SeenAsync(portal, "发改局"))));
        Assert.Contains(refused, s => s.Contains("这一类不考核“固定资产投资”"));
        await DoneAsync(roster.MoveAsync(Assessment, new MoveUnit(2025, "税务局", "政府部门", July, await SeenAsync(portal, "税务局"))));

        var unit = await UnitAsync(portal, "税务局");
        Assert.Equal([new ClassMembership("垂直部门", null, July.AddDays(-1)), new ClassMembership("政府部门", July)], unit.Memberships);
        Assert.Equal("垂直部门 → 政府部门，2025年7月1日起", (await portal.LastEntryAsync()).Details);
        var board = (await portal.Service<StandingService>().ScoreAsync(2025, Standing.Annual))!.Board;
        Assert.Equal("政府部门", board.Scores.Single(s => s.Participant.Code == "税务局").Class.Name);
    }

    [Fact]
    public async Task A_unit_that_ends_leaves_the_ranking_and_may_come_back()
    {
        await using var portal = await PortalHost.CreateAsync();
        var roster = portal.Service<RosterService>();

        await DoneAsync(roster.MoveAsync(Assessment, new MoveUnit(2025, "邮政局", "", July, await SeenAsync(portal, "邮政局"))));
        Assert.Null((await UnitAsync(portal, "邮政局")).ClassAt(July));
        Assert.Equal("垂直部门 → 不参加考核，2025年7月1日起", (await portal.LastEntryAsync()).Details);
        await DoneAsync(roster.MoveAsync(Assessment, new MoveUnit(2025, "邮政局", "垂直部门", new DateOnly(2025, 10, 1), await SeenAsync(portal, "邮政局"))));

        var unit = await UnitAsync(portal, "邮政局");
        Assert.Equal([(true), (false), (true)], new[] { July.AddDays(-1), July, new DateOnly(2025, 12, 31) }.Select(d => unit.ClassAt(d) is not null));
    }

    [Fact]
    public async Task Who_was_ranked_where_in_a_locked_period_does_not_change_any_more()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.LockAsync(Period.Quarter(2));
        var roster = portal.Service<RosterService>();

        Assert.Equal(["二季度已锁定，换类别要从2025年7月1日或以后起。"], await RefusedAsync(roster.MoveAsync(Assessment, new MoveUnit(2025, "税务局", "政府部门", new DateOnly(2025, 6, 30), await SeenAsync(portal, "税务局")))));
        Assert.Equal(["二季度已锁定，新单位要从2025年7月1日或以后起参加考核。"], (await roster.AddAsync(Assessment, new AddUnit(2025, "新镇", "", "乡镇", null))).Refusals);
        await DoneAsync(roster.MoveAsync(Assessment, new MoveUnit(2025, "税务局", "政府部门", July, await SeenAsync(portal, "税务局"))));
        Assert.True((await roster.AddAsync(Assessment, new AddUnit(2025, "新镇", "", "乡镇", July))).Done);
    }

    [Fact]
    public async Task A_unit_is_taken_in_at_the_end_of_the_order_and_off_again_while_nothing_hangs_on_it()
    {
        await using var portal = await PortalHost.CreateAsync();
        var roster = portal.Service<RosterService>();

        var added = await roster.AddAsync(OfficePeople.System, new AddUnit(2025, "新镇", "T17", "乡镇", null));
        Assert.Equal("T17", added.Value);
        Assert.Equal("编码 T17，类别 乡镇，一直，建制顺序 17", (await portal.LastEntryAsync()).Details);
        await DoneAsync(roster.RemoveAsync(Assessment, new RemoveUnit(2025, "T17", await SeenAsync(portal, "T17"))));
        Assert.Null(await roster.FindAsync(2025, "T17"));
        Assert.Contains("城关镇已有目标 5 项、结果", (await RefusedAsync(roster.RemoveAsync(Assessment, new RemoveUnit(2025, "城关镇", await SeenAsync(portal, "城关镇")))))[0]);
    }

    [Fact]
    public async Task The_order_makes_room()
    {
        await using var portal = await PortalHost.CreateAsync();
        var roster = portal.Service<RosterService>();

        await DoneAsync(roster.OrderAsync(Assessment, new OrderUnit(2025, "邮政局", 2, await SeenAsync(portal, "邮政局"))));

        Assert.Equal(["城关镇", "邮政局", "东山镇"], (await roster.ListAsync(2025, null, null))!.Units.Take(3).Select(u => u.Name));
        Assert.Equal("第 16 → 第 2", (await portal.LastEntryAsync()).Details);
        Assert.Equal(["名册里有 16 个单位，建制顺序填 1 到 16。"], await RefusedAsync(roster.OrderAsync(Assessment, new OrderUnit(2025, "邮政局", 17, await SeenAsync(portal, "邮政局")))));
    }

    [Fact]
    public async Task A_new_principal_ends_the_tenure_of_the_one_before()
    {
        await using var portal = await PortalHost.CreateAsync();
        var roster = portal.Service<RosterService>();
        async Task<ChangeResult<bool>> AppointAsync(string person, DateOnly from) => await roster.AppointAsync(Assessment, new Appoint(2025, "城关镇", person, "", "党委书记", true, from, await SeenAsync(portal, "城关镇")));
        await DoneAsync(AppointAsync("演示人员01", new DateOnly(2024, 3, 1)));
        await DoneAsync(AppointAsync("演示人员02", July));

        var tenures = (await portal.Service<StandingService>().YearAsync(2025))!.Facts.Tenures;
        Assert.Equal([("演示人员01", (DateOnly?)July.AddDays(-1)), ("演示人员02", null)], tenures.Select(t => (t.Person.Name, t.To)));
        Assert.Equal("演示人员01到2025年6月30日 → 演示人员02 党委书记（主要负责人），2025年7月1日起", (await portal.LastEntryAsync()).Details);
        Assert.Contains("演示人员02从2025年7月1日起任主要负责人", (await AppointAsync("演示人员03", new DateOnly(2025, 5, 1))).Refusals[0]);

        var entry = (await roster.FindAsync(2025, "城关镇"))!;
        await DoneAsync(roster.EndTenureAsync(Assessment, new EndTenure(2025, "城关镇", entry.Tenures[0].Id, new DateOnly(2025, 9, 30), entry.Shown.Version)));
        Assert.Contains("止于开始之前", (await RefusedAsync(roster.EndTenureAsync(Assessment, new EndTenure(2025, "城关镇", entry.Tenures[0].Id, new DateOnly(2025, 1, 1), await SeenAsync(portal, "城关镇")))))[0]);
        Assert.Equal("演示人员02 党委书记：在任 → 到2025年9月30日", (await portal.LastEntryAsync()).Details);
    }

    [Fact]
    public async Task Two_people_on_one_unit_the_second_looks_before_he_saves()
    {
        await using var portal = await PortalHost.CreateAsync();
        var roster = portal.Service<RosterService>();
        var seen = await SeenAsync(portal, "城关镇");
        await DoneAsync(roster.AddAliasAsync(Assessment, new AddAlias(2025, "城关镇", "城关", seen)));

        Assert.Contains("刚被别人改过", (await RefusedAsync(roster.RenameAsync(Second, new RenameUnit(2025, "城关镇", "城关街道", July, seen))))[0]);
        Assert.Equal("城关镇", (await UnitAsync(portal, "城关镇")).NameAt(July));
    }

    [Fact]
    public async Task What_hangs_on_a_unit_names_roles_of_accounts_too()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.Service<RosterService>().AddAsync(Assessment, new AddUnit(2025, "新镇", "T17", "乡镇", null));
        await portal.AccountAsync("luru", new RoleGrant(OfficeRole.Enterer, "T17"));

        Assert.Contains("账号的角色 1 项", (await RefusedAsync(portal.Service<RosterService>().RemoveAsync(Assessment, new RemoveUnit(2025, "T17", await SeenAsync(portal, "T17")))))[0]);
    }

    [Theory, MemberData(nameof(Others))]
    public async Task Nobody_else_changes_units(string role)
    {
        await using var portal = await PortalHost.CreateAsync();
        var roster = portal.Service<RosterService>();
        var seen = await SeenAsync(portal, "城关镇");

        Assert.Contains("维护单位", Assert.Single((await roster.AddAsync(With(role), new AddUnit(2025, "新镇", "", "乡镇", null))).Refusals));
        Assert.Contains("维护单位", Assert.Single(await RefusedAsync(roster.RenameAsync(With(role), new RenameUnit(2025, "城关镇", "新名", null, seen)))));
        Assert.Equal("城关镇", (await UnitAsync(portal, "城关镇")).NameAt(July));
    }

    private static async Task DoneAsync(Task<ChangeResult<bool>> change)
    {
        var result = await change;
        Assert.True(result.Done, string.Join('\n', result.Refusals));
    }

    private static async Task<IReadOnlyList<string>> RefusedAsync(Task<ChangeResult<bool>> change)
    {
        var result = await change;
        Assert.False(result.Done);
        return result.Refusals;
    }

    private static async Task<long> SeenAsync(PortalHost portal, string code) => (await portal.Service<RosterService>().FindAsync(2025, code))!.Shown.Version;

    private static async Task<IEnumerable<string>> NamesAsync(RosterService roster, string find) => (await roster.ListAsync(2025, find, null))!.Units.Select(u => u.Name);

    private static async Task<Participant> UnitAsync(PortalHost portal, string code) => (await portal.Service<StandingService>().YearAsync(2025))!.Facts.Participants.Single(p => p.Code == code);
}
