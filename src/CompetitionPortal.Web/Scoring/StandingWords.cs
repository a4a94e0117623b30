using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Web.Scoring;

/// <summary>The state of a standing in words.</summary>
public static class StandingWords
{
    /// <summary>A basis as the switch names it.</summary>
    public static string Of(Basis basis) => basis == Basis.Verified ? "核定口径" : "上报口径（预估）";

    /// <summary>One sentence: how far the figures have come, on what basis, and that nothing is published.</summary>
    public static string State(Scoreboard board)
    {
        var p = board.Progress;
        var filled = p.Due == p.Verified ? "全部核定" : p.Due == p.Reported ? "核定中" : "填报中";
        var kind = board.Standing.Basis == Basis.Reported ? "上报口径含未核定的数，只供内部预估" : "核定口径，未核定的数按未报计";
        return $"{board.Standing.Period.Name}{filled}：应报 {Shown.Count(p.Due)} 项，已报 {Shown.Count(p.Reported)} 项，已核 {Shown.Count(p.Verified)} 项。{kind}。暂定，未公布。";
    }
}
