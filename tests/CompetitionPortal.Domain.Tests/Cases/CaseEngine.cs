using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Cases;

/// <summary>
/// A case's check as rulebook and facts, through the engine: for each printed figure what was printed and what the engine
/// gives.
/// </summary>
internal static class CaseEngine
{
    private const string Column = "数";

    /// <summary>The way of a check through the engine, or null where it needs a shape that is missing.</summary>
    public static Func<PublishedCase, PublishedCheck, IReadOnlyList<(string Unit, decimal Published, decimal Engine)>>? Way(PublishedCase @case, PublishedCheck check) => (@case.Id, check.Type) switch
    {
        ("dongyang-safety-2008", "lookup") when check.Text("key") == "band" => Bands,
        ("dongyang-safety-2008", "lookup") => ShareOfBase,
        ("shijiazhuang-air", "lookup") => Places,
        ("henan-air-2017-05", "sum") or ("taiyuan-air-2021-10", "linear") => Net,
        (_, "rank") => Ranks,
        (_, "ratio") => Completions,
        (_, "share") => Share,
        (_, "lead") => Leads,
        (_, "sum" or "linear") => Sums,
        (_, "bounds") => Bounds,
        ("zhangjiachuan-roster-2010", "total") => Count,
        (_, "total") => Totals,
        (_, "equal") => TotalOfTotals,
        _ => null,
    };

    /// <summary>A named ranking by the printed score, in each class of the case.</summary>
    private static List<(string, decimal, decimal)> Ranks(PublishedCase @case, PublishedCheck check)
    {
        var year = new YearBuilder().Indicator(Column, ReportedAs.Level, PeriodLevel.Year);
        foreach (var unit in @case.Units(check))
        {
            var className = check.Find("group") is { } column ? @case.Input[unit][column] : "全部";
            if (year.Rulebook.Classes.All(c => c.Name != className))
            {
                year.Class(className).Use(className, Column, 100, new DirectCurve(Capped: false));
            }

            year.Unit(unit, className).Target(unit, 100, indicator: Column).Result(unit, "year", @case.Figure(unit, check.Text("by")), Column);
        }

        var ties = check.Find("ties") switch { null or "competition" => TieMethod.Skip, var other => throw new NotSupportedException(other) };
        year.Rules = year.Rules with
        {
            ClassRanking = year.Rules.ClassRanking with { Ties = ties },
            OtherRankings = [new RankingRule { Name = "名次", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Value, Column), Ties = ties }],
        };
        var board = year.Score();

