using System.Globalization;
using System.Text;

namespace CompetitionPortal.Documents.Papers;

/// <summary>The writing rules that code can keep: full-width punctuation in Chinese text, no blanks between figures and words.</summary>
public static class ChineseTypography
{
    private const string Half = ",:;?!()";
    private const string Full = "，：；？！（）";

    /// <summary>A name with the word for what it is, which is not said twice: 创业竞赛 and 绩效考核 are 创业竞赛考核 and 绩效考核.</summary>
    /// <param name="name">The name.</param>
    /// <param name="word">The word to follow.</param>
    /// <param name="end">How a name ends that says it already; the word itself when null.</param>
    public static string Called(string name, string word, string? end = null) => name.EndsWith(end ?? word, StringComparison.Ordinal) ? name : name + word;

    /// <summary>
    /// In a text with Chinese characters half-width punctuation becomes full-width, straight quotes become “ and ”, and blanks next
    /// to a Chinese character go away; numbers and times such as 1,234.50, 99.996% and 12:30 stay as they are.
    /// </summary>
    public static string Typeset(string text)
    {
        if (!text.Any(IsChinese))
        {
            return text;
        }

        var set = new StringBuilder(text.Length);
        var isOpen = false;
        for (var i = 0; i < text.Length; i++)
        {
            var (before, after) = (i > 0 ? text[i - 1] : '\0', i + 1 < text.Length ? text[i + 1] : '\0');
            var place = Half.IndexOf(text[i], StringComparison.Ordinal);
            if (text[i] == ' ' && (IsChinese(before) || IsChinese(after)))
            {
                continue;
            }

            if (text[i] == '"')
            {
                isOpen = !isOpen;
                set.Append(isOpen ? '“' : '”');
                continue;
            }

            var isInsideNumber = place is 0 or 1 && char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
            set.Append(place >= 0 && !isInsideNumber ? Full[place] : text[i]);
        }

        return set.ToString();
    }

    /// <summary>A date as papers print it: 2026年1月5日.</summary>
    public static string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    private static bool IsChinese(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF') or '\u201C' or '\u201D';
}
