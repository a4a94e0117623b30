using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Participants;

/// <summary>One unit in the list of units.</summary>
/// <param name="Number">Its number in official order.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name at the period's end.</param>
/// <param name="Class">Its class then.</param>
/// <param name="Group">Its ranking group.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Principals">Who is its principal, and since when.</param>
/// <param name="Tasks">How many indicators it is assigned.</param>
/// <param name="Missing">How many of them lack a figure, or empty.</param>
/// <param name="Total">Its total.</param>
/// <param name="Rank">Its place in its class.</param>
/// <param name="Vetoes">Grounds of vetoes.</param>
/// <param name="IsOpen">Whether the reader may see its figures.</param>
public sealed record UnitLine(
    int Number, string Code, string Name, string Class, string Group, string Aliases, string Principals, int Tasks, string Missing, string Total, string Rank, string Vetoes, bool IsOpen);

/// <summary>The list of units at a standing.</summary>
public static class UnitsView
{
    /// <summary>Units in the order given; totals, places, gaps and vetoes only for who sees all of the standing.</summary>
    public static IReadOnlyList<UnitLine> Of(ScoredYear scored, IEnumerable<ParticipantScore> scores, StandingSight sight)
    {
        var seesAll = sight.SeesAll;
        return [.. scores.Select((s, i) => new UnitLine(
            i + 1,
            s.Participant.Code,
            s.Name,
            s.Class.Name,
            s.Class.Group,
            string.Join('、', s.Participant.Aliases),
            Principals(scored, s.Participant.Code),
            s.Cells.Count(c => c.State != CellState.NotAssigned),
            seesAll && s.Cells.Count(c => c.State is CellState.Unreported or CellState.Partial) is > 0 and var missing ? Shown.Count(missing) : string.Empty,
            seesAll ? Shown.Points(s.Total, scored.Board.Rulebook.Rounding.TotalDigits) : string.Empty,
            seesAll ? Shown.Rank(Shown.Rank(s, scored.Board.Rulebook.ClassRanking)) : string.Empty,
            seesAll ? string.Join('、', s.Vetoes.Select(v => v.Kind).Distinct(StringComparer.Ordinal)) : string.Empty,
            sight.SeesInside(s.Participant.Code)))];
    }

    private static string Principals(ScoredYear scored, string unit)
    {
        var day = scored.Board.Standing.Period.EndDate(scored.Board.Year.Year);
        var held = scored.Year.Facts.Tenures.Where(t => t.IsPrincipal && t.Participant == unit && t.HeldFor(0, day)).ToList();
        return held.Count == 0 ? "—" : string.Join('、', held.Select(Since));
    }

    private static string Since(Tenure tenure) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{tenure.Person.Name}（{tenure.From.Year}年{tenure.From.Month}月起）");
}
