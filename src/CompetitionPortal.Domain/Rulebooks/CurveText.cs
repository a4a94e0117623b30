using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// The written form of a curve: its kind (计分方式) and its parameters (参数) as 名称=值 separated by semicolons. Whatever is
/// written reads back as the same curve.
/// </summary>
public static class CurveText
{
    internal const string LowestBand = "以下";
    internal const string LessIsBetter = "低者为优";
    internal const string Yes = "是";
    internal const string Started = "进一";

    /// <summary>The words for how steps are counted.</summary>
    internal static readonly string[] StepWords = ["否", Yes, Started];

    /// <summary>The kinds, in the order they are offered.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["按比例", "双重目标", "控制上限", "每超每低加扣", "分档", "达标得分", "直接计分", "折线", "与最优比", "功效系数", "按名次"];

    internal static readonly (string Word, CurveVariable Variable)[] Variables =
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
        BestRatioCurve => 8,
        EfficacyCurve => 9,
        RankPointsCurve => 10,
        _ => 6,
    }];

    /// <summary>The parameters; what has its default is left out.</summary>
    public static string Parameters(ScoringCurve curve)
    {
        var parts = curve switch
        {
            LinearCurve c => [On(c.On), Number("最高倍数", c.Cap), c.Floor == 0 ? null : Number("最低倍数", c.Floor), Flag(LessIsBetter, c.LessIsBetter)],
            DualTargetCurve c => [Number("确保分", c.BaseMarks)],
            CeilingCurve c => [Number("每超扣", c.Down), c.Width == 1 ? null : Number("每超幅度", c.Width), Steps("超整步", c.WholeSteps, c.StartedSteps)],
            IncrementsCurve c => Increments(c),
            StepTableCurve c => [On(c.On), Flag(LessIsBetter, c.LessIsBetter), .. c.Bands.Select(b => $"{(b.From is null ? Rest(c.LessIsBetter) : Text(b.From.Value))}={Text(b.Points)}")],
            ThresholdCurve c => [On(c.On), Flag("不高于为达标", c.AtMost)],
            DirectCurve c => [c.Capped ? null : "封顶=否"],
            PiecewiseCurve c => [On(c.On), Flag(LessIsBetter, c.LessIsBetter), .. c.Knots.Select(k => $"{Text(k.At)}={Text(k.Points)}"), Number(LowestBand, c.Below)],
            PeerCurve c => PeerCurveText.Write(c),
            _ => (string?[])[],
        };
        return string.Join(';', parts.OfType<string>());
    }

    /// <summary>Reads a curve.</summary>
    /// <exception cref="FormatException">Not understood; the message says what is allowed, in Chinese.</exception>
    public static ScoringCurve Read(string kind, string parameters)
    {
        var p = new CurveParameters(parameters);
        ScoringCurve curve = Kinds.ToList().IndexOf(kind) switch
        {
            0 => new LinearCurve(p.Variable(), p.Number("最高倍数"), p.Number("最低倍数") ?? 0, p.Flag(LessIsBetter)),
            1 => new DualTargetCurve(p.Number("确保分") ?? throw new FormatException("双重目标要写“确保分=…”")),
            2 => ReadCeiling(p),
            3 => ReadIncrements(p),
            4 => ReadStepTable(p),
            5 => new ThresholdCurve(p.Variable(), p.Flag("不高于为达标")),
            6 => new DirectCurve(p.Flag("封顶", true)),
            8 => PeerCurveText.ReadBestRatio(p),
            9 => PeerCurveText.ReadEfficacy(p),
            10 => PeerCurveText.ReadRankPoints(p),
            7 => new PiecewiseCurve(p.Variable(), LessIsBetter: p.Flag(LessIsBetter), Below: p.Number(LowestBand), Knots: p.Knots()),
            _ => throw new FormatException($"没有“{kind}”这种计分方式，可以写：{string.Join('、', Kinds)}"),
        };
        p.RefuseRest();
        return curve;
    }

    private static CeilingCurve ReadCeiling(CurveParameters p)
    {
        var steps = StepsOf("超整步", p.Text("超整步"));
        return new CeilingCurve(p.Number("每超扣"), p.Number("每超幅度") ?? 1, steps == Yes) { StartedSteps = steps == Started };
    }

    private static StepTableCurve ReadStepTable(CurveParameters p)
    {
        var (on, less) = (p.Variable(), p.Flag(LessIsBetter));
        return new StepTableCurve(on, p.Bands(Rest(less)), less);
    }

    /// <summary>The word for the band without a bound: below all, or where less is better above all.</summary>
    private static string Rest(bool lessIsBetter) => lessIsBetter ? "以上" : LowestBand;

    private static string?[] Increments(IncrementsCurve c) =>
    [
        On(c.On, always: true), Number("基本分", c.BaseMarks),
        c.Up == 0 ? null : Number("每超加", c.Up), c.UpByTarget is null ? null : "每超加按目标=" + string.Join('、', c.UpByTarget.Bands.Select(b => b.From is null ? $"{LowestBand}{Text(b.Points)}" : $"{Text(b.From.Value)}起{Text(b.Points)}")), c.UpWidth == 1 ? null : Number("每超幅度", c.UpWidth), Steps("超整步", c.UpWholeSteps, c.UpStartedSteps), Number("最多加", c.UpMax),
        c.Down == 0 ? null : Number("每低扣", c.Down), c.DownWidth == 1 ? null : Number("每低幅度", c.DownWidth), Steps("低整步", c.DownWholeSteps, c.DownStartedSteps), Number("最多扣", c.DownMax),
        c.Floor is null ? "最低分=不限" : c.Floor == 0 ? null : Number("最低分", c.Floor),
        Flag("未达目标零分", c.NothingBelowLine), Number("断崖", c.Cliff), Flag(LessIsBetter, c.LessIsBetter),
    ];

    private static IncrementsCurve ReadIncrements(CurveParameters p)
    {
        var (up, down) = (StepsOf("超整步", p.Text("超整步")), StepsOf("低整步", p.Text("低整步")));
        return new IncrementsCurve
        {
            On = p.Variable(),
            BaseMarks = p.Number("基本分"),
            Up = p.Number("每超加") ?? 0,
            UpByTarget = p.Prices("每超加按目标"),
            UpWidth = p.Number("每超幅度") ?? 1,
            UpWholeSteps = up == Yes,
            UpStartedSteps = up == Started,
            UpMax = p.Number("最多加"),
            Down = p.Number("每低扣") ?? 0,
            DownWidth = p.Number("每低幅度") ?? 1,
            DownWholeSteps = down == Yes,
            DownStartedSteps = down == Started,
            DownMax = p.Number("最多扣"),
            Floor = p.Take("最低分=不限") ? null : p.Number("最低分") ?? 0,
            NothingBelowLine = p.Flag("未达目标零分"),
            Cliff = p.Number("断崖"),
            LessIsBetter = p.Flag(LessIsBetter),
        };
    }

    internal static string? On(CurveVariable on, bool always = false) =>
        on == CurveVariable.Completion && !always ? null : "按=" + Variables.First(v => v.Variable == on).Word;

    internal static string? Number(string name, decimal? value) => value is null ? null : $"{name}={Text(value.Value)}";

    /// <summary>How steps are counted: 是 for whole ones, 进一 for a started one too; nothing where they are exact.</summary>
    internal static string? Steps(string name, bool whole, bool started) => whole ? $"{name}={Yes}" : started ? $"{name}={Started}" : null;

    /// <summary>Reads how steps are counted.</summary>
    internal static string? StepsOf(string name, string? word) => word is null or "否" or Yes or Started ? word : throw new FormatException($"参数“{name}={word}”只能写：否、{Yes}（不足的不计）、{Started}（不足的按一个计）");

    internal static string? Flag(string name, bool value) => value ? name + "=是" : null;

    internal static string Text(decimal value) => FractionText.Plain(value);
}
