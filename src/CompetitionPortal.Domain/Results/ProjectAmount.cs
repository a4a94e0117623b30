using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Results;

/// <summary>
/// A project's amount in a period, as one of the units that brought it has it (项目, rule B1). The amount is that of the whole
/// project, the same in the rows of all its units; what counts for a unit is its share.
/// </summary>
/// <param name="Project">The project's name, unique for the indicator; <see cref="Rulebooks.ProjectRule.None"/> for a unit without one.</param>
/// <param name="Indicator">Name of an indicator that is the sum of projects.</param>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Period">A period of the indicator's frequency.</param>
/// <param name="Kind">Its kind, or null.</param>
/// <param name="StartedOn">When it was begun.</param>
/// <param name="Size">Its size (总规模) in the indicator's unit; must be there where the rule asks for a least one.</param>
/// <param name="Share">The recognised share of this unit, above 0, at most 1.</param>
/// <param name="Reported">上报, typed as the indicator is; null when not reported.</param>
/// <param name="Verified">核定; null when not verified.</param>
public sealed record ProjectAmount(
    string Project, string Indicator, string Participant, Period Period, string? Kind, DateOnly StartedOn, decimal? Size, decimal Share, decimal? Reported, decimal? Verified);
