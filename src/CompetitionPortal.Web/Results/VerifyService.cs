using System.Globalization;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Web.Audit;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Results;

/// <summary>A figure in the verifier's queue, with what it is held against.</summary>
/// <param name="Duty">What it is about.</param>
/// <param name="Row">The figure as stored.</param>
/// <param name="Refusal">Why this actor may not decide it, or null.</param>
/// <param name="Before">The period before.</param>
/// <param name="LastYear">The same period of last year.</param>
/// <param name="Schedule">The target that the schedule asks for.</param>
/// <param name="Hint">What is unusual, or null.</param>
/// <param name="ReportedBefore">What was reported before it was returned, or null.</param>
public sealed record QueuedFigure(ReportingDuty Duty, PeriodResultRow Row, string? Refusal, decimal? Before, decimal? LastYear, Fraction? Schedule, string? Hint, decimal? ReportedBefore)
{
    /// <summary>Growth on last year in percent, exact; null without a base above zero.</summary>
    public Fraction? Growth => Row.Reported is { } value && LastYear is > 0 ? (((Fraction)value / LastYear.Value) - 1) * 100 : null;

    /// <summary>Whether it still waits for a decision.</summary>
    public bool IsOpen => Row is { Reported: not null, Verified: null, IsReturned: false };
}

/// <summary>The queue of a period.</summary>
/// <param name="Year">The competition year.</param>
/// <param name="Period">The period.</param>
/// <param name="State">Its state now.</param>
/// <param name="Figures">Reported figures within the actor's reach: open ones first, unusual ones before the others.</param>
/// <param name="Missing">How many figures are due and not reported.</param>
public sealed record VerifyQueue(CompetitionYear Year, Period Period, PeriodState State, IReadOnlyList<QueuedFigure> Figures, int Missing);

/// <summary>What became of a decision over figures.</summary>
/// <param name="Decided">How many were decided.</param>
/// <param name="Left">Which were not, and why.</param>
public sealed record DecideOutcome(int Decided, IReadOnlyList<string> Left);

/// <summary>核定: the queue and the decisions.</summary>
public sealed class VerifyService(PortalDatabase database, ChangeGate gate, PeriodService periods, StandingService standings)
{
    /// <summary>The queue of an actor in a period; null when there is no such year.</summary>
    public async Task<VerifyQueue?> QueueAsync(Actor actor, int year, Period period)
    {
        if (await standings.YearAsync(year) is not { } stored)
        {
            return null;
        }

        var entry = await periods.FindAsync(year, period);
        await using var db = database.Open();
        var rows = await FillService.RowsAsync(db, year, period);
        var acts = await FigureActs.ReadAsync(db, year, period);
        var figures = new CellFigures(stored, standings, period);
        var queue = new List<QueuedFigure>();
        var missing = 0;
        foreach (var duty in ReportingDuties.In(stored.Rulebook, stored.Facts, period).Where(d => RightsTable.IsInReach(actor, Deed.VerifyFigure, d.Subject())))
        {
            var row = rows.GetValueOrDefault(duty.Key);
            if (row is null || (row.Reported is null && row.Verified is null))
            {
                missing++;
                continue;
            }

            var ruling = RightsTable.Decide(actor, Deed.VerifyFigure, duty.Subject(entry.State, row.EnteredBy, acts.SubmittedBy(duty)));
            queue.Add(new QueuedFigure(
                duty, row, ruling.Allowed ? null : ruling.Refusal, figures.Before(duty), figures.LastYear(duty), figures.Schedule(duty),
                row.Reported is { } value ? figures.Hint(duty, value) : null, acts.ReportedBefore(duty)));
        }

        return new VerifyQueue(stored.Facts.Year, period, entry.State, [.. queue.OrderBy(q => q.IsOpen ? 0 : 1).ThenBy(q => q.Hint is null ? 1 : 0)], missing);
    }

