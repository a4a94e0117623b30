using System.Text;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>
/// Cleans what people type: full-width letters and digits become half-width, blanks and invisible characters at the ends and
/// invisible ones inside go away. What remains is compared to the letter.
/// </summary>
public static class CellText
{
    /// <summary>A name or word: trimmed, without invisible characters, inner blanks made single.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var plain = Narrow(c);
            if (IsInvisible(plain) || (plain == ' ' && (clean.Length == 0 || clean[^1] == ' ')))
            {
                continue;
            }

            clean.Append(plain);
        }

        while (clean.Length > 0 && clean[^1] == ' ')
        {
            clean.Length--;
        }

        return clean.ToString();
    }

    /// <summary>
    /// The form in which names are compared: cleaned, compatibility characters as their usual ones, brackets half-width, no blank.
    /// </summary>
    public static string Folded(string text)
    {
        var clean = Clean(text);
        return clean.All(char.IsAsciiLetterOrDigit) ? clean : clean.Normalize(NormalizationForm.FormKC).Replace(" ", string.Empty, StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether a text holds a mark that turns the direction of reading, so that the eye sees its characters in another order than
    /// they are stored.
    /// </summary>
    public static bool IsReordered(string text) => text.AsSpan().IndexOfAny("\u200F\u202B\u202D\u202E\u2067\u061C") >= 0;

    /// <summary>Whether a text has more than one line.</summary>
    public static bool HasLines(string text) => text.AsSpan().Trim().IndexOfAny("\r\n\u000B\u000C\u0085\u2028\u2029") >= 0;

    /// <summary>Whether nothing would be changed: usual for letters, Chinese characters and digits.</summary>
    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ((>= '\u4E00' and <= '\u9FFF') or '.' or '-' or '、'))
            {
                return false;
            }
        }

        return true;
    }

    private static char Narrow(char c) => c switch
    {
        '\u3000' or '\u00A0' or '\u2007' or '\u202F' or '\u205F' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u3164' or '\u115F' or '\u1160' or '\uFFA0' or '\u2800' => ' ',
        (>= '\t' and <= '\r') or '\u0085' or '\u2028' or '\u2029' => ' ',
        '−' or '－' or '﹣' or '–' => '-',
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '．' or '％' or '＋' => (char)(c - 0xFEE0),
        _ => c,
    };

    private static bool IsInvisible(char c) =>
        c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F')
            or '\uFEFF' or '\u00AD' or '\u180E' or '\u061C' || char.IsControl(c);
}
