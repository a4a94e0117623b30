using CompetitionPortal.Browser.Tests.Fixtures;
using Microsoft.Data.Sqlite;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>An installation without data shows how to begin; a server that fails says so and hides nothing behind an English page.</summary>
public sealed class EmptyAndBrokenTests(BrowserFixture browser)
{
    [Fact]
    public async Task Without_data_the_pages_say_so_and_a_failure_has_a_number()
    {
        await using var county = new EmptyCounty();
        await county.InitializeAsync();
        await using var guard = await county.Offices.OpenAsync(browser);
        await guard.Page.GotoAsync("/");
        Assert.Equal("创业竞赛考核", (await guard.Page.InnerTextAsync(".bar-name")).Trim());
        await AccessibilityTests.AssertAccessibleAsync(guard.Page, "/");
        await guard.AssertCleanAsync();
        Assert.Equal(404, (await guard.Page.GotoAsync("/open/2025"))!.Status);

        await using (var connection = new SqliteConnection($"Data Source={county.DataFile}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE Years RENAME TO Gone";
            await command.ExecuteNonQueryAsync();
        }

        SqliteConnection.ClearAllPools();
        var answer = await guard.Page.GotoAsync("/");
        Assert.Equal(500, answer!.Status);
        Assert.Equal("页面没有打开", await guard.Page.InnerTextAsync("h1"));
        var text = await guard.Page.InnerTextAsync("main");
        Assert.Matches("编号：[^ ]{8,}", text);
        Assert.DoesNotContain("SqliteException", await guard.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Contains("SqliteException", county.Output, StringComparison.Ordinal);
    }
}
