using System.Text.RegularExpressions;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>
/// What is wrong with the written form of a curve or an amount, said of the fields that compose it: a page has fields and no
/// 名称=值. A sentence that speaks of no written form stays as it is.
/// </summary>
public static partial class PlainWords
{
    private static readonly (Regex Written, string Plain)[] Sentences =
    [
        (NoPlace(), "“$1”不是名次。名次一格写一个数：第二名写 2，倒数第一名写 末1；2—5 名一样的写 2-5"),
        (InOrder(), "名次要从 1 起一格一格写，不能跳过，现在有“$1”。左边写 1、2、3，右边写给多少；2—5 名一样的写 2-5"),
        (Unknown(), "“$1”不是这一种要填的。请删去它，或者换一种方式"),
        (NoParts(), "“$1”读不懂。请删去它，在上面的各格里填"),
        (LastUpper(), "低者为优的，最后一档的界限写 以上"),
        (LastLower(), "最后一档的界限写 以下；数越低越好的，“低者为优”选 是"),
        (YesNo(), "“$1”只能选 是 或 否，现在是“$2”"),
        (Choice(), "“$1”只能选：$3；现在是“$2”"),
        (Money(), "“$1”是金额，不写百分号，现在是“$2”。按百分比给的，金额方式选 按基数比例 或 按人数"),
        (Number(), "“$1”要填一个数，现在是“$2”"),
    ];

    /// <summary>What is wrong with a cell as a page says it.</summary>
    /// <param name="problem">A problem as the reader of the written form says it.</param>
    /// <param name="heading">The cell's column.</param>
    public static string Of(string problem, string? heading) => heading is DraftForm.Parameters or DraftForm.AmountParameters ? Of(problem) : problem.Replace("，在网页上也可以在“再加一句”里选", "，也可以在“再加一句”里选", StringComparison.Ordinal);

    /// <summary>What is wrong with a curve or an amount as a page says it.</summary>
    /// <param name="problem">A problem as the reader of the written form says it.</param>
    public static string Of(string problem)
    {
        if (Missing().Match(problem) is { Success: true } missing)
        {
            var name = missing.Groups[1].Value;
            return $"“{name}”还没有{(name is "排名" or "指标" or "按" or "账目" or "条款" ? "选，请从列表里选一个" : "填，请填上")}";
        }

        return Sentences.Select(s => s.Written.Match(problem) is { Success: true } match ? match.Result(s.Plain) : null).FirstOrDefault(said => said is not null)
            ?? problem.Replace("参数“", "“", StringComparison.Ordinal);
    }

    [GeneratedRegex("^[^“]*要写“([^=”]+)=…”$")]
    private static partial Regex Missing();

    [GeneratedRegex("^没有参数“([^”]*)”；名次写")]
    private static partial Regex NoPlace();

    [GeneratedRegex("^名次要从 1 起一个一个写，.*现在是“([^”]*)”$")]
    private static partial Regex InOrder();

    [GeneratedRegex("^这种(?:金额|计分)方式没有参数“([^”]*)”$")]
    private static partial Regex Unknown();

    [GeneratedRegex("^(?:金额)?参数“([^”]*)”要写成 名称=值")]
    private static partial Regex NoParts();

    [GeneratedRegex("^低者为优的分档，最后一档写“以上=…”$")]
    private static partial Regex LastUpper();

    [GeneratedRegex("^分档的最后一档写“以下=…”")]
    private static partial Regex LastLower();

    [GeneratedRegex("^参数“([^=”]*)=([^”]*)”只能写“是”或“否”$")]
    private static partial Regex YesNo();

    [GeneratedRegex("^参数“([^=”]*)=([^”]*)”只能写：(.*)$")]
    private static partial Regex Choice();

    [GeneratedRegex("^参数“([^=”]*)=([^”]*)”是金额，不写百分号")]
    private static partial Regex Money();

    [GeneratedRegex("^参数“([^”]*)”要写一个数，现在是“([^”]*)”$")]
    private static partial Regex Number();
}
