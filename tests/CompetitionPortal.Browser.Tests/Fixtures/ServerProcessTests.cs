using CompetitionPortal.Browser.Tests.Samples;

namespace CompetitionPortal.Browser.Tests.Fixtures;

public class ServerProcessTests
{
    [Fact]
    public async Task A_server_answers_is_killed_and_comes_back_with_its_data()
    {
        var server = new ServerProcess(SampleServer.Start);
        await using (server)
        {
            await server.StartAsync();
            Assert.Contains(SampleServer.ReadyLine, server.Output, StringComparison.Ordinal);
            Assert.Contains("sample", await GetAsync(server.Address), StringComparison.Ordinal);

            await server.KillAsync();
            await Assert.ThrowsAsync<HttpRequestException>(() => GetAsync(server.Address));

            await server.StartAsync();
            Assert.Contains("sample", await GetAsync(server.Address), StringComparison.Ordinal);
            Assert.Equal(["started", "started"], await File.ReadAllLinesAsync(server.DataFile, TestContext.Current.CancellationToken));
        }

        await Assert.ThrowsAsync<HttpRequestException>(() => GetAsync(server.Address));
        Assert.False(File.Exists(server.DataFile));
    }

    [Fact]
    public async Task A_server_that_ends_at_once_is_reported_with_what_it_said()
    {
        await using var server = new ServerProcess(SampleServer.Start with { Assembly = "no-such-server.dll" });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(server.StartAsync);

        Assert.Contains("no-such-server.dll", error.Message, StringComparison.Ordinal);
    }

    private static async Task<string> GetAsync(Uri address)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(address, TestContext.Current.CancellationToken);
    }
}
