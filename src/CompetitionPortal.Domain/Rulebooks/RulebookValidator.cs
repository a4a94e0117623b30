using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>Checks that a rulebook means something: every name is known, weights add up, curves have no gap.</summary>
public sealed partial class RulebookValidator
{
    private readonly Rulebook rulebook;
    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, Indicator> indicators = new(StringComparer.Ordinal);

    private RulebookValidator(Rulebook rulebook) => this.rulebook = rulebook;

    /// <summary>All findings; a rulebook with an error must not be scored.</summary>
    public static IReadOnlyList<Finding> Check(Rulebook rulebook)
    {
        var validator = new RulebookValidator(rulebook);
        validator.CheckHead();
        validator.CheckClasses();
        validator.CheckIndicators();
        validator.CheckUses();
        validator.findings.AddRange(ComponentChecks.Check(rulebook));
        validator.findings.AddRange(PartChecks.Check(rulebook));
        validator.CheckAdjustmentGroups();
        validator.CheckPlans();
        validator.CheckRankings();
        validator.CheckGrades();
        validator.CheckVetoRules();
        validator.CheckSeasonBonuses();
        validator.CheckOutcomes();
        validator.findings.AddRange(ConsequenceChecks.Check(rulebook));
        return validator.findings;
    }

    private void CheckHead()
    {
        var r = rulebook.Rounding;
        foreach (var (digits, field) in new[] { (r.PointsDigits, "得分小数位"), (r.TotalDigits, "总分小数位"), (r.PrintedDigits, "完成率小数位") })
        {
            Require(digits is >= 0 and <= 6, rulebook, field, $"{field}是 {digits}", "请填 0 到 6 的整数");
        }

        Require(rulebook.BonusCap is null or >= 0, rulebook, "加分上限", "加分合计的上限是负数", "请填 0 或更大的数，不设上限就留空");
        Require(rulebook.TenureMonths >= 0, rulebook, "任职月数", "任职月数不能是负数", "请填 0 或更大的整数");
    }

    private void CheckAdjustmentGroups()
    {
        foreach (var group in Repeated(rulebook.AdjustmentGroups, g => g.Name))
        {
            Refuse(group, "组别", $"加分组“{group.Name}”写了两次", "请只留一行");
        }

        foreach (var g in rulebook.AdjustmentGroups)
        {
            Require(g.Cap is null or >= 0, g, "上限", $"加分组“{g.Name}”的上限是负数", "请填 0 或更大的数，不设上限就留空");
            Require(g.DeductionCap is null or >= 0, g, "扣分上限", $"加分组“{g.Name}”的扣分上限是负数", "请填最多扣几分，写正数；不设上限就留空");
            Require(g.LowerShare is null or (>= 0 and <= 1), g, "同文件其余", $"加分组“{g.Name}”同文件其余加分的比例不在 0% 到 100% 之间", "请填 0% 到 100%，全计就留空");
            Require(g.Item is null || indicators.ContainsKey(g.Item), g, "指标", $"加分组“{g.Name}”的指标“{g.Item}”不在《指标》表里", "请改成《指标》表里的名称，不属于哪一项就留空");
            Require(!g.IsDiscretionary || g.Cap is not null || g.DeductionCap is not null, g, "酌情", $"加分组“{g.Name}”是酌情分，但没有写上限", "请填上限或扣分上限");
            if (g.Gate is { } gate)
            {
                CheckCondition(g, gate, beforeGrades: true, field: "前提");
                Require(!gate.Tests().Any(t => t is PlaceTest or GradeTest or ScoreShareTest or ScoreTest or MeanTest), g, "前提", $"加分组“{g.Name}”的前提用了名次、等次、总分、得分率或平均，那时还没有排名", "前提请用指标的数、组成的得分或基本分");
            }

            foreach (var (share, field) in new[] { (g.Field?.LostAbove, "失分面"), (g.Field?.MostUnits, "加分面"), (g.Field?.MostOfItem, "占单项") })
            {
                Require(share is null or (>= 0 and <= 1), g, field, $"加分组“{g.Name}”的{field}不在 0% 到 100% 之间", "请填 0% 到 100%");
            }

            Require(g.Field?.MostOfItem is null || g.Item is not null, g, "占单项", $"加分组“{g.Name}”写了占单项多少，但没有写是哪一项", "请填指标，或删去占单项");
            foreach (var level in Repeated(g.Levels, l => l.Name))
            {
                Refuse(level, "级别", $"“{g.Name}/{level.Name}”写了两次", "请只留一行");
            }
        }
    }

