using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>Bonuses of the periods that have ended: every period scored anew, places counted, times counted.</summary>
internal static class OracleSeasons
{
    public static IEnumerable<Adjustment> Entries(CompetitionFacts facts, Rulebook rulebook, Standing standing)
    {
        foreach (var bonus in rulebook.SeasonBonuses)
        {
            var won = Periods(bonus, standing)
                .SelectMany(p => Scores(facts, rulebook, standing, p, bonus.Ranking)
                    .Where(s => Wins(bonus, s, facts))
                    .Select(s => new Adjustment(s.Unit, p, bonus.Group, null, bonus.Points[s.Places[bonus.Ranking].Rank - 1], string.Empty)))
                .ToList();
            foreach (var entry in won.GroupBy(e => e.Participant).SelectMany(own => own.OrderBy(e => e.Period.EndMonth).Take(bonus.MostTimes ?? int.MaxValue)))
            {
                yield return entry;
            }
        }
    }

    /// <summary>Units whose bonus may still change: winners where a place rests on what was not reported, those who did not report, those whose condition waits.</summary>
    public static HashSet<string> Open(CompetitionFacts facts, Rulebook rulebook, Standing standing)
    {
        var open = new HashSet<string>();
        foreach (var bonus in rulebook.SeasonBonuses)
        {
            var ranking = new[] { rulebook.ClassRanking, rulebook.GroupRanking }.Concat(rulebook.OtherRankings).Single(r => r.Name == bonus.Ranking);
            foreach (var pool in Periods(bonus, standing).SelectMany(p => Scores(facts, rulebook, standing, p, bonus.Ranking).Where(s => s.Places.ContainsKey(bonus.Ranking)).GroupBy(s => s.Places[bonus.Ranking].Pool)))
            {
                var rests = Rests([.. pool], ranking);
                open.UnionWith(pool.Where(s => rests && (Wins(bonus, s, facts) || IsMissing(s, ranking.Key))).Select(s => s.Unit));
                open.UnionWith(pool.Where(s => s.Places[bonus.Ranking].Rank <= bonus.Points.Count && bonus.Gate is CompletionTest t && s.Cell(t.Indicator) is { State: "未报" } c && OracleCells.HasCompletion(c.Use.Curve)).Select(s => s.Unit));
            }
        }

        return open;
    }

    private static IEnumerable<Period> Periods(SeasonBonus bonus, Standing standing) => Period.All(bonus.Level).Where(p => p.EndMonth <= standing.Period.EndMonth);

    /// <summary>Those of whose class or group in the ranking somebody has a figure.</summary>
    private static List<OracleScore> Scores(CompetitionFacts facts, Rulebook rulebook, Standing standing, Period period, string ranking)
    {
        var all = OracleScorer.Score(facts, rulebook with { SeasonBonuses = [] }, new Standing(period, standing.Basis));
        var key = rulebook.AllRankings().Single(r => r.Name == ranking).Key;
        return [.. all.Where(s => s.Places.TryGetValue(ranking, out var own) && OracleBack.Known(all.FindAll(o => o.Places.TryGetValue(ranking, out var other) && other.Pool == own.Pool), key.Indicator))];
    }

    private static bool Wins(SeasonBonus bonus, OracleScore s, CompetitionFacts facts) =>
        s.Places.TryGetValue(bonus.Ranking, out var place) && place.Rank <= bonus.Points.Count && (bonus.Gate is null || OracleScorer.Holds(bonus.Gate, s, facts));

    /// <summary>What is compared first is missing for somebody, or what is compared next among equal ones.</summary>
    private static bool Rests(List<OracleScore> pool, RankingRule ranking) =>
        pool.Any(s => IsMissing(s, ranking.Key))
        || Enumerable.Range(0, ranking.TieBreakers.Count).Any(n => pool.Any(s => IsMissing(s, ranking.TieBreakers[n])
            && pool.Any(o => o != s && OracleScorer.Compare(o, s, ranking with { TieBreakers = [.. ranking.TieBreakers.Take(n)] }) == 0)));

    private static bool IsMissing(OracleScore s, RankingKey key) =>
        key.Measure is RankingMeasure.Total or RankingMeasure.TotalShare ? s.Unsure : key.Measure != RankingMeasure.Target && s.Cell(key.Indicator) is { State: "未报" };
}
