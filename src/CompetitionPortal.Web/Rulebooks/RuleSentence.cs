using CompetitionPortal.Documents.Papers;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Outcomes;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>A consequence as one sentence, as a paper would say it.</summary>
public static class RuleSentence
{
    /// <summary>A rule of the rulebook.</summary>
    public static string Of(OutcomeRule rule)
    {
        var who = ChineseTypography.Called(rule.Groups.Count == 0 ? "各序列" : string.Join('、', rule.Groups), "单位");
        var condition = ConditionText.Write(rule.Condition);
        var when = rule.IsOfPeriods() ? $"{(rule.Each is { } level ? Words.Each.Write(level) : rule.At!.Value.Name)}末{(rule.Kind == OutcomeKind.Milestone ? "检查" : string.Empty)}，" : string.Empty;
        var term = rule.TermMonths is null ? string.Empty : $"，期限{OutcomeWords.Term(rule.TermMonths)}";
        return Shown.Prose(rule.Kind == OutcomeKind.Award
            ? $"{when}{who}{(condition == ConditionText.Always ? string.Empty : $"符合“{condition}”的，")}按{rule.Ranking}取{(rule.QuotaShare is null ? $"前 {rule.Quota} 名" : RulebookSentences.Places(rule.Quota, rule.QuotaShare))}，给予“{rule.Measure}”{(rule.MovesUp ? "，不符合资格的由后一名递补" : "，不递补")}；并列超出名额时{RulebookSentences.Edge(rule.Edge, rule.EdgeKeys)}{(rule.IsUnordered ? "；名单不分先后" : string.Empty)}{Falls(rule)}"
            : $"{when}{who}{(condition == ConditionText.Always ? "一律" : $"符合“{condition}”的，")}对{rule.Target}：{rule.Measure}{term}") + (rule.Amount is { } amount ? $"；金额：{AmountSentence.Of(amount)}" : string.Empty);
    }

    private static string Falls(OutcomeRule rule) => rule.Demotion is not { } fall ? string.Empty
        : $"；入围而符合“{ConditionText.Write(fall.When)}”的{(fall.Next is { } next ? $"降为 {next}" : "取消")}";

    /// <summary>A rule as it was typed so far.</summary>
    public static string Of(IReadOnlyList<string> cells)
    {
        string Text(string heading) => cells[YearLayout.Outcomes.ColumnOf(heading) - 1];
        string Or(string heading, string otherwise) => Text(heading) is { Length: > 0 } text ? text : otherwise;
        var condition = Or("条件", ConditionText.Always);
        var sentence = $"{(Text("节点").Length > 0 ? Text("节点") + "末，" : string.Empty)}{ChineseTypography.Called(Or("排名序列", "各序列"), "单位")}{(condition == ConditionText.Always ? "，" : $"符合“{condition}”的，")}";
        return Shown.Prose(sentence + (Text("类型") == "表彰"
            ? $"按{Or("排名", "〔排名〕")}取{(Text("名额比例") is { Length: > 0 } share ? $"参加排名单位的 {share}" : $"前 {Or("名额", "〔名额〕")} 名")}，给予“{Or("措施", "〔奖项〕")}”"
            : $"对{Or("对象", "单位")}：{Or("措施", "〔措施〕")}{(Text("期限(月)").Length > 0 ? $"，期限 {Text("期限(月)")} 个月" : string.Empty)}")) + Amount(Text);
    }

    /// <summary>The amount as it was typed so far; nothing where it is not understood yet.</summary>
    private static string Amount(Func<string, string> text)
    {
        try
        {
            return text(DraftForm.AmountKind).Length == 0 ? string.Empty : $"；金额：{AmountSentence.Of(new OutcomeAmount(AmountText.Read(text(DraftForm.AmountKind), text(DraftForm.AmountParameters)), text("金额单位") is { Length: > 0 } unit ? unit : "万元"))}";
        }
        catch (FormatException)
        {
            return "；金额还没有写全";
        }
    }
}
