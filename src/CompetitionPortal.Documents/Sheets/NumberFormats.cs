namespace CompetitionPortal.Documents.Sheets;

/// <summary>What a number format shows a number as.</summary>
internal static class NumberFormats
{
    /// <summary>Date, percentage or plain number, by the built-in number or the format's code.</summary>
    public static CellKind Kind(uint id, string? code)
    {
        if (id is 9 or 10)
        {
            return CellKind.Percent;
        }

        if (id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58))
        {
            return CellKind.Date;
        }

        if (code is null)
        {
            return CellKind.Number;
        }

        var shown = Shown(code);
        return shown.Contains('%', StringComparison.Ordinal) ? CellKind.Percent
            : shown.AsSpan().IndexOfAny("ymdhsYMDHS年月日") >= 0 ? CellKind.Date
            : CellKind.Number;
    }

    /// <summary>The code without quoted text, brackets and escaped characters.</summary>
    private static string Shown(string code)
    {
        var shown = new System.Text.StringBuilder();
        for (var i = 0; i < code.Length; i++)
        {
            var close = code[i] switch { '"' => '"', '[' => ']', _ => '\0' };
            if (close != '\0')
            {
                var end = code.IndexOf(close, i + 1);
                i = end < 0 ? code.Length : end;
            }
            else if (code[i] is '\\' or '_' or '*')
            {
                i++;
            }
            else if (!code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase))
            {
                shown.Append(code[i]);
            }
            else
            {
                i += "General".Length - 1;
            }
        }

        return shown.ToString();
    }
}
