using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>What makes a clause quick to write: ranges of places, typed conditions, a clause once more, the plain ranking, messages of fields.</summary>
public sealed class RuleCardTests
{
    private static readonly RulebookNames Names = new(["招商引资", "财政收入"], ["类别名次", "序列名次"], ["乡镇"], ["乡镇"], ["优秀", "一般", "较差"], []) { OwnRanking = "类别名次" };

    [Theory]
    [InlineData("类别名次2—5名", "(类别名次前5名 且 非(类别名次前1名))")]
    [InlineData("序列名次第二至五名", "(序列名次前5名 且 非(序列名次前1名))")]
    [InlineData("类别名次倒数2-3名", "(类别名次倒数前3名 且 非(类别名次倒数前1名))")]
    [InlineData("类别名次第3名", "(类别名次前3名 且 非(类别名次前2名))")]
    [InlineData("类别名次第一名", "类别名次前1名")]
    [InlineData("前三名", "类别名次前3名")]
    [InlineData("招商引资未完成，且后两名", "招商引资未完成且类别名次倒数前2名")]
    [InlineData("招商引资已完成 并且 2－5名。", "招商引资已完成 且 (类别名次前5名 且 非(类别名次前1名))")]
    [InlineData("类别名次连续二个季度前三名", "类别名次连续二个季度前3名")]
    [InlineData("一票否决或者处分期内", "一票否决或处分期内")]
    [InlineData("倒数第一", "类别名次倒数前1名")]
    [InlineData("末位", "类别名次倒数前1名")]
    [InlineData("序列名次最后一名", "序列名次倒数前1名")]
    [InlineData("类别名次倒数第二", "(类别名次倒数前2名 且 非(类别名次倒数前1名))")]
    [InlineData("连续两个季度末位", "类别名次连续两个季度倒数前1名")]
    [InlineData("序列名次累计三月后两名", "序列名次累计三个月倒数前2名")]
    [InlineData("后10%", "类别名次倒数前10%")]
    [InlineData("类别名次后10%", "类别名次倒数前10%")]
    [InlineData("序列名次末位10%至少一名", "序列名次倒数前10%至少一名")]
    [InlineData("类别名次前20％", "类别名次前20%")]
    [InlineData("末位三名", "类别名次倒数前3名")]
    [InlineData("等次为一般", "等次为一般")]
    [InlineData("非等次为一般", "非(等次为一般)")]
    [InlineData("等次为一般、较差，且一票否决", "(等次为一般 或 等次为较差)且一票否决")]
    [InlineData("总分低于85", "总分低于85")]
    [InlineData("招商引资完成任务", "招商引资已完成")]
    [InlineData("招商引资完成全年目标任务的，且财政收入未完成任务", "招商引资已完成且财政收入未完成")]
    [InlineData("招商引资达到3000", "招商引资数值不低于3000")]
    [InlineData("招商引资不足50%", "招商引资完成率低于50%")]
    [InlineData("招商引资完成率达到80%", "招商引资完成率不低于80%")]
    [InlineData("招商引资得分低于60分的", "招商引资得分低于60分")]
    [InlineData("招商引资得分60分以下", "招商引资得分低于60分")]
    [InlineData("总分60分以下的", "总分低于60分")]
    [InlineData("总分85分以上", "总分不低于85分")]
    [InlineData("排名最后一名", "类别名次倒数前1名")]
    [InlineData("最后一名", "类别名次倒数前1名")]
    [InlineData("序列名次位居后三名", "序列名次倒数前3名")]
    [InlineData("位居后三名，且一票否决", "类别名次倒数前3名且一票否决")]
    [InlineData("后三名", "类别名次倒数前3名")]
    [InlineData("评为优秀等次", "等次为优秀")]
    [InlineData("总分低于同类平均", "总分低于类别平均")]
    [InlineData("招商引资完成率低于同类单位平均水平", "招商引资完成率低于类别平均")]
    [InlineData("低于同类平均", "总分低于类别平均")]
    [InlineData("总分低于80分，或者排名最后一名", "总分低于80分或类别名次倒数前1名")]
    [InlineData("没有一票否决", "无一票否决")]
    [InlineData("等次为优秀以上", "等次不低于优秀")]
    [InlineData("招商引资不低于70", "招商引资数值不低于70")]
    [InlineData("一票否决为安全生产、生态环境，且招商引资未完成", "(一票否决为安全生产 或 一票否决为生态环境)且招商引资未完成")]
    [InlineData("及于班子的一票否决为安全生产、生态环境", "(及于班子的一票否决为安全生产 或 及于班子的一票否决为生态环境)")]
    [InlineData("一票否决为安全生产", "一票否决为安全生产")]
    public void A_condition_is_typed_as_papers_write_it(string typed, string read)
    {
        Assert.Equal(read, ConditionTyping.Read(typed, Names));
        Assert.NotNull(ConditionWords.Of(read, Names));
    }

