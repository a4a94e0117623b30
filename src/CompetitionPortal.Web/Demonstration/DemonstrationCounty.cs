using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Web.Demonstration;

/// <summary>
/// The demonstration (core 18): an invented county whose last year is complete and whose current year runs up to the last
/// quarter that has ended, two thirds of it filled. Dates follow the day it starts; figures do not: it is the same county
/// every time.
/// </summary>
public static class DemonstrationCounty
{
    /// <summary>Both years, the earlier one first. From January to March this year is the past calendar year.</summary>
    /// <param name="today">The day it starts.</param>
    public static IReadOnlyList<(Rulebook Rulebook, CompetitionFacts Facts)> Create(DateOnly today)
    {
        var year = today.Month <= 3 ? today.Year - 1 : today.Year;
        var quarters = today.Month <= 3 ? 4 : (today.Month - 1) / 3;
        var rulebook = DemonstrationRulebook.Read();
        var before = new DemonstrationStrength(DemonstrationStory.LastYear, null);
        var now = new DemonstrationStrength(DemonstrationStory.ThisYear, before);
        var last = Facts(rulebook, year - 1, year, new DemonstrationFigures(rulebook, DemonstrationStory.LastYear, before).Create(4, open: false, [])) with
        {
            Adjustments = DemonstrationEvents.LastLedger,
            Vetoes = DemonstrationEvents.LastVetoes(year - 1),
        };
        var current = Facts(rulebook, year, year, new DemonstrationFigures(rulebook, DemonstrationStory.ThisYear, now).Create(quarters, open: true, last.Results)) with
        {
            Adjustments = DemonstrationEvents.ThisLedger(quarters),
            Vetoes = DemonstrationEvents.ThisVetoes(year),
            Sanctions = DemonstrationEvents.Sanctions(year),
            PriorResults = Priors(last, rulebook),
        };
        return [(Numbered(rulebook, year - 1), last), (Numbered(rulebook, year), current)];
    }

    private static Rulebook Numbered(Rulebook rulebook, int year) => rulebook with { DocumentNumber = $"演示文号〔{year}〕1 号" };

    private static CompetitionFacts Facts(Rulebook rulebook, int year, int thisYear, DemonstrationFigures.Year figures) => new()
    {
        Year = new CompetitionYear { Year = year, County = DemonstrationRoster.County, Competition = "创业竞赛" },
        Participants = [.. DemonstrationRoster.Units().Select(u => Participant(u, rulebook, thisYear))],
        Tenures = DemonstrationPosts.Create(thisYear),
        Targets = figures.Targets,
        Bases = figures.Bases,
        Results = figures.Results,
    };

    private static Participant Participant(DemonstrationUnit unit, Rulebook rulebook, int thisYear) => new()
    {
        Code = unit.Code,
        Order = unit.Order,
        Names = DemonstrationRoster.FormerNames.TryGetValue(unit.Name, out var former)
            ? [new ParticipantName(former, null, new DateOnly(thisYear - 2, 3, 31)), new ParticipantName(unit.Name, new DateOnly(thisYear - 2, 4, 1))]
            : [new ParticipantName(unit.Name)],
        Memberships = [new ClassMembership(unit.Class)],
        Aliases = unit.Class == rulebook.Classes[0].Name ? [unit.Name[..^1]] : [],
    };

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
