using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Results;

/// <summary>
/// Equal ballots of one group of raters about one participant (测评票): the count of one choice. The voting itself is not known,
/// only its count; where the rule limits what one ballot may hold, each vote bears its rater's number.
/// </summary>
/// <param name="Participant">Code of the participant that is rated.</param>
/// <param name="Indicator">Name of an indicator that comes from ratings.</param>
/// <param name="Period">A period of the indicator's frequency.</param>
/// <param name="Group">The group of raters (评委组).</param>
/// <param name="Choice">An option of the rule, a place, or marks; or a word for a ballot that does not count.</param>
/// <param name="Count">How many ballots say so, 1 or more; 1 where the rater is named.</param>
/// <param name="Rater">A number or name by which one rater's votes are told from another's in his group (评委); null where they are only counted.</param>
public sealed record RatingVote(string Participant, string Indicator, Period Period, string Group, string Choice, int Count, string? Rater = null);
