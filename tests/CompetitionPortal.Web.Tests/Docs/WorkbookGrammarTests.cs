using System.Globalization;
using System.Text.RegularExpressions;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Web.Tests.Docs;

/// <summary>
/// The written forms of docs/workbook.md and of the guide: curves, conditions, tie-breakers. Every example is read, every curve
/// computed.
/// </summary>
public sealed partial class WorkbookGrammarTests
{
    private static readonly DocPage Page = DocPage.Open("docs", "workbook.md");
    private static readonly DocPage Guide = DocPage.Open("docs", "guide", "rulebook.md");

    /// <summary>Each kind of curve with every parameter unlike its default, so that all of them are written.</summary>
    private static readonly ScoringCurve[] WithEveryParameter =
    [
        new LinearCurve(CurveVariable.Growth, 2, 1, true), new DualTargetCurve(1), new CeilingCurve(1, 2, true),
        new IncrementsCurve { On = CurveVariable.Value, BaseMarks = 1, Up = 1, UpByTarget = new BandTable([new(null, 1)]), UpWidth = 2, UpWholeSteps = true, UpMax = 1, NothingBelowLine = true, Cliff = 1, LessIsBetter = true, Down = 1, DownWidth = 2, DownWholeSteps = true, DownMax = 1, Floor = 1 },
        new StepTableCurve(CurveVariable.Growth, [new StepBand(null, 1)]), new StepTableCurve(CurveVariable.Growth, [new StepBand(null, 1)], true), new ThresholdCurve(CurveVariable.Growth, true), new DirectCurve(false),
        new PiecewiseCurve(CurveVariable.Growth, [], 1, true), new BestRatioCurve(CurveVariable.Growth, RankingScope.EachGroup) { LessIsBetter = true, Base = PeerBase.Mean, Most = 2 },
        new EfficacyCurve(CurveVariable.Growth, RankingScope.EachGroup) { LessIsBetter = true, BaseShare = 0, Best = 1, Worst = 2, FullWhenEqual = false },
        new RankPointsCurve(CurveVariable.Growth, "名次") { LessIsBetter = true, PerPlace = 1, Floor = 1, LastPoints = 1, Rest = 1 },
    ];

    public static TheoryData<string> CurveExamples => [.. Page.Fenced("curve").Union(Guide.Fenced("curve"))];

    public static TheoryData<string> ConditionExamples => [.. Page.Fenced("condition").Union(Guide.Fenced("condition"))];

    public static TheoryData<string> TieBreakerExamples => [.. Page.Fenced("tie-breaker")];

    [Fact]
    public void Every_kind_of_curve_has_a_section_with_all_its_parameters()
    {
        Assert.Equal(Subtypes<ScoringCurve>(), WithEveryParameter.Select(c => c.GetType().Name).Distinct().Order());
        Assert.All(WithEveryParameter.GroupBy(CurveText.Kind), curves =>
        {
            var written = curves.SelectMany(Names).Distinct();
            var explained = Page.Section("### " + curves.Key).TableRows().SelectMany(r => DocPage.Ticked(r[0]));
            Assert.Equal(written.Order(), explained.Order());
        });
    }

    [Fact]
    public void The_guide_has_a_row_and_an_example_for_every_kind_of_curve_with_all_its_parameters()
    {
        var rows = Guide.Section("## 计分方式和参数").TableRows();

        Assert.Equal(CurveText.Kinds, rows.Select(r => r[0]));
        Assert.Equal(CurveText.Kinds.Order(), Guide.Fenced("curve").Select(l => CurveText.Kind(ReadCurve(l))).Distinct().Order());
        Assert.All(WithEveryParameter.GroupBy(CurveText.Kind), curves =>
        {
            var named = DocPage.Ticked(rows.Single(r => r[0] == curves.Key)[2]).Select(p => p.Split('=')[0]);
            Assert.Equal(curves.SelectMany(Names).Distinct().Order(), named.Except(["界限"]).Order());
        });
    }

    private static IEnumerable<string> Names(ScoringCurve curve) => CurveText.Parameters(curve).Split(';').Select(p => p.Split('=')[0]);

    [Fact]
    public void Every_kind_of_curve_has_an_example() =>
        Assert.Equal(Subtypes<ScoringCurve>(), Page.Fenced("curve").Select(l => ReadCurve(l).GetType().Name).Distinct().Order());

    [Theory, MemberData(nameof(CurveExamples))]
    public void A_curve_of_the_page_gives_its_points(string line)
    {
        var figures = Figure().Matches(line).ToDictionary(m => m.Groups[1].Value, m => decimal.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture));

