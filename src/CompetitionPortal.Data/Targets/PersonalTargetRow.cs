using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Targets;

/// <summary>A person's own task of the year.</summary>
public sealed class PersonalTargetRow : YearRow
{
    /// <summary>Identity of the person.</summary>
    public string PersonCode { get; set; } = string.Empty;

    /// <summary>Code of the unit.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>Name of the indicator.</summary>
    public string Indicator { get; set; } = string.Empty;

    /// <summary>The task.</summary>
    public decimal Value { get; set; }
}

/// <summary>What a person brought in a period.</summary>
public sealed class PersonalResultRow : YearRow
{
    /// <summary>Identity of the person.</summary>
    public string PersonCode { get; set; } = string.Empty;

    /// <summary>Name of the indicator.</summary>
    public string Indicator { get; set; } = string.Empty;

    /// <summary>Code of the period.</summary>
    public string Period { get; set; } = string.Empty;

    /// <summary>The reported figure.</summary>
    public decimal? Reported { get; set; }

    /// <summary>The verified figure.</summary>
    public decimal? Verified { get; set; }
}
