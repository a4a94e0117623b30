using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Rulebooks;

/// <content>What conditions ask for is there and can be known.</content>
public sealed partial class RulebookValidator
{
    private void CheckCondition(object subject, Condition condition, bool beforeGrades, string field = "条件")
    {
        foreach (var test in condition.Tests())
        {
            var problem = test switch
            {
                CompletionTest t when !Scored(t.Indicator, c => c.HasCompletion) => $"指标“{t.Indicator}”没有完成率",
                FigureTest t when !indicators.ContainsKey(t.Indicator) => $"指标“{t.Indicator}”不在《指标》表里",
                FigureTest { Measure: RankingMeasure.Growth } t when !Scored(t.Indicator, c => c.Runs == CurveVariable.Growth) => $"指标“{t.Indicator}”不按增幅计分",
                FigureTest { Measure: RankingMeasure.Lead } t when !Scored(t.Indicator, c => c.HasLead) => $"指标“{t.Indicator}”没有完成率",
                MeanTest t => MeanProblem(t),
                ComponentTest { Component: { } name } when !rulebook.Components.Any(c => c.Name == name) => $"“{name}”不在《组成》表里",
                ComponentTest { Component: { } name, IsShare: true } when rulebook.Components.Any(c => c.Name == name && c.Marks == 0) => $"组成“{name}”没有分值，不能写得分率",
                PlaceTest t when !rulebook.AllRankings().Any(r => r.Name == t.Ranking) => $"排名“{t.Ranking}”不在《排名规则》表里",
                PlaceTest t => PlacesProblem(t),
                RepeatedVetoTest { Times: < 2 } => "任期内一票否决的次数要从 2 起",
                VetoStreakTest { Years: < 2 } => "连续一票否决的年数要从 2 起",
                VetoTest { Reach: { } reach } when reach != VetoReach.Unit && !rulebook.VetoRules.Any(r => r.Reach.Contains(reach)) => $"没有一条否决规则及于{ConditionText.Reaches.First(r => r.Reach == reach).Word}",
                StreakTest { Years: < 1 } => "连续的年数要从 1 起",
                TenureTest { Months: < 1 } => "任职的月数要从 1 起",
                GradeTest when beforeGrades => "等次的封顶条件里不能再用等次",
                GradeTest t when !rulebook.Grades.Any(g => g.Name == t.Grade) => $"等次“{t.Grade}”不在《等次》表里",
                GradeTest when subject is OutcomeRule rule && rule.IsOfPeriods() => "等次要到年底才有，写了节点的条款用不上",
                ClassTest t when t.Classes.FirstOrDefault(c => rulebook.FindClass(c) is null) is { } unknown => $"类别“{unknown}”不在《类别》表里",
                GradeStreakTest { Years: < 1 } => "连续的年数要从 1 起",
                GradeStreakTest t when !rulebook.Grades.Any(g => g.Name == t.Grade) => $"等次“{t.Grade}”不在《等次》表里",
                MetTest or MovementTest { AgainstYear: false } or BehindTest when subject is not OutcomeRule => $"“{ConditionText.Write(test)}”要等全部单位排完名次才知道，只能写在《奖惩规则》里",
                MetTest t when !rulebook.Outcomes.Any(o => o.Clause == t.Clause) => $"条款 {t.Clause} 不在《奖惩规则》表里",
                BehindTest { Periods: < 1 } => "连续的期数要从 1 起",
                BehindTest t when !Scored(t.Indicator, c => c.HasCompletion) => $"指标“{t.Indicator}”没有完成率",
                BehindTest t when indicators.GetValueOrDefault(t.Indicator)?.Frequency < t.Level => $"指标“{t.Indicator}”不是每{ConditionText.Counted.First(c => c.Level == t.Level).Word}填报",
                RepeatedPlaceTest when subject is not (OutcomeRule or GradeCap or GradeShift) => $"“{ConditionText.Write(test)}”要等全部单位排完名次才知道，只能写在《等次》《奖惩规则》里",
                RepeatedPlaceTest t => RepeatedPlaceProblem(t),
                MovementTest { Places: < 1 } => "进退的位数要从 1 起",
                MovementTest t when !rulebook.AllRankings().Any(r => r.Name == t.Ranking) => $"排名“{t.Ranking}”不在《排名规则》表里",
                LedgerTest t when rulebook.AdjustmentGroups.FirstOrDefault(g => g.Name == t.Group) is not { } g || (t.Level is not null && g.PriceOf(t.Level) is null) => $"“{t.Group}{(t.Level is null ? string.Empty : "/" + t.Level)}”不在《加减分规则》或《加减分标准》里",
                DiscrepancyTest { Times: < 1 } => "核实差异的次数要从 1 起",
                DiscrepancyTest t when indicators.GetValueOrDefault(t.Indicator)?.Discrepancy is null => $"指标“{t.Indicator}”没有写“核实差异”",
                ExcusedTest t when !indicators.ContainsKey(t.Indicator) => $"指标“{t.Indicator}”不在《指标》表里",
                StreakTest t when !rulebook.Outcomes.Any(o => o.Clause == t.Clause) => $"条款 {t.Clause} 不在《奖惩规则》表里",
                _ => null,
            };
            AskUnused(subject, field, $"条件“{ConditionText.Write(condition)}”", (test as FigureTest)?.Indicator);
            if (KindOf(test) is { } kind && rulebook.VetoRules.SelectMany(r => r.Kinds).ToList() is { Count: > 0 } named && !named.Contains(kind, StringComparer.Ordinal))
            {
                Hint(subject, field, $"条件“{ConditionText.Write(condition)}”：《否决规则》里没有“{kind}”这一种", kind.Split('、').All(k => named.Contains(k, StringComparer.Ordinal)) ? "这是几种：请一种写一条，用“或”连起来" : $"请改成一样的名称：{string.Join('、', named)}；登记时确实会写“{kind}”的不用改");
            }

            Require(problem is null, subject, field, $"条件“{ConditionText.Write(condition)}”：{problem}", problem?.EndsWith("没有完成率", StringComparison.Ordinal) == true ? "评分、控制和增幅类的指标请写数值、增幅或得分的条件，如“〔指标〕增幅低于目标”，其他的请改条件里的名称" : "请改条件里的名称");
        }
    }

