using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Vetoes;

/// <summary>A one-vote veto (一票否决) on record.</summary>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Kind">The ground, as the rulebook or the deciding body names it.</param>
/// <param name="Date">The day of the event or decision; it counts in the year in which this day lies.</param>
/// <param name="Document">Number of the deciding document (依据文号).</param>
/// <param name="Until">Last day on which it counts, when longer than the year of its date.</param>
/// <param name="LiftedOn">The day from which it no longer counts, or null.</param>
/// <param name="DecidedOn">
/// The date of the deciding document (成文日期), where it is another day than <paramref name="Date"/>: of an event that was found
/// later, the year of the event is vetoed after the fact, and lengths run from here.
/// </param>
public sealed record VetoEvent(string Participant, string Kind, DateOnly Date, string Document, DateOnly? Until = null, DateOnly? LiftedOn = null, DateOnly? DecidedOn = null)
{
    /// <summary>Whether it counts on a day where no rule says more: in the year of its date, or until its last day.</summary>
    public bool InForceOn(DateOnly day) => InForceOn(day, null);

    /// <summary>The last day on which it counts, as far as is known.</summary>
    /// <param name="rule">What the rulebook says of its ground, or null.</param>
    public DateOnly LastDay(VetoRule? rule)
    {
        var first = FirstDay(rule);
        var (yearEnd, termEnd) = (new DateOnly(Date.Year, 12, 31), rule?.TermMonths is { } months ? first.AddMonths(months).AddDays(-1) : DateOnly.MinValue);
        var last = Until ?? (termEnd > yearEnd ? termEnd : yearEnd);
        return LiftedOn is { } lifted && lifted <= last ? lifted.AddDays(-1) : last;
    }

    /// <summary>
    /// Whether it counts on a day. A last day on record (止) stands before the rule's length. With a length it counts in the year
    /// of the event (retroactively, where the rule does not say otherwise) and for so many months from its start.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="rule">What the rulebook says of its ground, or null.</param>
    public bool InForceOn(DateOnly day, VetoRule? rule)
    {
        var first = FirstDay(rule);
        var isInYear = Date <= day && Date.Year == day.Year && (rule is null or { IsOnlyFromStart: false } || first <= day);
        var isInTerm = rule?.TermMonths is { } months && first <= day && day < first.AddMonths(months);
        return (LiftedOn is null || LiftedOn > day) && (Until is { } last ? Date <= day && last >= day : isInYear || isInTerm);
    }

    /// <summary>The day from which the rule's length runs.</summary>
    private DateOnly FirstDay(VetoRule? rule) => rule?.Start == VetoStart.Document ? DecidedOn ?? Date : Date;
}
