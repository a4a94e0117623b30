using System.Globalization;

namespace CompetitionPortal.Domain.Arithmetic;

/// <summary>Whole numbers in Chinese numerals, as offices write them: 三, 十, 二十一.</summary>
public static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>1 to 99 in Chinese numerals; other numbers in Arabic digits.</summary>
    public static string Write(int number)
    {
        if (number is < 1 or > 99)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var tens = number / 10;
        var ones = number % 10 == 0 ? string.Empty : Digits[number % 10].ToString();
        return tens switch
        {
            0 => ones,
            1 => "十" + ones,
            _ => Digits[tens] + "十" + ones,
        };
    }

    /// <summary>Reads 1 to 99 in Chinese numerals, or any whole number above zero in Arabic digits.</summary>
    public static bool TryRead(string text, out int number)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            return number > 0;
        }

        for (number = 1; number <= 99; number++)
        {
            if (Write(number) == text)
            {
                return true;
            }
        }

        number = text == "两" ? 2 : 0;
        return number > 0;
    }
}
