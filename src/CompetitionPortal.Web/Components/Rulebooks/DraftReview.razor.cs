using System.Globalization;
using CompetitionPortal.Data.Rulebooks;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Rulebooks;

/// <summary>The last part of a draft: checks, changes, and how it comes into force.</summary>
public sealed partial class DraftReview
{
    private const int Most = 60;
    private IReadOnlyList<string> refusals = [];
    private IReadOnlyList<RulebookChange> changes = [];
    private RulebookShelf? shelf;

    /// <summary>The draft.</summary>
    [Parameter, EditorRequired]
    public required RulebookDraftRow Row { get; set; }

    /// <summary>What was typed.</summary>
    [Parameter, EditorRequired]
    public required DraftView View { get; set; }

    /// <summary>How it is issued.</summary>
    [SupplyParameterFromForm(FormName = "issue")]
    public PaperForm? Issue { get; set; }

    /// <summary>How it is proposed.</summary>
    [SupplyParameterFromForm(FormName = "propose")]
    public PaperForm? Propose { get; set; }

    /// <summary>That it is taken up without being issued.</summary>
    [SupplyParameterFromForm(FormName = "take-up")]
    public NameForm? TakeUp { get; set; }

    /// <summary>Its new name.</summary>
    [SupplyParameterFromForm(FormName = "rename")]
    public NameForm? Rename { get; set; }

    /// <summary>That it is thrown away.</summary>
    [SupplyParameterFromForm(FormName = "drop")]
    public NameForm? Drop { get; set; }

    [Inject]
    private RulebookVersions Versions { get; set; } = null!;

    [Inject]
    private RulebookDrafts Drafts { get; set; } = null!;

    [Inject]
    private RulebookIssue Issuing { get; set; } = null!;

    [Inject]
    private StandingService Standings { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private PageNotes Notes { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The fields of a paper with which a rulebook comes into force.</summary>
    public sealed class PaperForm
    {
        /// <summary>The version that was seen.</summary>
        public long Seen { get; set; }

        /// <summary>文号.</summary>
        public string? Number { get; set; }

        /// <summary>The date, as a browser sends it.</summary>
        public string? Date { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }

        /// <summary>The date, or null.</summary>
        public DateOnly? Day => DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>The fields of a deed on the draft itself.</summary>
    public sealed class NameForm
    {
        /// <summary>The version that was seen.</summary>
        public long Seen { get; set; }

        /// <summary>The name.</summary>
        public string? Name { get; set; }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        shelf = await Versions.ShelfAsync(await Actors.CurrentAsync(), View.Year);
        if (shelf is not null && View.Read.Errors.Count == 0 && await Standings.YearAsync(View.Year) is { } stored)
        {
            changes = RulebookChanges.Of(stored.Rulebook with { DocumentNumber = null }, View.Read.Rulebook with { DocumentNumber = null }, stored.Facts);
        }
    }

    private async Task IssueAsync()
    {
        var result = await Issuing.IssueAsync(await Actors.CurrentAsync(), new IssueRulebook(View.Year, Row.Id, Issue?.Seen ?? -1, Issue?.Number ?? string.Empty, Issue?.Day));
        Go(result, number => $"已下达，现行的是第 {number} 版。");
    }

    private async Task TakeUpAsync()
    {
        var result = await Issuing.TakeUpAsync(await Actors.CurrentAsync(), new TakeUpDraft(View.Year, Row.Id, TakeUp?.Seen ?? -1));
        Go(result, number => $"已采用为第 {number} 版，还没有下达。可以增加单位、下达目标了。");
    }

    private async Task ProposeAsync()
    {
        var result = await Issuing.ProposeAsync(await Actors.CurrentAsync(), new ProposeAmendment(View.Year, Row.Id, Propose?.Seen ?? -1, Propose?.Reason ?? string.Empty, Propose?.Number ?? string.Empty, Propose?.Day));
        Go(result, _ => "已提请修订，等第二个人审定。");
    }

    private async Task RenameAsync()
    {
        var result = await Drafts.RenameAsync(await Actors.CurrentAsync(), new RenameDraft(View.Year, Row.Id, Rename?.Seen ?? -1, Rename?.Name ?? string.Empty));
        Go(result, _ => "已改名。", RulebookAddress.Draft(View.Year, Row.Id, DraftPage.Review));
    }

    private async Task DropAsync()
    {
        var result = await Drafts.DropAsync(await Actors.CurrentAsync(), new DropDraft(View.Year, Row.Id, Drop?.Seen ?? -1));
        Go(result, _ => "草案已删除。");
    }

    private void Go<T>(ChangeResult<T> result, Func<T, string> said, string? to = null)
    {
        refusals = result.Refusals;
        if (result.Done)
        {
            Notes.Say(said(result.Value!));
            Navigation.NavigateTo(to ?? RulebookAddress.Shelf(View.Year));
        }
    }

    private string AddressOf(TableFinding finding)
    {
        var participantClass = finding is { Row: { } row } && finding.Sheet == YearLayout.Uses.Name ? View.Tables.Rows(YearLayout.Uses).ElementAtOrDefault(row)?[0] : null;
        return RulebookAddress.Draft(View.Year, View.Id, finding.Sheet, participantClass);
    }

    private static string Place(TableFinding finding) => $"{DraftPage.Parts.First(p => p.Name == finding.Sheet).Title}{(finding.Row is { } row ? $"第 {row + 1} 行" : string.Empty)}{(finding.Heading is { } heading ? $"“{heading}”" : string.Empty)}";
}
