using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Web.Audit;
using CompetitionPortal.Web.Changes;

namespace CompetitionPortal.Web.Results;

/// <summary>Turns drafts into reported figures, each with its row among the acts.</summary>
internal sealed class DraftSubmitter(Change change, long yearId, PeriodState period, CellFigures figures)
{
    /// <summary>What was submitted, one figure each.</summary>
    public List<string> Submitted { get; } = [];

    /// <summary>What stayed a draft, and why.</summary>
    public List<string> Left { get; } = [];

    /// <summary>Submits one draft as it was seen, or leaves it and says why.</summary>
    public void Submit(ReportingDuty duty, PeriodResultRow? row, DraftCellRow draft, long seen)
    {
        var place = $"{duty.Name}“{duty.Indicator.Name}”";
        var state = FillCells.StateOf(period, row);
        if (draft.Text.Length == 0 && state != FillState.Returned)
        {
            return;
        }

        if (draft.Version != seen)
        {
            Left.Add($"{place}刚被{draft.UserName}改成“{draft.Text}”，没有提交；请看过再提交。");
            return;
        }

        if (state is not (FillState.Empty or FillState.Returned))
        {
            Left.Add($"{place}{state.Text()}，草稿没有提交。");
            return;
        }

        var deed = state == FillState.Returned ? Deed.AnswerReturn : Deed.EnterFigures;
        var ruling = change.Ask(deed, duty.Subject(period));
        var (value, problem) = TypedFigure.Read(draft.Text, duty.Indicator.UnitOfMeasure);
        if (!ruling.Allowed || problem is not null)
        {
            Left.Add($"{place}写的是“{draft.Text}”：{problem ?? ruling.Refusal}");
            return;
        }

        if (value is { } figure && figures.Hint(duty, figure) is { } hint && string.IsNullOrWhiteSpace(draft.Reason))
        {
            Left.Add($"{place}{hint}。请在这一格写明原因（Alt+Enter），再提交。");
            return;
        }

        var old = row?.Reported is { } before ? $"{LoggedFigure.Mark(TypedFigure.Write(before))} → " : string.Empty;
        Report(duty, row, draft, value);
        change.Db.DraftCells.Remove(draft);
        Submitted.Add($"{place} {old}{(value is null ? "未报" : LoggedFigure.Mark(TypedFigure.Write(value)))}");
    }

    /// <summary>Who typed the figure is who entered it; who submitted it stands in the act, and in the name shown.</summary>
    private void Report(ReportingDuty duty, PeriodResultRow? row, DraftCellRow draft, decimal? value)
    {
        if (row is null)
        {
            row = new PeriodResultRow { YearId = yearId, Participant = duty.Unit.Code, Indicator = duty.Indicator.Name, Period = duty.Period.Code };
            change.Db.Results.Add(row);
        }

        (row.Reported, row.Verified, row.IsReturned) = (value, null, false);
        var name = draft.UserId == change.Actor.Id ? change.Actor.Name : $"{draft.UserName}（{change.Actor.Name}提交）";
        (row.EnteredBy, row.EnteredByName, row.EnteredAt, row.EntryReason) = (draft.UserId, name, change.Now, draft.Reason);
        (row.VerifiedBy, row.VerifiedByName, row.VerifiedAt) = (null, null, null);
        change.Db.Submissions.Add(new SubmissionRow
        {
            YearId = yearId, Participant = row.Participant, Indicator = row.Indicator, Period = row.Period, Act = SubmissionAct.Reported,
            Value = value, Typed = draft.Text, Reason = draft.Reason, UserId = change.Actor.Id, UserName = name, At = change.Now,
        });
    }
}
