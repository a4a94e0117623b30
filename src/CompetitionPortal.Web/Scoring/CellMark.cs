using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Web.Scoring;

/// <summary>A state by sign and word; colour never speaks alone.</summary>
/// <param name="Kind">Which colours it takes: met, open, behind, missing, award.</param>
/// <param name="Sign">The sign, empty where the word alone is shown.</param>
/// <param name="Word">The word.</param>
public sealed record StateMark(string Kind, string Sign, string Word);

/// <summary>The state of a cell: whether it keeps pace, is done, breaks its ceiling, or has no figure.</summary>
public static class CellMark
{
    /// <summary>Reached.</summary>
    public const string Met = "met";

    /// <summary>Not reached.</summary>
    public const string Behind = "behind";

    /// <summary>No figure.</summary>
    public const string Missing = "missing";

    /// <summary>Waits for a decision.</summary>
    public const string Open = "open";

    /// <summary>Honoured.</summary>
    public const string Award = "award";

    private const string None = "none";

    /// <summary>The mark of a cell, or null where nothing is to be said.</summary>
    public static StateMark? Of(ScoredCell cell, Standing standing) => cell.State switch
    {
        CellState.Unreported or CellState.Partial => new StateMark(Missing, "○", cell.State.Text()),
        CellState.NotDue or CellState.NotAssigned or CellState.NoBase => new StateMark(None, string.Empty, cell.State.Text()),
        _ => Reached(cell, standing),
    };

    private static StateMark? Reached(ScoredCell cell, Standing standing)
    {
        if (cell.Completion is { } done)
        {
            var isYear = standing.IsAnnual || cell.Indicator.Against == Against.Year;
            return (done >= Fraction.One, isYear) switch
            {
                (true, true) => new StateMark(Met, "●", "完成"),
                (true, false) => new StateMark(Met, "●", "达序时"),
                (false, true) => standing.IsAnnual ? new StateMark(Behind, "▼", "未完成") : null,
                _ => new StateMark(Behind, "▼", "滞后"),
            };
        }

        if (cell.Use.Curve.PrefersLess() && cell is { Growth: null, Actual: { } actual, Target: { } ceiling })
        {
            return actual <= ceiling ? new StateMark(Met, "●", "未突破") : new StateMark(Behind, "▼", "已突破");
        }

        return cell is { Growth: { } growth, Target: { } line }
            ? (cell.Use.Curve.PrefersLess() ? growth <= line : growth >= line) ? new StateMark(Met, "●", "达标") : new StateMark(Behind, "▼", "未达标")
            : null;
    }
}