    private void CheckClasses()
    {
        Require(rulebook.Classes.Count > 0, rulebook, "类别", "没有类别", "请在《类别》表至少写一行");
        foreach (var repeated in Repeated(rulebook.Classes, c => c.Name))
        {
            Refuse(repeated, "类别", $"类别“{repeated.Name}”写了两次", "请只留一行");
        }

        foreach (var c in rulebook.Classes)
        {
            Require(c.FullMarks > 0, c, "满分", $"类别“{c.Name}”的满分是 {Text(c.FullMarks)}", "满分要大于 0");
            Require(c.Coefficient is null or (> 0 and <= 1000), c, "系数", $"类别“{c.Name}”的系数是 {Text(c.Coefficient ?? 0)}", "系数要大于 0，不超过 1000；没有系数就留空");
            Require(c.PairShare is null or (> 0 and <= 1), c, "挂钩比例", $"类别“{c.Name}”的挂钩比例是 {Text((c.PairShare ?? 0) * 100)}%", "请填大于 0%、不超过 100% 的比例；不挂钩就留空");
            var sum = ComponentChecks.TopMarks(rulebook, c.Name);
            Require(sum != 0, c, "类别", $"类别“{c.Name}”没有指标", "请在《计分》表为它写指标，或删去这个类别");
            Require(sum == 0 || sum == c.FullMarks, c, "满分", $"类别“{c.Name}”各指标{(rulebook.Components.Any(o => o.Class == c.Name) ? "和组成" : string.Empty)}满分合计 {Text(sum)}，与类别满分 {Text(c.FullMarks)} 不一致", "请改《计分》表的满分或《类别》表的满分，使两者相等");
        }
    }

