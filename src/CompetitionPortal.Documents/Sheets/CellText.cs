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

    /// <summary>A figure: like <see cref="Clean"/>, and without any blank.</summary>
    public static string CleanFigure(string text) => Clean(text).Replace(" ", string.Empty, StringComparison.Ordinal);

    private static char Narrow(char c) => c switch
    {
        '\u3000' or '\u00A0' or '\u2007' or '\u202F' or '\u205F' or (>= '\u2000' and <= '\u200A') or '\t' or '\r' or '\n' => ' ',
        '−' or '－' or '﹣' or '–' => '-',
        '，' => '，',
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '．' or '％' or '＋' => (char)(c - 0xFEE0),
        _ => c,
    };

    private static bool IsInvisible(char c) =>
        c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' or '\u00AD' or '\u180E' or '\u061C' || char.IsControl(c);
}
