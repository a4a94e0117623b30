using CompetitionPortal.Domain.Rulebooks;
using CsCheck;

namespace CompetitionPortal.Domain.Tests.Rulebooks;

/// <summary>Curves in writing: kind and parameters; whatever is written reads back as the same curve.</summary>
public sealed class CurveTextTests
{
    public static TheoryData<string, string, ScoringCurve> Curves => new()
    {
        { "按比例", "最高倍数=1.2", new LinearCurve(Cap: 1.2m) },
        { "按比例", "", new LinearCurve() },
        { "按比例", "按=增幅;最高倍数=1;最低倍数=-0.5", new LinearCurve(CurveVariable.Growth, 1, -0.5m) },
        { "双重目标", "确保分=16", new DualTargetCurve(16) },
        { "控制上限", "每超扣=2", new CeilingCurve(2) },
        { "控制上限", "", new CeilingCurve() },
        { "控制上限", "每超扣=0.5;每超幅度=10;超整步=是", new CeilingCurve(0.5m, 10, true) },
        { "每超每低加扣", "按=增幅;每超加=0.5;最多加=2;每低扣=1;低整步=是", new IncrementsCurve { On = CurveVariable.Growth, Up = 0.5m, UpMax = 2, Down = 1, DownWholeSteps = true } },
        { "每超每低加扣", "按=完成率;基本分=60;每超加=0.5;每超幅度=10;超整步=是;最多加=10;最低分=不限", new IncrementsCurve { On = CurveVariable.Completion, BaseMarks = 60, Up = 0.5m, UpWidth = 10, UpWholeSteps = true, UpMax = 10, Floor = null } },
        { "分档", "100=100;80=75;50=50;以下=0", new StepTableCurve(CurveVariable.Completion, [new(100, 100), new(80, 75), new(50, 50), new(null, 0)]) },
        { "分档", "按=数值;3=1;以下=5", new StepTableCurve(CurveVariable.Value, [new(null, 5), new(3, 1)]) },
        { "达标得分", "按=数值;不高于为达标=是", new ThresholdCurve(CurveVariable.Value, true) },
        { "直接计分", "", new DirectCurve() },
        { "直接计分", "封顶=否", new DirectCurve(false) },
        { "按比例", "最高倍数=1;低者为优=是", new LinearCurve(Cap: 1, LessIsBetter: true) },
        { "每超每低加扣", "按=完成率;基本分=60;每超加=0.5;每超幅度=10;超整步=是;最多加=10;未达目标零分=是", new IncrementsCurve { On = CurveVariable.Completion, BaseMarks = 60, Up = 0.5m, UpWidth = 10, UpWholeSteps = true, UpMax = 10, NothingBelowLine = true } },
        { "每超每低加扣", "按=完成率;每低扣=1;断崖=85", new IncrementsCurve { On = CurveVariable.Completion, Down = 1, Cliff = 85 } },
        { "每超每低加扣", "按=完成率;每超加按目标=5000起0.6、3000起0.2、以下0.1", new IncrementsCurve { On = CurveVariable.Completion, UpByTarget = new BandTable([new(null, 0.1m), new(3000, 0.2m), new(5000, 0.6m)]) } },
        { "每超每低加扣", "按=超进度;每超加=5;每低扣=5;低者为优=是", new IncrementsCurve { On = CurveVariable.Lead, Up = 5, Down = 5, LessIsBetter = true } },
        { "分档", "低者为优=是;110=8;100=10;以上=0", new StepTableCurve(CurveVariable.Completion, [new(100, 10), new(null, 0), new(110, 8)], LessIsBetter: true) },
        { "每超每低加扣", "按=完成率;每超加=0.5;超整步=是;每低扣=1;低整步=进一", new IncrementsCurve { On = CurveVariable.Completion, Up = 0.5m, UpWholeSteps = true, Down = 1, DownStartedSteps = true } },
        { "控制上限", "每超扣=2;超整步=进一", new CeilingCurve(2) { StartedSteps = true } },
        { "与最优比", "按=数值;基准=平均;最高倍数=1.2", new BestRatioCurve(CurveVariable.Value) { Base = PeerBase.Mean, Most = 1.2m } },
        { "与最优比", "低者为优=是;基准=其他平均", new BestRatioCurve(CurveVariable.Completion) { LessIsBetter = true, Base = PeerBase.OthersMean } },
        { "与最优比", "", new BestRatioCurve(CurveVariable.Completion) },
        { "与最优比", "按=数值;范围=各序列;低者为优=是", new BestRatioCurve(CurveVariable.Value, RankingScope.EachGroup) { LessIsBetter = true } },
        { "功效系数", "按=数值", new EfficacyCurve(CurveVariable.Value) },
        { "功效系数", "按=数值;低者为优=是;基础倍数=0;最优界限=4;最差界限=12;相等得满分=否", new EfficacyCurve(CurveVariable.Value) { LessIsBetter = true, BaseShare = 0, Best = 4, Worst = 12, FullWhenEqual = false } },
        { "按名次", "排名=招商名次;每降扣=0.5;最低分=2", new RankPointsCurve(CurveVariable.Completion, "招商名次") { PerPlace = 0.5m, Floor = 2 } },
        { "按名次", "排名=招商名次;末名得分=12", new RankPointsCurve(CurveVariable.Completion, "招商名次") { LastPoints = 12 } },
        { "按名次", "按=增幅;排名=增幅名次;1=5;2=4;末2=-4;末1=-5;其余=1", new RankPointsCurve(CurveVariable.Growth, "增幅名次") { Places = [new(1, true, -5), new(2, true, -4), new(2, false, 4), new(1, false, 5)], Rest = 1 } },
        { "折线", "60=1;90=4;以下=0", new PiecewiseCurve(CurveVariable.Completion, [new(90, 4), new(60, 1)], Below: 0) },
        { "折线", "按=数值;低者为优=是;35=10;75=2", new PiecewiseCurve(CurveVariable.Value, [new(35, 10), new(75, 2)], LessIsBetter: true) },
    };

