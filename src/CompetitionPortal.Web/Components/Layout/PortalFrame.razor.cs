using CompetitionPortal.Documents.Papers;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Layout;

/// <summary>The frame of every page for who has signed in.</summary>
public sealed partial class PortalFrame
{
    /// <summary>Sections whose pages say the state of their period themselves.</summary>
    private static readonly HashSet<string> SaysItself = ["fill", "verify", "periods"];

    private Actor actor = Actor.Nobody;
    private IReadOnlyList<DrawerEntry> entries = [];
    private string county = string.Empty;
    private string called = ChineseTypography.Called("创业竞赛", "考核");
    private string period = string.Empty;
    private string? said;
    private long version;

    /// <summary>The page's section, as the drawer names it.</summary>
    [Parameter, EditorRequired]
    public required string Section { get; set; }

    /// <summary>The page's heading.</summary>
    [Parameter, EditorRequired]
    public required string Heading { get; set; }

    /// <summary>One sentence on the state of the period, or null.</summary>
    [Parameter]
    public string? State { get; set; }

    /// <summary>Why the last deed was refused.</summary>
    [Parameter]
    public IReadOnlyList<string> Refusals { get; set; } = [];

    /// <summary>The year whose changes renew the page by themselves, or null for a page that people type into.</summary>
    [Parameter]
    public int? LiveYear { get; set; }

    /// <summary>The standing that the page shows, so that the drawer stays at it; null for other pages.</summary>
    [Parameter]
    public Scoreboard? Board { get; set; }

    /// <summary>Classes and groups whose rankings the drawer offers.</summary>
    [Parameter]
    public IReadOnlyList<RankingPool> Pools { get; set; } = [];

    /// <summary>The class or group that the page shows, or null.</summary>
    [Parameter]
    public RankingPool? Pool { get; set; }

    /// <summary>What stands in the search field.</summary>
    [Parameter]
    public string? SearchText { get; set; }

    /// <summary>Year and period switch in the bar.</summary>
    [Parameter]
    public RenderFragment? Switch { get; set; }

    /// <summary>Further entries of the drawer.</summary>
    [Parameter]
    public RenderFragment? Side { get; set; }

    /// <summary>Links and buttons at the right of the heading.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>The page.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private StandingService Standings { get; set; } = null!;

    [Inject]
    private PeriodService Periods { get; set; } = null!;

    [Inject]
    private PageNotes Notes { get; set; } = null!;

    private bool IsEstimate => Board?.Standing.Basis == Basis.Reported;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        actor = await Actors.CurrentAsync();
        var years = await Standings.YearsAsync();
        county = Board?.Year.County ?? (years.Count > 0 ? years[0].County : string.Empty);
        called = (Board?.Year.Competition ?? (years.Count > 0 ? years[0].Competition : null)) is { Length: > 0 } competition ? ChineseTypography.Called(competition, "考核") : called;
        version = years.FirstOrDefault(y => y.Year == LiveYear).Version;
        entries = Drawer.For(actor, years.Count > 0 ? years[0].Year : null, Board);
        said = Notes.Take();
        period = Board is null && years.Count > 0 && !SaysItself.Contains(Section) ? await PeriodAsync(years[0].Year) : string.Empty;
    }

    /// <summary>The state of the period under way: the last that was opened.</summary>
    private async Task<string> PeriodAsync(int year) =>
        await Standings.YearAsync(year) is { } stored && (await Periods.ListAsync(stored.Facts.Year)).LastOrDefault(p => p.State != PeriodState.NotOpened) is { } entry
            ? $"{year}年{entry.Period.Name}{EntryPeriodText.Describe(entry.State, entry.Status.Deadline, Periods.Now)}。"
            : string.Empty;
}
