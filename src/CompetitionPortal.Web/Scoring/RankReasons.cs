using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Scoring;

/// <summary>What parts a unit from the row before or after it in a ranking.</summary>
/// <param name="Ranking">The ranking's name.</param>
/// <param name="Side">前一位 or 后一位.</param>
/// <param name="Other">The other unit's name.</param>
/// <param name="Address">The other unit's explanation, or null where the reader may not see it.</param>
/// <param name="Criterion">What decided between the two.</param>
/// <param name="Theirs">The other unit's figure by it; — where there is none or it is not published.</param>
/// <param name="Own">The unit's own figure by it; — where there is none.</param>
public sealed record RankReason(string Ranking, string Side, string Other, string? Address, string Criterion, string Theirs, string Own);

/// <summary>Says of each place which criterion put a row before the next (为什么), from the run that ranked them.</summary>
public static class RankReasons
{
    /// <summary>The rows next to a unit in each ranking, as far as the reader sees them.</summary>
    /// <param name="score">The unit.</param>
    /// <param name="board">The standing.</param>
    /// <param name="sight">Where not all is published, only the neighbours in class and group are named, and of them only what is compared as a whole.</param>
    public static IEnumerable<RankReason> Of(ParticipantScore score, Scoreboard board, StandingSight sight)
    {
        if (!sight.SeesPlaces)
        {
            yield break;
        }

        foreach (var rule in board.Rulebook.AllRankings())
        {
            if (!score.Places.TryGetValue(rule.Name, out var place) || !(sight.SeesAll || rule == board.Rulebook.ClassRanking || rule == board.Rulebook.GroupRanking))
            {
                continue;
            }

            if (place.Above is { } above)
            {
                yield return Reason(rule, "前一位", board.Find(above.Upper)!, above, isUpper: false);
            }

            if (place.Below is { } below)
            {
                yield return Reason(rule, "后一位", board.Find(below.Lower)!, below, isUpper: true);
            }
        }

        RankReason Reason(RankingRule rule, string side, ParticipantScore other, RankStep step, bool isUpper)
        {
            var (own, theirs) = isUpper ? (step.UpperFigure, step.LowerFigure) : (step.LowerFigure, step.UpperFigure);
            return new RankReason(
                rule.Name,
                side,
                other.Name,
                sight.SeesFigures(other.Participant.Code) ? StandingAddress.Why(board.Year, board.Standing, other.Participant.Code) : null,
                Criterion(rule, step),
                sight.SeesAll || step.Key?.IsOverall == true ? Figure(theirs, own, step.Key, other, board) : "—",
                Figure(own, theirs, step.Key, score, board));
        }
    }

    private static string Criterion(RankingRule rule, RankStep step) => step switch
    {
        { Key: { } key, IsTieBreaker: false } => Named(key),
        { Key: { } key } => $"{AmountSentence.Figure(rule.Key)}相同，再比{Named(key)}",
        { IsTieBreaker: true } => $"{AmountSentence.Figure(rule.Key)}和再比的各项都相同，{Equal(rule)}",
        _ => $"{AmountSentence.Figure(rule.Key)}相同，{Equal(rule)}",
    };

    private static string Named(RankingKey key) => AmountSentence.Figure(key) + (key.LessIsBetter ? "（低者在前）" : string.Empty);

    private static string Equal(RankingRule rule) => rule.Ties switch
    {
        TieMethod.Ordinal => "按建制顺序先后",
        TieMethod.Void => "并列无效",
        _ => "并列",
    };

    /// <summary>The figure with the digits of the rulebook, exact where the two would look the same.</summary>
    private static string Figure(Fraction? value, Fraction? beside, RankingKey? key, ParticipantScore score, Scoreboard board)
    {
        if (key is null || value is not { } figure)
        {
            return "—";
        }

        var said = Text(figure);
        var unit = key.Measure is RankingMeasure.Value or RankingMeasure.Target ? " " + score.Cell(key.Indicator!)?.Indicator.UnitOfMeasure
            : AmountSentence.IsPercent(key) ? "%"
            : key.Measure == RankingMeasure.Lead ? " 个百分点"
            : string.Empty;
        return (beside is { } other && other != figure && Text(other) == said ? WhySentences.Number(IsShare(key) ? figure * 100 : figure) : said) + unit;

        string Text(Fraction shown) => key.Measure switch
        {
            RankingMeasure.Total => FractionText.Fixed(shown, board.Rulebook.Rounding.TotalDigits),
            RankingMeasure.Points => FractionText.Fixed(shown, board.Rulebook.Rounding.PointsDigits),
            RankingMeasure.Completion or RankingMeasure.TotalShare => FractionText.Percent(shown, board.Rulebook.Rounding.PrintedDigits),
            RankingMeasure.Growth or RankingMeasure.Lead => FractionText.Fixed(shown, board.Rulebook.Rounding.PrintedDigits),
            _ => Shown.Value(shown),
        };
    }

    private static bool IsShare(RankingKey key) => key.Measure is RankingMeasure.Completion or RankingMeasure.TotalShare;
}