        // By the value and by the total that it gives: the same.
        Assert.All(board.Scores, s => Assert.Equal(s.Places["名次"].Rank, s.Places["类别名次"].Rank));
        return [.. @case.Units(check).Where(u => @case.Printed(u, check.Text("expect")) is not null).Select(u => (u, decimal.Parse(@case.Printed(u, check.Text("expect"))!), (decimal)board.Find(u)!.Places["名次"].Rank))];
    }

    /// <summary>Completion as printed, with the digits the publisher used.</summary>
    private static List<(string, decimal, decimal)> Completions(PublishedCase @case, PublishedCheck check)
    {
        var units = @case.Units(check).Where(u => @case.Printed(u, check.Text("expect")) is not null).ToList();
        var year = YearBuilder.Of(new LinearCurve());
        foreach (var unit in units)
        {
            year.Unit(unit).Target(unit, @case.Figure(unit, check.Text("den"))!.Value).Result(unit, "Q4", @case.Figure(unit, check.Text("num")));
        }

        var board = year.Score();
        return [.. units.Select(u => (u, decimal.Parse(@case.Printed(u, check.Text("expect"))!), Percent(board, u, @case.Figure(u, check.Find("dp_col") ?? string.Empty) is { } digits ? (int)digits : check.Digits)))];
    }

    /// <summary>The lead over the schedule at the end of a month, as a figure of its own, with the digits the publisher used.</summary>
    private static List<(string, decimal, decimal)> Leads(PublishedCase @case, PublishedCheck check) =>
    [
        .. @case.Units(check).Select(unit =>
        {
            var month = $"M{(int)@case.Figure(unit, check.Text("month"))!.Value:00}";
            var cell = YearBuilder.Of(new LinearCurve(), frequency: PeriodLevel.Month).Unit(unit).Target(unit, 100).Result(unit, month, @case.Figure(unit, check.Text("pct"))).Cell(unit, month);
            var digits = (int)(@case.Figure(unit, check.Text("dp_col")) ?? check.Digits);
            return (unit, decimal.Parse(@case.Printed(unit, check.Text("expect"))!), cell.Lead!.Value.Round(digits, RoundingMode.HalfAwayFromZero));
        }),
    ];

    private static List<(string, decimal, decimal)> Share(PublishedCase @case, PublishedCheck check)
    {
        decimal Total(string name) => decimal.Parse(@case.Totals[check.Text(name)]["published"]);
        var board = YearBuilder.Of(new LinearCurve()).Unit("全部").Target("全部", Total("den")).Result("全部", "Q4", Total("num")).Score();
        return [("*", Total("total"), Percent(board, "全部", check.Digits))];
    }

    private static decimal Percent(Scoreboard board, string unit, int digits) => decimal.Parse(FractionText.Percent(board.Find(unit)!.Cell("任务")!.Completion!.Value, digits));

    /// <summary>
    /// Each column is an indicator whose points are its figure times a price; one with a negative price is a deduction. A
    /// blank is no figure and gives nothing.
    /// </summary>
    private static List<(string, decimal, decimal)> Sums(PublishedCase @case, PublishedCheck check)
    {
        var units = @case.Units(check).Where(u => @case.Printed(u, check.Text("expect")) is not null).ToList();
        var year = new YearBuilder().Class("全部");
        year.Rules = year.Rules with { Rounding = new RoundingRules { PointsDigits = 6, TotalDigits = check.Digits } };
        foreach (var (column, price) in check.Terms().Where(t => t.Price > 0))
        {
            year.Indicator(column, ReportedAs.Cumulative, PeriodLevel.Year).Use("全部", column, price, new DirectCurve(Capped: false), AbsenceRule.Zero);
        }

        foreach (var unit in units)
        {
            year.Unit(unit, "全部");
            foreach (var (column, price) in check.Terms().Where(t => @case.Figure(unit, t.Column) is not null))
            {
                var figure = @case.Figure(unit, column)!.Value;
                if (price > 0)
                {
                    year.Target(unit, 1, indicator: column).Result(unit, "year", figure, column);
                }
                else
                {
                    year.Adjustments.Add(new Adjustment(unit, Period.Year, null, null, figure * price, column));
                }
            }
        }

        var board = year.Score();
        return [.. units.Select(u => (u, decimal.Parse(@case.Printed(u, check.Text("expect"))!), board.Find(u)!.Total!.Value))];
    }

    /// <summary>A score within its bounds is not changed by the cut to them.</summary>
    private static List<(string, decimal, decimal)> Bounds(PublishedCase @case, PublishedCheck check)
    {
        var (least, most) = (check.Number("min"), check.Number("max"));
        var year = YearBuilder.Of(new LinearCurve(Cap: 1, Floor: (decimal)least / most), ReportedAs.Level, PeriodLevel.Year, most);
        foreach (var unit in @case.Units(check))
        {
            year.Unit(unit).Target(unit, most).Result(unit, "year", @case.Figure(unit, check.Text("col")));
        }

        var board = year.Score();
        return [.. @case.Units(check).Select(u => (u, @case.Figure(u, check.Text("col"))!.Value, board.Find(u)!.Total!.Value))];
    }

    /// <summary>The bottom line of a table: the exact values of all units together; who has no figure has none to add.</summary>
    private static List<(string, decimal, decimal)> Totals(PublishedCase @case, PublishedCheck check)
    {
        var year = YearBuilder.Of(new DirectCurve(Capped: false), ReportedAs.Level, PeriodLevel.Year);
        foreach (var unit in @case.Units(check).Where(u => @case.Figure(u, check.Text("col")) is not null))
        {
            year.Unit(unit).Target(unit, 1).Result(unit, "year", @case.Figure(unit, check.Text("col")));
        }

        var sum = year.Score().Scores.Aggregate((Fraction)0, (total, s) => total + s.Cells[0].Actual!.Value);
        return [("*", Published(@case, check.Text("total")), sum.Round(check.Digits, RoundingMode.HalfAwayFromZero))];
    }

    /// <summary>A total of printed totals: each an indicator of one unit, with its price.</summary>
    private static List<(string, decimal, decimal)> TotalOfTotals(PublishedCase @case, PublishedCheck check)
    {
        var year = new YearBuilder().Class("全部").Unit("全部", "全部");
        year.Rules = year.Rules with { Rounding = new RoundingRules { PointsDigits = 6, TotalDigits = check.Digits } };
        foreach (var (name, price) in check.Terms())
        {
            year.Indicator(name, ReportedAs.Level, PeriodLevel.Year).Use("全部", name, price, new DirectCurve(Capped: false)).Target("全部", 1, indicator: name).Result("全部", "year", Published(@case, name), name);
        }

        return [("*", Published(@case, check.Text("total")), year.Score().Scores[0].Total!.Value)];
    }

    private static decimal Published(PublishedCase @case, string total) => decimal.Parse(@case.Totals[total]["published"]);

    /// <summary>Score band → share of the deposit: a step table over the score, at both ends of every printed band.</summary>
    private static List<(string, decimal, decimal)> Bands(PublishedCase @case, PublishedCheck check)
    {
        var table = check.Parameters.GetProperty("table").EnumerateObject().ToDictionary(b => b.Name, b => decimal.Parse(b.Value.GetString()!));
        var curve = new StepTableCurve(CurveVariable.Value, [.. table.Select(b => new StepBand(b.Value == 0 ? null : decimal.Parse(b.Key.TrimEnd('+').Split('-')[0]), b.Value))]);
        var year = YearBuilder.Of(curve, ReportedAs.Level, PeriodLevel.Year, 150);
        foreach (var (unit, place) in @case.Units(check).Select((u, i) => (u, i)))
        {
            // Only the band is printed; one unit stands at its lower end, the next just below its upper one.
            var ends = @case.Input[unit]["band"].TrimEnd('+').Split('-').Select(decimal.Parse).ToList();
            year.Unit(unit).Target(unit, 200).Result(unit, "year", place % 2 == 0 ? ends[0] : ends.Count > 1 ? ends[1] + 0.99m : 200);
        }

        var board = year.Score();
        return [.. @case.Units(check).Where(u => @case.Printed(u, check.Text("expect")) is not null).Select(u => (u, decimal.Parse(@case.Printed(u, check.Text("expect"))!), board.Find(u)!.Total!.Value))];
    }

    /// <summary>Money for the first and the last places of each class: a table from the top and one from the bottom.</summary>
    private static List<(string, decimal, decimal)> Places(PublishedCase @case, PublishedCheck check)
    {
        var year = new YearBuilder().Indicator(Column, ReportedAs.Level, PeriodLevel.Year);
        var rules = new List<OutcomeRule>();
        foreach (var table in check.Parameters.GetProperty("table").EnumerateObject())
        {
            year.Class(table.Name, table.Name).Use(table.Name, Column, 100, new DirectCurve());
            foreach (var side in table.Value.EnumerateObject().GroupBy(p => p.Name[0]))
            {
                var amounts = side.OrderBy(p => int.Parse(p.Name[1..])).Select(p => Math.Abs(decimal.Parse(p.Value.GetString()!))).ToList();
                rules.Add(Money($"{table.Name}{side.Key}", side.Key == 'T' ? OutcomeKind.Reward : OutcomeKind.Penalty, new PlaceAmount("类别名次", side.Key == 'B', amounts)) with { Groups = [table.Name] });
            }
        }

        year.Rules = year.Rules with { Outcomes = rules };
        foreach (var unit in @case.Units(check))
        {
            // The notice prints the place, not the score behind it.
            var (place, n) = (@case.Input[unit]["place"][0], int.Parse("0" + @case.Input[unit]["place"][1..]));
            year.Unit(unit, @case.Input[unit]["class"]).Target(unit, 100, indicator: Column).Result(unit, "year", place == 'T' ? 100 - n : place == 'B' ? n : 50, Column);
        }

        var lines = year.Score().Lines.ToLookup(l => l.Name);
        return [.. @case.Units(check).Select(u => (u, decimal.Parse(@case.Printed(u, check.Text("expect")) ?? "0"), lines[u].Sum(Signed)))];
    }

    /// <summary>Money by grade: the share of the score's band of the deposit of the kind of unit.</summary>
    private static List<(string, decimal, decimal)> ShareOfBase(PublishedCase @case, PublishedCheck check)
    {
        var bands = @case.Checks.Single(c => c.Name == "ratio").Parameters.GetProperty("table").EnumerateObject()
            .Select(b => new StepBand(b.Value.GetString() == "0" ? null : decimal.Parse(b.Name.TrimEnd('+').Split('-')[0]), decimal.Parse(b.Value.GetString()!))).ToList();
        var year = new YearBuilder().Indicator(Column, ReportedAs.Level, PeriodLevel.Year);
        var units = @case.Units(check).Where(u => @case.Printed(u, check.Text("expect")) is not null).ToList();
        var bases = units.Select(u => @case.Input[u]["base_class"]).Distinct().Select(c => new ClassBase(c, decimal.Parse(c[(c.LastIndexOf(' ') + 1)..].TrimEnd('）')))).ToList();
        bases.ForEach(b => year.Class(b.Class).Use(b.Class, Column, 200, new DirectCurve()));
        var payout = Money("兑现", OutcomeKind.Reward, new BaseShareAmount(new RankingKey(RankingMeasure.Total), bands, bases));
        year.Rules = year.Rules with { Outcomes = [payout with { Amount = payout.Amount! with { Unit = "元", IsDeposit = true } }] };
        foreach (var unit in units)
        {
            year.Unit(unit, @case.Input[unit]["base_class"]).Target(unit, 200, indicator: Column).Result(unit, "year", decimal.Parse(@case.Input[unit]["band"].TrimEnd('+').Split('-')[0]), Column);
        }

        var lines = year.Score().Lines.ToDictionary(l => l.Name);
        return [.. units.Select(u => (u, decimal.Parse(@case.Printed(u, check.Text("expect"))!), lines[u].Amount!.Value))];
    }

    /// <summary>Each factor's money is booked; the unit's net alone is listed, as reward or as deduction.</summary>
    private static List<(string, decimal, decimal)> Net(PublishedCase @case, PublishedCheck check)
    {
        var units = @case.Units(check).Where(u => @case.Printed(u, check.Text("expect")) is not null).ToList();
        var year = new YearBuilder().Class("全部");
        var (rules, isLoss) = (new List<OutcomeRule>(), check.Text("expect").Contains("deduct", StringComparison.Ordinal));
        foreach (var (column, price) in check.Terms())
        {
            year.Indicator(column, ReportedAs.Level, PeriodLevel.Year).Use("全部", column, 1, new DirectCurve());
            foreach (var isBelow in new[] { false, true })
            {
                var amount = new StepAmount(new RankingKey(RankingMeasure.Value, column), 1) { IsBelow = isBelow };
                var rule = Money($"{column}{isBelow}", (price > 0) ^ isLoss ^ isBelow ? OutcomeKind.Reward : OutcomeKind.Penalty, amount);
                rules.Add(rule with { Amount = rule.Amount! with { Account = "净" } });
            }
        }

        year.Rules = year.Rules with { Outcomes = [.. rules, Money("净奖", OutcomeKind.Reward, new NetAmount("净")), Money("净罚", OutcomeKind.Penalty, new NetAmount("净"))] };
        foreach (var unit in units)
        {
            year.Unit(unit, "全部");
            foreach (var (column, _) in check.Terms())
            {
                year.Target(unit, 1, indicator: column).Result(unit, "year", @case.Figure(unit, column), column);
            }
        }

        var lines = year.Score().Lines.ToDictionary(l => l.Name);
        return [.. units.Select(u => (u, decimal.Parse(@case.Printed(u, check.Text("expect"))!), isLoss ? -Signed(lines[u]) : Signed(lines[u])))];
    }

    private static OutcomeRule Money(string clause, OutcomeKind kind, AmountRule amount) =>
        new() { Clause = clause, Kind = kind, Condition = new AllOf([]), Measure = "兑现", Amount = new OutcomeAmount(amount) };

    private static decimal Signed(OutcomeLine line) => line.Rule.IsPraise() ? line.Amount!.Value : -line.Amount!.Value;

    /// <summary>The register: how many stand in the ranking of a class.</summary>
    private static List<(string, decimal, decimal)> Count(PublishedCase @case, PublishedCheck check)
    {
        var year = new YearBuilder().Indicator(Column, ReportedAs.Level, PeriodLevel.Year);
        foreach (var (unit, row) in @case.Input)
        {
            if (year.Rulebook.Classes.All(c => c.Name != row["class"]))
            {
                year.Class(row["class"]).Use(row["class"], Column, 100, new DirectCurve());
            }

            year.Unit(unit, row["class"]).Target(unit, 100, indicator: Column);
        }

        var className = check.Parameters.GetProperty("where").GetProperty("class").GetString();
        return [("*", decimal.Parse(@case.Totals[check.Text("total")]["published"]), year.Score().Scores.First(s => s.Class.Name == className).Places["类别名次"].Count)];
    }
}
