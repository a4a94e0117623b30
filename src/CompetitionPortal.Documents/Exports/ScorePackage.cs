using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Exports;

/// <summary>All files of a standing (core 15).</summary>
public static class ScorePackage
{
    /// <summary>Name and content of each file.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Files(Scoreboard board) => [.. Names(board).Select(name => (name, File(board, name)!))];

    /// <summary>The names of the files that a standing has.</summary>
    public static IEnumerable<string> Names(Scoreboard board)
    {
        yield return "ranking.csv";
        yield return "cells.csv";
        if (board.Persons.Count > 0)
        {
            yield return "persons.csv";
        }

        if (IsAnnualList(board))
        {
            yield return "annual-list.csv";
        }

        if (IsMilestoneList(board) || LastPeriod(board) is not null)
        {
            yield return "milestone-list.csv";
        }

        if (board.Lines.Any(l => l.Amount is not null))
        {
            yield return "money-list.csv";
        }

        yield return "trace.csv";
        yield return "notes.txt";
        yield return "ranking.xlsx";
        if (IsAnnualList(board))
        {
            yield return "annual-list.docx";
            yield return "commendation.docx";
        }

        if ((IsMilestoneList(board) && Drawn(board).Any(r => r.NamesPeriod())) || LastPeriod(board) is not null)
        {
            yield return "period-list.docx";
        }
    }

    /// <summary>One file, or null when the standing has none of that name.</summary>
    public static byte[]? File(Scoreboard board, string name) => Names(board).Contains(name, StringComparer.Ordinal)
        ? name switch
        {
            "ranking.csv" => ScoreFiles.Ranking(board),
            "persons.csv" => ScoreFiles.Persons(board),
            "cells.csv" => ScoreFiles.Cells(board),
            "annual-list.csv" => ScoreFiles.Lines(board.Lines),
            "milestone-list.csv" => ScoreFiles.Lines((LastPeriod(board) ?? board).Lines),
            "money-list.csv" => MoneyFile.Write(board),
            "trace.csv" => ScoreFiles.Trace(board),
            "notes.txt" => ScoreFiles.Notes(board),
            "ranking.xlsx" => RankingWorkbook.Write(board),
            "annual-list.docx" => Papers.AnnualListPaper.Write(board),
            "period-list.docx" => Papers.AnnualListPaper.Write(LastPeriod(board) ?? board),
            _ => Papers.CommendationPaper.Write(board),
        }
        : null;

    /// <summary>Whether a standing gives a list at all: the year's, or that of a period at whose end clauses are drawn, on verified figures.</summary>
    public static bool HasLines(Scoreboard board) => IsAnnualList(board) || IsMilestoneList(board);

    /// <summary>The year's board with the lines of the last month, quarter or half-year only, where clauses are drawn at the end of each; null otherwise.</summary>
    private static Scoreboard? LastPeriod(Scoreboard board)
    {
        if (!IsAnnualList(board) || board.Rulebook.Outcomes.Select(o => o.Each).OfType<PeriodLevel>().ToList() is not { Count: > 0 } levels)
        {
            return null;
        }

        var shortest = levels.MaxBy(Period.Count);
        return board with { Standing = board.Standing with { Period = new Period(shortest, Period.Count(shortest)) }, Lines = [.. board.Lines.Where(l => l.At?.EndMonth == Period.Year.EndMonth)] };
    }

    private static bool IsAnnualList(Scoreboard board) => board.Standing is { IsAnnual: true, Basis: Basis.Verified };

    private static bool IsMilestoneList(Scoreboard board) => board.Standing is { Basis: Basis.Verified, IsAnnual: false } && Drawn(board).Any();

    private static IEnumerable<Domain.Rulebooks.OutcomeRule> Drawn(Scoreboard board) => board.Rulebook.Outcomes.Where(o => o.ListedAt(board.Standing.Period).Count > 0);
}
