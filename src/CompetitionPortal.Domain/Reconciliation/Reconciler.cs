using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Reconciliation;

/// <summary>The scoreboards that an office's table is held against.</summary>
/// <param name="Board">The standing that the table is of.</param>
/// <param name="Facts">The year's facts.</param>
/// <param name="Before">The period before on the same basis, or null.</param>
/// <param name="OtherBasis">The same period on the other basis, or null.</param>
public sealed record ReconciliationBoards(Scoreboard Board, CompetitionFacts Facts, Scoreboard? Before = null, Scoreboard? OtherBasis = null);

/// <summary>Recomputes the figures of an office's own table and looks for the cause of each that differs.</summary>
public sealed class Reconciler
{
    private readonly ReconciliationBoards boards;
    private readonly Dictionary<(string, FigureColumn), OfficeFigure> table = [];
    private readonly HashSet<(string, FigureColumn)> differing = [];

    private Reconciler(ReconciliationBoards boards, IEnumerable<OfficeFigure> figures)
    {
        this.boards = boards;
        foreach (var figure in figures)
        {
            table[(figure.Participant, figure.Column)] = figure;
        }
    }

    /// <summary>Compares a table. Blank figures and units that the standing does not have are not compared.</summary>
    public static ReconciliationResult Compare(ReconciliationBoards boards, IReadOnlyList<OfficeFigure> figures)
    {
        var reconciler = new Reconciler(boards, figures.Where(f => f.Text.Length > 0));
        return reconciler.Compare();
    }

    /// <summary>The value as it is recomputed, and with how many decimals it is printed.</summary>
    public static (Fraction? Value, int Digits) Recomputed(ParticipantScore score, Scoreboard board, FigureColumn column)
    {
        var rounding = board.Rulebook.Rounding;
        var cell = column.Indicator is { } indicator ? score.Cell(indicator) : null;
        return column.Kind switch
        {
            FigureKind.Total => (score.Total, rounding.TotalDigits),
            FigureKind.BaseScore => (score.BaseScore, rounding.TotalDigits),
            FigureKind.Adjustments => (score.Adjustments, rounding.TotalDigits),
            FigureKind.ClassRank => (score.Places.GetValueOrDefault(board.Rulebook.ClassRanking.Name)?.Rank, 0),
            FigureKind.GroupRank => (score.Places.GetValueOrDefault(board.Rulebook.GroupRanking.Name)?.Rank, 0),
            FigureKind.Actual => (cell?.Actual, 4),
            FigureKind.Completion => (cell?.Completion * 100, rounding.PrintedDigits),
            FigureKind.YearCompletion => (cell?.YearCompletion * 100, rounding.PrintedDigits),
            FigureKind.Growth => (cell?.Growth, rounding.PrintedDigits),
            _ => (cell?.Points, rounding.PointsDigits),
        };
    }

    private ReconciliationResult Compare()
    {
        var order = boards.Board.Scores.Select((s, n) => (s, n)).ToDictionary(s => s.s.Participant.Code, s => s.n, StringComparer.Ordinal);
        var compared = table.Values.Where(f => order.ContainsKey(f.Participant)).OrderBy(f => order[f.Participant]).ThenBy(f => f.Column.Indicator is null).ThenByDescending(f => f.Column.Kind is FigureKind.Actual).ToList();
        foreach (var figure in compared.Where(f => !Agrees(f, boards.Board)))
        {
            differing.Add((figure.Participant, figure.Column));
        }

        return new ReconciliationResult(
            compared.Select(f => f.Participant).Distinct().Count(),
            compared.Count,
            [.. compared.Where(f => differing.Contains((f.Participant, f.Column))).Select(Difference)]);
    }

    private FigureDifference Difference(OfficeFigure figure)
    {
        var score = boards.Board.Find(figure.Participant)!;
        var (value, digits) = Recomputed(score, boards.Board, figure.Column);
        var ours = figure.Column.Kind == FigureKind.Grade ? score.Grade ?? string.Empty : value is { } known ? FractionText.Fixed(known, Shown(figure, digits)) : string.Empty;
        var (cause, detail) = Cause(figure, score, value, digits);
        return new FigureDifference(figure.Participant, score.Name, figure.Column, figure.Text, ours.Length > 0 ? ours : "空", cause, detail);
    }

    private (DifferenceCause Cause, string Detail) Cause(OfficeFigure figure, ParticipantScore score, Fraction? value, int digits)
    {
        if (figure.Column.Kind is FigureKind.ClassRank or FigureKind.GroupRank && ByHand(figure, score) is { } byHand)
        {
            return (DifferenceCause.RankByHand, byHand);
        }

        if (boards.OtherBasis is { } other && Agrees(figure, other))
        {
            return (DifferenceCause.OtherBasis, $"与{(other.Standing.Basis == Basis.Reported ? "上报" : "核定")}口径相同");
        }

        if (Missing(figure, score) is { } missing)
        {
            return (DifferenceCause.MissingFigure, missing);
        }

        if (boards.Before is { } before && Agrees(figure, before))
        {
            return (DifferenceCause.NotRefreshed, $"与{before.Standing.Period.Name}相同");
        }

        if (figure.Value is not { } theirs || value is not { } ours)
        {
            return Follows(figure);
        }

        var shown = Shown(figure, digits);
        var (rounded, unit) = (ours.Round(shown, RoundingMode.HalfAwayFromZero), (Fraction)new decimal(1, 0, 0, false, (byte)shown));
        var gap = Fraction.Max((Fraction)theirs - ours, ours - theirs);
        if (gap < unit && theirs != rounded && theirs == decimal.Round(theirs, shown, MidpointRounding.AwayFromZero))
        {
            return (DifferenceCause.CutOff, $"精确值 {FractionText.Fixed(ours, shown + 2)}，{((Fraction)theirs < ours ? "是舍去尾数" : "是一律进位")}得到的");
        }

        if (OtherDenominator(figure, score, theirs, shown) is { } denominator)
        {
            return (DifferenceCause.OtherDenominator, denominator);
        }

        return Follows(figure) is (DifferenceCause.Follows, var from) ? (DifferenceCause.Follows, from)
            : gap <= unit * 2 ? (DifferenceCause.RoundingOrder, "只差末位，舍入的先后不同")
            : (DifferenceCause.Unknown, "没有找到原因，请人工核对");
    }

