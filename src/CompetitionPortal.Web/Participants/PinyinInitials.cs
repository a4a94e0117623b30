using System.Globalization;

namespace CompetitionPortal.Web.Participants;

/// <summary>
/// The first letters of a Chinese name's syllables, found by comparing with the first character of each letter in the order
/// of zh-CN. A character of several readings has all of its letters, so that whoever types one of them finds the unit.
/// </summary>
public static class PinyinInitials
{
    private const string Letters = "abcdefghjklmnopqrstwxyz";
    private const string Boundaries = "阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀";

    /// <summary>Characters whose other readings begin with another letter.</summary>
    private static readonly Dictionary<char, string> OtherReadings = new()
    {
        ['长'] = "cz", ['曾'] = "cz", ['单'] = "dsc", ['重'] = "cz", ['乐'] = "ly", ['行'] = "hx", ['调'] = "dt", ['朝'] = "cz",
        ['会'] = "hk", ['校'] = "xj", ['盛'] = "sc", ['解'] = "jx", ['藏'] = "cz", ['传'] = "cz", ['石'] = "sd", ['厦'] = "sx",
    };

    private static readonly CompareInfo? Order = Find();

    /// <summary>Whether this machine knows the order of Chinese characters.</summary>
    public static bool IsAvailable => Order is not null;

    /// <summary>The letters of one character in lower case: its own for a letter or digit, none for what has no sound.</summary>
    public static string Of(char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
        {
            return char.ToLowerInvariant(character).ToString();
        }

        if (OtherReadings.TryGetValue(character, out var readings))
        {
            return readings;
        }

        if (Order is null || character is < '\u4E00' or > '\u9FFF')
        {
            return string.Empty;
        }

        var place = 0;
        while (place < Boundaries.Length && Order.Compare(Boundaries[place].ToString(), character.ToString()) <= 0)
        {
            place++;
        }

        return place == 0 ? string.Empty : Letters[place - 1].ToString();
    }

    /// <summary>Whether the typed letters stand, in this order and next to each other, among a name's initials.</summary>
    /// <param name="name">The name.</param>
    /// <param name="letters">Letters and digits in lower case.</param>
    public static bool Match(string name, string letters)
    {
        var initials = name.Select(Of).Where(l => l.Length > 0).ToList();
        return letters.Length > 0 && Enumerable.Range(0, Math.Max(0, initials.Count - letters.Length + 1))
            .Any(start => letters.Select((letter, i) => initials[start + i].Contains(letter, StringComparison.Ordinal)).All(found => found));
    }

    /// <summary>The comparer of zh-CN, or null where the machine lacks the culture and would order by code point.</summary>
    private static CompareInfo? Find()
    {
        try
        {
            var order = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;
            return Enumerable.Range(1, Boundaries.Length - 1).All(i => order.Compare(Boundaries[i - 1].ToString(), Boundaries[i].ToString()) < 0) ? order : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
