using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Results;

/// <summary>Equal ballots of one group of raters about one participant.</summary>
public sealed class RatingVoteRow : YearRow
{
    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>Name of the indicator.</summary>
    public string Indicator { get; set; } = string.Empty;

    /// <summary>Code of the period.</summary>
    public string Period { get; set; } = string.Empty;

    /// <summary>The group of raters.</summary>
    public string Group { get; set; } = string.Empty;

    /// <summary>The choice.</summary>
    public string Choice { get; set; } = string.Empty;

    /// <summary>The rater; empty where ballots are only counted.</summary>
    public string Rater { get; set; } = string.Empty;

    /// <summary>How many ballots.</summary>
    public int Count { get; set; }
}
