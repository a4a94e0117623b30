using CompetitionPortal.Documents.Sheets;

namespace CompetitionPortal.Web.Tests.Sheets;

/// <summary>Names with blanks and characters that nobody sees.</summary>
public sealed class CellTextTests
{
    [Theory]
    [InlineData("城关镇", "城关镇")]
    [InlineData(" 城关镇 ", "城关镇")]
    [InlineData("\u3000城关镇\u00A0", "城关镇")]
    [InlineData("城\u200B关\u200D镇\uFEFF", "城关镇")]
    [InlineData("城关\u00AD镇", "城关镇")]
    [InlineData("\u200E城关镇\u200E", "城关镇")]
    [InlineData("城关镇\r\n", "城关镇")]
    [InlineData("张  川\u3000镇", "张 川 镇")]
    [InlineData("Ａ１区", "A1区")]
    [InlineData("城关镇\uFE0F", "城关镇")]
    [InlineData("\u2800\u3164城关镇", "城关镇")]
    [InlineData("\0城关镇\u0007", "城关镇")]
    [InlineData("\u200B", "")]
    public void Blanks_and_invisible_characters_go_away(string typed, string clean) => Assert.Equal(clean, CellText.Clean(typed));

    [Theory]
    [InlineData("期限（月）", "期限(月)")]
    [InlineData("期 限 (月)", "期限(月)")]
    [InlineData("⼯业", "工业")]
    [InlineData("张 川 镇", "张川镇")]
    public void Names_are_compared_by_their_usual_characters(string one, string other) => Assert.Equal(CellText.Folded(one), CellText.Folded(other));

    [Fact]
    public void Names_that_look_different_stay_different() => Assert.NotEqual(CellText.Folded("城关镇"), CellText.Folded("城关乡"));

    [Theory]
    [InlineData("\u202E镇关城", true)]
    [InlineData("城\u200F关镇", true)]
    [InlineData("\u200E城关镇\u200E", false)]
    [InlineData("城关镇", false)]
    public void Marks_that_turn_the_direction_are_seen(string typed, bool turns) => Assert.Equal(turns, CellText.IsReordered(typed));
}
