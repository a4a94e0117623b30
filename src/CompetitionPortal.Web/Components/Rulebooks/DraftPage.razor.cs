using System.Globalization;
using CompetitionPortal.Data.Rulebooks;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Rulebooks;

/// <summary>A draft part by part: what was typed is kept, what is wrong stands beside it.</summary>
public sealed partial class DraftPage
{
    /// <summary>The last part: checks, and issuing.</summary>
    public const string Review = "检查与下达";

    private const int Named = 8;

    private IReadOnlyList<string> refusals = [];
    private RulebookDraftRow? row;
    private DraftView? view;
    private long seen;
    private bool hasFacts;
    private DraftStep? step;
    private RulebookTables? unsaved;

    /// <summary>The parts: the sheet's name and what the page calls it.</summary>
    public static IReadOnlyList<(string Name, string Title)> Parts { get; } =
        [.. RulebookTables.Layouts.Select(l => (l.Name, l == YearLayout.Year ? "总则" : l.Name)), (Review, Review)];

    /// <summary>The calendar year.</summary>
    [Parameter]
    public int Year { get; set; }

    /// <summary>The draft.</summary>
    [Parameter]
    public long Id { get; set; }

    /// <summary>The part shown; the first one where none is named.</summary>
    [SupplyParameterFromQuery(Name = "part")]
    public string? Part { get; set; }

    /// <summary>The class shown in the part of curves.</summary>
    [SupplyParameterFromQuery(Name = "class")]
    public string? Class { get; set; }

    /// <summary>Whether the columns that are seldom asked are shown too.</summary>
    [SupplyParameterFromQuery(Name = "more")]
    public string? More { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private RulebookVersions Versions { get; set; } = null!;

    [Inject]
    private RulebookDrafts Drafts { get; set; } = null!;

    [Inject]
    private StandingService Standings { get; set; } = null!;

    [Inject]
    private CurveExamples Examples { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private PageNotes Notes { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Current => Parts.Any(p => p.Name == Part) ? Part! : Parts[0].Name;

    private SheetLayout Layout => RulebookTables.Layouts.FirstOrDefault(l => l.Name == Current) ?? YearLayout.Year;

    /// <summary>Whether the part of curves shows all classes in one table.</summary>
    private bool IsMatrix => Layout == YearLayout.Uses && Class == UseMatrix.AllClasses;

    private string? CurrentClass => Layout != YearLayout.Uses || IsMatrix ? null : view!.Names.Classes.Contains(Class ?? string.Empty) ? Class : view.Names.Classes.FirstOrDefault();

    /// <summary>Whether it waits for a second person and can only be read.</summary>
    private bool IsProposed => row!.ProposedAt is not null;

    private bool ShowsAll => Context.Request.HasFormContentType ? Context.Request.Form.ContainsKey("more") : More is not null;

    private int Blank => DraftForm.Spare + (step?.Blank ?? 0);

    private string State => $"从{row!.Origin}开始；{row.ChangedByName} {Shown.Moment(row.ChangedAt)}改过。"
        + (row.ProposedAt is not null ? "已提请修订，等第二个人审定，现在不能改。" : row.Remark is { } remark ? $"审定人退回：{remark}" : "草案不影响任何得分，下达以后才生效。")
        + (view!.Read.Errors.Count > 0 ? $"还有 {view.Read.Errors.Count} 处要改正。" : "没有要改正的地方。");

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        row = await Versions.DraftAsync(await Actors.CurrentAsync(), Year, Id);
        if (row is null)
        {
            Navigation.NotFound();
            return;
        }

        seen = row.Version;
        await ShowAsync(RulebookTables.Parse(row.Tables));
    }

    private async Task ShowAsync(RulebookTables tables) => view = (await ReaderAsync())(tables);

    /// <summary>Reads tables with the units and the examples of the year.</summary>
    private async Task<Func<RulebookTables, DraftView>> ReaderAsync()
    {
        var stored = await Standings.YearAsync(Year);
        hasFacts = stored?.HasRulebook == true;
        var examples = await Examples.OfAsync(Year);
        return tables => new DraftView(Year, Id, tables, stored?.Facts.Participants ?? [], examples);
    }

    private async Task SaveAsync()
    {
        var form = Context.Request.Form;
        var act = form["act"].ToString();
        string? Field(string name) => form.TryGetValue(name, out var value) ? value.ToString() : null;
        var reader = await ReaderAsync();
        view = DraftStep.Before(Field) is { } before ? reader(before) : view!;
        var (typed, unused) = IsMatrix ? UseMatrix.Apply(view.Tables, Field) : (DraftForm.Apply(view.Tables, Layout, CurrentClass, view.Names, Field, act), []);
        step = IsMatrix ? UseMatrixStep.Take(typed, unused, act, Field, reader) : DraftStep.Take(typed, Layout, CurrentClass, act, Field, reader);
        if (step is not null)
        {
            (unsaved, view) = (step.Tables, reader(step.Tables));
            return;
        }

        if (act.StartsWith("library:", StringComparison.Ordinal) && CurrentClass is { } to)
        {
            typed = (await Library.OfAsync()).AddTo(typed, to, form["library"].ToString());
        }

        var said = "已保存。";
        if (IsMatrix)
        {
            (typed, var removed) = UseMatrix.WithoutEmptied(typed, RulebookTables.Parse(row!.Tables));
            said += (removed.Count == 0 ? string.Empty : $"分值空着的 {removed.Count} 格不考核：{string.Join('、', removed.Take(Named))}{(removed.Count > Named ? "等" : "")}。") + string.Concat(UseMatrixStep.Unused(unused));
        }

        if (act == "copy" && CurrentClass is { } from)
        {
            (typed, said) = UseCopy.Take(typed, from, Field);
        }

        typed = PlanPeriods.Named(typed);
        var saw = long.TryParse(form["Seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var result = await Drafts.SaveAsync(await Actors.CurrentAsync(), new SaveDraft(Year, Id, saw, typed.Write(), $"《{Layout.Name}》{Done(act)}"));
        if (result.Done)
        {
            Notes.Say(said);
            Navigation.NavigateTo(RulebookAddress.Draft(Year, Id, Current, IsMatrix ? UseMatrix.AllClasses : CurrentClass) + (ShowsAll ? "&more=1" : string.Empty) + RulebookAddress.At(act));
            return;
        }

        // What was typed stands on the page again; saved once more it counts.
        refusals = result.Refusals;
        (unsaved, view) = (typed, reader(typed));
    }

    [Inject]
    private IndicatorLibrary Library { get; set; } = null!;

    private static string Done(string act) => act.Split(':')[0] switch
    {
        "delete" => "删去一行",
        "again" => "照样再加一条",
        "up" or "down" => "调整次序",
        "library" => "从指标库加入",
        "copy" => "计分抄到别的类别",
        _ => "保存",
    };

    private int CountOf(string part) => part == Review ? view!.Read.Errors.Count : view!.Read.Errors.Count(f => f.Sheet == part);
}
