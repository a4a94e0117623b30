using System.Globalization;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>What the styles of a workbook say about the meaning of its cells: number formats and struck-out type.</summary>
internal sealed class CellStyles
{
    private const int Most = 65_536;
    private readonly List<(NumberFormat Format, bool Struck)> styles = [];

    public CellStyles(Stream? part, WorkbookLimits limits)
    {
        if (part is null)
        {
            return;
        }

        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var struckFonts = new List<bool>();
        using var reader = new PartReader(part, limits);
        reader.Root("styleSheet");
        while (reader.NextChild(0))
        {
            switch (reader.Name)
            {
                case "numFmts":
                    Each(reader, codes.Count, () => codes[reader.Attribute("numFmtId") ?? string.Empty] = SharedTexts.Decoded(reader.Attribute("formatCode") ?? string.Empty));
                    break;
                case "fonts":
                    Each(reader, struckFonts.Count, () => struckFonts.Add(SharedTexts.IsStruck(reader)));
                    break;
                case "cellXfs":
                    Each(reader, styles.Count, () => styles.Add((Format(reader.Attribute("numFmtId"), codes), Number(reader.Attribute("fontId")) is var font && font < struckFonts.Count && struckFonts[font])));
                    break;
            }
        }
    }

    /// <summary>A style by the number that a cell carries; none is the first.</summary>
    /// <exception cref="InvalidDataException">There is none of that number.</exception>
    public (NumberFormat Format, bool Struck) Of(string? number) => number is null or "0" && styles.Count == 0 ? (NumberFormat.General, false)
        : Number(number) is var at && at < styles.Count ? styles[at]
        : throw new InvalidDataException();

    private static void Each(PartReader reader, int known, Action take)
    {
        var depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            if (++known > Most)
            {
                throw new InvalidDataException();
            }

            take();
        }
    }

    private static NumberFormat Format(string? id, Dictionary<string, string> codes) =>
        NumberFormat.Read(Number(id), codes.GetValueOrDefault(id ?? string.Empty));

    private static int Number(string? text) => text is null ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidDataException();
}
