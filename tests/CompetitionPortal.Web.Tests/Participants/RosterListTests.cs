using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Participants;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Tests.Access;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Participants;

/// <summary>单位名单: a list of units with their principals and persons, as it is copied out of a table.</summary>
public sealed class RosterListTests
{
    [Fact]
    public async Task Headings_tell_the_columns_in_any_order_and_principals_come_with_their_units()
    {
        await using var portal = await PortalHost.CreateAsync();

        var added = await AddAsync(portal, "单位名称\t编制人数\t负责人\t类别\t任职时间\t职务\r\n甲镇\t120\t演示人员01\t乡镇\t2024.3.1\t党委书记\r\n\r\n乙镇\t\t演示 人员02\t乡镇\t\t\r\n丙镇\t\t\t乡镇\t\t\r\n");

        Assert.Equal(3, added.Value);
        var facts = (await portal.Service<StandingService>().YearAsync(2025))!.Facts;
        Assert.Equal([120, null, null], facts.Participants.TakeLast(3).Select(p => p.Headcount));
        Assert.Equal(
            [new Tenure(new Person("演示人员01", "演示人员01"), "甲镇", "党委书记", true, new DateOnly(2024, 3, 1)), new Tenure(new Person("演示人员02", "演示人员02"), "乙镇", "主要负责人", true, new DateOnly(2025, 1, 1))],
            facts.Tenures.Where(t => t.Participant is "甲镇" or "乙镇" or "丙镇").OrderBy(t => t.From));
        Assert.Equal("编码 丙镇，类别 乡镇，全年，建制顺序 19", (await portal.LastEntryAsync()).Details);
    }

    [Theory]
    [InlineData("甲镇，乡镇，，演示人员01，书记，三月，120", "第 1 行“甲镇”的任职起“三月”不是日期。请写成 2025-01-01 这样，或者空着（从 1 月 1 日起）。")]
    [InlineData("甲镇，乡镇，，，书记", "第 1 行“甲镇”写了职务或任职起，没有写主要负责人的姓名。请补上，或者都清空。")]
    [InlineData("甲镇，乡镇，，，，，12.5", "第 1 行“甲镇”的人数“12.5”不是大于零的整数。请改正或者空着。")]
    [InlineData("甲镇，乡镇，，，，，，多", "第 1 行“甲镇”有 8 格，最多 7 格：单位、类别、编码、主要负责人、职务、任职起、人数。请删去别的。")]
    [InlineData("单位，类别，电话\n甲镇，乡镇，1", "第 1 行的表头“电话”不认得或者写了两次。可以有这几列：单位、类别、编码、主要负责人、职务、任职起、人数；请删去别的列。")]
    [InlineData("单位，类别，类别\n甲镇，乡镇，乡镇", "第 1 行的表头“类别”不认得或者写了两次。可以有这几列：单位、类别、编码、主要负责人、职务、任职起、人数；请删去别的列。")]
    public async Task What_cannot_be_read_is_said_with_its_line_and_nothing_is_added(string lines, string problem)
    {
        await using var portal = await PortalHost.CreateAsync();

        Assert.Equal([problem], (await AddAsync(portal, lines)).Refusals);
        Assert.DoesNotContain((await portal.Service<StandingService>().YearAsync(2025))!.Facts.Participants, p => p.Code == "甲镇");
    }

    [Fact]
    public async Task The_persons_of_a_unit_are_written_down_and_taken_back()
    {
        await using var portal = await PortalHost.CreateAsync();

        await SetAsync(portal, " 86 ");
        Assert.Equal(86, await PersonsAsync(portal));
        Assert.Equal("没有 → 86 人", (await portal.LastEntryAsync()).Details);
        Assert.Equal(["人数要填大于零的整数，不知道就空着。"], (await SetAsync(portal, "0")).Refusals);
        await SetAsync(portal, string.Empty);
        Assert.Null(await PersonsAsync(portal));
    }

    private static Task<ChangeResult<int>> AddAsync(PortalHost portal, string lines) => portal.Service<RosterList>().AddAsync(Assessment, new AddUnits(2025, lines));

    private static async Task<ChangeResult<bool>> SetAsync(PortalHost portal, string persons)
    {
        var roster = portal.Service<RosterService>();
        return await roster.CountPersonsAsync(Assessment, new CountPersons(2025, "城关镇", persons, (await roster.FindAsync(2025, "城关镇"))!.Shown.Version));
    }

    private static async Task<int?> PersonsAsync(PortalHost portal) => (await portal.Service<StandingService>().YearAsync(2025))!.Facts.Participants.Single(p => p.Code == "城关镇").Headcount;
}
