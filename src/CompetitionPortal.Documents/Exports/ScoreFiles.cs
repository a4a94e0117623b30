using System.Globalization;
using System.Text;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Exports;

/// <summary>
/// The result of a standing as files (core 15). The same scoreboard gives the same bytes; figures have the digits of the
/// rulebook, percentages no sign.
/// </summary>
public static class ScoreFiles
{
    private const int ValueDigits = 4;

    /// <summary>ranking.csv: classes in order, inside them by rank, who is not ranked last.</summary>
    public static byte[] Ranking(Scoreboard board)
    {
        var rulebook = board.Rulebook;
        var components = rulebook.Components.Select(c => c.Name).Distinct(StringComparer.Ordinal).ToList();
        var digits = rulebook.Rounding.TotalDigits;
        var file = new CsvFile(
        [
            "类别", "名次", "单位", "基本分", "加减分", "总分", "满分", "排名序列", "序列名次", "等次", "一票否决",
            .. rulebook.OtherRankings.Select(r => r.Name), .. rulebook.Indicators.Select(i => i.Name), .. components.Select(c => $"组成 {c}"),
        ]);
        foreach (var score in InRankOrder(board))
        {
            file.Add(
            [
                score.Class.Name, Place(score, rulebook.ClassRanking), score.Name, Fixed(score.BaseScore, digits), Fixed(score.Adjustments, digits), Fixed(score.Total, digits),
                FractionText.Exact(score.Class.FullMarks), score.Class.Group, Place(score, rulebook.GroupRanking), score.Grade, string.Join('、', score.Vetoes.Select(v => v.Kind)),
                .. rulebook.OtherRankings.Select(r => Place(score, r)), .. rulebook.Indicators.Select(i => Fixed(score.Cell(i.Name)?.Points, rulebook.Rounding.PointsDigits)),
                .. components.Select(c => score.Trace.FirstOrDefault(t => t.Kind == TraceKind.Component && t.Label == c)?.To is { } counted ? FractionText.Exact(counted) : null),
            ]);
        }

        return file.ToBytes();
    }

    /// <summary>Scores by class, rank and official order.</summary>
    public static IEnumerable<ParticipantScore> InRankOrder(Scoreboard board) => board.Rulebook.Classes.SelectMany(c => board.Scores
        .Where(s => s.Class.Name == c.Name)
        .OrderBy(s => s.Places.TryGetValue(board.Rulebook.ClassRanking.Name, out var place) ? place.Rank : int.MaxValue));

    /// <summary>cells.csv: units in official order, inside them indicators in the order of the rulebook.</summary>
    public static byte[] Cells(Scoreboard board)
    {
        var rounding = board.Rulebook.Rounding;
        var file = new CsvFile("单位", "指标", "实际", "目标", "进度完成率", "全年完成率", "增幅", "得分", "状态");
        foreach (var score in board.Scores)
        {
            foreach (var cell in score.Cells)
            {
                file.Add(
                    score.Name, cell.Indicator.Name, Fixed(cell.Actual, ValueDigits), Fixed(cell.Target, ValueDigits),
                    cell.Completion is { } done ? FractionText.Percent(done, rounding.PrintedDigits) : null,
                    cell.YearCompletion is { } year ? FractionText.Percent(year, rounding.PrintedDigits, [.. board.Rulebook.CompletionLines(cell.Indicator.Name)]) : null,
                    Fixed(cell.Growth, rounding.PrintedDigits), Fixed(cell.Points, rounding.PointsDigits), cell.State.Text());
            }
        }

        return file.ToBytes();
    }

    /// <summary>persons.csv: persons on their own tasks, by indicator, inside it by place.</summary>
    public static byte[] Persons(Scoreboard board)
    {
        var digits = board.Rulebook.Rounding.PrintedDigits;
        var file = new CsvFile("指标", "名次", "姓名", "单位", "职务", "实际", "目标", "进度完成率", "全年完成率", "状态");
        foreach (var person in board.Persons)
        {
            file.Add(
                person.Indicator.Name, person.Rank?.ToString(CultureInfo.InvariantCulture), person.Person.Name, person.UnitName, person.Post, Fixed(person.Actual, ValueDigits), Fixed(person.Target, ValueDigits),
                person.Completion is { } done ? FractionText.Percent(done, digits) : null, person.YearCompletion is { } year ? FractionText.Percent(year, digits) : null, person.State.Text());
        }

        return file.ToBytes();
    }

    /// <summary>annual-list.csv or milestone-list.csv.</summary>
    public static byte[] Lines(IEnumerable<OutcomeLine> lines)
    {
        var file = new CsvFile("单位", "类别", "条款", "措施", "依据", "期限", "责任人", "状态");
        foreach (var line in lines)
        {
            file.Add(line.Name, line.Class, line.Rule.Clause, line.MeasureText, line.Reason, line.TermText, line.PersonText, line.StateText);
        }

        return file.ToBytes();
    }

    /// <summary>trace.csv: every step of every cell and total, and after them of every person's task.</summary>
    public static byte[] Trace(Scoreboard board)
    {
        var file = new CsvFile("单位", "指标", "步骤", "内容", "从", "到", "条款");
        foreach (var score in board.Scores)
        {
            foreach (var cell in score.Cells)
            {
                Steps(file, score.Name, cell.Indicator.Name, cell.Trace);
            }

            Steps(file, score.Name, "总分", score.Trace);
        }

        foreach (var person in board.Persons)
        {
            Steps(file, person.UnitName, $"{person.Indicator.Name}({person.Person.Name})", person.Trace);
        }

        return file.ToBytes();
    }

    /// <summary>notes.txt: what the figures rest on.</summary>
    public static byte[] Notes(Scoreboard board)
    {
        var text = new StringBuilder();
        foreach (var line in ScoreNotes.Lines(board))
        {
            text.Append(line).Append('\n');
        }

        foreach (var state in (ReadOnlySpan<CellState>)[CellState.Unreported, CellState.Partial])
        {
            var missing = board.Scores.SelectMany(s => s.Cells.Where(c => c.State == state).Select(c => $"{s.Name}：{c.Indicator.Name}")).ToList();
            text.Append(CultureInfo.InvariantCulture, $"{state.Text()}：{(missing.Count == 0 ? "无" : $"{missing.Count} 项")}\n");
            foreach (var line in missing)
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Steps(CsvFile file, string unit, string figure, IReadOnlyList<TraceStep> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            file.Add(unit, figure, (i + 1).ToString(CultureInfo.InvariantCulture), TraceText.What(steps[i]), TraceText.From(steps[i]), TraceText.To(steps[i]), steps[i].Clause);
        }
    }

    private static string? Place(ParticipantScore score, RankingRule ranking) =>
        score.Places.TryGetValue(ranking.Name, out var place) ? place.Rank.ToString(CultureInfo.InvariantCulture) : null;

    private static string? Fixed(Fraction? value, int digits) => value is { } number ? FractionText.Fixed(number, digits) : null;

    private static string? Fixed(decimal? value, int digits) => Fixed((Fraction?)value, digits);
}
