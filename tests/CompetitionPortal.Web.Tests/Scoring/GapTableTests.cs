using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Tests.Scoring;

public sealed class GapTableTests
{
    [Fact]
    public void Each_indicator_says_what_it_takes_for_each_goal()
    {
        var view = GapTable.Of(GoldenBoards.Scored("year"), "东山镇", GoldenBoards.All)!;
        Assert.Equal(["乡镇进一位", "升一等", "不适用 P2"], view.Goals.Select(g => g.Goal));
        var row = view.Rows.Single(r => r.Indicator == "招商引资到位资金");
        Assert.Equal(("2,999.88", "四季度", "万元"), (row.Now, row.Period, row.UnitOfMeasure));
        Assert.Equal(new GapCell("+0.12", "到 3,000", "3000"), row.Cells[2]);
        Assert.Equal(new GapCell("+0.12", "到 3,000（100%）", "3000"), Assert.Single(row.Task));
        Assert.All(view.Rows, r => Assert.Equal(view.Goals.Count, r.Cells.Count));
    }

    [Fact]
    public void Who_sees_no_places_is_told_of_his_own_task_only()
    {
        var view = GapTable.Of(GoldenBoards.Scored("year"), "东山镇", GoldenBoards.Own(Sight.Own, "东山镇"))!;
        Assert.Empty(view.Goals);
        Assert.Empty(view.Pairs);
        Assert.Equal("+0.12", view.Rows.Single(r => r.Indicator == "招商引资到位资金").Task.Single().Extra);
        Assert.DoesNotContain(GapTable.Of(GoldenBoards.Scored("year"), "东山镇", GoldenBoards.Own(Sight.Neighbours, "东山镇"))!.Goals, g => g.Goal.StartsWith("不适用", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_counted_goes_by_whole_ones_and_less_of_it_is_more()
    {
        var cells = GapTable.Of(GoldenBoards.Scored("year"), "石桥乡", GoldenBoards.All)!.Rows.Single(r => r.Indicator == "安全生产事故起数").Cells;
        Assert.All(cells, c => Assert.True(c.Extra == "—" || (c.Extra.StartsWith('−') && !c.Extra.Contains('.')), c.Extra));
        Assert.Contains(cells, c => c.Extra != "—");
    }

    [Fact]
    public void A_unit_that_is_not_there_needs_nothing() => Assert.Null(GapTable.Of(GoldenBoards.Scored("year"), "没有", GoldenBoards.All));

    [Fact]
    public void A_plan_of_several_indicators_is_what_the_table_starts_from_and_what_it_gives_is_said()
    {
        var scored = GoldenBoards.Scored("year");
        var alone = GapTable.Of(scored, "东山镇", GoldenBoards.All)!;
        var view = GapTable.Of(scored, "东山镇", GoldenBoards.All, new Dictionary<string, decimal> { ["招商引资到位资金"] = 3000 })!;
        Assert.Null(alone.Planned);
        Assert.Matches("^照打算：总分 [0-9.]+ → [0-9.]+，乡镇第 [0-9]+ 名 → 第 [0-9]+ 名。$", view.Planned);
        Assert.Contains("不适用 P2", alone.Goals.Select(g => g.Goal));
        Assert.DoesNotContain("不适用 P2", view.Goals.Select(g => g.Goal));
        Assert.Equal("2,999.88", view.Rows.Single(r => r.Indicator == "招商引资到位资金").Now);
    }

    [Fact]
    public void What_one_indicator_still_takes_beside_an_intended_one_does_it_exactly()
    {
        var scored = GoldenBoards.Scored("year");
        var plan = new Dictionary<string, decimal> { ["固定资产投资"] = 5000 };
        var (unit, cell) = scored.Board.Scores.Where(s => s.Class.Name == "乡镇").Select(s => (Unit: s.Participant.Code, View: GapTable.Of(scored, s.Participant.Code, GoldenBoards.All, plan)!))
            .Where(v => v.View.Goals.FirstOrDefault()?.Goal == "乡镇进一位").Select(v => (v.Unit, Cell: v.View.Rows.Single(r => r.Indicator == "招商引资到位资金").Cells[0])).First(c => c.Cell.Figure is not null);
        var figure = decimal.Parse(cell.Figure!, System.Globalization.CultureInfo.InvariantCulture);
        var (before, reached, missed) = (Place(plan), Place(new(plan) { ["招商引资到位资金"] = figure }), Place(new(plan) { ["招商引资到位资金"] = figure - 0.01m }));
        Assert.True(reached > before);
        Assert.Equal(before, missed);

        int Place(Dictionary<string, decimal> intended) => Domain.Scoring.ScoringService.Score(
            Domain.Gaps.GapPlan.Apply(scored.Year.Facts, scored.Board, unit, intended), scored.Year.Rulebook, scored.Board.Standing).Find(unit)!.Places[scored.Year.Rulebook.ClassRanking!.Name].FromBottom;
    }

    [Fact]
    public void A_part_of_a_composed_indicator_has_its_own_row_and_what_is_not_typed_is_named()
    {
        var golden = GoldenBoards.Scored("year");
        var rules = golden.Year.Rulebook;
        var (first, second) = (rules.Indicators[0], rules.Indicators[1]);
        rules = rules with
        {
            Indicators = [.. rules.Indicators.Select(i => i == second ? i with { Projects = new Domain.Rulebooks.ProjectRule() } : i), first with { Name = "内资" }],
            Parts = [new Domain.Rulebooks.IndicatorPart(first.Name, "内资", 2)],
        };
        var year = golden.Year with { Rulebook = rules };
        var view = GapTable.Of(new ScoredYear(year, Domain.Scoring.ScoringService.Score(year.Facts, rules, golden.Board.Standing)), "东山镇", GoldenBoards.All)!;
        Assert.Equal(first.Name, view.Rows.Single(r => r.Indicator == "内资").PartOf);
        Assert.Equal(string.Empty, view.Rows.Single(r => r.Indicator == "内资").Now);
        Assert.DoesNotContain(view.Rows, r => r.Indicator == first.Name);
        Assert.Equal([second.Name], view.NotTyped);
    }

    [Theory]
    [InlineData("99999", "以前")]
    [InlineData("0", "以后")]
    public void Who_sees_his_neighbours_only_does_not_learn_more_by_what_he_intends(string figure, string said)
    {
        var scored = GoldenBoards.Scored("year");
        var score = scored.Board.Scores.Where(s => s.Class.Name == "乡镇").OrderBy(s => s.Places[scored.Year.Rulebook.ClassRanking!.Name].Rank).ElementAt(said == "以前" ? 5 : 0);
        var plan = scored.Year.Rulebook.Indicators.ToDictionary(i => i.Name, i => decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture) * (i.Name == "安全生产事故起数" ? 0 : 1));
        var view = GapTable.Of(scored, score.Participant.Code, GoldenBoards.Own(Sight.Neighbours, score.Participant.Code), plan)!;
        Assert.Contains(said, view.Planned, StringComparison.Ordinal);
        Assert.DoesNotContain(view.Goals, g => g.Goal.Contains("进一位", StringComparison.Ordinal));
    }
}
