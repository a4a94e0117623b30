namespace CompetitionPortal.Domain.Tests.Cases;

/// <summary>
/// What real counties printed, through the same engine as rulebook data. A printed figure that is known to be wrong must
/// come out right. What needs a shape that is missing is listed, never called passing.
/// </summary>
public sealed class PublishedCaseTests
{
    public static TheoryData<string> Ids => [.. PublishedCase.Ids];

    [Theory, MemberData(nameof(Ids))]
    public void Every_printed_figure_comes_out_as_it_should(string id)
    {
        var @case = PublishedCase.Read(id);
        var figures = 0;
        foreach (var check in @case.Checks.Where(c => !MissingShapes.Holds(id, c.Name)))
        {
            var compared = CaseEngine.Way(@case, check)!(@case, check);

            Assert.NotEmpty(compared);
            figures += compared.Count;
            Assert.Equal(
                @case.Disagreements.Where(d => d.Check == check.Name).Select(d => $"{check.Name} {d.Unit} {d.Published:0.####} {d.Recomputed:0.####}").Order(StringComparer.Ordinal),
                compared.Where(c => c.Published != c.Engine).Select(c => $"{check.Name} {c.Unit} {c.Published:0.####} {c.Engine:0.####}").Order(StringComparer.Ordinal));
        }

        if (@case.Checks.All(c => !MissingShapes.Holds(id, c.Name)))
        {
            Assert.Equal(@case.Figures, figures);
        }
    }

    [Fact]
    public void Every_check_of_every_case_is_either_run_or_listed_with_the_shape_it_waits_for()
    {
        var cases = PublishedCase.Ids.Select(PublishedCase.Read).ToList();
        var withoutWay = cases.SelectMany(c => c.Checks.Where(k => CaseEngine.Way(c, k) is null).Select(k => (c.Id, k.Name)));

        Assert.Equal(17, cases.Count);
        Assert.Equal(287, cases.Sum(c => c.Figures));
        Assert.All(cases, c => Assert.Equal(c.Checks.Count, c.Checks.Select(k => k.Name).Distinct().Count()));
        Assert.Equal(withoutWay, MissingShapes.All.Select(m => (m.Case, m.Check)));
        Assert.Equal(Enum.GetValues<MissingShape>(), MissingShapes.All.Select(m => m.Shape).Distinct().Order());
    }

    [Fact]
    public void These_cases_run_whole()
    {
        var whole = PublishedCase.Ids.Select(PublishedCase.Read).Where(c => c.Checks.All(k => !MissingShapes.Holds(c.Id, k.Name))).Select(c => c.Id);

        Assert.Equal(
            [
                "fengzhou-villages-2025-10", "henan-air-2017-05", "huolinguole-info-2018", "jining-observation-2015q1", "liangshan-openness-2011", "luan-water-2021", "percent-precision", "qianxinan-h1-2020",
                "schedule-lead-b", "shijiazhuang-air", "taiyuan-air-2021-10", "wuxue-towns", "xiangan-villages-2020r3", "xianning-city-2023-06", "xuchang-habitat-2023-11", "zhangjiachuan-roster-2010",
            ],
            whole);
    }
}
