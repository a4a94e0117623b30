using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>What one participant has in one indicator. A year has at most a dozen of its figures, so they are looked through.</summary>
internal sealed class FactRow
{
    private readonly List<PeriodResult> results = [];
    private List<BaseValue>? bases;

    /// <summary>The year's target, or null where the task is not assigned.</summary>
    public AssignedTarget? Target { get; set; }

    public void Add(PeriodResult result) => results.Add(result);

    public void Add(BaseValue value) => (bases ??= []).Add(value);

    public PeriodResult? Result(Period period)
    {
        foreach (var result in results)
        {
            if (result.Period == period)
            {
                return result;
            }
        }

        return null;
    }

    public decimal? Base(Period period)
    {
        foreach (var value in bases ?? [])
        {
            if (value.Period == period)
            {
                return value.Value;
            }
        }

        return null;
    }
}
