using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>Checks of quotas, bands, shifts and amounts.</summary>
internal static class ConsequenceChecks
{
    /// <summary>All findings.</summary>
    public static IEnumerable<Finding> Check(Rulebook rulebook) =>
    [
        .. Bands(rulebook), .. rulebook.GradeQuotas.SelectMany(q => Quota(rulebook, q)),
        .. rulebook.GradeShifts.Where(s => s.Steps == 0).Select(s => new Finding(s, "档数", "晋降的档数是 0", "晋档写正数，降档写负数")),
        .. rulebook.Outcomes.SelectMany(o => Outcome(rulebook, o)), .. Circles(rulebook),
    ];

    /// <summary>Printed upper bounds: half-open bands neither overlap nor leave a gap.</summary>
    private static IEnumerable<Finding> Bands(Rulebook rulebook)
    {
        foreach (var (better, worse) in rulebook.Grades.Prepend(null).Zip(rulebook.Grades).Where(x => x.Second.Below is not null))
        {
            var (below, line) = (worse.Below!.Value, better?.From);
            if (line is null || below != line)
            {
                var what = line is null ? "上面没有等次，却写了上限" : below > line ? $"的上限 {Percent(below)} 高于“{better!.Name}”的下限 {Percent(line.Value)}，两档重叠" : $"的上限 {Percent(below)} 低于“{better!.Name}”的下限 {Percent(line.Value)}，中间空出一段";
                yield return new Finding(worse, "上限", $"等次“{worse.Name}”{what}", line is null ? "请把上限留空" : $"上限不含本数，请写 {Percent(line.Value)}，或留空");
            }
        }
    }

    private static IEnumerable<Finding> Quota(Rulebook rulebook, GradeQuota q)
    {
        if (!rulebook.Grades.SkipLast(1).Any(g => g.Name == q.Grade))
        {
            yield return new Finding(q, "等次", $"名额写的等次“{q.Grade}”不在等次里，或是最后一等", "请改成上面的等次；最后一等不能限名额");
        }

        if (!rulebook.AllRankings().Any(r => r.Name == q.Ranking))
        {
            yield return new Finding(q, "排名", $"等次“{q.Grade}”的名额按排名“{q.Ranking}”给，它不在《排名规则》表里", "请改成《排名规则》表里的名称");
        }

        if (q.Places is null == q.Share is null || q.Places < 1 || q.Share?.Of is <= 0 or > 1)
        {
            yield return new Finding(q, "名额", $"等次“{q.Grade}”的名额要么写个数，要么写比例", "名额从 1 起，名额比例在 0% 以上、不超过 100%，两者写一个");
        }

        if (q.Edge == EdgeTie.Undecided || (q.Edge == EdgeTie.TieBreak && q.EdgeKeys.Count == 0))
        {
            yield return new Finding(q, "并列跨名额", $"等次“{q.Grade}”的名额遇到并列怎么办没有写清", "请写 全部列入、全部不列，或写 再比 并填“并列再比”");
        }
    }

    private static IEnumerable<Finding> Outcome(Rulebook rulebook, OutcomeRule o)
    {
        if (o.Kind != OutcomeKind.Award && (o.Ranking is not null || o.Quota is not null || o.EdgeKeys.Count > 0 || o.IsUnordered))
        {
            yield return new Finding(o, o.Ranking is not null ? "排名" : "名额", $"条款 {o.Clause} 不是表彰，写的排名和名额不起作用", "只给前几名的，请改成表彰，或在条件里写 名次 前 n；否则请清空排名、名额、并列再比和排名不分先后");
        }

        if (PeriodProblem(rulebook, o) is { } wrong)
        {
            yield return new Finding(o, "节点", $"条款 {o.Clause} {wrong}", "请清空节点，年底算一次；或写年内的一期、每月、每季度、每半年");
        }

        if (o.QuotaShare is { } share && (o.Kind != OutcomeKind.Award || o.Quota is not null || share.Of is <= 0 or > 1))
        {
            yield return new Finding(o, "名额比例", $"条款 {o.Clause} 的名额比例用得不对", "只有表彰写名额比例，在 0% 以上、不超过 100%；写了比例就不写名额");
        }

        if (o.Edge == EdgeTie.TieBreak && o.EdgeKeys.Count == 0)
        {
            yield return new Finding(o, "并列再比", $"条款 {o.Clause} 并列跨名额时再比，但没有写比什么", "请填 如 得分率；任务量(指标名称)");
        }

        if (o.Demotion is not null && o.Kind != OutcomeKind.Award)
        {
            yield return new Finding(o, "降档条件", $"条款 {o.Clause} 不是表彰，没有名次可以降档", "只有表彰写降档条件");
        }

        if (o.Demotion?.Next is { } next && !rulebook.Outcomes.Any(x => x.Clause == next && (x.Kind is OutcomeKind.Award or OutcomeKind.Reward)))
        {
            yield return new Finding(o, "降为条款", $"条款 {o.Clause} 降为条款“{next}”，它不是《奖惩规则》里的表彰或奖励", "请改成低一档的表彰，或只发补助的奖励；取消奖励就留空");
        }

        if (o is { Kind: OutcomeKind.Veto, Condition: AllOf { Conditions.Count: 0 } })
        {
            yield return new Finding(o, "条件", $"条款 {o.Clause} 是一票否决，但没有写条件，会适用于每个单位", "请在“条件”里写清谁适用，例如“一票否决”，或“一票否决为”哪一种");
        }

        if (MeetsEverybody(rulebook, o))
        {
            yield return new Finding(o, "条件", $"条款 {o.Clause} 没有条件，适用于{(o.Groups.Count == 0 ? "各序列" : string.Join('、', o.Groups))}的每个单位", "确实人人适用的不用改；不是的，请在“条件”里写清谁适用", IsHint: true);
        }

        if (o.Amount is { } amount && Amount(rulebook, amount) is { } problem)
        {
            yield return new Finding(o, "金额参数", $"条款 {o.Clause}{problem}", problem.Contains("基数是", StringComparison.Ordinal) ? "请填大于 0 的基数" : problem.Contains("没有基数可比", StringComparison.Ordinal) ? "请改按数值或完成率，或在《计分》里按增幅计分" : "请改金额方式或金额参数里的这一项");
        }
    }

