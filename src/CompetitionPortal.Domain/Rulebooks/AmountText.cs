using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>The written form of amounts: a kind, and parameters 名称=值 separated by semicolons. Whatever is written reads back as the same.</summary>
public static class AmountText
{
    private const string Lowest = "以下";
    private const string Highest = "以上";

    /// <summary>The figures that an amount may depend on.</summary>
    private static readonly (string Word, RankingMeasure Measure)[] Figures =
    [
        ("总分", RankingMeasure.Total), ("得分率", RankingMeasure.TotalShare), ("完成率", RankingMeasure.Completion), ("数值", RankingMeasure.Value), ("增幅", RankingMeasure.Growth), ("得分", RankingMeasure.Points),
    ];

    private static readonly (string Word, UntiedBonus Bonus)[] Untied = [("类别平均", UntiedBonus.ClassMean), ("序列平均", UntiedBonus.GroupMean), ("不给", UntiedBonus.Nothing)];

    private static readonly (string Word, PoolScope Scope)[] Pools = [("条款", PoolScope.Rule), ("各类别", PoolScope.EachClass), ("各序列", PoolScope.EachGroup)];

    /// <summary>The words for among whom a pool is shared out.</summary>
    public static IReadOnlyList<string> PoolWords { get; } = [.. Pools.Select(p => p.Word)];

    /// <summary>The words for what is given to who is tied to nobody.</summary>
    public static IReadOnlyList<string> UntiedWords { get; } = [.. Untied.Select(u => u.Word)];

    /// <summary>The words for the figures that an amount may depend on.</summary>
    public static IReadOnlyList<string> FigureWords { get; } = [.. Figures.Select(f => f.Word)];

    /// <summary>The kinds, as offered in a drop-down list.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["定额", "按名次", "按幅度", "按档", "按基数比例", "净额", "按人数", "按挂钩", "按占比", "按等次"];

    /// <summary>The kind of an amount.</summary>
    public static string Kind(AmountRule rule) => Kinds[rule switch { FixedAmount => 0, PlaceAmount => 1, StepAmount => 2, BandAmount => 3, BaseShareAmount => 4, NetAmount => 5, HeadcountAmount => 6, PoolAmount => 8, GradeAmount => 9, _ => 7 }];

    /// <summary>Its parameters.</summary>
    public static string Parameters(AmountRule rule) => string.Join(';', Write(rule).OfType<string>());

    /// <summary>Reads an amount.</summary>
    /// <exception cref="FormatException">Not understood; the message is Chinese.</exception>
    public static AmountRule Read(string kind, string parameters)
    {
        var p = new Parts(parameters);
        AmountRule rule = kind switch
        {
            "定额" => new FixedAmount(p.Money("金额")),
            "按名次" => Places(p),
            "按幅度" => Steps(p),
            "按档" => Banded(p),
            "按基数比例" => BaseShare(p),
            "净额" => new NetAmount(p.Name("账目")),
            "按人数" => new HeadcountAmount(p.Must("比例"), p.Number("最高比例"), p.Take("账目")),
            "按挂钩" => new PartnerAmount(p.Name("条款"), p.Number("比例") ?? 100, UntiedOf(p.Take("无挂钩") ?? Untied[0].Word)),
            "按占比" => new PoolAmount(p.On(), p.Money("总额"), PoolOf(p.Take("范围") ?? Pools[0].Word)) { RoundsHalfUp = p.Flag("四舍五入") },
            "按等次" => ByGrade(p),
            _ => throw new FormatException($"金额方式只能写：{string.Join('、', Kinds)}"),
        };
        p.RefuseRest();
        return rule;
    }

    private static PlaceAmount Places(Parts p)
    {
        var (ranking, fromBottom, of) = (p.Name("排名"), p.Flag("倒数"), p.Has("按") ? p.On() : null);
        return new PlaceAmount(ranking, fromBottom, [.. p.Rest(isMoney: of is null).Select((r, i) => r.Name == Text(i + 1) ? r.Number : throw new FormatException($"名次要从 1 起一个一个写，如 1=200;2=100，现在是“{r.Name}”"))]) { Of = of };
    }

    private static GradeAmount ByGrade(Parts p)
    {
        var basis = p.MaybeMoney("基数");
        return new GradeAmount([.. p.Rest(isMoney: true).Select(r => new GradeValue(r.Name, r.Number))], basis);
    }

