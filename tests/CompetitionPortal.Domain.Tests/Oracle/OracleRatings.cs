using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>Ballots laid out one by one, dropped, added and weighted.</summary>
internal static class OracleRatings
{
    public static Ratio? Figure(RatingRule rule, List<RatingVote> everybody, string unit)
    {
        var votes = everybody.Where(v => v.Participant == unit && !IsVoid(rule, [.. everybody.Where(o => o.Group == v.Group && o.Rater == v.Rater)])).ToList();
        var means = rule.Groups.Select(g => (g.Weight, Mean: Mean(rule, votes.Where(v => v.Group == g.Name)))).ToList();
        var there = means.Where(m => m.Mean is not null).ToList();
        return there.Count == 0 || (rule.EveryGroup && there.Count < means.Count) ? null
            : there.Aggregate((Ratio)0, (sum, m) => sum + (m.Mean!.Value * m.Weight)) / there.Sum(m => m.Weight);
    }

    /// <summary>Whether a rater's votes for all units together break a limit.</summary>
    private static bool IsVoid(RatingRule rule, List<RatingVote> ballot)
    {
        var valid = ballot.Where(v => v.Choice is not ("弃权" or "空白" or "无效")).Select(v => v.Choice).ToList();
        return rule.Limits.Any(limit =>
        {
            var counted = valid.Count(c => limit.Option is { } option ? c == option : limit.IsBelow ? Worth(rule, c) < limit.Line : Worth(rule, c) >= limit.Line);
            var most = limit.IsShare ? limit.Number * valid.Count : limit.Number;
            return limit.IsLeast ? counted < most : counted > most;
        });
    }

    private static decimal Worth(RatingRule rule, string choice) => rule.Options.Count > 0 ? rule.Options.Single(o => o.Text == choice).Value : rule.FirstPlace is { } first ? first - ((decimal.Parse(choice) - 1) * rule.PlaceStep) : decimal.Parse(choice);

    private static Ratio? Mean(RatingRule rule, IEnumerable<RatingVote> votes)
    {
        var ballots = votes.Where(v => v.Choice is not ("弃权" or "空白" or "无效")).SelectMany(v => Enumerable.Repeat(v.Choice, v.Count)).ToList();
        if (ballots.Count == 0)
        {
            return null;
        }

        if (rule.ShareOf.Count > 0)
        {
            return (Ratio)(100 * ballots.Count(rule.ShareOf.Contains)) / ballots.Count;
        }

        var worth = ballots.Select(b => Worth(rule, b)).Order().ToList();
        worth = worth.Count > (rule.TrimAbove ?? int.MaxValue) ? worth[1..^1] : worth;
        return (Ratio)worth.Sum() / worth.Count;
    }
}
