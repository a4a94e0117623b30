using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>
/// The grade pass: the band of total ÷ full marks, raised or lowered by conditions, limited by the caps that hold, then by the
/// places there are. The score stays.
/// </summary>
internal sealed class GradePass(Rulebook rulebook, ConditionEvaluator evaluator, IReadOnlyDictionary<ParticipantScore, List<TraceStep>> traces)
{
    private const string Clause = "等次";
    private readonly Dictionary<ParticipantScore, int> byScore = [];

    /// <summary>Grades all who have a total.</summary>
    public void Grade(IReadOnlyList<ParticipantScore> scores)
    {
        if (rulebook.Grades.Count == 0)
        {
            return;
        }

        var graded = scores.Where(s => s.Total is not null).ToList();
        graded.ForEach(GradeByScore);
        foreach (var quota in rulebook.GradeQuotas.OrderBy(q => Place(rulebook, q.Grade)))
        {
            Fill(quota, graded);
        }
    }

    /// <summary>A grade's place, 0 for the best.</summary>
    public static int Place(Rulebook rulebook, string grade)
    {
        for (var i = 0; i < rulebook.Grades.Count; i++)
        {
            if (string.Equals(rulebook.Grades[i].Name, grade, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return rulebook.Grades.Count;
    }

    private void GradeByScore(ParticipantScore score)
    {
        var share = (Fraction)score.Total!.Value / score.Class.FullMarks;
        var place = 0;
        while (place < rulebook.Grades.Count - 1 && rulebook.Grades[place].From is { } from && share < from)
        {
            place++;
        }

        Give(score, place, new TraceStep(TraceKind.Grade, share, null, Clause));
        foreach (var shift in rulebook.GradeShifts)
        {
            var moved = Math.Clamp(place - shift.Steps, 0, rulebook.Grades.Count - 1);
            if (moved != place && evaluator.Evaluate(shift.Condition, score).Holds)
            {
                place = moved;
                Give(score, place, new TraceStep(TraceKind.GradeShift, null, null, $"{Clause}/{ConditionText.Write(shift.Condition)}"));
            }
        }

        byScore[score] = place;
        foreach (var cap in rulebook.GradeCaps)
        {
            var highest = Place(rulebook, cap.Highest);
            if (highest > place && evaluator.Evaluate(cap.Condition, score).Holds)
            {
                place = highest;
                Give(score, place, new TraceStep(TraceKind.GradeCap, null, null, $"{Clause}/{ConditionText.Write(cap.Condition)}"));
            }
        }
    }

    /// <summary>Who has the grade and no place in its quota gets the next one.</summary>
    private void Fill(GradeQuota quota, List<ParticipantScore> graded)
    {
        var ranking = rulebook.AllRankings().First(r => r.Name == quota.Ranking);
        var at = Place(rulebook, quota.Grade);
        bool Has(ParticipantScore s) => Place(rulebook, s.Grade!) == at;
        var chosen = new HashSet<ParticipantScore>();
        foreach (var pool in graded.Where(s => s.Places.ContainsKey(ranking.Name)).GroupBy(s => s.Places[ranking.Name].Pool, StringComparer.Ordinal))
        {
            var places = quota.Places ?? quota.Share!.Places(pool.First().Places[ranking.Name].Count);
            var rivals = quota.KeepsPlaces ? pool.Where(s => byScore[s] <= at) : pool.Where(Has);
            chosen.UnionWith(QuotaDraw.Of(rivals, ranking, places, quota.Edge, quota.EdgeKeys, Has).Where(c => !c.IsOpen || quota.Edge == EdgeTie.AllIn).Select(c => c.Score));
        }

        foreach (var score in graded.Where(s => Has(s) && !chosen.Contains(s)))
        {
            Give(score, at + 1, new TraceStep(TraceKind.GradeQuota, null, null, $"{Clause}/{quota.Grade}名额"));
        }
    }

    private void Give(ParticipantScore score, int place, TraceStep step)
    {
        score.Grade = rulebook.Grades[place].Name;
        traces[score].Add(step with { Label = score.Grade });
    }
}
