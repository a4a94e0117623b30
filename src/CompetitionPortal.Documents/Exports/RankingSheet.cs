using System.Globalization;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Exports;

/// <summary>排名: one block for each class, inside it by rank; points per indicator, totals, places.</summary>
internal static class RankingSheet
{
    private const string NoPlace = "—";

    public static WrittenSheet Build(Scoreboard board)
    {
        var rulebook = board.Rulebook;
        var scored = rulebook.Indicators.Where(i => rulebook.Uses.Any(u => u.Indicator == i.Name)).ToList();
        var sheet = new OfficeSheet("排名", ScoreNotes.Title(board, "排名表"), board, Columns(board, scored)) { FrozenColumns = 2, Unit = "分" };
        foreach (var units in ScoreFiles.InRankOrder(board).GroupBy(s => s.Class.Name))
        {
            sheet.AddBlock(Heading([.. units]));
            foreach (var score in units)
            {
                sheet.Add(Row(board, score, scored));
            }
        }

        return sheet.Build();
    }

    private static IReadOnlyList<SheetColumn> Columns(Scoreboard board, IReadOnlyList<Indicator> scored) =>
    [
        new("名次", 6, 6), new("单位", 10, 20),
        .. scored.Select(i => new SheetColumn(i.Name, 10, 10, "各指标得分")),
        new("基本分", 9, 9), new("加减分", 8, 8), new("总分", 9, 9), new("得分率", 9, 9), new("序列名次", 10, 10),
        .. board.Standing.IsAnnual ? [new SheetColumn("等次", 8, 10)] : (SheetColumn[])[],
        new("一票否决", 9, 16),
        .. board.Rulebook.OtherRankings.Select(r => new SheetColumn(r.Name, 9, 9, "其他排名")),
    ];

    /// <summary>乡镇（6个单位，满分100分；排名序列：县直).</summary>
    private static string Heading(IReadOnlyList<ParticipantScore> units)
    {
        var own = units[0].Class;
        var group = own.Group == own.Name ? string.Empty : $"，排名序列为{own.Group}";
        return string.Create(CultureInfo.InvariantCulture, $"{own.Name}（{units.Count}个单位，满分{FractionText.Exact(own.FullMarks)}分{group}）");
    }

    private static IReadOnlyList<WrittenCell> Row(Scoreboard board, ParticipantScore score, IReadOnlyList<Indicator> scored)
    {
        var rulebook = board.Rulebook;
        var totals = CellLook.Number(rulebook.Rounding.TotalDigits);
        return
        [
            Place(score, rulebook.ClassRanking), OfficeCell.Text(score.Name),
            .. scored.Select(i => Points(score.Cell(i.Name), rulebook.Rounding.PointsDigits)),
            new WrittenCell(score.BaseScore, totals), new WrittenCell(score.Adjustments, totals), new WrittenCell(score.Total, totals),
            OfficeCell.Percent(score.Total is { } total ? (Fraction)total / score.Class.FullMarks : null, rulebook.Rounding.PrintedDigits, [.. rulebook.Grades.Select(g => (Fraction?)g.From).OfType<Fraction>()]),
            Place(score, rulebook.GroupRanking),
            .. board.Standing.IsAnnual ? [OfficeCell.Centre(score.Grade)] : (WrittenCell[])[],
            OfficeCell.Text(string.Join('、', score.Vetoes.Select(v => v.Kind))),
            .. rulebook.OtherRankings.Select(r => Place(score, r)),
        ];
    }

    /// <summary>Points; blank where the class does not score the indicator; the reason where there are none.</summary>
    private static WrittenCell Points(ScoredCell? cell, int digits) => cell is null ? OfficeCell.Text(null)
        : cell.Points is { } points ? new WrittenCell(points, CellLook.Number(digits))
        : OfficeCell.Centre(cell.State.Text());

    private static WrittenCell Place(ParticipantScore score, RankingRule ranking) => score.Places.TryGetValue(ranking.Name, out var place)
        ? new WrittenCell(place.Rank, CellLook.Centre)
        : OfficeCell.Centre(NoPlace);
}
