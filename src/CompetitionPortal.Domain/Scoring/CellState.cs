namespace CompetitionPortal.Domain.Scoring;

/// <summary>What is behind a cell besides its figure. Zero is no state: it is a figure.</summary>
public enum CellState
{
    /// <summary>Blank: everything that is due is there.</summary>
    Complete,

    /// <summary>部分未报: an earlier part is missing and counts as zero.</summary>
    Partial,

    /// <summary>未报: what is due last is missing; zero points, ranked as zero, flagged.</summary>
    Unreported,

    /// <summary>未到期: no period of its frequency has ended.</summary>
    NotDue,

    /// <summary>不考核: not assigned to the unit.</summary>
    NotAssigned,

    /// <summary>无基数: growth on a zero, negative or missing base is undefined.</summary>
    NoBase,
}

/// <summary>The words for a cell's state.</summary>
public static class CellStateText
{
    /// <summary>The state as printed; empty for a complete one.</summary>
    public static string Text(this CellState state) => state switch
    {
        CellState.Partial => "部分未报",
        CellState.Unreported => "未报",
        CellState.NotDue => "未到期",
        CellState.NotAssigned => "不考核",
        CellState.NoBase => "无基数",
        _ => string.Empty,
    };

    /// <summary>Whether the cell leaves the denominator unless its absence rule says otherwise.</summary>
    public static bool IsAbsent(this CellState state) => state is CellState.NotDue or CellState.NotAssigned or CellState.NoBase;
}
