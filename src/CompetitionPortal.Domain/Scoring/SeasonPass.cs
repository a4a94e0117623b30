using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>The bonuses won by places in the periods that have ended (rule D5d), as entries of the ledger.</summary>
/// <param name="rulebook">The rulebook.</param>
/// <param name="standing">The standing.</param>
/// <param name="score">Scores the units at an earlier standing by a rulebook.</param>
internal sealed class SeasonPass(Rulebook rulebook, Standing standing, Func<Rulebook, Standing, ScoredPeriod> score)
{
    /// <summary>The entries of each unit, by its code.</summary>
    public ILookup<string, Adjustment> Entries()
    {
        var plain = rulebook with { SeasonBonuses = [] };
        var boards = new Dictionary<Period, ScoredPeriod>();
        var entries = new List<Adjustment>();
        foreach (var bonus in rulebook.SeasonBonuses)
        {
            var times = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var period in standing.Period.EndedOf(bonus.Level))
            {
                if (!boards.TryGetValue(period, out var board))
                {
                    boards[period] = board = score(plain, standing with { Period = period });
                }

                var evaluator = new ConditionEvaluator(board.Index, plain, standing with { Period = period }, board.Scores);
                foreach (var won in board.Scores.Where(s => s.Places.TryGetValue(bonus.Ranking, out var place) && place.Rank <= bonus.Points.Count && (bonus.Gate is null || evaluator.Evaluate(bonus.Gate, s).Holds)))
                {
                    var (code, rank) = (won.Participant.Code, won.Places[bonus.Ranking].Rank);
                    times[code] = times.GetValueOrDefault(code) + 1;
                    if (bonus.MostTimes is null || times[code] <= bonus.MostTimes)
                    {
                        entries.Add(new Adjustment(code, period, bonus.Group, null, bonus.Points[rank - 1], $"{bonus.Ranking}第 {rank} 名"));
                    }
                }
            }
        }

        return entries.ToLookup(e => e.Participant, StringComparer.Ordinal);
    }
}
