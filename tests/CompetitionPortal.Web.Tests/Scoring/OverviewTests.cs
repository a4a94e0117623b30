using System.Globalization;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Tests.Scoring;

public sealed class OverviewTests
{
    [Theory]
    [InlineData("Q1", Basis.Verified)]
    [InlineData("Q3", Basis.Reported)]
    [InlineData("year", Basis.Verified)]
    public void Classes_add_up_to_the_county(string period, Basis basis)
    {
        var board = GoldenBoards.At(period, basis);
        var progress = Overview.Of(board, null).Progress;
        Assert.Equal((board.Progress.Due, board.Progress.Reported, board.Progress.Verified), (Number(progress[0].Due), Number(progress[0].Reported), Number(progress[0].Verified)));
        Assert.Equal(Number(progress[0].Due), progress.Skip(1).Sum(l => Number(l.Due)));
        Assert.Equal(Number(progress[0].Verified), progress.Skip(1).Sum(l => Number(l.Verified)));
        Assert.Equal(16, progress.Skip(1).Sum(l => Number(l.Units)));
    }

    [Fact]
    public void What_matters_is_counted()
    {
        var view = Overview.Of(GoldenBoards.At("year"), GoldenBoards.At("Q3"));
        Assert.Equal("城关镇", Assert.Single(view.Vetoed).Name);
        Assert.Equal([("表彰", 6, 2), ("半年节点", 3, 0), ("惩处", 12, 0), ("一票否决", 1, 0)], view.Lines.Select(l => (l.Kind, l.Count, l.Open)));
        Assert.Equal((9, 16), (view.Key!.Reached, view.Key.Holders));
        Assert.Equal(["石桥乡", "团县委"], view.Missing.Select(m => m.Name));
        Assert.Equal(("工信局", "↑2（4 → 2）"), (Assert.Single(view.Risers).Name, view.Risers[0].Note));
    }

    [Fact]
    public void A_short_class_is_shown_whole_and_a_long_one_by_its_ends()
    {
        var cards = Overview.Of(GoldenBoards.At("year"), null).Cards;
        Assert.Equal([6, 3, 4, 3], cards.Select(c => c.First.Count));
        Assert.All(cards, c => Assert.Empty(c.Last));
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
