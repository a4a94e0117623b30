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
/// <param name="Version">The draft's version now.</param>
/// <param name="Problem">For a saved cell what is wrong with the figure; for a refused one why it was not kept.</param>
/// <param name="Hint">What is unusual about the figure.</param>
/// <param name="Other">For a conflict: what the other one typed.</param>
/// <param name="By">For a conflict: who.</param>
/// <param name="At">For a conflict: when, on the county's clock.</param>
public sealed record CellOutcome(string Unit, string Indicator, string Outcome, long Version, string? Problem = null, string? Hint = null, string? Other = null, string? By = null, string? At = null);

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
        var cells = duties.ToDictionary(d => (d.Unit.Code, d.Indicator.Name), d => FillCells.Build(
            d, entry.State, rows.GetValueOrDefault((d.Unit.Code, d.Indicator.Name)), drafts.GetValueOrDefault((d.Unit.Code, d.Indicator.Name)), figures));
        return new FillSheet(
            stored.Facts.Year, period, entry.State, entry.Status.Deadline,
            [.. duties.Select(d => (d.Unit.Code, d.Name)).Distinct()],
            [.. stored.Rulebook.Indicators.Where(i => duties.Any(d => d.Indicator.Name == i.Name))],
            cells);
    }

    /// <summary>Keeps typed cells as drafts: each by itself, so that one that cannot be kept loses no other.</summary>
    public async Task<ChangeResult<IReadOnlyList<CellOutcome>>> SaveAsync(Actor actor, SaveDrafts command)
    {
        var stored = await standings.YearAsync(command.Year);
        return await gate.RunAsync<SaveDrafts, IReadOnlyList<CellOutcome>>(actor, command, async change =>
        {
            var state = await periods.StateAsync(change.Db, command.Year, command.Period);
            change.Require(state == PeriodState.Verifying ? Deed.AnswerReturn : Deed.EnterFigures, new DeedSubject { Period = state });
            var duties = (stored is null ? [] : Duties(actor, stored, command.Period)).ToDictionary(d => (d.Unit.Code, d.Indicator.Name));
            var rows = await RowsAsync(change.Db, command.Year, command.Period);
            var drafts = await DraftsAsync(change.Db, command.Year, command.Period);
            var yearId = await change.Db.Years.Where(y => y.Year == command.Year).Select(y => y.Id).SingleOrDefaultAsync();
            var writer = new DraftWriter(change, yearId, state, stored is null ? null : new CellFigures(stored, standings, command.Period));
            CellOutcome[] outcomes = [.. command.Cells.Select(cell => duties.TryGetValue((cell.Unit, cell.Indicator), out var duty)
                ? writer.Write(cell, duty, rows.GetValueOrDefault((cell.Unit, cell.Indicator)), drafts.GetValueOrDefault((cell.Unit, cell.Indicator)))
                : new CellOutcome(cell.Unit, cell.Indicator, "refused", 0, "这一格不由您填报。"))];
            change.Log("保存草稿", Subject(command.Year, command.Period), string.Create(CultureInfo.InvariantCulture, $"{outcomes.Count(o => o.Outcome == "saved")} 格"));
            return outcomes;
        });
    }

    /// <summary>Submits the actor's drafts that are figures; what is wrong or lacks a reason stays a draft and is said.</summary>
    public async Task<ChangeResult<SubmitOutcome>> SubmitAsync(Actor actor, SubmitDrafts command)
    {
        var stored = await standings.YearAsync(command.Year);
        return await gate.RunAsync(actor, command, async change =>
        {
            var state = await periods.StateAsync(change.Db, command.Year, command.Period);
            change.Require(state == PeriodState.Verifying ? Deed.AnswerReturn : Deed.EnterFigures, new DeedSubject { Period = state });
            var year = await change.TouchYearAsync(command.Year);
            var duties = stored is null ? [] : Duties(actor, stored, command.Period);
            var rows = await RowsAsync(change.Db, command.Year, command.Period);
            var drafts = await DraftsAsync(change.Db, command.Year, command.Period);
            var submitter = new DraftSubmitter(change, year.Id, state, new CellFigures(stored!, standings, command.Period));
            foreach (var duty in duties)
            {
                if (drafts.TryGetValue((duty.Unit.Code, duty.Indicator.Name), out var draft))
                {
                    submitter.Submit(duty, rows.GetValueOrDefault((duty.Unit.Code, duty.Indicator.Name)), draft);
                }
            }

            if (submitter.Submitted.Count == 0)
            {
                throw new RefusedException(submitter.Left.Count == 0 ? ["没有可以提交的草稿。"] : submitter.Left);
            }

            change.Log("提交", Subject(command.Year, command.Period), string.Join('；', submitter.Submitted));
            return new SubmitOutcome(submitter.Submitted.Count, submitter.Left);
        });
    }

    internal static string Subject(int year, Period period) => string.Create(CultureInfo.InvariantCulture, $"{year}年{period.Name}");

    /// <summary>The figures of a period that are the actor's to enter, whatever the period's state.</summary>
    internal static IReadOnlyList<ReportingDuty> Duties(Actor actor, StoredYear stored, Period period) =>
        [.. ReportingDuties.In(stored.Rulebook, stored.Facts, period).Where(d => RightsTable.Decide(actor, Deed.EnterFigures, d.Subject()).Allowed)];

    /// <summary>The stored figures of the periods that end with a period, by unit and indicator.</summary>
    internal static async Task<Dictionary<(string, string), PeriodResultRow>> RowsAsync(PortalDb db, int year, Period period)
    {
        var codes = PeriodService.EndingWith(period);
        var rows = await db.Results.Where(r => codes.Contains(r.Period) && db.Years.Any(y => y.Id == r.YearId && y.Year == year)).ToListAsync();
        return rows.GroupBy(r => (r.Participant, r.Indicator)).ToDictionary(g => g.Key, g => g.First());
    }

    private static async Task<Dictionary<(string, string), DraftCellRow>> DraftsAsync(PortalDb db, int year, Period period)
    {
        var codes = PeriodService.EndingWith(period);
        return await db.DraftCells.Where(d => codes.Contains(d.Period) && db.Years.Any(y => y.Id == d.YearId && y.Year == year)).ToDictionaryAsync(d => (d.Participant, d.Indicator));
    }
}
