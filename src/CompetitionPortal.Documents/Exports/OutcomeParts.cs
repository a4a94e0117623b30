using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Exports;

/// <summary>One part of a printed list.</summary>
/// <param name="Name">What the part is called.</param>
/// <param name="Lines">Its lines, at least one.</param>
public sealed record OutcomePart(string Name, IReadOnlyList<OutcomeLine> Lines);

/// <summary>
/// The lines of a standing in the parts in which papers and workbooks print them: by kind of consequence, and apart from them,
/// last, those that wait for a decision.
/// </summary>
public static class OutcomeParts
{
    /// <summary>The kinds in the order of the paper, with the name of their part.</summary>
    public static IReadOnlyList<(OutcomeKind Kind, string Name)> Kinds { get; } =
    [
        (OutcomeKind.Award, "奖励"), (OutcomeKind.Reward, "奖励金"), (OutcomeKind.RedList, "红榜"), (OutcomeKind.Penalty, "惩处"), (OutcomeKind.BlackList, "黑榜"), (OutcomeKind.Veto, "一票否决"), (OutcomeKind.Milestone, "半年节点"),
    ];

    /// <summary>The lines that need no decision first, in their parts.</summary>
    public static IReadOnlyList<OutcomePart> Settled(Scoreboard board) => [.. Kinds
        .Select(k => new OutcomePart(k.Name, [.. board.Lines.Where(l => l.State == LineState.Proposed && l.Rule.Kind == k.Kind)]))
        .Where(p => p.Lines.Count > 0)];

    /// <summary>The lines that wait for a decision.</summary>
    public static IReadOnlyList<OutcomeLine> Open(Scoreboard board) => [.. board.Lines.Where(l => l.State != LineState.Proposed)];
}
