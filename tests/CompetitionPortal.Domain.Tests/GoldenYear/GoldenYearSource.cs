using System.Globalization;
using System.Text.Json;
using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.GoldenYear;

/// <summary>The golden year's files as facts and rulebook.</summary>
internal static class GoldenYearSource
{
    public static CompetitionFacts Facts() => new()
    {
        Year = new CompetitionYear { Year = 2025, County = "示例县", Competition = "创业竞赛" },
        Participants = [.. Rows("units").Select(r => new Participant
        {
            Code = r["unit"],
            Order = int.Parse(r["order"], CultureInfo.InvariantCulture),
            Names = [new ParticipantName(r["unit"])],
            Memberships = [new ClassMembership(r["class"])],
        })],
        Targets = [.. Rows("targets").Select(r => new AssignedTarget(r["unit"], r["indicator"], Number(r["target"])!.Value, Number(r["stretch"])))],
        Bases = [.. Rows("bases").Select(r => new BaseValue(r["unit"], r["indicator"], At(r["indicator"], r["period"]), Number(r["value"])!.Value))],
        Results = [.. Rows("results").Select(r => new PeriodResult(r["unit"], r["indicator"], At(r["indicator"], r["period"]), Number(r["reported"]), Number(r["verified"])))],
        Adjustments = [.. Rows("adjustments").Select(r => new Adjustment(r["unit"], Quarter(r["period"]), Text(r["group"]), Text(r["matter"]), Number(r["points"])!.Value, r["reason"]))],
        Vetoes = [.. Rows("vetoes").Select(r => new VetoEvent(r["unit"], r["kind"], DateOnly.ParseExact(r["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture), r["document"]))],
    };

    public static Rulebook Rulebook()
    {
        using var rules = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.Path("tests", "golden-year", "rules.json")));
        var root = rules.RootElement;
        var key = root.GetProperty("key_indicator").GetString()!;
        var missed = new CompletionTest(key, Comparison.Below, 1);
        var groups = root.GetProperty("rank_groups").EnumerateObject().ToDictionary(g => g.Name, g => g.Value.EnumerateArray().Select(c => c.GetString()!).ToList());
        string Effect(string code) => root.GetProperty("effects").GetProperty(code).GetString()!;
        PlaceTest Last(string group) => new("招商引资完成率", true, root.GetProperty("bottom").GetProperty(group).GetInt32());
        OutcomeRule Bottom(string group) => new()
        {
            Clause = root.GetProperty("bottom_rule").GetProperty(group).GetString()!,
            Kind = OutcomeKind.Penalty,
            Groups = [group],
            Condition = new AllOf([missed, Last(group)]),
            Measure = Effect(root.GetProperty("bottom_rule").GetProperty(group).GetString()!),
            Target = group == "垂直" ? "主要负责人" : "主要负责人、班子",
            TermMonths = group == "垂直" ? null : 12,
        };
        return new Rulebook
        {
            Title = "创业竞赛考核办法",
            Rounding = new RoundingRules { PointsDigits = root.GetProperty("rounding").GetProperty("points").GetInt32(), PrintedDigits = root.GetProperty("rounding").GetProperty("printed_completion").GetInt32() },
            KeyIndicator = key,
            Classes = [.. root.GetProperty("classes").EnumerateObject().Select(c => new ParticipantClass(c.Name, c.Value.GetProperty("full_marks").GetDecimal(), groups.First(g => g.Value.Contains(c.Name)).Key))],
            Indicators = [.. Rows("indicators").Select(r => new Indicator
            {
                Name = r["indicator"],
                UnitOfMeasure = r["unit_of_measure"],
                ReportedAs = Enum.Parse<ReportedAs>(r["reported_as"], true),
                Frequency = Frequency(r["frequency"]),
                Against = Enum.Parse<Against>(r["against"], true),
                Way = r["way"] == "归口" ? ReportingWay.SourceDepartment : ReportingWay.OwnReport,
            })],
            Uses = [.. Rows("scoring").Select(r => new IndicatorUse { Class = r["class"], Indicator = r["indicator"], FullMarks = Number(r["full_marks"])!.Value, Curve = Curve(r["curve"], r["params"]) })],
            Plans = [.. Rows("plans").SelectMany(r => Period.All(PeriodLevel.Quarter).Select(p => new PlanShare(r["indicator"], null, p, Number(r[p.Code])!.Value)))],
            AdjustmentGroups = [.. root.GetProperty("adjustment_caps").EnumerateObject().Select(g => new AdjustmentGroup(g.Name, Number(g.Value.GetString()!)))],
            ClassRanking = new RankingRule { Name = "类别名次", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Total) },
            GroupRanking = new RankingRule { Name = "序列名次", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.TotalShare) },
            OtherRankings = [new RankingRule { Name = "招商引资完成率", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.Completion, key) }],
            Grades = [.. root.GetProperty("grades").EnumerateArray().Select(g => new GradeBand(g[0].GetString()!, Number(g[1].GetString()!) is > 0 and var from ? from : null))],
            GradeCaps = [new GradeCap(missed, root.GetProperty("grade_cap_if_missed").GetString()!), new GradeCap(new VetoTest(), root.GetProperty("grade_cap_if_vetoed").GetString()!)],
            Outcomes =
            [
                new OutcomeRule { Clause = "P1", Kind = OutcomeKind.Milestone, At = new Period(PeriodLevel.HalfYear, 1), Condition = new CompletionTest(key, Comparison.Below, 0.5m, new Period(PeriodLevel.HalfYear, 1)), Measure = Effect("P1"), Target = "主要负责人" },
                new OutcomeRule { Clause = "P2", Kind = OutcomeKind.Penalty, Groups = ["乡镇", "县直"], Condition = missed, Measure = Effect("P2"), TermMonths = 12 },
                Bottom("乡镇"),
                Bottom("县直"),
                Bottom("垂直"),
                new OutcomeRule { Clause = "P5", Kind = OutcomeKind.Penalty, Groups = ["垂直"], Condition = missed, Measure = Effect("P5"), Target = "单位、主要负责人" },
                new OutcomeRule { Clause = "V", Kind = OutcomeKind.Veto, Condition = new VetoTest(), Measure = Effect("V") },
                .. root.GetProperty("award_quota").EnumerateObject().Select(q => new OutcomeRule
                {
                    Clause = "A1", Kind = OutcomeKind.Award, Groups = [q.Name], Measure = Effect("A1"), Ranking = "序列名次", Quota = q.Value.GetInt32(),
                    Condition = new AllOf([new Negation(missed), new Negation(new VetoTest()), new Negation(new SanctionTest())]),
                }),
            ],
        };
    }

