using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>How much of a year's target is in force at a standing (core 3).</summary>
internal sealed class PlanShares(FactIndex index, Standing standing)
{
    /// <summary>What part of the year's target is in force: all of it in the annual standing, and for what follows no plan.</summary>
    public Fraction InForce(Participant participant, Indicator indicator, bool canFollowPlan) =>
        standing.IsAnnual || indicator.Against == Against.Year || !canFollowPlan ? 1 : Planned(participant, indicator) ?? EqualShare(indicator);

    /// <summary>How much of the year's task the schedule asks for: by the plan, else the months that have ended ÷ 12 (rule A21).</summary>
    public Fraction Schedule(Participant participant, Indicator indicator) =>
        standing.IsAnnual ? 1 : Planned(participant, indicator) ?? Fraction.Of(standing.Period.EndMonth, 12);

    /// <summary>The plan's share at the period's end, or null where there is no plan.</summary>
    private Fraction? Planned(Participant participant, Indicator indicator) =>
        index.PlanShare(participant, indicator, standing.Period) is { } share ? share
        : index.HasPlan(participant, indicator) ? LastPlanned(participant, indicator)
        : null;

    /// <summary>Without a plan: an equal share a quarter, and a month for what is reported monthly (core 3).</summary>
    private Fraction EqualShare(Indicator indicator) => indicator.Frequency == PeriodLevel.Month
        ? Fraction.Of(standing.Period.EndMonth, 12)
        : Fraction.Of(standing.Period.EndedCount(PeriodLevel.Quarter), 4);

    /// <summary>Where a plan names other periods than this one: the last planned period that has ended.</summary>
    private Fraction LastPlanned(Participant participant, Indicator indicator)
    {
        var ended = Enum.GetValues<PeriodLevel>().SelectMany(standing.Period.EndedOf).OrderByDescending(p => p.EndMonth);
        foreach (var period in ended)
        {
            if (index.PlanShare(participant, indicator, period) is { } share)
            {
                return share;
            }
        }

        return 0;
    }
}
