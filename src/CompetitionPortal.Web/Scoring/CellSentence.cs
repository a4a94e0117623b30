using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Web.Scoring;

/// <summary>How a cell's points came about, in one sentence; the steps below it say the same one by one.</summary>
public static class CellSentence
{
    /// <summary>The sentence.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="target">The year's target, or null when the unit does not hold the task.</param>
    /// <param name="board">The standing.</param>
    public static string Of(ScoredCell cell, AssignedTarget? target, Scoreboard board)
    {
        if (cell.State.IsAbsent())
        {
            return Absent(cell);
        }

        var figures = board.Standing.Basis == Basis.Verified ? "核定数" : "上报或核定数";
        if (cell.Actual is not { } actual)
        {
            return $"没有到期的{figures}，按未报计，得 {Points(cell, board)} 分";
        }

        var partial = cell.State == CellState.Partial ? $"，其中没有报的期次{WhySentences.Missing(cell.Indicator)}" : string.Empty;
        return $"{Result(cell, target, actual, board)}{partial}，得 {Points(cell, board)} 分";
    }

    /// <summary>The target in force, said as what it is: a growth, a ceiling, a scale, or one or two amounts.</summary>
    public static string Target(ScoredCell cell, AssignedTarget? target) => cell.Target is not { } line ? string.Empty : cell.Use.Curve switch
    {
        var curve when curve.PrefersLess() => curve.Runs == CurveVariable.Growth ? $"增不超过 {Shown.Value(line)}%" : "≤ " + Shown.Value(line),
        DirectCurve => Shown.Value(line) + " 分制",
        DualTargetCurve when target?.Stretch is { } stretch => $"{Shown.Value(line)} / {Shown.Value(line * stretch / target.Value)}",
        var curve when curve.Runs == CurveVariable.Growth => $"增 {Shown.Value(line)}%",
        _ => Shown.Value(line),
    };

    private static string Result(ScoredCell cell, AssignedTarget? target, Fraction actual, Scoreboard board)
    {
        var (unit, digits) = (cell.Indicator.UnitOfMeasure, board.Rulebook.Rounding.PrintedDigits);
        var (done, line) = (Shown.Value(actual), Shown.Value(cell.Target));
        return cell.Use.Curve switch
        {
            var curve when curve.PrefersLess() && cell.Growth is null => $"实际 {done} {unit}，控制数 {line} {unit}，{(actual <= cell.Target ? "没有突破" : $"超出 {Shown.Value(actual - cell.Target!.Value)} {unit}")}",
            DirectCurve => $"评分 {done}（{line} 分制）",
            _ when cell.Growth is { } growth => $"实际 {done} {unit}，比上年同期增长 {Shown.Growth(growth, digits)}，目标增长 {line}%",
            DualTargetCurve => $"完成 {done} {unit}，确保和争取目标 {Target(cell, target)} {unit}，完成率 {Shown.Completion(cell, board)}",
            _ when cell.Completion is not null => $"完成 {done} {unit}，{(board.Standing.IsAnnual ? "全年目标" : $"到{board.Standing.Period.Name}末应完成")} {line} {unit}，完成率 {Shown.Completion(cell, board)}",
            _ => $"实际 {done} {unit}，目标 {line} {unit}",
        };
    }

    private static string Absent(ScoredCell cell)
    {
        var why = cell.State switch
        {
            CellState.NotAssigned => "本单位没有这项任务",
            CellState.NotDue => "还没有到期",
            _ => "上年同期没有可以比较的基数",
        };
        return cell.Points is { } given
            ? $"{why}，{(cell.Use.Absence == AbsenceRule.ClassMean ? "取同类平均" : "按缺项办法给")} {Shown.Amount(given)} 分"
            : $"{why}，{Shown.Amount(cell.Use.FullMarks)} 分不计入满分";
    }

    private static string Points(ScoredCell cell, Scoreboard board) => Shown.Points(cell.Points, board.Rulebook.Rounding.PointsDigits);
}
