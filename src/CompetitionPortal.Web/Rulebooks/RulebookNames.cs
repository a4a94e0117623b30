using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>The names of a draft that other parts of it use.</summary>
/// <param name="Indicators">Indicators.</param>
/// <param name="Rankings">Rankings.</param>
/// <param name="Classes">Classes.</param>
/// <param name="Groups">Ranking groups.</param>
/// <param name="Grades">Grades.</param>
/// <param name="Clauses">Codes of clauses.</param>
public sealed record RulebookNames(
    IReadOnlyList<string> Indicators, IReadOnlyList<string> Rankings, IReadOnlyList<string> Classes, IReadOnlyList<string> Groups, IReadOnlyList<string> Grades, IReadOnlyList<string> Clauses)
{
    /// <summary>Groups of bonuses and deductions.</summary>
    public IReadOnlyList<string> Ledgers { get; init; } = [];

    /// <summary>Components of scores.</summary>
    public IReadOnlyList<string> Components { get; init; } = [];

    /// <summary>Levels of honours in them.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>Accounts to which amounts are booked.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Grounds of vetoes that the rulebook names.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The ranking that is meant where none is said: the only one, or else the only one of each class's total; empty where that is not plain.</summary>
    public string OwnRanking { get; init; } = string.Empty;

    /// <summary>What stands first in a word of a sentence that is added.</summary>
    public string First(string slot) => slot switch
    {
        "百分数" => "60",
        "数" => "8",
        "名数" => "三",
        "年数" => "一",
        "月数" => "六",
        "次数" => "二",
        "类别" => Classes.FirstOrDefault() ?? string.Empty,
        "种类" => Kinds.FirstOrDefault() ?? "安全生产",
        "期次" => "上半年",
        "排名" when OwnRanking.Length > 0 => OwnRanking,
        "组成" => Components.FirstOrDefault() ?? "目标任务",
        _ => Choices(slot)?.FirstOrDefault() ?? string.Empty,
    };

    /// <summary>What a form asks for a kind of amount.</summary>
    public IReadOnlyList<CurveParameter>? AmountForm(string kind) => Domain.Rulebooks.AmountForm.Of(kind, Indicators, Rankings, Classes, Accounts, Clauses, Grades);

    /// <summary>What can be chosen for a word of a sentence; null where it is typed.</summary>
    public IReadOnlyList<string>? Choices(string slot) => slot switch
    {
        "指标" => Indicators,
        "排名" => Rankings,
        "等次" => Grades,
        "条款" => Clauses,
        "比较" => ConditionPhrases.Comparisons,
        "期次" => ConditionPhrases.Periods,
        "对象" => ConditionPhrases.Reaches,
        "期别" => ConditionPhrases.CountedPeriods,
        "个季度" => ConditionPhrases.CountedPlaces,
        "类别平均" => ConditionPhrases.Means,
        "总分" => ConditionPhrases.OverallMeans,
        "完成率" => ConditionPhrases.IndicatorMeans,
        "连续" => ConditionPhrases.Repetitions,
        "取整" => ConditionPhrases.ShareRoundings,
        "上期" => ConditionPhrases.Earlier,
        "进退" => ConditionPhrases.Movements,
        "组成" => Components.Count == 0 ? null : Components,
        "组别" => Ledgers,
        "级别" => Levels,
        _ => null,
    };
}
