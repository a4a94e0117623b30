using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Layout;

/// <summary>The frame of every page about a standing.</summary>
public sealed partial class StandingFrame
{
    /// <summary>The standing with its year.</summary>
    [Parameter, EditorRequired]
    public required ScoredYear Scored { get; set; }

    /// <summary>How much of it the reader sees.</summary>
    [Parameter, EditorRequired]
    public required StandingSight Sight { get; set; }

    /// <summary>The entry of the menu to which the page belongs.</summary>
    [Parameter, EditorRequired]
    public required string Section { get; set; }

    /// <summary>The address of the same page at another standing.</summary>
    [Parameter, EditorRequired]
    public required Func<Standing, string> Address { get; set; }

    /// <summary>The class or group whose entry of the menu is marked, or null.</summary>
    [Parameter]
    public RankingPool? Pool { get; set; }

    /// <summary>The page's heading.</summary>
    [Parameter, EditorRequired]
    public required string Heading { get; set; }

    /// <summary>The heading on paper, where it differs.</summary>
    [Parameter]
    public string? PaperHeading { get; set; }

    /// <summary>The unit of what is printed, for example 单位：分; empty where there are several.</summary>
    [Parameter]
    public string Unit { get; set; } = string.Empty;

    /// <summary>Whether the page is set for paper, without bar and menu.</summary>
    [Parameter]
    public bool Print { get; set; }

    /// <summary>Whether the paper lies across.</summary>
    [Parameter]
    public bool Wide { get; set; }

    /// <summary>What stands in the search field.</summary>
    [Parameter]
    public string? SearchText { get; set; }

    /// <summary>Links at the right of the heading.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>The page.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private Scoreboard Board => Scored.Board;

    /// <summary>Who sees only his own unit is offered only its class and group.</summary>
    private IReadOnlyList<RankingPool> Pools => [.. RankingPools.Menu(Board.Rulebook).Where(p => Sight.SeesAll
        || Board.Scores.Any(s => Sight.Units.Contains(s.Participant.Code) && (p.IsGroup ? s.Class.Group : s.Class.Name) == p.Name))];

    private bool HasCome => YearPeriods.HasCome(Scored.Year, Board.Standing.Period);
}
