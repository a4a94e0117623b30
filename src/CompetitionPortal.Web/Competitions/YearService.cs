using System.Globalization;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Targets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Competitions;

/// <summary>What became of beginning a year.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Units">Its units.</param>
/// <param name="Targets">Targets taken over.</param>
/// <param name="Dropped">Targets that were not, because their unit no longer holds them.</param>
/// <param name="Bases">Bases taken over.</param>
public sealed record StartedYear(int Year, int Units, int Targets, int Dropped, int Bases);

/// <summary>Begins competition years.</summary>
public sealed class YearService(ChangeGate gate, StandingService standings)
{
    /// <summary>Begins the first year of an empty installation; gives the number of its rulebook's draft.</summary>
    public Task<ChangeResult<long>> BeginAsync(Actor actor, BeginFirstYear command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.ImportYear, DeedSubject.Anything);
        change.Require(Deed.EditRulebook, DeedSubject.Anything);
        if (await change.Db.Years.AnyAsync())
        {
            throw new RefusedException("这里已经有年度了。新的一年请从上一年开始，办法和单位都复制过来。");
        }

        var facts = new CompetitionYear { Year = command.Year, County = command.County.Trim(), Competition = command.Competition.Trim(), Levels = command.Level == PeriodLevel.Month ? [PeriodLevel.Month, PeriodLevel.Quarter] : [command.Level] };
        var row = await CompetitionStore.BeginAsync(change.Db, RulebookTables.Blank.Read([]).Rulebook, facts, new ChangeOrigin(change.Actor.Name, change.Now, "空白", change.Actor.Id));
        await change.TouchYearAsync(command.Year);
        change.Log("开始新年度", CompetitionStore.Subject(facts), "第一个年度，还没有单位；考核办法从草案写起");
        return await RulebookDrafts.AddAsync(change, row, new StartDraft(command.Year, command.Sample.Length > 0 ? DraftOrigin.Sample : DraftOrigin.Nothing, Sample: command.Sample));
    });

    /// <summary>Begins the year after one.</summary>
    public Task<ChangeResult<StartedYear>> StartAsync(Actor actor, StartYear command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.ImportYear, DeedSubject.Anything);
        var year = command.From + 1;
        if (await change.Db.Years.AnyAsync(y => y.Year >= year))
        {
            throw new RefusedException($"已经有 {year} 年或以后的数据，不能再从 {command.From} 年开始新年度。");
        }

        var last = await standings.YearAsync(change.Db, command.From) ?? throw new RefusedException($"没有 {command.From} 年的数据。");
        var isFinished = (await PeriodLocks.OfAsync(change.Db, last.Facts.Year)).Last?.EndMonth == 12;
        var next = NextYear.After(last, command.WithTargets, command.WithBases, isFinished);
        var findings = RulebookValidator.Check(next.Rulebook).Concat(FactsValidator.Check(next.Facts, next.Rulebook)).Where(f => !f.IsHint).Select(f => f.ToString()).ToList();
        if (findings.Count > 0)
        {
            throw new RefusedException(findings);
        }

        await CompetitionStore.ImportIntoAsync(change.Db, next.Rulebook, next.Facts, new ChangeOrigin(change.Actor.Name, change.Now, $"{command.From} 年", change.Actor.Id));
        var row = await change.TouchYearAsync(year);
        if (command.WithTargets)
        {
            var own = await change.Db.CountyTargets.AsNoTracking().Where(t => change.Db.Years.Any(y => y.Id == t.YearId && y.Year == command.From)).ToListAsync();
            change.Db.CountyTargets.AddRange(own.Select(t => new CountyTargetRow { YearId = row.Id, Indicator = t.Indicator, Value = t.Value, Stretch = t.Stretch, IsEach = t.IsEach, ChangedByName = change.Actor.Name, ChangedAt = change.Now }));
        }

        var started = new StartedYear(year, next.Facts.Participants.Count, next.Facts.Targets.Count, next.Dropped, next.Facts.Bases.Count);
        change.Log("开始新年度", CompetitionStore.Subject(next.Facts.Year), string.Create(
            CultureInfo.InvariantCulture,
            $"从 {command.From} 年复制：考核办法（校验码 {RulebookDocument.Checksum(next.Rulebook)}）、单位 {started.Units} 个、目标 {started.Targets} 项{(started.Dropped > 0 ? $"（{started.Dropped} 项不再适用，没有复制）" : string.Empty)}、基数 {started.Bases} 项、上年结果 {next.Facts.PriorResults.Count} 项、未到期的处分 {next.Facts.Sanctions.Count} 项、跨年有效的一票否决 {next.Facts.Vetoes.Count} 项；没有结果和加减分"));
        return started;
    });
}
