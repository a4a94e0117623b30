using System.Globalization;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Benchmarks;

/// <summary>A large county's year: 150 units in three classes, 40 indicators of every kind, four quarters: 24,000 results.</summary>
internal static class LargeYear
{
    public const int Units = 150;
    public const int Indicators = 40;
    private const int Year = 2025;
    private static readonly string[] Classes = ["乡镇", "党群部门", "政府部门"];

    /// <summary>The year; its figures come from a fixed seed.</summary>
    /// <param name="participants">How many units it has.</param>
    public static YearBook Create(int participants = Units)
    {
        var random = new Random(20250101);
        var uses = Enumerable.Range(0, Indicators).Select(i => (Name: Name(i), Curve: Curve(i))).ToList();
        var units = Enumerable.Range(0, participants).Select(n => $"单位{n + 1:000}").ToList();
        var pairs = units.SelectMany(unit => uses.Select(use => (Unit: unit, Use: use))).ToList();
        var quarters = Period.All(PeriodLevel.Quarter).ToList();
        return new YearBook(Rulebook(uses), new CompetitionFacts
        {
            Year = new CompetitionYear { Year = Year, County = "示例县", Competition = "创业竞赛" },
            Participants = [.. units.Select((unit, n) => new Participant { Code = unit, Order = n + 1, Names = [new ParticipantName(unit)], Memberships = [new ClassMembership(Classes[n % Classes.Length])] })],
            Targets = [.. pairs.Select(p => new AssignedTarget(p.Unit, p.Use.Name, p.Use.Curve.Runs == CurveVariable.Growth ? 8 : 1000 + random.Next(9000), p.Use.Curve is DualTargetCurve ? 20_000 : null))],
            Bases = [.. pairs.Where(p => p.Use.Curve.Runs == CurveVariable.Growth).SelectMany(p => quarters.Select(q => new BaseValue(p.Unit, p.Use.Name, q, 100 + Amount(random, 900))))],
            Results = [.. pairs.SelectMany(p => quarters.Select(q => new PeriodResult(p.Unit, p.Use.Name, q, null, Amount(random, 2500) * q.Ordinal)))],
        });
    }

    private static Rulebook Rulebook(List<(string Name, ScoringCurve Curve)> uses)
    {
        var total = new RankingRule { Name = "类别名次", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Total) };
        return new Rulebook
        {
            Title = "考核办法",
            Classes = [.. Classes.Select(c => new ParticipantClass(c, 100, c == Classes[0] ? c : "县直"))],
            Indicators = [.. uses.Select(u => new Indicator
            {
                Name = u.Name, UnitOfMeasure = "万元", ReportedAs = ReportedAs.Cumulative, Frequency = PeriodLevel.Quarter, Against = u.Curve.CanFollowPlan ? Against.Plan : Against.Year,
            })],
            Uses = [.. Classes.SelectMany(c => uses.Select(u => new IndicatorUse { Class = c, Indicator = u.Name, FullMarks = 100m / Indicators, Curve = u.Curve }))],
            ClassRanking = total,
            GroupRanking = total with { Name = "序列名次", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.TotalShare) },
            OtherRankings = [total with { Name = "完成率", Key = new RankingKey(RankingMeasure.Completion, uses[0].Name) }],
            Grades = [new GradeBand("优秀", 0.9m), new GradeBand("合格", 0.6m), new GradeBand("不合格", null)],
            Outcomes =
            [
                new OutcomeRule { Clause = "P1", Kind = OutcomeKind.Penalty, Condition = new PlaceTest("完成率", true, 3), Measure = "诫勉" },
                new OutcomeRule { Clause = "A1", Kind = OutcomeKind.Award, Condition = new AllOf([]), Measure = "先进", Ranking = "序列名次", Quota = 5 },
            ],
        };
    }

    private static string Name(int indicator) => string.Create(CultureInfo.InvariantCulture, $"指标{indicator + 1:00}");

    private static ScoringCurve Curve(int indicator) => (indicator % 6) switch
    {
        0 => new LinearCurve(Cap: 1.2m),
        1 => new DualTargetCurve(2),
        2 => new CeilingCurve(0.5m, 100),
        3 => new IncrementsCurve { On = CurveVariable.Growth, Up = 0.05m, UpMax = 1, Down = 0.1m, DownWholeSteps = true },
        4 => new StepTableCurve(CurveVariable.Completion, [new StepBand(100, 2.5m), new StepBand(80, 2), new StepBand(null, 0)]),
        _ => new LinearCurve(),
    };

    private static decimal Amount(Random random, int most) => random.Next(most * 100) / 100m;
}
