using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>All that a scoreboard says, as lines to compare: figures, states, places, grades, lines and every trace.</summary>
internal static class ScoreboardText
{
    public static string Write(Scoreboard board) => string.Join('\n', Lines(board));

    private static IEnumerable<string> Lines(Scoreboard board)
    {
        yield return $"{board.Year.Year} {board.Standing.Period.Code} {board.Standing.Basis} {board.Progress.Due} {board.Progress.Reported} {board.Progress.Verified}";
        foreach (var s in board.Scores)
        {
            yield return $"{s.Participant.Code} {s.Name} {s.Class.Name} {Number(s.BaseScore)} {Number(s.Adjustments)} {Number(s.Total)} {s.Grade} {s.NotRanked} {string.Join('+', s.Vetoes.Select(v => v.Kind + v.Document))}";
            foreach (var place in s.Places.OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                yield return $"  {place.Key} {place.Value}";
            }

            foreach (var cell in s.Cells)
            {
                yield return "  " + Cell(cell);
                foreach (var (step, why) in cell.Trace.Zip(WhySentences.Of(cell, board)))
                {
                    yield return $"    {Step(step)} | {why.Text}";
                }
            }

            foreach (var (step, why) in s.Trace.Zip(WhySentences.Of(s, board)))
            {
                yield return $"    {Step(step)} | {why.Text}";
            }
        }

        foreach (var l in board.Lines)
        {
            yield return $"{l.Participant} {l.Name} {l.Class} {l.Group} {l.Rule.Clause} {l.Rule.Measure} {l.Reason} {l.TermText} {l.PersonText} {l.StateText}";
        }
    }

    private static string Cell(ScoredCell cell) =>
        $"{cell.Indicator.Name} {cell.Actual} {cell.Target} {cell.Completion} {cell.YearCompletion} {cell.Growth} {Number(cell.Points)} {cell.State}";

    // Trailing zeros belong to the result: 104.70 is printed so.
    private static string? Number(decimal? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Step(TraceStep step) => $"{TraceText.What(step)} {TraceText.From(step)} {TraceText.To(step)} {step.Clause} {step.Period?.Code} {step.Label}";
}
