using System.Globalization;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Exports;

/// <summary>ranking.xlsx in the office's look: 排名, 明细 and 名单. All figures are values, nothing is a formula.</summary>
public static class RankingWorkbook
{
    /// <summary>The file.</summary>
    public static byte[] Write(Scoreboard board) => WorkbookWriter.Write([Ranking(board), Details(board), Lines(board)]);

    private static WrittenSheet Ranking(Scoreboard board)
    {
        var rulebook = board.Rulebook;
        var indicators = rulebook.Indicators;
        var others = rulebook.OtherRankings;
        string[] before = ["类别", "名次", "单位"];
        string[] after = ["基本分", "加减分", "总分", "满分", "排名序列", "序列名次", "等次", "一票否决"];
        var width = before.Length + indicators.Count + after.Length + others.Count;
        var sheet = Titled("排名", "排名表", board, width, [12, 7, 16, .. indicators.Select(_ => 12), 10, 9, 10, 8, 10, 9, 8, 14, .. others.Select(_ => 12)], frozenColumns: 3);
        sheet.Add([.. Heads(before), .. indicators.Select((_, i) => Head(i == 0 ? "各指标得分" : null)), .. Heads(after), .. others.Select((_, i) => Head(i == 0 ? "其他排名" : null))], 24);
        sheet.Add([.. Heads(before.Select(_ => string.Empty)), .. Heads(indicators.Select(i => i.Name)), .. Heads(after.Select(_ => string.Empty)), .. Heads(others.Select(r => r.Name))], 44);
        MergeHeads(sheet, before.Length, indicators.Count, after.Length, others.Count);
        var points = CellLook.Number(rulebook.Rounding.PointsDigits);
        var totals = CellLook.Number(rulebook.Rounding.TotalDigits);
        foreach (var s in ScoreFiles.InRankOrder(board))
        {
            sheet.Add(
            [
                Text(s.Class.Name), Place(s, rulebook.ClassRanking), Text(s.Name),
                .. indicators.Select(i => s.Cell(i.Name) is not { } cell ? Text(null) : cell.Points is null ? Centre(cell.State.Text()) : new WrittenCell(cell.Points, points)),
                new WrittenCell(s.BaseScore, totals), new WrittenCell(s.Adjustments, totals), new WrittenCell(s.Total, totals), new WrittenCell(s.Class.FullMarks, CellLook.Figure),
                Centre(s.Class.Group), Place(s, rulebook.GroupRanking), Centre(s.Grade), Text(string.Join('、', s.Vetoes.Select(v => v.Kind))),
                .. others.Select(r => Place(s, r)),
            ]);
        }

        AddNotes(sheet, board, width);
        return sheet;
    }

    private static WrittenSheet Details(Scoreboard board)
    {
        var digits = board.Rulebook.Rounding.PrintedDigits;
        string[] heads = ["单位", "类别", "指标", "计量单位", "实际", "目标", "进度完成率（%)", "全年完成率（%)", "增幅（%)", "满分", "得分", "状态"];
        var sheet = Titled("明细", "得分明细表", board, heads.Length, [16, 12, 24, 9, 13, 13, 12, 12, 10, 8, 9, 10], frozenColumns: 1);
        sheet.Add([.. Heads(heads)], 30);
        sheet.PrintedHead = (3, 3);
        foreach (var s in board.Scores)
        {
            foreach (var c in s.Cells)
            {
                sheet.Add(
                [
                    Text(s.Name), Text(s.Class.Name), Text(c.Indicator.Name), Centre(c.Indicator.UnitOfMeasure), Value(c.Actual), Value(c.Target),
                    Percent(c.Completion, digits), Percent(c.YearCompletion, digits), c.Growth is { } g ? new WrittenCell(g.Round(digits, RoundingMode.HalfAwayFromZero), CellLook.Number(digits)) : Text(null),
                    new WrittenCell(c.Use.FullMarks, CellLook.Figure), new WrittenCell(c.Points, CellLook.Number(board.Rulebook.Rounding.PointsDigits)), Centre(c.State.Text()),
                ]);
            }
        }

        AddNotes(sheet, board, heads.Length);
        return sheet;
    }