    [Fact]
    public void What_is_not_understood_stays_as_it_was_typed()
    {
        Assert.Equal("随便写写", ConditionTyping.Read("随便写写", Names));
        Assert.All(new[] { "达到3000", "工业投资达到3000", "完成任务", "招商引资达到80%", "招商引资达到3000万元", "总分低于全县平均", "评为先进" }, t => Assert.Null(ConditionWords.Of(ConditionTyping.Read(t, Names), Names)));
        Assert.Equal("前三名", ConditionTyping.Read("前三名", Names with { OwnRanking = "", Rankings = [] }));
        Assert.Equal((2, 5), ConditionTyping.Range(" 2—5 "));
        Assert.Equal((2, 5), ConditionTyping.Range("第二至五名"));
        Assert.Null(ConditionTyping.Range("5-2"));
        Assert.Null(ConditionTyping.Range("5"));
    }

    [Fact]
    public void A_range_in_the_field_of_places_is_the_first_ones_without_those_before()
    {
        Dictionary<string, string?> Fields(string pattern, string places, string not) => new(StringComparer.Ordinal)
        {
            [ConditionForm.Field(0, 3, 0, "mode")] = ConditionForm.Sentences, [ConditionForm.Field(0, 3, 1, "pattern")] = pattern, [ConditionForm.Field(0, 3, 1, "in")] = "0",
            [ConditionForm.Field(0, 3, 1, "not")] = not, [ConditionForm.Field(0, 3, 1, "w0")] = "类别名次", [ConditionForm.Field(0, 3, 1, "w1")] = places,
        };
        string? Read(string pattern, string places, string not = "") => ConditionForm.Read(0, 3, Names, Fields(pattern, places, not).GetValueOrDefault, "save");

        Assert.Equal("(类别名次前五名 且 非(类别名次前一名))", Read("〔排名〕前〔名数〕名", "2—5"));
        Assert.Equal("类别名次倒数前五名", Read("〔排名〕倒数前〔名数〕名", "1-5"));
        Assert.Equal("非(类别名次前五名 且 非(类别名次前一名))", Read("〔排名〕前〔名数〕名", "2-5", "非"));
        Assert.Equal("类别名次前三名", Read("〔排名〕前〔名数〕名", "三"));
        var typed = Fields("〔排名〕前〔名数〕名", "三", "");
        typed[ConditionForm.Field(0, 3, 0, ConditionForm.TypedField)] = "招商引资未完成或一票否决";
        Assert.Equal("类别名次前三名 且 (招商引资未完成或一票否决)", ConditionForm.Read(0, 3, Names, typed.GetValueOrDefault, "save"));
    }

    [Fact]
    public void A_clause_is_written_once_more_with_the_next_free_code()
    {
        var tables = RulebookTables.Blank.With(YearLayout.Outcomes, [Row("P2", "奖励", "", "一票否决", "奖二万元"), Row("P3", "惩处")]);

        var again = DraftForm.Apply(tables, YearLayout.Outcomes, null, Names, _ => null, "again:0").Rows(YearLayout.Outcomes);

        Assert.Equal(["P2", "P4", "P3"], again.Select(r => r[0]));
        Assert.Equal(again[0].Skip(1), again[1].Skip(1));
        var old = tables.With(YearLayout.Outcomes, [[.. Row("P2").Select((t, c) => c == YearLayout.Outcomes.ColumnOf("个人承担") - 1 ? "是" : t)]]);
        Assert.Single(DraftForm.Apply(old, YearLayout.Outcomes, null, Names, _ => null, "again:0").Rows(YearLayout.Outcomes));
    }

