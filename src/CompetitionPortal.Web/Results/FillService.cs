using System.Globalization;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Results;

/// <summary>What became of a typed cell.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Outcome">saved, conflict or refused.</param>
/// <param name="Version">The draft's version now; for a conflict that of the other one's.</param>
/// <param name="State">For a saved cell: empty, draft or wrong; for a refused one what is behind it.</param>
/// <param name="Problem">For a saved cell what is wrong with the figure; for a refused one why it was not kept.</param>
/// <param name="Hint">What is unusual about the figure.</param>
public sealed record CellOutcome(string Unit, string Indicator, string Outcome, long Version, string? State = null, string? Problem = null, string? Hint = null)
{
    /// <summary>For a conflict: what the other one typed; for a refused cell the figure that stands.</summary>
    public string? Other { get; init; }

    /// <summary>For a conflict: who.</summary>
    public string? By { get; init; }

    /// <summary>For a conflict: when, on the county's clock.</summary>
    public string? At { get; init; }

    /// <summary>The reason that stands with the draft.</summary>
    public string? Reason { get; init; }
}

/// <summary>How far a period has come, all units together.</summary>
/// <param name="Due">How many figures are due.</param>
/// <param name="Reported">How many of them are reported.</param>
/// <param name="Verified">How many are verified.</param>
/// <param name="Returned">How many were returned and wait for an answer.</param>
public sealed record PeriodProgress(int Due, int Reported, int Verified, int Returned);

/// <summary>What became of a submission.</summary>
/// <param name="Submitted">How many figures were submitted.</param>
/// <param name="Left">What stayed a draft, and why.</param>
public sealed record SubmitOutcome(int Submitted, IReadOnlyList<string> Left);

/// <summary>季度填报: the grid, drafts and submission.</summary>
public sealed class FillService(PortalDatabase database, ChangeGate gate, PeriodService periods, StandingService standings)
{
    /// <summary>The grid of an actor in a period; null when there is no such year, no cells when nothing is his to enter.</summary>
    public async Task<FillSheet?> SheetAsync(Actor actor, int year, Period period)
    {
        if (await standings.YearAsync(year) is not { } stored)
        {
            return null;
        }

        var entry = await periods.FindAsync(year, period);
        var duties = Duties(actor, stored, period);
        await using var db = database.Open();
        var figures = new CellFigures(stored, standings, period);
        var rows = await RowsAsync(db, year, period);
        var drafts = await DraftsAsync(db, year, period);
        var cells = duties.ToDictionary(d => (d.Unit.Code, d.Indicator.Name), d => FillCells.Build(d, entry.State, rows.GetValueOrDefault(d.Key), drafts.GetValueOrDefault(d.Key), figures));
        return new FillSheet(
            stored.Facts.Year, period, entry.State, entry.Status.Deadline,
            [.. duties.Select(d => (d.Unit.Code, d.Name)).Distinct()],
            [.. stored.Rulebook.Indicators.Where(i => duties.Any(d => d.Indicator.Name == i.Name))],
            cells);
    }

    /// <summary>Keeps typed cells as drafts: each by itself, so that one that cannot be kept loses no other.</summary>
    public Task<ChangeResult<IReadOnlyList<CellOutcome>>> SaveAsync(Actor actor, SaveDrafts command) =>
        gate.RunAsync<SaveDrafts, IReadOnlyList<CellOutcome>>(actor, command, async change =>
        {
            var stored = await standings.YearAsync(change.Db, command.Year);
            var state = await periods.StateAsync(change.Db, command.Year, command.Period);
            var duties = (stored is null ? [] : Duties(actor, stored, command.Period)).ToDictionary(d => (d.Unit.Code, d.Indicator.Name));
            if (stored is null || duties.Count == 0)
            {
                change.Require(Deed.EnterFigures, new DeedSubject { Period = state });
                throw new RefusedException("这一期没有要您填报的数。");
            }

            var rows = await RowsAsync(change.Db, command.Year, command.Period);
            var drafts = await DraftsAsync(change.Db, command.Year, command.Period);
            var yearId = await change.Db.Years.Where(y => y.Year == command.Year).Select(y => y.Id).SingleAsync();
            var writer = new DraftWriter(change, yearId, state, new CellFigures(stored, standings, command.Period));
            var log = new DraftLog();
            var outcomes = new List<CellOutcome>(command.Cells.Count);
            foreach (var cell in command.Cells.Select(Kept))
            {
                if (!duties.TryGetValue((cell.Unit, cell.Indicator), out var duty))
                {
                    outcomes.Add(new CellOutcome(cell.Unit, cell.Indicator, "refused", 0, Problem: "这一格不由您填报。"));
                    continue;
                }

                var draft = drafts.GetValueOrDefault(duty.Key);
                var before = draft?.Text;
                outcomes.Add(writer.Write(cell, duty, rows.GetValueOrDefault(duty.Key), draft));
                log.Add(duty, before, cell.Text, outcomes[^1].Outcome);
            }

            change.Ask(Deed.EnterFigures, new DeedSubject { Period = state });
            change.Log("保存草稿", Subject(command.Year, command.Period), log.ToString());
            return outcomes;
        });