    private void CheckIndicators()
    {
        foreach (var i in rulebook.Indicators)
        {
            if (!indicators.TryAdd(i.Name, i))
            {
                Refuse(i, "指标", $"指标“{i.Name}”写了两次", "请只留一行");
            }

            Require(i.Against == Against.Year || i.ReportedAs is ReportedAs.Cumulative or ReportedAs.Flow, i, "对照", $"指标“{i.Name}”是期末数或水平数，没有时序计划可比", "请把“对照”改为“全年”");
            Require(i.PeriodWeights.Count is 0 || i.PeriodWeights.Count == Period.Count(i.Frequency), i, "期次权重", $"指标“{i.Name}”的期次权重有 {i.PeriodWeights.Count} 个", $"要么留空，要么写 {Period.Count(i.Frequency)} 个，用顿号隔开");
            foreach (var (problem, cure) in RatingChecks.Problems(i))
            {
                Refuse(i, "测评", $"指标“{i.Name}”{problem}", cure);
            }

            if (RatingChecks.WeightHint(i) is { } weights)
            {
                Hint(i, "测评", $"指标“{i.Name}”{weights}", "权重写错了的请改成合计 100%；就是这个比例的不用改");
            }

            Require(i.Discrepancy is null or { Tolerance: >= 0 and <= 10, PerCase: null or (> 0 and <= CurveChecks.MostMarks) }, i, "核实差异", $"指标“{i.Name}”的核实差异容差或每次扣分不对", "容差从 0% 起，每次扣的分大于 0");
            Require(i.Discrepancy is null || i.Rating is null, i, "核实差异", $"指标“{i.Name}”由测评票算出，没有上报数可以核对", "请把“核实差异”留空");
            Require(!i.SumsPersons || (i.Rating is null && i.Projects is null && i.ReportedAs != ReportedAs.Level), i, "个人合计", $"指标“{i.Name}”由个人合计，却是水平数或由测评票、项目算出", "请把“填报口径”改为累计、当期或期末，或把“个人合计”留空");
            Require(i.Projects is null || (i.Rating is null && i.ReportedAs != ReportedAs.Level), i, "项目", $"指标“{i.Name}”由项目合计，却是水平数或由测评票算出", "请把“填报口径”改为累计、当期或期末，或把“项目”留空");
            Require(i.MissingRound == MissingRound.Zero || i.ReportedAs == ReportedAs.Level, i, "缺期办法", $"指标“{i.Name}”不是水平数，缺的一期不能另算", "请把“缺期办法”留空");
            Require((i.MissingRound == MissingRound.Substitute) == (i.MissingFigure is not null), i, "缺期数", $"指标“{i.Name}”的缺期数和缺期办法不配", "缺期办法是固定数才填缺期数，而且必填");
            Require(i.PeriodWeights.All(w => w > 0), i, "期次权重", $"指标“{i.Name}”的期次权重有不大于 0 的", "权重都要大于 0");
        }

        if (rulebook.KeyIndicator is { } key)
        {
            Require(indicators.ContainsKey(key), rulebook, "主要指标", $"主要指标“{key}”不在《指标》表里", "请改成《指标》表里的名称，或留空");
            Require(!indicators.ContainsKey(key) || Scored(key, c => c.HasCompletion), rulebook, "主要指标", $"主要指标“{key}”没有完成率", "请改成有完成率的指标，或留空");
        }
    }

