using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>No cell of a draft asks for a written form: each is a word, a number, a text, or fields that compose what is written.</summary>
public sealed class EntryFormTests
{
    private static readonly RulebookNames Names = new(["招商引资", "财政收入（本级）"], ["类别名次"], ["乡镇"], ["乡镇序列", "县直"], ["优秀"], ["P1"]);

    /// <summary>Columns in which names and sentences are written that the rulebook itself brings in, and dates and parts of the law.</summary>
    private static readonly HashSet<string> FreeTexts = ["类别 类别", "类别 排名序列", "指标 指标", "指标 计量单位", "指标 数据责任单位", "汇率 汇率名称", "计分 条款", "组成 组成", "组成 上级", "计划 单位", "计划 期次", "加减分规则 组别", "加减分标准 级别",
        "否决规则 办法条文", "排名规则 排名", "等次 等次", "奖惩规则 条款", "奖惩规则 措施", "奖惩规则 对象", "奖惩规则 节点", "奖惩规则 办法条文", "奖惩规则 金额单位", "奖惩规则 记入账目", "奖惩规则 降为条款"];

    /// <summary>Cells that have fields of their own: curves, amounts, ratings, projects.</summary>
    private static readonly HashSet<string> OwnFields = ["计分 参数", "奖惩规则 金额参数", "指标 测评", "指标 项目"];

    [Fact]
    public void Every_column_is_a_word_a_number_a_text_or_has_fields()
    {
        var left = RulebookTables.Layouts.Where(l => l != YearLayout.Year).SelectMany(l => l.Columns.Select((c, i) => (Layout: l, Column: c, Number: i, Name: $"{l.Name} {c.Heading}")))
            .Where(x => x.Column.Choices is null && x.Column.ChoicesFrom is null && x.Column.Look.Align != "right" && !DraftForm.IsCondition(x.Column) && EntryForms.Of(x.Layout, x.Number, string.Empty, Names) is null)
            .Select(x => x.Name).Where(n => !FreeTexts.Contains(n) && !OwnFields.Contains(n));

        Assert.Empty(left);
        Assert.Equal(["轮次权重"], RulebookTables.Settings.Select(s => s.Name).Where(n => EntryForms.Of(YearLayout.Year, 1, n, Names) is not null));
    }

    [Theory]
    [InlineData("排名规则", "并列时再比", "得分率;完成率(招商引资);数值(财政收入（本级）,低者在前)")]
    [InlineData("等次", "并列再比", "任务量(招商引资)")]
    [InlineData("奖惩规则", "并列再比", "总分(低者在前)")]
    [InlineData("指标", "期次权重", "0.4、0.6")]
    [InlineData("期评加分", "名次加分", "0.5、0.3、0.1")]
    [InlineData("指标", "核实差异", "容差=10%;办法=需复核")]
    [InlineData("指标", "核实差异", "容差=10%;办法=单项计零;只查=高报")]
    [InlineData("指标", "核实差异", "容差=0.5%;办法=每次扣2;只查=低报")]
    [InlineData("否决规则", "种类", "安全生产、计划生育")]
    [InlineData("否决规则", "及于", "单位、主要负责人")]
    [InlineData("奖惩规则", "排名序列", "县直、乡镇序列")]
    [InlineData("奖惩规则", "排名序列", "没有的序列")]
    [InlineData("指标", "核实差异", "")]
    public void The_fields_of_a_cell_compose_what_it_was(string sheet, string heading, string text)
    {
        var layout = RulebookTables.Layouts.Single(l => l.Name == sheet);

        Assert.Equal(Order(text), Order(Through(layout, heading, text)));
        string Order(string list) => heading == "排名序列" ? string.Join('、', list.Split('、').Order(StringComparer.Ordinal)) : list;
    }

