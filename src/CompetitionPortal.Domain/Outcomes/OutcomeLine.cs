using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Outcomes;

/// <summary>The state of a proposed line. The county decides; the program never pretends that it did.</summary>
public enum LineState
{
    /// <summary>拟: proposed.</summary>
    Proposed,

    /// <summary>待定(未报): rests on a figure that was not reported.</summary>
    OpenUnreported,

    /// <summary>待定(超过半数): a rule for the last places reaches more than half of those ranked.</summary>
    OpenOverHalf,

    /// <summary>待定(并列跨名额): a tie across the edge of the quota.</summary>
    OpenTieAtEdge,

    /// <summary>待定(人数未登记): the amount is for each person, or places for persons, and nobody has said how many there are.</summary>
    OpenHeadcount,
}

/// <summary>One line of the reward and penalty list (奖惩名单).</summary>
public sealed record OutcomeLine
{
    /// <summary>Code of the participant.</summary>
    public required string Participant { get; init; }

    /// <summary>Its name at the period's end.</summary>
    public required string Name { get; init; }

    /// <summary>Its class at the period's end.</summary>
    public required string Class { get; init; }

    /// <summary>The rule.</summary>
    public required OutcomeRule Rule { get; init; }

    /// <summary>The figures it rests on (依据).</summary>
    public required string Reason { get; init; }

    /// <summary>The figures as a paper names them: those of a veto with the number of its document (依据文号).</summary>
    public required string PaperReason { get; init; }

    /// <summary>Names of the principals it falls on; empty when nobody has held the post long enough (责任人待定).</summary>
    public required IReadOnlyList<string> Persons { get; init; }

    /// <summary>Its state.</summary>
    public required LineState State { get; init; }

    /// <summary>For an award: the group whose quota it takes.</summary>
    public string? Group { get; init; }

    /// <summary>For a rule of several periods: at the end of which one it was drawn; else null.</summary>
    public Competitions.Period? At { get; init; }

    /// <summary>What it is worth, in the unit of its rule, above zero; or null.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The measure as printed, with its amount: 奖励 20 万元(副职 16 万元).</summary>
    public string MeasureText => AmountText is { } amount ? $"{Rule.Measure} {amount}" : Rule.Measure;

    /// <summary>The amount as printed: 20 万元(副职 16 万元); null when it has none.</summary>
    public string? AmountText => Amount is not { } amount || Rule.Amount is not { } rule ? null
        : $"{FractionText.Plain(amount)} {rule.Unit}{(rule.DeputyShare is { } share ? $"(副职 {FractionText.Plain(((Fraction)amount * share).Round(rule.Digits, RoundingMode.HalfAwayFromZero))} {rule.Unit})" : string.Empty)}";

    /// <summary>The line with a further figure that it rests on, unless it is named already.</summary>
    internal OutcomeLine With(string ground) => Reason.Split(',').Any(r => r.Length > 0 && ground.EndsWith(r, StringComparison.Ordinal)) ? this : this with
    {
        Reason = Reason.Length == 0 ? ground : $"{Reason},{ground}",
        PaperReason = PaperReason.Length == 0 ? ground : $"{PaperReason},{ground}",
    };

    /// <summary>The state as printed.</summary>
    public string StateText => State switch
    {
        LineState.OpenUnreported => "待定(未报)",
        LineState.OpenOverHalf => "待定(超过半数)",
        LineState.OpenTieAtEdge => "待定(并列跨名额)",
        LineState.OpenHeadcount => "待定(人数未登记)",
        _ => "拟",
    };

    /// <summary>The length as printed: 一年, 六个月; empty when it has none.</summary>
    public string TermText => Rule.TermMonths switch
    {
        null => string.Empty,
        var months when months % 12 == 0 => Arithmetic.ChineseNumeral.Write(months.Value / 12) + "年",
        var months => Arithmetic.ChineseNumeral.Write(months.Value) + "个月",
    };

    /// <summary>Who answers, as printed: names, or 责任人待定; empty for what is given to a unit, and for what falls on the unit itself.</summary>
    public string PersonText => Rule.Target == OutcomeRule.OnUnit && (Rule.IsPraise() || Rule.FallsOnUnit()) ? string.Empty : LacksPerson ? "责任人待定" : string.Join('、', Persons);

    /// <summary>Whether somebody has to answer for it and nobody is named.</summary>
    public bool LacksPerson => Persons.Count == 0 && !Rule.IsPraise() && !Rule.FallsOnUnit();
}
