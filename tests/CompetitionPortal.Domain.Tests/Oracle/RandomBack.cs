using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CsCheck;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>Rules of a random year that look back or at other clauses, and the earlier years they look at.</summary>
internal static class RandomBack
{
    /// <summary>None in most years: earlier periods are scored anew for them.</summary>
    public static Gen<IReadOnlyList<OutcomeRule>> Rules { get; } =
        from count in Gen.Int[0, 4]
        from years in Gen.Int[1, 2]
        from person in Gen.Bool
        from comparison in Gen.Enum<Comparison>()
        from periods in Gen.Int[1, 3]
        from level in Gen.OneOf(PeriodLevel.Quarter, PeriodLevel.HalfYear, PeriodLevel.Month)
        from up in Gen.Bool
        from clause in Gen.OneOf("未完成", "末位", "先进")
        from ranking in Gen.OneOf("类别名次", "末位")
        let behind = level == PeriodLevel.HalfYear ? Math.Min(periods, 2) : periods
        from mean in Gen.OneOf(RankingMeasure.Completion, RankingMeasure.Value, RankingMeasure.Points)
        from often in Gen.Select(Gen.Enum<Repetition>(), Gen.Bool, Gen.Int[1, 2])
        select (IReadOnlyList<OutcomeRule>)(count > 0 ? [] :
        [
            Rule("连年", new StreakTest(years, "未完成", person)), Rule("连年等次", new GradeStreakTest(years, comparison, "末等", person)), Rule("连续", new BehindTest("任务一", behind, level)),
            Rule("进退", new MovementTest(ranking, up, 1, Level: periods == 1 ? null : level)), Rule("较上年", new MovementTest(ranking, up, 1, AgainstYear: true)), Rule("适用", new MetTest(clause)),
            Rule("均分", new MeanTest(up ? RankingMeasure.Total : RankingMeasure.TotalShare, null, comparison, person ? RankingScope.EachClass : RankingScope.EachGroup, often.Item2 ? 1 : 0.95m)),
            Rule("总线", new ScoreTest(comparison, (12.5m * periods) + (up ? 0 : 0.01m))),
            Rule("均数", new MeanTest(mean, "任务一", comparison, up ? RankingScope.EachClass : RankingScope.EachGroup)),
            Rule("屡次", new RepeatedPlaceTest(ranking, often.Item2, person ? 0 : often.Item3, behind, level, often.Item1) { Share = person ? new QuotaShare(0.4m, QuotaRounding.HalfUp, up) : null }), Rule("历年", new RepeatedPlaceTest(ranking, false, often.Item3, years, PeriodLevel.Year, often.Item1)),
            new OutcomeRule { Clause = "名额", Kind = OutcomeKind.Reward, Condition = new AllOf([]), Measure = "名额", Amount = new OutcomeAmount(new HeadcountAmount(12.5m, periods == 1 ? null : 20, person ? "账" : null), "人") { Digits = 0 } },
            Rule("期红", new CompletionTest("任务一", Comparison.Below, 0.4m)) with { Kind = OutcomeKind.RedList, Each = level },
            Rule("期奖", new AllOf([])) with { Kind = OutcomeKind.Reward, Each = up ? PeriodLevel.Quarter : null, At = up ? null : new Period(PeriodLevel.Quarter, periods), Amount = new OutcomeAmount(new PlaceAmount("序列名次", often.Item2, [3, 2]) { Of = person ? new RankingKey(RankingMeasure.Total) : null }) },
            new OutcomeRule { Clause = "期优", Kind = OutcomeKind.Award, Condition = new AllOf([new Negation(new CompletionTest("任务一", Comparison.Below, 0.3m)), new Negation(new VetoTest())]), Measure = "红旗", Ranking = "序列名次", Quota = often.Item3, MovesUp = person, Each = level },
            new OutcomeRule { Clause = "池", Kind = OutcomeKind.Reward, Condition = new AllOf([]), Measure = "奖金", Amount = new OutcomeAmount(new PoolAmount(new RankingKey(RankingMeasure.Total), 100, (PoolScope)(periods - 1)) { RoundsHalfUp = up }) },
            new OutcomeRule { Clause = "随挂钩", Kind = OutcomeKind.Reward, Condition = new AllOf([]), Measure = "奖金", Amount = new OutcomeAmount(new PartnerAmount(up ? "名次" : "基数", person ? 62.5m : 100, (UntiedBonus)(periods - 1))) { Digits = 3 } },
        ]);

    /// <summary>What the two years before ended with, and who was principal where; three persons change places among the units.</summary>
    public static CompetitionFacts Back(CompetitionFacts facts, int seed)
    {
        var units = facts.Participants.Select(p => p.Code).ToList();
        return facts with
        {
            Participants = [.. facts.Participants.Select((p, u) => p with { Headcount = (seed + u) % 4 == 0 ? null : (seed * 7) + (u * 13) })],
            PriorResults = [.. units.SelectMany((unit, u) => new[] { 2023, 2024 }.Where(y => (y + u + seed) % 5 != 0).Select(y => new PriorResult(y, unit, 80, (u + y + seed) % 3 == 0 ? null : 1 + ((u + seed) % 3), (u + seed + y) % 4 == 0 ? null : (u + seed) % 2 == 0 ? "末等" : "等0", (u * seed) % 3 == 0 ? [] : ["未完成"]))), .. units.Where((_, u) => (u + seed) % 3 != 0).Select((unit, u) => new PriorResult(2024, unit, null, 1 + ((u + seed) % 2), null, [], "末位"))],
            Tenures =
            [
                .. units.Select((unit, u) => new Tenure(new Person($"{u % 3}", $"演示人员0{u % 3}"), unit, "书记", true, new DateOnly(2023 + (seed % 3), 3 + (u % 6), 1))),
                .. units.Select((_, u) => new Tenure(new Person($"{u % 3}", $"演示人员0{u % 3}"), units[(u + 1) % units.Count], "镇长", (u + seed) % 4 != 0, new DateOnly(2022, 1, 1), new DateOnly(2023 + (seed % 2), 12, 31))),
            ],
        };
    }

    private static OutcomeRule Rule(string clause, Condition condition) => new() { Clause = clause, Kind = OutcomeKind.Penalty, Condition = condition, Measure = "回看" };
}
