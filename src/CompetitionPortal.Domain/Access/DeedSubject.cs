using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Access;

/// <summary>What a deed is done to, as far as rights depend on it.</summary>
public sealed record DeedSubject
{
    /// <summary>Nothing in particular: whether the deed can be done at all.</summary>
    public static DeedSubject Anything { get; } = new();

    /// <summary>Code of the unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The indicator.</summary>
    public string? Indicator { get; init; }

    /// <summary>Code of the indicator's source department, where that is a unit of the roster.</summary>
    public string? SourceUnit { get; init; }

    /// <summary>Who reports the indicator.</summary>
    public ReportingWay? Way { get; init; }

    /// <summary>The period's state.</summary>
    public PeriodState? Period { get; init; }

    /// <summary>The account that entered the figure, or proposed what is decided.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>The account that submitted the figure, where another one had typed it.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>Whether the actor verified a figure of the period.</summary>
    public bool ActorVerified { get; init; }

    /// <summary>Whether a source department reports the figure about itself.</summary>
    public bool IsAboutItsSource => Unit is not null && Unit == SourceUnit && Way != ReportingWay.OwnReport;
}
