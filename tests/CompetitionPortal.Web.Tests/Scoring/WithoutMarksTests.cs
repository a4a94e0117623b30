using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Tests.Scoring;

/// <summary>Pages show a year in which an indicator has no marks of its own: what is only reported, or only adds and deducts.</summary>
public sealed class WithoutMarksTests
{
    private const string Class = "乡镇";

    public static TheoryData<string> Indicators => [.. GoldenBoards.Scored("year").Year.Rulebook.Uses.Where(u => u.Class == Class).Select(u => u.Indicator)];

    [Theory, MemberData(nameof(Indicators))]
    public void Every_view_opens(string indicator)
    {
        // A share of a target of zero is not defined.
        var hasShares = GoldenBoards.Scored("year").Year.Facts.Targets.Where(t => t.Indicator == indicator).All(t => t.Value > 0);
        foreach (var curve in new ScoringCurve[] { hasShares ? new LinearCurve() : new CeilingCurve(1), new IncrementsCurve { On = CurveVariable.Value, Up = 0.001m, UpMax = 2 } })
        {
            var scored = Scored(indicator, curve, Standing.Annual);
            foreach (var unit in scored.Board.Scores)
            {
                var why = Explanation.Of(scored, unit.Participant.Code, GoldenBoards.All, at => (Scored(indicator, curve, new Standing(at, Basis.Verified)).Board, GoldenBoards.All))!;
                Assert.Equal(unit.Class.Name == Class, why.Cells.Any(c => c is { FullMarks: "0", Share: 0 }));
            }

            Assert.Contains(RankingTable.Of(scored.Board, null, new RankingPool(Class, IsGroup: false), GoldenBoards.All).Indicators, i => i.Name == indicator && i.FullMarks == "0");
            Assert.NotNull(GapTable.Of(scored, scored.Board.Scores.First(s => s.Class.Name == Class).Participant.Code, GoldenBoards.All));
            Assert.DoesNotContain(DistributionCheck.Of(scored.Board, scored.Year.Facts, null), s => s.Class == Class && s.Indicator == indicator);
            var home = Overview.Of(scored.Board, null);
            Assert.Equal("—", home.Shares.Single(s => s.Class == Class).Cells[home.Indicators.ToList().IndexOf(indicator)]);
        }
    }

    private static ScoredYear Scored(string indicator, ScoringCurve curve, Standing standing)
    {
        var golden = GoldenBoards.Scored("year");
        var own = golden.Year.Rulebook.Uses.First(u => u.Class == Class && u.Indicator == indicator);
        var year = golden.Year with
        {
            Rulebook = golden.Year.Rulebook with
            {
                Uses = [.. golden.Year.Rulebook.Uses.Select(u => u == own ? u with { FullMarks = 0, Curve = curve } : u)],
                Classes = [.. golden.Year.Rulebook.Classes.Select(c => c.Name == Class ? c with { FullMarks = c.FullMarks - own.FullMarks } : c)],
            },
        };
        return new ScoredYear(year, ScoringService.Score(year.Facts, year.Rulebook, standing));
    }
}