    /// <summary>Why a rule cannot be drawn at the ends of periods; null where it can, or is one of the year.</summary>
    private static string? PeriodProblem(Rulebook rulebook, OutcomeRule o) => o switch
    {
        _ when !o.IsOfPeriods() => null,
        { At: not null, Each: not null } => "既写了一期，又写了每一期",
        { Each: PeriodLevel.Year } or { At.EndMonth: 12, Kind: not OutcomeKind.Milestone } => "写的节点在年底，年底的不用写",
        { Kind: OutcomeKind.Veto } => "是一票否决，全年有效，不按期算",
        { Amount.Rule: NetAmount or PartnerAmount or HeadcountAmount { Account: not null } } => "的金额要等全年的账目或别的条款，不能按期算",
        { Amount.Rule: GradeAmount } => "的金额按等次给，等次年底才评，不能按期算",
        { Demotion: not null } => "有降档条件，降档只在年底算",
        _ when rulebook.Outcomes.Any(x => x.Demotion?.Next == o.Clause) => "是降档以后的条款，降档只在年底算",
        _ => null,
    };

    /// <summary>Whether a clause meets every unit alike: no condition, and no amount that a place or a figure would decide.</summary>
    private static bool MeetsEverybody(Rulebook rulebook, OutcomeRule o) =>
        o.Kind is OutcomeKind.Penalty or OutcomeKind.BlackList or OutcomeKind.RedList or OutcomeKind.Reward
        && o.Condition is AllOf { Conditions.Count: 0 } && o.Amount?.Rule is null or FixedAmount && rulebook.Outcomes.All(x => x.Demotion?.Next != o.Clause);

