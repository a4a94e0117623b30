namespace CompetitionPortal.Domain.Reconciliation;

/// <summary>Why a figure of the office's own table probably differs.</summary>
public enum DifferenceCause
{
    /// <summary>Nothing that is looked for explains it.</summary>
    Unknown,

    /// <summary>缺数: the figure is not here, or not verified.</summary>
    MissingFigure,

    /// <summary>The office used what was reported instead of what was verified.</summary>
    OtherBasis,

    /// <summary>完成率没有刷新: it is the figure of the period before.</summary>
    NotRefreshed,

    /// <summary>Cut off or always rounded up instead of half away from zero.</summary>
    CutOff,

    /// <summary>舍入的先后: off by the last digit.</summary>
    RoundingOrder,

    /// <summary>分母不同: another target, plan or base was divided by.</summary>
    OtherDenominator,

    /// <summary>名次手填: the rank does not agree with the totals of the same table.</summary>
    RankByHand,

    /// <summary>It follows from another difference of the same unit.</summary>
    Follows,
}

/// <summary>A figure that differs.</summary>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Name">Its name at the period's end.</param>
/// <param name="Column">What it is.</param>
/// <param name="Theirs">As the office has it.</param>
/// <param name="Ours">As it is recomputed.</param>
/// <param name="Cause">Why it probably differs.</param>
/// <param name="Detail">What shows the cause, a Chinese sentence.</param>
public sealed record FigureDifference(string Participant, string Name, FigureColumn Column, string Theirs, string Ours, DifferenceCause Cause, string Detail);

/// <summary>The office's own table beside what is recomputed (对账).</summary>
/// <param name="Units">How many units were compared.</param>
/// <param name="Figures">How many figures were compared.</param>
/// <param name="Differences">What differs, in official order.</param>
public sealed record ReconciliationResult(int Units, int Figures, IReadOnlyList<FigureDifference> Differences);
