using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Web.Outcomes;
using CompetitionPortal.Web.Tests.Scoring;

namespace CompetitionPortal.Web.Tests.Outcomes;

public sealed class OutcomesViewTests
{
    [Fact]
    public void Every_clause_is_there_and_one_that_met_nobody_too()
    {
        var board = GoldenBoards.At("year");
        var view = OutcomesView.Of(board);
        Assert.Equal(board.Lines.Count, view.Count);
        Assert.Equal(board.Rulebook.Outcomes.Count, view.Parts.Sum(p => p.Clauses.Count));

        var quiet = board with { Lines = [.. board.Lines.Where(l => l.Rule.Clause != "V")] };
        Assert.Empty(OutcomesView.Of(quiet).Parts.Single(p => p.Heading == "一票否决").Clauses.Single().Lines);
    }

    [Fact]
    public void Lines_that_wait_say_for_what()
    {
        var view = OutcomesView.Of(GoldenBoards.At("year"));
        var (state, count, next) = Assert.Single(view.OpenStates);
        Assert.Equal(("待定（并列跨名额）", 2), (state, count));
        Assert.Contains("县委、县政府决定", next, StringComparison.Ordinal);
        Assert.All(Enum.GetValues<LineState>().Where(s => s != LineState.Proposed), s => Assert.NotNull(OutcomeWords.Next(s)));
    }

    [Fact]
    public void A_milestone_draws_its_own_clause_and_an_estimate_none()
    {
        Assert.Equal(["P1"], OutcomesView.Of(GoldenBoards.At("Q2")).Parts.SelectMany(p => p.Clauses).Select(c => c.Clause));
        Assert.Empty(OutcomesView.Of(GoldenBoards.At("Q3")).Parts);
        Assert.Empty(OutcomesView.Of(GoldenBoards.At("Q2", Basis.Reported)).Parts);
    }

    [Theory]
    [InlineData(null, "—")]
    [InlineData(12, "一年")]
    [InlineData(6, "六个月")]
    [InlineData(24, "二年")]
    public void A_term_is_said_in_words(int? months, string words) => Assert.Equal(words, OutcomeWords.Term(months));
}