    [Fact]
    public void An_award_takes_the_plain_ranking_where_none_is_chosen()
    {
        Dictionary<string, string?> Fields(string kind, string ranking) => new(StringComparer.Ordinal) { [DraftForm.Cell(0, 0)] = "A1", [DraftForm.Cell(0, 1)] = kind, [DraftForm.Cell(0, 8)] = ranking };
        string Ranking(string kind, string ranking) => DraftForm.Apply(RulebookTables.Blank, YearLayout.Outcomes, null, Names, Fields(kind, ranking).GetValueOrDefault, "show").Rows(YearLayout.Outcomes)[0][8];

        Assert.Equal(["类别名次", "序列名次", ""], new[] { Ranking("表彰", ""), Ranking("表彰", "序列名次"), Ranking("奖励", "") });
        Assert.Equal("类别名次", new DraftView(2025, 1, RulebookTables.Blank, [], (_, _) => null).Names.OwnRanking);
    }

    [Theory]
    [InlineData("按名次", "1=200", "“排名”还没有选，请从列表里选一个")]
    [InlineData("定额", "金额=很多", "“金额”要填一个数，现在是“很多”")]
    [InlineData("定额", "金额=40%", "“金额”是金额，不写百分号，现在是“40%”。按百分比给的，金额方式选 按基数比例 或 按人数")]
    [InlineData("定额", "金额=4;最多=5", "“最多”不是这一种要填的。请删去它，或者换一种方式")]
    [InlineData("定额", "四万", "“四万”读不懂。请删去它，在上面的各格里填")]
    [InlineData("按名次", "排名=类别名次;2=3", "名次要从 1 起一格一格写，不能跳过，现在有“2”。左边写 1、2、3，右边写给多少；2—5 名一样的写 2-5")]
    [InlineData("按占比", "按=总分;总额=5;四舍五入=对", "“四舍五入”只能选 是 或 否，现在是“对”")]
    public void Messages_of_amounts_speak_of_fields(string kind, string parameters, string said) =>
        Assert.Equal(said, PlainWords.Of(Assert.Throws<FormatException>(() => AmountText.Read(kind, parameters)).Message));

    [Theory]
    [InlineData("双重目标", "", "“确保分”还没有填，请填上")]
    [InlineData("按名次", "排名=类别名次;二五=3", "“二五”不是名次。名次一格写一个数：第二名写 2，倒数第一名写 末1；2—5 名一样的写 2-5")]
    [InlineData("按比例", "每超加=3", "“每超加”不是这一种要填的。请删去它，或者换一种方式")]
    [InlineData("按比例", "最高倍数=多", "“最高倍数”要填一个数，现在是“多”")]
    public void Messages_of_curves_speak_of_fields(string kind, string parameters, string said) =>
        Assert.Equal(said, PlainWords.Of(Assert.Throws<FormatException>(() => CurveText.Read(kind, parameters)).Message));

    [Fact]
    public void A_condition_that_is_refused_names_no_empty_list()
    {
        var message = Assert.Throws<FormatException>(() => new ConditionReader(["招商引资"], []).Read("乱写")).Message;

        Assert.Equal("条件从“乱写”起读不懂。可以写：招商引资未完成、得分率低于60%、一票否决；用“且”“或”“非”和括号连接，也可以在“再加一句”里选", PlainWords.Of(message, "前提"));
    }

    [Fact]
    public void A_condition_that_is_refused_is_said_once_with_the_nearest_name()
    {
        var tables = RulebookTables.Blank
            .With(YearLayout.Indicators, [Row(YearLayout.Indicators, ("指标", "规模以上工业产值"))])
            .With(YearLayout.Outcomes, [Row(YearLayout.Outcomes, ("条款", "P1"), ("类型", "惩处"), ("条件", "工业产值未完成"), ("措施", "约谈"))]);

        var said = new DraftView(2025, 1, tables, [], (_, _) => null).At(YearLayout.Outcomes, 0, "条件");

        Assert.Equal("条件从“工业产值未完成”起读不懂。“工业产值”是不是“规模以上工业产值”；用“且”“或”“非”和括号连接，也可以在“再加一句”里选。改好再保存。", Assert.Single(said).ToString());
    }

