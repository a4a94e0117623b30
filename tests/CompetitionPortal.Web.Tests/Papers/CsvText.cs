namespace CompetitionPortal.Web.Tests.Papers;

/// <summary>Reads .csv text by RFC 4180, independently of what writes it.</summary>
internal static class CsvText
{
    /// <summary>Rows of fields.</summary>
    public static List<List<string>> Rows(string text)
    {
        var rows = new List<List<string>>();
        var (row, place) = (new List<string>(), text.StartsWith('\uFEFF') ? 1 : 0);
        while (place < text.Length)
        {
            var field = new System.Text.StringBuilder();
            if (text[place] == '"')
            {
                for (place++; text[place] != '"' || (place + 1 < text.Length && text[place + 1] == '"'); place++)
                {
                    field.Append(text[place]);
                    place += text[place] == '"' ? 1 : 0;
                }

                place++;
            }
            else
            {
                while (place < text.Length && text[place] is not (',' or '\n' or '\r'))
                {
                    field.Append(text[place++]);
                }
            }

            row.Add(field.ToString());
            if (place >= text.Length || text[place] != ',')
            {
                rows.Add(row);
                row = [];
                place += place < text.Length && text[place] == '\r' ? 2 : 1;
            }
            else if (++place == text.Length)
            {
                row.Add(string.Empty);
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>Rows by heading.</summary>
    public static IEnumerable<Dictionary<string, string>> Named(string text) => Rows(text) is var rows
        ? rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(x => x.First, x => x.Second))
        : [];
}
