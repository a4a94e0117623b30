using System.Globalization;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Participants;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Participants;

/// <summary>单位: the roster of a year, to be looked through and added to. No business figure is on it.</summary>
public sealed partial class RosterPage
{
    private IReadOnlyList<string> refusals = [];
    private Roster? roster;

    /// <summary>The calendar year.</summary>
    [Parameter]
    public int Year { get; set; }

    /// <summary>What is looked for, or null.</summary>
    [SupplyParameterFromQuery(Name = "find")]
    public string? Find { get; set; }

    /// <summary>Only this class, or null.</summary>
    [SupplyParameterFromQuery(Name = "class")]
    public string? Class { get; set; }

    /// <summary>Whether it is set for paper.</summary>
    [SupplyParameterFromQuery(Name = "print")]
    public string? Print { get; set; }

    /// <summary>The unit to be added.</summary>
    [SupplyParameterFromForm(FormName = "add")]
    public AddForm? Add { get; set; }

    /// <summary>Many units to be added.</summary>
    [SupplyParameterFromForm(FormName = "add-many")]
    public ManyForm? Many { get; set; }

    [Inject]
    private RosterList Lists { get; set; } = null!;

    [Inject]
    private RosterService Rosters { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private PageNotes Notes { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The fields.</summary>
    public sealed class AddForm
    {
        /// <summary>Its name.</summary>
        public string? Name { get; set; }

        /// <summary>Its code, or blank.</summary>
        public string? Code { get; set; }

        /// <summary>Its class.</summary>
        public string? Class { get; set; }

        /// <summary>The first day, or blank.</summary>
        public string? From { get; set; }
    }

    /// <summary>The field of a list.</summary>
    public sealed class ManyForm
    {
        /// <summary>A unit a line.</summary>
        public string? Lines { get; set; }
    }

    /// <summary>A day as a date field gives it, or null.</summary>
    internal static DateOnly? Date(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        roster = await Rosters.ListAsync(Year, Find, Class);
        if (roster is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task AddAsync()
    {
        var result = await Rosters.AddAsync(await Actors.CurrentAsync(), new AddUnit(Year, Add?.Name ?? string.Empty, Add?.Code ?? string.Empty, Add?.Class ?? string.Empty, Date(Add?.From)));
        refusals = result.Refusals;
        if (result.Done)
        {
            Notes.Say($"已增加{Add!.Name}。请接着定建制顺序、主要负责人和目标。");
            Navigation.NavigateTo($"/units/{Year}/{Uri.EscapeDataString(result.Value!)}");
        }
    }

    private async Task AddManyAsync()
    {
        var result = await Lists.AddAsync(await Actors.CurrentAsync(), new AddUnits(Year, Many?.Lines ?? string.Empty));
        refusals = result.Refusals;
        if (result.Done)
        {
            Notes.Say($"已增加 {result.Value} 个单位。请接着下达目标。");
            Navigation.NavigateTo($"/units/{Year}");
        }
    }

    private string Paper => Navigation.GetUriWithQueryParameters($"/units/{Year}", new Dictionary<string, object?> { ["find"] = Find, ["class"] = Class, ["print"] = 1 });

    private string Here(string? name) => Navigation.GetUriWithQueryParameters($"/units/{Year}", new Dictionary<string, object?> { ["find"] = Find, ["class"] = name });
}
