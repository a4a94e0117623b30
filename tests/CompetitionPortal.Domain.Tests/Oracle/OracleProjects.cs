using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>Projects added up after the rule's text.</summary>
internal static class OracleProjects
{
    public static Ratio? Sum(ProjectRule rule, IEnumerable<ProjectAmount> rows, Basis basis, DateOnly end)
    {
        var there = rows.Select(p => (Row: p, Amount: basis == Basis.Reported && p.Verified is null ? p.Reported : p.Verified)).Where(p => p.Amount is not null).ToList();
        return there.Count == 0 ? null : there.Where(p => Counts(rule, p.Row, end)).Aggregate((Ratio)0, (sum, p) => sum + ((Ratio)p.Amount!.Value * p.Row.Share * Factor(rule, p.Row)));
    }

    /// <summary>Both sums as they are held against each other; the verified one only where every amount is verified.</summary>
    public static (Ratio? Said, Ratio? Found) Both(ProjectRule rule, List<ProjectAmount> rows, DateOnly end)
    {
        var there = rows.Where(p => p.Reported is not null || p.Verified is not null).ToList();
        var said = there.Where(p => p.Reported is not null).ToList();
        return (
            said.Count == 0 ? null : said.Where(p => Counts(rule, p, end)).Aggregate((Ratio)0, (sum, p) => sum + ((Ratio)p.Reported!.Value * p.Share * Factor(rule, p))),
            there.Count == 0 || there.Any(p => p.Verified is null) ? null : Sum(rule, there, Basis.Verified, end));
    }

    private static bool Counts(ProjectRule rule, ProjectAmount p, DateOnly end) => !rule.Excluded.Any(k => k == p.Kind) && !(p.Size < rule.LeastSize) && p.StartedOn <= end
        && (rule.Months is not { } months || end <= p.StartedOn.AddMonths(months));

    private static decimal Factor(ProjectRule rule, ProjectAmount p) => rule.Factors.SingleOrDefault(f => f.Kind == p.Kind)?.Factor ?? 1;
}
