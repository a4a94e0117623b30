using System.Globalization;
using System.Text.Json;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Targets;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Targets;

/// <summary>基数: last year's figures of a class in one table.</summary>
public sealed partial class BasesPage
{
    private readonly Dictionary<(string Unit, int Column), string> left = [];
    private readonly Dictionary<(string Unit, int Column), string> typed = [];
    private IReadOnlyList<string> refusals = [];
    private BaseSheet? sheet;
    private string seen = string.Empty;
    private int saved;

    /// <summary>The calendar year that is compared.</summary>
    [Parameter]
    public int Year { get; set; }

    /// <summary>The class shown; the first one where none is named.</summary>
    [SupplyParameterFromQuery(Name = "class")]
    public string? Class { get; set; }

    /// <summary>"all" for all indicators; else only those scored by growth.</summary>
    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    /// <summary>Why base values are changed once a period is locked.</summary>
    [SupplyParameterFromForm(FormName = "bases")]
    public TargetsPage.ReasonForm? Form { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private BaseService Bases { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private PageNotes Notes { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool IsAll => Show == "all";

    private string State => sheet!.Locked is null
        ? Missing == 0 ? $"{sheet.Class} {sheet.Units.Count} 个单位。" : $"{sheet.Class} {sheet.Units.Count} 个单位，按增幅计分而缺基数的有 {Missing} 格。"
        : $"{sheet.Locked}已锁定：改基数要写明原因和依据文号，原来的数一并留着；会改变已锁定结果的不能改。";

    private int Missing => sheet!.Units.Sum(u => u.Cells.Count(c => c.IsMissing));

    private string Empty => sheet!.Units.Count == 0 ? $"{sheet.Class}在{Year}年没有单位。请先在“单位”里加上。"
        : IsAll ? $"{sheet.Class}没有填报的指标。" : $"{sheet.Class}没有按增幅计分的指标，不用填基数。要让填报、核定时看到上年同期数，点“全部 {sheet.Scored} 个”。";

    /// <summary>What a page showed, so that what was changed in between is seen.</summary>
    private sealed record SeenTable(IReadOnlyList<string> Units, IReadOnlyList<SeenColumn> Columns, IReadOnlyList<IReadOnlyList<decimal?>> Values);

    private sealed record SeenColumn(string Indicator, string Period);

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
        sheet = await Bases.SheetAsync(Year, Class, IsAll);
        seen = sheet is null ? string.Empty : JsonSerializer.Serialize(new SeenTable(
            [.. sheet.Units.Select(u => u.Code)], [.. sheet.Columns.Select(c => new SeenColumn(c.Indicator.Name, c.Period.Code))], [.. sheet.Units.Select(u => (IReadOnlyList<decimal?>)[.. u.Cells.Select(c => c.Value)])]));
    }

    private async Task SaveAsync()
    {
        if (ReadSeen() is not { } before)
        {
            refusals = ["页面已经过期，请刷新后再填。"];
            return;
        }

        List<TypedBase> cells = [.. before.Units.SelectMany((unit, r) => before.Columns.Select((column, c) => Typed(unit, column, Field(Name(r, c)), before.Values[r][c])).OfType<TypedBase>())];
        var outcome = await Bases.SaveAsync(await Actors.CurrentAsync(), new SaveBases(Year, cells, Form?.Reason, Form?.Document));
        if (outcome is { Refusals.Count: 0, Left.Count: 0 })
        {
            Notes.Say(string.Create(CultureInfo.InvariantCulture, $"已保存 {outcome.Saved} 格基数。"));
            Navigation.NavigateTo(Address(sheet!.Class, IsAll));
            return;
        }

        (refusals, saved) = (outcome.Refusals, outcome.Saved);
        await LoadAsync();
        Keep(cells, outcome);
    }

    /// <summary>Nothing typed is lost: what was not taken stands in the table again, with its sentence.</summary>
    private void Keep(List<TypedBase> cells, BaseOutcome outcome)
    {
        var columns = sheet!.Columns.Select((c, n) => ((c.Indicator.Name, c.Period.Code), n)).ToDictionary(c => c.Item1, c => c.n);
        foreach (var cell in outcome.Left.Where(l => columns.ContainsKey((l.Cell.Indicator, l.Cell.Period))))
        {
            left[(cell.Cell.Unit, columns[(cell.Cell.Indicator, cell.Cell.Period)])] = cell.Problem;
        }

        var kept = outcome.Saved > 0 ? [.. outcome.Left.Select(l => l.Cell)] : cells;
        foreach (var cell in kept.Where(c => columns.ContainsKey((c.Indicator, c.Period))))
        {
            typed[(cell.Unit, columns[(cell.Indicator, cell.Period)])] = cell.Value;
        }
    }

    private static TypedBase? Typed(string unit, SeenColumn column, string text, decimal? before) =>
        text == TypedFigure.Write(before) ? null : new TypedBase(unit, column.Indicator, column.Period, text, before);

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

    private string Address(string className, bool all) => $"/bases/{Year}?class={Uri.EscapeDataString(className)}{(all ? "&show=all" : string.Empty)}";

    private static string Name(int row, int column) => $"b{row}_{column}";

    /// <summary>What a column is called when a block is pasted with its headings: as short as it is plain.</summary>
    private string ColumnName(BaseColumn column) => sheet!.Columns.All(c => c.Indicator == column.Indicator) ? column.Period.Name
        : sheet.Columns.All(c => c.Period == column.Period) ? column.Indicator.Name : $"{column.Indicator.Name} {column.Period.Name}";

    private string? Hint(BaseCell cell) => cell.Original is { } original ? $"调整前是 {Shown.Amount(original)}" : cell.IsMissing ? $"按增幅计分，还缺{Year - 1}年的这一数" : null;
}
