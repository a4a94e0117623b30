using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>One unit's part of a pool of money.</summary>
/// <param name="Amount">Exact.</param>
/// <param name="IsOpen">Whether a figure that was not reported could change it: its own or of anybody who shares the pool or may come to.</param>
/// <param name="Ground">What it was computed from, with what is not given.</param>
internal sealed record PoolPart(Fraction Amount, bool IsOpen, string Ground);

/// <summary>Shares a pool of money out.</summary>
internal static class PoolDraw
{
    /// <summary>The part of one of those whom the rule meets; null where nobody has anything.</summary>
    /// <param name="amount">The amount, by a <see cref="PoolAmount"/>.</param>
    /// <param name="score">The unit.</param>
    /// <param name="met">All whom the rule meets.</param>
    /// <param name="waiting">Those whom it does not meet while a figure is missing.</param>
    /// <param name="rulebook">The rulebook.</param>
    public static PoolPart? Of(OutcomeAmount amount, ParticipantScore score, IEnumerable<ParticipantScore> met, IEnumerable<ParticipantScore> waiting, Rulebook rulebook)
    {
        var rule = (PoolAmount)amount.Rule;
        bool Shares(ParticipantScore s) => rule.Scope switch { PoolScope.EachClass => s.Class.Name == score.Class.Name, PoolScope.EachGroup => s.Class.Group == score.Class.Group, _ => true };
        Fraction Figure(ParticipantScore s) => Fraction.Max(0, AmountScorer.Figure(rule.On, s) ?? 0);
        var among = met.Where(Shares).ToList();
        var sum = among.Aggregate(Fraction.Zero, (total, s) => total + Figure(s));
        if (sum.Sign == 0)
        {
            return null;
        }

        Fraction Part(ParticipantScore s) => Figure(s) * rule.Pool / sum;
        var rest = among.Aggregate((Fraction)rule.Pool, (left, s) => left - Part(s).Round(amount.Digits, Mode(amount)));
        var digits = rule.On.Measure == RankingMeasure.Total ? rulebook.Rounding.TotalDigits : rulebook.Rounding.PrintedDigits;
        var ground = $"{AmountGround.Figure(rule.On, score, rulebook)}（合计 {FractionText.Fixed(sum, digits)}，总额 {FractionText.Plain(rule.Pool)} {amount.Unit}{(rest.Sign == 0 ? string.Empty : $"，{(rest.Sign > 0 ? "余" : "超")} {FractionText.Plain(rest.Abs())} {amount.Unit}{(rest.Sign > 0 ? "不分" : string.Empty)}")}）";
        return new PoolPart(Part(score), among.Concat(waiting.Where(Shares)).Any(s => RankingPass.IsUnreported(s, rule.On)) || waiting.Any(Shares), ground);
    }

    /// <summary>How an amount is rounded: a part of a pool is cut off, unless the rule says otherwise.</summary>
    public static RoundingMode Mode(OutcomeAmount amount) => amount.Rule is PoolAmount { RoundsHalfUp: false } ? RoundingMode.TowardZero : RoundingMode.HalfAwayFromZero;
}
