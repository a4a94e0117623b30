namespace CompetitionPortal.Documents.Papers;

/// <summary>The kinds of paragraph of an official paper.</summary>
public enum ParagraphKind
{
    /// <summary>正文: 仿宋, first line in by two characters.</summary>
    Body,

    /// <summary>一级标题: 黑体, a line of its own.</summary>
    Heading,

    /// <summary>二级标题: 楷体.</summary>
    Subheading,
}

/// <summary>One paragraph.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Kind">Its kind.</param>
public sealed record PaperParagraph(string Text, ParagraphKind Kind = ParagraphKind.Body);

/// <summary>One column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Share">Its share of the table's width, relative to the others.</param>
/// <param name="Align">left, center or right.</param>
public sealed record PaperColumn(string Heading, int Share, string Align = "left");

/// <summary>A table with a head that is repeated on each page; no row is split.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows.</param>
public sealed record PaperTable(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>An annex (附件) on its own landscape pages.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Table">Its table.</param>
/// <param name="Notes">Notes below the table.</param>
public sealed record PaperAnnex(string Title, PaperTable Table, IReadOnlyList<string> Notes);

/// <summary>
/// An official paper by GB/T 9704-2012: head, title, text, signature, annexes. What the office must enter is left as a marked
/// field; no seal is drawn and no number invented.
/// </summary>
public sealed record OfficialPaper
{
    /// <summary>What stands where the office enters the number.</summary>
    public const string NumberField = "〔待编号〕";

    /// <summary>What stands where the office enters the date.</summary>
    public const string DateField = "〔成文日期〕";

    /// <summary>发文机关标志, red.</summary>
    public required string IssuerMark { get; init; }

    /// <summary>发文字号, or null while the office has not entered it.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Lines of the title.</summary>
    public required IReadOnlyList<string> Title { get; init; }

    /// <summary>主送机关, or null.</summary>
    public string? Addressee { get; init; }

    /// <summary>The text.</summary>
    public required IReadOnlyList<PaperParagraph> Body { get; init; }

    /// <summary>署名, in order.</summary>
    public required IReadOnlyList<string> Signatories { get; init; }

    /// <summary>成文日期, or null while the office has not entered it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Annexes.</summary>
    public IReadOnlyList<PaperAnnex> Annexes { get; init; } = [];
}
