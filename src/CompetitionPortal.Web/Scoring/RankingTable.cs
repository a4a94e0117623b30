using System.Globalization;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Web.Scoring;

/// <summary>Makes the lines of a ranking page from a scoreboard.</summary>
public sealed class RankingTable
{
    private readonly Scoreboard board;
    private readonly Scoreboard? before;
    private readonly RankingPool pool;
    private readonly StandingSight sight;
    private readonly RankingRule ranking;
    private readonly RoundingRules rounding;
    private readonly List<Indicator> indicators;
    private readonly List<RankingRule> others;
    private readonly List<ParticipantScore> members;
    private readonly Fraction best;
    private readonly Fraction middle;

    private RankingTable(Scoreboard board, Scoreboard? before, RankingPool pool, StandingSight sight)
    {
        (this.board, this.before, this.pool, this.sight) = (board, sight.SeesPlaces ? before : null, pool, sight);
        var rulebook = board.Rulebook;
        rounding = rulebook.Rounding;
        ranking = pool.IsGroup ? rulebook.GroupRanking : rulebook.ClassRanking;
        members = [.. board.Scores.Where(s => (pool.IsGroup ? s.Class.Group : s.Class.Name) == pool.Name).OrderBy(s => Shown.Rank(s, ranking) ?? int.MaxValue)];
        indicators = pool.IsGroup ? [] : [.. rulebook.Indicators.Where(i => rulebook.Uses.Any(u => u.Class == pool.Name && u.Indicator == i.Name))];
        others = [.. rulebook.OtherRankings.Where(r => members.Any(s => s.Places.ContainsKey(r.Name)))];
        var lengths = members.Where(s => s.Total is not null).Select(Length).ToList();
        best = lengths.Count == 0 ? Fraction.Zero : lengths.Max();
        middle = Averages.Median(lengths) ?? Fraction.Zero;
    }

    /// <summary>The table of a class or group.</summary>
    /// <param name="board">The standing.</param>
    /// <param name="before">The period before on the same basis, or null.</param>
    /// <param name="pool">The class or group.</param>
    /// <param name="sight">How much of it the reader sees: all of it, the own units with their neighbours, or the own figures without places.</param>
    public static RankingView Of(Scoreboard board, Scoreboard? before, RankingPool pool, StandingSight sight) => new RankingTable(board, before, pool, sight).View();

    private RankingView View()
    {
        RankingLine[] lines = [.. sight.Rows(members).Select(Line)];
        var marks = board.Rulebook.FindClass(pool.Name) is { } c && !pool.IsGroup ? $"，满分 {Shown.Amount(c.FullMarks)} 分" : string.Empty;
        return new RankingView
        {
            Pool = pool,
            Summary = $"{members.Count} 个单位{marks}，按{(ranking.Key.Measure == RankingMeasure.TotalShare ? "得分率（总分 ÷ 满分）" : "总分")}排名，并列按 {string.Join('、', Words.Ties.Write(ranking.Ties).AsEnumerable())} 排{Part()}",
            BarHeading = pool.IsGroup ? "得分率" : "与第一名差",
            Indicators = [.. indicators.Select(Column)],
            Others = [.. others.Select(r => new OtherRankingColumn(r.Name, r.Key.Measure switch { RankingMeasure.Completion => "完成率", RankingMeasure.Growth => "增幅", _ => null }))],
            HasEarlier = before is not null,
            HasGrades = board.Standing.IsAnnual && board.Rulebook.Grades.Count > 0,
            HasRemarks = lines.Any(l => l.Remark.Length > 0 || l.Vetoes.Length > 0),
            Lines = lines,
        };
    }

    /// <summary>What part of the ranking is shown, where it is not all of it.</summary>
    private string Part() => sight.Sight switch
    {
        Sight.Full or Sight.FullList => string.Empty,
        Sight.Neighbours => $"；这里是本单位和前后各两名，最好 {Reach(best)}，中位 {Reach(middle)}",
        _ => "；这里只有本单位的得分，名次在公布以后可见",
    };

    private string Reach(Fraction length) => pool.IsGroup ? Shown.Percent(length, rounding.PrintedDigits) : FractionText.Fixed(length, rounding.TotalDigits) + " 分";

