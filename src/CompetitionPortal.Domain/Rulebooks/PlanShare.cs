using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// The plan (计划) of one indicator at the end of one period, as a share of the year's target or as an amount. An indicator
/// without any plan follows an equal share a quarter, and a month where it is reported monthly.
/// </summary>
/// <param name="Indicator">Name of the indicator.</param>
/// <param name="Participant">Code of the participant it is for, or null for all that have none of their own.</param>
/// <param name="Period">The period at whose end it should be reached.</param>
/// <param name="Share">The cumulative share, 0 to 1; 0 means that nothing is planned by then, so the indicator is not due. Null where an amount is given.</param>
/// <param name="Amount">The cumulative amount (分期任务), in the indicator's unit of measure, 0 or more; null where a share is given. Not at the year's end, where the target itself counts.</param>
public sealed record PlanShare(string Indicator, string? Participant, Period Period, decimal? Share = null, decimal? Amount = null);
