using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>Reads the words of <see cref="ConditionText"/> with the names of one rulebook; one condition at a time.</summary>
public sealed partial class ConditionReader
{
    private const int DeepestNesting = 10;

    private readonly IReadOnlyList<string> indicators;
    private readonly IReadOnlyList<string> rankings;
    private readonly bool keepsBrackets;
    private string text = string.Empty;
    private int at;
    private int depth;

    /// <summary>Creates a reader that knows these names.</summary>
    /// <param name="indicators">Names of indicators.</param>
    /// <param name="rankings">Names of rankings.</param>
    /// <param name="keepsBrackets">For who edits it: every bracket stays as an <see cref="AllOf"/> of what stands in it, also where it says nothing.</param>
    public ConditionReader(IEnumerable<string> indicators, IEnumerable<string> rankings, bool keepsBrackets = false)
    {
        this.keepsBrackets = keepsBrackets;
        List<string> known = [.. indicators];
        Sample = known.FirstOrDefault();
        this.indicators = [.. known.OrderByDescending(n => n.Length)];
        this.rankings = [.. rankings.OrderByDescending(n => n.Length)];
    }

    /// <summary>Reads a condition.</summary>
    /// <exception cref="FormatException">The words are not understood; the message says where and what is allowed, in Chinese.</exception>
    public Condition Read(string words)
    {
        (text, at, depth) = (words.Trim(), 0, 0);
        if (text.Length == 0)
        {
            return new AllOf([]);
        }

        var condition = ReadAny();
        return at == text.Length ? condition : throw Refuse();
    }

    private Condition ReadAny()
    {
        var parts = new List<Condition> { ReadAll() };
        while (Take("或"))
        {
            parts.Add(ReadAll());
        }

        return parts.Count == 1 ? parts[0] : new AnyOf(parts);
    }