    private void CheckUses()
    {
        foreach (var repeated in Repeated(rulebook.Uses, u => (u.Class, u.Indicator)))
        {
            Refuse(repeated, "指标", $"类别“{repeated.Class}”的指标“{repeated.Indicator}”写了两次", "请只留一行");
        }

        foreach (var use in rulebook.Uses)
        {
            Require(rulebook.FindClass(use.Class) is not null, use, "类别", $"类别“{use.Class}”不在《类别》表里", "请改成《类别》表里的名称");
            Require(indicators.ContainsKey(use.Indicator), use, "指标", $"指标“{use.Indicator}”不在《指标》表里", "请改成《指标》表里的名称");
            Require(use.FullMarks is >= 0 and <= CurveChecks.MostMarks, use, "满分", $"“{use.Class}/{use.Indicator}”的满分是 {Text(use.FullMarks)}", $"满分不能小于 0，不超过 {Text(CurveChecks.MostMarks)}；只报不计分的写 0");
            if (use.FullMarks == 0)
            {
                Hint(use, "满分", $"“{use.Class}/{use.Indicator}”的满分是 0，{(use.IsOnlyReported() ? "只报不计分" : "只按计分方式加分、扣分")}", "只供奖惩、排名等条款引用的，或者没有基本分、只加只扣的不用改；其余的请写满分");
            }

            Require(use.Absence != AbsenceRule.FixedPoints || (use.AbsencePoints >= 0 && use.AbsencePoints <= use.FullMarks), use, "缺项分", $"“{use.Class}/{use.Indicator}”缺项给固定分，但没有写 0 到满分之间的分数", "请填缺项分");
            if (use is { AbsencePoints: not null } and not { Absence: AbsenceRule.FixedPoints })
            {
                Hint(use, "缺项分", $"“{use.Class}/{use.Indicator}”写了缺项分，而缺项办法不是固定分，缺项分不起作用", "缺项给固定分的，请把“缺项办法”改为固定分；否则请把“缺项分”留空");
            }

            if (use.Gate is { } gate)
            {
                CheckCondition(use, gate, beforeGrades: true, field: "前提");
                Require(!gate.Tests().Any(t => t is PlaceTest or GradeTest or ScoreShareTest or ScoreTest or MeanTest or ComponentTest), use, "前提", $"“{use.Class}/{use.Indicator}”的前提用了名次、等次、总分、得分率或平均，或组成的得分，那时还没有排名和合计", "前提请用完成率、数值、增幅、得分，名次请写到《等次》或《奖惩规则》");
            }

            Require(use.GatePoints is null || (use.Gate is not null && use.GatePoints <= use.FullMarks && use.GatePoints >= -CurveChecks.MostMarks), use, "不符前提最多得分", $"“{use.Class}/{use.Indicator}”不符前提时的分数没有前提，或高于满分", "请写前提，分数不超过满分；不得分就留空");
            if (use.EachPeriod is not null && indicators.TryGetValue(use.Indicator, out var typed))
            {
                Require(typed.ReportedAs is ReportedAs.Level or ReportedAs.Flow && !rulebook.Parts.Any(p => p.Indicator == use.Indicator), use, "各期计分", $"“{use.Class}/{use.Indicator}”各期单独计分，它不是水平数、当期数，或是由成分合成的", "各期计分只用于每期各报各的数；累计数、期末数请留空");
                Require(use.FullMarks != 0, use, "各期计分", $"“{use.Class}/{use.Indicator}”各期单独计分，最多得满分，而满分是 0", "请写满分，或删去各期计分；每期只加只扣的，请写进加减分规则");
                Require(use.Curve is not (PeerCurve or DualTargetCurve) && use.Curve.Runs is CurveVariable.Completion or CurveVariable.Value, use, "各期计分", $"“{use.Class}/{use.Indicator}”各期单独计分，不能与别人比，也不能按增幅、超进度或双重目标", "请改按数值或完成率的分档、折线等计分方式，或删去各期计分");
            }

            CheckRankPoints(use);
            if (use.Curve is DualTargetCurve dual && dual.BaseMarks == use.FullMarks)
            {
                Hint(use, "参数", $"“{use.Class}/{use.Indicator}”的确保分等于满分 {Text(use.FullMarks)}，达到确保目标就是满分，争取目标不起作用", "有争取目标的，请把“确保分”改小；没有的不用改");
            }

            foreach (var (field, problem, cure) in CurveChecks.Problems(use))
            {
                Refuse(use, field, $"“{use.Class}/{use.Indicator}”{problem}", cure);
            }

            foreach (var (problem, cure) in CurveHints.Of(use))
            {
                Hint(use, "参数", $"“{use.Class}/{use.Indicator}”{problem}", cure);
            }
        }
    }

    /// <summary>The ranking that gives the places must compare this very indicator by the curve's variable, and nothing that comes later.</summary>
    private void CheckRankPoints(IndicatorUse use)
    {
        if (use.Curve is not RankPointsCurve curve)
        {
            return;
        }

        var ranking = rulebook.AllRankings().FirstOrDefault(r => r.Name == curve.Ranking);
        var measure = curve.On switch
        {
            CurveVariable.Completion => RankingMeasure.Completion,
            CurveVariable.Growth => RankingMeasure.Growth,
            CurveVariable.Lead => RankingMeasure.Lead,
            _ => RankingMeasure.Value,
        };
        Require(ranking is not null, use, "参数", $"“{use.Class}/{use.Indicator}”按排名“{curve.Ranking}”计分，它不在《排名规则》表里", "请改成《排名规则》表里的名称");
        Require(ranking is null || (ranking.Key.Measure == measure && ranking.Key.Indicator == use.Indicator), use, "参数", $"“{use.Class}/{use.Indicator}”按排名“{curve.Ranking}”计分，它不是按这个指标的同一种数排的", "请让《排名规则》的依据、指标与“按”一致");
        Require(ranking is null || ranking.TieBreakers.All(k => !k.IsOverall && k.Measure != RankingMeasure.Points), use, "参数", $"“{use.Class}/{use.Indicator}”按排名“{curve.Ranking}”计分，而它并列时再比总分或得分，成了循环", "并列时请比完成率、数值、增幅或超进度");
    }

