using System.Globalization;
using System.Text.Json;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Targets;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Targets;

/// <summary>目标任务: the targets of a class in one table, the county's own below their sum.</summary>
public sealed partial class TargetsPage
{
    private readonly Dictionary<(string? Unit, string Indicator), string> left = [];
    private readonly Dictionary<(string? Unit, string Indicator), (string Value, string Stretch, bool IsEach)> typed = [];
    private IReadOnlyList<string> notes = [];
    private IReadOnlyList<string> refusals = [];
    private TargetSheet? sheet;
    private string seen = string.Empty;
    private int saved;

    /// <summary>The calendar year.</summary>
    [Parameter]
    public int Year { get; set; }

    /// <summary>The class shown; the first one where none is named.</summary>
    [SupplyParameterFromQuery(Name = "class")]
    public string? Class { get; set; }

    /// <summary>Whether it is set for paper.</summary>
    [SupplyParameterFromQuery(Name = "print")]
    public string? Print { get; set; }

    /// <summary>Why targets are changed once a period is locked.</summary>
    [SupplyParameterFromForm(FormName = "targets")]
    public ReasonForm? Form { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private TargetService Targets { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private PageNotes Notes { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string State => sheet!.Classes.Count == 0 ? string.Empty : $"{sheet!.Class} {sheet.Units.Count} 个单位，{sheet.Columns.Count} 个指标。"
        + (sheet.Locked is null ? "空格是不考核。" : $"{sheet.Locked}已锁定：改目标会改变得分，要写明原因和依据文号，并记入日志。");

    private IEnumerable<(CountyLine Line, TargetColumn Column)> Lines => sheet!.County.Zip(sheet.Columns);

    /// <summary>Where units and county are not the same: what to look at first.</summary>
    private IEnumerable<(string Name, CountyBalance Balance)> Unbalanced =>
        Lines.SelectMany(l => l.Line.Balances.Where(b => b.Kind != BalanceKind.Even).Select(b => (l.Column.Indicator.Name, b)));

    /// <summary>The fields beside the table.</summary>
    public sealed class ReasonForm
    {
        /// <summary>Why.</summary>
        public string? Reason { get; set; }

        /// <summary>The deciding document.</summary>
        public string? Document { get; set; }
    }

    /// <summary>What a page showed, so that what was changed in between is seen.</summary>
    private sealed record SeenTable(IReadOnlyList<string> Units, IReadOnlyList<string> Indicators, IReadOnlyList<IReadOnlyList<SeenCell>> Cells, IReadOnlyList<SeenCell> County);

    private sealed record SeenCell(long? Version, string Value, string Stretch, bool IsEach = false);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        if (sheet is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task LoadAsync()
    {
        sheet = await Targets.SheetAsync(Year, Class);
        seen = sheet is null ? string.Empty : JsonSerializer.Serialize(new SeenTable(
            [.. sheet.Units.Select(u => u.Code)], [.. sheet.Columns.Select(c => c.Indicator.Name)],
            [.. sheet.Units.Select(u => (IReadOnlyList<SeenCell>)[.. u.Cells.Select(c => Seen(c))])], [.. sheet.County.Select(l => Seen(l.Own, l.IsEach))]));
    }

    private async Task SaveAsync()
    {
        if (ReadSeen() is not { } before)
        {
            refusals = ["页面已经过期，请刷新后再填。"];
            return;
        }

        List<TypedTarget> units = [.. before.Units.SelectMany((unit, r) => before.Indicators.Select((indicator, c) => Typed(unit, indicator, Names(r, c), before.Cells[r][c])).OfType<TypedTarget>())];
        List<TypedCountyTarget> county = [.. before.Indicators.Select((indicator, c) => TypedCounty(indicator, c, before.County[c])).OfType<TypedCountyTarget>()];
        var outcome = await Targets.AssignAsync(await Actors.CurrentAsync(), new AssignTargets(Year, units, county, Form?.Reason, Form?.Document));
        if (outcome is { Refusals.Count: 0, Left.Count: 0, Notes.Count: 0 })
        {
            Notes.Say(string.Create(CultureInfo.InvariantCulture, $"已保存 {outcome.Saved} 格目标。"));
            Navigation.NavigateTo($"/targets/{Year}?class={Uri.EscapeDataString(sheet!.Class)}");
            return;
        }

        (refusals, notes, saved) = (outcome.Refusals, outcome.Notes, outcome.Saved);
        Keep(units, county, outcome);
        await LoadAsync();
    }

    /// <summary>Nothing typed is lost: what was not taken stands in the table again, with its sentence.</summary>
    private void Keep(List<TypedTarget> units, List<TypedCountyTarget> county, AssignOutcome outcome)
    {
        foreach (var cell in outcome.Left)
        {
            left[(cell.Unit, cell.Indicator)] = cell.Problem;
        }

        var keepsAll = outcome.Refusals.Count > 0;
        foreach (var cell in units.Where(u => keepsAll || left.ContainsKey((u.Unit, u.Indicator))))
        {
            typed[(cell.Unit, cell.Indicator)] = (cell.Value, cell.Stretch, false);
        }

        foreach (var cell in county.Where(u => keepsAll || left.ContainsKey((null, u.Indicator))))
        {
            typed[(null, cell.Indicator)] = (cell.Value, cell.Stretch, cell.IsEach);
        }
    }

    private TypedTarget? Typed(string unit, string indicator, (string Value, string Stretch) names, SeenCell cell)
    {
        var (value, stretch) = (Field(names.Value), Field(names.Stretch));
        return value == cell.Value && stretch == cell.Stretch ? null : new TypedTarget(unit, indicator, value, stretch, cell.Version);
    }

    private TypedCountyTarget? TypedCounty(string indicator, int column, SeenCell cell)
    {
        var names = Names(null, column);
        var (value, stretch, isEach) = (Field(names.Value), Field(names.Stretch), Field($"e{column}") == "each");
        var isSame = value == cell.Value && stretch == cell.Stretch && (isEach == cell.IsEach || (cell.Version is null && value.Length == 0));
        return isSame ? null : new TypedCountyTarget(indicator, value, stretch, isEach, cell.Version);
    }

    private SeenTable? ReadSeen()
    {
        try
        {
            return JsonSerializer.Deserialize<SeenTable>(Field("Seen"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Field(string name) => Context.Request.Form[name].ToString().Trim();

    private static SeenCell Seen(TargetCell cell, bool isEach = false) => new(cell.Version, TypedFigure.Write(cell.Value), TypedFigure.Write(cell.Stretch), isEach);

    private static (string Value, string Stretch) Names(int? row, int column) => row is null ? ($"c{column}", $"d{column}") : ($"v{row}_{column}", $"s{row}_{column}");

    private (string Value, string Stretch)? Typed(string? unit, int column) =>
        typed.TryGetValue((unit, sheet!.Columns[column].Indicator.Name), out var texts) ? (texts.Value, texts.Stretch) : null;

    private bool IsEach(int column) => typed.TryGetValue((null, sheet!.Columns[column].Indicator.Name), out var texts) ? texts.IsEach : sheet.County[column].IsEach;

    private string? ProblemOf(string? unit, int column) => left.GetValueOrDefault((unit, sheet!.Columns[column].Indicator.Name));

    /// <summary>Place and sentence; the validator's sentences name the place themselves.</summary>
    private string Said((string? Unit, string Indicator) key, string problem)
    {
        var name = key.Unit is null ? "全县目标" : sheet!.Units.FirstOrDefault(u => u.Code == key.Unit)?.Name ?? key.Unit;
        return problem.StartsWith(name, StringComparison.Ordinal) ? problem : $"{name}“{key.Indicator}”：{problem}";
    }

    /// <summary>What filling a column does; of direct marks also what their target is.</summary>
    private static string FillTitle(TargetColumn column) => column.Usual is { } usual
        ? $"直接计分的目标是几分制：填的就是得分的，与满分一样，填 {TypedFigure.Write(usual)}；百分制的填 100。先点这一列写好的一格，就用那一格的数。只填空格。"
        : "把这一列写好的一格（先点它；没有点就用第一个）填进其余的空格。";

    private static string Sign(BalanceKind kind) => kind switch
    {
        BalanceKind.Layered => "▲",
        BalanceKind.Short => "▼",
        _ => "●",
    };
}
