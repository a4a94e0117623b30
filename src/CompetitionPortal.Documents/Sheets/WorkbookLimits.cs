namespace CompetitionPortal.Documents.Sheets;

/// <summary>What a workbook may hold at most; counted while reading, never believed from its directory.</summary>
public sealed record WorkbookLimits
{
    /// <summary>Bytes of the file.</summary>
    public long FileBytes { get; init; } = 50L << 20;

    /// <summary>Bytes unpacked.</summary>
    public long UnpackedBytes { get; init; } = 512L << 20;

    /// <summary>Unpacked bytes up to which the ratio is not looked at.</summary>
    public long RatioFreeBytes { get; init; } = 10L << 20;

    /// <summary>Unpacked ÷ packed bytes at most.</summary>
    public int Ratio { get; init; } = 100;

    /// <summary>Unpacked bytes of a part that is read whole: content types and relationships.</summary>
    public long WholePartBytes { get; init; } = 4L << 20;

    /// <summary>Bytes of the file's directory.</summary>
    public long DirectoryBytes { get; init; } = 1L << 20;

    /// <summary>Parts in the file.</summary>
    public int Parts { get; init; } = 2_000;

    /// <summary>Sheets.</summary>
    public int Sheets { get; init; } = 200;

    /// <summary>Rows of all sheets together.</summary>
    public int Rows { get; init; } = 1_000_000;

    /// <summary>Cells of a sheet, blank ones included.</summary>
    public int Cells { get; init; } = 20_000_000;

    /// <summary>Columns of a sheet.</summary>
    public int Columns { get; init; } = 1_000;

    /// <summary>Merged ranges of a sheet.</summary>
    public int MergedRanges { get; init; } = 10_000;

    /// <summary>Characters in a cell.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Texts that cells share.</summary>
    public int SharedTexts { get; init; } = 2_000_000;

    /// <summary>Characters of all texts that cells share.</summary>
    public long SharedCharacters { get; init; } = 32L << 20;
}
