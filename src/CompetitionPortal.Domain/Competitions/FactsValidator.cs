using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Domain.Competitions;

/// <summary>Checks a year's facts against its rulebook: known names, one row for one thing, figures that can be computed with.</summary>
public sealed class FactsValidator
{
    // Between these a quotient times full marks fits a decimal whatever the rulebook says.
    private const decimal TooGreat = 10_000_000_000_000m;
    private const decimal LeastDivisor = 0.0001m;

    private readonly CompetitionFacts facts;
    private readonly Rulebook rulebook;
    private readonly List<Finding> findings = [];
    private readonly HashSet<string> participants;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Indicator> indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> classesOfTheYear = new(StringComparer.Ordinal);
    private readonly ILookup<string, IndicatorUse> uses;

    private FactsValidator(CompetitionFacts facts, Rulebook rulebook)
    {
        (this.facts, this.rulebook) = (facts, rulebook);
        participants = facts.Participants.Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var p in facts.Participants.Where(p => p.Names.Count > 0))
        {
            names.TryAdd(p.Code, p.Names[^1].Name);
        }

        uses = rulebook.Uses.ToLookup(u => u.Indicator, StringComparer.Ordinal);
        foreach (var indicator in rulebook.Indicators)
        {
            indicators.TryAdd(indicator.Name, indicator);
        }
    }

    /// <summary>All findings: errors, with which nothing may be scored, and hints.</summary>
    public static IReadOnlyList<Finding> Check(CompetitionFacts facts, Rulebook rulebook)
    {
        var validator = new FactsValidator(facts, rulebook);
        var hasYear = validator.Require(facts.Year.Year is >= 1990 and <= 2100, facts.Year, "年度", facts.Year.Year == 0 ? "年度没有填" : $"年度是 {facts.Year.Year}", "请填四位年份");
        validator.Require(facts.Participants.Count > 0, facts.Year, "单位", "没有单位", "请在《单位》表至少写一行");
        if (!hasYear)
        {
            // All else goes by its days.
            return validator.findings;
        }

        validator.CheckParticipants();
        validator.CheckTargets();
        validator.CheckResults();
        validator.CheckOthers();
        validator.CheckPairings();
        validator.CheckVotes();
        validator.findings.AddRange(PersonalChecks.Check(facts, rulebook, validator.Name));
        validator.CheckSuccessions();
        validator.findings.AddRange(SuccessionHints.Of(facts, validator.Name));
        validator.HintAtFallingFigures();
        return validator.findings;
    }

    private void CheckParticipants()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var p in facts.Participants.Where(p => Require(p.Names.Count > 0, p, "单位", $"编码“{p.Code}”没有名称", "请填单位名称")))
        {
            foreach (var name in p.Names.Select(n => n.Name).Concat(p.Aliases))
            {
                Require(names.TryAdd(name, p.Code) || names[name] == p.Code, p, "单位", $"名称“{name}”属于两个单位", "每个名称和别名只能属于一个单位");
            }

            foreach (var membership in p.Memberships.Where(m => rulebook.FindClass(m.Class) is null))
            {
                Refuse(p, "类别", $"{p.Names[^1].Name}的类别“{membership.Class}”不在《类别》表里", "请改成《类别》表里的名称");
            }

            Require(p.Memberships.Concat<object>(p.Names).All(InOrder), p, "起", $"{p.Names[^1].Name}有一段起止日期颠倒", "起不能晚于止");
            Require(p.Memberships.GroupBy(m => m.From).All(g => g.Select(m => m.Class).Distinct(StringComparer.Ordinal).Count() == 1), p, "起", $"{p.Names[^1].Name}同一天起属于两个类别", "每一段类别的起日要不同");
            Require(p.Names.GroupBy(n => n.From).All(g => g.Select(n => n.Name).Distinct(StringComparer.Ordinal).Count() == 1), p, "起", $"{p.Names[^1].Name}同一天起有两个名称", "每一段名称的起日要不同；别的叫法写到“别名”");
        }

        foreach (var repeated in Repeated(facts.Participants, p => p.Code))
        {
            Refuse(repeated, "编码", $"编码“{repeated.Code}”写了两次", "每个单位一个编码");
        }

        foreach (var t in facts.Tenures)
        {
            Known(t, t.Participant, "单位");
            Require(t.Field is null || t.Duty == TeamDuty.Deputy, t, "分管", $"{t.Person.Name}不是分管负责人，却写了分管", "请把“分工”改为分管负责人，或删去分管");
            Require(!t.IsPrincipal || t.Duty == TeamDuty.Member, t, "分工", $"{t.Person.Name}是主要负责人，又写了别的分工", "请把“分工”留空");
            Require(t.To is null || t.From <= t.To, t, "止", $"{t.Person.Name}的任职止于开始之前", "请改起止日期");
        }
    }

    private void CheckTargets()
    {
        foreach (var repeated in Repeated(facts.Targets, t => (t.Participant, t.Indicator)))
        {
            Refuse(repeated, "指标", $"{Name(repeated.Participant)}的“{repeated.Indicator}”目标写了两次", "请只留一行");
        }

        foreach (var t in facts.Targets)
        {
            if (Known(t, t.Participant, "单位") & KnownIndicator(t, t.Indicator) & Fits(t, "目标", t.Participant, t.Indicator, "目标", t.Value) & Fits(t, "争取目标", t.Participant, t.Indicator, "争取目标", t.Stretch))
            {
                CheckTarget(t, t);
            }
        }

        foreach (var c in facts.TargetChanges)
        {
            if (Known(c, c.Participant, "单位") & KnownIndicator(c, c.Indicator) & Fits(c, "目标", c.Participant, c.Indicator, "目标", c.Value) & Fits(c, "争取目标", c.Participant, c.Indicator, "争取目标", c.Stretch))
            {
                CheckTarget(c, new AssignedTarget(c.Participant, c.Indicator, c.Value, c.Stretch ?? facts.Targets.FirstOrDefault(t => t.Participant == c.Participant && t.Indicator == c.Indicator)?.Stretch));
            }
        }

        findings.AddRange(TargetChangeChecks.Check(facts, rulebook, Name));
    }

    /// <summary>A target must suit the curve of every class in which its unit is scored this year.</summary>
    private void CheckTarget(object subject, AssignedTarget t)
    {
        var classes = ClassesOfTheYear(t.Participant);
        var scored = uses[t.Indicator].Where(u => classes.Contains(u.Class)).ToList();
        Require(classes.Count == 0 || scored.Count > 0, subject, "指标", $"{Name(t.Participant)}属于“{string.Join('、', classes)}”，这一类不考核“{t.Indicator}”", "请删去这一行，或在《计分》表加上这个指标");
        foreach (var curve in scored.Select(u => u.Curve))
        {
            Require(!curve.DividesByTarget || t.Value >= LeastDivisor, subject, "目标", $"{Name(t.Participant)}的“{t.Indicator}”目标是 {FractionText.Plain(t.Value)}，不能作除数", "目标要大于 0，不小于 0.0001；不考核就删去这一行");
            Require(curve is not (CeilingCurve or ThresholdCurve { AtMost: true, On: CurveVariable.Completion } or LinearCurve { LessIsBetter: true }) || t.Value >= 0, subject, "目标", $"{Name(t.Participant)}的“{t.Indicator}”控制数是负数", "控制数要 0 或更大");
            if (curve is DualTargetCurve)
            {
                Require(t.Stretch > t.Value, subject, "争取目标", $"{Name(t.Participant)}的“{t.Indicator}”是双重目标，争取目标没有写或不高于确保目标", "请填高于确保目标的争取目标");
            }
        }
    }

    private List<string> ClassesOfTheYear(string participant)
    {
        if (!classesOfTheYear.TryGetValue(participant, out var classes))
        {
            var unit = facts.Participants.First(p => p.Code == participant);
            classesOfTheYear[participant] = classes =
                [.. Period.All(PeriodLevel.Month).Select(m => unit.ClassAt(m.EndDate(facts.Year.Year))).OfType<string>().Distinct(StringComparer.Ordinal)];
        }

        return classes;
    }

    private void CheckResults()
    {
        foreach (var r in facts.Results)
        {
            if (Known(r, r.Participant, "单位") & KnownIndicator(r, r.Indicator))
            {
                CheckPeriod(r, r.Indicator, r.Period);
                Fits(r, "上报", r.Participant, r.Indicator, r.Period.Name + "上报数", r.Reported);
                Fits(r, "核定", r.Participant, r.Indicator, r.Period.Name + "核定数", r.Verified);
            }
        }

        foreach (var b in facts.Bases)
        {
            if (Known(b, b.Participant, "单位") & KnownIndicator(b, b.Indicator))
            {
                CheckPeriod(b, b.Indicator, b.Period);
                Fits(b, "基数", b.Participant, b.Indicator, b.Period.Name + "基数", b.Value);
                Require(b.Value <= 0 || b.Value >= LeastDivisor, b, "基数", $"{Name(b.Participant)}的“{b.Indicator}”{b.Period.Name}基数是 {FractionText.Plain(b.Value)}，小得不能作除数", "请核对数字和计量单位");
            }
        }

        foreach (var repeated in Repeated(facts.Results, r => (r.Participant, r.Indicator, r.Period)))
        {
            Refuse(repeated, "期次", $"{Name(repeated.Participant)}的“{repeated.Indicator}”{repeated.Period.Name}写了两次", "请只留一行");
        }

        foreach (var repeated in Repeated(facts.Bases, b => (b.Participant, b.Indicator, b.Period)))
        {
            Refuse(repeated, "期次", $"{Name(repeated.Participant)}的“{repeated.Indicator}”{repeated.Period.Name}基数写了两次", "请只留一行");
        }
    }

    private void CheckPeriod(object subject, string indicator, Period period)
    {
        var frequency = indicators[indicator].Frequency;
        Require(period.Level == frequency, subject, "期次", $"“{indicator}”的期次写的是{period.Name}", $"这个指标只有这些期次：{string.Join('、', Period.All(frequency).Select(p => p.Name))}");
    }

    private void CheckOthers()
    {
        foreach (var a in facts.Adjustments)
        {
            Known(a, a.Participant, "单位");
            Require(Math.Abs(a.Points) < TooGreat, a, "分数", $"{Name(a.Participant)}有一笔加减分是 {FractionText.Plain(a.Points)}，大得无法计算", "请核对分数");
            CheckAdjustment(a, rulebook.AdjustmentGroups.FirstOrDefault(g => g.Name == a.Group));
        }

        foreach (var v in facts.Vetoes)
        {
            Known(v, v.Participant, "单位");
            Require((v.Until is null || v.Until >= v.Date) && (v.LiftedOn is null || v.LiftedOn >= v.Date), v, "日期", $"{Name(v.Participant)}的一票否决截止或解除于发生之前", "请改日期");
            Require(v.DecidedOn is null || v.DecidedOn >= v.Date, v, "成文日期", $"{Name(v.Participant)}的一票否决成文于发生之前", "成文日期不能早于日期；同一天就留空");
            if (rulebook.LeavesVetoUnruled(v.Kind))
            {
                findings.Add(new Finding(v, "种类", $"{Name(v.Participant)}的一票否决写的是“{v.Kind}”，否决规则里没有这一种：只及于单位、管到年底、不改分数", $"如果就是其中一种，请改成一样的名称：{string.Join('、', rulebook.VetoRules.SelectMany(r => r.Kinds))}", IsHint: true));
            }

            Require(v.Document.Length > 0, v, "依据文号", $"{Name(v.Participant)}的一票否决没有依据文号", "请填作出决定的文件号");
        }

        foreach (var s in facts.Sanctions)
        {
            Known(s, s.Participant, "单位");
            Require(s.From <= s.To, s, "止", $"{Name(s.Participant)}的处分止于开始之前", "请改起止日期");
        }

        foreach (var e in facts.Exemptions)
        {
            _ = Known(e, e.Participant, "单位") & KnownIndicator(e, e.Indicator);
            Require(e.Document.Length > 0, e, "依据文号", $"{Name(e.Participant)}免责没有依据文号", "请填作出决定的文件号");
        }

        foreach (var repeated in Repeated(facts.Exemptions, e => (e.Participant, e.Indicator)))
        {
            Refuse(repeated, "指标", $"{Name(repeated.Participant)}的“{repeated.Indicator}”免责写了两次", "请只留一行");
        }

        foreach (var p in facts.PriorResults)
        {
            Known(p, p.Participant, "单位");
            Require(p.Ranking is null || rulebook.AllRankings().Any(r => r.Name == p.Ranking), p, "排名", $"{Name(p.Participant)}的上年结果写的排名“{p.Ranking}”不在《排名规则》表里", "请改成《排名规则》表里的名称；写类别名次就留空");
            Require(p.Ranking is null || (p.Rank >= 1 && p.Total is null && p.Grade is null && p.Clauses.Count == 0), p, "名次", $"{Name(p.Participant)}的上年结果有一行写了排名“{p.Ranking}”", "写排名的一行只填名次，从 1 起；总分、等次、适用条款写在没有排名的那一行");
            Require(p.Year < facts.Year.Year, p, "年度", $"{Name(p.Participant)}的上年结果写的是 {p.Year} 年", $"请填早于 {facts.Year.Year} 的年份");
        }

        foreach (var repeated in Repeated(facts.PriorResults, p => (p.Participant, p.Year, p.Ranking)))
        {
            Refuse(repeated, "年度", $"{Name(repeated.Participant)}的 {repeated.Year} 年{repeated.Ranking}结果写了两次", "请只留一行");
        }

        foreach (var plan in rulebook.Plans.Where(p => p.Participant is not null))
        {
            Known(plan, plan.Participant!, "单位");
        }

        // Who has a plan of his own does not follow the one for all.
        var own = rulebook.Plans.Select(p => (p.Indicator, p.Participant)).ToHashSet();
        var targets = facts.Targets.ToLookup(t => t.Indicator);
        foreach (var plan in rulebook.Plans.Where(p => p.Amount is not null))
        {
            var over = targets[plan.Indicator].FirstOrDefault(t => t.Value < plan.Amount && (t.Participant == plan.Participant || (plan.Participant is null && !own.Contains((plan.Indicator, t.Participant)))));
            Require(over is null, plan, "累计数", $"指标“{plan.Indicator}”{plan.Period.Name}计划完成 {FractionText.Plain(plan.Amount ?? 0)}，超过{Name(over?.Participant ?? string.Empty)}的全年目标 {FractionText.Plain(over?.Value ?? 0)}", "请核对计划的累计数和全年目标，改正写错的一个");
        }
    }

    private void CheckPairings()
    {
        foreach (var p in facts.Pairings)
        {
            Known(p, p.Participant, "单位");
            Known(p, p.Partner, "挂钩单位");
            Require(p.Weight is >= LeastDivisor and <= 1_000_000, p, "权重", $"{Name(p.Participant)}与{Name(p.Partner)}挂钩的权重是 {FractionText.Plain(p.Weight)}", "请填大于 0 的数，只有一个或平均就留空");
        }

        foreach (var p in facts.Pairings.Where(p => p.To < p.From))
        {
            Refuse(p, "止", $"{Name(p.Participant)}与{Name(p.Partner)}的挂钩止于开始之前", "请改起止日期");
        }

        foreach (var stretches in facts.Pairings.GroupBy(p => (p.Participant, p.Partner)).Where(g => g.Count() > 1).Select(g => g.OrderBy(p => p.From ?? DateOnly.MinValue).ToList()))
        {
            foreach (var (before, after) in stretches.Zip(stretches.Skip(1)).Where(x => x.First.To is not { } end || (x.Second.From ?? DateOnly.MinValue) <= end))
            {
                Refuse(after, "起", $"{Name(after.Participant)}与{Name(after.Partner)}的挂钩有两段时间重叠：{(before.To is { } end ? $"前一段到 {end:yyyy-MM-dd} 才止" : "前一段没有写止")}", "前一段的止要早于后一段的起；只有一段就只留一行");
            }
        }

        // Who is tied changes only on the days on which a tie begins.
        var days = facts.Pairings.Select(p => p.From ?? DateOnly.MinValue).Distinct().ToDictionary(day => day, day => facts.Pairings.Where(p => p.IsInForceOn(day)).ToLookup(p => p.Participant, p => p.Partner, StringComparer.Ordinal));
        foreach (var p in facts.Pairings.Where(p => days.Any(day => p.IsInForceOn(day.Key) && Reaches(p.Partner, p.Participant, day.Value))))
        {
            Refuse(p, "挂钩单位", $"{Name(p.Participant)}与{Name(p.Partner)}的挂钩绕了一圈又回到自己，得分无从算起", "请删去其中一行：先有得分的单位不能再挂钩回来");
        }

        static bool Reaches(string from, string to, ILookup<string, string> partners)
        {
            var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([from]));
            while (open.TryPop(out var at))
            {
                if (at == to)
                {
                    return true;
                }

                foreach (var next in seen.Add(at) ? partners[at] : [])
                {
                    open.Push(next);
                }
            }

            return false;
        }
    }

    private void CheckVotes()
    {
        foreach (var v in facts.RatingVotes)
        {
            if (!(Known(v, v.Participant, "单位") & KnownIndicator(v, v.Indicator)) || indicators[v.Indicator].Rating is not { } rule)
            {
                Require(!indicators.TryGetValue(v.Indicator, out var known) || known.Rating is not null, v, "指标", $"指标“{v.Indicator}”不是测评指标", "请在《指标》表写它的“测评”，或删去这一行");
                continue;
            }

            CheckPeriod(v, v.Indicator, v.Period);
            Require(rule.Groups.Any(g => g.Name == v.Group), v, "评委组", $"“{v.Indicator}”没有评委组“{v.Group}”", $"可以写：{string.Join('、', rule.Groups.Select(g => g.Name))}");
            Require(v.Rater is null || v.Count == 1, v, "票数", $"{Name(v.Participant)}的“{v.Indicator}”写了评委“{v.Rater}”，票数却是 {v.Count}", "一个评委对一个单位只有一票，请填 1，或不写评委");
            Require(v.Rater is not null || rule.Limits.Count == 0, v, "评委", $"“{v.Indicator}”限定了每张票，{Name(v.Participant)}有一行没有写评委", "请写评委的编号，一个评委一行");
            Require(v.Count is >= 1 and <= 1_000_000, v, "票数", $"{Name(v.Participant)}的“{v.Indicator}”有一行票数是 {v.Count}", "票数要 1 或更大的整数");
            try
            {
                Require(Math.Abs(rule.Worth(v.Choice) ?? 0) <= CurveChecks.MostMarks, v, "票", $"{Name(v.Participant)}的“{v.Indicator}”有一张票大得无法计算", "请核对");
            }
            catch (FormatException e)
            {
                Refuse(v, "票", $"{Name(v.Participant)}的“{v.Indicator}”：{e.Message}", "请照《指标》表的“测评”改正");
            }
        }

        foreach (var repeated in Repeated(facts.RatingVotes, v => (v.Participant, v.Indicator, v.Period, v.Group, v.Rater is null ? v.Choice : string.Empty, v.Rater)))
        {
            Refuse(repeated, "票", $"{Name(repeated.Participant)}的“{repeated.Indicator}”{repeated.Period.Name}{repeated.Group}{(repeated.Rater is null ? $"的“{repeated.Choice}”" : $"的评委“{repeated.Rater}”")}写了两次", repeated.Rater is null ? "请合成一行" : "请只留一行");
        }

        foreach (var r in facts.Results.Where(r => indicators.TryGetValue(r.Indicator, out var i) && i.Rating is not null))
        {
            Refuse(r, "指标", $"“{r.Indicator}”由测评票算出，不用填结果", "请删去这一行，票数写到《测评票》表");
        }

        foreach (var a in facts.Projects)
        {
            if (Known(a, a.Participant, "单位") & KnownIndicator(a, a.Indicator))
            {
                Fits(a, "上报", a.Participant, a.Indicator, a.Period.Name + "上报数", a.Reported);
                Fits(a, "核定", a.Participant, a.Indicator, a.Period.Name + "核定数", a.Verified);
            }
        }

        findings.AddRange(ProjectChecks.Check(facts, rulebook));
        foreach (var r in facts.Results.Where(r => indicators.TryGetValue(r.Indicator, out var i) && i.Projects is not null))
        {
            Refuse(r, "指标", $"“{r.Indicator}”由项目合计，不用填结果", "请删去这一行，写到《项目》表");
        }

        var composed = rulebook.Parts.ToLookup(p => p.Indicator, p => p.Part, StringComparer.Ordinal);
        foreach (var r in facts.Results.Where(r => composed.Contains(r.Indicator)))
        {
            Refuse(r, "指标", $"“{r.Indicator}”是合成指标，不用填结果", $"请删去这一行，填它的成分：{string.Join('、', composed[r.Indicator])}");
        }
    }

    private void CheckSuccessions()
    {
        foreach (var s in facts.Successions)
        {
            Known(s, s.Predecessor, "原单位");
            Known(s, s.Successor, "承接单位");
            Require(s.Predecessor != s.Successor, s, "承接单位", $"{Name(s.Predecessor)}不能由自己承接", "请改承接单位；只是改名，就在《单位》表加一段名称");
            Require(s.Share is >= LeastDivisor and <= 1, s, "比例", $"{Name(s.Predecessor)}转给{Name(s.Successor)}的比例是 {FractionText.Exact(s.Share * 100)}%", "请填大于 0%、不超过 100% 的比例");
        }

        foreach (var parts in facts.Successions.GroupBy(s => (s.Predecessor, s.Date)))
        {
            Require(parts.Sum(s => s.Share) <= 1, parts.Last(), "比例", $"{Name(parts.Key.Predecessor)}转出的比例合计 {FractionText.Exact(parts.Sum(s => s.Share) * 100)}%", "同一天转出的比例合计不能超过 100%");
        }

        // What a merger gives to another class must suit the curve there as well.
        if (facts.Successions.Count > 0 && findings.All(f => f.IsHint))
        {
            var (written, seen) = (facts.Targets.ToHashSet(), findings.Count);
            foreach (var moved in SuccessionTransfer.Apply(facts, rulebook, Period.Year).Targets.Where(t => !written.Contains(t)))
            {
                CheckTarget(moved, moved);
                for (; seen < findings.Count; seen++)
                {
                    var cause = facts.Successions.Last(s => s.Successor == moved.Participant || s.Predecessor == moved.Participant);
                    findings[seen] = findings[seen] with { Subject = cause, Field = "承接单位", Problem = "沿革之后，" + findings[seen].Problem };
                }
            }
        }
    }

    private void HintAtFallingFigures()
    {
        foreach (var series in facts.Results.Where(r => indicators.TryGetValue(r.Indicator, out var i) && i.ReportedAs == ReportedAs.Cumulative).GroupBy(r => (r.Participant, r.Indicator)))
        {
            PeriodResult? before = null;
            foreach (var r in series.OrderBy(r => r.Period.EndMonth))
            {
                if ((r.Verified ?? r.Reported) < (before?.Verified ?? before?.Reported))
                {
                    findings.Add(new Finding(r, "核定", $"{Name(r.Participant)}的“{r.Indicator}”累计数{r.Period.Name}低于{before!.Period.Name}", "如确有核减请保留并说明原因", IsHint: true));
                }

                before = r.Verified is null && r.Reported is null ? before : r;
            }
        }
    }

    private void CheckAdjustment(Adjustment a, AdjustmentGroup? group)
    {
        var name = Name(a.Participant);
        Require(a.Level is null || group?.PriceOf(a.Level) is not null, a, "级别", $"{name}的一笔加减分写了级别“{a.Level}”，它不在组别“{a.Group}”的《加减分标准》里", "请改成《加减分标准》里的级别，或留空并填分数");
        Require(a.Level is null || a.Points == 0, a, "分数", $"{name}的一笔加减分既写了级别又写了分数", "写级别的，分数由《加减分标准》给，请留空");
        Require(a.Count >= 1 && (a.Count == 1 || a.Level is not null), a, "次数", $"{name}的一笔加减分次数是 {a.Count}", "次数从 1 起，只用于写级别的");
        Require(a.Points != 0 || a.Level is not null, a, "分数", $"{name}有一笔加减分是 0", "请填分数，或删去这一行");
        Require(a.Points <= 0 || group is not null, a, "组别", $"{name}的加分没有写《加减分规则》里的组别", "加分要属于一个组别；扣分可以不写");
        Require(a.Group is null || group is not null || a.Points > 0 || !rulebook.AdjustmentGroups.Any(g => g.Levels.Count > 0 || g.Item is not null || g.DeductionCap is not null), a, "组别", $"{name}的扣分写的组别“{a.Group}”不在《加减分规则》里", "请改成《加减分规则》里的组别，或留空");
        if (group is { IsDiscretionary: true })
        {
            Require(a.Reason.Length > 0, a, "原因", $"{name}的酌情分没有写原因", "请填原因和依据");
            Require(a.Points <= (group.Cap ?? 0) && -a.Points <= (group.DeductionCap ?? 0), a, "分数", $"{name}的酌情分 {FractionText.Plain(a.Points)} 超过组别“{a.Group}”的上限", "请改到上限以内");
        }
    }

    private static bool InOrder(object spell) => spell switch
    {
        ParticipantName n => n.From is null || n.To is null || n.From <= n.To,
        ClassMembership m => m.From is null || m.To is null || m.From <= m.To,
        _ => true,
    };

    private static IEnumerable<T> Repeated<T, TKey>(IEnumerable<T> items, Func<T, TKey> key)
    {
        var seen = new HashSet<TKey>();
        return items.Where(item => !seen.Add(key(item))).ToList();
    }

    /// <summary>The name people know a unit by; its code where the roster has none.</summary>
    private string Name(string participant) => names.GetValueOrDefault(participant, participant);

    private bool Known(object subject, string participant, string field) =>
        Require(participants.Contains(participant), subject, field, $"单位“{participant}”不在《单位》表里", "请改成《单位》表里的编码、名称或别名");

    private bool KnownIndicator(object subject, string indicator) =>
        Require(indicators.ContainsKey(indicator), subject, "指标", $"指标“{indicator}”不在《指标》表里", "请改成《指标》表里的名称");

    private bool Fits(object subject, string field, string participant, string indicator, string what, decimal? value) =>
        Require(value is null || Math.Abs(value.Value) < TooGreat, subject, field, $"{Name(participant)}的“{indicator}”{what}是 {FractionText.Plain(value ?? 0)}，大得无法计算", "请核对数字和计量单位，要小于十万亿");

    private bool Require(bool holds, object subject, string field, string problem, string cure)
    {
        if (!holds)
        {
            Refuse(subject, field, problem, cure);
        }

        return holds;
    }

    private void Refuse(object subject, string field, string problem, string cure) => findings.Add(new Finding(subject, field, problem, cure));
}
