using System.Reflection;
using CompetitionPortal.Data;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Web.Tests.Docs;

/// <summary>docs/glossary.md names what the code has.</summary>
public sealed class GlossaryPageTests
{
    private static readonly ILookup<string, Type> Types = new[] { typeof(ScoringService), typeof(PortalDb), typeof(YearBook), typeof(Program) }
        .SelectMany(t => t.Assembly.GetTypes()).ToLookup(t => t.Name.Split('`')[0], StringComparer.Ordinal);

    [Fact]
    public void Every_code_name_exists()
    {
        var names = DocPage.Open("docs", "glossary.md").TableRows().SelectMany(r => DocPage.Ticked(r[1])).ToList();

        Assert.True(names.Count > 60);
        Assert.All(names, name => Assert.True(Exists(name), $"The code has no {name}."));
    }

    [Theory]
    [InlineData("Participant", true)]
    [InlineData("ReportedAs.Flow", true)]
    [InlineData("Participant.Order", true)]
    [InlineData("Participant.Colour", false)]
    [InlineData("ParticipantModel", false)]
    public void A_name_that_does_not_exist_is_found(string name, bool exists) => Assert.Equal(exists, Exists(name));

    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        return Types[parts[0]].Any(t => parts.Length == 1 || t.GetMember(parts[1], BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0);
    }
}
