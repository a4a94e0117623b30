using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>A unit that stands on a drawn curve as an example.</summary>
/// <param name="Unit">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Target">Its target.</param>
/// <param name="Stretch">争取, where there is one.</param>
/// <param name="Growth">Its growth in percent, where the curve runs over growth.</param>
public sealed record CurveExample(string Unit, decimal Value, decimal Target, decimal? Stretch, decimal? Growth)
{
    /// <summary>All units of its class with it: what curves need that hold units against one another.</summary>
    public IReadOnlyList<CurveExample> Peers { get; init; } = [];
}

/// <summary>
/// A curve as points to be drawn. The points come from the engine: a county of one class and one indicator whose units stand at
/// equal distances along the curve. So every kind of curve can be drawn.
/// </summary>
/// <param name="Axis">What runs along, with its unit.</param>
/// <param name="Line">Where the target stands.</param>
/// <param name="FullMarks">Full marks.</param>
/// <param name="Points">The points.</param>
/// <param name="Example">The example's place, or null.</param>
/// <param name="ExampleText">The example in a sentence; empty without one.</param>
/// <param name="IsUnits">Whether the points are units of a class, held against one another.</param>
public sealed record CurvePlot(string Axis, decimal Line, decimal FullMarks, IReadOnlyList<(decimal X, decimal Y)> Points, (decimal X, decimal Y)? Example, string ExampleText, bool IsUnits = false)
{
    private const int Steps = 120;
    private const int Peers = 10;
    private const int Year = 2000;
    private const decimal Base = 100;
    private const string Class = "类", Name = "指标", ExampleCode = "例", Places = "名次";

    /// <summary>The left end.</summary>
    public decimal Left => Points[0].X;

    /// <summary>The right end.</summary>
    public decimal Right => Points[^1].X;

    /// <summary>The lowest points, 0 or below.</summary>
    public decimal Bottom => Math.Min(0, Points.Min(p => p.Y));

    /// <summary>The most points, full marks or above.</summary>
    public decimal Top => Math.Max(FullMarks, Points.Max(p => p.Y));

    /// <summary>The curve of a use; null where it cannot be computed.</summary>
    /// <param name="use">The use.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="rounding">How points are rounded.</param>
    /// <param name="example">A unit to stand on it, or null.</param>
    public static CurvePlot? Of(IndicatorUse use, Indicator indicator, RoundingRules rounding, CurveExample? example)
    {
        if (use.FullMarks <= 0 || CurveChecks.Problems(use).Any())
        {
            return null;
        }

        if (use.Curve is PeerCurve)
        {
            return OfPeers(use, indicator, rounding, example);
        }

        var runs = use.Curve.Runs;
        var (target, left, right) = Range(runs, use.Curve, example);
        var xs = Enumerable.Range(0, Steps + 1).Select(i => left + ((right - left) * i / Steps)).ToList();
        var stretch = example is { Stretch: { } far } && example.Target > 0 ? target * far / example.Target : target * 1.25m;
        if (example is { Target: <= 0 } && (use.Curve.Runs is CurveVariable.Completion or CurveVariable.Lead || use.Curve is DirectCurve or LinearCurve))
        {
            return Of(use, indicator, rounding, null);
        }

        var board = Score(use, indicator, rounding, xs.Select((x, i) => (Code(i), Value(runs, x, target), target, stretch)).Concat(
            example is null ? [] : [(ExampleCode, runs == CurveVariable.Growth ? Value(runs, example.Growth ?? 0, target) : example.Value, example.Target, example.Stretch ?? example.Target * 1.25m)]));
        List<(decimal, decimal)> points = [.. xs.Select((x, i) => (x, board.Find(Code(i))?.Cells[0].Points)).Where(p => p.Points is not null).Select(p => (p.x, p.Points!.Value))];
        if (points.Count < 2)
        {
            return null;
        }

        var at = example is null || board.Find(ExampleCode)?.Cells[0].Points is not { } scored ? ((decimal, decimal)?)null : (X(runs, example), Math.Round(scored, rounding.PointsDigits, MidpointRounding.AwayFromZero));
        return new CurvePlot(Axes(runs, indicator), runs == CurveVariable.Completion ? 100 : runs == CurveVariable.Lead ? 0 : target, use.FullMarks, points, at, at is { } dot ? Sentence(example!, indicator, runs, dot) : string.Empty);
    }

