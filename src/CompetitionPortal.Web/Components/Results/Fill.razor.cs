using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Results;

/// <summary>季度填报: the entry grid of who is signed in. Its script keeps what is typed; this page only lays it out.</summary>
public sealed partial class Fill
{
    private static readonly FillState[] Shown = [FillState.Empty, FillState.Draft, FillState.Wrong, FillState.Returned, FillState.Reported, FillState.Verified, FillState.Locked];
    private FillSheet? sheet;
    private FillTable? table;
    private string key = string.Empty;

    /// <summary>The calendar year.</summary>
    [Parameter]
    public int Year { get; set; }

    /// <summary>Code of the period; without one the page goes on to the open one.</summary>
    [Parameter]
    public string? PeriodCode { get; set; }

    /// <summary>1 for the form on paper, blank for an empty one.</summary>
    [SupplyParameterFromQuery(Name = "print")]
    public string? Print { get; set; }

    [Inject]
    private FillService Filling { get; set; } = null!;

    [Inject]
    private PeriodService Periods { get; set; } = null!;

    [Inject]
    private StandingService Standings { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string? State => sheet is null ? null : EntryPeriodText.Describe(sheet.State, sheet.Deadline, Periods.Now) + (table is null ? "。" : sheet.Waiting > 0 ? $"，您还有 {sheet.Waiting} 项没有提交。" : sheet.State == PeriodState.Filling ? "，您的都已提交。" : "。");

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.CurrentAsync();
        if (await Standings.YearAsync(Year) is not { } stored)
        {
            Navigation.NotFound();
            return;
        }

        if (PeriodCode is null)
        {
            var periods = await Periods.ListAsync(stored.Facts.Year);
            var current = periods.LastOrDefault(p => p.State == PeriodState.Filling) ?? periods.LastOrDefault(p => p.State != PeriodState.NotOpened) ?? periods[0];
            Navigation.NavigateTo($"/fill/{Year}/{current.Period.Code}");
            return;
        }

        if (!Period.TryParse(PeriodCode, out var period) || period.Level != stored.Facts.Year.EntryLevel)
        {
            Navigation.NotFound();
            return;
        }

        sheet = await Filling.SheetAsync(actor, Year, period);
        table = sheet!.Cells.Count == 0 ? null : new FillTable(sheet);
        key = $"fill:{actor.Id}:{Year}:{period.Code}";
    }
}