    /// <summary>Submits the actor's drafts that are figures; what is wrong or lacks a reason stays a draft and is said.</summary>
    public Task<ChangeResult<SubmitOutcome>> SubmitAsync(Actor actor, SubmitDrafts command) =>
        gate.RunAsync(actor, command, async change =>
        {
            var stored = await standings.YearAsync(change.Db, command.Year);
            var state = await periods.StateAsync(change.Db, command.Year, command.Period);
            change.Require(state == PeriodState.Verifying ? Deed.AnswerReturn : Deed.EnterFigures, new DeedSubject { Period = state });
            var year = await change.TouchYearAsync(command.Year);
            var seen = command.Drafts.GroupBy(d => (d.Unit, d.Indicator)).ToDictionary(g => g.Key, g => g.Last().Seen);
            var rows = await RowsAsync(change.Db, command.Year, command.Period);
            var drafts = await DraftsAsync(change.Db, command.Year, command.Period);
            var submitter = new DraftSubmitter(change, year.Id, state, new CellFigures(stored!, standings, command.Period));
            foreach (var duty in Duties(actor, stored!, command.Period))
            {
                if (seen.TryGetValue((duty.Unit.Code, duty.Indicator.Name), out var version) && drafts.TryGetValue(duty.Key, out var draft))
                {
                    submitter.Submit(duty, rows.GetValueOrDefault(duty.Key), draft, version);
                }
            }

            if (submitter.Submitted.Count == 0)
            {
                throw new RefusedException(submitter.Left.Count == 0 ? ["没有可以提交的草稿。"] : submitter.Left);
            }

            change.Log("提交", Subject(command.Year, command.Period), string.Join('；', submitter.Submitted));
            return new SubmitOutcome(submitter.Submitted.Count, submitter.Left);
        });

    /// <summary>How far a period has come.</summary>
    public async Task<PeriodProgress> ProgressAsync(StoredYear stored, Period period)
    {
        await using var db = database.Open();
        var rows = await RowsAsync(db, stored.Facts.Year.Year, period);
        var due = ReportingDuties.In(stored.Rulebook, stored.Facts, period).Select(d => rows.GetValueOrDefault(d.Key)).ToList();
        return new PeriodProgress(due.Count, due.Count(r => (r?.Reported ?? r?.Verified) is not null), due.Count(r => r?.Verified is not null), due.Count(r => r?.IsReturned == true));
    }

    internal static string Subject(int year, Period period) => string.Create(CultureInfo.InvariantCulture, $"{year}年{period.Name}");

    /// <summary>The figures of a period that are the actor's to enter, whatever the period's state.</summary>
    internal static IReadOnlyList<ReportingDuty> Duties(Actor actor, StoredYear stored, Period period) =>
        [.. ReportingDuties.In(stored.Rulebook, stored.Facts, period).Where(d => RightsTable.IsInReach(actor, Deed.EnterFigures, d.Subject()))];

    /// <summary>The stored figures of the periods that end with a period.</summary>
    internal static async Task<Dictionary<(string, string, string), PeriodResultRow>> RowsAsync(PortalDb db, int year, Period period)
    {
        var codes = PeriodService.EndingWith(period);
        return await db.Results.Where(r => codes.Contains(r.Period) && db.Years.Any(y => y.Id == r.YearId && y.Year == year)).ToDictionaryAsync(r => (r.Participant, r.Indicator, r.Period));
    }

    private static TypedCell Kept(TypedCell cell) => cell with { Text = TypedFigure.Keep(cell.Text), Reason = cell.Reason is null || TypedFigure.Keep(cell.Reason) is not { Length: > 0 } reason ? null : reason };

    private static async Task<Dictionary<(string, string, string), DraftCellRow>> DraftsAsync(PortalDb db, int year, Period period)
    {
        var codes = PeriodService.EndingWith(period);
        return await db.DraftCells.Where(d => codes.Contains(d.Period) && db.Years.Any(y => y.Id == d.YearId && y.Year == year)).ToDictionaryAsync(d => (d.Participant, d.Indicator, d.Period));
    }
}
