using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>The money lines of a random year after the rules' text.</summary>
internal static class OracleMoney
{
    public static IEnumerable<string> Lines(List<OracleScore> scores, Rulebook rulebook, OutcomeRule rule, CompetitionFacts facts)
    {
        foreach (var s in scores.Where(_ => rule.Amount!.Account is null))
        {
            var (amount, isOpen) = rule.Amount!.Rule is NetAmount net ? Net(s, scores, rulebook, net.Account) : rule.Amount.Rule is HeadcountAmount places ? Persons(places, s, scores, rulebook, facts) : rule.Amount.Rule is PoolAmount pool ? Shared(pool, s, scores) : rule.Amount.Rule is PartnerAmount pair ? Paired(pair, s, scores, rulebook, facts) : (Exact(rule.Amount.Rule, s), IsOpen(rule.Amount.Rule, s, scores));
            var heads = facts.Participants.Single(p => p.Code == s.Unit).Headcount;
            if (heads is null && amount > 0 && (rule.Amount.PerHead || rule.Amount.Rule is HeadcountAmount))
            {
                yield return $"{s.Unit} {rule.Clause} {(isOpen ? "待定(未报)" : "待定(人数未登记)")}";
                continue;
            }

            amount *= rule.Amount.PerHead ? heads ?? 0 : 1;
            amount = rule.Amount.Rule is NetAmount && rule.Kind == OutcomeKind.Penalty ? 0 - amount : amount;
            var rounded = amount.Rounded(rule.Amount.Digits, rule.Amount.Rule is PoolAmount { RoundsHalfUp: false } ? RoundingMode.TowardZero : RoundingMode.HalfAwayFromZero);
            if (rounded > 0)
            {
                yield return $"{s.Unit} {rule.Clause} {(isOpen ? "待定(未报)" : "拟")} {rounded.ToDecimal():0.###}";
            }
        }
    }

    /// <summary>A part of a pool by the total, of all of the class, the group or the county.</summary>
    private static (Ratio Amount, bool IsOpen) Shared(PoolAmount rule, OracleScore s, List<OracleScore> scores)
    {
        var among = scores.Where(o => rule.Scope == PoolScope.Rule || (rule.Scope == PoolScope.EachClass ? o.Class == s.Class : o.Group == s.Group)).ToList();
        Ratio Of(OracleScore o) => o.Total is { } total && total > 0 ? total : 0;
        var sum = among.Aggregate((Ratio)0, (all, o) => all + Of(o));
        return (sum > 0 ? Of(s) * rule.Pool / sum : 0, among.Any(o => o.Unsure));
    }

    /// <summary>A share of the persons, with what the account adds to it, whole ones only.</summary>
    private static (Ratio Amount, bool IsOpen) Persons(HeadcountAmount rule, OracleScore s, List<OracleScore> scores, Rulebook rulebook, CompetitionFacts facts)
    {
        var (more, isOpen) = rule.Account is { } account ? Net(s, scores, rulebook, account) : (0, false);
        var share = more + rule.Share;
        share = rule.Most is { } most ? Ratio.Less(share, most) : share;
        return (share > 0 ? facts.Participants.Single(p => p.Code == s.Unit).Headcount is { } persons ? (share * persons / 100).WholeSteps(1) : share : 0, isOpen);
    }

