using System.Globalization;
using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Results;

/// <summary>核定: the verifier's queue, figures side by side with what they are held against.</summary>
public sealed partial class Verify
{
    private static readonly string[] StockReasons = ["佐证材料不全", "与进账单不符", "计量单位不对", "累计数低于上期", "不符合认定口径", "与数据责任单位的数不一致"];
    private VerifyQueue? queue;
    private List<QueuedFigure> rows = [];
    private IReadOnlyList<string> refusals = [];

    /// <summary>The calendar year.</summary>
    [Parameter]
    public int Year { get; set; }

    /// <summary>Code of the period; without one the page goes on to the one under way.</summary>
    [Parameter]
    public string? PeriodCode { get; set; }

    /// <summary>Which figures: open ones, clean, hint, done, returned.</summary>
    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    /// <summary>Only this indicator, or null.</summary>
    [SupplyParameterFromQuery(Name = "indicator")]
    public string? Indicator { get; set; }

    /// <summary>What was decided.</summary>
    [SupplyParameterFromForm(FormName = "decide")]
    public DecideForm? Form { get; set; }

    [Inject]
    private VerifyService Verifying { get; set; } = null!;

    [Inject]
    private PeriodService Periods { get; set; } = null!;

    [Inject]
    private StandingService Standings { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private PageNotes Notes { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string? State => queue is null ? null : $"{queue.State.Text()}：已报 {queue.Figures.Count} 项，已核 {queue.Figures.Count(f => f.Row.Verified is not null)} 项，未报 {queue.Missing} 项。谁填的数，谁不能核定。";

    /// <summary>The fields.</summary>
    public sealed class DecideForm
    {
        /// <summary>Figures with the versions seen, as id:version.</summary>
        public List<string>? Chosen { get; set; }

        /// <summary>What is done.</summary>
        public string? Act { get; set; }

        /// <summary>The figure that counts, for a reduction.</summary>
        public string? Value { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (await Standings.YearAsync(Year) is not { } stored)
        {
            Navigation.NotFound();
            return;
        }

        if (PeriodCode is null)
        {
            var periods = await Periods.ListAsync(stored.Facts.Year);
            var current = periods.LastOrDefault(p => p.State is PeriodState.Filling or PeriodState.Verifying) ?? periods.LastOrDefault(p => p.State != PeriodState.NotOpened) ?? periods[0];
            Navigation.NavigateTo($"/verify/{Year}/{current.Period.Code}");
            return;
        }

        if (!Period.TryParse(PeriodCode, out var period) || period.Level != stored.Facts.Year.EntryLevel)
        {
            Navigation.NotFound();
            return;
        }

        queue = await Verifying.QueueAsync(await Actors.CurrentAsync(), Year, period);
        rows = [.. queue!.Figures.Where(f => (Indicator is null || f.Duty.Indicator.Name == Indicator) && IsShown(f))];
    }

    private async Task DecideAsync()
    {
        var act = Enum.TryParse<SubmissionAct>(Form?.Act, out var parsed) ? parsed : SubmissionAct.Reported;
        var result = await Verifying.DecideAsync(await Actors.CurrentAsync(), new DecideFigures(Year, queue!.Period, [.. Chosen()], act, Form?.Value, string.IsNullOrWhiteSpace(Form?.Reason) ? null : Form.Reason.Trim()));
        refusals = result.Done ? [] : result.Refusals;
        if (result.Done)
        {
            Notes.Say(string.Create(CultureInfo.InvariantCulture, $"已处理 {result.Value!.Decided} 个数。{string.Join(' ', result.Value.Left)}"));
            Navigation.NavigateTo(Here(Show, Indicator));
        }
    }

    private IEnumerable<SeenFigure> Chosen()
    {
        foreach (var chosen in Form?.Chosen ?? [])
        {
            var parts = chosen.Split(':');
            if (parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
            {
                yield return new SeenFigure(id, seen);
            }
        }
    }

    private bool IsShown(QueuedFigure f) => Show switch
    {
        "hint" => f.IsOpen && f.Hint is not null,
        "clean" => f.IsOpen && f.Hint is null,
        "done" => f.Row.Verified is not null,
        "returned" => f.Row.IsReturned,
        _ => f.IsOpen,
    };

    private string Here(string? show, string? indicator) => Navigation.GetUriWithQueryParameters($"/verify/{Year}/{queue!.Period.Code}", new Dictionary<string, object?> { ["show"] = show, ["indicator"] = indicator });

    private static IEnumerable<string> Remarks(QueuedFigure f) => new[]
    {
        f.Row is { Verified: { } verified, Reported: { } reported } && verified != reported ? $"核定 {FillMark.Figure(verified)}" : null,
        f.Refusal, f.Row.EntryReason is { Length: > 0 } reason ? $"填报原因：{reason}" : null,
        f.Row.VerifierReason is { Length: > 0 } why ? $"{(f.Row.IsReturned ? "退回" : f.Row.Verified is null ? "上次退回" : "核定")}原因：{why}" : null,
        f.ReportedBefore is { } before ? $"原报 {FillMark.Figure(before)}" : null,
    }.OfType<string>();

    private static string Word(QueuedFigure f) => f.Row.IsReturned ? "▲ 退回" : f.Row.Verified is not null ? "✔ 已核" : "● 已报";

    private static string Chip(QueuedFigure f) => f.Row.IsReturned ? "open" : f.Row.Verified is not null ? "met" : "missing";
}
