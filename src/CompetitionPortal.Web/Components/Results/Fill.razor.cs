using System.Text.Json;
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
    private static readonly FillState[] Shown = [FillState.Empty, FillState.Draft, FillState.Wrong, FillState.Returned, FillState.Reported, FillState.Verified];
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private FillSheet? sheet;
    private string key = string.Empty;
    private string names = string.Empty;
    private bool byIndicator;

    private sealed record Row(string Unit, string Name, IReadOnlyList<(FillCell? Cell, int Index)> Cells);

    /// <summary>The calendar year.</summary>
    [Parameter]
    public int Year { get; set; }

    /// <summary>Code of the period; without one the page goes on to the open one.</summary>
    [Parameter]
    public string? PeriodCode { get; set; }

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

    /// <summary>One unit or one indicator is laid out as a list with the figures beside, several of both as a matrix.</summary>
    private bool IsList => sheet!.Units.Count == 1 || sheet.Indicators.Count == 1;

    private string? State => sheet is null ? null : EntryPeriodText.Describe(sheet.State, sheet.Deadline, Periods.Now) + (sheet.Waiting > 0 ? $"，您还有 {sheet.Waiting} 项没有提交。" : "，您的都已提交。");

    private IEnumerable<(Row Row, int Number)> Rows
    {
        get
        {
            var rows = byIndicator
                ? sheet!.Indicators.Select((i, n) => new Row(sheet.Units[0].Code, i.Name, [(Cell(sheet.Units[0].Code, i.Name), n)]))
                : sheet!.Units.Select(u => new Row(u.Code, u.Name, [.. sheet.Indicators.Select((i, n) => (Cell(u.Code, i.Name), n))]));
            return rows.Where(r => r.Cells.Any(c => c.Cell is not null)).Select((r, n) => (r, n + 1));
        }
    }

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
        key = $"fill:{actor.Id}:{Year}:{period.Code}";
        names = JsonSerializer.Serialize(sheet!.Indicators.Select(i => i.Name), Plain);
        byIndicator = sheet.Units.Count == 1;
    }

    private FillCell? Cell(string unit, string indicator) => sheet!.Cells.GetValueOrDefault((unit, indicator));
}
