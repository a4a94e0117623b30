using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>What was won in the periods that have ended.</summary>
/// <param name="Entries">The entries of each unit, by its code.</param>
/// <param name="Open">Units whose bonuses a figure that was not reported could still change.</param>
internal sealed record WonBonuses(ILookup<string, Adjustment> Entries, IReadOnlySet<string> Open);

/// <summary>The bonuses won by places in the periods that have ended (rule D5d), as entries of the ledger.</summary>
/// <param name="rulebook">The rulebook.</param>
/// <param name="standing">The standing.</param>
/// <param name="score">Scores the units at an earlier standing by a rulebook.</param>
internal sealed class SeasonPass(Rulebook rulebook, Standing standing, Func<Rulebook, Standing, ScoredPeriod> score)
{
    private readonly Rulebook plain = rulebook with { SeasonBonuses = [] };
    private readonly Dictionary<Period, ScoredPeriod> boards = [];
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    /// <summary>What each unit won.</summary>
    public WonBonuses Won() => new(rulebook.SeasonBonuses.SelectMany(Entries).ToList().ToLookup(e => e.Participant, StringComparer.Ordinal), open);

    private IEnumerable<Adjustment> Entries(SeasonBonus bonus)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var period in standing.Period.EndedOf(bonus.Level))
        {
            foreach (var winner in Winners(bonus, period))
            {
                var (code, rank) = (winner.Participant.Code, winner.Places[bonus.Ranking].Rank);
                times[code] = times.GetValueOrDefault(code) + 1;
                if (bonus.MostTimes is null || times[code] <= bonus.MostTimes)
                {
                    yield return new Adjustment(code, period, bonus.Group, null, bonus.Points[rank - 1], $"{bonus.Ranking}第 {rank} 名");
                }
            }
        }
    }

    /// <summary>Who wins in a period, in classes and groups of which somebody has a figure. Where a place of a class or group rests on a figure that was not reported, its winners and those who did not report are open.</summary>
    private List<ParticipantScore> Winners(SeasonBonus bonus, Period period)
    {
        if (!boards.TryGetValue(period, out var board))
        {
            boards[period] = board = score(plain, standing with { Period = period });
        }

        var ranking = plain.AllRankings().First(r => r.Name == bonus.Ranking);
        var evaluator = new ConditionEvaluator(board.Index, plain, standing with { Period = period }, board.Scores);
        var placed = board.Scores.Where(s => s.Places.ContainsKey(bonus.Ranking)).GroupBy(s => s.Places[bonus.Ranking].Pool, StringComparer.Ordinal).Where(pool => RankingPass.HasFigures([.. pool], ranking.Key)).SelectMany(pool => pool).ToList();
        var resting = placed.GroupBy(s => s.Places[bonus.Ranking].Pool, StringComparer.Ordinal).Where(pool => RankingPass.RestsOnUnreported([.. pool], ranking)).Select(pool => pool.Key).ToHashSet(StringComparer.Ordinal);
        var winners = new List<ParticipantScore>();
        foreach (var one in placed)
        {
            var place = one.Places[bonus.Ranking];
            var gate = place.Rank > bonus.Points.Count ? Verdict.No : bonus.Gate is null ? Verdict.No with { Holds = true } : evaluator.Evaluate(bonus.Gate, one);
            if (gate.Holds)
            {
                winners.Add(one);
            }

            if (gate.RestsOnUnreported || (resting.Contains(place.Pool) && (gate.Holds || RankingPass.IsUnreported(one, ranking.Key))))
            {
                open.Add(one.Participant.Code);
            }
        }

        return winners;
    }
}
