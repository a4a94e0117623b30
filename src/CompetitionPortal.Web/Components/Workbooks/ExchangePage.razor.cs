using System.Globalization;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Competitions;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Outcomes;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Workbooks;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Workbooks;

/// <summary>导入导出: workbooks in and out, and how a year begins.</summary>
public sealed partial class ExchangePage
{
    private static readonly long MostBytes = new WorkbookLimits().FileBytes;
    private readonly List<YearFiles> years = [];
    private IReadOnlyList<string> refusals = [];
    private ImportPreview? preview;
    private bool canImport;

    /// <summary>The workbook that was sent, or null.</summary>
    [SupplyParameterFromQuery(Name = "import")]
    public string? Token { get; set; }

    /// <summary>Why a file was not taken, or null.</summary>
    [SupplyParameterFromQuery(Name = "refused")]
    public string? Why { get; set; }

    /// <summary>How the new year begins.</summary>
    [SupplyParameterFromForm(FormName = "start")]
    public StartForm? Start { get; set; }

    [Inject]
    private ImportService Imports { get; set; } = null!;

    [Inject]
    private YearService Years { get; set; } = null!;

    [Inject]
    private StandingService Standings { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private PageNotes Notes { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The fields of a new year.</summary>
    public sealed class StartForm
    {
        /// <summary>Whether targets are taken over.</summary>
        public bool WithTargets { get; set; }

        /// <summary>Whether verified figures become bases.</summary>
        public bool WithBases { get; set; }
    }

    /// <summary>One file of a standing, on both bases.</summary>
    private sealed record PeriodFile(string Name, string Verified, string? Reported);

    /// <summary>What can be had of a year.</summary>
    private sealed record YearFiles(int Year, string Competition, IReadOnlyList<(Period Period, IReadOnlyList<PeriodFile> Files)> Periods, bool Shows);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.CurrentAsync();
        canImport = RightsTable.CanEver(actor, Deed.ImportYear);
        preview = Token is null ? null : await Imports.PreviewAsync(actor, Token);
        foreach (var (year, _, competition, _) in preview is null ? await Standings.YearsAsync() : [])
        {
            var stored = (await Standings.YearAsync(year))!;
            var shows = stored.Facts.Results.Any(r => (r.Reported ?? r.Verified) is not null);
            years.Add(new YearFiles(year, competition, shows ? [.. YearPeriods.Of(stored).Select(p => (p, Files(Standings.Board(stored, new Standing(p, Basis.Verified)))))] : [], shows));
        }
    }

    private static IReadOnlyList<PeriodFile> Files(Scoreboard board)
    {
        var reported = board.Standing with { Basis = Basis.Reported };
        return [.. ScorePackage.Names(board).Select(name => new PeriodFile(
            OutcomeWords.File(name), StandingAddress.File(board.Year, board.Standing, name), name.Contains("list", StringComparison.Ordinal) || name.EndsWith(".docx", StringComparison.Ordinal) ? null : StandingAddress.File(board.Year, reported, name)))];
    }

    private async Task ConfirmAsync(long seen)
    {
        var actor = await Actors.CurrentAsync();
        var result = await Imports.ImportAsync(actor, new ImportYear(Token ?? string.Empty, seen));
        if (result.Done)
        {
            var rows = result.Value!.Rows;
            Notes.Say(string.Create(CultureInfo.InvariantCulture, $"{preview?.Year?.Year}年已导入：新增 {rows.Added} 行，修改 {rows.Changed} 行，删除 {rows.Removed} 行{(result.Value.NewRulebook ? "，考核办法存为新版本" : string.Empty)}。"));
            Navigation.NavigateTo(ExchangeEndpoints.Page);
            return;
        }

        refusals = result.Refusals;
        preview = await Imports.PreviewAsync(actor, Token ?? string.Empty);
    }

    private async Task Forget()
    {
        Imports.Forget(await Actors.CurrentAsync(), Token ?? string.Empty);
        Navigation.NavigateTo(ExchangeEndpoints.Page);
    }

    private async Task StartAsync()
    {
        var result = await Years.StartAsync(await Actors.CurrentAsync(), new StartYear(years[0].Year, Start?.WithTargets == true, Start?.WithBases == true));
        refusals = result.Refusals;
        if (result.Value is { } started)
        {
            Notes.Say(string.Create(CultureInfo.InvariantCulture, $"{started.Year}年已经开始：{started.Units} 个单位，{started.Targets} 项目标{(started.Dropped > 0 ? $"（{started.Dropped} 项不再适用，没有复制）" : string.Empty)}，{started.Bases} 项基数。请接着核对单位和目标。"));
            Navigation.NavigateTo($"/targets/{started.Year}");
        }
    }
}
