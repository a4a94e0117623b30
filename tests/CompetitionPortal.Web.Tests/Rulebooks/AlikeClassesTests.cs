using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>Classes that are scored alike are printed once; a double target without room above it is worth a look.</summary>
public sealed class AlikeClassesTests
{
    [Fact]
    public void Classes_are_alike_when_they_score_the_same_in_the_same_way_with_the_same_marks()
    {
        var golden = GoldenYearSource.Rulebook();
        var first = golden.Classes[0];
        var twin = golden with { Classes = [.. golden.Classes, first with { Name = "园区" }], Uses = [.. golden.Uses, .. golden.Uses.Where(u => u.Class == first.Name).Select(u => u with { Class = "园区" })] };
        var other = twin with { Uses = [.. twin.Uses.SkipLast(1), twin.Uses[^1] with { Absence = AbsenceRule.FixedPoints, AbsencePoints = 0 }] };

        Assert.Equal(golden.Classes.Count, RulebookView.Alike(golden).SelectMany(a => a).Count());
        Assert.Equal([first.Name, "园区"], RulebookView.Alike(twin).Single(a => a[0].Name == first.Name).Select(c => c.Name).Where(n => n == first.Name || n == "园区"));
        Assert.DoesNotContain(RulebookView.Alike(other), a => a.Any(c => c.Name == first.Name) && a.Any(c => c.Name == "园区"));
    }

    [Fact]
    public void A_double_target_that_gives_everything_at_the_lower_one_is_only_worth_a_look()
    {
        var golden = GoldenYearSource.Rulebook();
        var use = golden.Uses[0] with { Curve = new DualTargetCurve(golden.Uses[0].FullMarks) };

        var finding = Assert.Single(RulebookValidator.Check(golden with { Uses = [use, .. golden.Uses.Skip(1)] }).Except(RulebookValidator.Check(golden)), f => ReferenceEquals(f.Subject, use) && f.Field == "参数");

        Assert.True(finding.IsHint);
        Assert.Contains("确保分等于满分", finding.Problem, StringComparison.Ordinal);
    }
}