    [Fact]
    public void The_sentence_that_is_offered_names_an_indicator_with_a_completion()
    {
        var tables = RulebookTables.Blank
            .With(YearLayout.Indicators, [Row(YearLayout.Indicators, ("指标", "党建")), Row(YearLayout.Indicators, ("指标", "财政总收入")), Row(YearLayout.Indicators, ("指标", "外资"))])
            .With(YearLayout.Uses, [.. new[] { ("党建", "直接计分"), ("外资", "按比例"), ("财政总收入", "按比例") }.Select(u => Row(YearLayout.Uses, ("类别", "乡镇"), ("指标", u.Item1), ("满分", "5"), ("计分方式", u.Item2)))])
            .With(YearLayout.Outcomes, [Row(YearLayout.Outcomes, ("条款", "P1"), ("类型", "惩处"), ("条件", "乱写"), ("措施", "约谈"))]);

        Assert.Contains("可以写：财政总收入未完成、", Assert.Single(new DraftView(2025, 1, tables, [], (_, _) => null).At(YearLayout.Outcomes, 0, "条件")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_factor_may_be_a_percentage() =>
        Assert.Equal(0.7m, Assert.Single(RulebookTables.Blank.With(YearLayout.Parts, [Row(YearLayout.Parts, ("指标", "信访"), ("成分", "省级"), ("系数", "70%"))]).Read([]).Rulebook.Parts).Factor);

    [Fact]
    public void Bonuses_of_seasons_offer_no_year_and_say_where_those_of_the_year_are_entered()
    {
        var rulebook = GoldenYearSource.Rulebook();
        var tables = RulebookTables.Of(rulebook, []).With(YearLayout.SeasonBonuses, [Row(YearLayout.SeasonBonuses, ("频次", "全年"), ("排名", rulebook.ClassRanking.Name), ("名次加分", "0.5"), ("组别", rulebook.AdjustmentGroups[0].Name))]);
        var view = new DraftView(2025, 1, tables, [], (_, _) => null);

        Assert.Equal(["月", "季度", "半年"], view.Choices(YearLayout.SeasonBonuses, YearLayout.SeasonBonuses.Columns[0]).Words!);
        Assert.Contains("在“加减分和一票否决”页登记", Assert.Single(view.At(YearLayout.SeasonBonuses, 0, "频次")).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("等次为优秀", "等次为优秀")]
    [InlineData("随便；写写", "随便；写写")]
    public void A_condition_corrected_in_its_cell_is_read_as_papers_write_it_and_else_stays(string typed, string kept)
    {
        var column = YearLayout.Outcomes.ColumnOf("条件") - 1;
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal) { [DraftForm.Cell(0, 0)] = "A1", [DraftForm.Cell(0, 1)] = "奖励", [DraftForm.Cell(0, column)] = typed };

        var row = DraftForm.Apply(RulebookTables.Blank, YearLayout.Outcomes, null, Names, fields.GetValueOrDefault, "save").Rows(YearLayout.Outcomes)[0];

        Assert.Equal(kept, row[column].Trim('(', ')'));
    }

    [Theory]
    [InlineData("2—3", "类别名次", "", "2", "非(本年适用A1)")]
    [InlineData("2-3名", "类别名次", "一票否决 或 处分期内", "2", "(一票否决 或 处分期内) 且 非(本年适用A1)")]
    [InlineData("第2名", "类别名次", "", "1", "非(本年适用A1)")]
    [InlineData("第1—2名", "类别名次", "", "2", "")]
    [InlineData("前三名", "类别名次", "", "3", "")]
    [InlineData("2—3", "序列名次", "", "2—3", "")]
    [InlineData("3—5", "类别名次", "", "3—5", "")]
    public void A_range_of_places_is_so_many_after_the_clause_before(string typed, string ranking, string condition, string quota, string then)
    {
        var tables = RulebookTables.Blank.With(YearLayout.Outcomes,
        [
            Row(YearLayout.Outcomes, ("条款", "A1"), ("类型", "表彰"), ("排名", "类别名次"), ("名额", "1")),
            Row(YearLayout.Outcomes, ("条款", "A2"), ("类型", "表彰"), ("排名", ranking), ("名额", typed), ("条件", condition)),
        ]);

        var saved = DraftForm.Apply(tables, YearLayout.Outcomes, null, Names, _ => null, "save");

        var row = saved.Rows(YearLayout.Outcomes)[1];
        Assert.Equal((quota, then), (row[YearLayout.Outcomes.ColumnOf("名额") - 1], row[YearLayout.Outcomes.ColumnOf("条件") - 1]));
        Assert.Equal(saved.Write(), DraftForm.Apply(saved, YearLayout.Outcomes, null, Names, _ => null, "save").Write());
    }

    [Fact]
    public void The_third_award_comes_after_both_before_it_and_where_nobody_moves_up_places_are_held()
    {
        var tables = RulebookTables.Blank.With(YearLayout.Outcomes,
        [
            Row(YearLayout.Outcomes, ("条款", "A1"), ("类型", "表彰"), ("排名", "类别名次"), ("名额", "1")),
            Row(YearLayout.Outcomes, ("条款", "A2"), ("类型", "表彰"), ("排名", "类别名次"), ("名额", "2—3")),
            Row(YearLayout.Outcomes, ("条款", "A3"), ("类型", "表彰"), ("排名", "类别名次"), ("名额", "4—6"), ("递补", "否")),
        ]);

        var rows = DraftForm.Apply(tables, YearLayout.Outcomes, null, Names, _ => null, "save").Rows(YearLayout.Outcomes);

        Assert.Equal(["1 ", "2 非(本年适用A1)", "6 非(本年适用A1) 且 非(本年适用A2)"], rows.Select(r => $"{r[YearLayout.Outcomes.ColumnOf("名额") - 1]} {r[YearLayout.Outcomes.ColumnOf("条件") - 1]}"));
    }

    [Fact]
    public void A_range_of_places_after_no_clause_is_told_how_it_is_written()
    {
        var tables = RulebookTables.Blank.With(YearLayout.Outcomes, [Row(YearLayout.Outcomes, ("条款", "A2"), ("类型", "表彰"), ("排名", "类别名次"), ("名额", "2—3"), ("措施", "奖"))]);

        var said = Assert.Single(new DraftView(2025, 1, tables, [], (_, _) => null).At(YearLayout.Outcomes, 0, "名额"), f => f.IsUnread).ToString();

        Assert.Equal("“2—3”是第 2 到第 3 名，但同一排名里没有取到第 1 名为止的表彰可以接着取。请先写好取前 1 名的那一条（代号、排名、名额），再在这里写 2—3；或者名额写 2，条件里加“非(本年适用 那一条的代号)”。", said);
    }

    [Theory]
    [InlineData("12个月", "12")]
    [InlineData("六个月", "6")]
    [InlineData("一年", "12")]
    [InlineData("半年", "6")]
    [InlineData("6", null)]
    [InlineData("三届", null)]
    public void Lengths_are_read_in_months(string typed, string? months) => Assert.Equal(months, TypedPlaces.Months(typed));

    [Fact]
    public void A_percent_sign_that_stands_beside_its_field_may_be_typed()
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [DraftForm.Cell(0, 0)] = "A1", [DraftForm.Cell(0, 1)] = "奖励", [DraftForm.Cell(0, YearLayout.Outcomes.ColumnOf(DraftForm.AmountKind) - 1)] = "按人数", [DraftForm.Part(0, "amount")] = "1", [DraftForm.Part(0, "比例")] = "8%",
            [DraftForm.Cell(0, YearLayout.Outcomes.ColumnOf(TypedPlaces.Term) - 1)] = "12个月",
            [ConditionForm.Field(0, YearLayout.Outcomes.ColumnOf("条件") - 1, 0, "mode")] = ConditionForm.Sentences, [ConditionForm.Field(0, YearLayout.Outcomes.ColumnOf("条件") - 1, 1, "in")] = "0",
            [ConditionForm.Field(0, YearLayout.Outcomes.ColumnOf("条件") - 1, 1, "pattern")] = "得分率〔比较〕〔百分数〕%", [ConditionForm.Field(0, YearLayout.Outcomes.ColumnOf("条件") - 1, 1, "w0")] = "低于", [ConditionForm.Field(0, YearLayout.Outcomes.ColumnOf("条件") - 1, 1, "w1")] = "60%",
        };

        var row = DraftForm.Apply(RulebookTables.Blank, YearLayout.Outcomes, null, Names, fields.GetValueOrDefault, "save").Rows(YearLayout.Outcomes)[0];

        Assert.Equal(("比例=8", "12", "得分率低于60%"), (row[YearLayout.Outcomes.ColumnOf(DraftForm.AmountParameters) - 1], row[YearLayout.Outcomes.ColumnOf(TypedPlaces.Term) - 1], row[YearLayout.Outcomes.ColumnOf("条件") - 1]));
    }

    [Theory]
    [InlineData("评委组=领导40、职工30、群众30;票=好100", "由领导占 40%、职工占 30%、群众占 30%测评")]
    [InlineData("评委组=领导0.4、职工0.6;票=好100", "由领导占 40%、职工占 60%测评")]
    [InlineData("评委组=领导40%、职工60%;票=好100", "由领导占 40%、职工占 60%测评")]
    [InlineData("评委组=领导1、职工2;票=好100", "由领导占 33.33%、职工占 66.67%测评")]
    public void Weights_of_raters_are_shown_as_shares_of_their_sum(string written, string said) => Assert.StartsWith(said, RatingSentence.Of(written), StringComparison.Ordinal);

    private static string[] Row(SheetLayout layout, params (string Heading, string Text)[] texts) =>
        [.. layout.Columns.Select(c => texts.FirstOrDefault(t => t.Heading == c.Heading).Text ?? string.Empty)];

    [Fact]
    public void The_same_amount_for_several_places_is_written_once()
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [DraftForm.Cell(0, 0)] = "A1", [DraftForm.Cell(0, 1)] = "奖励", [DraftForm.Cell(0, YearLayout.Outcomes.ColumnOf(DraftForm.AmountKind) - 1)] = "按名次", [DraftForm.Part(0, "amount")] = "1", [DraftForm.Part(0, "排名")] = "类别名次",
            [DraftForm.Part(0, "from0")] = "1", [DraftForm.Part(0, "points0")] = "10", [DraftForm.Part(0, "from1")] = "2—4名", [DraftForm.Part(0, "points1")] = "5",
        };

