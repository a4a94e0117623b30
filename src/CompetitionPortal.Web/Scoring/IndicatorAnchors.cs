using System.Globalization;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Scoring;

/// <summary>The places of a page to which a figure links: those of indicators, and those of the rulebook's clauses.</summary>
public static class IndicatorAnchors
{
    /// <summary>The place of an indicator on the page that explains a unit.</summary>
    public static string Of(Rulebook rulebook, Indicator indicator) => "i" + Place(rulebook.Indicators, indicator);

    /// <summary>The place on the page of the rulebook where a class's way of scoring an indicator stands.</summary>
    public static string Of(Rulebook rulebook, IndicatorUse use) => "s" + Place(rulebook.Uses, use);

    /// <summary>The place on the page of the rulebook where a consequence stands.</summary>
    public static string Of(Rulebook rulebook, OutcomeRule rule) => "o" + Place(rulebook.Outcomes, rule);

    private static string Place<T>(IReadOnlyList<T> list, T item)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (ReferenceEquals(list[i], item))
            {
                return i.ToString(CultureInfo.InvariantCulture);
            }
        }

        return "0";
    }
}
