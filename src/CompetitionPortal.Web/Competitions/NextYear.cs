using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Web.Competitions;

/// <summary>A year as it begins: rulebook and roster of the year before, what still binds of it, and no figures.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Dropped">Targets that were not taken over because their unit no longer holds them.</param>
internal sealed record NextYear(Rulebook Rulebook, CompetitionFacts Facts, int Dropped)
{
    /// <summary>The year after one.</summary>
    /// <param name="last">The year before.</param>
    /// <param name="withTargets">Whether its targets are taken over.</param>
    /// <param name="withBases">Whether its verified figures become the bases.</param>
    /// <param name="isFinished">Whether it is locked to its end, so that its results are known.</param>
    public static NextYear After(StoredYear last, bool withTargets, bool withBases, bool isFinished)
    {
        var year = last.Facts.Year.Year + 1;
        var first = new DateOnly(year, 1, 1);
        var roster = last.Facts.Participants.Where(p => p.Memberships.Any(m => m.To is null || m.To >= first)).ToList();
        var codes = roster.Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        var rulebook = last.Rulebook with { Plans = [.. last.Rulebook.Plans.Where(p => p.Participant is null || codes.Contains(p.Participant))] };
        var facts = new CompetitionFacts
        {
            Year = last.Facts.Year with { Year = year },
            Participants = roster,
            Tenures = [.. last.Facts.Tenures.Where(t => codes.Contains(t.Participant) && (t.To is null || t.To >= first || last.Rulebook.AsksForEarlierPosts()))],
            Successions = [.. last.Facts.Successions.Where(s => s.Date >= first && codes.Contains(s.Predecessor) && codes.Contains(s.Successor))],
            Vetoes = [.. last.Facts.Vetoes.Where(v => codes.Contains(v.Participant) && (last.Rulebook.AsksForEarlierVetoes() || v.InForceOn(first, last.Rulebook.VetoRuleFor(v.Kind))))],
            Sanctions = [.. last.Facts.Sanctions.Where(s => codes.Contains(s.Participant) && s.To >= first)],
            PriorResults = [.. last.Facts.PriorResults.Concat(isFinished ? Results(last) : []).Where(r => codes.Contains(r.Participant))],
            Bases = withBases ? [.. last.Facts.Results.Where(r => codes.Contains(r.Participant) && r.Verified is not null).Select(r => new BaseValue(r.Participant, r.Indicator, r.Period, r.Verified!.Value))] : [],
        };
        return withTargets ? WithTargets(rulebook, facts, last.Facts.Targets) : new NextYear(rulebook, facts, 0);
    }

    private static NextYear WithTargets(Rulebook rulebook, CompetitionFacts facts, IReadOnlyList<AssignedTarget> targets)
    {
        var all = facts with { Targets = targets };
        var unfit = FactsValidator.Check(all, rulebook).Where(f => !f.IsHint && f.Subject is AssignedTarget).Select(f => f.Subject!).ToHashSet(ReferenceEqualityComparer.Instance);
        return new NextYear(rulebook, all with { Targets = [.. targets.Where(t => !unfit.Contains(t))] }, unfit.Count);
    }

    private static IEnumerable<PriorResult> Results(StoredYear last)
    {
        var board = ScoringService.Score(last.Facts, last.Rulebook, Standing.Annual);
        var asked = last.Rulebook.RankingsComparedWithLastYear();
        var places = board.Scores.SelectMany(s => asked.Where(s.Places.ContainsKey).Select(r => new PriorResult(last.Facts.Year.Year, s.Participant.Code, null, s.Places[r].Rank, null, [], r)));
        return board.Scores.Select(s => new PriorResult(
            last.Facts.Year.Year, s.Participant.Code, s.Total, s.Places.TryGetValue(last.Rulebook.ClassRanking.Name, out var place) ? place.Rank : null, s.Grade,
            [.. board.Lines.Where(l => l.Participant == s.Participant.Code).Select(l => l.Rule.Clause).Distinct(StringComparer.Ordinal)])).Concat(places);
    }
}