    private IndicatorColumn Column(Indicator indicator) => new(
        indicator.Name,
        Shown.Amount(board.Rulebook.Uses.First(u => u.Class == pool.Name && u.Indicator == indicator.Name).FullMarks),
        IndicatorAnchors.Of(board.Rulebook, indicator));

    private RankingLine Line(ParticipantScore score)
    {
        var (rank, earlier) = (sight.SeesPlaces ? Shown.Rank(score, ranking) : null, Shown.Rank(before?.Find(score.Participant.Code), ranking));
        return new RankingLine
        {
            Code = score.Participant.Code,
            Name = score.Name,
            IsExplained = sight.SeesFigures(score.Participant.Code),
            Class = score.Class.Name,
            FullMarks = Shown.Amount(score.Class.FullMarks),
            Rank = Shown.Rank(rank),
            Total = Shown.Points(score.Total, rounding.TotalDigits),
            Base = Shown.Points(score.BaseScore, rounding.TotalDigits),
            Adjustments = Shown.Points(score.Adjustments, rounding.TotalDigits),
            Bar = score.Total is null || !sight.SeesPlaces ? new RankingBar("0.0", "0.0", "—") : new RankingBar(Shown.Width(Length(score), best), Shown.Width(middle, best), BarText(score)),
            Cells = [.. indicators.Select(i => score.Cell(i.Name) is { } cell ? Cell(cell) : null)],
            Others = [.. others.Select(r => Other(score, r))],
            Grade = score.Grade ?? string.Empty,
            Before = Shown.Rank(earlier),
            Movement = Shown.Movement(rank, earlier),
            Vetoes = string.Join('、', score.Vetoes.Select(v => v.Kind).Distinct(StringComparer.Ordinal)),
            Remark = Remark(score),
        };
    }

    /// <summary>What the bar is as long as: the total, in a group its share of full marks.</summary>
    private Fraction Length(ParticipantScore score) => pool.IsGroup ? (Fraction)(score.Total ?? 0) / score.Class.FullMarks : score.Total ?? 0;

    private string BarText(ParticipantScore score) => pool.IsGroup
        ? Shown.Percent(Length(score), rounding.PrintedDigits)
        : Length(score) == best ? "—" : FractionText.Fixed(Length(score) - best, rounding.TotalDigits);

    private RankingCell Cell(ScoredCell cell) => cell.Points is { } points
        ? new RankingCell(Shown.Points(points, rounding.PointsDigits), IsWord: false, Missing(cell))
        : new RankingCell(cell.State.Text(), IsWord: true, null);

    /// <summary>A mark short enough for a narrow column.</summary>
    private StateMark? Missing(ScoredCell cell) => cell.State switch
    {
        CellState.Unreported => CellMark.Of(cell, board.Standing),
        CellState.Partial => CellMark.Of(cell, board.Standing)! with { Word = "部分" },
        _ => null,
    };

    private OtherPlace Other(ParticipantScore score, RankingRule rule)
    {
        var place = Shown.Rank(sight.SeesPlaces ? Shown.Rank(score, rule) : null);
        return rule.Key is { Indicator: { } name } && score.Places.ContainsKey(rule.Name) && score.Cell(name) is { } cell
            ? rule.Key.Measure switch
            {
                RankingMeasure.Completion => new OtherPlace(place, Shown.Completion(cell, board), CellMark.Of(cell, board.Standing)),
                RankingMeasure.Growth => new OtherPlace(place, Shown.Growth(cell.Growth, rounding.PrintedDigits), null),
                _ => new OtherPlace(place, string.Empty, null),
            }
            : new OtherPlace(place, string.Empty, null);
    }

    private string Remark(ParticipantScore score)
    {
        if (score.Total is null)
        {
            return "没有可以计分的指标";
        }

        var place = score.Places.GetValueOrDefault(ranking.Name);
        return !sight.SeesPlaces ? string.Empty
            : place is null ? "按缺项办法不参加排名"
            : place.Tied > 1 ? string.Create(CultureInfo.InvariantCulture, $"并列第{place.Rank}名")
            : string.Empty;
    }
}
