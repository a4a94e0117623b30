using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>What the pages offer to download comes as what it is, under its name.</summary>
public sealed class DownloadTests(BrowserFixture browser, GoldenCounty golden)
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly Dictionary<string, string> Types = new() { [".csv"] = "text/csv", [".txt"] = "text/plain", [".xlsx"] = Xlsx, [".docx"] = Docx };

    [Fact]
    public async Task Files_of_a_standing_have_their_type_and_name()
    {
        await using var guard = await golden.Offices.OpenAsync(browser);
        await guard.Page.GotoAsync(StandingAddress.Outcomes(PageAddresses.Year(2025), PageAddresses.At("year")));
        var links = await guard.Page.Locator(".downloads a[href*='/verified/']").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");

        Assert.Equal(["annual-list.csv", "annual-list.docx", "cells.csv", "commendation.docx", "notes.txt", "ranking.csv", "ranking.xlsx", "trace.csv"], links.Select(l => l.Split('/')[^1]).Order());
        using var client = await golden.Offices.ClientAsync(browser);
        foreach (var link in links)
        {
            using var answer = await client.GetAsync(link);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Equal(Types[Path.GetExtension(link)], answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal(link.Split('/')[^1], answer.Content.Headers.ContentDisposition?.FileName);
            Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length > 100);
        }
    }

    [Fact]
    public async Task A_click_downloads()
    {
        await using var guard = await golden.Offices.OpenAsync(browser);
        await guard.Page.GotoAsync(StandingAddress.Ranking(PageAddresses.Year(2025), PageAddresses.At("Q3"), "乡镇"));
        var download = await guard.Page.RunAndWaitForDownloadAsync(() => guard.Page.ClickAsync("text=下载 Excel"));
        Assert.Equal("ranking.xlsx", download.SuggestedFilename);
        Assert.True(new FileInfo(await download.PathAsync()).Length > 5000);
    }
}
