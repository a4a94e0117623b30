namespace CompetitionPortal.Documents.Sheets;

/// <summary>What is wrong at one place of a workbook.</summary>
/// <param name="Sheet">The sheet, or null for the file.</param>
/// <param name="Cell">The cell's address, or null for the sheet.</param>
/// <param name="Found">What stands there, or null.</param>
/// <param name="Problem">What is wrong and what is allowed.</param>
/// <param name="Cure">How to mend it.</param>
public sealed record WorkbookError(string? Sheet, string? Cell, string? Found, string Problem, string Cure)
{
    private const int LongestFound = 60;

    /// <summary>The value found, cut to what can be read.</summary>
    public string? FoundText => Found is { Length: > LongestFound } ? Found[..LongestFound] + "…" : Found;

    /// <summary>One Chinese sentence: where, what, how to mend it.</summary>
    public override string ToString()
    {
        var place = Sheet is null ? "文件" : Cell is null ? $"工作表《{Sheet}》" : $"工作表《{Sheet}》单元格 {Cell}";
        var found = Found is null ? string.Empty : $"写的是“{FoundText}”，";
        return $"{place}：{found}{Problem}。{Cure}。";
    }
}

/// <summary>A workbook that is refused whole.</summary>
public sealed class WorkbookRefusedException(IReadOnlyList<WorkbookError> errors) : Exception(string.Join('\n', errors))
{
    /// <summary>Refuses for one reason.</summary>
    public WorkbookRefusedException(WorkbookError error)
        : this([error])
    {
    }

    /// <summary>Why.</summary>
    public IReadOnlyList<WorkbookError> Errors { get; } = errors;
}
