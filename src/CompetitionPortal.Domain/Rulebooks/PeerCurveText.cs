namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>The written form of the curves that score against the others.</summary>
internal static class PeerCurveText
{
    private const string GroupScope = "范围=各序列";

    /// <summary>What a value is divided by, in words.</summary>
    internal static readonly (string Word, PeerBase Base)[] Bases = [("最优", PeerBase.Best), ("平均", PeerBase.Mean), ("其他平均", PeerBase.OthersMean), ("合计", PeerBase.Sum)];

    public static string?[] Write(PeerCurve curve) => curve switch
    {
        BestRatioCurve c => [CurveText.On(c.On), Scope(c.Scope), CurveText.Flag(CurveText.LessIsBetter, c.LessIsBetter), c.Base == PeerBase.Best ? null : "基准=" + Bases.First(b => b.Base == c.Base).Word, CurveText.Number("最高倍数", c.Most)],
        EfficacyCurve c =>
        [
            CurveText.On(c.On), Scope(c.Scope), CurveText.Flag(CurveText.LessIsBetter, c.LessIsBetter), c.BaseShare == 0.6m ? null : CurveText.Number("基础倍数", c.BaseShare),
            CurveText.Number("最优界限", c.Best), CurveText.Number("最差界限", c.Worst), c.FullWhenEqual ? null : "相等得满分=否",
        ],
        RankPointsCurve c =>
        [
            CurveText.On(c.On), "排名=" + c.Ranking, CurveText.Flag(CurveText.LessIsBetter, c.LessIsBetter), c.PerPlace == 0 ? null : CurveText.Number("每降扣", c.PerPlace), c.Floor == 0 ? null : CurveText.Number("最低分", c.Floor), CurveText.Number("末名得分", c.LastPoints),
            .. c.Places.Select(p => $"{(p.FromBottom ? "末" : string.Empty)}{CurveText.Text(p.Place)}={CurveText.Text(p.Points)}"), c.Rest == 0 ? null : CurveText.Number("其余", c.Rest),
        ],
        _ => [],
    };

    public static BestRatioCurve ReadBestRatio(CurveParameters p) => new(p.Variable(), ReadScope(p)) { LessIsBetter = p.Flag(CurveText.LessIsBetter), Base = ReadBase(p), Most = p.Number("最高倍数") };

    public static EfficacyCurve ReadEfficacy(CurveParameters p) => new(p.Variable(), ReadScope(p))
    {
        LessIsBetter = p.Flag(CurveText.LessIsBetter),
        BaseShare = p.Number("基础倍数") ?? 0.6m,
        Best = p.Number("最优界限"),
        Worst = p.Number("最差界限"),
        FullWhenEqual = p.Flag("相等得满分", true),
    };

    public static RankPointsCurve ReadRankPoints(CurveParameters p) => new(p.Variable(), p.Text("排名") ?? throw new FormatException("按名次要写“排名=…”，是《排名规则》表里的名称"))
    {
        LessIsBetter = p.Flag(CurveText.LessIsBetter),
        PerPlace = p.Number("每降扣") ?? 0,
        Floor = p.Number("最低分") ?? 0,
        LastPoints = p.Number("末名得分"),
        Rest = p.Number("其余") ?? 0,
        Places = p.Places(),
    };

    private static PeerBase ReadBase(CurveParameters p) => p.Text("基准") is not { } word ? PeerBase.Best : Bases.Any(b => b.Word == word) ? Bases.First(b => b.Word == word).Base
        : throw new FormatException($"参数“基准={word}”只能写：{string.Join('、', Bases.Select(b => b.Word))}");

    private static string? Scope(RankingScope scope) => scope == RankingScope.EachGroup ? GroupScope : null;

    private static RankingScope ReadScope(CurveParameters p) => p.Text("范围") switch
    {
        null or "各类别" => RankingScope.EachClass,
        "各序列" => RankingScope.EachGroup,
        var other => throw new FormatException($"参数“范围={other}”只能写：各类别、各序列"),
    };
}
