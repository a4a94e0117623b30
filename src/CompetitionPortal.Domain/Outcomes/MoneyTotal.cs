using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Outcomes;

/// <summary>
/// What the settled lines of a class come to in one unit of money (traps 14): netted per unit first, and only then a reward or a
/// penalty, so that a unit stands on one side only.
/// </summary>
/// <param name="Class">The class.</param>
/// <param name="Unit">万元 or 元.</param>
/// <param name="Rewarded">How many units have a net above zero.</param>
/// <param name="Rewards">The sum of these nets.</param>
/// <param name="Charged">How many units have a net below zero.</param>
/// <param name="Charges">The sum of these nets, written above zero.</param>
public sealed record MoneyTotal(string Class, string Unit, int Rewarded, decimal Rewards, int Charged, decimal Charges)
{
    private static readonly string[] Money = ["亿元", "万元", "元"];

    /// <summary>Whether a unit is one of money.</summary>
    /// <param name="unit">A unit of measure.</param>
    public static bool IsMoney(string unit) => Money.Contains(unit, StringComparer.Ordinal);

    /// <summary>The totals in the order of the classes. Lines that wait for a decision, fines on persons and deposits, and places for persons are left out.</summary>
    /// <param name="lines">The lines of the list.</param>
    /// <param name="rulebook">The rulebook.</param>
    public static IReadOnlyList<MoneyTotal> Of(IEnumerable<OutcomeLine> lines, Rulebook rulebook)
    {
        var money = lines.Where(l => l is { State: LineState.Proposed, Amount: not null, Rule.Amount: { IsPersonal: false, IsDeposit: false } amount } && Money.Contains(amount.Unit, StringComparer.Ordinal));
        var nets = money.GroupBy(l => (l.Class, l.Rule.Amount!.Unit, l.Participant))
            .Select(g => (g.Key.Class, g.Key.Unit, Net: g.Sum(l => l.Rule.IsPraise() ? l.Amount!.Value : -l.Amount!.Value)));
        var classes = rulebook.Classes.Select(c => c.Name).ToList();
        return
        [
            .. nets.GroupBy(n => (n.Class, n.Unit)).OrderBy(g => classes.IndexOf(g.Key.Class)).ThenBy(g => Array.IndexOf(Money, g.Key.Unit))
                .Select(g => new MoneyTotal(g.Key.Class, g.Key.Unit, g.Count(n => n.Net > 0), g.Sum(n => Math.Max(0, n.Net)), g.Count(n => n.Net < 0), g.Sum(n => Math.Max(0, -n.Net)))),
        ];
    }
}