    private void CheckPlans()
    {
        foreach (var plan in rulebook.Plans)
        {
            Require(indicators.TryGetValue(plan.Indicator, out var i), plan, "指标", $"计划里的指标“{plan.Indicator}”不在《指标》表里", "请改成《指标》表里的名称");
            Require(i is null || i.Against == Against.Plan, plan, "指标", $"指标“{plan.Indicator}”对照全年目标，不用计划", "请删去这一行，或把《指标》表的“对照”改为“计划”");
            Require(plan.Share is null != plan.Amount is null, plan, "累计比例", $"指标“{plan.Indicator}”{plan.Period.Name}的计划{(plan.Share is null ? "没有写多少" : "既写了累计比例，又写了累计数")}", "请在“累计比例”和“累计数”里填一格");
            Require(plan.Share is null or (>= 0 and <= 1), plan, "累计比例", $"指标“{plan.Indicator}”{plan.Period.Name}的累计比例是 {Text((plan.Share ?? 0) * 100)}%", "请填 0% 到 100%");
            Require(plan.Period.EndMonth < 12 || plan.Share is null or 1, plan, "累计比例", $"指标“{plan.Indicator}”年底的累计比例是 {Text((plan.Share ?? 0) * 100)}%", "年底要达到 100%");
            Require(plan.Amount is null or >= 0, plan, "累计数", $"指标“{plan.Indicator}”{plan.Period.Name}的累计数是 {Text(plan.Amount ?? 0)}", "请填 0 或更大的数");
            Require(plan.Period.EndMonth < 12 || plan.Amount is null, plan, "累计数", $"指标“{plan.Indicator}”的计划给年底写了累计数", "年底就是《目标任务》里的全年目标，请删去这一行");
        }

        foreach (var repeated in Repeated(rulebook.Plans, p => (p.Indicator, p.Participant, p.Period)))
        {
            Refuse(repeated, "期次", $"指标“{repeated.Indicator}”{repeated.Period.Name}的计划写了两次", "请只留一行");
        }

        foreach (var series in rulebook.Plans.GroupBy(p => (p.Indicator, p.Participant)))
        {
            if (series.Where(p => p.Period.EndMonth < 12).ToLookup(p => p.Amount is null) is { Count: 2 } ways)
            {
                Refuse(ways[true].First(), "累计比例", $"指标“{series.Key.Indicator}”的计划有的期写累计比例，有的期写累计数", "请统一写一种，否则看不出是不是往下走");
            }

            foreach (var (earlier, later) in series.OrderBy(p => p.Period.EndMonth).Zip(series.OrderBy(p => p.Period.EndMonth).Skip(1)))
            {
                Require(later.Share is null || earlier.Share is null || earlier.Share <= later.Share, later, "累计比例", $"指标“{later.Indicator}”{later.Period.Name}的累计比例低于{earlier.Period.Name}", "累计比例不能往下走");
                Require(later.Amount is null || earlier.Amount is null || earlier.Amount <= later.Amount, later, "累计数", $"指标“{later.Indicator}”{later.Period.Name}的累计数低于{earlier.Period.Name}", "累计数从年初算起，不能往下走；是当期的数，请把前面各期加上");
            }
        }
    }

