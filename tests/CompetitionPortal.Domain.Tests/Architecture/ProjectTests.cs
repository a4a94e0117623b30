using System.Reflection;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Architecture;

public class ProjectTests
{
    private static readonly IReadOnlyList<ProjectFile> Projects =
        [.. SourceTree.Folders.SelectMany(f => Directory.GetFiles(f, "*.csproj")).Select(f => ProjectFile.Parse(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)))];

    [Fact]
    public void There_are_exactly_four_projects() => Assert.Equal(ProjectFile.Names.Order(), Projects.Select(p => p.Name).Order());

    [Fact]
    public void References_point_downwards_only() => Findings.AssertNone(Projects.SelectMany(p => p.WrongDirections()));

    [Fact]
    public void The_domain_has_no_package() => Findings.AssertNone(Projects.Single(p => p.Name == "CompetitionPortal.Domain").Packages);

    [Fact]
    public void The_domain_is_built_on_the_framework_alone() => Findings.AssertNone(Foreign(typeof(ScoringService).Assembly));

    [Fact]
    public void A_wrong_reference_and_a_package_are_found()
    {
        var project = ProjectFile.Parse("CompetitionPortal.Domain", """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <ProjectReference Include="..\CompetitionPortal.Data\CompetitionPortal.Data.csproj" />
                <PackageReference Include="Some.Analyzers" PrivateAssets="all" />
                <PackageReference Include="Some.Library" />
              </ItemGroup>
            </Project>
            """);
        Assert.Equal(["CompetitionPortal.Domain references CompetitionPortal.Data"], project.WrongDirections());
        Assert.Equal(["Some.Library"], project.Packages);
    }

    [Fact]
    public void A_foreign_assembly_is_found() => Assert.Contains("xunit.v3.assert", Foreign(typeof(ProjectTests).Assembly));

    private static IEnumerable<string> Foreign(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n != "netstandard" && !n.StartsWith("System.", StringComparison.Ordinal));
}