    private static WrittenSheet Lines(Scoreboard board)
    {
        string[] heads = ["序号", "单位", "类别", "条款", "措施", "依据", "期限", "责任人", "状态"];
        var sheet = Titled("名单", board.Standing.IsAnnual ? "奖惩名单（拟）" : "半年节点名单（拟）", board, heads.Length, [6, 16, 12, 8, 40, 30, 10, 18, 18], frozenColumns: 2);
        sheet.Add([.. Heads(heads)], 26);
        sheet.PrintedHead = (3, 3);
        foreach (var (line, i) in board.Lines.Select((l, i) => (l, i)))
        {
            sheet.Add([new WrittenCell(i + 1, CellLook.Centre), Text(line.Name), Text(line.Class), Centre(line.Rule.Clause), Text(line.Rule.Measure), Text(line.Reason), Centre(line.TermText), Text(line.PersonText), Centre(line.StateText)], 34);
        }

        if (board.Lines.Count == 0)
        {
            sheet.Add([Text("本期没有名单：名单只由全年或半年节点的核定口径产生。"), .. Enumerable.Repeat(Text(null), heads.Length - 1)]);
            sheet.Merged.Add($"A{sheet.Rows.Count}:{CellAddress.Of(heads.Length, sheet.Rows.Count)}");
        }

        AddNotes(sheet, board, heads.Length);
        return sheet;
    }

    private static WrittenSheet Titled(string name, string title, Scoreboard board, int width, IReadOnlyList<int> widths, int frozenColumns)
    {
        var sheet = new WrittenSheet(name) { Widths = widths, FrozenRows = name == "排名" ? 4 : 3, FrozenColumns = frozenColumns, PrintedHead = (3, 4) };
        var heading = string.Create(CultureInfo.InvariantCulture, $"{board.Year.County}{board.Year.Year}年{board.Year.Competition}{board.Standing.Period.Name}{title}");
        sheet.Add([.. Enumerable.Range(0, width).Select(i => new WrittenCell(i == 0 ? heading : null, CellLook.Title))], 34);
        sheet.Merged.Add($"A1:{CellAddress.Of(width, 1)}");
        var line = string.Create(CultureInfo.InvariantCulture, $"{ScoreNotes.Basis(board.Standing)}  已核 {board.Progress.Verified}/{board.Progress.Due}  单位：分");
        sheet.Add([new WrittenCell(line, CellLook.Line)], 20);
        return sheet;
    }

    private static void MergeHeads(WrittenSheet sheet, int before, int indicators, int after, int others)
    {
        foreach (var column in Enumerable.Range(1, before).Concat(Enumerable.Range(before + indicators + 1, after)))
        {
            sheet.Merged.Add($"{CellAddress.Of(column, 3)}:{CellAddress.Of(column, 4)}");
        }

        foreach (var (first, count) in new[] { (before + 1, indicators), (before + indicators + after + 1, others) })
        {
            if (count > 1)
            {
                sheet.Merged.Add($"{CellAddress.Of(first, 3)}:{CellAddress.Of(first + count - 1, 3)}");
            }
        }
    }

    private static void AddNotes(WrittenSheet sheet, Scoreboard board, int width)
    {
        foreach (var note in ScoreNotes.Lines(board))
        {
            sheet.Add([new WrittenCell("注：" + note, CellLook.Line)], 18);
            sheet.Merged.Add($"A{sheet.Rows.Count}:{CellAddress.Of(width, sheet.Rows.Count)}");
        }
    }

    private static IEnumerable<WrittenCell> Heads(IEnumerable<string> names) => names.Select(Head);

    private static WrittenCell Head(string? name) => new(name, CellLook.Head);

    private static WrittenCell Text(string? text) => new(text, CellLook.Text);

    private static WrittenCell Centre(string? text) => new(text, CellLook.Centre);

    private static WrittenCell Place(ParticipantScore score, RankingRule ranking) =>
        new(score.Places.TryGetValue(ranking.Name, out var place) ? place.Rank : "—", CellLook.Centre);

    private static WrittenCell Value(Fraction? value) => new(value?.Round(4, RoundingMode.HalfAwayFromZero), CellLook.Figure);

    /// <summary>Percent as a number in percent, with as many digits as it takes not to show the line as reached.</summary>
    private static WrittenCell Percent(Fraction? share, int digits)
    {
        if (share is not { } value)
        {
            return Text(null);
        }

        var text = FractionText.Percent(value, digits);
        var decimals = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return new WrittenCell(decimal.Parse(text, CultureInfo.InvariantCulture), CellLook.Number(decimals));
    }
}
