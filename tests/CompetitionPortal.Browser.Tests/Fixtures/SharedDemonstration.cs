using CompetitionPortal.Browser.Tests.Fixtures;

[assembly: AssemblyFixture(typeof(SharedDemonstration))]

namespace CompetitionPortal.Browser.Tests.Fixtures;

/// <summary>The demonstration county, one server for all tests that only read.</summary>
public sealed class SharedDemonstration : ServerProcess
{
    public SharedDemonstration()
        : base(ServerStart.Demo) => Offices = new Offices(Address, (page, account) => page.ClickAsync($"button[name=user][value='{account}']"));

    /// <summary>Who can sign in.</summary>
    public Offices Offices { get; }
}
