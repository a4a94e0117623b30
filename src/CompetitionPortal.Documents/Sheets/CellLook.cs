namespace CompetitionPortal.Documents.Sheets;

/// <summary>The type a written cell is set in.</summary>
public enum CellFace
{
    /// <summary>宋体 11.</summary>
    Body,

    /// <summary>黑体 11, for heads.</summary>
    Head,

    /// <summary>黑体 18, for titles.</summary>
    Title,

    /// <summary>宋体 10 grey, for notes.</summary>
    Note,
}

/// <summary>How a written cell looks.</summary>
/// <param name="Face">Its type.</param>
/// <param name="Align">Left, centre or right: "left", "center", "right".</param>
/// <param name="Format">Number format, or null for general.</param>
/// <param name="Fill">Ground as RRGGBB, or null.</param>
/// <param name="Border">Whether it has thin rules.</param>
/// <param name="Wrap">Whether text wraps.</param>
public sealed record CellLook(CellFace Face = CellFace.Body, string Align = "left", string? Format = null, string? Fill = null, bool Border = true, bool Wrap = true)
{
    /// <summary>Title over the table.</summary>
    public static CellLook Title { get; } = new(CellFace.Title, "center", Border: false);

    /// <summary>The line under the title: period, unit.</summary>
    public static CellLook Line { get; } = new(CellFace.Note, Border: false, Wrap: false);

    /// <summary>Head of a column.</summary>
    public static CellLook Head { get; } = new(CellFace.Head, "center", Fill: "E6EEF8");

    /// <summary>Note below a head.</summary>
    public static CellLook Note { get; } = new(CellFace.Note, Fill: "F4F6F9");

    /// <summary>Text.</summary>
    public static CellLook Text { get; } = new(Format: "@");

    /// <summary>Centred text or whole numbers.</summary>
    public static CellLook Centre { get; } = new(Align: "center");

    /// <summary>A date.</summary>
    public static CellLook Date { get; } = new(Align: "center", Format: "yyyy\\-mm\\-dd");

    /// <summary>A number with a fixed number of decimals and separators.</summary>
    public static CellLook Number(int decimals) => new(Align: "right", Format: decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals), Wrap: false);

    /// <summary>A number as typed, with as many decimals as it has.</summary>
    public static CellLook Figure { get; } = new(Align: "right", Wrap: false);

    /// <summary>A share shown as percentage.</summary>
    public static CellLook Percent(int decimals) => new(Align: "right", Format: (decimals == 0 ? "0" : "0." + new string('0', decimals)) + "%", Wrap: false);
}

/// <summary>One written cell: text, number, date or nothing.</summary>
/// <param name="Value">A string, decimal, int, DateOnly or null.</param>
/// <param name="Look">How it looks.</param>
public readonly record struct WrittenCell(object? Value, CellLook Look);