    private Condition ReadAll()
    {
        var parts = new List<Condition> { ReadOne() };
        while (Take(",且") || Take("，且") || Take("且"))
        {
            parts.Add(ReadOne());
        }

        return parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    private Condition ReadOne()
    {
        SkipBlanks();
        if (ReadNamed() is { } named)
        {
            return named;
        }

        if (Take("非"))
        {
            return new Negation(Deeper(ReadOne));
        }

        if (Take("(") || Take("（"))
        {
            var inner = Deeper(ReadAny);
            return !Take(")") && !Take("）") ? throw Refuse() : keepsBrackets ? new AllOf([inner]) : inner;
        }

        return ReadFixed() ?? throw Refuse();
    }

    private Condition Deeper(Func<Condition> read)
    {
        if (++depth > DeepestNesting)
        {
            throw new FormatException($"条件里的括号和“非”套了 {DeepestNesting} 层以上，太深了。请拆成几条规则");
        }

        var condition = read();
        depth--;
        return condition;
    }

    private Condition? ReadNamed()
    {
        var start = at;
        foreach (var name in rankings)
        {
            if (TakeName(name) && (ReadMovement(name) ?? ReadRepeatedPlace(name) ?? (Condition?)ReadPlace(name)) is { } place)
            {
                return place;
            }

            at = start;
        }

        foreach (var name in indicators)
        {
            if (TakeName(name))
            {
                var after = at;
                if (ReadMean(name) is { } mean)
                {
                    return mean;
                }

                at = after;
                if (ReadCompletion(name) is { } completion)
                {
                    return completion;
                }

                at = after;
                if (ReadFigure(name) is { } figure)
                {
                    return figure;
                }

                at = after;
                if (ReadState(name) is { } state)
                {
                    return state;
                }
            }

            at = start;
        }

        return null;
    }

    private PlaceTest? ReadPlace(string ranking)
    {
        var isLast = Take("末位");
        var fromBottom = isLast || Take("倒数");
        if (!isLast && !Take("前") && !Take("第"))
        {
            return null;
        }

        var first = text[at - 1] == '第';
        if (!first && ReadPercent() is { } share)
        {
            var (_, rounding, atLeastOne) = ConditionText.ShareRoundings.OrderByDescending(r => r.Word.Length).First(r => Take(r.Word));
            return new PlaceTest(ranking, fromBottom, 0) { Share = new QuotaShare(share, rounding, atLeastOne) };
        }

        if (isLast)
        {
            return null;
        }

        var number = Until("名");
        return number is not null && ChineseNumeral.TryRead(number, out var places) && (!first || places == 1)
            ? new PlaceTest(ranking, fromBottom, places)
            : null;
    }

    private RepeatedPlaceTest? ReadRepeatedPlace(string ranking)
    {
        var start = at;
        foreach (var (word, repetition) in ConditionText.Repetitions)
        {
            var after = Take(word) ? at : -1;
            foreach (var (period, level) in after < 0 ? [] : ConditionText.CountedPlaces)
            {
                at = after;
                if (Until(period) is { } number && ChineseNumeral.TryRead(number, out var times) && ReadPlace(ranking) is { } place)
                {
                    return new RepeatedPlaceTest(ranking, place.FromBottom, place.Places, times, level, repetition) { Share = place.Share };
                }
            }
        }

        at = start;
        return null;
    }

    private CompletionTest? ReadCompletion(string indicator)
    {
        if (Take("未完成"))
        {
            return new CompletionTest(indicator, Comparison.Below, 1);
        }

        if (Take("已完成"))
        {
            return new CompletionTest(indicator, Comparison.AtLeast, 1);
        }

        Period? period = null;
        foreach (var (word, candidate) in ConditionText.PeriodWords().OrderByDescending(w => w.Word.Length))
        {
            if (Take(word))
            {
                period = candidate;
                break;
            }
        }

        return Take("完成率") && ReadComparison() is { } comparison && ReadPercent() is { } share
            ? new CompletionTest(indicator, comparison, share, period)
            : null;
    }

    private MeanTest? ReadMean(string? indicator)
    {
        var start = at;
        foreach (var (word, measure, _) in ConditionText.MeanMeasures.Where(m => (m.Measure is RankingMeasure.Total or RankingMeasure.TotalShare) == (indicator is null)))
        {
            if (Take(word) && ReadComparison() is { } comparison && ConditionText.Means.FirstOrDefault(m => Take(m.Word)) is { Word: not null } mean)
            {
                _ = Take("分") || Take("数") || Take("值");
                var share = Take("的") ? ReadPercent() : 1;
                return share is { } line ? new MeanTest(measure, indicator, comparison, mean.Scope, line) : null;
            }

            at = start;
        }

        return null;
    }

    private ComponentTest? ReadComponent()
    {
        var start = at;
        var isBase = Take(ConditionText.BaseScore);
        if (!isBase && !Take(ConditionText.Component))
        {
            return null;
        }

        var isQuoted = !isBase && Take("「");
        var name = isBase ? null : isQuoted ? Quoted() : Until("得分");
        if (isBase || (name?.Length > 0 && (!isQuoted || Take("得分"))))
        {
            var isShare = Take(isBase ? "得分率" : "率");
            if (ReadComparison() is { } comparison && (isShare ? ReadPercent() : ReadNumber()) is { } line && (isShare || Take("分")))
            {
                return new ComponentTest(name, comparison, line, isShare);
            }
        }

        at = start;
        return null;
    }

    private FigureTest? ReadFigure(string indicator)
    {
        foreach (var (word, measure, unit) in ConditionText.Figures)
        {
            if (Take(word))
            {
                return ReadComparison() is not { } comparison ? null
                    : measure is RankingMeasure.Value or RankingMeasure.Growth && Take(ConditionText.OwnTarget) ? new FigureTest(indicator, measure, comparison, null)
                    : ReadNumber() is { } line && (Take(unit) || (unit == "%" && Take("％"))) ? new FigureTest(indicator, measure, comparison, line)
                    : null;
            }
        }

        return null;
    }

    private decimal? ReadNumber()
    {
        SkipBlanks();
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '-' or '.'))
        {
            end++;
        }

