using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>What put one row of a ranking before the next: the first of the ranking's keys in which the two differ.</summary>
/// <param name="Upper">Code of the participant that stands before.</param>
/// <param name="Lower">Code of the participant that stands after.</param>
/// <param name="Key">The key that decided, or null where all keys are equal: the two tie, or follow each other in official order.</param>
/// <param name="IsTieBreaker">Whether what the ranking compares first was equal.</param>
/// <param name="UpperFigure">The exact figure of the one before by that key; null where it has none.</param>
/// <param name="LowerFigure">The exact figure of the one after by that key; null where it has none, which stands last.</param>
public sealed record RankStep(string Upper, string Lower, RankingKey? Key, bool IsTieBreaker, Fraction? UpperFigure, Fraction? LowerFigure);
