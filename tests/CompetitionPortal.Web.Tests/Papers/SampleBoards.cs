using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Demonstration;

namespace CompetitionPortal.Web.Tests.Papers;

/// <summary>Annual standings of counties that differ: small and large, with nothing to say, with names that are hard to print.</summary>
internal static class SampleBoards
{
    /// <summary>A unit whose name a spreadsheet would take for a formula.</summary>
    public const string Formula = "=HYPERLINK(\"http://127.0.0.1\",\"看\")";

    /// <summary>The golden year: 16 units, 22 lines, two of them waiting for a decision.</summary>
    public static Scoreboard Golden { get; } = Annual(GoldenYearSource.Facts(), GoldenYearSource.Rulebook());

    /// <summary>The demonstration's complete year: 95 units.</summary>
    public static Scoreboard Demonstration { get; } = DemonstrationCounty.Create(new DateOnly(2026, 5, 10))[0] is var (rulebook, facts) ? Annual(facts, rulebook) : null!;

    /// <summary>Nobody is rewarded, nobody is punished.</summary>
    public static Scoreboard Quiet { get; } = Annual(
        GoldenYearSource.Facts() with { Vetoes = [] },
        Golden.Rulebook with { Outcomes = [.. Golden.Rulebook.Outcomes.Select(o => o with { Condition = new VetoTest("无此情形"), MovesUp = true })] });

    /// <summary>One class, one group, one township, one clause, one line.</summary>
    public static Scoreboard Single { get; } = Annual(
        GoldenYearSource.Facts() with { Participants = [.. GoldenYearSource.Facts().Participants.Where(p => p.Code is "河口镇" or "东山镇")] },
        Golden.Rulebook with
        {
            Classes = [.. Golden.Rulebook.Classes.Take(1)],
            Uses = [.. Golden.Rulebook.Uses.Where(u => u.Class == Golden.Rulebook.Classes[0].Name)],
            Outcomes = [Golden.Rulebook.Outcomes.First(o => o.Kind == OutcomeKind.Award) with { Quota = 1, Article = "第十六条" }],
        });

    /// <summary>Long names everywhere, principals with two names, a document number, a unit named like a formula.</summary>
    public static Scoreboard LongNames { get; } = Annual(
        GoldenYearSource.Facts() with
        {
            Year = new CompetitionYear { Year = 2025, County = "示例族示范族样本族自治县", Competition = "工业强县产业兴县招商引资创业竞赛" },
            Participants = [.. GoldenYearSource.Facts().Participants.Select((p, i) => p with { Names = [new ParticipantName(i == 0 ? Formula : p.Code + "（示例开发区管理委员会综合服务中心）")] })],
            Tenures = [.. GoldenYearSource.Facts().Participants.SelectMany(p => new[] { "01", "02" }.Select(n => new Tenure(new Person(p.Code + n, "演示人员" + n), p.Code, "书记", true, new DateOnly(2024, 1, 1))))],
        },
        Golden.Rulebook with { DocumentNumber = "示发〔2025〕3号" });

    /// <summary>The county of the demonstration twice and a half over: hundreds of lines.</summary>
    public static Scoreboard Large { get; } = Demonstration with
    {
        Lines = [.. Enumerable.Range(1, 3).SelectMany(n => Demonstration.Lines.Select(l => l with { Participant = l.Participant + n, Name = l.Name + "第" + n + "分局" }))],
    };

    /// <summary>Three townships and nothing but an indicator where less is better: a list, a place, a line and money for it.</summary>
    public static Scoreboard LessIsBetter { get; } = Annual(
        new CompetitionFacts
        {
            Year = GoldenYearSource.Facts().Year,
            Participants = [.. GoldenYearSource.Facts().Participants.Where(p => p.Memberships[0].Class == "乡镇").Take(3)],
            Targets = [.. GoldenYearSource.Facts().Participants.Where(p => p.Memberships[0].Class == "乡镇").Take(3).Select(p => new AssignedTarget(p.Code, "事故", 10))],
            Results = [.. GoldenYearSource.Facts().Participants.Where(p => p.Memberships[0].Class == "乡镇").Take(3).Select((p, i) => new PeriodResult(p.Code, "事故", Period.Quarter(4), new[] { 15m, 8, 10 }[i], new[] { 15m, 8, 10 }[i]))],
        },
        new Rulebook
        {
            Title = "示例县安全生产考核办法",
            Classes = [new ParticipantClass("乡镇", 10, "乡镇组")],
            Indicators = [new Indicator { Name = "事故", UnitOfMeasure = "起", ReportedAs = ReportedAs.Cumulative, Frequency = PeriodLevel.Quarter, Against = Against.Year }],
            Uses = [new IndicatorUse { Class = "乡镇", Indicator = "事故", FullMarks = 10, Curve = new LinearCurve(Cap: 1.2m, LessIsBetter: true) }],
            ClassRanking = Golden.Rulebook.ClassRanking,
            GroupRanking = Golden.Rulebook.GroupRanking,
            OtherRankings = [new RankingRule { Name = "起数", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.Value, "事故", LessIsBetter: true) }],
            Outcomes =
            [
                new OutcomeRule { Clause = "罚一", Kind = OutcomeKind.Penalty, Condition = new AllOf([new FigureTest("事故", RankingMeasure.Value, Comparison.Above, null), new PlaceTest("起数", true, 1)]), Measure = "扣款", Amount = new OutcomeAmount(new StepAmount(new RankingKey(RankingMeasure.Value, "事故"), 2) { Line = null }) },
                new OutcomeRule { Clause = "奖一", Kind = OutcomeKind.Reward, Condition = new FigureTest("事故", RankingMeasure.Value, Comparison.Below, null), Measure = "节余奖", Amount = new OutcomeAmount(new StepAmount(new RankingKey(RankingMeasure.Value, "事故"), 3) { Line = null, IsBelow = true }) },
                new OutcomeRule { Clause = "先一", Kind = OutcomeKind.Award, Condition = new AllOf([]), Measure = "先进单位", Ranking = "起数", Quota = 1 },
            ],
        });

    /// <summary>All, by name.</summary>
    public static IReadOnlyList<(string Name, Scoreboard Board)> All { get; } =
        [("golden", Golden), ("demonstration", Demonstration), ("quiet", Quiet), ("single", Single), ("long-names", LongNames), ("large", Large), ("less", LessIsBetter)];

    private static Scoreboard Annual(CompetitionFacts facts, Rulebook rulebook) => ScoringService.Score(facts, rulebook, Standing.Annual);
}
