using CompetitionPortal.Data.Reconciliation;
using CompetitionPortal.Documents.OfficeTables;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Reconciliation;
using CompetitionPortal.Web.Workbooks;

namespace CompetitionPortal.Web.Reconciliation;

/// <summary>An office's own table before it is taken in: its columns and what they probably mean.</summary>
/// <param name="Upload">The file.</param>
/// <param name="Table">The table, or null where it cannot be read.</param>
/// <param name="Meanings">The probable meaning by number of the column; none where it is not plain.</param>
/// <param name="Refusals">Why it cannot be read.</param>
public sealed record TablePreview(WorkbookUpload Upload, OfficeTable? Table, IReadOnlyDictionary<int, FigureColumn> Meanings, IReadOnlyList<string> Refusals);

/// <summary>A difference and its explanation.</summary>
/// <param name="Difference">The difference.</param>
/// <param name="Explained">The explanation that holds, or null.</param>
public sealed record DifferenceLine(FigureDifference Difference, ExplainedDifferenceRow? Explained);

/// <summary>A table beside what is recomputed now.</summary>
/// <param name="Row">The table.</param>
/// <param name="Standing">The standing that it is of.</param>
/// <param name="Result">What was compared.</param>
/// <param name="Lines">The differences with their explanations.</param>
public sealed record ReconciledTable(ReconciliationRow Row, Standing Standing, ReconciliationResult Result, IReadOnlyList<DifferenceLine> Lines)
{
    /// <summary>How many are not explained.</summary>
    public int Open => Lines.Count(l => l.Explained is null);

    /// <summary>What it comes to, in one sentence.</summary>
    public string Verdict => $"{Result.Units} 个单位、{Result.Figures} 个数，{Lines.Count} 处不同" + (Lines.Count == 0 ? "，完全一致，可以上线。" : Open == 0 ? "，都已说明，可以上线。" : $"，还有 {Open} 处没有说明。");
}
