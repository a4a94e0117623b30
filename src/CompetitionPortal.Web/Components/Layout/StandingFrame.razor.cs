using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Layout;

/// <summary>The frame of every page about a standing.</summary>
public sealed partial class StandingFrame
{
    private IReadOnlyList<int> years = [];

    /// <summary>The standing with its year.</summary>
    [Parameter, EditorRequired]
    public required ScoredYear Scored { get; set; }

    /// <summary>The page's section: home, ranking, outcomes, units, why.</summary>
    [Parameter, EditorRequired]
    public required string Section { get; set; }

    /// <summary>The class, group or unit of the page, or null.</summary>
    [Parameter]
    public string? Subject { get; set; }

    /// <summary>The page's heading.</summary>
    [Parameter, EditorRequired]
    public required string Heading { get; set; }

    /// <summary>The unit of what is printed, for example 单位：分.</summary>
    [Parameter]
    public string Unit { get; set; } = "单位：分";

    /// <summary>Whether the page is set for paper, without bar and drawer.</summary>
    [Parameter]
    public bool Print { get; set; }

    /// <summary>Links at the right of the heading.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>The page.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private StandingService Standings { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Scoreboard Board => Scored.Board;

    private string Here => Navigation.ToBaseRelativePath(Navigation.Uri);

    private IEnumerable<string> Pools => Board.Rulebook.Classes.Select(c => c.Name).Concat(Board.Rulebook.Groups()).Distinct(StringComparer.Ordinal);

    private string State
    {
        get
        {
            var p = Board.Progress;
            var filled = p.Due == p.Verified ? "全部核定" : p.Due == p.Reported ? "核定中" : "填报中";
            var kind = Board.Standing.Basis == Basis.Reported ? "上报口径含未核定的数，只供内部预估" : "核定口径，未核定的数按未报计";
            return $"{Board.Standing.Period.Name}{filled}：应报 {p.Due} 项，已报 {p.Reported} 项，已核 {p.Verified} 项。{kind}。暂定，未公布。";
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => years = [.. (await Standings.YearsAsync()).Select(y => y.Year).Order()];

    private string Address(Standing standing) => Section switch
    {
        "ranking" => StandingAddress.Ranking(Board.Year, standing, Subject!),
        "why" => StandingAddress.Why(Board.Year, standing, Subject!),
        "outcomes" => StandingAddress.Outcomes(Board.Year, standing),
        "units" => StandingAddress.Units(Board.Year, standing),
        _ => StandingAddress.Home(Board.Year, standing),
    };

    private string Side(string section, string? subject = null) => Selected(Section == section && (subject is null || subject == Subject));

    private static string Selected(bool selected) => selected ? "selected" : string.Empty;

    private static string? Current(bool selected) => selected ? "page" : null;
}
