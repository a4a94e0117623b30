namespace CompetitionPortal.Browser.Tests.Fixtures;

/// <summary>How a server is started, and how it is known to be ready: its path answers 200 and, where one is given, its line is printed.</summary>
public sealed record ServerStart(string Assembly, IReadOnlyList<string> Words, string ReadyPath = "/", string? ReadyLine = null)
{
    /// <summary>The portal with the demonstration county.</summary>
    public static ServerStart Demo { get; } = new(Path.Combine(AppContext.BaseDirectory, "CompetitionPortal.Web.dll"), ["demo"], "/account/sign-in", "已经就绪");
}
