using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>The parameters of a curve in writing; each is taken once, and what is left over is refused.</summary>
internal sealed class CurveParameters
{
    private readonly List<(string Name, string Value)> parts = [];

    public CurveParameters(string text)
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
        var found = CurveText.Variables.Where(v => v.Word == word).ToList();
        return word is null ? CurveVariable.Completion : found.Count > 0 ? found[0].Variable : throw new FormatException($"参数“按={word}”只能写：{string.Join('、', CurveText.Variables.Select(v => v.Word))}");
    }

    public IReadOnlyList<StepBand> Bands(string rest)
    {
        StepBand[] bands = [.. parts.Select(p => new StepBand(p.Name == rest ? null : Parse("分档界限", p.Name), Parse("分档分数", p.Value)))];
        parts.Clear();
        return bands;
    }

    /// <summary>A text, such as a name; or null.</summary>
    public string? Text(string name) => Value(name);

    /// <summary>Places and their points: 1=10, 末1=-5.</summary>
    public IReadOnlyList<PlacePoints> Places()
    {
        PlacePoints[] places =
        [
            .. parts.Select(p =>
            {
                var bottom = p.Name.StartsWith('末');
                return ChineseNumeral.TryRead(bottom ? p.Name[1..] : p.Name, out var place) && place > 0
                    ? new PlacePoints(place, bottom, Parse("名次分数", p.Value))
                    : throw new FormatException($"没有参数“{p.Name}”；名次写 1=10、2=8，倒数的名次写 末1=-5");
            }),
        ];
        parts.Clear();
        return places;
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
            return price.StartsWith(CurveText.LowestBand, StringComparison.Ordinal) ? new StepBand(null, Parse(name, price[CurveText.LowestBand.Length..].Trim()))
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
