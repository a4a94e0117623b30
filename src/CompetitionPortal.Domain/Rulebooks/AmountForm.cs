namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// What a form asks for each kind of amount, with the names of one rulebook to choose from. It only composes the written form
/// that <see cref="AmountText"/> reads.
/// </summary>
public static class AmountForm
{
    private const string Money = "金额";

    /// <summary>The parameters of a kind, in the order of the form; null where there is no such kind.</summary>
    /// <param name="kind">One of <see cref="AmountText.Kinds"/>.</param>
    /// <param name="indicators">Names of indicators.</param>
    /// <param name="rankings">Names of rankings.</param>
    /// <param name="classes">Names of classes.</param>
    /// <param name="accounts">Names of accounts to which rules book.</param>
    /// <param name="clauses">Codes of clauses.</param>
    /// <param name="grades">Names of grades.</param>
    public static IReadOnlyList<CurveParameter>? Of(string kind, IReadOnlyList<string> indicators, IReadOnlyList<string> rankings, IReadOnlyList<string> classes, IReadOnlyList<string> accounts, IReadOnlyList<string> clauses, IReadOnlyList<string> grades)
    {
        var on = new CurveParameter("按", ParameterSort.Word, string.Empty, "看什么数；总分、得分率以外要选指标", Words: AmountText.FigureWords);
        var indicator = new CurveParameter("指标", ParameterSort.Word, string.Empty, "按完成率、数值、增幅、得分时选", Words: indicators);
        var less = new CurveParameter(CurveText.LessIsBetter, ParameterSort.YesNo, string.Empty, "数越低越好选是，界限就是不超过多少", IsRare: true);
        CurveParameter Account(string hint) => new("账目", ParameterSort.Word, string.Empty, hint, Words: accounts);
        return kind switch
        {
            "定额" => [new("金额", ParameterSort.Number, Money, "每个单位一样多", 0)],
            "按名次" =>
            [
                new("排名", ParameterSort.Word, string.Empty, "《排名规则》里的名称", Words: rankings),
                new("倒数", ParameterSort.YesNo, string.Empty, "从最后一名数起选是", IsRare: true),
                on with { Hint = "不写就是给固定的金额；写了，各名次给的是这个数的百分之几", IsRare = true }, indicator with { IsRare = true },
                new(string.Empty, ParameterSort.Bands, Money, "第几名给多少，从 1 起一个一个写；按一个数给的写百分之几"),
            ],
            "按幅度" =>
            [
                on, indicator,
                new("目标为线", ParameterSort.YesNo, string.Empty, "与自己的目标比选是"),
                new("线", ParameterSort.Number, string.Empty, "与一个固定的数比时写，如 100；默认 0"),
                new("低于", ParameterSort.YesNo, string.Empty, "算低于线的部分选是；默认算超过的部分"),
                new("每幅度", ParameterSort.Number, string.Empty, "几为一档，默认 1", 0),
                new("每档", ParameterSort.Number, Money, "每一档多少", 0),
                new("整步", ParameterSort.Word, string.Empty, "是：不足一档的不计；进一：不足一档的按一档计；默认按比例", Words: CurveText.StepWords, IsRare: true),
                new("超过档", ParameterSort.Number, "档", "超过几档以后另计", 0, IsRare: true),
                new("超过后每档", ParameterSort.Number, Money, "另计的每档多少", 0, IsRare: true),
                new("基本", ParameterSort.Number, Money, "各档以外另有多少", 0, IsRare: true),
                new("最多", ParameterSort.Number, Money, "不设上限就留空", 0),
            ],
            "按档" => [on, indicator, less, new(string.Empty, ParameterSort.Bands, Money, "从高到低写：从界限起（含）给多少；最后一档的界限写“以下”，一定要有。低者为优从低到高写，最后一档写“以上”")],
            "按基数比例" =>
            [
                on, indicator, less,
                .. classes.Select(c => new CurveParameter($"基数({c})", ParameterSort.Number, Money, $"{c}的基数", 0)),
                new(string.Empty, ParameterSort.Bands, "%", "从高到低写：从界限起（含）按基数的百分之几；最后一档的界限写“以下”，一定要有。低者为优从低到高写，最后一档写“以上”"),
            ],
            "净额" => [Account("记入这个账目的奖罚相抵")],
            "按人数" =>
            [
                new("比例", ParameterSort.Number, "%", "按单位人数的百分之几", 0),
                new("最高比例", ParameterSort.Number, "%", "加上账目以后最多百分之几；不设就留空", 0),
                Account("账目里另加的百分点；没有就留空"),
            ],
            "按挂钩" =>
            [
                new("条款", ParameterSort.Word, string.Empty, "挂钩单位按哪一条得的金额", Words: clauses),
                new("比例", ParameterSort.Number, "%", "给它的百分之几，默认 100", 0),
                new("无挂钩", ParameterSort.Word, string.Empty, "没有挂钩单位的给多少，默认类别平均", Words: AmountText.UntiedWords),
            ],
            "按占比" =>
            [
                on, indicator,
                new("总额", ParameterSort.Number, Money, "一共分多少", 0),
                new("范围", ParameterSort.Word, string.Empty, "谁分一份总额，默认这一条适用的全部单位；各类别、各序列就各有一份", Words: AmountText.PoolWords),
                new("四舍五入", ParameterSort.YesNo, string.Empty, "默认舍去尾数，余数不分；选是就四舍五入，合计可能略超总额", IsRare: true),
            ],
            "按等次" =>
            [
                new("基数", ParameterSort.Number, Money, "各等次按基数的几倍给时写，如 人均 2000 元；直接写各等次的金额就留空", 0),
                .. grades.Select(g => new CurveParameter(g, ParameterSort.Number, "金额或倍数", $"{g}多少；写了基数就写几倍，如 1.2；不给就留空", 0)),
            ],
            _ => null,
        };
    }
}
