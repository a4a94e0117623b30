using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>What a clause gave to somebody, and whether that can still change.</summary>
/// <param name="Amount">The amount as listed; zero where nothing was given.</param>
/// <param name="IsOpen">Whether it rests on a figure that was not reported or on a decision.</param>
internal sealed record Given(Fraction Amount, bool IsOpen);

/// <summary>
/// The bonus of who is tied to others (rules D7, H4): the weighted mean of what a clause gave to them; who is tied to nobody has the
/// mean of those of his class or group whom the same rule meets and who are tied. Those that are not scored are left out.
/// </summary>
/// <param name="index">The facts.</param>
/// <param name="scores">All participants.</param>
/// <param name="day">The day on which one must be tied.</param>
/// <param name="given">What a clause gave to a participant.</param>
internal sealed class PartnerBonus(FactIndex index, IReadOnlyList<ParticipantScore> scores, DateOnly day, Func<string, ParticipantScore, Given> given)
{
    private readonly Dictionary<string, ParticipantScore> byCode = scores.ToDictionary(s => s.Participant.Code, StringComparer.Ordinal);

    /// <summary>The bonus before its share, and in words whence it comes; null where there is none.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="score">Who gets it.</param>
    /// <param name="met">All whom the rule meets.</param>
    public (Given Given, string Source)? Of(PartnerAmount rule, ParticipantScore score, IReadOnlyList<ParticipantScore> met)
    {
        if (Tied(rule, score) is { } own)
        {
            return (own, "挂钩" + string.Join('、', Partners(score).Select(p => p.Score.Name)));
        }

        var byClass = rule.Untied == UntiedBonus.ClassMean;
        var others = rule.Untied == UntiedBonus.Nothing
            ? []
            : met.Where(o => byClass ? o.Class.Name == score.Class.Name : o.Class.Group == score.Class.Group).Select(o => Tied(rule, o)).OfType<Given>().ToList();
        return others.Count == 0
            ? null
            : (new Given(others.Aggregate(Fraction.Zero, (sum, o) => sum + o.Amount) / others.Count, others.Exists(o => o.IsOpen)), $"无挂钩单位,取{(byClass ? score.Class.Name : score.Class.Group)}平均");
    }

    private Given? Tied(PartnerAmount rule, ParticipantScore score)
    {
        Fraction sum = 0, weights = 0;
        var isOpen = false;
        foreach (var (partner, weight) in Partners(score))
        {
            var (amount, open) = given(rule.Clause, partner);
            (sum, weights, isOpen) = (sum + (amount * weight), weights + weight, isOpen || open);
        }

        return weights.Sign > 0 ? new Given(sum / weights, isOpen) : null;
    }

    private IEnumerable<(ParticipantScore Score, decimal Weight)> Partners(ParticipantScore score) =>
        index.Pairings(score.Participant, day).Where(p => byCode.ContainsKey(p.Partner)).Select(p => (byCode[p.Partner], p.Weight));
}