        Assert.Equal(figures["得"], Points(ReadCurve(line), figures));
    }

    [Theory, MemberData(nameof(ConditionExamples))]
    public void A_condition_of_the_page_is_read_and_means_what_it_is_written_back_as(string line)
    {
        var condition = Conditions().Read(line);

        Assert.Equal(condition, Conditions().Read(ConditionText.Write(condition)));
    }

    [Fact]
    public void Ratings_of_the_page_are_read_and_every_parameter_explained()
    {
        var written = Page.Fenced("rating").SelectMany(l => RatingText.Write(RatingText.Read(l)).Split(';')).Select(p => p.Split('=')[0]).Distinct();

        Assert.All(Page.Fenced("rating"), l => Assert.Equal(l, RatingText.Write(RatingText.Read(l))));
        Assert.Equal(written.Order(), Page.Section("## Ratings (测评)").TableRows().Select(r => DocPage.Ticked(r[0]).Single()).Order());
    }

    [Fact]
    public void Every_kind_of_condition_has_an_example() =>
        Assert.Equal(Subtypes<Condition>(), Page.Fenced("condition").SelectMany(l => Kinds(Conditions().Read(l))).Distinct().Order());

    [Fact]
    public void Or_binds_less_than_and() =>
        Assert.Equal(Conditions().Read("一票否决 或 (处分期内 且 无一票否决)"), Conditions().Read("一票否决 或 处分期内 且 无一票否决"));

    [Theory, MemberData(nameof(TieBreakerExamples))]
    public void A_tie_breaker_of_the_page_is_read_key_by_key(string line)
    {
        var ranking = GoldenYearEdit.Read("排名规则", "H3", line).Rulebook.ClassRanking;

        Assert.Equal(line.Split(';').Length, ranking.TieBreakers.Count);
        Assert.All(ranking.TieBreakers.Zip(line.Split(';')), x => Assert.Equal(x.Second.Contains("低者在前", StringComparison.Ordinal), x.First.LessIsBetter));
    }

    private static ConditionReader Conditions()
    {
        var golden = GoldenYearSource.Rulebook();
        return new ConditionReader(golden.Indicators.Select(i => i.Name), golden.AllRankings().Select(r => r.Name));
    }

    private static ScoringCurve ReadCurve(string line)
    {
        var cells = line.Split('|').Select(c => c.Trim()).ToList();
        return CurveText.Read(cells[0], cells[1]);
    }

    private static IEnumerable<string> Kinds(Condition condition) => condition switch
    {
        AllOf all => all.Conditions.SelectMany(Kinds).Append(nameof(AllOf)),
        AnyOf any => any.Conditions.SelectMany(Kinds).Append(nameof(AnyOf)),
        Negation not => Kinds(not.Condition).Append(nameof(Negation)),
        _ => [condition.GetType().Name],
    };

    private static IEnumerable<string> Subtypes<T>() => typeof(T).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(T)) && !t.IsAbstract).Select(t => t.Name).Order();

    /// <summary>The points of one unit with one indicator at the year's end.</summary>
    private static decimal? Points(ScoringCurve curve, Dictionary<string, decimal> figures)
    {
        var total = new RankingRule { Name = "类别名次", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Total) };
        var rulebook = new Rulebook
        {
            Title = "办法",
            Classes = [new ParticipantClass("类", figures["满分"], "类")],
            Indicators = [new Indicator { Name = "项", UnitOfMeasure = "个", ReportedAs = ReportedAs.Cumulative, Frequency = PeriodLevel.Year, Against = Against.Year }],
            Uses = [new IndicatorUse { Class = "类", Indicator = "项", FullMarks = figures["满分"], Curve = curve }],
            ClassRanking = total,
            GroupRanking = total with { Name = "序列名次", Scope = RankingScope.EachGroup },
            OtherRankings = curve is RankPointsCurve places ? [new RankingRule { Name = places.Ranking, Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Completion, "项") }] : [],
        };
        string[] units = figures.ContainsKey("其他") ? ["甲", "乙"] : ["甲"];
        var facts = new CompetitionFacts
        {
            Year = new CompetitionYear { Year = 2025, County = "示例县", Competition = "创业竞赛" },
            Participants = [.. units.Select((u, i) => new Participant { Code = u, Order = i + 1, Names = [new ParticipantName(u)], Memberships = [new ClassMembership("类")] })],
            Targets = [.. units.Select(u => new AssignedTarget(u, "项", figures["目标"], figures.TryGetValue("争取", out var stretch) ? stretch : null))],
            Bases = figures.TryGetValue("基数", out var value) ? [new BaseValue("甲", "项", Period.Year, value)] : [],
            Results = [.. units.Select(u => new PeriodResult(u, "项", Period.Year, null, figures[u == "甲" ? "实际" : "其他"]))],
        };
        Assert.Empty(RulebookValidator.Check(rulebook).Concat(FactsValidator.Check(facts, rulebook)));
        return ScoringService.Score(facts, rulebook, Standing.Annual).Scores[0].Cells[0].Points;
    }

    [GeneratedRegex(@"(满分|目标|争取|基数|实际|其他|得) (-?\d+(?:\.\d+)?)")]
    private static partial Regex Figure();
}
