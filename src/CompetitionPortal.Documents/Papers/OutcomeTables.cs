using System.Globalization;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Papers;

/// <summary>The annexes of the year-end papers: lists of lines, decided ones and those that wait apart.</summary>
internal static class OutcomeTables
{
    private static readonly (PaperColumn Column, Func<OutcomeLine, string> Text) Unit = (new("单位", 4, 9), l => l.Name);
    private static readonly (PaperColumn Column, Func<OutcomeLine, string> Text) Class = (new("类别", 2, 6, "center"), l => l.Class);
    private static readonly (PaperColumn Column, Func<OutcomeLine, string> Text) Reason = (new("依据", 6, 12), l => l.PaperReason);
    private static readonly (PaperColumn Column, Func<OutcomeLine, string> Text) Clause = (new("适用条款", 2, 5, "center"), l => l.Rule.Article is { } article ? $"{article}（{l.Rule.Clause}）" : l.Rule.Clause);
    private static readonly (PaperColumn Column, Func<OutcomeLine, string> Text) Term = (new("期限", 2, 4, "center"), l => l.TermText.Length == 0 ? "—" : l.TermText);
    private static readonly (PaperColumn Column, Func<OutcomeLine, string> Text) Person = (new("责任人", 3, 6, "center"), l => l.PersonText.Length == 0 ? "—" : l.PersonText);
    private static readonly (PaperColumn Column, Func<OutcomeLine, string> Text) Amount = (new("金额", 3, 8, "center"), l => l.AmountText ?? "—");
    private static readonly (PaperColumn Column, Func<OutcomeLine, string> Text) Why = (new("待定原因", 4, 8), ClauseLines.Why);

    /// <summary>The reward and penalty list: one table for each kind of consequence, units in official order.</summary>
    public static IReadOnlyList<PaperTable> RewardsAndPenalties(IReadOnlyList<OutcomePart> parts)
    {
        var numbers = 0;
        return [.. parts.Select((p, i) => Table(
            string.Create(CultureInfo.InvariantCulture, $"{ChineseNumeral.Write(i + 1)}、{p.Name}（{p.Lines.Count}项）"), p.Lines, ref numbers, Unit, Class, Reason, Clause, Measure("奖惩措施", 16), Target(), Term, Person))];
    }

    /// <summary>Lines that wait for a decision.</summary>
    public static IReadOnlyList<PaperTable> Open(IReadOnlyList<OutcomeLine> lines)
    {
        var numbers = 0;
        return [Table(null, lines, ref numbers, Unit, Class, Reason, Clause, Measure("奖惩措施", 16), Target(), Term, Person, Why)];
    }

    /// <summary>The list of a commendation: one table for each prize, in the order of rank.</summary>
    public static IReadOnlyList<PaperTable> Commendations(IReadOnlyList<ClauseLines> prizes)
    {
        var numbers = 0;
        var parts = 0;
        return [.. prizes.Where(p => p.Settled.Count > 0)
            .Select(p => Table($"{ChineseNumeral.Write(++parts)}、{p.Rule.Measure}（{ClauseLines.Units(p.Settled)}）", p.Settled, ref numbers, [Group(), Unit, Class, .. p.Settled.Any(l => l.Amount is not null) ? [Amount] : Array.Empty<(PaperColumn, Func<OutcomeLine, string>)>(), Reason, Clause]))];
    }

    /// <summary>Commendations that wait for a decision.</summary>
    public static IReadOnlyList<PaperTable> OpenCommendations(IReadOnlyList<OutcomeLine> lines)
    {
        var numbers = 0;
        return [Table(null, lines, ref numbers, Measure("奖项", 8), Group(), Unit, Class, Reason, Clause, Why)];
    }

    /// <summary>What every list says at its foot: that it is a proposal, from when terms run, and what the figures rest on.</summary>
    public static IReadOnlyList<string> Notes(Scoreboard board, IssuingOffices offices, params IEnumerable<string> before) =>
    [
        $"本名单为拟定意见，经{offices.Short}审定后生效。",
        .. before,
        string.Create(CultureInfo.InvariantCulture, $"{ScoreNotes.Basis(board.Standing)}，数据截至{ChineseTypography.Date(board.Standing.Period.EndDate(board.Year.Year))}，已核{board.Progress.Verified}/{board.Progress.Due}。"),
        .. ScoreNotes.Lines(board).Skip(1).SkipLast(1).Select(n => n + "。"),
    ];

    private static (PaperColumn Column, Func<OutcomeLine, string> Text) Measure(string heading, int most) => (new(heading, 6, most), l => l.MeasureText);

    private static (PaperColumn Column, Func<OutcomeLine, string> Text) Target() => (new("对象", 2, 8), l => l.Rule.Target);

    private static (PaperColumn Column, Func<OutcomeLine, string> Text) Group() => (new("序列", 2, 6, "center"), l => l.Group ?? string.Empty);

    private static PaperTable Table(string? heading, IReadOnlyList<OutcomeLine> lines, ref int numbers, params (PaperColumn Column, Func<OutcomeLine, string> Text)[] columns)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var line in lines)
        {
            rows.Add([(++numbers).ToString(CultureInfo.InvariantCulture), .. columns.Select(c => ChineseTypography.Typeset(c.Text(line)))]);
        }

        return new PaperTable(heading, [new PaperColumn("序号", 2, 3, "center"), .. columns.Select(c => c.Column)], rows);
    }
}
