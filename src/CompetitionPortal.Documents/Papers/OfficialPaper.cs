namespace CompetitionPortal.Documents.Papers;

/// <summary>
/// An official paper by GB/T 9704-2012: head, title, text, signature, annexes, colophon. What the office must enter is left as a
/// marked field; no seal is drawn and no number invented.
/// </summary>
public sealed record OfficialPaper
{
    /// <summary>What stands where the office enters the number.</summary>
    public const string NumberField = "〔待编号〕";

    /// <summary>What stands where the office enters the date.</summary>
    public const string DateField = "〔成文日期〕";

    /// <summary>What stands where the office enters who gets a copy.</summary>
    public const string CopiesField = "〔抄送机关〕";

    /// <summary>What stands where the office enters who prints and sends it.</summary>
    public const string PrinterField = "〔印发机关〕";

    /// <summary>What stands where the office enters the day of printing.</summary>
    public const string PrintedField = "〔印发日期〕";

    /// <summary>The issuing offices (发文机关), the lead office first; they stand in the red mark, and sign.</summary>
    public required IReadOnlyList<string> Issuers { get; init; }

    /// <summary>发文字号, or null while the office has not entered it.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The title after the issuers' names, in words and word groups that are not broken; together they are the title.</summary>
    public required IReadOnlyList<string> Title { get; init; }

    /// <summary>What stands in brackets under the title while the paper is a draft, for example 送审稿; or null.</summary>
    public string? DraftMark { get; init; }

    /// <summary>主送机关 without its colon, or null.</summary>
    public string? Addressee { get; init; }

    /// <summary>The text.</summary>
    public required IReadOnlyList<PaperParagraph> Body { get; init; }

    /// <summary>成文日期, or null while the office has not entered it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Annexes.</summary>
    public IReadOnlyList<PaperAnnex> Annexes { get; init; } = [];
}

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
/// <param name="Lead">What stands in bold before the text, for a paragraph that begins with its own heading; or null.</param>
public sealed record PaperParagraph(string Text, ParagraphKind Kind = ParagraphKind.Body, string? Lead = null);