    private static string? Amount(Rulebook rulebook, OutcomeAmount amount)
    {
        var on = amount.Rule switch { StepAmount s => s.On, BandAmount b => b.On, BaseShareAmount b => b.On, PoolAmount s => s.On, PlaceAmount p => p.Of, _ => null };
        var bands = amount.Rule switch { BandAmount b => b.Bands, BaseShareAmount b => b.Bands, _ => null };
        return amount.Rule switch
        {
            _ when amount.Digits is < 0 or > 6 => "的金额小数位不在 0 到 6 之间",
            _ when amount.DeputyShare is < 0 or > 1 => "的副职比例不在 0% 到 100% 之间",
            _ when on is { IsOverall: false } && !rulebook.Indicators.Any(i => i.Name == on.Indicator) => $"的金额按指标“{on.Indicator}”算，它不在《指标》表里",
            _ when bands is not null && (bands.Count == 0 || bands[^1].From is not null || bands.SkipLast(1).Any(b => b.From is null) || bands.Zip(bands.Skip(1)).Any(x => on!.LessIsBetter ? x.Second.From <= x.First.From : x.Second.From >= x.First.From)) =>
                on!.LessIsBetter ? "的金额分档低者为优，要从低到高，最后一档写“以上”" : "的金额分档要从高到低，最后一档写“以下”",
            PlaceAmount p when !rulebook.AllRankings().Any(r => r.Name == p.Ranking) => $"的金额按排名“{p.Ranking}”给，它不在《排名规则》表里",
            PlaceAmount { Of: { Measure: RankingMeasure.Value } of } when rulebook.Indicators.FirstOrDefault(i => i.Name == of.Indicator) is { } i && MoneyTotal.IsMoney(i.UnitOfMeasure) && i.UnitOfMeasure != amount.Unit =>
                $"按“{of.Indicator}”的百分比给，它的计量单位是{i.UnitOfMeasure}，金额单位却是{amount.Unit}",
            PlaceAmount { Amounts.Count: 0 } => "的金额按名次给，但没有写各名次的金额",
            PoolAmount { Pool: <= 0 } => "的总额不大于 0，没有可分的",
            StepAmount { WholeSteps: true, StartedSteps: true } => "的金额不足一档的既不计又按一档计，“整步”只写 是 或 进一",
            StepAmount { Width: <= 0 } => "的每幅度不大于 0",
            StepAmount { Line: null, On.IsOverall: true } => "的金额按总分或得分率算，没有写线",
            StepAmount { FurtherPrice: not null, Limit: null } => "写了超出后每档，但没有写超过几档",
            BaseShareAmount { Bases.Count: 0 } => "的金额按基数比例算，但没有写各类别的基数",
            BaseShareAmount b when b.Bases.FirstOrDefault(x => rulebook.FindClass(x.Class) is null) is { } unknown => $"的基数写的类别“{unknown.Class}”不在《类别》表里",
            BaseShareAmount b when b.Bases.FirstOrDefault(x => x.Value <= 0) is { } zero => $"写的“{zero.Class}”基数是 {FractionText.Plain(zero.Value)}，零和负数不能作基数",
            _ when on is { IsOverall: false, Measure: RankingMeasure.Growth } && !rulebook.Uses.Any(u => u.Indicator == on.Indicator && u.Curve.Runs == CurveVariable.Growth) => $"的金额按“{on.Indicator}”的增幅算，而它不按增幅计分，没有基数可比",
            NetAmount n when !Books(rulebook, n.Account) => $"结算账目“{n.Account}”，但没有条款记入这个账目",
            HeadcountAmount { Account: { } account } when !Books(rulebook, account) => $"用到账目“{account}”，但没有条款记入这个账目",
            PartnerAmount t when !rulebook.Outcomes.Any(o => o.Clause == t.Clause && o.Amount is not null) => $"的金额随挂钩单位按条款“{t.Clause}”得的走，它不在《奖惩规则》表里，或没有金额",
            PartnerAmount t when rulebook.Outcomes.Any(o => o.Clause == t.Clause && o.Amount is { } other && other.Unit != amount.Unit) => $"的金额单位是{amount.Unit}，它所随的条款“{t.Clause}”不是",
            PartnerAmount { Share: <= 0 or > 1000 } => "的比例不在 0 以上、1000 以下（百分数）",
            GradeAmount { Grades.Count: 0 } => "的金额按等次给，但没有写各等次多少",
            GradeAmount { Base: <= 0 } => "的基数是零或负数，不能作基数",
            GradeAmount g when g.Grades.FirstOrDefault(v => rulebook.Grades.All(b => b.Name != v.Grade)) is { } unknown => $"的金额按等次“{unknown.Grade}”给，它不在《等次》表里",
            GradeAmount g when g.Grades.Any(v => v.Value < 0) || g.Grades.DistinctBy(v => v.Grade).Count() != g.Grades.Count => "的等次写了两次，或写了负数",
            NetAmount or HeadcountAmount or PoolAmount or PartnerAmount when amount.PerHead => "的金额已经是合计、名额或别人的金额，不能再乘人数",
            NetAmount when amount.Account is not null => "结算账目，不能再记入账目",
            _ => null,
        };
    }

    private static bool Books(Rulebook rulebook, string account) => rulebook.Outcomes.Any(o => o.Amount?.Account == account);

    /// <summary>Clauses that wait for each other can never be drawn.</summary>
    private static IEnumerable<Finding> Circles(Rulebook rulebook)
    {
        var after = rulebook.Outcomes.ToLookup(o => o.Clause, o => Asks(rulebook, o), StringComparer.Ordinal);
        foreach (var rule in rulebook.Outcomes)
        {
            var (seen, next) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(Asks(rulebook, rule)));
            while (next.TryDequeue(out var clause))
            {
                foreach (var further in seen.Add(clause) ? after[clause].SelectMany(c => c) : [])
                {
                    next.Enqueue(further);
                }
            }

            if (seen.Contains(rule.Clause))
            {
                yield return new Finding(rule, "条件", $"条款 {rule.Clause} 绕了一圈又取决于自己", "请删去其中一个“本年适用”、降为条款、账目或“按挂钩”");
            }
        }
    }

    /// <summary>The clauses that must be known before a rule can be drawn.</summary>
    private static IReadOnlyList<string> Asks(Rulebook rulebook, OutcomeRule rule)
    {
        var account = rule.Amount?.Rule switch { NetAmount n => n.Account, HeadcountAmount h => h.Account, _ => null };
        return
        [
            .. rule.Condition.Tests().Concat(rule.Demotion?.When.Tests() ?? []).OfType<MetTest>().Select(t => t.Clause), .. rulebook.Outcomes.Where(o => o.Demotion?.Next == rule.Clause).Select(o => o.Clause),
            .. rule.Amount?.Rule is PartnerAmount tied ? [tied.Clause] : Array.Empty<string>(),
            .. rulebook.Outcomes.Where(o => account is not null && o.Amount?.Account == account).Select(o => o.Clause),
        ];
    }

    private static string Percent(decimal share) => FractionText.Plain((Fraction)share * 100) + "%";
}
