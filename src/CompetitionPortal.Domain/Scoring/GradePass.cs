using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>The grade pass: the band of total ÷ full marks, limited by the caps that hold. The score stays.</summary>
internal static class GradePass
{
    private const string Clause = "等次";

    public static void Grade(ParticipantScore score, Rulebook rulebook, ConditionEvaluator evaluator, List<TraceStep> trace)
    {
        if (score.Total is not { } total || rulebook.Grades.Count == 0)
        {
            return;
        }

        var share = (Fraction)total / score.Class.FullMarks;
        var place = 0;
        while (place < rulebook.Grades.Count - 1 && rulebook.Grades[place].From is { } from && share < from)
        {
            place++;
        }

        score.Grade = rulebook.Grades[place].Name;
        trace.Add(new TraceStep(TraceKind.Grade, share, null, Clause, Label: score.Grade));
        foreach (var cap in rulebook.GradeCaps)
        {
            var highest = Place(rulebook, cap.Highest);
            if (highest > place && evaluator.Evaluate(cap.Condition, score).Holds)
            {
                place = highest;
                score.Grade = cap.Highest;
                trace.Add(new TraceStep(TraceKind.GradeCap, null, null, $"{Clause}/{ConditionText.Write(cap.Condition)}", Label: cap.Highest));
            }
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
}