    private void CheckRankings()
    {
        foreach (var repeated in Repeated(rulebook.AllRankings(), r => r.Name))
        {
            Refuse(repeated, "名称", $"排名“{repeated.Name}”写了两次", "请换一个名称");
        }

        Require(rulebook.ClassRanking is { Scope: RankingScope.EachClass, Key.IsOverall: true }, rulebook.ClassRanking, "用途", "类别名次要在各类别内按总分或得分率排", "请改“范围”和“依据”");
        Require(rulebook.GroupRanking is { Scope: RankingScope.EachGroup, Key.IsOverall: true }, rulebook.GroupRanking, "用途", "序列名次要在各序列内按总分或得分率排", "请改“范围”和“依据”");
        foreach (var ranking in rulebook.AllRankings())
        {
            foreach (var key in ranking.TieBreakers.Prepend(ranking.Key).Where(k => !k.IsOverall))
            {
                Require(key.Indicator is not null && indicators.ContainsKey(key.Indicator), ranking, "指标", string.IsNullOrEmpty(key.Indicator) ? $"排名“{ranking.Name}”没有写按哪个指标排" : $"排名“{ranking.Name}”按指标“{key.Indicator}”排，它不在《指标》表里", "请改成《指标》表里的名称");
                AskUnused(ranking, "指标", $"排名“{ranking.Name}”", key.Indicator);
                Require(key.Measure is not (RankingMeasure.Completion or RankingMeasure.Lead) || key.Indicator is null || Scored(key.Indicator, c => key.Measure == RankingMeasure.Lead ? c.HasLead : c.HasCompletion), ranking, "依据", $"排名“{ranking.Name}”按{(key.Measure == RankingMeasure.Lead ? "超进度" : "完成率")}排，而指标“{key.Indicator}”没有完成率", "评分、控制和增幅类指标没有完成率，请按数值、增幅或得分排");
                Require(key.Measure != RankingMeasure.Growth || key.Indicator is null || Scored(key.Indicator, c => c.Runs == CurveVariable.Growth), ranking, "依据", $"排名“{ranking.Name}”按增幅排，而指标“{key.Indicator}”不按增幅计分", "增幅只有按增幅计分的指标才算；填报的就是增幅时，请按数值排");
            }
        }
    }

    private void CheckGrades()
    {
        foreach (var repeated in Repeated(rulebook.Grades, g => g.Name))
        {
            Refuse(repeated, "等次", $"等次“{repeated.Name}”写了两次", "请只留一行");
        }

        foreach (var (better, worse) in rulebook.Grades.Zip(rulebook.Grades.Skip(1)))
        {
            Require(better.From is not null && (worse.From is null || worse.From < better.From || (worse.From == better.From && rulebook.GradeQuotas.Any(q => q.Grade == better.Name))), worse, "下限", $"等次“{worse.Name}”的下限不低于“{better.Name}”", "分数线要从高到低写，只有最后一个等次不写下限");
        }

        Require(rulebook.Grades.Count == 0 || rulebook.Grades[^1].From is null, rulebook.Grades.LastOrDefault(), "下限", "最后一个等次写了下限，更低的分数就没有等次", "请把最后一个等次的下限留空");
        foreach (var cap in rulebook.GradeCaps)
        {
            Require(rulebook.Grades.Any(g => g.Name == cap.Highest), cap, "等次", $"封顶等次“{cap.Highest}”不在等次里", "请改成上面的等次");
            CheckCondition(cap, cap.Condition, beforeGrades: true);
        }

        foreach (var shift in rulebook.GradeShifts)
        {
            CheckCondition(shift, shift.Condition, beforeGrades: true);
        }
    }

