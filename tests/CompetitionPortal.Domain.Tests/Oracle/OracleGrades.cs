using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>Grades after the rules' text: the band, raised or lowered, capped, then by places; who is in is counted, not drawn.</summary>
internal static class OracleGrades
{
    public static void Give(List<OracleScore> scores, Rulebook rulebook, Func<Condition, OracleScore, bool> holds)
    {
        var names = rulebook.Grades.Select(g => g.Name).ToList();
        if (names.Count == 0)
        {
            return;
        }

        var (uncapped, grade) = (new Dictionary<OracleScore, int>(), new Dictionary<OracleScore, int>());
        foreach (var s in scores.Where(s => s.Total is not null))
        {
            var at = rulebook.Grades.Select((g, n) => (g, n)).First(x => x.g.From is not { } from || s.Total!.Value >= (Ratio)from * s.FullMarks).n;
            foreach (var shift in rulebook.GradeShifts.Where(x => holds(x.Condition, s)))
            {
                at = Math.Min(names.Count - 1, Math.Max(0, at - shift.Steps));
            }

            uncapped[s] = at;
            grade[s] = rulebook.GradeCaps.Where(c => holds(c.Condition, s)).Select(c => names.IndexOf(c.Highest)).Append(at).Max();
        }

        for (var at = 0; at < names.Count; at++)
        {
            foreach (var quota in rulebook.GradeQuotas.Where(q => q.Grade == names[at]))
            {
                var ranking = rulebook.AllRankings().Single(r => r.Name == quota.Ranking);
                var have = grade.Where(g => g.Value == at).Select(g => g.Key).ToList();
                foreach (var out_ in have.Where(s => !IsIn(s, quota, ranking, have, quota.KeepsPlaces ? grade.Keys.Where(o => uncapped[o] <= at).ToList() : have)).ToList())
                {
                    grade[out_] = at + 1;
                }
            }
        }

        foreach (var (s, at) in grade)
        {
            s.Grade = names[at];
        }
    }

    private static bool IsIn(OracleScore one, GradeQuota quota, RankingRule ranking, List<OracleScore> have, List<OracleScore> rivals)
    {
        if (!one.Places.TryGetValue(ranking.Name, out var place))
        {
            return false;
        }

        var pool = rivals.Where(o => o.Places.ContainsKey(ranking.Name) && OracleScorer.IsRival(o, one, ranking)).ToList();
        var better = pool.Count(o => OracleScorer.Compare(o, one, ranking) < 0);
        var level = have.Where(o => o.Places.ContainsKey(ranking.Name) && OracleScorer.IsRival(o, one, ranking) && OracleScorer.Compare(o, one, ranking) == 0).ToList();
        var places = quota.Places ?? Places(quota.Share!, place.Count);
        if (better >= places)
        {
            return false;
        }

        var further = quota.EdgeKeys.Count == 0 ? null : new RankingRule { Name = string.Empty, Scope = ranking.Scope, Key = quota.EdgeKeys[0], TieBreakers = [.. quota.EdgeKeys.Skip(1)] };
        return better + level.Count <= places || quota.Edge switch
        {
            EdgeTie.AllIn => true,
            EdgeTie.TieBreak => better + level.Count(o => OracleScorer.Compare(o, one, further!) <= 0) <= places,
            _ => false,
        };
    }

    public static int Places(QuotaShare share, int count)
    {
        // Twice the share, so that half up is a whole comparison.
        var twice = (int)decimal.Floor(share.Of * count * 2);
        var places = share.Rounding == QuotaRounding.HalfUp ? (twice + 1) / 2 : twice / 2;
        return share.AtLeastOne && places == 0 ? 1 : places;
    }
}