    private static StepAmount Steps(Parts p)
    {
        var isTarget = p.Take("目标为线") is { } word && (word == "是" || (word != "否" ? throw new FormatException($"参数“目标为线={word}”只能写“是”或“否”") : false));
        var steps = CurveText.StepsOf("整步", p.Take("整步"));
        return new StepAmount(p.On(), p.Money("每档"))
        {
            Line = isTarget ? null : p.Number("线") ?? 0,
            IsBelow = p.Flag("低于"),
            Width = p.Number("每幅度") ?? 1,
            WholeSteps = steps == CurveText.Yes,
            StartedSteps = steps == CurveText.Started,
            Limit = p.Number("超过档"),
            FurtherPrice = p.MaybeMoney("超过后每档"),
            Base = p.MaybeMoney("基本"),
            Most = p.MaybeMoney("最多"),
        };
    }

    private static UntiedBonus UntiedOf(string word) => Untied.Any(u => u.Word == word)
        ? Untied.First(u => u.Word == word).Bonus
        : throw new FormatException($"参数“无挂钩={word}”只能写：{string.Join('、', UntiedWords)}");

    private static PoolScope PoolOf(string word) => Pools.Any(s => s.Word == word)
        ? Pools.First(s => s.Word == word).Scope
        : throw new FormatException($"参数“范围={word}”只能写：{string.Join('、', PoolWords)}");

    private static BandAmount Banded(Parts p)
    {
        var on = p.OnEitherWay();
        return new BandAmount(on, p.Bands(isMoney: true, on.LessIsBetter));
    }

    private static BaseShareAmount BaseShare(Parts p)
    {
        var on = p.OnEitherWay();
        List<ClassBase> bases = [.. p.TakeAll("基数").Select(b => new ClassBase(b.Name, b.Number))];
        return new BaseShareAmount(on, p.Bands(isMoney: false, on.LessIsBetter), bases);
    }

    private static IEnumerable<string?> Write(AmountRule rule) => rule switch
    {
        FixedAmount f => [Number("金额", f.Value)],
        PlaceAmount p => ["排名=" + p.Ranking, p.FromBottom ? "倒数=是" : null, .. p.Of is { } of ? On(of) : [], .. p.Amounts.Select((a, i) => Number(Text(i + 1), a))],
        StepAmount s =>
        [
            .. On(s.On), s.Line is null ? "目标为线=是" : s.Line == 0 ? null : Number("线", s.Line.Value), s.IsBelow ? "低于=是" : null, s.Width == 1 ? null : Number("每幅度", s.Width), Number("每档", s.Price),
            CurveText.Steps("整步", s.WholeSteps, s.StartedSteps), Maybe("超过档", s.Limit), Maybe("超过后每档", s.FurtherPrice), Maybe("基本", s.Base), Maybe("最多", s.Most),
        ],
        BandAmount b => [.. On(b.On), .. Bands(b.Bands, b.On.LessIsBetter)],
        BaseShareAmount b => [.. On(b.On), .. b.Bases.Select(x => Number($"基数({x.Class})", x.Value)), .. Bands(b.Bands, b.On.LessIsBetter)],
        NetAmount n => ["账目=" + n.Account],
        HeadcountAmount h => [Number("比例", h.Share), Maybe("最高比例", h.Most), h.Account is null ? null : "账目=" + h.Account],
        PartnerAmount t => ["条款=" + t.Clause, t.Share == 100 ? null : Number("比例", t.Share), t.Untied == Untied[0].Bonus ? null : "无挂钩=" + Untied.First(u => u.Bonus == t.Untied).Word],
        PoolAmount s => [.. On(s.On), Number("总额", s.Pool), s.Scope == PoolScope.Rule ? null : "范围=" + Pools.First(x => x.Scope == s.Scope).Word, s.RoundsHalfUp ? "四舍五入=是" : null],
        GradeAmount g => [Maybe("基数", g.Base), .. g.Grades.Select(v => Number(v.Grade, v.Value))],
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No words for this amount."),
    };

    private static IEnumerable<string?> On(RankingKey key) => ["按=" + Figures.First(f => f.Measure == key.Measure).Word, key.Indicator is null ? null : "指标=" + key.Indicator, key.LessIsBetter ? CurveText.LessIsBetter + "=是" : null];

    private static IEnumerable<string> Bands(IReadOnlyList<StepBand> bands, bool lessIsBetter) => bands.Select(b => Number(b.From is { } from ? Text(from) : lessIsBetter ? Highest : Lowest, b.Points));

    private static string? Maybe(string name, decimal? value) => value is { } number ? Number(name, number) : null;