        if (!decimal.TryParse(text.AsSpan(at, end - at), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        at = end;
        return number;
    }

    private Condition? ReadFixed()
    {
        if (Take(ConditionText.Always))
        {
            return new AllOf([]);
        }

        if (Take("无一票否决"))
        {
            return new Negation(new VetoTest());
        }

        if (Take("一票否决"))
        {
            return new VetoTest(Kind());
        }

        if (Take("及于"))
        {
            var reach = ConditionText.Reaches.Where(r => Take(r.Word)).Select(r => (VetoReach?)r.Reach).FirstOrDefault();
            return reach is not null && Take("的一票否决") ? new VetoTest(Kind(), reach) : null;
        }

        if (Take("主要负责人任期内一票否决满"))
        {
            return ChineseNumeral.TryRead(Until("次") ?? string.Empty, out var times) ? new RepeatedVetoTest(times, Kind()) : null;
        }

        if (Take("连续"))
        {
            return ChineseNumeral.TryRead(Until("年") ?? string.Empty, out var inARow) && Take("一票否决") ? new VetoStreakTest(inARow, Kind()) : null;
        }

        if (Take("不在处分期内"))
        {
            return new Negation(new SanctionTest());
        }

        if (Take("处分期内"))
        {
            return new SanctionTest();
        }

        if (ReadMean(null) is { } mean)
        {
            return mean;
        }

        if (Take(ConditionText.Total))
        {
            return ReadComparison() is { } comparison && ReadNumber() is { } line && Optional("分") ? new ScoreTest(comparison, line) : null;
        }

        if (Take("得分率"))
        {
            return ReadComparison() is { } comparison && ReadPercent() is { } share ? new ScoreShareTest(comparison, share) : null;
        }

        if (ReadComponent() is { } component)
        {
            return component;
        }

        if (Take("等次为"))
        {
            var grade = Word();
            return new AllOf([new GradeTest(Comparison.AtLeast, grade), new GradeTest(Comparison.AtMost, grade)]);
        }

        if (Take("等次"))
        {
            return ReadComparison() is { } comparison ? new GradeTest(comparison, Word()) : null;
        }

        if (Take("类别为"))
        {
            return new ClassTest([.. Words()]);
        }

        if (Take("主要负责人此前连续"))
        {
            return ReadStreak(ofPerson: true);
        }

        if (Take("此前连续"))
        {
            return ReadStreak(ofPerson: false);
        }

        if (Take("本年适用"))
        {
            return new MetTest(Word());
        }

        if (Take("加减分有"))
        {
            var group = Word(ConditionText.WordBreaks);
            return new LedgerTest(group, Take("、") ? Word(ConditionText.WordBreaks) : null);
        }

        return Take("主要负责人任职满") && ChineseNumeral.TryRead(Until("个月") ?? string.Empty, out var months) ? new TenureTest(months) : null;
    }

    private Condition? ReadStreak(bool ofPerson)
    {
        if (!ChineseNumeral.TryRead(Until("年") ?? string.Empty, out var years))
        {
            return null;
        }

        return Take("适用") ? new StreakTest(years, Word(), ofPerson)
            : Take("等次") && ReadComparison() is { } comparison ? new GradeStreakTest(years, comparison, Word(), ofPerson) : null;
    }

    private MovementTest? ReadMovement(string ranking)
    {
        var isYear = Take("较上年");
        var earlier = isYear ? default : ConditionText.Earlier.FirstOrDefault(e => Take("较" + e.Word));
        if (!isYear && earlier.Word is null)
        {
            return null;
        }

        var isUp = Take("进");
        return (isUp || Take("退")) && ChineseNumeral.TryRead(Until("位以上") ?? string.Empty, out var places) ? new MovementTest(ranking, isUp, places, isYear, earlier.Level) : null;
    }

    private Condition? ReadState(string indicator)
    {
        if (Take("免责"))
        {
            return new ExcusedTest(indicator);
        }

        if (Take("核实差异满"))
        {
            return ChineseNumeral.TryRead(Until("次") ?? string.Empty, out var times) ? new DiscrepancyTest(indicator, times) : null;
        }

        var start = at;
        foreach (var (word, level) in Take("连续") ? ConditionText.Counted : [])
        {
            var number = at;
            if (Until(word) is { } text && ChineseNumeral.TryRead(text, out var periods) && Take("未完成计划"))
            {
                return new BehindTest(indicator, periods, level);
            }

            at = number;
        }

        at = start;
        return null;
    }
}
