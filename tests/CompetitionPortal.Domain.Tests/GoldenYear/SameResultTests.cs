using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Tests.Scoring;
using CompetitionPortal.GoldenYear;
using CsCheck;

namespace CompetitionPortal.Domain.Tests.GoldenYear;

/// <summary>The same facts and rulebook give the same result, whatever the order of the lists, the culture or the thread.</summary>
public sealed class SameResultTests
{
    private static readonly CompetitionFacts Facts = WithMore(GoldenYearSource.Facts());
    private static readonly Rulebook Rules = GoldenYearSource.Rulebook();

    private static readonly string Expected = Text(Facts, Rules);

    [Fact]
    public void The_order_of_no_list_of_facts_matters() => Shuffled.Sample(facts => Assert.Equal(Expected, Text(facts, Rules)), iter: 100);

    [Fact]
    public void The_order_of_uses_and_plans_does_not_matter() => Gen.Select(Gen.Shuffle(Rules.Uses.ToArray()), Gen.Shuffle(Rules.Plans.ToArray()))
        .Sample((uses, plans) => Assert.Equal(Expected, Text(Facts, Rules with { Uses = uses, Plans = plans })), iter: 50);

    [Fact]
    public void The_culture_does_not_matter()
    {
        foreach (var culture in Cultures.All)
        {
            Assert.Equal(Expected, Cultures.Under(culture, () => Text(WithMore(GoldenYearSource.Facts()), GoldenYearSource.Rulebook())));
        }
    }

    [Fact]
    public void A_rulebook_read_back_from_its_document_gives_the_same() => Assert.Equal(Expected, Text(Facts, RulebookDocument.Read(RulebookDocument.Write(Rules))));

    [Fact]
    public async Task Many_at_once_give_the_same()
    {
        var texts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Text(Facts, Rules))));

        Assert.All(texts, text => Assert.Equal(Expected, text));
    }

    private static Gen<CompetitionFacts> Shuffled { get; } =
        from participants in Gen.Shuffle(Facts.Participants.ToArray())
        from targets in Gen.Shuffle(Facts.Targets.ToArray())
        from bases in Gen.Shuffle(Facts.Bases.ToArray())
        from results in Gen.Shuffle(Facts.Results.ToArray())
        from adjustments in Gen.Shuffle(Facts.Adjustments.ToArray())
        from vetoes in Gen.Shuffle(Facts.Vetoes.ToArray())
        from tenures in Gen.Shuffle(Facts.Tenures.ToArray())
        from sanctions in Gen.Shuffle(Facts.Sanctions.ToArray())
        from successions in Gen.Shuffle(Facts.Successions.ToArray())
        select Facts with
        {
            Participants = participants, Targets = targets, Bases = bases, Results = results, Adjustments = adjustments,
            Vetoes = vetoes, Tenures = tenures, Sanctions = sanctions, Successions = successions,
        };

    /// <summary>The golden year with what it has only one of, or none: principals, sanctions, vetoes, a split.</summary>
    private static CompetitionFacts WithMore(CompetitionFacts facts) => facts with
    {
        Tenures =
        [
            new(new("1", "演示人员01"), "石桥乡", "书记", true, new DateOnly(2024, 1, 1)), new(new("2", "演示人员02"), "石桥乡", "乡长", true, new DateOnly(2024, 1, 1)),
            new(new("3", "演示人员03"), "北沟乡", "书记", true, new DateOnly(2025, 1, 1)), new(new("4", "演示人员04"), "团县委", "书记", true, new DateOnly(2023, 1, 1)),
        ],
        Sanctions = [new("气象局", "诫勉", new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), "一"), new("气象局", "诫勉", new DateOnly(2025, 2, 1), new DateOnly(2025, 12, 31), "二")],
        Vetoes = [.. facts.Vetoes, new("城关镇", "信访", new DateOnly(2025, 9, 12), "演示文号 2"), new("教育局", "廉政", new DateOnly(2025, 9, 12), "演示文号 3")],
        Successions = [new(new DateOnly(2025, 9, 1), "交通局", "发改局", 0.1m, "演示文号 4"), new(new DateOnly(2025, 9, 1), "交通局", "教育局", 0.2m, "演示文号 4")],
    };

    private static string Text(CompetitionFacts facts, Rulebook rules) => string.Join('\n', new[] { "Q1", "Q2", "Q3", "year" }
        .SelectMany(p => Enum.GetValues<Basis>().Select(b => ScoreboardText.Write(ScoringService.Score(facts, rules, new Standing(YearBuilder.At(p), b))))));
}
