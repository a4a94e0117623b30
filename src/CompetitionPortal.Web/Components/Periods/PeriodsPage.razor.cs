using System.Globalization;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Periods;

/// <summary>期次与公布: opens, closes and locks periods, and publishes them.</summary>
public sealed partial class PeriodsPage
{
    private const int UsualDays = 10;
    private readonly List<(EntryPeriod Entry, PeriodProgress? Progress)> periods = [];
    private IReadOnlyList<string> refusals = [];
    private bool canManage;
    private bool hasRulebook;
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
    private FillService Filling { get; set; } = null!;

    [Inject]
    private SignInService SignIns { get; set; } = null!;

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
        /// <summary>open or close.</summary>
        public string? Act { get; set; }

        /// <summary>The password once more.</summary>
        public string? Password { get; set; }

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

        hasRulebook = stored.HasRulebook;
        var actor = await Actors.CurrentAsync();
        (canManage, canPublish) = (RightsTable.CanEver(actor, Deed.ManagePeriods), RightsTable.CanEver(actor, Deed.PublishPeriod));
        foreach (var entry in await Service.ListAsync(stored.Facts.Year))
        {
            periods.Add((entry, entry.State == PeriodState.NotOpened ? null : await Filling.ProgressAsync(stored, entry.Period)));
        }
    }

    private async Task ActAsync(Period period)
    {
        var actor = await Actors.CurrentAsync();
        if (Form?.Act == "close")
        {
            Finish(await Service.CloseAsync(actor, new ClosePeriod(Year, period)), $"{period.Name}已截止填报。");
            return;
        }

        DateTime? deadline = null;
        if (Form?.Deadline is { Length: > 0 } typed)
        {
            if (!DateTime.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            {
                refusals = [$"看不懂截止时间“{typed}”，请写成 2026-07-10T17:00 这样，或者在日历里选。"];
                return;
            }

            deadline = CountyTime.Utc(local);
        }

        Finish(await Service.OpenAsync(actor, new OpenPeriod(Year, period, deadline)), $"{period.Name}填报中，{(deadline is { } until ? $"截止 {CountyTime.Moment(until)}" : "没有截止时间")}。");
    }

    private async Task LockAsync(Period period) => Finish(await Service.LockAsync(await Actors.CurrentAsync(), new LockPeriod(Year, period)), $"{period.Name}已锁定。");

    private async Task PublishAsync(Period period)
    {
        var actor = await Actors.CurrentAsync();
        if (!await SignIns.ConfirmAsync(actor.Id, Form?.Password ?? string.Empty))
        {
            refusals = ["密码不对，没有公布。"];
            return;
        }

        Finish(await Service.PublishAsync(actor, new PublishPeriod(Year, period, Form?.ShowsFullList == true)), $"{period.Name}已公布。");
    }

    private void Finish(ChangeResult<bool> result, string sentence)
    {
        refusals = result.Refusals;
        if (result.Done)
        {
            Notes.Say(sentence);
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

    private static string Sign(PeriodState state) => state switch
    {
        PeriodState.NotOpened => "○",
        PeriodState.Filling => "◐",
        PeriodState.Verifying => "●",
        PeriodState.Locked => "■",
        _ => "✔",
    };

    private static string Chip(PeriodState state) => state switch
    {
        PeriodState.Filling or PeriodState.Verifying => "open",
        PeriodState.Published => "met",
        _ => "missing",
    };
}
