using System.Text.RegularExpressions;

namespace CompetitionPortal.Web.Rulebooks;

/// <content>
/// The turns of papers for a figure and a line: 完成任务, 达到3000, 不足50%, 60分以下 (below it, as the last band of a table is),
/// 位居后三名, 评为优秀等次, 低于同类平均. Only the words change; a name is never put in.
/// </content>
public static partial class ConditionTyping
{
    private const string Start = "(?<=^|[且或非(（]\\s*)";
    private const string End = "(?=\\s*(?:$|[且或)）]))";
    private const string Line = "(-?[0-9]+(?:\\.[0-9]+)?)";
    private const string Measure = "(总分|得分率|得分|完成率|增幅|数值|基本分|超进度)";

    private static readonly (string Written, string Read)[] Compared =
        [("(?:不足|不到|未达到|未达|少于|小于)", "低于"), ("(?:达到|达|不少于|不小于)", "不低于"), ("(?:不超过|不大于)", "不高于"), ("(?:超过|大于)", "高于")];

    private static string Phrases(string typed, RulebookNames names)
    {
        string Or(IEnumerable<string> words) => string.Join('|', words.Where(w => w.Length > 0).OrderByDescending(w => w.Length).Select(Regex.Escape).DefaultIfEmpty("(?!)"));
        var indicator = $"{Start}((?:{Or(names.Indicators)})|「(?:{Or(names.Indicators)})」)\\s*";
        var grades = Or(names.Grades);
        List<(string Written, string Read)> turns =
        [
            ($"的{End}", string.Empty),
            ($"{indicator}(?:未|没有)完成(?:(?:全年|年度)?(?:目标)?任务)?{End}", "$1未完成"),
            ($"{indicator}(?:全面|全部)?完成(?:(?:全年|年度)?(?:目标)?任务)?{End}", "$1已完成"),
            .. Compared.Select(c => ($"{Measure}{c.Written}(?=-?[0-9]|目标|类别平均|本类|序列平均|同类)", "$1" + c.Read)),
            ($"{indicator}(?:不足|不到|未达到|未达|少于|小于){Line}\\s*[%％]{End}", "$1完成率低于$2%"),
            .. Compared.Select(c => ($"{indicator}{c.Written}{Line}{End}", $"$1数值{c.Read}$2")),
            ($"{indicator}(不低于|不高于|低于|高于){Line}{End}", "$1数值$2$3"),
            ($"{Measure}(?:在)?{Line}(分|%|％|)以下{End}", "$1低于$2$3"),
            ($"{Measure}(?:在)?{Line}(分|%|％|)以上{End}", "$1不低于$2$3"),
            ("(?:本类别|本类|同类别|同类|类别)(?:单位)?(?:的)?平均(?:水平|分数|分|数|值)?", "类别平均"),
            ($"{Start}(?=(?:不低于|不高于|低于|高于)类别平均)", "总分"),
            ($"{Start}(?:年度)?(?:考核)?被?(?:评为|评定为|确定为|定为)((?:{grades})(?:、(?:{grades}))*)(?:等次|等)?{End}", "等次为$1"),
        ];
        turns.Insert(0, ($"等次(?:为|在)?((?:{grades}))(?:等次)?(?:及|或)?以上{End}", "等次不低于$1"));
        var text = turns.Aggregate(typed, (t, turn) => Regex.Replace(t, turn.Written, turn.Read, RegexOptions.CultureInvariant));

        // 排名后三名 and 位居后三名 are places in the ranking that stands before, or in that of each class.
        var ranking = Or(names.Rankings);
        var place = $"(?=(?:倒数|末|后|前|第)[前第]?(?:{Numeral}|[0-9.]+[%％])|{Bare})";
        text = Regex.Replace(text, $"({ranking})(?:位居|位列|排在|处于|居){place}", "$1", RegexOptions.CultureInvariant);
        return names.OwnRanking.Length == 0 ? text : Regex.Replace(text, $"{Start}(?!{ranking})(?:排名(?:位居|位列|排在|处于|居|在)?|位居|位列|排在|处于|居){place}", string.Empty, RegexOptions.CultureInvariant);
    }
}
