using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>Ballots as figures (rules C1–C6).</summary>
internal sealed class RatingIndex(IEnumerable<RatingVote> votes)
{
    private readonly ILookup<(string, string, Period, string), RatingVote> votes = votes.ToLookup(v => (v.Participant, v.Indicator, v.Period, v.Group));

    /// <summary>The mean of the groups by their weights; null where there is no ballot, or a group is empty and every one is asked for.</summary>
    public Fraction? Figure(Participant participant, string indicator, RatingRule rule, Period period)
    {
        Fraction sum = 0, weights = 0;
        foreach (var group in rule.Groups)
        {
            if (Mean(participant, indicator, rule, period, group) is { } mean)
            {
                (sum, weights) = (sum + (mean * group.Weight), weights + group.Weight);
            }
            else if (rule.EveryGroup)
            {
                return null;
            }
        }

        return weights.Sign == 0 ? null : sum / weights;
    }

    /// <summary>The mean of a group's valid ballots, or the share of some options in percent; null without valid ballots.</summary>
    public Fraction? Mean(Participant participant, string indicator, RatingRule rule, Period period, RaterGroup group)
    {
        var counted = votes[(participant.Code, indicator, period, group.Name)].Select(v => (v.Choice, v.Count, Worth: rule.Worth(v.Choice))).Where(v => v.Worth is not null).ToList();
        var ballots = counted.Sum(v => (long)v.Count);
        if (ballots == 0)
        {
            return null;
        }

        if (rule.ShareOf.Count > 0)
        {
            return Fraction.Of(100 * counted.Where(v => rule.ShareOf.Contains(v.Choice, StringComparer.Ordinal)).Sum(v => (long)v.Count), ballots);
        }

        var sum = counted.Aggregate((Fraction)0, (total, v) => total + ((Fraction)v.Worth!.Value * v.Count));
        if (ballots > rule.TrimAbove)
        {
            sum -= (Fraction)counted.Max(v => v.Worth!.Value) + counted.Min(v => v.Worth!.Value);
            ballots -= 2;
        }

        return sum / ballots;
    }
}
