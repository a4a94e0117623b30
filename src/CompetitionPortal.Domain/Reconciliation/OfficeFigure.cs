namespace CompetitionPortal.Domain.Reconciliation;

/// <summary>What a column of the office's own table holds.</summary>
public enum FigureKind
{
    /// <summary>总分.</summary>
    Total,

    /// <summary>基本分.</summary>
    BaseScore,

    /// <summary>加减分.</summary>
    Adjustments,

    /// <summary>名次 in the class.</summary>
    ClassRank,

    /// <summary>名次 in the ranking group.</summary>
    GroupRank,

    /// <summary>等次, a word.</summary>
    Grade,

    /// <summary>实际 of an indicator, in its unit of measure.</summary>
    Actual,

    /// <summary>进度完成率 of an indicator, in percent.</summary>
    Completion,

    /// <summary>全年完成率 of an indicator, in percent.</summary>
    YearCompletion,

    /// <summary>增幅 of an indicator, in percent.</summary>
    Growth,

    /// <summary>得分 of an indicator.</summary>
    Points,
}

/// <summary>A column of the office's own table.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Indicator">The indicator, where it is about one.</param>
public sealed record FigureColumn(FigureKind Kind, string? Indicator = null)
{
    /// <summary>Its name as people read it.</summary>
    public string Name => Indicator + Kind switch
    {
        FigureKind.Total => "总分",
        FigureKind.BaseScore => "基本分",
        FigureKind.Adjustments => "加减分",
        FigureKind.ClassRank => "类别名次",
        FigureKind.GroupRank => "序列名次",
        FigureKind.Grade => "等次",
        FigureKind.Actual => "实际",
        FigureKind.Completion => "进度完成率",
        FigureKind.YearCompletion => "全年完成率",
        FigureKind.Growth => "增幅",
        _ => "得分",
    };
}

/// <summary>One figure of the office's own table.</summary>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Column">What it is.</param>
/// <param name="Text">As it stands there.</param>
/// <param name="Value">The number, shares in percent; null for a word or a blank.</param>
/// <param name="Digits">With how many decimals it was printed; null where all are there.</param>
public sealed record OfficeFigure(string Participant, FigureColumn Column, string Text, decimal? Value, int? Digits = null);
