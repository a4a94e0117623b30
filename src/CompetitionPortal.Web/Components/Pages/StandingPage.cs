using System.Globalization;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Pages;

/// <summary>A page whose address names competition, year, period and basis. What does not exist answers 404.</summary>
[Needs(Deed.ReadStanding, Deed.ReadOwnStanding, Deed.ReadPublished)]
public abstract class StandingPage : ComponentBase
{
    /// <summary>The competition's name.</summary>
    [Parameter]
    public string Competition { get; set; } = string.Empty;

    /// <summary>The calendar year.</summary>
    [Parameter]
    public int Year { get; set; }

    /// <summary>Code of the period.</summary>
    [Parameter]
    public string PeriodCode { get; set; } = string.Empty;

    /// <summary>verified or reported.</summary>
    [SupplyParameterFromQuery(Name = "basis")]
    public string? BasisWord { get; set; }

    /// <summary>Whether the page is set for paper.</summary>
    [SupplyParameterFromQuery(Name = "print")]
    public string? PrintWord { get; set; }

    /// <summary>Gives scoreboards.</summary>
    [Inject]
    protected StandingService Standings { get; set; } = null!;

    /// <summary>Answers 404.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The standing with its year, or null when there is none.</summary>
    protected ScoredYear? Scored { get; private set; }

    /// <summary>Whether the page is set for paper.</summary>
    protected bool Print => PrintWord == "1";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (StandingAddress.Read(PeriodCode, BasisWord) is { } standing && await Standings.ScoreAsync(Year, standing) is { } scored && scored.Board.Year.Competition == Competition)
        {
            Scored = scored;
            if (Prepare(scored))
            {
                return;
            }

            Scored = null;
        }

        Navigation.NotFound();
    }

    /// <summary>Prepares what the page shows; false when its subject does not exist.</summary>
    protected virtual bool Prepare(ScoredYear scored) => true;

    /// <summary>The scoreboard of the period before this one on the same basis, or null.</summary>
    protected Scoreboard? Before(ScoredYear scored) => YearPeriods.Before(scored.Year, scored.Board.Standing.Period) is { } period
        ? Standings.Board(scored.Year, scored.Board.Standing with { Period = period })
        : null;

    /// <summary>County, year and competition, as headings begin.</summary>
    protected static string Title(Scoreboard board) => string.Create(CultureInfo.InvariantCulture, $"{board.Year.Year}年{board.Year.Competition}{board.Standing.Period.Name}");
}
