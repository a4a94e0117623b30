using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Cases;

/// <summary>
/// What real counties printed, through the same engine as rulebook data. A printed figure that is known to be wrong must
/// come out right. Every check of every case is run.
/// </summary>
public sealed class PublishedCaseTests
{
    public static TheoryData<string> Ids => [.. PublishedCase.Ids];

    [Theory, MemberData(nameof(Ids))]
    public void Every_printed_figure_comes_out_as_it_should(string id)
    {
        var @case = PublishedCase.Read(id);
        var figures = 0;
        foreach (var check in @case.Checks)
        {
            var compared = CaseEngine.Way(@case, check)!(@case, check);

            Assert.NotEmpty(compared);
            figures += compared.Count;
            Assert.Equal(
                @case.Disagreements.Where(d => d.Check == check.Name).Select(d => $"{check.Name} {d.Unit} {d.Published:0.####} {d.Recomputed:0.####}").Order(StringComparer.Ordinal),
                compared.Where(c => c.Published != c.Engine).Select(c => $"{check.Name} {c.Unit} {c.Published:0.####} {c.Engine:0.####}").Order(StringComparer.Ordinal));
        }

        Assert.Equal(@case.Figures, figures);
    }

    [Fact]
    public void No_case_and_no_check_is_left_out()
    {
        var cases = PublishedCase.Ids.Select(PublishedCase.Read).ToList();

        Assert.Equal(17, cases.Count);
        Assert.Equal(287, cases.Sum(c => c.Figures));
        Assert.All(cases, c => Assert.Equal(c.Checks.Count, c.Checks.Select(k => k.Name).Distinct().Count()));
        Assert.Empty(cases.SelectMany(c => c.Checks.Where(k => CaseEngine.Way(c, k) is null).Select(k => (c.Id, k.Name))));
    }

    /// <summary>What the cases say besides their printed figures: the best five are 优秀; a share of a register by rounding.</summary>
    [Fact]
    public void Quotas_give_the_grades_and_places_that_the_cases_name()
    {
        var liangshan = PublishedCase.Read("liangshan-openness-2011");
        var year = YearBuilder.Of(new DirectCurve(), ReportedAs.Level, PeriodLevel.Year);
        year.Rules = year.Rules with { Grades = [new GradeBand("优秀", 0), new GradeBand("合格", null)], GradeQuotas = [new GradeQuota("优秀", "类别名次", 5)] };
        foreach (var unit in liangshan.Expected.Keys)
        {
            year.Unit(unit).Target(unit, 100).Result(unit, "year", liangshan.Figure(unit, "total"));
        }

        year.Unit("又一县").Target("又一县", 100).Result("又一县", "year", 50);
        var board = year.Score();
        Assert.All(liangshan.Expected.Keys, u => Assert.Equal(liangshan.Printed(u, "grade"), board.Find(u)!.Grade));
        Assert.Equal("合格", board.Find("又一县")!.Grade);

        var register = PublishedCase.Read("zhangjiachuan-roster-2010").Input.Values.GroupBy(r => r["class"]).Select(g => g.Count()).ToList();
        Assert.Equal([4, 5, 13, 5], register.Select(new QuotaShare(0.3m).Places));
        Assert.Equal([5, 5, 13, 6], register.Select(new QuotaShare(0.3m, QuotaRounding.HalfUp).Places));
    }
}
