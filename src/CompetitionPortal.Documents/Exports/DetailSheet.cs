using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Exports;

/// <summary>明细: every unit on every indicator, units in official order; target, figure, completion, points, what is behind it.</summary>
internal static class DetailSheet
{
    private const int MostDecimals = 4;

    public static WrittenSheet Build(Scoreboard board)
    {
        var rounding = board.Rulebook.Rounding;
        var decimals = board.Scores.SelectMany(s => s.Cells).GroupBy(c => c.Indicator.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.SelectMany(c => new[] { c.Use.Curve.Runs == CurveVariable.Growth ? null : c.Target, c.Actual }).Max(Decimals), StringComparer.Ordinal);
        var sheet = new OfficeSheet("明细", ScoreNotes.Title(board, "得分明细表"), board,
        [
            new("单位", 10, 20), new("类别", 6, 14), new("指标", 12, 26), new("计量单位", 6, 10),
            new("目标", 10, 10, "目标任务与完成"), new("实际", 10, 10, "目标任务与完成"), new("进度完成率", 10, 10, "目标任务与完成"), new("全年完成率", 10, 10, "目标任务与完成"), new("增幅", 10, 10, "目标任务与完成"),
            new("满分", 7, 7, "计分"), new("得分", 9, 9, "计分"),
            new("状态", 8, 12),
        ]) { FrozenColumns = 1 };
        foreach (var score in board.Scores)
        {
            foreach (var cell in score.Cells)
            {
                var digits = decimals[cell.Indicator.Name];
                sheet.Add(
                    OfficeCell.Text(score.Name), OfficeCell.Centre(score.Class.Name), OfficeCell.Text(cell.Indicator.Name), OfficeCell.Centre(cell.Indicator.UnitOfMeasure),
                    Target(cell, digits, rounding.PrintedDigits), OfficeCell.Number(cell.Actual, digits),
                    OfficeCell.Percent(cell.Completion, rounding.PrintedDigits), OfficeCell.Percent(cell.YearCompletion, rounding.PrintedDigits, board.Rulebook.CompletionLines(cell.Indicator.Name)),
                    new WrittenCell(cell.Growth?.Round(rounding.PrintedDigits, RoundingMode.HalfAwayFromZero) / 100, CellLook.Percent(rounding.PrintedDigits)),
                    new WrittenCell(cell.Use.FullMarks, CellLook.Figure), new WrittenCell(cell.Points, CellLook.Number(rounding.PointsDigits)), OfficeCell.Centre(cell.State.Text()));
            }
        }

        return sheet.Build();
    }

    /// <summary>The target in the indicator's unit; one that asks for growth is a percentage.</summary>
    private static WrittenCell Target(ScoredCell cell, int digits, int printed) => cell.Use.Curve.Runs == CurveVariable.Growth
        ? OfficeCell.Percent(cell.Target / 100, printed)
        : OfficeCell.Number(cell.Target, digits);

    /// <summary>Decimals of a figure, so that all figures of an indicator get the same number.</summary>
    private static int Decimals(Fraction? value) =>
        value is { } number ? Enumerable.Range(0, MostDecimals).FirstOrDefault(d => Fraction.From(number.Round(d, RoundingMode.HalfAwayFromZero)) == number, MostDecimals) : 0;
}
