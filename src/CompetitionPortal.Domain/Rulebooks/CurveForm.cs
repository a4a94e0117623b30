namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>What is asked for a parameter of a curve.</summary>
public enum ParameterSort
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>是 or nothing.</summary>
    YesNo,

    /// <summary>One word of a list.</summary>
    Word,

    /// <summary>A text, such as a name.</summary>
    Text,

    /// <summary>Pairs of bound and points.</summary>
    Bands,

    /// <summary>Pairs of target and price.</summary>
    Prices,
}

/// <summary>One parameter of a kind of curve, as a form asks for it.</summary>
/// <param name="Name">Its name in the written form; empty for bands, which have none.</param>
/// <param name="Sort">What is asked.</param>
/// <param name="Unit">Its unit: 分, 倍, 幅度; or empty.</param>
/// <param name="Hint">What it means, and what holds where it is left blank.</param>
/// <param name="Lowest">The lowest number, or null.</param>
/// <param name="Words">The words of a list.</param>
/// <param name="IsRare">Whether it is seldom asked and may stand folded away.</param>
public sealed record CurveParameter(string Name, ParameterSort Sort, string Unit, string Hint, decimal? Lowest = null, IReadOnlyList<string>? Words = null, bool IsRare = false);

/// <summary>
/// What a form asks for each kind of curve. It only composes the written form that <see cref="CurveText"/> reads: a kind that
/// stands in no line here is asked for as 名称=值.
/// </summary>
public static class CurveForm
{
    private const string Points = "分";
    private const string Width = "幅度";

    private static readonly CurveParameter On = new("按", ParameterSort.Word, string.Empty, "按什么计分，默认完成率", Words: ["完成率", "增幅", "数值", "超进度"]);
    private static readonly CurveParameter Rate = On with { Words = ["完成率", "增幅"] };
    private static readonly CurveParameter Less = new("低者为优", ParameterSort.YesNo, string.Empty, "越低越好的指标选是", IsRare: true);
    private static readonly CurveParameter Scope = new("范围", ParameterSort.Word, string.Empty, "与谁比，默认各类别", Words: ["各类别", "各序列"]);

    private static readonly Dictionary<string, CurveParameter[]> Kinds = new(StringComparer.Ordinal)
    {
        ["按比例"] =
        [
            Rate,
            new("最高倍数", ParameterSort.Number, "倍", "1 是最高得满分，1.2 是最高得 1.2 倍；不封顶就留空", 0),
            new("最低倍数", ParameterSort.Number, "倍", "最低按几倍计，默认 0", IsRare: true),
            Less,
        ],
        ["双重目标"] = [new("确保分", ParameterSort.Number, Points, "达到确保目标得几分；其余分从确保到争取按比例得", 0)],
        ["控制上限"] =
        [
            new("每超扣", ParameterSort.Number, Points, "每超一个幅度扣几分；突破就得零分则留空", 0),
            new("每超幅度", ParameterSort.Number, Width, "按计量单位，默认 1", 0),
            new("超整步", ParameterSort.Word, string.Empty, "是：不足一个幅度的不计；进一：不足一个幅度的按一个计；默认按比例", Words: CurveText.StepWords, IsRare: true),
        ],
        ["每超每低加扣"] =
        [
            On,
            new("基本分", ParameterSort.Number, Points, "正好达到时得几分，默认满分", 0),
            new("每超加", ParameterSort.Number, Points, "每超一个幅度加几分", 0),
            new("每超加按目标", ParameterSort.Prices, Points, "任务越重加得越多才写：目标从几起，每超一个幅度加几分；最低一档写“以下”", IsRare: true),
            new("每超幅度", ParameterSort.Number, Width, "完成率、增幅按百分点，数值按计量单位；默认 1", 0),
            new("超整步", ParameterSort.Word, string.Empty, "是：不足一个幅度的不计；进一：不足一个幅度的按一个计；默认按比例", Words: CurveText.StepWords, IsRare: true),
            new("最多加", ParameterSort.Number, Points, "不设上限就留空", 0),
            new("每低扣", ParameterSort.Number, Points, "每低一个幅度扣几分", 0),
            new("每低幅度", ParameterSort.Number, Width, "默认 1", 0),
            new("低整步", ParameterSort.Word, string.Empty, "是：不足一个幅度的不计；进一：不足一个幅度的按一个计；默认按比例", Words: CurveText.StepWords, IsRare: true),
            new("最多扣", ParameterSort.Number, Points, "不设上限就留空", 0, IsRare: true),
            new("最低分", ParameterSort.Number, Points, "默认 0；可以扣成负分就写“不限”", IsRare: true),
            new("未达目标零分", ParameterSort.YesNo, string.Empty, "没有达到目标就不得分", IsRare: true),
            new("断崖", ParameterSort.Number, Width, "比它还低就不得分，正好等于它照每低扣算，如完成率 85；没有就留空", IsRare: true),
            Less,
        ],
        ["分档"] = [On, Less, new(string.Empty, ParameterSort.Bands, string.Empty, "从界限起（含）得几分；界限写“以下”是最低一档（低者为优写“以上”），一定要有")],
        ["折线"] =
        [
            On, Less,
            new(string.Empty, ParameterSort.Bands, string.Empty, "转折点：到这个数得几分，两点之间按比例"),
            new("以下", ParameterSort.Number, Points, "比第一个转折点还低时得几分；留空就沿第一段"),
        ],
        ["与最优比"] =
        [
            On, Scope, Less,
            new("基准", ParameterSort.Word, string.Empty, "与什么比，默认最优；合计就是按占比得分", Words: ["最优", "平均", "其他平均", "合计"]),
            new("最高倍数", ParameterSort.Number, "倍", "与平均比时最高得满分的几倍，默认 1", 0, IsRare: true),
        ],
        ["功效系数"] =
        [
            On, Scope, Less,
            new("基础倍数", ParameterSort.Number, "倍", "最差的得满分的几倍，默认 0.6；极差法写 0", 0),
            new("最优界限", ParameterSort.Number, Width, "按办法规定的满意值；留空就取其中最好的"),
            new("最差界限", ParameterSort.Number, Width, "按办法规定的不允许值；留空就取其中最差的"),
            new("相等得满分", ParameterSort.Word, string.Empty, "都一样时是否都得满分，默认是", Words: ["是", "否"]),
        ],
        ["按名次"] =
        [
            On,
            new("排名", ParameterSort.Text, string.Empty, "《排名规则》里的名称，它按这个指标排"),
            new("每降扣", ParameterSort.Number, Points, "第一名得满分，每降一名扣几分", 0),
            new("最低分", ParameterSort.Number, Points, "默认 0", IsRare: true),
            new("末名得分", ParameterSort.Number, Points, "或者写最后一名得几分：第一名得满分，其余按名次等差递减"),
            new(string.Empty, ParameterSort.Bands, string.Empty, "或者逐个名次写：名次得几分，倒数第一写“末1”"),
            new("其余", ParameterSort.Number, Points, "没有写到的名次得几分，默认 0"),
            Less,
        ],
        ["达标得分"] = [On, new("不高于为达标", ParameterSort.YesNo, string.Empty, "越低越好的指标选是")],
        ["直接计分"] = [new("封顶", ParameterSort.Word, string.Empty, "评分超过满分制时是否只得满分，默认是", Words: ["是", "否"])],
    };

    /// <summary>The parameters of a kind, in the order of the form; null where only 名称=值 can be asked.</summary>
    public static IReadOnlyList<CurveParameter>? Of(string kind) => Kinds.GetValueOrDefault(kind);
}
