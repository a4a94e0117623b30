using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Results;

/// <summary>
/// The result of one participant on one indicator in one period (季度结果), as typed: cumulative, of the period, at its
/// end, or a level, as the indicator says; in the indicator's unit of measure.
/// </summary>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Indicator">Name of the indicator.</param>
/// <param name="Period">A period of the indicator's frequency.</param>
/// <param name="Reported">上报, or null when not reported.</param>
/// <param name="Verified">核定, or null when not verified.</param>
public sealed record PeriodResult(string Participant, string Indicator, Period Period, decimal? Reported, decimal? Verified);

/// <summary>
/// Last year's figure of the same period (基数), typed the same way as the result it is compared with.
/// </summary>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Indicator">Name of the indicator.</param>
/// <param name="Period">A period of the indicator's frequency.</param>
/// <param name="Value">The figure in force.</param>
/// <param name="Original">The figure before it was restated, or null when it never was.</param>
public sealed record BaseValue(string Participant, string Indicator, Period Period, decimal Value, decimal? Original = null);
