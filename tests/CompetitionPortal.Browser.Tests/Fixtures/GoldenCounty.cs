using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.GoldenYear;

[assembly: AssemblyFixture(typeof(GoldenCounty))]

namespace CompetitionPortal.Browser.Tests.Fixtures;

/// <summary>The year computed by hand, from its workbook, one server for all tests.</summary>
public sealed class GoldenCounty : CountyServer
{
    protected override string OwnUnit => "城关镇";

    protected override byte[] Workbook() => File.ReadAllBytes(RepositoryFiles.Path("docs", "samples", "golden-year.xlsx"));
}
