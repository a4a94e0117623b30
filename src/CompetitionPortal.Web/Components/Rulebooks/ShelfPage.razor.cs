using System.Globalization;
using CompetitionPortal.Data.Rulebooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Rulebooks;

/// <summary>考核办法: versions of a year, drafts, and what waits for a decision.</summary>
public sealed partial class ShelfPage
{
    private const string SamplePrefix = "sample:";
    private IReadOnlyList<string> refusals = [];
    private RulebookShelf? shelf;
    private bool canEdit;
    private bool canIssue;

    /// <summary>The calendar year.</summary>
    [Parameter]
    public int Year { get; set; }

    /// <summary>The draft to be begun.</summary>
    [SupplyParameterFromForm(FormName = "start")]
    public StartForm? Start { get; set; }

    /// <summary>How the version in force is issued.</summary>
    [SupplyParameterFromForm(FormName = "issue-current")]
    public DraftReview.PaperForm? Issue { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private RulebookVersions Versions { get; set; } = null!;

    [Inject]
    private RulebookDrafts Drafts { get; set; } = null!;

    [Inject]
    private RulebookIssue Issuing { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private PageNotes Notes { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The fields of a new draft.</summary>
    public sealed class StartForm
    {
        /// <summary>What it begins as: year-number, nothing, sample: with its key, or file.</summary>
        public string? From { get; set; }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.CurrentAsync();
        (canEdit, canIssue) = (RightsTable.CanEver(actor, Deed.EditRulebook), RightsTable.CanEver(actor, Deed.IssueRulebook));
        shelf = await Versions.ShelfAsync(actor, Year);
        if (shelf is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task StartAsync()
    {
        var result = await Drafts.StartAsync(await Actors.CurrentAsync(), await CommandAsync());
        refusals = result.Refusals;
        if (result.Done)
        {
            Notes.Say("草案已建立。写完一部分就保存，随时可以回来接着写。");
            Navigation.NavigateTo(RulebookAddress.Draft(Year, result.Value));
        }
    }

    private async Task<StartDraft> CommandAsync()
    {
        switch (Start?.From)
        {
            case "nothing":
                return new StartDraft(Year, DraftOrigin.Nothing);
            case { } from when from.StartsWith(SamplePrefix, StringComparison.Ordinal):
                return new StartDraft(Year, DraftOrigin.Sample, Sample: from[SamplePrefix.Length..]);
            case "file":
                var file = Context.Request.Form.Files["Start.File"];
                using (var reader = file is null ? null : new StreamReader(file.OpenReadStream()))
                {
                    return new StartDraft(Year, DraftOrigin.File, FileText: file is { Length: <= StartDraftValidator.LongestFile * 4 } ? await reader!.ReadToEndAsync() : string.Empty, FileName: file?.FileName ?? string.Empty);
                }

            default:
                var parts = (Start?.From ?? string.Empty).Split('-');
                return new StartDraft(Year, DraftOrigin.Version, Number(parts[0]), Number(parts[^1]));
        }
    }

    private async Task IssueAsync()
    {
        var result = await Issuing.IssueAsync(await Actors.CurrentAsync(), new IssueRulebook(Year, 0, Issue?.Seen ?? -1, Issue?.Number ?? string.Empty, Issue?.Day));
        refusals = result.Refusals;
        if (result.Done)
        {
            Notes.Say($"已下达，现行的是第 {result.Value} 版。");
            Navigation.NavigateTo(RulebookAddress.Shelf(Year));
        }
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private IEnumerable<RulebookVersion> Written => shelf!.Versions.Where(v => v.Row.IsWritten);

    private static string StateOf(RulebookRow v) => !v.IsWritten ? "还没有办法。先写草案；改好以后采用（先用起来）或者下达。" : v.IsIssued
        ? $"现行第 {v.Number} 版，{v.DocumentNumber}，{(v.IssuedOn is { } day ? Shown.Day(day) : string.Empty)}下达。已下达的版本不能改，只能修订。"
        : $"现行第 {v.Number} 版，还没有下达：可以导入、可以改；正式文件印发以后请下达。";

    private static string Hands(RulebookRow v) => v switch
    {
        { ProposedByName: { } proposed } => $"{proposed}提请，{v.IssuedByName}审定 {Moment(v.IssuedAt)}",
        { IssuedByName: { } issued } => $"{issued}下达 {Moment(v.IssuedAt)}",
        { StoredByName: { } stored } => $"{stored}存入 {Moment(v.StoredAt)}",
        _ => "—",
    };

    private static string Moment(DateTime? at) => at is { } moment ? Shown.Moment(DateTime.SpecifyKind(moment, DateTimeKind.Utc)) : string.Empty;
}
