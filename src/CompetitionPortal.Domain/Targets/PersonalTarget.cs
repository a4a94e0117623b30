using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Targets;

/// <summary>
/// A person's own task of the year (个人目标, rule D8), by office. It is no part of the unit's task; where the rulebook says so
/// (<see cref="Rulebooks.Indicator.SumsPersons"/>), the unit's figure is the sum of its persons' figures.
/// </summary>
/// <param name="PersonCode">Identity of the person, who holds a post in the unit.</param>
/// <param name="Participant">Code of the unit for which the person answers.</param>
/// <param name="Indicator">Name of the indicator; one task of a person in an indicator.</param>
/// <param name="Value">The task in the indicator's unit, above 0; where less is better the ceiling.</param>
public sealed record PersonalTarget(string PersonCode, string Participant, string Indicator, decimal Value);

/// <summary>What a person brought in a period (个人结果), as the indicator's figures are typed.</summary>
/// <param name="PersonCode">Identity of the person, who has a task in the indicator.</param>
/// <param name="Indicator">Name of the indicator.</param>
/// <param name="Period">A period of its frequency.</param>
/// <param name="Reported">The reported figure, or null.</param>
/// <param name="Verified">The verified figure, or null.</param>
public sealed record PersonalResult(string PersonCode, string Indicator, Period Period, decimal? Reported, decimal? Verified);
