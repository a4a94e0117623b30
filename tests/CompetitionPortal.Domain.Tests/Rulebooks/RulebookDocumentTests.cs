using System.Text.Json;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CsCheck;

namespace CompetitionPortal.Domain.Tests.Rulebooks;

/// <summary>The rulebook as one canonical document: the same rulebook, the same bytes.</summary>
public sealed class RulebookDocumentTests
{
    private static readonly Rulebook Golden = GoldenYearSource.Rulebook();
    private static readonly string Document = RulebookDocument.Write(Golden);

    [Fact]
    public void A_document_reads_back_to_the_same_document() => Assert.Equal(Document, RulebookDocument.Write(RulebookDocument.Read(Document)));

    [Fact]
    public void Uses_plans_and_bands_may_come_in_any_order() => Gen.Select(Gen.Shuffle(Golden.Uses.ToArray()), Gen.Shuffle(Golden.Plans.ToArray())).Sample((uses, plans) =>
        Assert.Equal(Document, RulebookDocument.Write(Golden with { Uses = uses, Plans = plans })), iter: 200);

    [Fact]
    public void A_participant_s_own_plan_has_its_place_too()
    {
        PlanShare[] plans = [.. Period.All(PeriodLevel.Quarter).SelectMany(p => new[] { "乙", null, "甲" }.Select(who => new PlanShare("固定资产投资", who, p, p.Ordinal / 4m)))];
        var document = RulebookDocument.Write(Golden with { Plans = plans });

        Assert.Equal(document, RulebookDocument.Write(Golden with { Plans = [.. plans.Reverse()] }));
        Assert.Equal(plans.ToHashSet(), RulebookDocument.Read(document).Plans.ToHashSet());
    }

    [Fact]
    public void What_may_be_nothing_and_is_something_by_default_is_written_also_where_it_is_nothing()
    {
        // Left out, it would read back as the default: money above the unit's own target became money above zero.
        foreach (var file in Directory.GetFiles(RepositoryFiles.Path("src", "CompetitionPortal.Domain", "Rulebooks"), "*.cs"))
        {
            var lines = File.ReadAllLines(file);
            Assert.All(Enumerable.Range(1, lines.Length - 1).Where(n => lines[n].Contains("? ", StringComparison.Ordinal) && lines[n].Contains("{ get; init; } = ", StringComparison.Ordinal)), n => Assert.Contains("JsonIgnoreCondition.Never", lines[n - 1]));
        }

        var steps = new StepAmount(new RankingKey(RankingMeasure.Value, "财政收入"), 0.02m) { Line = null };
        var back = RulebookDocument.Read(RulebookDocument.Write(Golden with { Outcomes = [new OutcomeRule { Clause = "J3", Kind = OutcomeKind.Reward, Condition = new AllOf([]), Measure = "奖励", Amount = new OutcomeAmount(steps) }] }));
        Assert.Equal(steps, back.Outcomes[0].Amount!.Rule);
    }

    [Fact]
    public void A_step_table_has_one_form()
    {
        StepBand[] bands = [new(null, 0), new(80, 75), new(100, 100)];

        Assert.Equal(new StepTableCurve(CurveVariable.Completion, bands), new StepTableCurve(CurveVariable.Completion, [.. bands.Reverse()]));
        Assert.Equal([100m, 80m, null], new StepTableCurve(CurveVariable.Completion, bands).Bands.Select(b => b.From));
    }

    [Fact]
    public void The_culture_changes_no_byte()
    {
        foreach (var culture in Cultures.All)
        {
            var (written, checksum) = Cultures.Under(culture, () => (RulebookDocument.Write(RulebookDocument.Read(Document)), RulebookDocument.Checksum(Golden)));
            Assert.Equal(Document, written);
            Assert.Equal(RulebookDocument.Checksum(Document), checksum);
        }
    }

    [Fact]
    public void The_checksum_is_that_of_the_bytes_and_follows_every_change()
    {
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", RulebookDocument.Checksum("abc"));
        Assert.NotEqual(RulebookDocument.Checksum(Golden), RulebookDocument.Checksum(Golden with { TenureMonths = 7 }));
        Assert.NotEqual(RulebookDocument.Checksum(Golden), RulebookDocument.Checksum(Golden with { Outcomes = [.. Golden.Outcomes.Reverse()] }));
    }

    [Theory]
    [InlineData("1.20", "1.2")]
    [InlineData("100.000", "100")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("-0.50", "-0.5")]
    public void A_number_has_no_trailing_zeros_and_loses_nothing(string number, string written)
    {
        var document = RulebookDocument.Write(Golden with { BonusCap = decimal.Parse(number) });

        Assert.Contains($"\"bonusCap\":{written},", document);
        Assert.Equal(decimal.Parse(number), RulebookDocument.Read(document).BonusCap);
    }

    [Fact]
    public void Every_curve_reads_back() => RandomCurves.Of(40).Sample(curve =>
    {
        var read = RulebookDocument.Read(RulebookDocument.Write(RandomRulebook.Plain with { Uses = [RandomRulebook.Plain.Uses[0] with { Curve = curve }] }));

        Assert.Equal(curve, read.Uses[0].Curve);
    }, iter: 1000);

    [Theory]
    [InlineData("\"title\":", "\"titel\":")]
    [InlineData("\"cap\":1.2", "\"cap\":1.2,\"weight\":2")]
    [InlineData("\"cap\":1.2", "\"cap\":1.2,\"cap\":1")]
    [InlineData("\"type\":\"linear\"", "\"type\":\"formula\"")]
    [InlineData("\"baseMarks\":16", "\"baseMarks\":\"16\"")]
    [InlineData(",\"baseMarks\":16", "")]
    [InlineData("\"on\":\"growth\"", "\"on\":1")]
    [InlineData("\"on\":\"growth\"", "\"on\":\"sum\"")]
    [InlineData("\"at\":\"H1\"", "\"at\":\"H3\"")]
    [InlineData("\"indicator\":\"固定资产投资\",\"period\":\"Q1\",", "\"period\":\"Q1\",")]
    [InlineData("\"group\":\"乡镇\"", "\"group\":null")]
    [InlineData("\"conditions\":[", "\"parts\":[")]
    public void What_is_no_rulebook_is_refused(string good, string bad)
    {
        Assert.Contains(good, Document);

        Assert.Throws<JsonException>(() => RulebookDocument.Read(Document.Replace(good, bad)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("{\"title\":\"办法\"")]
    public void What_is_no_document_is_refused(string text) => Assert.Throws<JsonException>(() => RulebookDocument.Read(text));
}