    /// <summary>A veto leaves no more than could be had without it, and what is printed is what is written.</summary>
    private void CheckVetoPoints(VetoRule rule, string name)
    {
        if (rule.Points is not { } points)
        {
            return;
        }

        var (isItem, digits) = (rule.Zero == VetoZero.Item, rule.Zero == VetoZero.Item ? rulebook.Rounding.PointsDigits : rulebook.Rounding.TotalDigits);
        var above = isItem ? rulebook.Uses.Where(u => u.Indicator == rule.ZeroItem && u.FullMarks < points).Select(u => $"{u.Class}这一项满分 {Text(u.FullMarks)}") : rulebook.Classes.Where(c => c.FullMarks < points).Select(c => $"{c.Name}满分 {Text(c.FullMarks)}");
        Require(!above.Any() || rule.Zero == VetoZero.TotalAtMost, rule, "计为", $"“{name}”的否决规则计为 {Text(points)} 分，而{above.FirstOrDefault()}，被否决的反而得分更高", "请填不超过满分的分数；只是封顶就在“计零”里选“总分最多”");
        Require(((Fraction)points).Round(digits, RoundingMode.HalfAwayFromZero) == points, rule, "计为", $"“{name}”的否决规则计为 {Text(points)} 分，小数比{(isItem ? "得分" : "总分")}的 {digits} 位多", $"请写到 {digits} 位小数，或改“总则”里的小数位");
    }

    private void CheckVetoRules()
    {
        foreach (var rule in rulebook.VetoRules)
        {
            var name = rule.Kinds.Count == 0 ? "其他种类" : string.Join('、', rule.Kinds);
            Require(rule.Reach.Count > 0, rule, "及于", $"“{name}”的否决规则没有写及于谁", "请填 单位、主要负责人、分管负责人、班子 或 包保领导");
            Require(rule.TermMonths is null or > 0, rule, "期限(月)", $"“{name}”的否决规则期限不大于 0", "请填月数，只管当年就留空");
            Require(rule.Zero != VetoZero.Item || !string.IsNullOrEmpty(rule.ZeroItem), rule, "计零指标", $"“{name}”的否决规则要把单项计零，没有写哪一项", "请在“计零指标”里选一项");
            Require(rule.Zero != VetoZero.Item || string.IsNullOrEmpty(rule.ZeroItem) || indicators.ContainsKey(rule.ZeroItem), rule, "计零指标", $"“{name}”的否决规则要把单项计零，但指标“{rule.ZeroItem}”不在《指标》表里", "请填《指标》表里的名称");
            if (rule.Zero != VetoZero.Item && !string.IsNullOrEmpty(rule.ZeroItem))
            {
                Hint(rule, "计零指标", $"“{name}”的否决规则写了计零指标“{rule.ZeroItem}”，而“计零”不是单项，这一格不起作用", "只计零这一项的，请把“计零”改为单项；否则请把“计零指标”留空");
            }

            Require(rule.Points is null or (>= 0 and <= CurveChecks.MostMarks), rule, "计为", $"“{name}”的否决规则计为 {Text(rule.Points ?? 0)} 分", "请填 0 以上的分数，如 59；计零就留空");
            CheckVetoPoints(rule, name);
            Require(rule.Points is null || rule.Zero != VetoZero.Nothing, rule, "计为", $"“{name}”的否决规则写了计为几分，没有写什么计分", "请在“计零”里选单项、总分或总分最多，或删去“计为”");
            Require(rule.Points is not null || rule.Zero != VetoZero.TotalAtMost, rule, "计为", $"“{name}”的否决规则没有写总分最多几分", "请填“计为”，如 59");
            Require(rule.Zero == VetoZero.Nothing || rule.Reach.Contains(VetoReach.Unit), rule, "计零", $"“{name}”的否决规则计零，但不及于单位", "请在“及于”里加上单位，或删去计零");
        }

        foreach (var repeated in Repeated(rulebook.VetoRules.SelectMany(r => r.Kinds.DefaultIfEmpty(string.Empty).Select(kind => (Kind: kind, Rule: r))), r => r.Kind))
        {
            Refuse(repeated.Rule, "种类", $"一票否决的种类“{(repeated.Kind.Length == 0 ? "其他" : repeated.Kind)}”写了两次", "每个种类只属于一条否决规则，没有写种类的只能有一条");
        }
    }

