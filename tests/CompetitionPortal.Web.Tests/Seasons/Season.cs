using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Seasons;

/// <summary>Small seasons of tests: an invented county's rulebook and facts.</summary>
public static class Season
{
    /// <summary>The year of all of them.</summary>
    public const int Year = 2026;

    /// <summary>招商引资到位资金, reported by each unit itself.</summary>
    public const string Attraction = "招商引资到位资金";

    /// <summary>财政收入, reported by 财政局 for all units, itself among them.</summary>
    public const string Revenue = "财政收入";

    /// <summary>The townships, in official order.</summary>
    public static IReadOnlyList<string> Townships { get; } =
        ["城关镇", "东山镇", "河口镇", "南坪乡", "石桥乡", "北沟乡", "西岭乡", "青龙镇", "白水镇", "红岩乡", "双河镇", "大坪乡", "新桥镇", "柳林乡", "高山乡"];

    /// <summary>
    /// Fifteen townships and two departments. Five indicators each unit reports itself, one 财政局 reports for all. The county
    /// aims at 16,000 万元 after 11,000 last year; of the first quarter everything is verified.
    /// </summary>
    public static (Rulebook Rulebook, CompetitionFacts Facts) OfTownships()
    {
        var rulebook = Rulebook(
            [new ParticipantClass("乡镇", 100, "乡镇"), new ParticipantClass("部门", 60, "部门")],
            [
                Indicator(Attraction, "万元", ReportedAs.Cumulative, ReportingWay.OwnReport, "招商局"),
                Indicator("固定资产投资", "万元", ReportedAs.Flow, ReportingWay.OwnReport, null),
                Indicator("新开工项目", "个", ReportedAs.Cumulative, ReportingWay.OwnReport, null),
                Indicator("危房改造", "户", ReportedAs.Cumulative, ReportingWay.OwnReport, null),
                Indicator("外派干部", "人", ReportedAs.Stock, ReportingWay.OwnReport, null),
                Indicator(Revenue, "万元", ReportedAs.Cumulative, ReportingWay.SourceDepartment, "财政局"),
            ],
            [("乡镇", Attraction, 50), ("乡镇", "固定资产投资", 10), ("乡镇", "新开工项目", 10), ("乡镇", "危房改造", 10), ("乡镇", "外派干部", 10), ("乡镇", Revenue, 10), ("部门", Attraction, 50), ("部门", Revenue, 10)]);
        string[] departments = ["招商局", "财政局"];
        var facts = Facts([.. Townships.Select(t => (t, "乡镇")), .. departments.Select(d => (d, "部门"))]) with
        {
            Targets =
            [
                .. Townships.SelectMany((t, n) => rulebook.Indicators.Select(i => new AssignedTarget(t, i.Name, Target(i.Name, n)))),
                .. departments.SelectMany(d => new[] { new AssignedTarget(d, Attraction, 800), new AssignedTarget(d, Revenue, 400) }),
            ],
            Bases = [.. Townships.Select((t, n) => new BaseValue(t, Attraction, Period.Quarter(2), n == 1 ? 210 : 300 + (10 * n)))],
            Results =
            [
                .. Townships.SelectMany((t, n) => rulebook.Indicators.Select(i => Verified(t, i.Name, First(i.Name, n)))),
                .. departments.SelectMany(d => new[] { Verified(d, Attraction, 100), Verified(d, Revenue, 90) }),
            ],
        };
        return (rulebook, facts);
    }

    /// <summary>Many units and indicators that one department, 统计局, fills for all; nothing has been reported yet.</summary>
    public static (Rulebook Rulebook, CompetitionFacts Facts) Large(int units, int indicators)
    {
        var names = Enumerable.Range(1, indicators).Select(n => $"指标{n:00}").ToList();
        var rulebook = Rulebook(
            [new ParticipantClass("乡镇", 100, "乡镇"), new ParticipantClass("部门", 100, "部门")],
            [.. names.Select(n => Indicator(n, "万元", ReportedAs.Cumulative, ReportingWay.SourceDepartment, "统计局"))],
            [.. names.Select(n => ("乡镇", n, 100m / indicators))]);
        var townships = Enumerable.Range(1, units).Select(n => $"第{n:000}乡").ToList();
        var facts = Facts([.. townships.Select(t => (t, "乡镇")), ("统计局", "部门")]) with
        {
            Targets = [.. townships.SelectMany(t => names.Select(n => new AssignedTarget(t, n, 1000)))],
        };
        return (rulebook, facts);
    }

    private static decimal Target(string indicator, int township) => indicator switch
    {
        Attraction => township == 0 ? 1600 : township == 1 ? 1400 : 1000,
        "固定资产投资" => 400,
        Revenue => 200,
        _ => 12,
    };

    private static decimal First(string indicator, int township) => indicator switch
    {
        Attraction => township == 0 ? 60 : 200 + township,
        "固定资产投资" => 90,
        Revenue => 45,
        _ => 3,
    };

    private static PeriodResult Verified(string unit, string indicator, decimal value) => new(unit, indicator, Period.Quarter(1), value, value);

    private static Indicator Indicator(string name, string unit, ReportedAs reportedAs, ReportingWay way, string? source) => new()
    {
        Name = name, UnitOfMeasure = unit, ReportedAs = reportedAs, Frequency = PeriodLevel.Quarter, Way = way, Source = source,
        Against = reportedAs is ReportedAs.Cumulative or ReportedAs.Flow ? Against.Plan : Against.Year,
    };

    private static Rulebook Rulebook(IReadOnlyList<ParticipantClass> classes, IReadOnlyList<Indicator> indicators, IReadOnlyList<(string Class, string Indicator, decimal FullMarks)> uses) => new()
    {
        Title = "创业竞赛考核办法",
        Classes = classes,
        Indicators = indicators,
        Uses = [.. uses.Select(u => new IndicatorUse { Class = u.Class, Indicator = u.Indicator, FullMarks = u.FullMarks, Curve = new LinearCurve(Cap: 1) })],
        ClassRanking = new RankingRule { Name = "类别名次", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Total) },
        GroupRanking = new RankingRule { Name = "序列名次", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.TotalShare) },
        Grades = [new GradeBand("合格", null)],
    };

    private static CompetitionFacts Facts(IReadOnlyList<(string Name, string Class)> units) => new()
    {
        Year = new CompetitionYear { Year = Year, County = "示例县", Competition = "创业竞赛" },
        Participants = [.. units.Select((u, n) => new Participant { Code = u.Name, Order = n + 1, Names = [new ParticipantName(u.Name)], Memberships = [new ClassMembership(u.Class)] })],
    };
}
