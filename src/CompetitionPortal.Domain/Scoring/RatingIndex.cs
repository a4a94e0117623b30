using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>Ballots as figures (rules C1–C6).</summary>
internal sealed class RatingIndex(IReadOnlyList<RatingVote> votes)
{
    private readonly ILookup<(string, string, Period, string), RatingVote> votes = votes.ToLookup(v => (v.Participant, v.Indicator, v.Period, v.Group));
    private readonly ILookup<(string, Period, string), RatingVote> ballots = votes.Where(v => v.Rater is not null).ToLookup(v => (v.Indicator, v.Period, v.Group));
    private readonly Dictionary<(string, Period, string), Dictionary<string, string>> broken = [];

    /// <summary>Ballots of a group that are void and in which the participant was rated: the rater, and what is broken.</summary>
    public IEnumerable<(string Rater, string Why)> Void(Participant participant, string indicator, RatingRule rule, Period period, RaterGroup group)
    {
        var raters = votes[(participant.Code, indicator, period, group.Name)].Select(v => v.Rater).ToHashSet(StringComparer.Ordinal);
        return Broken(indicator, rule, period, group.Name).Where(b => raters.Contains(b.Key)).OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => (b.Key, b.Value));
    }

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
        var broke = Broken(indicator, rule, period, group.Name);
        var counted = votes[(participant.Code, indicator, period, group.Name)].Where(v => v.Rater is null || !broke.ContainsKey(v.Rater)).Select(v => (v.Choice, v.Count, Worth: rule.Worth(v.Choice))).Where(v => v.Worth is not null).ToList();
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

    /// <summary>The raters of a group whose ballots are void, and what each breaks; found once for all units.</summary>
    private Dictionary<string, string> Broken(string indicator, RatingRule rule, Period period, string group)
    {
        if (!broken.TryGetValue((indicator, period, group), out var found))
        {
            broken[(indicator, period, group)] = found = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var ballot in rule.Limits.Count == 0 ? [] : ballots[(indicator, period, group)].GroupBy(v => v.Rater!, StringComparer.Ordinal))
            {
                var valid = ballot.Select(v => (v.Choice, Worth: rule.Worth(v.Choice))).Where(v => v.Worth is not null).Select(v => (v.Choice, v.Worth!.Value)).ToList();
                if (rule.Limits.Select(l => l.Broken(valid)).OfType<string>().FirstOrDefault() is { } why)
                {
                    found[ballot.Key] = why;
                }
            }
        }

        return found;
    }
}
