using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using static CompetitionPortal.Web.Tests.Workbooks.EditedWorkbook;

namespace CompetitionPortal.Web.Tests.Workbooks;

/// <summary>One figure of the workbook changed: what rests on it changes, nothing else does.</summary>
public sealed class OneFigureTests
{
    private const string Results = "季度结果";
    private static readonly IReadOnlyList<PeriodResult> Rows = new EditedWorkbook().Read().Book.Facts.Results;

    [Fact]
    public void A_hundredth_more_changes_no_cell_whose_trace_does_not_hold_the_figure()
    {
        var before = Cells(new EditedWorkbook());
        var touched = 0;
        for (var i = 0; i < Rows.Count; i += 3)
        {
            if (Rows[i].Verified is not { } figure)
            {
                continue;
            }

            var after = Cells(new EditedWorkbook().Number(Results, $"E{i + 3}", Text(figure + 0.01m)));
            foreach (var (cell, printed) in after.Where(c => c.Value.Printed != before[c.Key].Printed))
            {
                touched++;
                Assert.Equal((Rows[i].Participant, Rows[i].Indicator), cell);
                Assert.True(Holds(before[cell].Trace, figure), $"{cell} {figure}");
                Assert.True(Holds(printed.Trace, figure + 0.01m), $"{cell} {figure} + 0.01");
            }
        }

        Assert.InRange(touched, 20, Rows.Count);
    }

    [Fact]
    public void The_last_figure_of_a_cumulative_indicator_deleted_gives_not_reported_and_no_older_figure()
    {
        var cumulative = GoldenBook.Rulebook.Indicators.Where(i => i.ReportedAs == ReportedAs.Cumulative).Select(i => i.Name).ToHashSet();
        var last = Rows.Select((row, i) => (row, i)).Where(x => cumulative.Contains(x.row.Indicator) && x.row.Period.EndMonth == 12 && x.row.Verified is not null).ToList();
        Assert.NotEmpty(last);
        foreach (var (row, i) in last.Where((_, n) => n % 4 == 0))
        {
            var edit = new EditedWorkbook().Blank(Results, $"E{i + 3}");
            AssertNotReported(edit, row, Basis.Verified);
            edit.Row(Results, i + 3).RemoveNodes();
            AssertNotReported(edit, row, Basis.Verified);
            AssertNotReported(edit, row, Basis.Reported);
        }
    }

    private static void AssertNotReported(EditedWorkbook edit, PeriodResult row, Basis basis)
    {
        var cell = Board(edit, basis).Scores.First(s => s.Participant.Code == row.Participant).Cell(row.Indicator)!;
        Assert.Equal((CellState.Unreported, null, null, 0m), (cell.State, cell.Actual, cell.Completion, cell.Points));
    }

    private static bool Holds(IReadOnlyList<TraceStep> trace, decimal figure) => trace.Any(t => t.From == (Fraction)figure || t.To == (Fraction)figure);

    private static Dictionary<(string, string), (string Printed, IReadOnlyList<TraceStep> Trace)> Cells(EditedWorkbook edit) => Board(edit, Basis.Verified).Scores
        .SelectMany(s => s.Cells.Select(c => ((s.Participant.Code, c.Indicator.Name), ($"{c.State} {c.Actual} {c.Target} {c.Completion} {c.Growth} {c.Points}", c.Trace))))
        .ToDictionary(x => x.Item1, x => x.Item2);

    private static Scoreboard Board(EditedWorkbook edit, Basis basis)
    {
        var book = edit.Read().Book;
        return ScoringService.Score(book.Facts, book.Rulebook, new Standing(Period.Year, basis));
    }

    private static string Text(decimal figure) => figure.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
