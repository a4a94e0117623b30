using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Adjustments;

/// <summary>Bonuses and deductions: per matter the highest, caps of groups and of all, deductions without a limit.</summary>
public sealed class AdjustmentTests
{
    // Entries as group/matter/points/period.
    [Theory]
    [InlineData("", 0)]
    [InlineData("荣誉/甲/0.6/Q2 荣誉/甲/0.8/Q3", 0.8)]
    [InlineData("荣誉/甲/0.8/Q2 荣誉/甲/0.6/Q3", 0.8)]
    [InlineData("荣誉/甲/0.8/Q2 荣誉/乙/0.6/Q3", 1.4)]
    [InlineData("荣誉/甲/1.5/Q2 荣誉/乙/1.5/Q3", 2)]
    [InlineData("荣誉//0.8/Q2 荣誉//0.6/Q2", 1.4)]
    [InlineData("创新/甲/0.7/Q4 创新/乙/0.6/Q4 荣誉/甲/1/Q4", 2)]
    [InlineData("零散/甲/0.6/Q2 零散/甲/0.8/Q3", 1.4)]
    [InlineData("//-0.5/Q1 //-0.5/Q3", -1)]
    [InlineData("//-3/Q1 荣誉/甲/5/Q1", -1)]
    [InlineData("荣誉/甲/-3/Q1 荣誉/甲/1/Q1 荣誉/甲/-4/Q1", -6)]
    [InlineData("荣誉/甲/2/Q1 创新/甲/1/Q1 零散/甲/3/Q1", 4)]
    [InlineData("荣誉/甲/2/Q1 创新/甲/1/Q1 零散/甲/3/Q1 //-1/Q1", 3)]
    [InlineData("荣誉/甲/0.335/Q1 //-0.33/Q1", 0.01)]
    public void Bonuses_are_capped_and_deductions_add_up(string entries, double points)
    {
        var score = Year(entries).Score().Find("甲")!;

        Assert.Equal((decimal)points, score.Adjustments);
        Assert.Equal(90 + (decimal)points, score.Total);
        Assert.Equal(90m, score.BaseScore);
    }

    [Theory]
    [InlineData("Q1", 0.5)]
    [InlineData("M05", 1.5)]
    [InlineData("Q2", 1.8)]
    [InlineData("H1", 1.8)]
    [InlineData("Q3", 1.8)]
    [InlineData("year", 2)]
    public void Only_what_came_by_the_period_counts(string period, double points) =>
        Assert.Equal((decimal)points, Year("荣誉/甲/0.5/Q1 荣誉/乙/1/M05 荣誉/甲/0.8/H1 荣誉/丙/1/year").Score(period).Find("甲")!.Adjustments);

    [Fact]
    public void They_are_not_scaled_with_the_base()
    {
        var year = Year("荣誉/甲/1/Q1");
        year.Indicator("次").Use("甲类", "次", 100, new LinearCurve());

        Assert.Equal((180m, 1m, 181m), (year.Score().Find("甲")!.BaseScore, year.Score().Find("甲")!.Adjustments, year.Score().Find("甲")!.Total));
    }

    [Fact]
    public void The_ledger_stands_in_the_trace_with_what_does_not_count()
    {
        var trace = Year("荣誉/甲/0.6/Q2 荣誉/甲/0.8/Q3 荣誉/乙/1.5/Q3 //-0.5/Q1").Score().Find("甲")!.Trace;

        Assert.Equal(["-0.5", "0.8", "1.5"], trace.Where(s => s.Kind == TraceKind.Entry).Select(s => s.To.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal("0.6", trace.Single(s => s.Kind == TraceKind.Superseded).To.ToString());
        Assert.Equal(("2.3", "2"), (trace.Single(s => s.Kind == TraceKind.BonusCap).From.ToString(), trace.Single(s => s.Kind == TraceKind.BonusCap).To.ToString()));
        Assert.Equal("1.5", trace.Single(s => s.Kind == TraceKind.Adjustments).To.ToString());
    }

    [Fact]
    public void Of_equal_bonuses_for_a_matter_one_counts()
    {
        var trace = Year("荣誉/甲/0.8/Q2 荣誉/甲/0.8/Q2").Score().Find("甲")!.Trace;

        Assert.Single(trace, s => s.Kind == TraceKind.Entry);
        Assert.Single(trace, s => s.Kind == TraceKind.Superseded);
    }

    [Theory]
    [InlineData(true, -3.5)]
    [InlineData(false, -4.5)]
    public void Of_deductions_for_a_matter_the_largest_counts_where_the_group_says_so(bool largestOnly, double points)
    {
        var year = Year("荣誉/河道垃圾/-1/Q1 荣誉/河道垃圾/-2/Q2 荣誉//-0.5/Q2 荣誉/扬尘/-1/Q3");
        year.Rules = year.Rules with { AdjustmentGroups = [year.Rules.AdjustmentGroups[0] with { LargestDeductionOnly = largestOnly }] };
        var score = year.Score().Find("甲")!;

        Assert.Equal((decimal)points, score.Adjustments);
        Assert.Equal(largestOnly ? ["-1"] : Array.Empty<string>(), score.Trace.Where(s => s.Kind == TraceKind.Superseded).Select(s => s.To.ToString()!));
    }

    private static YearBuilder Year(string entries)
    {
        var year = YearBuilder.Of(new LinearCurve()).Done("甲", 90);
        foreach (var period in new[] { "Q1", "Q2", "Q3" })
        {
            year.Result("甲", period, 90);
        }

        year.Rules = year.Rules with
        {
            AdjustmentGroups = [new AdjustmentGroup("荣誉", 2), new AdjustmentGroup("创新", 1), new AdjustmentGroup("零散", null, HighestOnly: false)],
            BonusCap = 4,
        };
        foreach (var parts in entries.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split('/')))
        {
            year.Adjustments.Add(new Adjustment("甲", YearBuilder.At(parts[3]), parts[0].Length == 0 ? null : parts[0], parts[1].Length == 0 ? null : parts[1], decimal.Parse(parts[2]), "理由"));
        }

        return year;
    }
}