    private static ScoringCurve Curve(string curve, string parameters)
    {
        var p = JsonSerializer.Deserialize<Dictionary<string, string>>(parameters)!.ToDictionary(x => x.Key, x => Number(x.Value)!.Value);
        return curve switch
        {
            "linear" => new LinearCurve(Cap: p["cap"]),
            "dual" => new DualTargetCurve(p["base_marks"]),
            "ceiling" => new CeilingCurve(p["down"]),
            "increments" => new IncrementsCurve { On = CurveVariable.Growth, Up = p["up"], UpMax = p["up_max"], Down = p["down"], DownWidth = p["down_width"], DownWholeSteps = true },
            "direct" => new DirectCurve(),
            _ => throw new ArgumentOutOfRangeException(nameof(curve), curve, null),
        };
    }

    private static List<Dictionary<string, string>> Rows(string name) => RepositoryFiles.Csv("tests", "golden-year", "input", name + ".csv");

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static Period Quarter(string code) => Period.TryParse(code, out var period) ? period : throw new FormatException(code);

    private static PeriodLevel Frequency(string text) => text switch { "quarter" => PeriodLevel.Quarter, "half-year" => PeriodLevel.HalfYear, "year" => PeriodLevel.Year, _ => PeriodLevel.Month };

    /// <summary>The files name the quarter at whose end a half-year's or year's figure is typed.</summary>
    private static Period At(string indicator, string code)
    {
        var quarter = Quarter(code);
        var level = Frequency(Rows("indicators").First(r => r["indicator"] == indicator)["frequency"]);
        return Period.All(level).First(p => p.EndMonth == quarter.EndMonth);
    }
}
