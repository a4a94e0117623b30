using System.Text;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>
/// What a number format makes of a number: plain figure, percentage or date, and whether what it shows differs from what is
/// stored, so that the person who looked at the sheet saw something else.
/// </summary>
internal sealed record NumberFormat
{
    private const string Hides = "这一格按它的数字格式看不见原来的数";
    private const string Scales = "这一格按它的数字格式缩小了显示，看到的与存的不是同一个数";

    /// <summary>Shows a number as it is.</summary>
    public static NumberFormat General { get; } = new();

    /// <summary>Number, percentage or date.</summary>
    public CellKind Kind { get; private init; } = CellKind.Number;

    /// <summary>Why a positive, a negative number and zero are seen otherwise than stored, or null.</summary>
    private string? Positive { get; init; }

    private string? Negative { get; init; }

    private string? Zero { get; init; }

    /// <summary>A format by its built-in number or its code.</summary>
    public static NumberFormat Read(int id, string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return id is 9 or 10 ? new NumberFormat { Kind = CellKind.Percent }
                : id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) ? new NumberFormat { Kind = CellKind.Date }
                : General;
        }

        var sections = Sections(code);
        if (sections.Any(s => s.IsDate))
        {
            return new NumberFormat { Kind = CellKind.Date };
        }

        var troubles = sections.Take(3).Select(s => s.Trouble()).ToList();
        var scaled = troubles.FirstOrDefault(t => t is not null && t != Hides);
        return new NumberFormat
        {
            Kind = sections.Any(s => s.IsPercent) ? CellKind.Percent : CellKind.Number,
            Positive = scaled ?? troubles[0],
            Negative = scaled ?? (troubles.Count > 1 ? troubles[1] : troubles[0]),
            Zero = scaled ?? (troubles.Count > 2 ? troubles[2] : troubles[0]),
        };
    }

    /// <summary>Why a stored number is seen otherwise, or null.</summary>
    public string? Trouble(string stored) => Positive is null && Negative is null && Zero is null ? null
        : stored.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? Zero
        : stored.StartsWith('-') ? Negative
        : Positive;

    private static List<Section> Sections(string code)
    {
        var sections = new List<Section> { new() };
        code = code.Replace("G/通用格式", "General", StringComparison.Ordinal);
        for (var i = 0; i < code.Length; i++)
        {
            var section = sections[^1];
            switch (code[i])
            {
                case '"' or '[':
                    var end = code.IndexOf(code[i] == '"' ? '"' : ']', i + 1);
                    var inside = code[(i + 1)..(end < 0 ? code.Length : end)];
                    section.Take(code[i] == '"', inside);
                    i = end < 0 ? code.Length : end;
                    break;
                case '\\' or '!' when i + 1 < code.Length:
                    section.Take(true, code[++i].ToString());
                    break;
                case '_' or '*' or '\\' or '!':
                    i++;
                    break;
                case ';':
                    sections.Add(new Section());
                    break;
                default:
                    section.Shown.Append(code[i]);
                    break;
            }
        }

        return sections;
    }

    /// <summary>One of the parts between semicolons: for positive numbers, negative ones, zero.</summary>
    private sealed class Section
    {
        private readonly StringBuilder words = new();
        private bool elapsed;
        private bool bracketed;

        /// <summary>The code without quoted texts, brackets and escaped characters.</summary>
        public StringBuilder Shown { get; } = new();

        public bool IsDate => elapsed || WithoutGeneral().AsSpan().IndexOfAny("ymdhsYMDHS年月日") >= 0;

        public bool IsPercent => Shown.ToString().Contains('%', StringComparison.Ordinal);

        public void Take(bool quoted, string inside)
        {
            if (quoted)
            {
                words.Append(inside);
            }

            bracketed |= !quoted;
            elapsed |= !quoted && inside is "h" or "hh" or "m" or "mm" or "s" or "ss" or "H" or "HH" or "M" or "MM" or "S" or "SS";
        }

        public string? Trouble()
        {
            var shown = WithoutGeneral();
            var all = shown + words;
            if (all.IndexOfAny(['万', '亿', '千', '百', '元', '‰']) is >= 0 and var at)
            {
                return $"这一格按它的数字格式带了单位“{all[at]}”，看不出存的数是什么单位";
            }

            var last = shown.LastIndexOfAny(['0', '#', '?']);
            if (last < 0)
            {
                return !bracketed && shown.Length == Shown.Length && !shown.Contains('@', StringComparison.Ordinal) ? Hides : null;
            }

            return shown.AsSpan(last + 1).StartsWith(",") || shown.Contains(",.", StringComparison.Ordinal) ? Scales : null;
        }

        private string WithoutGeneral() => Shown.ToString().Replace("General", string.Empty, StringComparison.OrdinalIgnoreCase);
    }
}
