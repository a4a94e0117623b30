using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Tests.Scoring;

public sealed class StandingAddressTests
{
    private static readonly CompetitionYear Year = new() { Year = 2025, County = "某县", Competition = "创业竞赛" };

    [Fact]
    public void An_address_names_competition_year_period_and_basis()
    {
        var address = StandingAddress.Ranking(Year, new Standing(Period.Quarter(3), Basis.Reported), new RankingPool("县直", IsGroup: true));
        Assert.Equal("/创业竞赛/2025/Q3/ranking/县直?basis=reported", Uri.UnescapeDataString(address));
        Assert.True(address.All(char.IsAscii));
        Assert.Equal("/创业竞赛/2025/year/why/D001?basis=verified&print=1", Uri.UnescapeDataString(StandingAddress.Print(StandingAddress.Why(Year, Standing.Annual, "D001"))));
    }

    [Theory]
    [InlineData("Q3", "reported", Basis.Reported)]
    [InlineData("year", null, Basis.Verified)]
    [InlineData("H1", "verified", Basis.Verified)]
    public void What_is_written_is_read(string period, string? basis, Basis expected) => Assert.Equal((period, expected), (StandingAddress.Read(period, basis)!.Period.Code, StandingAddress.Read(period, basis)!.Basis));

    [Theory]
    [InlineData("Q5", null)]
    [InlineData("Q3", "guess")]
    [InlineData("", null)]
    public void What_means_nothing_is_not_guessed(string period, string? basis) => Assert.Null(StandingAddress.Read(period, basis));

    [Fact]
    public void A_slash_in_a_name_comes_back() => Assert.Equal("A/B", StandingAddress.ReadName(Uri.UnescapeDataString(Uri.EscapeDataString("A/B").Replace("%2F", "%252F", StringComparison.Ordinal))));

    [Fact]
    public void A_group_of_several_classes_stands_before_them_and_a_group_of_one_does_not_stand_twice() =>
        Assert.Equal(["乡镇", "县直", "  党群部门", "  政府部门", "垂直部门"], RankingPools.Menu(GoldenYearSource.Rulebook()).Select(p => (p.IsMember ? "  " : string.Empty) + p.Label));

    [Fact]
    public void A_class_and_a_group_of_one_name_are_told_apart()
    {
        var golden = GoldenYearSource.Rulebook();
        var rulebook = golden with { Classes = [.. golden.Classes.Select(c => c.Name == "党群部门" ? c with { Group = "乡镇" } : c)] };
        Assert.Equal(["乡镇（序列）", "  乡镇", "  党群部门", "县直"], RankingPools.Menu(rulebook).Select(p => (p.IsMember ? "  " : string.Empty) + p.Label).Take(3).Append("县直"));

        Assert.False(RankingPools.Find(rulebook, "乡镇", null)!.IsGroup);
        var group = RankingPools.Find(rulebook, "乡镇", "group")!;
        Assert.True(group.IsGroup);
        Assert.EndsWith("&scope=group", StandingAddress.Ranking(Year, Standing.Annual, group), StringComparison.Ordinal);
        Assert.DoesNotContain("scope", StandingAddress.Ranking(Year, Standing.Annual, RankingPools.Find(rulebook, "县直", null)!), StringComparison.Ordinal);
        Assert.Null(RankingPools.Find(rulebook, "党群部门", "group"));
        Assert.Null(RankingPools.Find(rulebook, "没有", null));
    }
}
