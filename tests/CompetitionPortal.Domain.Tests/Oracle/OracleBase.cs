using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>The base score: points and components added up, from the leaves to the class.</summary>
internal static class OracleBase
{
    public static Ratio? Of(OracleScore score, Rulebook rulebook)
    {
        var parts = Parts(null, score, rulebook);
        var present = parts.Sum(p => p.Marks);
        if (present == 0)
        {
            return null;
        }

        var factor = rulebook.Classes.Single(c => c.Name == score.Class).Coefficient ?? 1;
        return (Total(parts) * score.FullMarks * factor / present).Rounded(rulebook.Rounding.TotalDigits, rulebook.Rounding.Mode);
    }

    /// <summary>The base score with the part of those it is tied to, from their own with the part of theirs.</summary>
    public static Ratio? Tied(OracleScore score, List<OracleScore> scores, CompetitionFacts facts, Rulebook rulebook)
    {
        var share = rulebook.Classes.Single(c => c.Name == score.Class).PairShare ?? 0;
        var partners = facts.Pairings.Where(p => p.Participant == score.Unit).SelectMany(p => scores.Where(s => s.Unit == p.Partner).Select(s => (p.Weight, s.FullMarks, Base: Tied(s, scores, facts, rulebook)))).Where(p => p.Base is not null).ToList();
        if (score.Base is not { } own || share == 0 || partners.Count == 0)
        {
            return score.Base;
        }

        var theirs = partners.Aggregate((Ratio)0, (sum, p) => sum + (p.Base!.Value / p.FullMarks * p.Weight)) * score.FullMarks / partners.Sum(p => p.Weight);
        return ((own * (1 - share)) + (theirs * share)).Rounded(rulebook.Rounding.TotalDigits, rulebook.Rounding.Mode);
    }

    /// <summary>A unit and all whose scores its own rests on.</summary>
    public static IEnumerable<OracleScore> Rests(OracleScore score, List<OracleScore> scores, CompetitionFacts facts, Rulebook rulebook) =>
        facts.Pairings.Where(p => p.Participant == score.Unit && rulebook.Classes.Single(c => c.Name == score.Class).PairShare is not null)
            .SelectMany(p => scores.Where(s => s.Unit == p.Partner)).SelectMany(s => Rests(s, scores, facts, rulebook)).Prepend(score);

    private static List<(Ratio Points, decimal Marks)> Parts(string? above, OracleScore score, Rulebook rulebook) =>
    [
        .. score.Cells.Where(c => c.Points is not null && c.Use.Component == above).Select(c => (c.Points!.Value, c.Use.FullMarks)),
        .. rulebook.Components.Where(c => c.Class == score.Class && c.Parent == above).Select(c => (Points: Component(c, score, rulebook), c.Marks)).Where(c => c.Points is not null).Select(c => (c.Points!.Value, c.Marks)),
    ];

    public static Ratio? Component(ScoreComponent c, OracleScore score, Rulebook rulebook)
    {
        var parts = Parts(c.Name, score, rulebook);
        var shares = parts.Where(p => p.Marks != 0).Select(p => p.Points / p.Marks).Order().ToList();
        if (parts.Count == 0 || (c.Method != ComponentMethod.Sum && shares.Count == 0))
        {
            return null;
        }

        Ratio Own(Ratio value) => c.Digits is { } digits ? value.Rounded(digits, rulebook.Rounding.Mode) : value;
        var counted = c.Method switch
        {
            ComponentMethod.Converted => Own(Total(parts)) * c.Marks / parts.Sum(p => p.Marks),
            ComponentMethod.Sum => Own(Total(parts)),
            ComponentMethod.Highest => Own(shares[^1]) * c.Marks,
            _ => Own(shares[0]) * c.Marks,
        };
        counted = c.Cap is { } cap && counted > cap ? cap : counted;
        return c.Floor is { } floor && counted < floor ? floor : counted;
    }

    private static Ratio Total(List<(Ratio Points, decimal Marks)> parts) => parts.Aggregate((Ratio)0, (sum, p) => sum + p.Points);
}