        var row = DraftForm.Apply(RulebookTables.Blank, YearLayout.Outcomes, null, Names, fields.GetValueOrDefault, "save").Rows(YearLayout.Outcomes)[0];

        Assert.Equal("排名=类别名次;1=10;2=5;3=5;4=5", row[YearLayout.Outcomes.ColumnOf(DraftForm.AmountParameters) - 1]);
    }

    [Theory]
    [InlineData("1—9月", "季度", "三季度")]
    [InlineData("1-9月份", "月", "9月")]
    [InlineData("1～4月", "季度", "4月")]
    [InlineData("1至12月", "月", "全年")]
    [InlineData("上半年", "月", "上半年")]
    [InlineData("1—13月", "月", "1—13月")]
    public void A_plan_to_the_end_of_a_month_is_read_as_papers_write_it(string typed, string frequency, string named)
    {
        string[] Sheet(SheetLayout layout, params (string Heading, string Text)[] texts) => [.. layout.Columns.Select(c => texts.FirstOrDefault(t => t.Heading == c.Heading).Text ?? "")];
        var tables = RulebookTables.Blank.With(YearLayout.Indicators, [Sheet(YearLayout.Indicators, ("指标", "财政收入"), ("频次", frequency))]).With(YearLayout.Plans, [Sheet(YearLayout.Plans, ("指标", "财政收入"), ("期次", typed))]);

        Assert.Equal(named, PlanPeriods.Named(tables).Rows(YearLayout.Plans)[0][YearLayout.Plans.ColumnOf("期次") - 1]);
    }

    [Fact]
    public void A_quota_of_grades_is_not_offered_what_it_cannot_be()
    {
        var view = new DraftView(2025, 1, RulebookTables.Blank, [], (_, _) => null);
        IReadOnlyList<string>? Words(SheetLayout layout) => view.Choices(layout, layout.Columns[layout.ColumnOf("并列跨名额") - 1]).Words;

        Assert.Equal(["全部列入", "全部不列", "再比"], Words(YearLayout.Grades));
        Assert.Contains("留待决定", Words(YearLayout.Outcomes)!);
    }

    private static IReadOnlyList<string> Row(params string[] texts) => [.. texts, .. Enumerable.Repeat(string.Empty, YearLayout.Outcomes.Columns.Count - texts.Length)];
}
