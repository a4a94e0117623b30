namespace CompetitionPortal.Browser.Tests.Fixtures;

/// <summary>The portal with the demonstration county, for the tests of one class.</summary>
public sealed class ServerFixture() : ServerProcess(ServerStart.Demo);
