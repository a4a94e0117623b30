using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Demonstration;
using CompetitionPortal.Web.Participants;

namespace CompetitionPortal.Web.Tests.Participants;

public sealed class UnitSearchTests
{
    private static readonly Scoreboard Board = Create();

    [Theory]
    [InlineData("财政局", "c财zz")]
    [InlineData("城关镇", "cgz")]
    [InlineData("县委办", "xwb")]
    [InlineData("妇联", "fl")]
    [InlineData("人社局", "rsj")]
    [InlineData("行政审批局", "xzspj")]
    [InlineData("行政审批局", "hzspj")]
    [InlineData("总工会", "zgh")]
    [InlineData("阿八", "ab")]
    [InlineData("鄂温克旗", "ewkq")]
    public void Initials_find_a_name(string name, string letters)
    {
        Assert.True(PinyinInitials.IsAvailable);
        Assert.Equal(letters.All(char.IsAscii), PinyinInitials.Match(name, letters));
    }

    [Theory]
    [InlineData("财政局", "cj")]
    [InlineData("财政局", "czjx")]
    [InlineData("财政局", "")]
    [InlineData("", "c")]
    public void Other_letters_do_not(string name, string letters) => Assert.False(PinyinInitials.Match(name, letters));

    [Fact]
    public void Every_boundary_begins_its_letter() => Assert.Equal(
        "abcdefghjklmnopqrstwxyz", string.Concat("阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀".Select(PinyinInitials.Of)));

    [Theory]
    [InlineData("财政", "财政局")]
    [InlineData("ＣＺＪ", "财政局")]
    [InlineData(" z 0 0 9 ", "财政局")]
    [InlineData("城关", "城关镇")]
    [InlineData("国土局", "自然资源局")]
    public void One_is_found(string text, string unit) => Assert.Equal(unit, Assert.Single(UnitSearch.Find(Board, text)).Name);

    [Fact]
    public void The_very_name_stands_first_then_official_order()
    {
        var found = UnitSearch.Find(Board, "公司").Select(s => s.Participant.Order).ToList();
        Assert.Equal(found.Order(), found);
        Assert.Equal("城东镇", UnitSearch.Find(Board, "城东")[0].Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    [InlineData("没有这个")]
    [InlineData("%")]
    public void Nothing_is_found(string? text) => Assert.Empty(UnitSearch.Find(Board, text));

    [Fact]
    public void A_long_text_is_cut() => Assert.Equal(UnitSearch.LongestText, UnitSearch.Clean(new string('长', 5000)).Length);

    private static Scoreboard Create()
    {
        var (rulebook, facts) = DemonstrationCounty.Create(new DateOnly(2026, 11, 24))[0];
        return ScoringService.Score(facts, rulebook, Standing.Annual);
    }
}
