using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;

namespace CompetitionPortal.Web.Results;

/// <summary>
/// Keeps typed cells under the version that was seen. The same cell sent again after a broken connection is kept once; a cell
/// that somebody else changed in between is not overwritten. A cleared cell stays as an empty draft, so that its version goes on.
/// </summary>
internal sealed class DraftWriter(Change change, long yearId, PeriodState period, CellFigures figures)
{
    /// <summary>Keeps one cell, or says why it is not kept.</summary>
    public CellOutcome Write(TypedCell cell, ReportingDuty duty, PeriodResultRow? row, DraftCellRow? draft)
    {
        var state = FillCells.StateOf(period, row);
        if (state is FillState.Reported or FillState.Verified)
        {
            return Refused(cell, state, row, $"这一格{state.Text()}（{row!.VerifiedByName ?? row.EnteredByName}），不能再改；要改请核定员退回。");
        }

        var isAnswer = row is { IsReturned: true };
        if (change.Ask(isAnswer ? Deed.AnswerReturn : Deed.EnterFigures, duty.Subject(period)) is { Allowed: false } ruling)
        {
            return Refused(cell, state, row, ruling.Refusal);
        }

        if (draft is null)
        {
            return cell.Seen != 0 && isAnswer && TypedFigure.Write(row!.Reported) != cell.Text
                ? Conflict(cell, 0, TypedFigure.Write(row.Reported), row.EnteredByName, row.EnteredAt, row.EntryReason)
                : cell.Text.Length == 0 && !isAnswer ? new CellOutcome(cell.Unit, cell.Indicator, "saved", 0, "empty") : Insert(cell, duty, isAnswer);
        }

        var isSame = draft.Text == cell.Text;
        var isSeen = draft.Version == cell.Seen || IsEcho(cell, draft);
        if (isSame && (draft.Reason == cell.Reason || (!isSeen && cell.Reason is null)))
        {
            return Saved(duty, draft, draft.Version, isAnswer);
        }

        if (!isSeen && !(isSame && draft.Reason is null))
        {
            return Conflict(cell, draft.Version, draft.Text, draft.UserName, draft.At, draft.Reason);
        }

        (draft.Text, draft.Reason, draft.UserId, draft.UserName, draft.At) = (cell.Text, cell.Reason, change.Actor.Id, change.Actor.Name, change.Now);
        return Saved(duty, draft, draft.Version + 1, isAnswer);
    }

    /// <summary>What stands there was sent by the same browser, and only its acknowledgement was lost.</summary>
    private bool IsEcho(TypedCell cell, DraftCellRow draft) => draft.UserId == change.Actor.Id && cell.Tried?.Contains(draft.Text) == true;

    /// <summary>A new draft begins with a version that no earlier draft of the cell had: the server's milliseconds.</summary>
    private CellOutcome Insert(TypedCell cell, ReportingDuty duty, bool isAnswer)
    {
        var draft = new DraftCellRow
        {
            YearId = yearId, Participant = cell.Unit, Indicator = cell.Indicator, Period = duty.Period.Code, Version = new DateTimeOffset(change.Now, TimeSpan.Zero).ToUnixTimeMilliseconds(),
            Text = cell.Text, Reason = cell.Reason, UserId = change.Actor.Id, UserName = change.Actor.Name, At = change.Now,
        };
        change.Db.DraftCells.Add(draft);
        return Saved(duty, draft, draft.Version, isAnswer);
    }

    private CellOutcome Saved(ReportingDuty duty, DraftCellRow draft, long version, bool isAnswer)
    {
        var (value, problem) = TypedFigure.Read(draft.Text, duty.Indicator.UnitOfMeasure);
        var state = problem is not null ? FillState.Wrong : draft.Text.Length == 0 && !isAnswer ? FillState.Empty : FillState.Draft;
        return new CellOutcome(draft.Participant, draft.Indicator, "saved", version, state.Word(), problem, value is { } figure ? figures.Hint(duty, figure) : null) { Reason = draft.Reason };
    }

    private static CellOutcome Conflict(TypedCell cell, long version, string other, string? by, DateTime? at, string? reason) => new(cell.Unit, cell.Indicator, "conflict", version)
    {
        Other = other, By = by, At = at is { } moment ? CountyTime.Short(moment) : null, Reason = reason,
    };

    private static CellOutcome Refused(TypedCell cell, FillState state, PeriodResultRow? row, string why) =>
        new(cell.Unit, cell.Indicator, "refused", 0, state.Word(), why) { Other = TypedFigure.Write(row?.Verified ?? row?.Reported) };
}
