using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Web.Scoring;

/// <summary>The state of a standing in words.</summary>
public static class StandingWords
{
    private const string Provisional = "暂定";

    /// <summary>A basis as the switch names it.</summary>
    public static string Of(Basis basis) => basis == Basis.Verified ? "核定口径" : "上报口径（预估）";

    /// <summary>One sentence: the state of the period, how far the figures have come, on what basis, and whether it is published.</summary>
    /// <param name="board">The standing.</param>
    /// <param name="state">State of its period.</param>
    public static string State(Scoreboard board, PeriodState state)
    {
        var p = board.Progress;
        var kind = board.Standing.Basis == Basis.Reported ? "上报口径含未核定的数，只供内部预估" : "核定口径，未核定的数按未报计";
        return $"{board.Standing.Period.Name}{(state == PeriodState.NotOpened ? string.Empty : state.Text())}：应报 {Shown.Count(p.Due)} 项，已报 {Shown.Count(p.Reported)} 项，已核 {Shown.Count(p.Verified)} 项。{kind}。{(state == PeriodState.Published ? Provisional + "，未定案" : Standing(state))}。";
    }

    /// <summary>Whether what is shown stands: published or not, it is provisional until the final decision (core 12).</summary>
    public static string Standing(PeriodState state) => state == PeriodState.Published ? $"已公布，{Provisional}" : $"{Provisional}，未公布";
}
