using System.Globalization;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Periods;

/// <summary>期次与公布: opens, closes and locks periods, and publishes them.</summary>
public sealed partial class PeriodsPage
{
    private const int UsualDays = 10;
    private IReadOnlyList<EntryPeriod> periods = [];
    private IReadOnlyList<string> refusals = [];
    private bool canManage;
    private bool canPublish;

    /// <summary>The calendar year.</summary>
    [Parameter]
    public int Year { get; set; }

    /// <summary>What is to be done.</summary>
    [SupplyParameterFromForm]
    public PeriodForm? Form { get; set; }

    [Inject]
    private PeriodService Service { get; set; } = null!;

    [Inject]
    private StandingService Standings { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private PageNotes Notes { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The fields.</summary>
    public sealed class PeriodForm
    {
        /// <summary>open, close, lock or publish.</summary>
        public string? Act { get; set; }

        /// <summary>The deadline on the county's clock, or blank.</summary>
        public string? Deadline { get; set; }

        /// <summary>Whether every unit sees the full list.</summary>
        public bool ShowsFullList { get; set; }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (await Standings.YearAsync(Year) is not { } stored)
        {
            Navigation.NotFound();
            return;
        }

        var actor = await Actors.CurrentAsync();
        (canManage, canPublish) = (RightsTable.CanEver(actor, Deed.ManagePeriods), RightsTable.CanEver(actor, Deed.PublishPeriod));
        periods = await Service.ListAsync(stored.Facts.Year);
    }

    private async Task ActAsync(Period period)
    {
        var actor = await Actors.CurrentAsync();
        DateTime? deadline = DateTime.TryParse(Form?.Deadline, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? CountyTime.Utc(local) : null;
        var result = Form?.Act switch
        {
            "open" => await Service.OpenAsync(actor, new OpenPeriod(Year, period, deadline)),
            "close" => await Service.CloseAsync(actor, new ClosePeriod(Year, period)),
            "lock" => await Service.LockAsync(actor, new LockPeriod(Year, period)),
            "publish" => await Service.PublishAsync(actor, new PublishPeriod(Year, period, Form.ShowsFullList)),
            _ => new ChangeResult<bool>(false, ["没有选要做什么。"]),
        };
        refusals = result.Refusals;
        if (result.Done)
        {
            Notes.Say($"{period.Name}：{(Form!.Act switch { "open" => "已开启填报", "close" => "已截止", "lock" => "已锁定", _ => "已公布" })}。");
            Navigation.NavigateTo($"/periods/{Year}");
        }
    }

    /// <summary>The deadline so far, else ten days after the period's end or from now, at 17:00.</summary>
    private string Suggested(EntryPeriod entry)
    {
        var today = CountyTime.Local(Service.Now).Date;
        var end = entry.Period.EndDate(Year).ToDateTime(TimeOnly.MinValue);
        var local = entry.Status.Deadline is { } set && set > Service.Now ? CountyTime.Local(set) : (end > today ? end : today).AddDays(UsualDays).AddHours(17);
        return local.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
    }

    private static string Moment(DateTime? utc) => utc is { } moment ? CountyTime.Short(moment) : "—";

    private static string Chip(PeriodState state) => state switch
    {
        PeriodState.Filling or PeriodState.Verifying => "open",
        PeriodState.Published => "good",
        _ => "unreported",
    };
}
