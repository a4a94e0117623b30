using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>What one project counts for a unit in a period.</summary>
/// <param name="Row">The project.</param>
/// <param name="Counted">Amount × share × factor; null where the amount is not there on the basis.</param>
/// <param name="Refusal">Why it is not recognised; null where it is.</param>
internal sealed record CountedProject(ProjectAmount Row, Fraction? Counted, string? Refusal);

/// <summary>Projects as figures (rule B1).</summary>
internal sealed class ProjectIndex(IEnumerable<ProjectAmount> projects, int year)
{
    private readonly ILookup<(string, string, Period), ProjectAmount> rows = projects.OrderBy(p => p.Project, StringComparer.Ordinal).ToLookup(p => (p.Participant, p.Indicator, p.Period));

    /// <summary>The projects of a unit in a period, by name.</summary>
    public IEnumerable<CountedProject> Of(Participant participant, string indicator, ProjectRule rule, Period period, Basis basis) => rows[(participant.Code, indicator, period)].Select(row =>
    {
        var amount = basis.Counted(row.Reported, row.Verified);
        var refusal = row.Project == ProjectRule.None ? null : rule.Refusal(row.Kind, row.Size, row.StartedOn, period.EndDate(year));
        return new CountedProject(row, amount is null ? null : refusal is null ? (Fraction)amount.Value * row.Share * rule.FactorOf(row.Kind) : 0, refusal);
    });

    /// <summary>The sum; null where no amount is there.</summary>
    public Fraction? Figure(Participant participant, string indicator, ProjectRule rule, Period period, Basis basis)
    {
        Fraction? sum = null;
        foreach (var project in Of(participant, indicator, rule, period, basis))
        {
            sum = project.Counted is { } counted ? (sum ?? 0) + counted : sum;
        }

        return sum;
    }

    /// <summary>Whether an amount is there on the basis of what is reported, and whether all that are there are verified.</summary>
    public (bool Reported, bool Verified) Known(Participant participant, string indicator, Period period)
    {
        var own = rows[(participant.Code, indicator, period)].Where(r => r.Reported is not null || r.Verified is not null).ToList();
        return (own.Count > 0, own.Count > 0 && own.TrueForAll(r => r.Verified is not null));
    }
}
