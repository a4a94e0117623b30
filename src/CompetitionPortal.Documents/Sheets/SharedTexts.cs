using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>A text of the file.</summary>
/// <param name="Text">Its characters; phonetic readings are left out.</param>
/// <param name="Struck">Whether a part of it is struck through.</param>
internal readonly record struct SheetText(string Text, bool Struck);

/// <summary>The texts that cells share, and how a text is put together from runs.</summary>
internal sealed partial class SharedTexts
{
    private readonly List<SheetText> texts = [];

    public SharedTexts(Stream? part, WorkbookLimits limits)
    {
        if (part is null)
        {
            return;
        }

        using var reader = new PartReader(part, limits);
        reader.Root("sst");
        long characters = 0;
        while (reader.NextChild(0))
        {
            if (reader.Name != "si")
            {
                continue;
            }

            var text = Read(reader, limits);
            texts.Add(text);
            if ((characters += text.Text.Length) > limits.SharedCharacters || texts.Count > limits.SharedTexts)
            {
                throw new WorkbookRefusedException(new WorkbookError(null, null, null, "文件里的文字过多，不像正常的工作簿", "请删去不用的工作表后再导入"));
            }
        }
    }

    /// <summary>The text with a number.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public SheetText this[string number] =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : throw new InvalidDataException();

    /// <summary>Reads the current element: plain text, or runs of it.</summary>
    public static SheetText Read(PartReader reader, WorkbookLimits limits)
    {
        var (depth, struck) = (reader.Depth, false);
        string? only = null;
        StringBuilder? runs = null;
        while (reader.NextChild(depth))
        {
            var text = reader.Name switch { "t" => reader.Text(), "r" => Run(reader, ref struck), _ => null };
            if (text is null)
            {
                continue;
            }

            if (only is null)
            {
                only = text;
                continue;
            }

            runs ??= new StringBuilder(only);
            if (runs.Append(text).Length > limits.CellCharacters)
            {
                throw new WorkbookRefusedException(new WorkbookError(null, null, null, "有一个单元格的文字过长", $"一个单元格最多 {limits.CellCharacters} 个字，请分开写"));
            }
        }

        return new SheetText(Decoded(runs?.ToString() ?? only ?? string.Empty), struck);
    }

    /// <summary>Excel writes characters that XML has no place for as _x000D_.</summary>
    public static string Decoded(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, m => Character(m.Groups[1].ValueSpan).ToString())
        : text;

    /// <summary>The contrary of <see cref="Decoded"/>: what looks like an escape is written so that it reads back as it is.</summary>
    public static string Encoded(string text) => text.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(text, m => "_x005F" + m.Value) : text;

    private static char Character(ReadOnlySpan<char> code)
    {
        var character = (char)ushort.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return char.IsSurrogate(character) ? '\uFFFD' : character;
    }

    private static string Run(PartReader reader, ref bool struck)
    {
        var depth = reader.Depth;
        var text = string.Empty;
        while (reader.NextChild(depth))
        {
            if (reader.Name == "t")
            {
                text = reader.Text();
            }
            else if (reader.Name == "rPr")
            {
                struck |= IsStruck(reader);
            }
        }

        return text;
    }

    /// <summary>Whether the current element, a type's description, strikes through.</summary>
    public static bool IsStruck(PartReader reader)
    {
        var (depth, struck) = (reader.Depth, false);
        while (reader.NextChild(depth))
        {
            struck |= reader.Name == "strike" && reader.Attribute("val") is not ("0" or "false" or "off");
        }

        return struck;
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