    private string? Missing(OfficeFigure figure, ParticipantScore score) => figure.Value is null or 0 || figure.Column.Indicator is not { } indicator ? null
        : score.Cell(indicator) is not { } cell ? "本类没有这项指标"
        : cell.State is CellState.Unreported or CellState.Partial ? $"这里是{cell.State.Text()}"
        : cell.State.IsAbsent() ? $"这里是{cell.State.Text()}，不计入"
        : null;

    /// <summary>The rank by the totals of the same table, where they give another one.</summary>
    private string? ByHand(OfficeFigure figure, ParticipantScore score)
    {
        var isClass = figure.Column.Kind == FigureKind.ClassRank;
        var peers = boards.Board.Scores.Where(s => isClass ? s.Class.Name == score.Class.Name : s.Class.Group == score.Class.Group)
            .Select(s => (s.Participant.Code, Key: Total(s) is { } total ? (Fraction)total / (isClass ? 1 : s.Class.FullMarks) : (Fraction?)null)).ToList();
        if (peers.Any(p => p.Key is null) || figure.Value is not { } theirs)
        {
            return null;
        }

        var own = peers.Single(p => p.Code == figure.Participant).Key!.Value;
        var rank = 1 + peers.Count(p => p.Key!.Value > own);
        return rank == theirs ? null : string.Create(CultureInfo.InvariantCulture, $"按表里的总分应是第 {rank} 名，名次像是手填的");

        decimal? Total(ParticipantScore peer) => table.GetValueOrDefault((peer.Participant.Code, new FigureColumn(FigureKind.Total)))?.Value;
    }

    private string? OtherDenominator(OfficeFigure figure, ParticipantScore score, decimal theirs, int digits)
    {
        if (figure.Column.Kind is not (FigureKind.Completion or FigureKind.YearCompletion) || score.Cell(figure.Column.Indicator!) is not { Actual: { } actual } cell
            || boards.Facts.Targets.FirstOrDefault(t => t.Participant == figure.Participant && t.Indicator == cell.Indicator.Name) is not { } target)
        {
            return null;
        }

        var last = boards.Facts.Bases.LastOrDefault(b => b.Participant == figure.Participant && b.Indicator == cell.Indicator.Name)?.Value;
        foreach (var (name, denominator) in new (string, Fraction?)[] { ("全年目标", target.Value), ("争取目标", target.Stretch), ("计划", cell.Target), ("上年同期", last) })
        {
            if (denominator is { Sign: > 0 } by && (actual * 100 / by).Round(digits, RoundingMode.HalfAwayFromZero) == decimal.Round(theirs, digits, MidpointRounding.AwayFromZero))
            {
                return $"除以{name} {FractionText.Plain(by)} 得到的";
            }
        }

        return null;
    }

    /// <summary>Whether something it is made from differs as well.</summary>
    private (DifferenceCause, string) Follows(OfficeFigure figure)
    {
        FigureKind[] from = figure.Column.Kind switch
        {
            FigureKind.ClassRank or FigureKind.GroupRank or FigureKind.Grade => [FigureKind.Total],
            FigureKind.Total => [FigureKind.BaseScore, FigureKind.Adjustments, FigureKind.Points],
            FigureKind.BaseScore => [FigureKind.Points],
            FigureKind.Points => [FigureKind.Completion, FigureKind.Growth, FigureKind.Actual],
            FigureKind.Completion or FigureKind.YearCompletion or FigureKind.Growth => [FigureKind.Actual],
            _ => [],
        };
        var cause = differing.FirstOrDefault(d => d.Item1 == figure.Participant && from.Contains(d.Item2.Kind) && (figure.Column.Indicator is null || d.Item2.Indicator == figure.Column.Indicator)).Item2;
        if (cause is null && figure.Column.Kind is FigureKind.ClassRank or FigureKind.GroupRank && differing.Any(d => d.Item2.Kind == FigureKind.Total))
        {
            return (DifferenceCause.Follows, "别的单位总分不同");
        }

        return cause is null ? (DifferenceCause.Unknown, "没有找到原因，请人工核对") : (DifferenceCause.Follows, $"由{cause.Name}不同引起");
    }

    private static bool Agrees(OfficeFigure figure, Scoreboard board)
    {
        if (board.Find(figure.Participant) is not { } score)
        {
            return false;
        }

        if (figure.Column.Kind == FigureKind.Grade)
        {
            return figure.Text == (score.Grade ?? string.Empty);
        }

        var (value, digits) = Recomputed(score, board, figure.Column);
        return (figure.Value, value) switch
        {
            (null, null) => true,
            ({ } theirs, { } ours) => ours.Round(Shown(figure, digits), RoundingMode.HalfAwayFromZero) == decimal.Round(theirs, Shown(figure, digits), MidpointRounding.AwayFromZero),
            _ => false,
        };
    }

    private static int Shown(OfficeFigure figure, int digits) => int.Min(figure.Digits ?? digits, digits);
}
