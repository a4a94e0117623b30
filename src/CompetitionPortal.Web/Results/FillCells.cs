using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;

namespace CompetitionPortal.Web.Results;

/// <summary>Puts a cell of the entry grid together from its figure and its draft.</summary>
internal static class FillCells
{
    public static FillCell Build(ReportingDuty duty, PeriodState period, PeriodResultRow? row, DraftCellRow? draft, CellFigures figures)
    {
        var cell = new FillCell
        {
            Duty = duty,
            State = StateOf(period, row),
            Text = TypedFigure.Write(row?.Verified ?? row?.Reported),
            Reason = row?.EntryReason,
            Note = Note(row),
            Last = row?.VerifiedAt is { } decided ? (row.VerifiedByName ?? string.Empty, decided) : row?.EnteredAt is { } entered ? (row.EnteredByName ?? string.Empty, entered) : null,
            Before = figures.Before(duty),
            LastYear = figures.LastYear(duty),
            Schedule = figures.Schedule(duty),
        };
        return draft is null || !cell.IsOpen ? cell : WithDraft(cell, draft, figures);
    }

    /// <summary>Whether a figure may be typed over now: nothing was reported, or it was returned.</summary>
    public static FillState StateOf(PeriodState period, PeriodResultRow? row)
    {
        var open = period is PeriodState.Filling || (period is PeriodState.Verifying && row?.IsReturned == true);
        return row switch
        {
            { IsReturned: true } when open => FillState.Returned,
            { Verified: not null } => FillState.Verified,
            { Reported: not null } => FillState.Reported,
            _ => open ? FillState.Empty : FillState.Locked,
        };
    }

    private static FillCell WithDraft(FillCell cell, DraftCellRow draft, CellFigures figures)
    {
        var (value, problem) = TypedFigure.Read(draft.Text, cell.Duty.Indicator.UnitOfMeasure);
        var isCleared = draft.Text.Length == 0 && cell.State == FillState.Empty;
        return cell with
        {
            State = isCleared ? FillState.Empty : problem is null ? FillState.Draft : FillState.Wrong,
            Text = draft.Text,
            Version = draft.Version,
            Reason = draft.Reason,
            Problem = problem,
            Hint = value is { } figure ? figures.Hint(cell.Duty, figure) : null,
            Note = cell.Note is { } note && cell.Text.Length > 0 && cell.Text != draft.Text ? $"{note}（原报 {cell.Text}）" : cell.Note,
            Last = (draft.UserName, draft.At),
        };
    }

    private static string? Note(PeriodResultRow? row) => row switch
    {
        { IsReturned: true } => $"退回：{row.VerifierReason}",
        { Verified: { } verified, Reported: { } reported } when verified != reported => $"上报 {TypedFigure.Write(reported)}，核定 {TypedFigure.Write(verified)}：{row.VerifierReason}",
        _ => null,
    };
}
