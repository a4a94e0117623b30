using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// The written form of a curve: its kind (计分方式) and its parameters (参数) as 名称=值 separated by semicolons. Whatever is
/// written reads back as the same curve.
/// </summary>
public static class CurveText
{
    private const string LowestBand = "以下";
    private const string LessIsBetter = "低者为优";

    /// <summary>The kinds, in the order they are offered.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["按比例", "双重目标", "控制上限", "每超每低加扣", "分档", "达标得分", "直接计分", "折线"];

    private static readonly (string Word, CurveVariable Variable)[] Variables =
        [("完成率", CurveVariable.Completion), ("增幅", CurveVariable.Growth), ("数值", CurveVariable.Value), ("超进度", CurveVariable.Lead)];

    /// <summary>The kind's name.</summary>
    public static string Kind(ScoringCurve curve) => Kinds[curve switch
    {
        LinearCurve => 0,
        DualTargetCurve => 1,
        CeilingCurve => 2,
        IncrementsCurve => 3,
        StepTableCurve => 4,
        ThresholdCurve => 5,
        PiecewiseCurve => 7,
        _ => 6,
    }];

    /// <summary>The parameters; what has its default is left out.</summary>
    public static string Parameters(ScoringCurve curve)
    {
        var parts = curve switch
        {
            LinearCurve c => [On(c.On), Number("最高倍数", c.Cap), c.Floor == 0 ? null : Number("最低倍数", c.Floor), Flag(LessIsBetter, c.LessIsBetter)],
            DualTargetCurve c => [Number("确保分", c.BaseMarks)],
            CeilingCurve c => [Number("每超扣", c.Down), c.Width == 1 ? null : Number("每超幅度", c.Width), Flag("超整步", c.WholeSteps)],
            IncrementsCurve c => Increments(c),
            StepTableCurve c => [On(c.On), Flag(LessIsBetter, c.LessIsBetter), .. c.Bands.Select(b => $"{(b.From is null ? Rest(c.LessIsBetter) : Text(b.From.Value))}={Text(b.Points)}")],
            ThresholdCurve c => [On(c.On), Flag("不高于为达标", c.AtMost)],
            DirectCurve c => [c.Capped ? null : "封顶=否"],
            PiecewiseCurve c => [On(c.On), Flag(LessIsBetter, c.LessIsBetter), .. c.Knots.Select(k => $"{Text(k.At)}={Text(k.Points)}"), Number(LowestBand, c.Below)],
            _ => (string?[])[],
        };
        return string.Join(';', parts.OfType<string>());
    }

    /// <summary>Reads a curve.</summary>
    /// <exception cref="FormatException">Not understood; the message says what is allowed, in Chinese.</exception>
    public static ScoringCurve Read(string kind, string parameters)
    {
        var p = new ParameterList(parameters);
        ScoringCurve curve = Kinds.ToList().IndexOf(kind) switch
        {
            0 => new LinearCurve(p.Variable(), p.Number("最高倍数"), p.Number("最低倍数") ?? 0, p.Flag(LessIsBetter)),
            1 => new DualTargetCurve(p.Number("确保分") ?? throw new FormatException("双重目标要写“确保分=…”")),
            2 => new CeilingCurve(p.Number("每超扣"), p.Number("每超幅度") ?? 1, p.Flag("超整步")),
            3 => ReadIncrements(p),
            4 => ReadStepTable(p),
            5 => new ThresholdCurve(p.Variable(), p.Flag("不高于为达标")),
            6 => new DirectCurve(p.Flag("封顶", true)),
            7 => new PiecewiseCurve(p.Variable(), LessIsBetter: p.Flag(LessIsBetter), Below: p.Number(LowestBand), Knots: p.Knots()),
            _ => throw new FormatException($"没有“{kind}”这种计分方式，可以写：{string.Join('、', Kinds)}"),
        };
        p.RefuseRest();
        return curve;
    }

    private static StepTableCurve ReadStepTable(ParameterList p)
    {
        var (on, less) = (p.Variable(), p.Flag(LessIsBetter));
        return new StepTableCurve(on, p.Bands(Rest(less)), less);
    }

    /// <summary>The word for the band without a bound: below all, or where less is better above all.</summary>
    private static string Rest(bool lessIsBetter) => lessIsBetter ? "以上" : LowestBand;

    private static string?[] Increments(IncrementsCurve c) =>
    [
        On(c.On, always: true), Number("基本分", c.BaseMarks),
        c.Up == 0 ? null : Number("每超加", c.Up), c.UpByTarget is null ? null : "每超加按目标=" + string.Join('、', c.UpByTarget.Bands.Select(b => b.From is null ? $"{LowestBand}{Text(b.Points)}" : $"{Text(b.From.Value)}起{Text(b.Points)}")), c.UpWidth == 1 ? null : Number("每超幅度", c.UpWidth), Flag("超整步", c.UpWholeSteps), Number("最多加", c.UpMax),
        c.Down == 0 ? null : Number("每低扣", c.Down), c.DownWidth == 1 ? null : Number("每低幅度", c.DownWidth), Flag("低整步", c.DownWholeSteps), Number("最多扣", c.DownMax),
        c.Floor is null ? "最低分=不限" : c.Floor == 0 ? null : Number("最低分", c.Floor),
        Flag("未达目标零分", c.NothingBelowLine), Number("断崖", c.Cliff), Flag(LessIsBetter, c.LessIsBetter),
    ];

