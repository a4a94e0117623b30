using Xunit.MicrosoftTestingPlatform;

namespace CompetitionPortal.Browser.Tests.Samples;

/// <summary>Runs the tests, or, asked by its command word, the sample server.</summary>
internal static class EntryPoint
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [SampleServer.Word, ..])
        {
            await SampleServer.RunAsync(args[1..]);
            return 0;
        }

        return await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
    }
}