    [Fact]
    public void What_is_half_filled_in_is_written_so_that_its_cell_says_what_is_missing()
    {
        var column = YearLayout.Indicators.ColumnOf("核实差异") - 1;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { [DraftForm.Cell(0, 0)] = "招商引资", [EntryForm.Mark(0, column)] = "1", [EntryForm.Field(0, column, 0, 2)] = "2" };

        var typed = DraftForm.Apply(RulebookTables.Blank, YearLayout.Indicators, null, Names, fields.GetValueOrDefault, "save");

        Assert.Equal("容差=%;办法=每次扣2", typed.Rows(YearLayout.Indicators)[0][column]);
        Assert.Contains(typed.Read([]).Errors, e => e is { Sheet: "指标", Row: 0, Heading: "核实差异" } && e.Problem.Contains("容差", StringComparison.Ordinal));
        Assert.Null(EntryForms.Of(YearLayout.Indicators, column, string.Empty, Names)!.Take("乱写"));
        Assert.Null(EntryForms.Of(YearLayout.Rankings, YearLayout.Rankings.ColumnOf("并列时再比") - 1, string.Empty, Names)!.Take("乱写"));
    }

    [Theory]
    [InlineData("", "招商引资", "", "(招商引资)", "“招商引资”没有写比什么")]
    [InlineData("", "", "低者在前", "(低者在前)", "没有写比什么")]
    [InlineData("", "财政收入（本级）", "低者在前", "(财政收入（本级）,低者在前)", "没有写比什么")]
    public void A_criterion_of_ties_that_is_half_filled_in_stays_in_its_fields_and_says_what_is_missing(string measure, string indicator, string order, string written, string problem)
    {
        var column = YearLayout.Rankings.ColumnOf("并列时再比") - 1;
        var form = EntryForms.Of(YearLayout.Rankings, column, string.Empty, Names)!;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { [DraftForm.Cell(0, 0)] = "", [EntryForm.Mark(0, column)] = "1" };
        foreach (var (text, f) in new[] { measure, indicator, order }.Select((t, f) => (t, f)))
        {
            fields[EntryForm.Field(0, column, 0, f)] = "";
            fields[EntryForm.Field(0, column, 1, f)] = text;
        }

        var typed = DraftForm.Apply(RulebookTables.Blank.With(YearLayout.Rankings, []), YearLayout.Rankings, null, Names, fields.GetValueOrDefault, "save");

        Assert.Equal(written, typed.Rows(YearLayout.Rankings)[0][column]);
        Assert.Equal([measure, indicator, order], Assert.Single(form.Take(written)!));
        Assert.Equal([["得分率", "", ""], [measure, indicator, order]], form.Take("得分率;" + written));
        Assert.Contains(typed.Read([]).Errors, e => e is { Sheet: "排名规则", Row: 0, Heading: "并列时再比" } && e.Problem.Contains(problem, StringComparison.Ordinal) && e.Problem.Contains("得分率", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_fills_in_how_projects_count_has_said_that_they_are_summed_until_the_mark_is_taken_away()
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["project.least"] = "1000" };

        Assert.Equal("最多单位=2;最小规模=1000", ProjectWords.Read(fields.GetValueOrDefault).Write());
        fields["project.was"] = "1";
        Assert.Equal("", ProjectWords.Read(fields.GetValueOrDefault).Write());
    }

    [Fact]
    public void A_step_of_places_without_the_first_place_is_not_lost()
    {
        var written = RatingWords.Read(new Dictionary<string, string>(StringComparer.Ordinal) { ["step"] = "2" }.GetValueOrDefault).Write();

        Assert.Equal("名次票=降2", written);
        Assert.Throws<FormatException>(() => RatingText.Read(written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("最多单位=2")]
    [InlineData("最多单位=3;不认定=房地产、砂石;最小规模=1000;期限月=24;折算=外资7.1、工业1.2")]
    public void The_fields_of_projects_compose_what_they_were(string text)
    {
        var words = ProjectWords.Of(text)!;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["project.sum"] = words.IsSum ? "1" : string.Empty, ["project.most"] = words.MostUnits, ["project.least"] = words.LeastSize, ["project.months"] = words.Months,
        };
        foreach (var (kind, i) in words.Excluded.Select((k, i) => (k, i)))
        {
            fields[$"project.not{i}"] = kind;
        }

        foreach (var ((kind, factor), i) in words.Factors.Select((f, i) => (f, i)))
        {
            (fields[$"project.kind{i}"], fields[$"project.factor{i}"]) = (kind, factor);
        }

        Assert.Equal(text, ProjectWords.Read(fields.GetValueOrDefault).Write());
        Assert.Null(ProjectWords.Of("乱写"));
    }

    [Theory]
    [InlineData("5000起0.6、3000起0.2、以下0.1")]
    [InlineData("以下0.1")]
    [InlineData("")]
    public void Prices_by_target_are_pairs_of_fields(string text)
    {
        var fields = PriceWords.Of(text).SelectMany((p, i) => new[] { (Key: $".from{i}", Value: p.From), (Key: $".points{i}", Value: p.Points) }).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);

        Assert.Equal(text, PriceWords.Read(fields.GetValueOrDefault));
        var curve = fields.ToDictionary(f => DraftForm.Part(3, "每超加按目标" + f.Key), f => f.Value, StringComparer.Ordinal);
        Assert.Equal(text.Length == 0 ? "" : "每超加按目标=" + text, DraftForm.CurveOf(3, "每超每低加扣", curve.GetValueOrDefault));
    }

    [Fact]
    public void Limits_of_ballots_are_lists_and_numbers()
    {
        var limits = RatingWords.Of("评委组=代表1;票=优秀100;票限=90以上至多3、优秀至少20%")!.Limits;
        var fields = limits.SelectMany((l, i) => new[] { ("what", l.What), ("side", l.Side), ("bound", l.Bound), ("number", l.Number), ("unit", l.Unit) }.Select(f => (Key: LimitWords.Field(i, f.Item1), Value: f.Item2))).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        fields["group0"] = "代表";
        fields["weight0"] = "1";

        Assert.Equal("评委组=代表1;票限=90以上至多3、优秀至少20%", RatingWords.Read(fields.GetValueOrDefault).Write());
        Assert.Equal(2, RatingText.Read(RatingWords.Read(fields.GetValueOrDefault).Write()).Limits.Count);
    }

    [Fact]
    public void A_setting_of_weights_is_numbers_one_by_one()
    {
        var tables = RulebookTables.Of(GoldenYearSource.Rulebook(), []);
        var row = tables.Rows(YearLayout.Year).Select(r => r[0]).ToList().IndexOf("轮次权重");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { [DraftForm.Cell(row, 0)] = "轮次权重", [EntryForm.Mark(row, 1)] = "1", [EntryForm.Field(row, 1, 0, 0)] = "1", [EntryForm.Field(row, 1, 2, 0)] = "2" };

        Assert.Equal("1、2", DraftForm.Apply(tables, YearLayout.Year, null, Names, fields.GetValueOrDefault, "save").Setting("轮次权重"));
    }

    private static string Through(SheetLayout layout, string heading, string text)
    {
        var column = layout.ColumnOf(heading) - 1;
        var form = EntryForms.Of(layout, column, string.Empty, Names)!;
        var entries = form.Take(text)!;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { [DraftForm.Cell(0, column == 0 ? 1 : 0)] = "甲", [EntryForm.Mark(0, column)] = "1" };
        foreach (var (entry, e) in entries.Select((entry, e) => (entry, e)))
        {
            foreach (var (value, f) in entry.Select((value, f) => (value, f)))
            {
                fields[EntryForm.Field(0, column, e, f)] = value;
            }
        }

        return DraftForm.Apply(RulebookTables.Blank.With(layout, []), layout, null, Names, fields.GetValueOrDefault, "save").Rows(layout)[0][column];
    }
}
