using System.Globalization;
using CompetitionPortal.Data.Results;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Audit;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Participants;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Results;

/// <summary>Takes the counted ballots of one rating, all of them or none; they replace those that were there.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="Lines">Equal ballots a line: unit, group of raters, what stands on the ballot, how many, and where ballots have limits the rater; divided by a tabulator or a comma.</param>
/// <param name="Seen">How many ballots were there when it was typed.</param>
public sealed record RecordBallots(int Year, string Indicator, string Period, string Lines, int Seen);

internal sealed class RecordBallotsValidator : AbstractValidator<RecordBallots>
{
    private const int Longest = 1_000_000;

    public RecordBallotsValidator()
    {
        RuleFor(c => c.Lines).Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("没有写票数。每行写：单位、评委组、票、票数。").MaximumLength(Longest).WithMessage("票太多，请按期次分几次登记。");
    }
}

/// <summary>The ballots of one rating.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Rule">How it is counted.</param>
/// <param name="Period">The period.</param>
/// <param name="Votes">The ballots, with the unit's name.</param>
public sealed record BallotSheet(string Indicator, RatingRule Rule, Period Period, IReadOnlyList<(RatingVote Vote, string Unit)> Votes);

/// <summary>测评票: counted ballots of raters, as they are copied out of a table.</summary>
public sealed class BallotService(ChangeGate gate, StandingService standings)
{
    private const int MostSentences = 12;
    private static readonly char[] Dividers = ['\t', ',', '，'];

    /// <summary>The ratings of a year, one for each indicator and period; null when there is no such year.</summary>
    public async Task<IReadOnlyList<BallotSheet>?> ListAsync(int year) => await standings.YearAsync(year) is not { } stored ? null :
    [
        .. stored.Rulebook.Indicators.Where(i => i.Rating is not null).SelectMany(i => Period.All(i.Frequency).Select(p => new BallotSheet(
            i.Name, i.Rating!, p, [.. stored.Facts.RatingVotes.Where(v => v.Indicator == i.Name && v.Period == p).Select(v => (v, stored.Facts.NameOf(v.Participant)))]))),
    ];

    /// <summary>Takes them; gives how many ballots there are.</summary>
    public Task<ChangeResult<int>> RecordAsync(Actor actor, RecordBallots command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.RecordBallots, DeedSubject.Anything);
        var year = await change.TouchYearAsync(command.Year);
        var stored = await standings.YearAsync(change.Db, command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
        if (stored.Rulebook.Indicators.All(i => i.Name != command.Indicator || i.Rating is null) || !Period.TryParse(command.Period, out var period))
        {
            throw new RefusedException("考核办法里没有这项测评。");
        }

        var old = stored.Facts.RatingVotes.Where(v => v.Indicator == command.Indicator && v.Period == period).ToList();
        if (old.Sum(v => v.Count) != command.Seen)
        {
            throw new RefusedException("这次测评的票刚被别人登记过，下面是现在的样子，请看过再登记。");
        }

        var fresh = Read(stored.Facts, command, period);
        await LockedFacts.CheckAsync(change, stored, stored.Facts with { RatingVotes = [.. stored.Facts.RatingVotes.Except(old), .. fresh] }, "登记测评票");
        change.Db.RatingVotes.RemoveRange(await change.Db.RatingVotes.Where(v => v.YearId == year.Id && v.Indicator == command.Indicator && v.Period == period.Code).ToListAsync());
        change.Db.RatingVotes.AddRange(fresh.Select(v => new RatingVoteRow { YearId = year.Id, Participant = v.Participant, Indicator = v.Indicator, Period = period.Code, Group = v.Group, Choice = v.Choice, Count = v.Count, Rater = v.Rater ?? string.Empty }));
        change.Log("登记测评票", string.Create(CultureInfo.InvariantCulture, $"{command.Year}年{period.Name} {command.Indicator}"), string.Create(CultureInfo.InvariantCulture, $"{old.Sum(v => v.Count)} 张 → {fresh.Sum(v => v.Count)} 张，{fresh.Select(v => v.Participant).Distinct().Count()} 个单位：{LoggedFigure.Mark(string.Join('；', fresh.Select(v => $"{stored.Facts.NameOf(v.Participant)} {v.Group} {v.Choice} {v.Count}")))}"));
        return fresh.Sum(v => v.Count);
    });

    private static List<RatingVote> Read(CompetitionFacts facts, RecordBallots command, Period period)
    {
        var (votes, problems) = (new List<RatingVote>(), new List<string>());
        foreach (var (line, number) in command.Lines.Split('\n').Select((l, i) => (l.Trim(), i + 1)).Where(l => l.Item1.Length > 0))
        {
            var cells = line.Split(Dividers).Select(CellText.Clean).ToList();
            if (cells.Count is not (4 or 5) || !int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                problems.Add($"第 {number} 行要写四格：单位、评委组、票、票数（整数），限定每张票分布的再写评委编号；现在是“{line}”。");
                continue;
            }

            try
            {
                // A tally has its zeros: nobody chose that word.
                var unit = facts.Named(cells[0]).Code;
                if (count == 0)
                {
                    continue;
                }

                votes.Add(new RatingVote(unit, command.Indicator, period, cells[1], cells[2], count, cells.ElementAtOrDefault(4) is { Length: > 0 } rater ? rater : null));
            }
            catch (RefusedException e)
            {
                problems.Add($"第 {number} 行：{string.Concat(e.Sentences)}");
            }
        }

        return problems.Count == 0 ? votes : throw new RefusedException([.. problems.Take(MostSentences), .. problems.Count > MostSentences ? [$"共 {problems.Count} 处。"] : Array.Empty<string>()]);
    }
}
