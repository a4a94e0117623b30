using System.Globalization;
using CompetitionPortal.Data.Participants;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Participants;

/// <summary>Takes a whole list of units into the roster, all of them or none.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Lines">A unit a line: name, class and, where it has one, its code; divided by a tabulator or a comma.</param>
public sealed record AddUnits(int Year, string Lines);

internal sealed class AddUnitsValidator : AbstractValidator<AddUnits>
{
    private const int Longest = 100_000;

    public AddUnitsValidator() => RuleFor(c => c.Lines)
        .Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("没有写单位。每行写一个：名称、类别，中间按 Tab 键或写逗号。")
        .MaximumLength(Longest).WithMessage("名单太长，请分几次增加。");
}

/// <summary>单位名单: many units at once, as they are copied out of a table.</summary>
public sealed class RosterList(ChangeGate gate, StandingService standings)
{
    private const int MostSentences = 12;
    private static readonly char[] Dividers = ['\t', ',', '，', ';', '；'];

    /// <summary>Takes them in, at the end of the official order in the order written; gives how many.</summary>
    public Task<ChangeResult<int>> AddAsync(Actor actor, AddUnits command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.ManageUnits, DeedSubject.Anything);
        var year = await change.TouchYearAsync(command.Year);
        var stored = await standings.YearAsync(change.Db, command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
        if ((await PeriodLocks.OfAsync(change.Db, stored.Facts.Year)).Last is { } period)
        {
            throw new RefusedException($"{period.Name}已锁定，新单位要一个一个增加，写明从哪一天起参加考核。");
        }

        var order = stored.Facts.Participants.Select(p => p.Order).DefaultIfEmpty(0).Max();
        var units = Read(command.Lines, [.. stored.Rulebook.Classes.Select(c => c.Name)], order);
        FactsCheck.RefuseNew(stored, stored.Facts with { Participants = [.. stored.Facts.Participants, .. units] });
        foreach (var unit in units)
        {
            var (name, group) = (unit.Names[0].Name, unit.Memberships.Count > 0 ? unit.Memberships[0].Class : YearLayout.NoClass);
            change.Db.Participants.Add(new ParticipantRow { YearId = year.Id, Code = unit.Code, Order = unit.Order });
            change.Db.ParticipantNames.Add(new ParticipantNameRow { YearId = year.Id, Participant = unit.Code, Name = name });
            change.Db.ClassMemberships.AddRange(unit.Memberships.Select(m => new ClassMembershipRow { YearId = year.Id, Participant = unit.Code, Class = m.Class }));
            change.Log("增加单位", string.Create(CultureInfo.InvariantCulture, $"{command.Year}年单位 {name}"), string.Create(CultureInfo.InvariantCulture, $"编码 {unit.Code}，类别 {group}，全年，建制顺序 {unit.Order}"));
        }

        return units.Count;
    });

    /// <summary>How the column of units is headed in files; a first row of headings is no unit.</summary>
    private static readonly HashSet<string> Headings = ["单位", "单位名称", "名称", "参赛单位", "考核单位", "考核对象"];

    private static List<Participant> Read(string lines, IReadOnlyList<string> classes, int order)
    {
        var (units, problems) = (new List<Participant>(), new List<string>());
        foreach (var (line, number) in lines.Split('\n').Select((l, i) => (l.Trim(), i + 1)).Where(l => l.Item1.Length > 0))
        {
            var cells = line.Split(Dividers).Select(RosterRules.Clean).ToList();
            var (name, group, code) = (cells[0], cells.ElementAtOrDefault(1) ?? string.Empty, cells.ElementAtOrDefault(2) ?? string.Empty);
            if (number == 1 && Headings.Contains(name) && !classes.Contains(group))
            {
                continue;
            }

            if (name.Length == 0)
            {
                problems.Add($"第 {number} 行没有名称。请写：名称、类别。");
            }
            else if (group != YearLayout.NoClass && !classes.Contains(group))
            {
                problems.Add($"第 {number} 行“{name}”的类别“{group}”不在考核办法里。可以写：{string.Join('、', classes)}；只填数、不排名的写“{YearLayout.NoClass}”。");
            }
            else if (cells.Count > 3)
            {
                problems.Add($"第 {number} 行“{name}”有 {cells.Count} 格，只要名称、类别、编码。请删去别的。");
            }

            units.Add(new Participant { Code = code.Length > 0 ? code : name, Order = ++order, Names = [new ParticipantName(name)], Memberships = group == YearLayout.NoClass ? [] : [new ClassMembership(group)] });
        }

        return problems.Count == 0 ? units : throw new RefusedException([.. problems.Take(MostSentences), .. problems.Count > MostSentences ? new[] { $"共 {problems.Count} 处。" } : []]);
    }
}
