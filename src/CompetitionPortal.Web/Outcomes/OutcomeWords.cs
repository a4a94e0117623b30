using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Outcomes;

/// <summary>The words of the list: its parts, the states of its lines, and what each state asks for.</summary>
public static class OutcomeWords
{
    /// <summary>The kinds of consequence in the order of the page.</summary>
    public static IReadOnlyList<(OutcomeKind Kind, string Heading)> Kinds { get; } =
        [(OutcomeKind.Award, "表彰"), (OutcomeKind.Reward, "奖励"), (OutcomeKind.RedList, "红榜"), (OutcomeKind.Milestone, "半年节点"), (OutcomeKind.Penalty, "惩处"), (OutcomeKind.BlackList, "黑榜"), (OutcomeKind.Veto, "一票否决")];

    /// <summary>Whether a line waits for a decision or a figure.</summary>
    public static bool IsOpen(OutcomeLine line) => line.State != LineState.Proposed;

    /// <summary>A line's state by sign and word.</summary>
    public static StateMark Mark(OutcomeLine line) => IsOpen(line)
        ? new StateMark(CellMark.Open, "▲", Shown.Prose(line.StateText))
        : line.Rule.IsPraise() ? new StateMark(CellMark.Award, "★", line.StateText) : new StateMark(CellMark.Behind, "▼", line.StateText);

    /// <summary>Why lines of a state are open, and who does what next; null for proposed ones.</summary>
    public static string? Next(LineState state) => state switch
    {
        LineState.OpenUnreported => "依据里有还没有报的数：催报并核定以后自动重新计算，核定以前不能审定。",
        LineState.OpenOverHalf => "倒数名次遇到并列，列入的单位超过参加排名的一半：由县委、县政府决定列入哪些单位，并写明理由。",
        LineState.OpenTieAtEdge => "名额边上有并列：由县委、县政府决定取舍，或增加名额，并写明理由。",
        LineState.OpenHeadcount => "金额或名额按单位人数算，而人数没有登记：请在单位档案里登记人数，登记以后自动重新计算。",
        _ => null,
    };

    /// <summary>How long a consequence lasts, or —.</summary>
    /// <param name="months">Its length in months, or null.</param>
    public static string Term(int? months) => months switch
    {
        null => "—",
        var m when m % 12 == 0 => ChineseNumeral.Write(m.Value / 12) + "年",
        var m => ChineseNumeral.Write(m.Value) + "个月",
    };

    /// <summary>The name of a file of the standing.</summary>
    public static string File(string name) => name switch
    {
        "ranking.csv" => "排名表",
        "persons.csv" => "个人完成情况",
        "cells.csv" => "得分明细",
        "annual-list.csv" => "奖惩名单",
        "milestone-list.csv" => "本期名单",
        "money-list.csv" => "金额和合计",
        "trace.csv" => "计算过程",
        "notes.txt" => "计算说明",
        "ranking.xlsx" => "排名、明细、名单",
        "annual-list.docx" => "奖惩兑现通报和名单",
        "period-list.docx" => "本期奖惩通报和名单",
        "commendation.docx" => "表彰决定",
        _ => name,
    };

    /// <summary>The kind of a file.</summary>
    public static string FileKind(string name) => Path.GetExtension(name) switch
    {
        ".xlsx" => "Excel",
        ".docx" => "Word",
        ".csv" => ".csv 数据",
        _ => "文本",
    };
}
