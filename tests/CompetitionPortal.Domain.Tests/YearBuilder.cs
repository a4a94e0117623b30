using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Domain.Tests;

/// <summary>A small year for one test. What a test does not name is as plain as can be; what it scores is valid.</summary>
internal sealed class YearBuilder
{
    private readonly List<ParticipantClass> classes = [];
    private readonly List<Indicator> indicators = [];
    private readonly List<IndicatorUse> uses = [];
    private readonly List<PlanShare> plans = [];

    public List<Participant> Units { get; } = [];

    public List<AssignedTarget> Targets { get; } = [];

    public List<TargetChange> TargetChanges { get; } = [];

    public List<ProjectAmount> Projects { get; } = [];

    public List<PersonalTarget> PersonalTargets { get; } = [];

    public List<PersonalResult> PersonalResults { get; } = [];

    public List<PeriodResult> Results { get; } = [];

    public List<BaseValue> Bases { get; } = [];

    public List<Adjustment> Adjustments { get; } = [];

    public List<VetoEvent> Vetoes { get; } = [];

    public List<Sanction> Sanctions { get; } = [];

    public List<PriorResult> Prior { get; } = [];

    public List<Exemption> Exemptions { get; } = [];

    public List<Tenure> Tenures { get; } = [];

    public List<Pairing> Pairings { get; } = [];

    public List<RatingVote> Votes { get; } = [];

    public List<Succession> Successions { get; } = [];

