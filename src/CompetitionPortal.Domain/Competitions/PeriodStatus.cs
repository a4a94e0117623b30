namespace CompetitionPortal.Domain.Competitions;

/// <summary>The five states of a period (期次).</summary>
public enum PeriodState
{
    /// <summary>未开始.</summary>
    NotOpened,

    /// <summary>填报中.</summary>
    Filling,

    /// <summary>核定中: nothing new is entered, what was returned may be answered.</summary>
    Verifying,

    /// <summary>已锁定: no figure changes any more.</summary>
    Locked,

    /// <summary>已公布.</summary>
    Published,
}

/// <summary>The acts by which a period goes through its states, each done once, with the server's time (UTC) of each.</summary>
/// <param name="OpenedAt">When it was opened, or null.</param>
/// <param name="Deadline">Until when figures are entered, or null where no deadline is set.</param>
/// <param name="ClosedAt">When it was closed before its deadline, or null.</param>
/// <param name="LockedAt">When it was locked, or null.</param>
/// <param name="PublishedAt">When it was published, or null.</param>
public sealed record PeriodStatus(DateTime? OpenedAt = null, DateTime? Deadline = null, DateTime? ClosedAt = null, DateTime? LockedAt = null, DateTime? PublishedAt = null)
{
    /// <summary>A period that nobody has opened.</summary>
    public static PeriodStatus NotOpened { get; } = new();

    /// <summary>The state at a moment. The server's time decides: past its deadline a period is closed.</summary>
    /// <param name="now">The server's time (UTC).</param>
    public PeriodState StateAt(DateTime now) => this switch
    {
        { PublishedAt: not null } => PeriodState.Published,
        { LockedAt: not null } => PeriodState.Locked,
        { OpenedAt: null } => PeriodState.NotOpened,
        { ClosedAt: not null } => PeriodState.Verifying,
        { Deadline: { } deadline } when deadline <= now => PeriodState.Verifying,
        _ => PeriodState.Filling,
    };
}

/// <summary>The words for a period's state.</summary>
public static class PeriodStateText
{
    /// <summary>The state as people read it.</summary>
    public static string Text(this PeriodState state) => state switch
    {
        PeriodState.NotOpened => "未开始",
        PeriodState.Filling => "填报中",
        PeriodState.Verifying => "核定中",
        PeriodState.Locked => "已锁定",
        _ => "已公布",
    };
}
