using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>What an amount was computed from, in the words of a line's 依据.</summary>
internal static class AmountGround
{
    /// <summary>Decimals of a value that does not end.</summary>
    public const int ValueDigits = 4;

    /// <summary>What is behind an amount, with the head count where it is for each person; null where it is fixed.</summary>
    public static string? Of(OutcomeAmount amount, ParticipantScore score, Rulebook rulebook, Func<string, ParticipantScore, IEnumerable<(OutcomeLine Line, Fraction Amount)>> entries) =>
        (Of(amount.Rule, score, rulebook, entries), amount.PerHead) switch { (var ground, false) => ground, (null, _) => Heads(score), (var ground, _) => $"{ground}，{Heads(score)}" };

    /// <summary>The place, the figure, the head count or the entries of the account behind an amount; null where it is fixed.</summary>
    public static string? Of(AmountRule rule, ParticipantScore score, Rulebook rulebook, Func<string, ParticipantScore, IEnumerable<(OutcomeLine Line, Fraction Amount)>> entries) => rule switch
    {
        PlaceAmount p when score.Places.TryGetValue(p.Ranking, out var place) => (p.FromBottom ? $"{p.Ranking}倒数第 {place.FromBottom}" : $"{p.Ranking}第 {place.Rank} 名")
            + (p.Of is { } of ? $"，{Figure(of, score, rulebook)}的 {FractionText.Plain(p.Amounts[(p.FromBottom ? place.FromBottom : place.Rank) - 1])}%" : string.Empty),
        StepAmount s => Figure(s.On, score, rulebook),
        BandAmount b => Figure(b.On, score, rulebook),
        BaseShareAmount b => Figure(b.On, score, rulebook),
        GradeAmount => $"等次{score.Grade}",
        NetAmount n => Account(n.Account, score, entries),
        HeadcountAmount h => $"{Heads(score)}{(h.Account is { } account ? "," + Account(account, score, entries) : string.Empty)}",
        _ => null,
    };

    private static string Heads(ParticipantScore score) => score.Participant.Headcount is { } persons ? $"{persons} 人" : "人数未登记";

    private static string Account(string account, ParticipantScore score, Func<string, ParticipantScore, IEnumerable<(OutcomeLine Line, Fraction Amount)>> entries) =>
        $"{account}:{string.Join('、', entries(account, score).Select(e => $"{e.Line.Rule.Clause} {(e.Amount.Sign < 0 ? "-" : "+")}{FractionText.Fixed(e.Amount.Abs(), e.Line.Rule.Amount!.Digits)}"))}";

    /// <summary>A figure in words; null where there is none.</summary>
    public static string? Figure(RankingKey key, ParticipantScore score, Rulebook rulebook)
    {
        if (AmountScorer.Figure(key, score) is not { } figure)
        {
            return null;
        }

        var cell = key.IsOverall ? null : score.Cell(key.Indicator!);
        return key.Measure switch
        {
            RankingMeasure.Total => $"总分 {FractionText.Fixed(figure, rulebook.Rounding.TotalDigits)}",
            RankingMeasure.TotalShare => $"得分率 {FractionText.Percent(figure / 100, rulebook.Rounding.PrintedDigits)}%",
            RankingMeasure.Completion => $"{key.Indicator}完成率 {FractionText.Percent(figure / 100, rulebook.Rounding.PrintedDigits, [.. rulebook.CompletionLines(key.Indicator!)])}%",
            RankingMeasure.Value => $"{key.Indicator} {FractionText.Printed(figure, ValueDigits)}{cell!.Indicator.UnitOfMeasure}",
            RankingMeasure.Growth => $"{key.Indicator}增幅 {FractionText.Printed(figure, rulebook.Rounding.PrintedDigits)}%",
            _ => $"{key.Indicator}得分 {FractionText.Fixed(figure, rulebook.Rounding.PointsDigits)}",
        };
    }
}
