namespace CompetitionPortal.Domain.Competitions;

/// <summary>The figures a standing counts.</summary>
public enum Basis
{
    /// <summary>核定口径: verified figures only; lists and publications use nothing else.</summary>
    Verified,

    /// <summary>上报口径: verified where there is one, else reported; an estimate (预估) for use inside the offices.</summary>
    Reported,
}

/// <summary>What is looked at: the position at the end of a period, on a basis.</summary>
/// <param name="Period">The period at whose end the position is taken; the year for the annual standing.</param>
/// <param name="Basis">Which figures count.</param>
public sealed record Standing(Period Period, Basis Basis)
{
    /// <summary>The annual standing on verified figures, from which the annual lists are drawn.</summary>
    public static Standing Annual { get; } = new(Period.Year, Basis.Verified);

    /// <summary>Whether this is the standing of the whole year.</summary>
    public bool IsAnnual => Period.Level == PeriodLevel.Year;
}

/// <summary>Which of two figures a basis counts (core 4).</summary>
public static class BasisFigure
{
    /// <summary>On 核定口径 the verified figure; on 上报口径 the verified one where there is one, else the reported one; null where there is none.</summary>
    /// <param name="basis">The basis.</param>
    /// <param name="reported">上报, in the indicator's unit of measure.</param>
    /// <param name="verified">核定, in the same unit.</param>
    public static decimal? Counted(this Basis basis, decimal? reported, decimal? verified) => basis == Basis.Verified ? verified : verified ?? reported;
}
