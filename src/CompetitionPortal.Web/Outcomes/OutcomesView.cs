using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Outcomes;

/// <summary>One consequence that a rulebook promises, with whom it meets; one that meets nobody says so.</summary>
/// <param name="Clause">The clause's code and article.</param>
/// <param name="Groups">The groups it holds for.</param>
/// <param name="Measure">What is done.</param>
/// <param name="Target">To whom.</param>
/// <param name="Condition">Whom it meets, in words.</param>
/// <param name="Anchor">Its place on this page and on that of the rulebook.</param>
/// <param name="Term">How long it lasts, or —.</param>
/// <param name="Lines">The proposed lines, in official order.</param>
public sealed record ClauseView(string Clause, string Groups, string Measure, string Target, string Condition, string Anchor, string Term, IReadOnlyList<OutcomeLine> Lines)
{
    /// <summary>How many of its lines wait.</summary>
    public int Open => Lines.Count(OutcomeWords.IsOpen);
}

/// <summary>A part of the list: awards, milestones, penalties or vetoes.</summary>
/// <param name="Heading">The part's name.</param>
/// <param name="Clauses">Its clauses in the order of the rulebook.</param>
public sealed record OutcomePart(string Heading, IReadOnlyList<ClauseView> Clauses)
{
    /// <summary>How many lines it has.</summary>
    public int Count => Clauses.Sum(c => c.Lines.Count);
}

/// <summary>The page of consequences at a standing.</summary>
/// <param name="Parts">Parts that the standing draws, also clauses that met nobody.</param>
/// <param name="OpenStates">States of lines that wait, each with what is to be done.</param>
public sealed record OutcomesView(IReadOnlyList<OutcomePart> Parts, IReadOnlyList<(string State, int Count, string Next)> OpenStates)
{
    /// <summary>All lines.</summary>
    public int Count => Parts.Sum(p => p.Count);

    /// <summary>Lines that wait.</summary>
    public int Open => OpenStates.Sum(s => s.Count);

    /// <summary>The consequences at a standing.</summary>
    public static OutcomesView Of(Scoreboard board) => new(
        [.. OutcomeWords.Kinds.Select(k => new OutcomePart(k.Heading, [.. Rules(board, k.Kind).Select(r => Clause(board, r))])).Where(p => p.Clauses.Count > 0)],
        [.. board.Lines.Where(OutcomeWords.IsOpen).GroupBy(l => l.State).Select(g => (Shown.Prose(g.First().StateText), g.Count(), OutcomeWords.Next(g.Key)!))]);

    /// <summary>The rules that a standing draws lines from: all of them at the year's end, at a period's end those that are drawn then.</summary>
    private static IEnumerable<OutcomeRule> Rules(Scoreboard board, OutcomeKind kind) => board.Rulebook.Outcomes.Where(r => r.Kind == kind && board.Standing is { Basis: Domain.Competitions.Basis.Verified }
        && (board.Standing.IsAnnual || r.ListedAt(board.Standing.Period).Count > 0));

    private static ClauseView Clause(Scoreboard board, OutcomeRule rule)
    {
        var lines = board.Lines.Where(l => ReferenceEquals(l.Rule, rule)).ToList();
        var groups = rule.Groups.Count == 0 ? "各类别" : string.Join('、', rule.Groups);
        var quota = rule.Quota is { } q ? $"，名额 {q} 个" : string.Empty;
        return new ClauseView(
            rule.Clause + (rule.Article is null ? string.Empty : $"（{rule.Article}）"),
            groups + quota,
            Shown.Prose(rule.Measure),
            rule.Target,
            ConditionText.Write(rule.Condition),
            IndicatorAnchors.Of(board.Rulebook, rule),
            OutcomeWords.Term(rule.TermMonths),
            lines);
    }
}