    /// <summary>
    /// A curve that holds units against one another, drawn through the units of a class: the class's own with their figures, or as
    /// long as there are none an invented one of ten at equal distances, of which the fourth is the example.
    /// </summary>
    private static CurvePlot? OfPeers(IndicatorUse use, Indicator indicator, RoundingRules rounding, CurveExample? example)
    {
        var runs = use.Curve.Runs;
        List<CurveExample> units = [.. (example?.Peers ?? []).Where(p => runs is CurveVariable.Growth ? p.Growth is not null : runs is CurveVariable.Value || p.Target > 0)];
        var isInvented = units.Count < 2 || units.Select(u => X(runs, u)).Distinct().Count() < 2;
        if (isInvented)
        {
            const decimal target = 100;
            decimal At(int i) => runs switch { CurveVariable.Completion => 50 + (i * 10), CurveVariable.Lead => -50 + (i * 10), CurveVariable.Growth => i * 2, _ => 10 + (i * 10) };
            units = [.. Enumerable.Range(0, Peers).Select(i => new CurveExample($"示例单位{ChineseNumeral.Write(i + 1)}", Value(runs, At(i), target), target, null, runs == CurveVariable.Growth ? At(i) : null))];
        }

        var board = Score(use, indicator, rounding, units.Select((u, i) => (Code(i), runs == CurveVariable.Growth ? Value(runs, u.Growth!.Value, 0) : u.Value, u.Target, u.Stretch ?? u.Target * 1.25m)));
        var scored = units.Select((u, i) => (Unit: u, X: X(runs, u), Y: board.Find(Code(i))?.Cells[0].Points)).Where(u => u.Y is not null).Select(u => (u.Unit, u.X, Y: Math.Round(u.Y!.Value, rounding.PointsDigits, MidpointRounding.AwayFromZero))).OrderBy(u => u.X).ToList();
        if (scored.Count < 2 || scored[0].X == scored[^1].X)
        {
            return null;
        }

        var shown = scored.FirstOrDefault(u => !isInvented && u.Unit.Unit == example!.Unit, scored[Math.Min(3, scored.Count - 1)]);
        var place = 1 + scored.Count(u => use.Curve is PeerCurve { LessIsBetter: true } ? u.X < shown.X : u.X > shown.X);
        var text = string.Create(CultureInfo.InvariantCulture, $"举例：{(isInvented ? $"假设一个类别有 {scored.Count} 个单位，" : $"本类别 {scored.Count} 个单位里，")}{shown.Unit.Unit}{Figure(runs, indicator, shown.X)}，排第 {place}，得 {Short(shown.Y)} 分");
        return new CurvePlot(Axes(runs, indicator), runs == CurveVariable.Completion ? 100 : scored[0].X - 1, use.FullMarks, [.. scored.Select(u => (u.X, u.Y))], (shown.X, shown.Y), text, IsUnits: true);
    }

    private static string Figure(CurveVariable runs, Indicator indicator, decimal x) => runs switch
    {
        CurveVariable.Completion => $"完成率 {Short(Math.Round(x, 2))}%",
        CurveVariable.Growth => $"增幅 {Short(Math.Round(x, 2))}%",
        CurveVariable.Lead => $"超进度 {Short(Math.Round(x, 2))} 个百分点",
        _ => $"实际 {Short(x)} {indicator.UnitOfMeasure}",
    };

    private static (decimal Target, decimal Left, decimal Right) Range(CurveVariable runs, ScoringCurve curve, CurveExample? example)
    {
        var marks = curve switch
        {
            StepTableCurve bands => bands.Bands.Select(b => b.From).OfType<decimal>().ToList(),
            PiecewiseCurve line => [.. line.Knots.Select(k => k.At)],
            _ => [],
        };
        if (runs == CurveVariable.Completion)
        {
            return (100, 0, Math.Max(150, Math.Max(marks.Append(0).Max() * 1.1m, example is { Target: > 0 } e ? Math.Min(400, e.Value / e.Target * 105) : 0)));
        }

        if (runs == CurveVariable.Lead)
        {
            return (100, Math.Min(-50, marks.Append(0).Min() - 5), Math.Max(50, marks.Append(0).Max() + 5));
        }

        var target = example?.Target ?? (runs == CurveVariable.Growth ? 10 : 100);
        var at = example is null ? target : X(runs, example);
        var width = Math.Max(runs == CurveVariable.Growth ? 15 : Math.Max(5, Math.Abs(target)), Math.Abs(at - target) * 1.1m);
        return runs == CurveVariable.Growth
            ? (target, Math.Max(-90, Math.Min(target - width, marks.Append(target).Min() - 2)), Math.Max(target + width, marks.Append(target).Max() + 2))
            : (target, Math.Min(0, Math.Min(at, marks.Append(0).Min())), Math.Max(target + width, marks.Append(0).Max() * 1.1m));
    }

