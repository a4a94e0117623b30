using System.Globalization;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>Addresses of cells: column letters and row numbers.</summary>
public static class CellAddress
{
    /// <summary>The address of a cell, for example D17.</summary>
    public static string Of(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    /// <summary>A column's letters, for example AA for 27.</summary>
    public static string Letters(int column)
    {
        var letters = string.Empty;
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Column and row of an address; zero for what is missing or out of range.</summary>
    public static (int Column, int Row) Parse(ReadOnlySpan<char> address)
    {
        var (column, at) = (0, 0);
        for (; at < address.Length && char.IsAsciiLetter(address[at]) && at < 4; at++)
        {
            column = (column * 26) + (char.ToUpperInvariant(address[at]) - 'A' + 1);
        }

        return int.TryParse(address[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? (column, row) : (column, 0);
    }
}
