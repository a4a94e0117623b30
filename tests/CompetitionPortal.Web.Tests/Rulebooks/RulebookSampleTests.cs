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