    /// <summary>The rest of the rulebook: grades, rankings, outcomes, rounding.</summary>
    public Rulebook Rules { get; set; } = new()
    {
        Title = "考核办法",
        ClassRanking = new RankingRule { Name = "类别名次", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Total) },
        GroupRanking = new RankingRule { Name = "序列名次", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.TotalShare) },
    };

    public Rulebook Rulebook
    {
        get
        {
            // Full marks of a class are those of its indicators together.
            var full = uses.GroupBy(u => u.Class).ToDictionary(g => g.Key, g => g.Where(u => u.Component is null).Sum(u => u.FullMarks) + Rules.Components.Where(c => c.Class == g.Key && c.Parent is null).Sum(c => c.Marks));
            return Rules with { Classes = [.. classes.Select(c => c with { FullMarks = full.GetValueOrDefault(c.Name, 100) })], Indicators = indicators, Uses = uses, Plans = plans };
        }
    }

    public CompetitionFacts Facts => new()
    {
        Year = new CompetitionYear { Year = 2025, County = "示例县", Competition = "创业竞赛" },
        Participants = Units,
        Tenures = Tenures,
        Successions = Successions,
        Pairings = Pairings,
        RatingVotes = Votes,
        Projects = Projects,
        PersonalTargets = PersonalTargets,
        PersonalResults = PersonalResults,
        Targets = Targets,
        TargetChanges = TargetChanges,
        Bases = Bases,
        Results = Results,
        Adjustments = Adjustments,
        Vetoes = Vetoes,
        Sanctions = Sanctions,
        Exemptions = Exemptions,
        PriorResults = Prior,
    };

    /// <summary>A period by its code: Q1, H1, M05, year.</summary>
    public static Period At(string code) => Period.TryParse(code, out var period) ? period : throw new ArgumentException(code);

    /// <summary>A year of one class 甲类 and one indicator 任务, against the plan unless said otherwise.</summary>
    public static YearBuilder Of(ScoringCurve curve, ReportedAs reportedAs = ReportedAs.Cumulative, PeriodLevel frequency = PeriodLevel.Quarter, decimal fullMarks = 100, Against? against = null) =>
        new YearBuilder().Class("甲类").Indicator("任务", reportedAs, frequency, against ?? (reportedAs is ReportedAs.Cumulative or ReportedAs.Flow ? Against.Plan : Against.Year)).Use("甲类", "任务", fullMarks, curve);

    public YearBuilder Class(string name, string? group = null, decimal? coefficient = null, decimal? pairShare = null)
    {
        classes.Add(new ParticipantClass(name, 0, group ?? name[..1] + "组", coefficient, pairShare));
        return this;
    }

    public YearBuilder Indicator(string name, ReportedAs reportedAs = ReportedAs.Cumulative, PeriodLevel frequency = PeriodLevel.Quarter, Against against = Against.Year, params decimal[] weights)
    {
        indicators.Add(new Indicator { Name = name, UnitOfMeasure = "万元", ReportedAs = reportedAs, Frequency = frequency, Against = against, PeriodWeights = weights });
        return this;
    }

    public YearBuilder Use(string className, string indicator, decimal fullMarks, ScoringCurve curve, AbsenceRule absence = AbsenceRule.Rescale, decimal? points = null)
    {
        uses.Add(new IndicatorUse { Class = className, Indicator = indicator, FullMarks = fullMarks, Curve = curve, Absence = absence, AbsencePoints = points });
        return this;
    }

    /// <summary>A condition of the use named last.</summary>
    public YearBuilder Gate(Condition gate, decimal? left = null)
    {
        uses[^1] = uses[^1] with { Gate = gate, GatePoints = left };
        return this;
    }

    /// <summary>Each period's own figure of the use named last is scored.</summary>
    public YearBuilder Each(PeriodScoring way)
    {
        uses[^1] = uses[^1] with { EachPeriod = way };
        return this;
    }

    /// <summary>An indicator otherwise, the first one unless said.</summary>
    public void Change(Func<Indicator, Indicator> change, int place = 0) => indicators[place] = change(indicators[place]);

    /// <summary>The component of the use named last.</summary>
    public YearBuilder In(string component)
    {
        uses[^1] = uses[^1] with { Component = component };
        return this;
    }

    /// <summary>The amounts planned by the ends of periods, for all or for one unit.</summary>
    public YearBuilder PlanAmounts(string indicator, string? unit, params (string Period, decimal Amount)[] amounts)
    {
        plans.AddRange(amounts.Select(a => new PlanShare(indicator, unit, At(a.Period), Amount: a.Amount)));
        return this;
    }

    /// <summary>The shares planned by the ends of periods, for all or for one unit.</summary>
    public YearBuilder Plan(string indicator, string? unit, params (string Period, decimal Share)[] shares)
    {
        plans.AddRange(shares.Select(s => new PlanShare(indicator, unit, At(s.Period), s.Share)));
        return this;
    }

    public YearBuilder Unit(string code, string className = "甲类")
    {
        Units.Add(new Participant { Code = code, Order = Units.Count + 1, Names = [new ParticipantName(code)], Memberships = [new ClassMembership(className)] });
        return this;
    }

    public YearBuilder Target(string unit, decimal value, decimal? stretch = null, string indicator = "任务")
    {
        Targets.Add(new AssignedTarget(unit, indicator, value, stretch));
        return this;
    }

    /// <summary>A figure, reported and verified.</summary>
    public YearBuilder Result(string unit, string period, decimal? figure, string indicator = "任务") => Result(unit, period, figure, figure, indicator);

    public YearBuilder Result(string unit, string period, decimal? reported, decimal? verified, string indicator)
    {
        Results.Add(new PeriodResult(unit, indicator, At(period), reported, verified));
        return this;
    }

    public YearBuilder Base(string unit, string period, decimal value, string indicator = "任务")
    {
        Bases.Add(new BaseValue(unit, indicator, At(period), value));
        return this;
    }

    /// <summary>A unit that ends the year with so much of a task of 100.</summary>
    public YearBuilder Done(string unit, decimal? percent, string className = "甲类", string indicator = "任务")
    {
        if (Units.All(u => u.Code != unit))
        {
            Unit(unit, className);
        }

        Target(unit, 100, indicator: indicator);
        return percent is null ? this : Result(unit, "Q4", percent, indicator);
    }

    public Scoreboard Score(string period = "year", Basis basis = Basis.Verified)
    {
        var (facts, rulebook) = (Facts, Rulebook);
        Assert.Empty(RulebookValidator.Check(rulebook).Concat(FactsValidator.Check(facts, rulebook)).Where(f => !f.IsHint).Select(f => f.ToString()));
        return ScoringService.Score(facts, rulebook, new Standing(At(period), basis));
    }

    public ScoredCell Cell(string unit, string period = "year", Basis basis = Basis.Verified, string indicator = "任务") => Score(period, basis).Find(unit)!.Cell(indicator)!;

    /// <summary>Places of a ranking in the order of the units, "-" for who is not in it.</summary>
    public string Places(string ranking, string period = "year") => string.Join(' ', Score(period).Scores.Select(s => s.Places.TryGetValue(ranking, out var place) ? $"{place.Rank}" : "-"));

    /// <summary>The lines as 单位 条款 状态.</summary>
    public string[] Lines(string period = "year") => [.. Score(period).Lines.Select(l => $"{l.Name} {l.Rule.Clause} {l.StateText}")];
}
