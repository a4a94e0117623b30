using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Scoring;

/// <summary>
/// A page whose address names competition, year, period and basis. What does not exist answers 404; what the reader may not
/// see, 403.
/// </summary>
[Needs(Deed.ReadStanding, Deed.ReadOwnStanding, Deed.ReadPublished)]
public abstract class StandingPage : ComponentBase
{
    private readonly Dictionary<Period, StandingSight> sights = [];

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

    /// <summary>The standing with its year, or null when there is none or it may not be seen.</summary>
    protected ScoredYear? Scored { get; private set; }

    /// <summary>How much of the standing the reader sees.</summary>
    protected StandingSight Sight { get; private set; } = StandingSight.Nothing;

    /// <summary>Whether the reader may take the whole year along as a workbook.</summary>
    protected bool CanExport { get; private set; }

    /// <summary>Whether the reader may not see the page.</summary>
    protected bool IsRefused { get; private set; }

    /// <summary>Whether the page is set for paper.</summary>
    protected bool Print => PrintWord == "1" || PrintAll;

    /// <summary>Whether the page is set for paper with all its steps.</summary>
    protected bool PrintAll => PrintWord == "all";

    [Inject]
    private StandingSights Sights { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (StandingAddress.Read(PeriodCode, BasisWord) is not { } standing || await Standings.ScoreAsync(Year, standing) is not { Year.HasRulebook: true } scored || scored.Board.Year.Competition != StandingAddress.ReadName(Competition))
        {
            Navigation.NotFound();
            return;
        }

        await LookAsync(scored);
        if (!MaySee(Sight))
        {
            IsRefused = true;
            if (Context is { Response.HasStarted: false } context)
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            }

            return;
        }

        Scored = scored;
        if (!Prepare(scored))
        {
            Scored = null;
            Navigation.NotFound();
        }
    }

    /// <summary>Whether the page may be seen by who sees that much of the standing.</summary>
    protected virtual bool MaySee(StandingSight sight) => sight.IsInside;

    /// <summary>Prepares what the page shows; false when its subject does not exist.</summary>
    protected virtual bool Prepare(ScoredYear scored) => true;

    /// <summary>How much the reader sees at another period on the same basis.</summary>
    protected StandingSight SightAt(Period period) => sights.GetValueOrDefault(period, Sight);

    /// <summary>The scoreboard of another period on the same basis.</summary>
    protected Scoreboard BoardAt(ScoredYear scored, Period period) => Standings.Board(scored.Year, scored.Board.Standing with { Period = period });

    /// <summary>The scoreboard of the period before this one on the same basis, or null where there is none whose places may be seen.</summary>
    protected Scoreboard? Before(ScoredYear scored) => YearPeriods.Before(scored.Year, scored.Board.Standing.Period) is { } period && SightAt(period).SeesPlaces
        ? BoardAt(scored, period)
        : null;

    private async Task LookAsync(ScoredYear scored)
    {
        var (actor, standing) = (await Actors.CurrentAsync(), scored.Board.Standing);
        Sight = await Sights.OfAsync(actor, scored.Year, standing);
        CanExport = RightsTable.CanEver(actor, Deed.ExportYear);
        if (Sight.IsInside && standing.Basis == Basis.Reported)
        {
            return;
        }

        foreach (var period in YearPeriods.Of(scored.Year))
        {
            sights[period] = await Sights.OfAsync(actor, scored.Year, standing with { Period = period });
        }
    }
}
