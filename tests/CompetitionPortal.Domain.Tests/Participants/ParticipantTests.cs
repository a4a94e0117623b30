using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Participants;

/// <summary>Identity stays; names, classes and principals carry dates.</summary>
public sealed class ParticipantTests
{
    private static readonly DateOnly Change = new(2025, 5, 1);

    private static readonly Participant Unit = new()
    {
        Code = "甲",
        Order = 1,
        Names = [new ParticipantName("新名", Change), new ParticipantName("旧名", null, Change.AddDays(-1))],
        Memberships = [new ClassMembership("乙类", Change), new ClassMembership("甲类", new DateOnly(2024, 1, 1), Change.AddDays(-1))],
    };

    [Theory]
    [InlineData("2025-04-30", "旧名", "甲类")]
    [InlineData("2025-05-01", "新名", "乙类")]
    [InlineData("2030-01-01", "新名", "乙类")]
    [InlineData("2023-12-31", "旧名", null)]
    public void Name_and_class_are_those_of_the_day_in_whatever_order_they_are_written(string day, string name, string? className)
    {
        var turned = Unit with { Names = [.. Unit.Names.Reverse()], Memberships = [.. Unit.Memberships.Reverse()] };

        Assert.All([Unit, turned], u => Assert.Equal((name, className), (u.NameAt(DateOnly.Parse(day)), u.ClassAt(DateOnly.Parse(day)))));
    }

    [Fact]
    public void A_spell_that_was_left_open_ends_where_the_next_one_begins()
    {
        var unit = Unit with { Names = [new ParticipantName("新名", Change), new ParticipantName("旧名")], Memberships = [new ClassMembership("乙类", Change), new ClassMembership("甲类")] };

        Assert.Equal(("旧名", "甲类"), (unit.NameAt(Change.AddDays(-1)), unit.ClassAt(Change.AddDays(-1))));
        Assert.Equal(("新名", "乙类"), (unit.NameAt(Change), unit.ClassAt(Change)));
    }

    [Fact]
    public void Where_no_name_covers_the_day_the_latest_one_stands() =>
        Assert.Equal("新名", (Unit with { Names = [new ParticipantName("新名", Change, Change), new ParticipantName("旧名", null, new DateOnly(2020, 1, 1))] }).NameAt(new DateOnly(2026, 1, 1)));

    [Fact]
    public void A_unit_is_ranked_in_the_class_and_under_the_name_of_the_period_s_end()
    {
        var year = new YearBuilder().Class("甲类").Class("乙类").Indicator("任务").Use("甲类", "任务", 100, new LinearCurve(Cap: 1)).Use("乙类", "任务", 60, new LinearCurve(Cap: 1));
        year.Units.Add(Unit);
        year.Target("甲", 100).Result("甲", "Q1", 50).Result("甲", "Q2", 50);

        var (spring, summer) = (year.Score("Q1").Scores.Single(), year.Score("Q2").Scores.Single());
        Assert.Equal(("旧名", "甲类", "甲组", 50m), (spring.Name, spring.Class.Name, spring.Places["序列名次"].Pool, spring.Total));
        Assert.Equal(("新名", "乙类", "乙组", 30m), (summer.Name, summer.Class.Name, summer.Places["序列名次"].Pool, summer.Total));
    }

    [Fact]
    public void Who_belongs_to_no_class_at_the_period_s_end_is_not_in_the_standing()
    {
        var year = YearBuilder.Of(new LinearCurve()).Done("乙", 80);
        year.Units.Add(Unit with { Memberships = [new ClassMembership("甲类", null, new DateOnly(2025, 6, 29))] });
        year.Target("甲", 100).Result("甲", "Q1", 50);

        Assert.Equal(["乙", "旧名"], year.Score("Q1").Scores.OrderBy(s => s.Participant.Code).Select(s => s.Name));
        Assert.Equal(["乙"], year.Score("Q2").Scores.Select(s => s.Name));
    }

    [Theory]
    [InlineData("2025-07-01", null, "2025-12-31", true)]
    [InlineData("2025-07-02", null, "2025-12-31", false)]
    [InlineData("2025-07-01", "2025-12-31", "2025-12-31", true)]
    [InlineData("2025-01-01", "2025-12-30", "2025-12-31", false)]
    [InlineData("2024-12-31", null, "2025-06-30", true)]
    [InlineData("2025-01-01", null, "2025-06-30", true)]
    [InlineData("2025-01-02", null, "2025-06-30", false)]
    [InlineData("2025-08-31", null, "2026-02-28", true)]
    [InlineData("2026-02-01", null, "2025-12-31", false)]
    public void A_post_is_held_long_enough_from_six_whole_months_on(string from, string? to, string day, bool held) =>
        Assert.Equal(held, new Tenure(new Person("1", "演示人员01"), "甲", "书记", true, DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to)).HeldFor(6, DateOnly.Parse(day)));

    [Fact]
    public void How_long_is_long_enough_is_the_rulebook_s()
    {
        var tenure = new Tenure(new Person("1", "演示人员01"), "甲", "书记", true, new DateOnly(2025, 11, 30));

        Assert.True(tenure.HeldFor(0, new DateOnly(2025, 11, 30)));
        Assert.True(tenure.HeldFor(1, new DateOnly(2025, 12, 31)));
        Assert.False(tenure.HeldFor(2, new DateOnly(2025, 12, 31)));
    }
}
