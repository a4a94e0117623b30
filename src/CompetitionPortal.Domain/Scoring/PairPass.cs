using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>
/// Units tied to others: a part of the base score is the weighted mean of theirs, on the scale of one's own full marks (rule D7).
/// Who is depended on is settled first; a circle was refused with the facts. Partners that cannot be scored are left out.
/// </summary>
internal sealed class PairPass
{
    private readonly Rulebook rulebook;
    private readonly IReadOnlyList<ParticipantScore> scores;
    private readonly Dictionary<ParticipantScore, List<(ParticipantScore Score, decimal Weight)>> partners = [];

    public PairPass(FactIndex index, Rulebook rulebook, DateOnly day, IReadOnlyList<ParticipantScore> scores)
    {
        (this.rulebook, this.scores) = (rulebook, scores);
        if (index.Facts.Pairings.Count == 0 || rulebook.Classes.All(c => c.PairShare is null))
        {
            return;
        }

        var byCode = scores.ToDictionary(s => s.Participant.Code, StringComparer.Ordinal);
        foreach (var score in scores.Where(s => s.Class.PairShare is not null))
        {
            partners[score] = [.. index.Pairings(score.Participant, day).Where(p => byCode.ContainsKey(p.Partner)).Select(p => (byCode[p.Partner], p.Weight))];
        }
    }

    /// <summary>Gives everybody the part of those it is tied to.</summary>
    public void Tie(Dictionary<ParticipantScore, List<TraceStep>> traces)
    {
        var done = new HashSet<ParticipantScore>();
        foreach (var score in scores)
        {
            Tie(score, traces, done);
        }
    }

    /// <summary>Whether the base score rests, through those it is tied to, on a figure that was not reported.</summary>
    public bool RestsOnUnreported(ParticipantScore score) =>
        partners.TryGetValue(score, out var tied) && tied.Any(p => p.Score.HasUnreportedCells || RestsOnUnreported(p.Score));

    private void Tie(ParticipantScore score, Dictionary<ParticipantScore, List<TraceStep>> traces, HashSet<ParticipantScore> done)
    {
        if (!done.Add(score) || !partners.TryGetValue(score, out var tied) || score.BaseScore is not { } own)
        {
            return;
        }

        Fraction sum = 0, weights = 0;
        foreach (var (partner, weight) in tied)
        {
            Tie(partner, traces, done);
            if (partner.BaseScore is { } points)
            {
                var scaled = (Fraction)points * score.Class.FullMarks / partner.Class.FullMarks;
                traces[score].Add(new TraceStep(TraceKind.Partner, weight, scaled, "挂钩", Label: partner.Name));
                (sum, weights) = (sum + (scaled * weight), weights + weight);
            }
        }

        if (weights.Sign > 0)
        {
            Fraction share = score.Class.PairShare!.Value;
            var exact = ((1 - share) * own) + (share * sum / weights);
            traces[score].Add(new TraceStep(TraceKind.Paired, own, exact, "挂钩"));
            score.BaseScore = BaseScorer.Rounded(exact, rulebook.Rounding, traces[score]);
        }
    }
}
