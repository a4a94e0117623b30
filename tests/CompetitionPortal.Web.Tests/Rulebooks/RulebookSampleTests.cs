using System.Text.Json;
using System.Text.Json.Nodes;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>The published schema and the sample rulebooks in docs are what the program writes and reads.</summary>
public sealed class RulebookSampleTests
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("WRITE_SAMPLES") == "1";

    public static TheoryData<string> Samples => ["county-secretary", "investment", "thousand-points", "party-building"];

    [Fact]
    public void The_schema_in_docs_is_the_program_s()
    {
        var path = RepositoryFiles.Path("docs", "rulebook.schema.json");
        if (Writes)
        {
            File.WriteAllText(path, RulebookFile.Schema());
        }

        Assert.Equal(File.ReadAllText(path), RulebookFile.Schema());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_fits_the_schema_means_something_and_reads_back_exactly(string name)
    {
        var path = RepositoryFiles.Path("docs", "samples", "rulebooks", name + ".json");
        if (Writes)
        {
            File.WriteAllText(path, RulebookFile.Write(RulebookFile.Read(File.ReadAllText(path))));
        }

        var text = File.ReadAllText(path);
        var rulebook = RulebookFile.Read(text);

        Assert.Empty(SchemaCheck.Problems(JsonNode.Parse(RulebookFile.Schema())!, JsonNode.Parse(text)));
        Assert.Empty(RulebookValidator.Check(rulebook));
        Assert.Equal(text, RulebookFile.Write(rulebook));
        var tables = RulebookTables.Of(rulebook, []);
        Assert.Empty(tables.Read([]).Errors);
        Assert.Equal(RulebookDocument.Checksum(rulebook), RulebookDocument.Checksum(tables.Read([]).Rulebook));
        foreach (var use in rulebook.Uses)
        {
            Assert.NotNull(CurvePlot.Of(use, rulebook.Indicators.First(i => i.Name == use.Indicator), rulebook.Rounding, null));
        }
    }

    /// <summary>What was issued with a checksum must still have it, however many shapes of rule have come since: these are of the first version of the format.</summary>
    [Theory]
    [InlineData("county-secretary", "41ef8ff7ba5fd71e4eb42f298a82467d0b72ff5b560c3d870a85c36ab4d8e94b")]
    [InlineData("investment", "55c91bfd4e6d751ffb937dda1ae3cf01bef787ec54f86d27cb48d309e7362d1b")]
    [InlineData("thousand-points", "29bc326533833a74b1bfb83ee2bc0febc0d0544eb7f99fb2dcc1bdeb270f7407")]
    [InlineData("party-building", "123744a1c46dbd233b9200c4ed3c6ca2c5f604a6478cc1f5051d504d351f71c7")]
    public void A_rulebook_of_the_first_version_keeps_its_checksum(string name, string checksum) =>
        Assert.Equal(checksum, RulebookDocument.Checksum(RulebookFile.Read(File.ReadAllText(RepositoryFiles.Path("docs", "samples", "rulebooks", name + ".json")))));

    [Theory]
    [InlineData("title", null)]
    [InlineData("classes", "7")]
    [InlineData("tenureMonths", "\"six\"")]
    public void The_schema_refuses_what_the_program_refuses(string field, string? instead)
    {
        var file = JsonNode.Parse(RulebookFile.Write(GoldenYearSource.Rulebook()))!;
        var rulebook = file["rulebook"]!.AsObject();
        if (instead is null)
        {
            rulebook.Remove(field);
        }
        else
        {
            rulebook[field] = JsonNode.Parse(instead);
        }

        Assert.NotEmpty(SchemaCheck.Problems(JsonNode.Parse(RulebookFile.Schema())!, file));
        Assert.Throws<JsonException>(() => RulebookFile.Read(file.ToJsonString()));
    }
}