    [Theory, MemberData(nameof(Curves))]
    public void A_curve_is_written_and_read_in_the_same_words(string kind, string parameters, ScoringCurve curve)
    {
        Assert.Equal((kind, parameters), (CurveText.Kind(curve), CurveText.Parameters(curve)));
        Assert.Equal(curve, CurveText.Read(kind, parameters));
        Assert.NotEmpty(CurveSentence.Write(new IndicatorUse { Class = "甲", Indicator = "乙", FullMarks = 20, Curve = curve }, "万元"));
    }

    [Fact]
    public void Whatever_is_written_reads_back_as_the_same_curve() => RandomCurves.Of(40).Sample(curve =>
    {
        var read = CurveText.Read(CurveText.Kind(curve), CurveText.Parameters(curve));

        Assert.Equal(curve, read);
        Assert.Equal(CurveText.Parameters(curve), CurveText.Parameters(read));
    }, iter: 3000);

    [Theory]
    [InlineData("按比例", " 最高倍数 ＝ 1.2 ； 按：完成率 ", "最高倍数=1.2")]
    [InlineData("分档", "以下：0；80%：75；100％：100", "100=100;80=75;以下=0")]
    [InlineData("每超每低加扣", "每低扣=1;每超加=0.5;最低分=0", "按=完成率;每超加=0.5;每低扣=1")]
    public void Other_ways_of_writing_are_understood(string kind, string parameters, string canonical) => Assert.Equal(canonical, CurveText.Parameters(CurveText.Read(kind, parameters)));

    [Theory]
    [InlineData("按名次", "每降扣=1", "按名次要写“排名=…”")]
    [InlineData("按名次", "排名=甲;第一=1", "没有参数“第一”；名次写 1=10、2=8")]
    [InlineData("与最优比", "基准=最差", "参数“基准=最差”只能写：最优、平均、其他平均、合计")]
    [InlineData("与最优比", "范围=全县", "参数“范围=全县”只能写：各类别、各序列")]
    [InlineData("按排名", "", "没有“按排名”这种计分方式")]
    [InlineData("按比例", "最高倍数", "参数“最高倍数”要写成 名称=值")]
    [InlineData("按比例", "最高倍数=一倍", "参数“最高倍数”要写一个数，现在是“一倍”")]
    [InlineData("按比例", "最高=1.2", "这种计分方式没有参数“最高”")]
    [InlineData("按比例", "最高倍数=1;最高倍数=2", "这种计分方式没有参数“最高倍数”")]
    [InlineData("按比例", "按=名次", "参数“按=名次”只能写：完成率、增幅、数值、超进度")]
    [InlineData("双重目标", "", "双重目标要写“确保分=…”")]
    [InlineData("控制上限", "每超扣=1;超整步=对", "参数“超整步=对”只能写：否、是（不足的不计）、进一（不足的按一个计）")]
    [InlineData("分档", "高=1", "参数“分档界限”要写一个数，现在是“高”")]
    [InlineData("折线", "高=1", "参数“转折点界限”要写一个数，现在是“高”")]
    [InlineData("每超每低加扣", "每超加按目标=很大0.6", "要写成 5000起0.6、3000起0.2、以下0.1，现在是“很大0.6”")]
    [InlineData("按比例", "最高倍数=1e2", "参数“最高倍数”要写一个数，现在是“1e2”")]
    public void What_is_not_understood_is_refused_and_says_what_is_allowed(string kind, string parameters, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => CurveText.Read(kind, parameters)).Message);
}
