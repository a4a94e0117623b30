using System.Globalization;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Participants;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Participants;

/// <summary>One unit of the roster with all that changes over time, each part with its own small form.</summary>
public sealed partial class RosterUnitPage
{
    private IReadOnlyList<string> refusals = [];
    private RosterEntry? entry;
    private string? refused;

    /// <summary>The calendar year.</summary>
    [Parameter]
    public int Year { get; set; }

    /// <summary>Code of the unit.</summary>
    [Parameter]
    public string Code { get; set; } = string.Empty;

    /// <summary>What was typed into one of the forms.</summary>
    [SupplyParameterFromForm]
    public PartForm? Form { get; set; }

    [Inject]
    private RosterService Rosters { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private PageNotes Notes { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The fields that the small forms share.</summary>
    public sealed class PartForm
    {
        /// <summary>The version of the unit that was seen.</summary>
        public long Seen { get; set; }

        /// <summary>Name, class, alias, place or person.</summary>
        public string? Text { get; set; }

        /// <summary>Code of the person.</summary>
        public string? Second { get; set; }

        /// <summary>The post.</summary>
        public string? Third { get; set; }

        /// <summary>From or until which day.</summary>
        public string? Date { get; set; }

        /// <summary>分工, for who is not the principal.</summary>
        public string? Duty { get; set; }

        /// <summary>What a deputy is in charge of, or blank for everything.</summary>
        public string? Field { get; set; }

        /// <summary>Whether it is the principal.</summary>
        public bool Flag { get; set; }
    }

    private long Seen => Form?.Seen ?? -1;

    private string Text => Form?.Text ?? string.Empty;

    private DateOnly? Date => RosterPage.Date(Form?.Date);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        entry = await Rosters.FindAsync(Year, Code);
        if (entry is null)
        {
            Navigation.NotFound();
        }
    }

    private Task RenameAsync() => ActAsync("rename", a => Rosters.RenameAsync(a, new RenameUnit(Year, Code, Text, Date, Seen)), "名称已经改了。");

    private Task MoveAsync() => ActAsync("move", a => Rosters.MoveAsync(a, new MoveUnit(Year, Code, Text, Date, Seen)), "类别已经换了。");

    private Task AliasAsync() => ActAsync("alias", a => Rosters.AddAliasAsync(a, new AddAlias(Year, Code, Text, Seen)), "别名已经增加。");

    private Task DropAsync(string alias) => ActAsync("drop", a => Rosters.RemoveAliasAsync(a, new RemoveAlias(Year, Code, alias, Seen)), $"别名“{alias}”已经删除。");

    private Task AppointAsync() => ActAsync("appoint", a => Rosters.AppointAsync(a, new Appoint(Year, Code, Text, Form?.Second ?? string.Empty, Form?.Third ?? string.Empty, Form?.Flag == true, Date, Seen) { Duty = Words.Duties.Read(Form?.Duty ?? string.Empty) ?? TeamDuty.Member, Field = Form?.Field ?? string.Empty }), "任职已经登记。");

    private Task EndAsync(long tenure) => ActAsync("end", a => Rosters.EndTenureAsync(a, new EndTenure(Year, Code, tenure, Date, Seen)), "任职的截止日期已经保存。");

    private Task PersonsAsync() => ActAsync("persons", a => Rosters.CountPersonsAsync(a, new CountPersons(Year, Code, Text, Seen)), "人数已经保存。");

    private Task OrderAsync() => ActAsync("order", a => Rosters.OrderAsync(a, new OrderUnit(Year, Code, int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0, Seen)), "建制顺序已经保存。");

    private Task RemoveAsync() => ActAsync("remove", a => Rosters.RemoveAsync(a, new RemoveUnit(Year, Code, Seen)), "单位已经删除。", $"/units/{Year}");

    private async Task ActAsync(string part, Func<Actor, Task<ChangeResult<bool>>> act, string sentence, string? next = null)
    {
        var result = await act(await Actors.CurrentAsync());
        if (result.Done)
        {
            Notes.Say(sentence);
            Navigation.NavigateTo(next ?? $"/units/{Year}/{Uri.EscapeDataString(Code)}");
            return;
        }

        (refusals, refused) = (result.Refusals, part);
        entry = await Rosters.FindAsync(Year, Code) ?? entry;
    }

    /// <summary>What was typed into the form that was refused.</summary>
    private PartForm? Kept(string part) => refused == part ? Form : null;
}
