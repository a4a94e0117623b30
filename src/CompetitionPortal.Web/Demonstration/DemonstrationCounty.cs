using System.Globalization;
using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Web.Demonstration;

/// <summary>
/// The demonstration (core 18): an invented county whose last year is complete and whose current year runs up to the last
/// quarter that has ended, two thirds of it filled. Dates follow the day it starts; figures come from a seed, so that it is
/// the same county every time.
/// </summary>
public static class DemonstrationCounty
{
    /// <summary>Both years, the earlier one first.</summary>
    /// <param name="today">The day it starts.</param>
    public static IReadOnlyList<(Rulebook Rulebook, CompetitionFacts Facts)> Create(DateOnly today)
    {
        var current = today.Month <= 3 ? today.Year - 1 : today.Year;
        var ended = today.Month <= 3 ? 4 : (today.Month - 1) / 3;
        var rulebook = DemonstrationRulebook.Read();
        var before = new DemonstrationFigures(rulebook, seed: 1).Create(current - 1, 4, open: false, []);
        var last = Facts(before, rulebook, current - 1, withEvents: true);
        var now = new DemonstrationFigures(rulebook, seed: 2).Create(current, ended, open: true, before.Results);
        var priors = Priors(last, rulebook);
        return [(rulebook, last), (rulebook, Facts(now, rulebook, current, withEvents: false) with { PriorResults = priors, Sanctions = Sanctions(current) })];
    }

    private static CompetitionFacts Facts(DemonstrationFigures.Year figures, Rulebook rulebook, int year, bool withEvents) => new()
    {
        Year = new CompetitionYear { Year = year, County = DemonstrationRoster.County, Competition = "创业竞赛" },
        Participants = [.. Units().Select(u => new Participant
        {
            Code = u.Code,
            Order = u.Order,
            Names = [new ParticipantName(u.Name)],
            Memberships = [new ClassMembership(u.Class)],
            Aliases = u.Class == rulebook.Classes[0].Name ? [u.Name[..^1]] : [],
        })],
        Tenures = [.. Tenures(year)],
        Targets = figures.Targets,
        Bases = figures.Bases,
        Results = figures.Results,
        Adjustments = withEvents ? Adjustments() : [new Adjustment("Z003", Period.Quarter(1), null, null, -0.5m, "报表迟报"), new Adjustment("X006", Period.Quarter(2), "荣誉", "文明乡镇", 0.6m, "市级")],
        Vetoes = withEvents ? [new VetoEvent("Z022", "安全生产", new DateOnly(year, 8, 20), "演示文号 1"), new VetoEvent("C007", "廉政", new DateOnly(year, 11, 3), "演示文号 2")] : [],
    };

    /// <summary>Code, name, class and official order of all units.</summary>
    internal static IEnumerable<(string Code, string Name, string Class, int Order)> Units()
    {
        var order = 0;
        foreach (var ((name, units), letter) in DemonstrationRoster.Classes.Zip("XDZC"))
        {
            foreach (var (unit, place) in units.Select((u, i) => (u, i + 1)))
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"{letter}{place:000}"), unit, name, ++order);
            }
        }
    }

    private static IEnumerable<Tenure> Tenures(int year)
    {
        var number = 0;
        foreach (var unit in Units().Where(u => u.Order % 19 != 0))
        {
            var post = unit.Class == DemonstrationRoster.Classes[0].Class ? "党委书记" : "主要负责人";
            if (unit.Order % 11 == 0)
            {
                yield return Held(++number, unit.Code, post, new DateOnly(year - 3, 2, 1), new DateOnly(year, 9, 14));
                yield return Held(++number, unit.Code, post, new DateOnly(year, 9, 15), null);
            }
            else
            {
                yield return Held(++number, unit.Code, post, new DateOnly(year - 1 - (unit.Order % 4), 1 + (unit.Order % 12), 1), null);
            }
        }
    }

    private static Tenure Held(int number, string unit, string post, DateOnly from, DateOnly? to)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"演示人员{number:00}");
        return new Tenure(new Person(name, name), unit, post, true, from, to);
    }

    private static Adjustment[] Adjustments() =>
    [
        new("X002", Period.Quarter(2), "荣誉", "生态乡镇", 0.6m, "市级"),
        new("X002", Period.Quarter(3), "荣誉", "生态乡镇", 0.8m, "省级"),
        new("X005", Period.Quarter(3), "荣誉", "平安乡镇", 1.5m, "省级"),
        new("X005", Period.Quarter(4), "荣誉", "文明乡镇", 1.2m, "省级"),
        new("D005", Period.Quarter(4), "创新", "工作创新", 0.4m, "全市推广"),
        new("Z003", Period.Quarter(1), null, null, -0.5m, "报表迟报"),
        new("Z011", Period.Quarter(3), "创新", "流程再造", 0.7m, "全省推广"),
        new("C003", Period.Quarter(2), null, null, -0.5m, "报表迟报"),
    ];

    private static Sanction[] Sanctions(int year) => [new("C007", "取消评先树优资格", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), "演示文号 3")];

    private static List<PriorResult> Priors(CompetitionFacts facts, Rulebook rulebook)
    {
        var board = ScoringService.Score(facts, rulebook, Standing.Annual);
        return [.. board.Scores.Select(s => new PriorResult(
            facts.Year.Year,
            s.Participant.Code,
            s.Total,
            s.Places.TryGetValue(rulebook.ClassRanking.Name, out var place) ? place.Rank : null,
            s.Grade,
            [.. board.Lines.Where(l => l.Participant == s.Participant.Code).Select(l => l.Rule.Clause).Distinct(StringComparer.Ordinal)]))];
    }
}