    private static Scoreboard Score(IndicatorUse use, Indicator indicator, RoundingRules rounding, IEnumerable<(string Code, decimal Value, decimal Target, decimal Stretch)> units)
    {
        var all = units.ToList();
        var rulebook = new Rulebook
        {
            Title = Name,
            Rounding = rounding with { PointsDigits = 4, TotalDigits = 4 },
            Classes = [new ParticipantClass(Class, use.FullMarks, Class)],
            Indicators = [new Indicator { Name = Name, UnitOfMeasure = indicator.UnitOfMeasure, ReportedAs = ReportedAs.Stock, Frequency = PeriodLevel.Year, Against = Against.Year }],
            Uses = [use with { Class = Class, Indicator = Name, Gate = null, GatePoints = null, Component = null, EachPeriod = null, Curve = use.Curve is RankPointsCurve places ? places with { Ranking = Places } : use.Curve }],
            OtherRankings = [new RankingRule { Name = Places, Scope = RankingScope.EachClass, Key = new RankingKey(Measure(use.Curve.Runs), Name, use.Curve is PeerCurve { LessIsBetter: true }) }],
            ClassRanking = new RankingRule { Name = "类别名次", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Total) },
            GroupRanking = new RankingRule { Name = "序列名次", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.Total) },
        };
        var facts = new CompetitionFacts
        {
            Year = new CompetitionYear { Year = Year, County = Class, Competition = Class },
            Participants = [.. all.Select((u, i) => new Participant { Code = u.Code, Order = i + 1, Names = [new ParticipantName(u.Code)], Memberships = [new ClassMembership(Class)] })],
            Targets = [.. all.Select(u => new AssignedTarget(u.Code, Name, u.Target, u.Stretch))],
            Bases = [.. all.Select(u => new BaseValue(u.Code, Name, Period.Year, Base))],
            Results = [.. all.Select(u => new PeriodResult(u.Code, Name, Period.Year, u.Value, u.Value))],
        };
        return ScoringService.Score(facts, rulebook, Standing.Annual);
    }

    private static RankingMeasure Measure(CurveVariable runs) => runs switch
    {
        CurveVariable.Completion => RankingMeasure.Completion,
        CurveVariable.Growth => RankingMeasure.Growth,
        CurveVariable.Lead => RankingMeasure.Lead,
        _ => RankingMeasure.Value,
    };

    private static decimal Value(CurveVariable runs, decimal x, decimal target) => runs switch
    {
        CurveVariable.Completion => target * x / 100,
        CurveVariable.Lead => target * (100 + x) / 100,
        CurveVariable.Growth => Base * (1 + (x / 100)),
        _ => x,
    };

    private static decimal X(CurveVariable runs, CurveExample example) => runs switch
    {
        CurveVariable.Completion => example.Target == 0 ? 0 : example.Value / example.Target * 100,
        CurveVariable.Lead => example.Target == 0 ? 0 : (example.Value / example.Target * 100) - 100,
        CurveVariable.Growth => example.Growth ?? 0,
        _ => example.Value,
    };

    private static string Axes(CurveVariable runs, Indicator indicator) => runs switch
    {
        CurveVariable.Completion => "完成率（%）",
        CurveVariable.Growth => "增幅（%）",
        CurveVariable.Lead => "超进度（百分点）",
        _ => $"实际数（{indicator.UnitOfMeasure}）",
    };

    private static string Sentence(CurveExample e, Indicator indicator, CurveVariable runs, (decimal X, decimal Y) at) => runs switch
    {
        CurveVariable.Completion => $"举例：{e.Unit}完成 {Short(e.Value)} {indicator.UnitOfMeasure}，目标 {Short(e.Target)}，完成率 {Short(Math.Round(at.X, 2))}%，得 {Short(at.Y)} 分",
        CurveVariable.Growth => $"举例：{e.Unit}增幅 {Short(Math.Round(at.X, 2))}%，目标 {Short(e.Target)}%，得 {Short(at.Y)} 分",
        _ => $"举例：{e.Unit}实际 {Short(e.Value)} {indicator.UnitOfMeasure}，目标 {Short(e.Target)}，得 {Short(at.Y)} 分",
    };

    private static string Code(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static string Short(decimal value) => FractionText.Plain(Math.Round(value, 4));
}