    private static string Number(string name, decimal value) => $"{name}={Text(value)}";

    private static string Text(decimal value) => FractionText.Plain(value);

    /// <summary>Parameters in writing, each taken once.</summary>
    private sealed class Parts
    {
        private readonly List<(string Name, string Value)> parts = [];

        public Parts(string text)
        {
            foreach (var part in text.Replace('；', ';').Replace('＝', '=').Replace('（', '(').Replace('）', ')').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var at = part.IndexOf('=', StringComparison.Ordinal);
                parts.Add(at > 0 ? (part[..at].Trim(), part[(at + 1)..].Trim()) : throw new FormatException($"金额参数“{part}”要写成 名称=值，几个参数用分号隔开"));
            }
        }

        public string? Take(string name)
        {
            var at = parts.FindIndex(p => p.Name == name);
            var value = at < 0 ? null : parts[at].Value;
            parts.RemoveAll(p => p.Name == name && at >= 0);
            return value;
        }

        public bool Has(string name) => parts.Exists(p => p.Name == name);

        public string Name(string name) => Take(name) ?? throw new FormatException($"这种金额方式要写“{name}=…”");

        public decimal? Number(string name) => Take(name) is { } text ? Parse(name, text) : null;

        public decimal Must(string name) => Parse(name, Name(name));

        public decimal Money(string name) => ParseMoney(name, Name(name));

        public decimal? MaybeMoney(string name) => Take(name) is { } text ? ParseMoney(name, text) : null;

        public bool Flag(string name) => Take(name) switch
        {
            null or "否" => false,
            "是" => true,
            var text => throw new FormatException($"参数“{name}={text}”只能写“是”或“否”"),
        };

        public RankingKey On()
        {
            var word = Name("按");
            var found = Figures.Where(f => f.Word == word).ToList();
            var measure = found.Count > 0 ? found[0].Measure : throw new FormatException($"参数“按={word}”只能写：{string.Join('、', Figures.Select(f => f.Word))}");
            return measure is RankingMeasure.Total or RankingMeasure.TotalShare ? new RankingKey(measure) : new RankingKey(measure, Name("指标"));
        }

        /// <summary>Parameters of the form 名称(…)=值.</summary>
        public IReadOnlyList<(string Name, decimal Number)> TakeAll(string name)
        {
            var own = parts.Where(p => p.Name.StartsWith(name + "(", StringComparison.Ordinal) && p.Name.EndsWith(')')).ToList();
            own.ForEach(p => parts.Remove(p));
            return [.. own.Select(p => (p.Name[(name.Length + 1)..^1], ParseMoney(p.Name, p.Value)))];
        }

        public IReadOnlyList<(string Name, decimal Number)> Rest(bool isMoney)
        {
            List<(string, decimal)> rest = [.. parts.Select(p => (p.Name, isMoney ? ParseMoney(p.Name, p.Value) : Parse(p.Name, p.Value)))];
            parts.Clear();
            return rest;
        }

        /// <summary>A figure of which the bands may count from below: 低者为优.</summary>
        public RankingKey OnEitherWay() => On() with { LessIsBetter = Flag(CurveText.LessIsBetter) };

        public IReadOnlyList<StepBand> Bands(bool isMoney, bool lessIsBetter) =>
            [.. Rest(isMoney).Select(r => new StepBand(r.Name == (lessIsBetter ? Highest : Lowest) ? null : Bound(r.Name, lessIsBetter), r.Number))];

        private static decimal Bound(string name, bool lessIsBetter) => name is not (Lowest or Highest) ? Parse("分档界限", name)
            : throw new FormatException(lessIsBetter ? $"低者为优的分档，最后一档写“{Highest}=…”" : $"分档的最后一档写“{Lowest}=…”；数越低越好的，加上“{CurveText.LessIsBetter}=是”");

        public void RefuseRest()
        {
            if (parts.Count > 0)
            {
                throw new FormatException($"这种金额方式没有参数“{parts[0].Name}”");
            }
        }

        /// <summary>An amount of money has no percent sign: 40% would be paid as 40.</summary>
        private static decimal ParseMoney(string name, string text) => text.AsSpan().IndexOfAny('%', '％') < 0
            ? Parse(name, text)
            : throw new FormatException($"参数“{name}={text}”是金额，不写百分号；按百分比给的请用 按基数比例 或 按人数");

        private static decimal Parse(string name, string text) =>
            decimal.TryParse(text.TrimEnd('%', '％'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new FormatException($"参数“{name}”要写一个数，现在是“{text}”");
    }
}
