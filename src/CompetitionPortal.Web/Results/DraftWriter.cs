using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;

namespace CompetitionPortal.Web.Results;

/// <summary>
/// Keeps typed cells under the version that was seen. The same cell sent again after a broken connection is kept once; a cell
/// that somebody else changed in between is not overwritten.
/// </summary>
internal sealed class DraftWriter(Change change, long yearId, PeriodState period, CellFigures? figures)
{
    public CellOutcome Write(TypedCell cell, ReportingDuty duty, PeriodResultRow? row, DraftCellRow? draft)
    {
        var state = FillCells.StateOf(period, row);
        if (state is FillState.Reported or FillState.Verified or FillState.Locked)
        {
            return Outcome(cell, "refused", 0) with { Problem = state == FillState.Locked ? $"这一期{period.Text()}，不能再填。" : $"这一格{state.Text()}（{row?.EnteredByName}），不能再改；要改请核定员退回。" };
        }

        if (draft is null)
        {
            return cell.Text.Length == 0 && row is not { IsReturned: true } ? Outcome(cell, "saved", 0) : Saved(cell, duty, Insert(cell, duty));
        }

        var repeated = draft.Text == cell.Text && draft.Reason == cell.Reason && draft.UserId == change.Actor.Id;
        if (repeated)
        {
            return Saved(cell, duty, draft);
        }

        if (draft.Version != cell.Seen)
        {
            return draft.Text == cell.Text && cell.Reason is null
                ? Saved(cell, duty, draft)
                : Outcome(cell, "conflict", draft.Version) with { Other = draft.Text, By = draft.UserName, At = CountyTime.Short(draft.At) };
        }

        if (cell.Text.Length == 0 && row is not { IsReturned: true })
        {
            change.Db.DraftCells.Remove(draft);
            return Outcome(cell, "saved", 0);
        }

        (draft.Text, draft.Reason, draft.UserId, draft.UserName, draft.At) = (cell.Text, cell.Reason, change.Actor.Id, change.Actor.Name, change.Now);
        return Saved(cell, duty, draft) with { Version = draft.Version + 1 };
    }

    private DraftCellRow Insert(TypedCell cell, ReportingDuty duty)
    {
        var draft = new DraftCellRow
        {
            YearId = yearId, Participant = cell.Unit, Indicator = cell.Indicator, Period = duty.Period.Code, Version = 1,
            Text = cell.Text, Reason = cell.Reason, UserId = change.Actor.Id, UserName = change.Actor.Name, At = change.Now,
        };
        change.Db.DraftCells.Add(draft);
        return draft;
    }

    private CellOutcome Saved(TypedCell cell, ReportingDuty duty, DraftCellRow draft)
    {
        var (value, problem) = TypedFigure.Read(cell.Text);
        return Outcome(cell, "saved", draft.Version) with { Problem = problem, Hint = value is { } figure ? figures?.Hint(duty, figure) : null };
    }

    private static CellOutcome Outcome(TypedCell cell, string outcome, long version) => new(cell.Unit, cell.Indicator, outcome, version);
}