    private static IncrementsCurve ReadIncrements(ParameterList p) => new()
    {
        On = p.Variable(),
        BaseMarks = p.Number("基本分"),
        Up = p.Number("每超加") ?? 0,
        UpByTarget = p.Prices("每超加按目标"),
        UpWidth = p.Number("每超幅度") ?? 1,
        UpWholeSteps = p.Flag("超整步"),
        UpMax = p.Number("最多加"),
        Down = p.Number("每低扣") ?? 0,
        DownWidth = p.Number("每低幅度") ?? 1,
        DownWholeSteps = p.Flag("低整步"),
        DownMax = p.Number("最多扣"),
        Floor = p.Take("最低分=不限") ? null : p.Number("最低分") ?? 0,
        NothingBelowLine = p.Flag("未达目标零分"),
        Cliff = p.Number("断崖"),
        LessIsBetter = p.Flag(LessIsBetter),
    };

    private static string? On(CurveVariable on, bool always = false) =>
        on == CurveVariable.Completion && !always ? null : "按=" + Variables.First(v => v.Variable == on).Word;

    private static string? Number(string name, decimal? value) => value is null ? null : $"{name}={Text(value.Value)}";

    private static string? Flag(string name, bool value) => value ? name + "=是" : null;

    private static string Text(decimal value) => FractionText.Plain(value);

    private sealed class ParameterList
    {
        private readonly List<(string Name, string Value)> parts = [];

        public ParameterList(string text)
        {
            foreach (var part in text.Replace('；', ';').Replace('＝', '=').Replace('：', '=').Replace(':', '=').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var at = part.IndexOf('=', StringComparison.Ordinal);
                parts.Add(at > 0 ? (part[..at].Trim(), part[(at + 1)..].Trim()) : throw new FormatException($"参数“{part}”要写成 名称=值，几个参数用分号隔开"));
            }
        }

        public bool Take(string whole) => parts.RemoveAll(p => $"{p.Name}={p.Value}" == whole) > 0;

        public decimal? Number(string name) => Value(name) is { } text ? Parse(name, text) : null;

        public bool Flag(string name, bool otherwise = false) => Value(name) switch
        {
            null => otherwise,
            "是" => true,
            "否" => false,
            var text => throw new FormatException($"参数“{name}={text}”只能写“是”或“否”"),
        };

        public CurveVariable Variable()
        {
            var word = Value("按");
            var found = Variables.Where(v => v.Word == word).ToList();
            return word is null ? CurveVariable.Completion : found.Count > 0 ? found[0].Variable : throw new FormatException($"参数“按={word}”只能写：{string.Join('、', Variables.Select(v => v.Word))}");
        }

        public IReadOnlyList<StepBand> Bands(string rest)
        {
            StepBand[] bands = [.. parts.Select(p => new StepBand(p.Name == rest ? null : Parse("分档界限", p.Name), Parse("分档分数", p.Value)))];
            parts.Clear();
            return bands;
        }

        public IReadOnlyList<CurveKnot> Knots()
        {
            CurveKnot[] knots = [.. parts.Select(p => new CurveKnot(Parse("转折点界限", p.Name), Parse("转折点分数", p.Value)))];
            parts.Clear();
            return knots;
        }

        /// <summary>Prices by size: 5000起0.6、3000起0.2、以下0.1.</summary>
        public BandTable? Prices(string name) => Value(name) is not { } text ? null : new BandTable(
        [
            .. text.Split(['、', ',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(price =>
            {
                var at = price.IndexOf('起', StringComparison.Ordinal);
                return price.StartsWith(LowestBand, StringComparison.Ordinal) ? new StepBand(null, Parse(name, price[LowestBand.Length..].Trim()))
                    : at > 0 ? new StepBand(Parse(name, price[..at].Trim()), Parse(name, price[(at + 1)..].Trim()))
                    : throw new FormatException($"参数“{name}”要写成 5000起0.6、3000起0.2、以下0.1，现在是“{text}”");
            }),
        ]);

        public void RefuseRest()
        {
            if (parts.Count > 0)
            {
                throw new FormatException($"这种计分方式没有参数“{parts[0].Name}”");
            }
        }

        private string? Value(string name)
        {
            var at = parts.FindIndex(p => p.Name == name);
            if (at < 0)
            {
                return null;
            }

            var value = parts[at].Value;
            parts.RemoveAt(at);
            return value;
        }

        /// <summary>
        /// A percent sign says the same at a bound or width, which are in percent; 120% of a multiple is 1.2; points have none.
        /// </summary>
        private static decimal Parse(string name, string text)
        {
            var bare = text.TrimEnd('%', '％');
            if (!decimal.TryParse(bare, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                throw new FormatException($"参数“{name}”要写一个数，现在是“{text}”");
            }

            var kind = bare.Length == text.Length ? string.Empty : name[^2..];
            return kind switch
            {
                "" or "界限" or "幅度" or "断崖" => number,
                "倍数" => number / 100,
                _ => throw new FormatException($"参数“{name}”是分数，不能带百分号，现在是“{text}”"),
            };
        }
    }
}
