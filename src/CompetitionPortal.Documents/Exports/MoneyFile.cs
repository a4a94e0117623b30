using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Exports;

/// <summary>money-list.csv: every amount of the list as a figure of its own, then what each clause, each class and all of them come to.</summary>
public static class MoneyFile
{
    /// <summary>The file of a standing that has amounts.</summary>
    public static byte[] Write(Scoreboard board)
    {
        var file = new CsvFile("类别", "单位", "条款", "措施", "对象", "方向", "金额", "计量单位", "状态");
        foreach (var line in board.Lines.Where(l => l.Amount is not null))
        {
            file.Add(line.Class, line.Name, line.Rule.Clause, line.Rule.Measure, line.Rule.Target, Way(line.Rule.IsPraise()), FractionText.Plain(line.Amount!.Value), line.Rule.Amount!.Unit, line.StateText);
        }

        foreach (var clause in board.Lines.Where(l => l is { Amount: not null, State: LineState.Proposed }).GroupBy(l => (l.Rule.Clause, l.Rule.Target, Praise: l.Rule.IsPraise(), l.Rule.Amount!.Unit)))
        {
            file.Add("全部类别", "合计", clause.Key.Clause, $"{clause.Select(l => l.Participant).Distinct().Count()}个单位", clause.Key.Target, Way(clause.Key.Praise), FractionText.Plain(clause.Sum(l => l.Amount!.Value)), clause.Key.Unit, null);
        }

        var totals = MoneyTotal.Of(board.Lines, board.Rulebook);
        var whole = totals.GroupBy(t => t.Unit).Select(g => new MoneyTotal("全部类别", g.Key, g.Sum(t => t.Rewarded), g.Sum(t => t.Rewards), g.Sum(t => t.Charged), g.Sum(t => t.Charges)));
        foreach (var total in totals.Concat(whole))
        {
            Sum(file, total, isReward: true, total.Rewarded, total.Rewards);
            Sum(file, total, isReward: false, total.Charged, total.Charges);
        }

        return file.ToBytes();
    }

    private static void Sum(CsvFile file, MoneyTotal total, bool isReward, int units, decimal sum)
    {
        if (units > 0)
        {
            file.Add(total.Class, "合计", null, $"{units}个单位", "单位", Way(isReward), FractionText.Plain(sum), total.Unit, null);
        }
    }

    private static string Way(bool isReward) => isReward ? "奖励" : "扣缴";
}
