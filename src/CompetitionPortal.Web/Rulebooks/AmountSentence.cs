using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>What a consequence is worth, as a sentence.</summary>
public static class AmountSentence
{
    /// <summary>An amount of the rulebook.</summary>
    public static string Of(OutcomeAmount amount)
    {
        string Money(decimal value) => $"{Text(value)} {amount.Unit}";
        var sentence = amount.Rule switch
        {
            FixedAmount fixedly => Money(fixedly.Value),
            PlaceAmount place => $"按{place.Ranking}，{string.Join('、', place.Amounts.Select((a, i) => $"{(place.FromBottom ? "倒数" : string.Empty)}第 {i + 1} 名 {(place.Of is null ? Money(a) : $"{Text(a)}%")}"))}{(place.Of is { } of ? $"，按{Figure(of)}计" : string.Empty)}",
            StepAmount steps => Of(steps, Money),
            BandAmount bands => $"按{Figure(bands.On)}，{Bands(bands.Bands, Money, bands.On)}",
            BaseShareAmount share => $"按{Figure(share.On)}给基数的百分比，{Bands(share.Bands, v => $"{Text(v)}%", share.On)}；基数是{string.Join('、', share.Bases.Select(b => $"{b.Class} {Money(b.Value)}"))}",
            NetAmount net => $"“{net.Account}”账目里奖罚相抵后的净额",
            HeadcountAmount heads => $"按单位人数的 {Text(heads.Share)}%{(heads.Account is { } account ? $"加“{account}”账目里的百分点" : string.Empty)}{(heads.Most is { } most ? $"，最多 {Text(most)}%" : string.Empty)}，取整数",
            PartnerAmount tied => $"挂钩单位按条款 {tied.Clause} 得的金额{(tied.Share == 100 ? string.Empty : $"的 {Text(tied.Share)}%")}，几个的取平均；没有挂钩单位的{(tied.Untied == UntiedBonus.Nothing ? "不给" : "取" + (tied.Untied == UntiedBonus.ClassMean ? "本类别" : "本序列") + "的平均")}",
            PoolAmount pool => $"{Money(pool.Pool)} 按{Figure(pool.On)}占{pool.Scope switch { PoolScope.EachClass => "同一类别", PoolScope.EachGroup => "同一序列", _ => "全部适用单位" }}合计的比例分配，{(pool.RoundsHalfUp ? "四舍五入" : "尾数舍去，余数不分")}",
            GradeAmount grades => $"按等次，{string.Join('、', grades.Grades.Select(g => $"{g.Grade} {(grades.Base is null ? Money(g.Value) : Text(g.Value) + " 倍")}"))}{(grades.Base is { } basis ? $"，基数 {Money(basis)}" : string.Empty)}",
            _ => throw new ArgumentOutOfRangeException(nameof(amount), amount, "No sentence for this amount."),
        };
        return sentence
            + (amount.PerHead ? "，乘单位人数" : string.Empty)
            + (amount.Account is { } booked ? $"，记入“{booked}”账目，不单独列名单" : string.Empty)
            + (amount.DeputyShare is { } deputies ? $"，副职按 {Text(deputies * 100)}%" : string.Empty)
            + (amount.IsPersonal ? "，由个人承担（旧办法）" : string.Empty) + (amount.IsDeposit ? "，从保证金支付（旧办法）" : string.Empty);
    }

    private static string Of(StepAmount steps, Func<decimal, string> money)
    {
        // An indicator's own unit is not known here: 计 stands between such a width and the money.
        var unit = IsPercent(steps.On) ? " 个百分点" : steps.On.Measure is RankingMeasure.Total or RankingMeasure.Points ? " 分" : string.Empty;
        var line = steps.Line is { } fixedly ? Text(fixedly) + (IsPercent(steps.On) ? "%" : string.Empty) : "目标";
        var every = steps is { Line: 0, IsBelow: false } ? "每" : $"{(steps.IsBelow ? "低于" : "高于")}{line}的，每";
        return (steps.Base is { } besides ? $"先给 {money(besides)}，再加上" : string.Empty)
            + $"{Figure(steps.On)}{every}{(steps.WholeSteps ? "满" : string.Empty)} {Text(steps.Width)}{unit}{(unit.Length == 0 ? " 计 " : " ")}{money(steps.Price)}{(steps.WholeSteps ? "（不足的不计）" : steps.StartedSteps ? "（不足的按一个计）" : string.Empty)}"
            + (steps is { Limit: { } limit } ? $"，超过 {Text(limit)} 档的每档 {money(steps.FurtherPrice ?? 0)}" : string.Empty) + (steps.Most is { } most ? $"，最多 {money(most)}" : string.Empty);
    }

    private static string Bands(IReadOnlyList<StepBand> bands, Func<decimal, string> worth, RankingKey on) =>
        string.Join('、', bands.Select(b => b.From is { } from ? $"{Text(from)}{(IsPercent(on) ? "%" : string.Empty)} {(on.LessIsBetter ? "以下" : "以上")} {worth(b.Points)}" : $"{(on.LessIsBetter ? "以上" : "以下")} {worth(b.Points)}"));

    /// <summary>What a key looks at, as people call it: 总分, 招商引资的完成率.</summary>
    public static string Figure(RankingKey key) => (key.Indicator is null ? string.Empty : key.Indicator + "的") + Words.Measures.Write(key.Measure);

    /// <summary>Whether its figure is in percent.</summary>
    public static bool IsPercent(RankingKey key) => key.Measure is RankingMeasure.Completion or RankingMeasure.TotalShare or RankingMeasure.Growth;

    private static string Text(decimal value) => FractionText.Plain(value);
}