    /// <summary>Decides figures: each by itself, so that one that may not be decided stops no other.</summary>
    public Task<ChangeResult<DecideOutcome>> DecideAsync(Actor actor, DecideFigures command) =>
        gate.RunAsync(actor, command, async change =>
        {
            var stored = await standings.YearAsync(change.Db, command.Year);
            var year = await change.TouchYearAsync(command.Year);
            var state = await periods.StateAsync(change.Db, command.Year, command.Period);
            change.Require(Deed.VerifyFigure, new DeedSubject { Period = state });
            var duties = (stored is null ? [] : ReportingDuties.In(stored.Rulebook, stored.Facts, command.Period)).ToDictionary(d => d.Key);
            var acts = await FigureActs.ReadAsync(change.Db, command.Year, command.Period);
            var ids = command.Figures.Select(f => f.ResultId).ToList();
            var rows = await change.Db.Results.Where(r => r.YearId == year.Id && ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id);
            var (decided, left) = (new List<string>(), new List<string>());
            foreach (var figure in command.Figures.DistinctBy(f => f.ResultId))
            {
                if (!rows.TryGetValue(figure.ResultId, out var row) || !duties.TryGetValue((row.Participant, row.Indicator, row.Period), out var duty))
                {
                    left.Add("有一个数已经不在这一期里。");
                }
                else if (Problem(change, command.Act, duty.Subject(state, row.EnteredBy, acts.SubmittedBy(duty)), row, figure) is { } problem)
                {
                    left.Add($"{duty.Name}“{duty.Indicator.Name}”：{problem}");
                }
                else
                {
                    decided.Add(Decide(change, command, duty, row));
                }
            }

            if (decided.Count == 0)
            {
                throw new RefusedException(left);
            }

            change.Log(Word(command.Act), FillService.Subject(command.Year, command.Period), string.Join('；', decided) + (command.Reason is null ? string.Empty : $"。原因：{command.Reason}"));
            return new DecideOutcome(decided.Count, left);
        });

    private static string? Problem(Change change, SubmissionAct act, DeedSubject subject, PeriodResultRow row, SeenFigure figure)
    {
        var ruling = change.Ask(Deed.VerifyFigure, subject);
        return !ruling.Allowed ? ruling.Refusal
            : row.Version != figure.Seen ? $"您看的时候不是这个数，{row.VerifiedByName ?? row.EnteredByName}刚改过，现在是{(row.IsReturned ? "退回" : TypedFigure.Write(row.Verified ?? row.Reported) is { Length: > 0 } now ? $" {now}" : "未报")}；请看过再核定。"
            : row.Reported is null && row.Verified is null ? "还没有上报。"
            : act == SubmissionAct.Withdrawn && !row.IsReturned ? "没有退回，不能按未报处理；请先退回。"
            : null;
    }

    private static string Decide(Change change, DecideFigures command, ReportingDuty duty, PeriodResultRow row)
    {
        var reported = row.Reported;
        var value = command.Act switch
        {
            SubmissionAct.Returned or SubmissionAct.Withdrawn => null,
            SubmissionAct.Reduced => TypedFigure.Read(command.Value!).Value,
            _ => row.Reported ?? row.Verified,
        };
        (row.Verified, row.IsReturned) = (value, command.Act == SubmissionAct.Returned);
        row.Reported = command.Act == SubmissionAct.Withdrawn ? null : row.Reported;
        (row.VerifiedBy, row.VerifiedByName, row.VerifiedAt, row.VerifierReason) = (change.Actor.Id, change.Actor.Name, change.Now, command.Reason);
        change.Db.Submissions.Add(new SubmissionRow
        {
            YearId = row.YearId, Participant = row.Participant, Indicator = row.Indicator, Period = row.Period, Act = command.Act,
            Value = value ?? reported, Reason = command.Reason, UserId = change.Actor.Id, UserName = change.Actor.Name, At = change.Now,
        });
        return string.Create(CultureInfo.InvariantCulture, $"{duty.Name}“{duty.Indicator.Name}” {LoggedFigure.Mark(TypedFigure.Write(reported))}{(command.Act == SubmissionAct.Reduced ? $" → {LoggedFigure.Mark(TypedFigure.Write(value))}" : string.Empty)}");
    }

    private static string Word(SubmissionAct act) => act switch
    {
        SubmissionAct.Returned => "退回",
        SubmissionAct.Reduced => "核减",
        SubmissionAct.Withdrawn => "按未报处理",
        _ => "核定",
    };
}
