using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Results;

/// <summary>What is behind a cell of the entry grid.</summary>
public enum FillState
{
    /// <summary>Nothing was entered.</summary>
    Empty,

    /// <summary>草稿: kept on the server, not submitted.</summary>
    Draft,

    /// <summary>有误: kept as typed, but no figure.</summary>
    Wrong,

    /// <summary>已报: submitted, waits for verification.</summary>
    Reported,

    /// <summary>已核.</summary>
    Verified,

    /// <summary>退回: may be answered.</summary>
    Returned,

    /// <summary>锁定: the period takes no entries.</summary>
    Locked,
}

/// <summary>One cell of the entry grid.</summary>
public sealed record FillCell
{
    /// <summary>The figure that is due.</summary>
    public required ReportingDuty Duty { get; init; }

    /// <summary>What is behind it.</summary>
    public required FillState State { get; init; }

    /// <summary>What stands in it: the draft as typed, else the figure.</summary>
    public required string Text { get; init; }

    /// <summary>Version of the draft; 0 where there is none.</summary>
    public long Version { get; init; }

    /// <summary>The reason given with the figure.</summary>
    public string? Reason { get; init; }

    /// <summary>Why the draft is no figure, and how to mend it.</summary>
    public string? Problem { get; init; }

    /// <summary>What is unusual about the draft.</summary>
    public string? Hint { get; init; }

    /// <summary>Why it was returned or reduced, and what was reported before.</summary>
    public string? Note { get; init; }

    /// <summary>All that people should know about it; null when there is nothing.</summary>
    public string? Remark => string.Join('；', new[] { Problem, Hint, Note }.OfType<string>()) is { Length: > 0 } remark ? remark : null;

    /// <summary>Who typed or decided last, and when (UTC).</summary>
    public (string Name, DateTime At)? Last { get; init; }

    /// <summary>The figure of the period before in the same year.</summary>
    public decimal? Before { get; init; }

    /// <summary>The figure of the same period of last year.</summary>
    public decimal? LastYear { get; init; }

    /// <summary>The target that the schedule asks for by the period's end (时序).</summary>
    public Fraction? Schedule { get; init; }

    /// <summary>Whether a reason is still asked for.</summary>
    public bool AsksReason => State == FillState.Draft && Hint is not null && string.IsNullOrWhiteSpace(Reason);

    /// <summary>Whether it can be typed into now.</summary>
    public bool IsOpen => State is FillState.Empty or FillState.Draft or FillState.Wrong or FillState.Returned;
}

/// <summary>The entry grid of one person in one period: units × indicators.</summary>
/// <param name="Year">The competition year.</param>
/// <param name="Period">The period.</param>
/// <param name="State">Its state now.</param>
/// <param name="Deadline">Until when figures are entered (UTC), or null.</param>
/// <param name="Units">Code and name of the units, in official order.</param>
/// <param name="Indicators">The indicators, in the rulebook's order.</param>
/// <param name="Cells">The cells by unit and indicator; a pair that is not due has none.</param>
public sealed record FillSheet(
    CompetitionYear Year, Period Period, PeriodState State, DateTime? Deadline,
    IReadOnlyList<(string Code, string Name)> Units, IReadOnlyList<Indicator> Indicators, IReadOnlyDictionary<(string Unit, string Indicator), FillCell> Cells)
{
    /// <summary>How many cells are in a state.</summary>
    public int Count(FillState state) => Cells.Values.Count(c => c.State == state);

    /// <summary>Drafts for which a reason is still asked.</summary>
    public int Asked => Cells.Values.Count(c => c.AsksReason);

    /// <summary>Cells that wait for this person: empty, wrong, drafts and returned ones.</summary>
    public int Waiting => Cells.Values.Count(c => c.IsOpen);
}

/// <summary>The words for a cell's state, and the sign that stands for it.</summary>
public static class FillStateText
{
    /// <summary>The state as people read it.</summary>
    public static string Text(this FillState state) => state switch
    {
        FillState.Draft => "草稿",
        FillState.Wrong => "有误",
        FillState.Reported => "已报",
        FillState.Verified => "已核",
        FillState.Returned => "退回",
        FillState.Locked => "锁定",
        _ => "未填",
    };

    /// <summary>The word used in styles and scripts.</summary>
    public static string Word(this FillState state) => state switch
    {
        FillState.Draft => "draft",
        FillState.Wrong => "wrong",
        FillState.Reported => "reported",
        FillState.Verified => "verified",
        FillState.Returned => "returned",
        FillState.Locked => "locked",
        _ => "empty",
    };
}
