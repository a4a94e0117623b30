using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Adjustments;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Adjustments;

/// <summary>加减分: the ledger with its forms.</summary>
public sealed partial class AdjustmentLedgerView
{
    private AdjustmentLedger? ledger;
    private IReadOnlyList<string> refusals = [];
    private bool canRecord;
    private string? usual;
    private long refusedId;

    /// <summary>The calendar year.</summary>
    [Parameter, EditorRequired]
    public required int Year { get; set; }

    /// <summary>The entry to be made.</summary>
    [SupplyParameterFromForm(FormName = "record")]
    public RecordForm? Record { get; set; }

    /// <summary>The withdrawal.</summary>
    [SupplyParameterFromForm]
    public WithdrawForm? Withdraw { get; set; }

    [Inject]
    private AdjustmentService Adjustments { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private PeriodService Periods { get; set; } = null!;

    [Inject]
    private StandingService Standings { get; set; } = null!;

    [Inject]
    private PageNotes Notes { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The fields of an entry.</summary>
    public sealed class RecordForm
    {
        /// <summary>Name, alias or code of the unit.</summary>
        public string? Unit { get; set; }

        /// <summary>Code of the period.</summary>
        public string? Period { get; set; }

        /// <summary>The group, or blank.</summary>
        public string? Group { get; set; }

        /// <summary>The matter, or blank.</summary>
        public string? Matter { get; set; }

        /// <summary>The level, or blank.</summary>
        public string? Level { get; set; }

        /// <summary>How many times it, or blank.</summary>
        public string? Count { get; set; }

        /// <summary>文号, or blank.</summary>
        public string? Paper { get; set; }

        /// <summary>Points as typed.</summary>
        public string? Points { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>The fields of a withdrawal.</summary>
    public sealed class WithdrawForm
    {
        /// <summary>The version that was seen.</summary>
        public long Seen { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        canRecord = RightsTable.CanEver(await Actors.CurrentAsync(), Deed.RecordAdjustment);
        ledger = await Adjustments.LedgerAsync(Year);
        usual = await Standings.YearAsync(Year) is { } stored ? Usual(await Periods.ListAsync(stored.Facts.Year))?.Code : null;
    }

    /// <summary>The period in which an entry is most likely made: the open one, else the last that was opened, else the last that has begun.</summary>
    private Period? Usual(IReadOnlyList<EntryPeriod> periods)
    {
        var free = periods.Where(p => p.State is not (PeriodState.Locked or PeriodState.Published)).ToList();
        var today = DateOnly.FromDateTime(CountyTime.Local(Periods.Now));
        var begun = free.Where(p => p.Period.EndDate(Year).AddDays(1).AddMonths(-12 / Period.Count(p.Period.Level)) <= today);
        return (free.LastOrDefault(p => p.State == PeriodState.Filling) ?? free.LastOrDefault(p => p.State != PeriodState.NotOpened) ?? begun.LastOrDefault())?.Period;
    }

    private async Task RecordAsync()
    {
        var result = await Adjustments.RecordAsync(await Actors.CurrentAsync(), new RecordAdjustment(
            Year, Record?.Unit ?? string.Empty, Record?.Period ?? string.Empty, Record?.Group ?? string.Empty, Record?.Matter ?? string.Empty, Record?.Points ?? string.Empty, Record?.Reason ?? string.Empty)
        {
            Level = Record?.Level ?? string.Empty, Count = Record?.Count ?? string.Empty, Document = Record?.Paper ?? string.Empty,
        });
        refusals = result.Refusals;
        if (result.Done)
        {
            Notes.Say($"已登记。{string.Concat(result.Value!.Select(n => n + "。"))}");
            Navigation.NavigateTo($"/events/{Year}");
        }
    }

    private async Task WithdrawAsync(long id)
    {
        var result = await Adjustments.WithdrawAsync(await Actors.CurrentAsync(), new WithdrawAdjustment(Year, id, Withdraw?.Seen ?? -1, Withdraw?.Reason ?? string.Empty));
        if (result.Done)
        {
            Notes.Say("已撤回，记录留在“已撤回”里。");
            Navigation.NavigateTo($"/events/{Year}");
            return;
        }

        (refusals, refusedId) = (result.Refusals, id);
        ledger = await Adjustments.LedgerAsync(Year);
    }

    /// <summary>Points with their sign.</summary>
    internal static string Signed(decimal points) => (points > 0 ? "+" : string.Empty) + FractionText.Plain(points);
}
