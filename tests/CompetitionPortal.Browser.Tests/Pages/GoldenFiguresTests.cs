using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>The figures on the pages are those computed by hand.</summary>
public sealed class GoldenFiguresTests(BrowserFixture browser, GoldenCounty golden)
{
    private const string KeyRanking = "招商引资完成率";

    public static TheoryData<string, string, Basis> Standings => new()
    {
        { "Q1", "Q1", Basis.Verified }, { "Q2", "Q2", Basis.Verified }, { "Q3", "Q3", Basis.Verified }, { "year", "year", Basis.Verified }, { "Q3", "Q3-reported", Basis.Reported },
    };

    [Theory, MemberData(nameof(Standings))]
    public async Task Rankings_show_totals_places_and_grades(string period, string file, Basis basis)
    {
        var (year, standing) = (PageAddresses.Year(2025), PageAddresses.At(period, basis));
        await using var guard = await golden.Offices.OpenAsync(browser);
        var expected = Expected(file + "-totals.csv");
        foreach (var rows in expected.GroupBy(r => r["class"]))
        {
            var shown = await PageTables.RankingAsync(guard.Page, StandingAddress.Ranking(year, standing, rows.Key));
            Assert.Equal(rows.Count(), shown.Count);
            Assert.All(rows, r =>
            {
                var line = shown[r["unit"]];
                Assert.Equal((r["rank_in_class"], r["total"], r["base"], r["adjustments"]), (line["位次"], line["总分"], line["基本分"], line["加减分"]));
                Assert.Equal(r["key_rank_in_group"], line[KeyRanking + "/名次"]);
                Assert.Equal(r.GetValueOrDefault("grade", string.Empty), line.GetValueOrDefault("等次", string.Empty));
            });
        }

        var group = await PageTables.RankingAsync(guard.Page, StandingAddress.Ranking(year, standing, "县直"));
        Assert.All(expected.Where(r => r["class"] is "党群部门" or "政府部门"), r => Assert.Equal((r["rank_in_group"], r["total"]), (group[r["unit"]]["位次"], group[r["unit"]]["总分"])));
        Assert.Equal(expected.Count(r => r["class"] is "党群部门" or "政府部门"), group.Count);
    }

    [Theory, MemberData(nameof(Standings))]
    public async Task Explanations_show_every_figure_and_add_up(string period, string file, Basis basis)
    {
        await using var guard = await golden.Offices.OpenAsync(browser);
        var (year, standing) = (PageAddresses.Year(2025), PageAddresses.At(period, basis));
        await guard.Page.GotoAsync(StandingAddress.Units(year, standing));
        var units = Expected(file + "-cells.csv").GroupBy(r => r["unit"]).ToList();
        foreach (var (rows, (unit, shown)) in units.Zip(await PageTables.WhyAsync(guard.Page, units.Select(u => StandingAddress.Why(year, standing, u.Key)))))
        {
            Assert.Equal(rows.Key, unit);
            Assert.Equal(rows.Select(r => r["indicator"]), shown.Cells.Select(c => c["指标"]));
            foreach (var (r, cell) in rows.Zip(shown.Cells))
            {
                Assert.Equal((r["points"].Length == 0 ? "不计" : r["points"], Plain(r["actual"])), (cell["得分"], Bare(cell["实际"])));
                Assert.Equal((Percent(r["completion_percent"]), Percent(r["growth_percent"])), (cell["进度完成率"], cell["增幅"]));
                Assert.True(r["state"].Length == 0 || cell["状态"].Contains(r["state"], StringComparison.Ordinal), $"{rows.Key} {r["indicator"]}: {cell["状态"]}");
            }

            shown.AssertAddsUp();
        }
    }

    private static List<Dictionary<string, string>> Expected(string name) => RepositoryFiles.Csv("tests", "golden-year", "expected", name);

    private static string Percent(string figure) => figure.Length == 0 ? string.Empty : figure + "%";

    /// <summary>1487.5000 as a page shows it, apart from separators: 1487.5.</summary>
    private static string Plain(string figure) => figure.Contains('.', StringComparison.Ordinal) ? figure.TrimEnd('0').TrimEnd('.') : figure;

    private static string Bare(string figure) => figure.Replace(",", string.Empty, StringComparison.Ordinal);
}