    private void CheckSeasonBonuses()
    {
        foreach (var s in rulebook.SeasonBonuses)
        {
            Require(s.Level != PeriodLevel.Year, s, "频次", "期评加分按全年评，年终只有一次", "请填 月、季度 或 半年；年终的加分在“加减分和一票否决”页登记");
            Require(rulebook.AllRankings().Any(r => r.Name == s.Ranking), s, "排名", $"期评加分按排名“{s.Ranking}”评，它不在《排名规则》表里", "请改成《排名规则》表里的名称");
            Require(rulebook.AdjustmentGroups.Any(g => g.Name == s.Group), s, "组别", $"期评加分记在组别“{s.Group}”，它不在《加减分规则》表里", "请改成《加减分规则》表里的组别");
            Require(s.Points.Count > 0 && s.Points.All(p => p is > 0 and <= CurveChecks.MostMarks), s, "名次加分", $"“{s.Ranking}”的期评加分没有写，或有不大于 0 的", "请从第一名起写各加几分，如 0.5、0.3、0.1");
            Require(s.MostTimes is null or >= 1, s, "最多次数", $"“{s.Ranking}”的期评加分最多次数不到 1", "请填 1 或更大的整数，不限就留空");
            if (s.Gate is { } gate)
            {
                CheckCondition(s, gate, beforeGrades: true, field: "前提");
            }
        }

        foreach (var repeated in Repeated(rulebook.SeasonBonuses, s => (s.Level, s.Ranking)))
        {
            Refuse(repeated, "排名", $"“{repeated.Ranking}”的期评加分写了两次", "请合成一行");
        }
    }

    private void CheckOutcomes()
    {
        foreach (var rule in rulebook.Outcomes)
        {
            foreach (var group in rule.Groups.Where(g => !rulebook.Groups().Contains(g, StringComparer.Ordinal)))
            {
                Refuse(rule, "排名序列", $"条款 {rule.Clause} 的排名序列“{group}”不在《类别》表里", "请改成《类别》表里的排名序列");
            }

            Require(rule.TermMonths is null or > 0, rule, "期限(月)", $"条款 {rule.Clause} 的期限不大于 0", "请填月数，没有期限就留空");
            Require(rule.Kind != OutcomeKind.Milestone || rule.At is { EndMonth: < 12 } || rule.Each is not null, rule, "节点", $"条款 {rule.Clause} 是半年节点，但没有写年内的节点期次", "请填 上半年 或年内的季度");
            if (rule.Kind == OutcomeKind.Award)
            {
                Require(rulebook.AllRankings().Any(r => r.Name == rule.Ranking), rule, "排名", $"条款 {rule.Clause} 从排名“{rule.Ranking}”里取，它不在《排名规则》表里", "请改成《排名规则》表里的名称");
                Require(rule.Quota >= 1 || rule.QuotaShare is not null, rule, "名额", $"条款 {rule.Clause} 没有名额", "请填 1 或更大的整数");
            }

            CheckCondition(rule, rule.Condition, beforeGrades: false);
            if (rule.Demotion is { } demotion)
            {
                CheckCondition(rule, demotion.When, beforeGrades: false, field: "降档条件");
            }
        }
    }

    private bool Scored(string indicator, Func<ScoringCurve, bool> how) => rulebook.Uses.Any(u => u.Indicator == indicator && how(u.Curve));

    private static IEnumerable<T> Repeated<T, TKey>(IEnumerable<T> items, Func<T, TKey> key) => items.GroupBy(key).SelectMany(g => g.Skip(1));

    private static string Text(decimal number) => FractionText.Exact(number);

    private void Require(bool holds, object? subject, string field, string problem, string cure)
    {
        if (!holds)
        {
            Refuse(subject, field, problem, cure);
        }
    }

    private void Hint(object subject, string field, string problem, string cure) => findings.Add(new Finding(subject, field, problem, cure, IsHint: true));

    private void Refuse(object? subject, string field, string problem, string cure) => findings.Add(new Finding(subject, field, problem, cure));
}