    /// <summary>Who asks for the figure of an indicator that no class scores asks in vain.</summary>
    private void AskUnused(object subject, string field, string who, string? indicator)
    {
        if (indicator is not null && indicators.ContainsKey(indicator) && rulebook.Uses.All(u => u.Indicator != indicator))
        {
            Hint(subject, field, $"{who}用了指标“{indicator}”，而没有一个类别在《计分》里写它，等于没有写", "请在《计分》里给要用的类别写上；只供排名、条款引用而不计分的，满分写 0");
        }
    }

    /// <summary>The ground of a veto that is asked for; null for any, or where none is.</summary>
    private static string? KindOf(Condition test) => test switch
    {
        VetoTest t => t.Kind,
        RepeatedVetoTest t => t.Kind,
        VetoStreakTest t => t.Kind,
        _ => null,
    };

    /// <summary>What is wrong with a comparison with a mean; null for nothing.</summary>
    private string? MeanProblem(MeanTest test) => test switch
    {
        _ when test.Key().IsOverall != (test.Indicator is null) => "总分、得分率不写指标，别的要写",
        { Share: <= 0 or > 10 } => "平均的比例要大于 0%，不超过 1000%",
        { Indicator: null } => null,
        { Indicator: var name } when !indicators.ContainsKey(name) => $"指标“{test.Indicator}”不在《指标》表里",
        { Measure: RankingMeasure.Completion } when !Scored(test.Indicator, c => c.HasCompletion) => $"指标“{test.Indicator}”没有完成率",
        { Measure: RankingMeasure.Growth } when !Scored(test.Indicator, c => c.Runs == CurveVariable.Growth) => $"指标“{test.Indicator}”不按增幅计分",
        { Measure: RankingMeasure.Lead } when !Scored(test.Indicator, c => c.HasLead) => $"指标“{test.Indicator}”没有完成率",
        _ => null,
    };

    /// <summary>What is wrong with a number or a share of places; null for nothing.</summary>
    private static string? PlacesProblem(PlaceTest test) => test switch
    {
        { Share: { Of: <= 0 or > 1 } } => "名次的比例要大于 0%，不超过 100%",
        { Share: not null, Places: not 0 } => "名次写了比例就不写个数",
        { Share: null, Places: < 1 } => "名次要从 1 起",
        _ => null,
    };

    /// <summary>What is wrong with places counted over periods; null for nothing.</summary>
    private string? RepeatedPlaceProblem(RepeatedPlaceTest test)
    {
        var (ranking, word) = (rulebook.AllRankings().FirstOrDefault(r => r.Name == test.Ranking), ConditionText.CountedPlaces.First(c => c.Level == test.Level).Word);
        return test switch
        {
            _ when ranking is null => $"排名“{test.Ranking}”不在《排名规则》表里",
            _ when PlacesProblem(test.Place()) is { } problem => problem,
            { Times: < 1 } => "次数要从 1 起",
            { Level: PeriodLevel.Year, Share: not null } => "《上年结果》没有记当年一共排了多少个，跨年度的名次请写前几名",
            { Level: PeriodLevel.Year, FromBottom: true } => "《上年结果》没有记当年一共排了多少个，跨年度只能写前几名",
            _ when test.Level != PeriodLevel.Year && test.Times > Period.Count(test.Level) => $"一年只有{ChineseNumeral.Write(Period.Count(test.Level))}{word}",
            _ when indicators.Values.Where(i => ranking.Key.Indicator is null || i.Name == ranking.Key.Indicator).ToList() is { Count: > 0 } asked && asked.TrueForAll(i => i.Frequency < test.Level) =>
                $"排名“{test.Ranking}”所依据的指标不是每{word}填报",
            _ => null,
        };
    }
}
