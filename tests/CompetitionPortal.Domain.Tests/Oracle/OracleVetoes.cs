using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>Which vetoes hold a unit on a day, after the rules' text: counted in days, not by the engine's comparisons.</summary>
internal static class OracleVetoes
{
    /// <summary>For each veto that reaches the unit and counts on the day, what the rulebook says of its ground (null: nothing).</summary>
    public static IEnumerable<VetoRule?> OfUnit(CompetitionFacts facts, Rulebook rulebook, string unit, DateOnly day)
    {
        foreach (var veto in facts.Vetoes.Where(v => v.Participant == unit && !(v.LiftedOn <= day)))
        {
            var rule = rulebook.VetoRules.SingleOrDefault(r => r.Kinds.Contains(veto.Kind)) ?? rulebook.VetoRules.SingleOrDefault(r => !r.Kinds.Any());
            var days = new HashSet<int>();
            var start = rule is { Start: VetoStart.Document } ? veto.DecidedOn ?? veto.Date : veto.Date;
            if (veto.Until is { } until)
            {
                days.UnionWith(Enumerable.Range(veto.Date.DayNumber, until.DayNumber - veto.Date.DayNumber + 1));
            }
            else
            {
                var from = rule is { IsOnlyFromStart: true } ? start : veto.Date;
                days.UnionWith(Enumerable.Range(from.DayNumber, 366).Where(d => DateOnly.FromDayNumber(d).Year == veto.Date.Year));
                days.UnionWith(rule?.TermMonths is { } months ? Enumerable.Range(start.DayNumber, start.AddMonths(months).DayNumber - start.DayNumber) : []);
            }

            if (days.Contains(day.DayNumber) && (rule is null || rule.Reach.Any(r => r == VetoReach.Unit)))
            {
                yield return rule;
            }
        }
    }

    /// <summary>The fewest points to which rules of one sort set something; null where none does.</summary>
    public static Ratio? Least(CompetitionFacts facts, Rulebook rulebook, string unit, DateOnly day, Func<VetoRule, bool> which)
    {
        var points = OfUnit(facts, rulebook, unit, day).OfType<VetoRule>().Where(which).Select(r => r.Points.GetValueOrDefault()).Order().ToList();
        return points.Count == 0 ? null : points[0];
    }

    /// <summary>Points of items that vetoes set; setting them once more changes nothing.</summary>
    public static void SetItems(List<OracleScore> scores, CompetitionFacts facts, Rulebook rulebook, DateOnly day)
    {
        foreach (var score in scores)
        {
            score.Cells = [.. score.Cells.Select(c => c.Points is not null && Least(facts, rulebook, score.Unit, day, r => r.Zero == VetoZero.Item && r.ZeroItem == c.Indicator) is { } left ? c with { Points = left.Rounded(rulebook.Rounding.PointsDigits, rulebook.Rounding.Mode) } : c)];
        }
    }
}
