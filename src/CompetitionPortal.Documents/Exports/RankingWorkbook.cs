using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Exports;

/// <summary>ranking.xlsx in the office's look: 排名, 明细 and 名单. All figures are values, nothing is a formula.</summary>
public static class RankingWorkbook
{
    /// <summary>The file.</summary>
    public static byte[] Write(Scoreboard board) => WorkbookWriter.Write([RankingSheet.Build(board), DetailSheet.Build(board), OutcomeSheet.Build(board)]);
}
