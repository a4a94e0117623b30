using System.Globalization;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Exports;

/// <summary>名单: the proposed lines in their parts, those that wait for a decision last and apart.</summary>
internal static class OutcomeSheet
{
    private const string Nothing = "—";

    public static WrittenSheet Build(Scoreboard board)
    {
        var sheet = new OfficeSheet("名单", ScoreNotes.Title(board, board.Standing.IsAnnual || board.Lines.Any(l => l.At is not null) ? "奖惩名单（拟）" : "半年节点名单（拟）"), board,
        [
            new("序号", 6, 6), new("单位", 10, 20), new("类别", 6, 14), new("依据", 14, 28), new("条款", 6, 16), new("措施", 14, 34),
            new("对象", 6, 18), new("期限", 6, 10), new("责任人", 12, 20), new("状态", 6, 20),
        ]) { FrozenColumns = 2 };
        var number = 0;
        foreach (var part in OutcomeParts.Settled(board))
        {
            Add(sheet, part.Name, part.Lines, ref number);
        }

        if (OutcomeParts.Open(board) is { Count: > 0 } open)
        {
            Add(sheet, "待定（作出决定前不列入名单）", open, ref number);
        }

        if (number == 0)
        {
            sheet.AddSentence(ScorePackage.HasLines(board) ? "本期没有单位列入名单。" : "本期不产生名单：名单只由全年或半年节点的核定口径产生。");
        }

        return sheet.Build();
    }

    private static void Add(OfficeSheet sheet, string part, IReadOnlyList<OutcomeLine> lines, ref int number)
    {
        sheet.AddBlock(string.Create(CultureInfo.InvariantCulture, $"{part}，{lines.Count}项"));
        foreach (var line in lines)
        {
            var clause = line.Rule.Article is { } article ? $"{article}（{line.Rule.Clause}）" : line.Rule.Clause;
            sheet.Add(
                new WrittenCell(++number, CellLook.Centre), OfficeCell.Text(line.Name), OfficeCell.Centre(line.Class), OfficeCell.Text(line.PaperReason), OfficeCell.Centre(clause), OfficeCell.Text(line.MeasureText),
                OfficeCell.Text(line.Rule.Target), OfficeCell.Centre(Text(line.TermText)), OfficeCell.Centre(Text(line.PersonText)), OfficeCell.Centre(line.StateText));
        }
    }

    private static string Text(string text) => text.Length == 0 ? Nothing : text;
}
