using CompetitionPortal.Documents.OfficeTables;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Reconciliation;
using CompetitionPortal.Web.Reconciliation;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Reconciliation;

/// <summary>对账: the tables of a year, and a new one whose columns are given their meaning.</summary>
public sealed partial class ReconcilePage
{
    private static readonly long MostBytes = OfficeTableReader.Limits.FileBytes;
    private IReadOnlyList<string> refusals = [];
    private IReadOnlyList<ReconciledTable> tables = [];
    private IReadOnlyList<FigureColumn> all = [];
    private StoredYear? stored;
    private TablePreview? preview;

    /// <summary>The calendar year.</summary>
    [Parameter]
    public int Year { get; set; }

    /// <summary>The file that was sent, or null.</summary>
    [SupplyParameterFromQuery(Name = "import")]
    public string? Token { get; set; }

    /// <summary>The sheet that is wanted, or null.</summary>
    [SupplyParameterFromQuery(Name = "sheet")]
    public string? Sheet { get; set; }

    /// <summary>Why a file was not taken, or null.</summary>
    [SupplyParameterFromQuery(Name = "refused")]
    public string? Why { get; set; }

    /// <summary>The table to be taken in.</summary>
    [SupplyParameterFromForm(FormName = "take")]
    public TakeForm? Take { get; set; }

    [Inject]
    private ReconciliationService Reconciliations { get; set; } = null!;

    [Inject]
    private StandingService Standings { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The fields of a table.</summary>
    public sealed class TakeForm
    {
        /// <summary>The sheet.</summary>
        public string? Sheet { get; set; }

        /// <summary>Code of the period.</summary>
        public string? Period { get; set; }

        /// <summary>verified or reported.</summary>
        public string? Basis { get; set; }

        /// <summary>What each column means, by its number; blank: not compared.</summary>
        public Dictionary<int, string>? Meanings { get; set; }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.CurrentAsync();
        stored = await Standings.YearAsync(Year);
        if (stored is null)
        {
            Navigation.NotFound();
            return;
        }

        all = FigureColumns.All(stored.Rulebook);
        preview = Token is null ? null : await Reconciliations.PreviewAsync(actor, Year, Token, Take?.Sheet ?? Sheet);
        tables = preview is null ? await Reconciliations.ListAsync(actor, Year) : [];
    }

    private string? Meaning(int column) => Take?.Meanings is { } chosen ? chosen.GetValueOrDefault(column) : preview?.Meanings.GetValueOrDefault(column)?.Name;

    private async Task TakeAsync()
    {
        var result = await Reconciliations.TakeAsync(await Actors.CurrentAsync(), new TakeTable(Year, Take?.Period ?? string.Empty, Take?.Basis ?? string.Empty, Token ?? string.Empty, Take?.Sheet ?? string.Empty, Take?.Meanings ?? []));
        refusals = result.Refusals;
        if (result.Done)
        {
            Navigation.NavigateTo($"/reconcile/{Year}/{result.Value}");
        }
    }
}
