using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Outcomes;

namespace CompetitionPortal.Web.Scoring;

/// <summary>Sums a standing up for the first page.</summary>
public sealed class Overview
{
    private const int CardPlaces = 3;
    private const int Notes = 5;
    private const int MissingUnits = 5;
    private readonly Scoreboard board;
    private readonly Scoreboard? before;

    private Overview(Scoreboard board, Scoreboard? before) => (this.board, this.before) = (board, before);

    /// <summary>The first page.</summary>
    /// <param name="board">The standing.</param>
    /// <param name="before">The period before on the same basis, or null.</param>
    public static HomeView Of(Scoreboard board, Scoreboard? before) => new Overview(board, before).View();

    private HomeView View()
    {
        var moved = board.Scores.Select(s => (Score: s, Movement: Movement(s))).Where(x => x.Movement is not null and not 0).ToList();
        var scoredIndicators = board.Rulebook.Indicators.Where(i => board.Scores.Any(s => s.Cell(i.Name)?.Points is not null)).Select(i => i.Name).ToList();
        return new HomeView
        {
            Progress = [Line("全县", board.Scores), .. Classes().Select(c => Line(c.Name, c.Scores))],
            Key = Key(),
            Vetoed = [.. board.Scores.Where(s => s.Vetoes.Count > 0).Select(s => Note(s, string.Join('、', s.Vetoes.Select(v => v.Kind).Distinct(StringComparer.Ordinal))))],
            Lines = [.. OutcomeWords.Kinds.Select(k => (k.Heading, Lines: board.Lines.Where(l => l.Rule.Kind == k.Kind).ToList()))
                .Where(k => k.Lines.Count > 0).Select(k => new LineCount(k.Heading, k.Lines.Count, k.Lines.Count(OutcomeWords.IsOpen)))],
            Cards = [.. Classes().Select(Card)],
            Risers = [.. moved.Where(x => x.Movement > 0).OrderByDescending(x => x.Movement).Take(Notes).Select(x => Note(x.Score, MovementText(x.Score)))],
            Fallers = [.. moved.Where(x => x.Movement < 0).OrderBy(x => x.Movement).Take(Notes).Select(x => Note(x.Score, MovementText(x.Score)))],
            Missing = [.. board.Scores.Select(s => (Score: s, Names: MissingNames(s))).Where(x => x.Names.Count > 0).OrderByDescending(x => x.Names.Count).Take(MissingUnits)
                .Select(x => Note(x.Score, $"缺 {x.Names.Count} 项"))],
            Indicators = scoredIndicators,
            Shares = [.. Classes().Select(c => new ClassShares(c.Name, [.. scoredIndicators.Select(i => Share(c.Scores, i))]))],
        };
    }

    private IEnumerable<(string Name, List<ParticipantScore> Scores)> Classes() => board.Rulebook.Classes
        .Select(c => (c.Name, Scores: board.Scores.Where(s => s.Class.Name == c.Name).ToList())).Where(c => c.Scores.Count > 0);

    private static ProgressLine Line(string name, IReadOnlyCollection<ParticipantScore> scores)
    {
        var (due, reported, verified) = (scores.Sum(s => s.Progress.Due), scores.Sum(s => s.Progress.Reported), scores.Sum(s => s.Progress.Verified));
        return new ProgressLine(
            name, Shown.Count(scores.Count), Shown.Count(due), Shown.Count(reported), Shown.Count(verified),
            Shown.Width(reported, due), Shown.Width(verified, due), Shown.Count(scores.Count(s => MissingNames(s).Count > 0)));
    }

    private KeyFigure? Key()
    {
        if (board.Rulebook.Indicators.FirstOrDefault(i => i.Name == board.Rulebook.KeyIndicator) is not { } indicator)
        {
            return null;
        }

        var cells = board.Scores.Select(s => s.Cell(indicator.Name)).OfType<ScoredCell>().Where(c => c.Target is not null && !c.State.IsAbsent()).ToList();
        var (done, target) = (Sum(cells.Select(c => c.Actual)), Sum(cells.Select(c => c.Target)));
        return new KeyFigure(
            indicator.Name,
            $"{Shown.Value(done)} {indicator.UnitOfMeasure}",
            $"{(board.Standing.IsAnnual ? "全年目标" : $"到{board.Standing.Period.Name}末应完成")} {Shown.Value(target)} {indicator.UnitOfMeasure}",
            target.Sign > 0 ? Shown.Percent(done / target, board.Rulebook.Rounding.PrintedDigits) : "—",
            cells.Count(c => c.Completion >= Fraction.One),
            cells.Count,
            cells.Count(c => c.State == CellState.Unreported));
    }

    private ClassCard Card((string Name, List<ParticipantScore> Scores) c)
    {
        var ranked = c.Scores.Where(s => Rank(s) is not null).OrderBy(Rank).ToList();
        var isShort = ranked.Count <= 2 * CardPlaces;
        var first = ranked.Take(isShort ? ranked.Count : CardPlaces);
        var last = isShort ? [] : ranked.TakeLast(CardPlaces);
        return new ClassCard(new RankingPool(c.Name, IsGroup: false), c.Scores.Count, Shown.Amount(c.Scores[0].Class.FullMarks), [.. first.Select(CardLine)], [.. last.Select(CardLine)]);
    }

    private CardLine CardLine(ParticipantScore score) => new(
        score.Participant.Code, score.Name, Shown.Rank(Rank(score)), Shown.Points(score.Total, board.Rulebook.Rounding.TotalDigits), Shown.Movement(Rank(score), Earlier(score)), score.Vetoes.Count > 0);

    private string Share(IEnumerable<ParticipantScore> scores, string indicator)
    {
        Fraction[] shares = [.. scores.Select(s => s.Cell(indicator)).OfType<ScoredCell>().Where(c => c.Points is not null && c.Use.FullMarks > 0).Select(c => (Fraction)c.Points!.Value / c.Use.FullMarks)];
        return Averages.Mean(shares) is { } mean ? Shown.Percent(mean, 1) : "—";
    }

    private int? Rank(ParticipantScore score) => Shown.Rank(score, board.Rulebook.ClassRanking);

    private int? Earlier(ParticipantScore score) => Shown.Rank(before?.Find(score.Participant.Code), board.Rulebook.ClassRanking);

    /// <summary>Places gained against the period before; null where one of the two is missing.</summary>
    private int? Movement(ParticipantScore score) => Earlier(score) - Rank(score);

    private string MovementText(ParticipantScore score) =>
        string.Create(CultureInfo.InvariantCulture, $"{Shown.Movement(Rank(score), Earlier(score))}（{Earlier(score)} → {Rank(score)}）");

    private static List<string> MissingNames(ParticipantScore score) =>
        [.. score.Cells.Where(c => c.State is CellState.Unreported or CellState.Partial).Select(c => c.Indicator.Name)];

    private static UnitNote Note(ParticipantScore score, string note) => new(score.Participant.Code, score.Name, score.Class.Name, note);

    private static Fraction Sum(IEnumerable<Fraction?> values) => values.Aggregate(Fraction.Zero, (sum, v) => sum + (v ?? Fraction.Zero));
}
