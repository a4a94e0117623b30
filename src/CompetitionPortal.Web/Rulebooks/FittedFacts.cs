using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Participants;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>The facts of a year as far as another rulebook can be run on them.</summary>
/// <param name="Facts">What fits.</param>
/// <param name="Notes">What had to be left out, in sentences.</param>
public sealed record FittedFacts(CompetitionFacts Facts, IReadOnlyList<string> Notes)
{
    private const int Rounds = 4;
    private const int MostNames = 5;

    /// <summary>Leaves out every row that the rulebook does not know what to do with.</summary>
    public static FittedFacts Of(CompetitionFacts facts, Rulebook rulebook)
    {
        var notes = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var unfit = FactsValidator.Check(facts, rulebook).Where(f => !f.IsHint && f.Subject is not null).Select(f => f.Subject!).ToHashSet(ReferenceEqualityComparer.Instance);
            if (unfit.Count == 0)
            {
                break;
            }

            var units = facts.Participants.Where(unfit.Contains).ToList();
            if (units.Count > 0)
            {
                notes.Add($"{Names(units.Select(u => facts.NameOf(u.Code)))}的类别不在这份办法里，没有参加试算");
            }

            facts = facts with
            {
                Participants = [.. facts.Participants.Where(x => !unfit.Contains(x))],
                Tenures = [.. facts.Tenures.Where(x => !unfit.Contains(x))],
                Successions = [.. facts.Successions.Where(x => !unfit.Contains(x))],
                Targets = [.. facts.Targets.Where(x => !unfit.Contains(x))],
                Projects = [.. facts.Projects.Where(x => !unfit.Contains(x))],
                PersonalTargets = [.. facts.PersonalTargets.Where(x => !unfit.Contains(x))],
                PersonalResults = [.. facts.PersonalResults.Where(x => !unfit.Contains(x))],
                TargetChanges = [.. facts.TargetChanges.Where(x => !unfit.Contains(x))],
                Pairings = [.. facts.Pairings.Where(x => !unfit.Contains(x))],
                RatingVotes = [.. facts.RatingVotes.Where(x => !unfit.Contains(x))],
                Exemptions = [.. facts.Exemptions.Where(x => !unfit.Contains(x))],
                Bases = [.. facts.Bases.Where(x => !unfit.Contains(x))],
                Results = [.. facts.Results.Where(x => !unfit.Contains(x))],
                Adjustments = [.. facts.Adjustments.Where(x => !unfit.Contains(x))],
                Vetoes = [.. facts.Vetoes.Where(x => !unfit.Contains(x))],
                Sanctions = [.. facts.Sanctions.Where(x => !unfit.Contains(x))],
                PriorResults = [.. facts.PriorResults.Where(x => !unfit.Contains(x))],
            };
        }

        var assigned = facts.Targets.Select(t => t.Indicator).ToHashSet(StringComparer.Ordinal);
        var parts = rulebook.Parts.Select(p => p.Part).ToHashSet(StringComparer.Ordinal);
        var idle = rulebook.Indicators.Select(i => i.Name).Where(n => !assigned.Contains(n) && !parts.Contains(n)).ToList();
        return new FittedFacts(facts, idle.Count == 0 ? notes : [.. notes, $"{Names(idle)}在{facts.Year.Year}年没有目标任务，按“不考核”试算"]);
    }

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join('、', all.Take(MostNames).Select(n => $"“{n}”")) + (all.Count > MostNames ? $"等 {all.Count} 个" : string.Empty);
    }
}
