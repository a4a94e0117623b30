using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Components.Participants;
using CompetitionPortal.Web.Vetoes;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Vetoes;

/// <summary>一票否决: put on record, decided by a second person, lifted the same way.</summary>
public sealed partial class VetoLedgerView
{
    private VetoLedger? ledger;
    private IReadOnlyList<string> refusals = [];
    private bool canPropose;
    private string? refusedForm;
    private long refusedId;

    /// <summary>The calendar year.</summary>
    [Parameter, EditorRequired]
    public required int Year { get; set; }

    /// <summary>The veto to be put on record.</summary>
    [SupplyParameterFromForm(FormName = "propose")]
    public ProposeForm? Propose { get; set; }

    /// <summary>The lifting to be put on record.</summary>
    [SupplyParameterFromForm]
    public LiftForm? Lift { get; set; }

    /// <summary>The decision.</summary>
    [SupplyParameterFromForm]
    public DecideForm? Decide { get; set; }

    [Inject]
    private VetoService Vetoes { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private PageNotes Notes { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The fields of a veto.</summary>
    public sealed class ProposeForm
    {
        /// <summary>Name, alias or code of the unit.</summary>
        public string? Unit { get; set; }

        /// <summary>The ground.</summary>
        public string? Kind { get; set; }

        /// <summary>The day.</summary>
        public string? Date { get; set; }

        /// <summary>依据文号.</summary>
        public string? Document { get; set; }

        /// <summary>成文日期, or blank.</summary>
        public string? Decided { get; set; }

        /// <summary>Last day on which it counts, or blank.</summary>
        public string? Until { get; set; }

        /// <summary>What happened, or blank.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>The fields of a lifting.</summary>
    public sealed class LiftForm
    {
        /// <summary>The first day on which it no longer counts.</summary>
        public string? Date { get; set; }

        /// <summary>依据文号.</summary>
        public string? Document { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>The fields of a decision.</summary>
    public sealed class DecideForm
    {
        /// <summary>The version that was seen.</summary>
        public long Seen { get; set; }

        /// <summary>accept or refuse.</summary>
        public string? Act { get; set; }

        /// <summary>Why it is refused.</summary>
        public string? Remark { get; set; }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.CurrentAsync();
        canPropose = RightsTable.CanEver(actor, Deed.ProposeVeto);
        ledger = await Vetoes.LedgerAsync(actor, Year);
    }

    private async Task ProposeAsync() => await FinishAsync("propose", await Vetoes.ProposeAsync(await Actors.CurrentAsync(), new ProposeVeto(
        Year, Propose?.Unit ?? string.Empty, Propose?.Kind ?? string.Empty, RosterPage.Date(Propose?.Date), Propose?.Document ?? string.Empty, RosterPage.Date(Propose?.Until), Propose?.Reason ?? string.Empty) { DecidedOn = RosterPage.Date(Propose?.Decided) }), "已登记，等第二个人审定。");

    private async Task LiftAsync(long veto) => await FinishAsync($"lift-{veto}", await Vetoes.ProposeLiftingAsync(await Actors.CurrentAsync(), new ProposeLifting(
        Year, veto, RosterPage.Date(Lift?.Date), Lift?.Document ?? string.Empty, Lift?.Reason ?? string.Empty)), "解除已登记，等第二个人审定。");

    private async Task DecideAsync(long proposal)
    {
        refusedId = proposal;
        var accept = Decide?.Act == "accept";
        await FinishAsync("decide", await Vetoes.DecideAsync(await Actors.CurrentAsync(), new DecideVeto(Year, proposal, Decide?.Seen ?? -1, accept, Decide?.Remark ?? string.Empty)), accept ? "已审定。" : "已驳回。");
    }

    private async Task FinishAsync(string form, ChangeResult<bool> result, string sentence)
    {
        if (result.Done)
        {
            Notes.Say(sentence);
            Navigation.NavigateTo($"/events/{Year}");
            return;
        }

        (refusals, refusedForm) = (result.Refusals, form);
        ledger = await Vetoes.LedgerAsync(await Actors.CurrentAsync(), Year);
    }

    private LiftForm? Kept(long veto) => refusedForm == $"lift-{veto}" ? Lift : null;
}
