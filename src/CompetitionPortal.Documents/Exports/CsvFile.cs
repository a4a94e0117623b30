using System.Text;

namespace CompetitionPortal.Documents.Exports;

/// <summary>A .csv file: UTF-8 with byte order mark, commas, quotes where needed, lines ended by a line feed.</summary>
public sealed class CsvFile
{
    private readonly StringBuilder text = new();

    /// <summary>Starts with its headings.</summary>
    public CsvFile(params IEnumerable<string> headings) => Add(headings);

    /// <summary>Appends a row. A text that a spreadsheet would take for a formula is preceded by an apostrophe; numbers stay.</summary>
    public void Add(params IEnumerable<string?> fields)
    {
        text.AppendJoin(',', fields.Select(f => Quote(Neutral(f ?? string.Empty)))).Append('\n');
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    /// <summary>Full-width signs begin a formula in Chinese spreadsheets too.</summary>
    private static string Neutral(string field) =>
        field.Length > 0 && (field[0] is '=' or '@' or '\t' or '\r' or '\n' or '＝' or '＠' or '＋' or '－' || (field[0] is '+' or '-' && !IsNumber(field.AsSpan(1)))) ? "'" + field : field;

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExcept("0123456789./") < 0;

    private static string Quote(string field) =>
        field.AsSpan().IndexOfAny(",\"\n\r") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