    /// <summary>What those it is tied to get by the clause; without a pair the mean of those beside it that have one.</summary>
    private static (Ratio Amount, bool IsOpen) Paired(PartnerAmount pair, OracleScore s, List<OracleScore> scores, Rulebook rulebook, CompetitionFacts facts)
    {
        var clause = rulebook.Outcomes.Single(r => r.Clause == pair.Clause);
        var given = Lines(scores, rulebook, clause, facts).Select(l => l.Split(' ')).ToDictionary(l => l[0], l => decimal.Parse(l[3], System.Globalization.CultureInfo.InvariantCulture));
        List<(Ratio Amount, bool IsOpen)> Of(OracleScore who)
        {
            var tied = facts.Pairings.Where(p => p.Participant == who.Unit && !(p.To < new DateOnly(2025, 12, 31)) && scores.Any(o => o.Unit == p.Partner)).ToList();
            var sum = tied.Aggregate((Ratio)0, (total, p) => total + ((Ratio)given.GetValueOrDefault(p.Partner) * p.Weight));
            return tied.Count == 0 ? [] : [(sum / tied.Sum(p => p.Weight), tied.Any(p => IsOpen(clause.Amount!.Rule, scores.Single(o => o.Unit == p.Partner), scores)))];
        }

        var own = Of(s);
        var taken = own.Count > 0 || pair.Untied == UntiedBonus.Nothing ? own : [.. scores.Where(o => pair.Untied == UntiedBonus.ClassMean ? o.Class == s.Class : o.Group == s.Group).SelectMany(Of)];
        return taken.Count == 0 ? (0, false) : (taken.Aggregate((Ratio)0, (sum, t) => sum + t.Amount) / taken.Count * pair.Share / 100, taken.Any(t => t.IsOpen));
    }

    private static (Ratio Amount, bool IsOpen) Net(OracleScore s, List<OracleScore> scores, Rulebook rulebook, string account)
    {
        var (sum, isOpen) = ((Ratio)0, false);
        foreach (var rule in rulebook.Outcomes.Where(r => r.Amount?.Account == account))
        {
            var amount = Exact(rule.Amount!.Rule, s);
            if (amount.Rounded(rule.Amount.Digits, RoundingMode.HalfAwayFromZero) > 0)
            {
                sum += rule.Kind == OutcomeKind.Reward ? amount : 0 - amount;
                isOpen |= IsOpen(rule.Amount.Rule, s, scores);
            }
        }

        return (sum, isOpen);
    }

    private static Ratio Exact(AmountRule rule, OracleScore s)
    {
        switch (rule)
        {
            case FixedAmount f:
                return f.Value;
            case GradeAmount g:
                return (Ratio)(g.Base ?? 1) * g.Grades.Where(v => v.Grade == s.Grade).Sum(v => v.Value);
            case PlaceAmount p when s.Places.TryGetValue(p.Ranking, out var place):
                var n = p.FromBottom ? place.FromBottom : place.Rank;
                Ratio worth = n <= p.Amounts.Count && (!p.FromBottom || 2 * n <= place.Count) ? p.Amounts[n - 1] : 0;
                return p.Of is null ? worth : worth * (s.Total ?? 0) / 100;
            case StepAmount t when s.Total is { } total:
                var distance = t.IsBelow ? t.Line!.Value - total : total - t.Line!.Value;
                if (distance <= 0)
                {
                    return 0;
                }

                var steps = OracleCells.Count(distance, t.Width, t.WholeSteps, t.StartedSteps);
                var amount = (t.Limit is { } limit && steps > limit ? ((Ratio)limit * t.Price) + ((steps - limit) * t.FurtherPrice!.Value) : steps * t.Price) + (t.Base ?? 0);
                return t.Most is { } most ? Ratio.Less(amount, most) : amount;
            case BaseShareAmount b when s.Total is { } total && b.Bases.Any(x => x.Class == s.Class):
                return (Ratio)b.Bases.Single(x => x.Class == s.Class).Value * b.Bands.Where(x => x.From is not { } from || (b.On.LessIsBetter ? total * 100 <= (Ratio)from * s.FullMarks : total * 100 >= (Ratio)from * s.FullMarks)).First().Points / 100;
            default:
                return 0;
        }
    }

    private static bool IsOpen(AmountRule rule, OracleScore s, List<OracleScore> scores) => rule switch
    {
        FixedAmount => false,
        PlaceAmount { FromBottom: true } p => scores.Any(o => o.Places.TryGetValue(p.Ranking, out var place) && s.Places.TryGetValue(p.Ranking, out var own) && place.Pool == own.Pool && o.Unsure),
        _ => s.Unsure,
    };
}
