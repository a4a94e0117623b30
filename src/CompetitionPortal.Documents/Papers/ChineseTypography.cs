using System.Globalization;
using System.Text;

namespace CompetitionPortal.Documents.Papers;

/// <summary>The writing rules that code can keep: full-width punctuation in Chinese text, no blanks between figures and words.</summary>
public static class ChineseTypography
{
    private const string Half = ",:;?!()";
    private const string Full = "，：；？！（）";

    /// <summary>
    /// Half-width punctuation next to a Chinese character becomes full-width, blanks next to one go away; numbers such as
    /// 1,234.50 and 99.996% stay as they are.
    /// </summary>
    public static string Typeset(string text)
    {
        var set = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var (before, after) = (i > 0 ? text[i - 1] : '\0', i + 1 < text.Length ? text[i + 1] : '\0');
            var place = Half.IndexOf(text[i], StringComparison.Ordinal);
            if (text[i] == ' ' && (IsChinese(before) || IsChinese(after)))
            {
                continue;
            }

            var isSeparator = place == 0 && char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
            set.Append(place >= 0 && !isSeparator && text.Any(IsChinese) ? Full[place] : text[i]);
        }

        return set.ToString();
    }

    /// <summary>A date as papers print it: 2026年1月5日.</summary>
    public static string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    private static bool IsChinese(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF') or '\u201C' or '\u201D';
}
