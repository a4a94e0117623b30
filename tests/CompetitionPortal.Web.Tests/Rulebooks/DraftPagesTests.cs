using System.Net;
using System.Text.Json;
using CompetitionPortal.Data.Rulebooks;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Tests.Access;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>Pasting, filling, copying and folding on a draft's page, by HTTP.</summary>
public sealed class DraftPagesTests
{
    [Fact]
    public async Task A_pasted_block_is_shown_and_counts_when_it_is_saved()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var office = await portal.VisitAsync(await portal.AccountAsync("kaohe", new RoleGrant(OfficeRole.AssessmentOffice)));
        var draft = await portal.DraftAsync();
        var (part, known) = ($"{RulebookAddress.Draft(2025, draft.Id)}?part={Uri.EscapeDataString("指标")}", RulebookTables.Parse(draft.Tables).Rows(YearLayout.Indicators).Count);
        var block = Enumerable.Range(1, 30).Select(n => new[] { $"新指标{n}", "万元", n == 2 ? "不知道" : "累计" });

        using var shown = await office.PostAsync(part, "draft", [("Seen", "0"), ("act", $"paste:{known}.0"), (DraftStep.BlockField, JsonSerializer.Serialize(block)), (DraftStep.ColumnsField, "0,1,2")]);
        var page = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());

        Assert.Contains("已粘贴 30 行 3 列，还没有保存。", page, StringComparison.Ordinal);
        Assert.Contains($"第 {known + 2} 行“填报口径”写的是“不知道”：这里只能写：累计、当期、期末、水平。", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"{DraftForm.Cell(known + 29, 0)}\" value=\"新指标30\"", page, StringComparison.Ordinal);
        Assert.Equal(draft.Tables, (await StoredAsync(portal, draft)).Tables);

        await office.PostAsync(part, "draft", [("Seen", "0"), ("act", "save"), .. block.SelectMany((r, n) => r.Select((t, c) => (DraftForm.Cell(known + n, c), t)))]);
        Assert.Equal([.. Enumerable.Range(1, 30).Select(n => $"新指标{n}")], RulebookTables.Parse((await StoredAsync(portal, draft)).Tables).Rows(YearLayout.Indicators).Skip(known).Select(r => r[0]));
    }

    [Fact]
    public async Task What_is_shown_and_not_saved_is_the_ground_of_the_next_step_so_that_no_row_slips()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var office = await portal.VisitAsync(await portal.AccountAsync("kaohe", new RoleGrant(OfficeRole.AssessmentOffice)));
        var draft = await portal.DraftAsync();
        var part = RulebookAddress.Draft(2025, draft.Id, "指标");
        var names = RulebookTables.Parse(draft.Tables).Rows(YearLayout.Indicators).Select(r => r[0]).ToList();

        using var deleted = await office.PostAsync(part, "draft", [("Seen", "0"), ("act", "delete:1"), (DraftStep.StepField, "1"), (DraftForm.Cell(0, 0), "改了名")]);
        var page = WebUtility.HtmlDecode(await deleted.Content.ReadAsStringAsync());
        Assert.Contains("已删去第 2 行，还没有保存。", page, StringComparison.Ordinal);
        Assert.Equal(draft.Tables, (await StoredAsync(portal, draft)).Tables);
        var unsaved = WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(await deleted.Content.ReadAsStringAsync(), $"name=\"{DraftStep.UnsavedField}\" value=\"([^\"]*)\"").Groups[1].Value);
        await office.PostAsync(part, "draft", [("Seen", "0"), ("act", "save"), (DraftStep.UnsavedField, unsaved), (DraftForm.Cell(1, 0), "又改了名")]);

        Assert.Equal(["改了名", "又改了名", .. names.Skip(3)], RulebookTables.Parse((await StoredAsync(portal, draft)).Tables).Rows(YearLayout.Indicators).Select(r => r[0]));
        Assert.Null(DraftStep.Before(_ => "乱写"));
        Assert.Null(DraftStep.Before(_ => "{\"指标\":[null]}"));
    }

    [Fact]
    public async Task A_reward_of_each_quarter_is_chosen_and_said_in_its_sentence()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var office = await portal.VisitAsync(await portal.AccountAsync("kaohe", new RoleGrant(OfficeRole.AssessmentOffice)));
        var draft = await portal.DraftAsync();
        var part = RulebookAddress.Draft(2025, draft.Id, "奖惩规则");
        var row = RulebookTables.Parse(draft.Tables).Rows(YearLayout.Outcomes).Count;
        string Cell(string heading) => DraftForm.Cell(row, YearLayout.Outcomes.ColumnOf(heading) - 1);

        await office.PostAsync(part, "draft", [("Seen", "0"), ("act", "save"), (Cell("条款"), "J9"), (Cell("类型"), "奖励"), (Cell("措施"), "季度奖"), (Cell("节点"), "每季度"), (Cell("条件"), "类别名次连续二个季度前三名 且 总分不低于类别平均")]);
        using var shown = await office.GetAsync(part);
        var page = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());

        Assert.Contains("每季度末，", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"{Cell("节点")}\"", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"每半年\">", page, StringComparison.Ordinal);
        Assert.Contains("value=\"〔排名〕〔连续〕〔次数〕〔个季度〕前〔名数〕名\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_is_added_to_a_rule_that_is_not_saved_yet()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var office = await portal.VisitAsync(await portal.AccountAsync("kaohe", new RoleGrant(OfficeRole.AssessmentOffice)));
        var draft = await portal.DraftAsync();
        var part = RulebookAddress.Draft(2025, draft.Id, "奖惩规则");
        var (row, condition) = (RulebookTables.Parse(draft.Tables).Rows(YearLayout.Outcomes).Count, YearLayout.Outcomes.ColumnOf("条件") - 1);

        using var added = await office.PostAsync(part, "draft", [("Seen", "0"), ("act", ConditionForm.Act("add", row, condition, 0)), (DraftStep.StepField, "1"), (DraftForm.Cell(row, 0), "Z9"), (ConditionForm.Field(row, condition, 0, "mode"), ConditionForm.Sentences), (ConditionForm.Field(row, condition, 0, "add"), "一票否决")]);
        var page = WebUtility.HtmlDecode(await added.Content.ReadAsStringAsync());

        Assert.Contains($"name=\"{ConditionForm.Field(row, condition, 1, "pattern")}\" value=\"一票否决\"", page, StringComparison.Ordinal);
        Assert.Equal(draft.Tables, (await StoredAsync(portal, draft)).Tables);
    }

    [Fact]
    public async Task Rows_are_added_and_values_filled_without_a_script_too()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var office = await portal.VisitAsync(await portal.AccountAsync("kaohe", new RoleGrant(OfficeRole.AssessmentOffice)));
        var draft = await portal.DraftAsync();
        var part = $"{RulebookAddress.Draft(2025, draft.Id)}?part={Uri.EscapeDataString("类别")}";
        var known = RulebookTables.Parse(draft.Tables).Rows(YearLayout.Classes).Count;

        using var rows = await office.PostAsync(part, "draft", [("Seen", "0"), ("act", "rows"), (DraftStep.RowsField, "7"), (DraftForm.Cell(0, 0), "改了名")]);
        var page = WebUtility.HtmlDecode(await rows.Content.ReadAsStringAsync());
        Assert.Contains("已增加 7 行空行", page, StringComparison.Ordinal);
        Assert.Contains("value=\"改了名\"", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"{DraftForm.Cell(known + 8, 0)}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"name=\"{DraftForm.Cell(known + 9, 0)}\"", page, StringComparison.Ordinal);

        using var filled = await office.PostAsync(part, "draft", [("Seen", "0"), ("act", $"fill:{known}.2"), (DraftForm.Cell(known, 0), "新类"), (DraftForm.Cell(known, 2), "县直"), (DraftForm.Cell(known + 1, 0), "又一类"), (DraftForm.Cell(known + 1, 2), "")]);
        Assert.Contains("已把“县直”填到“排名序列”下面的 1 个空格", WebUtility.HtmlDecode(await filled.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scored_indicators_are_copied_to_another_class_and_saved()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var office = await portal.VisitAsync(await portal.AccountAsync("kaohe", new RoleGrant(OfficeRole.AssessmentOffice)));
        var draft = await portal.DraftAsync(t => t.With(YearLayout.Classes, [.. t.Rows(YearLayout.Classes), [.. YearLayout.Classes.Columns.Select((_, c) => c == 0 ? "园区" : "")]]));
        var uses = RulebookTables.Parse(draft.Tables).Rows(YearLayout.Uses);
        var from = uses[0][0];
        var part = RulebookAddress.Draft(2025, draft.Id, "计分", from);
        Assert.Contains($"把“{from}”的计分抄到别的类别", WebUtility.HtmlDecode(await office.ReadAsync(part)), StringComparison.Ordinal);

        await office.PostAsync(part, "draft", [("Seen", "1"), ("act", "copy"), (UseCopy.Indicator(0), uses[0][1]), (UseCopy.Class(0), "园区")]);

        Assert.Contains("已抄到“园区”1 项。", WebUtility.HtmlDecode(await office.ReadAsync(part)), StringComparison.Ordinal);
        var copied = RulebookTables.Parse((await StoredAsync(portal, draft)).Tables).Rows(YearLayout.Uses);
        Assert.Equal(["园区", .. uses[0].Skip(1)], copied[^1]);
    }

    [Fact]
    public async Task The_table_of_all_classes_takes_a_block_and_is_saved_at_once()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var office = await portal.VisitAsync(await portal.AccountAsync("kaohe", new RoleGrant(OfficeRole.AssessmentOffice)));
        var draft = await portal.DraftAsync();
        var part = RulebookAddress.Draft(2025, draft.Id, "计分", UseMatrix.AllClasses);
        var matrix = new UseMatrix(RulebookTables.Parse(draft.Tables));
        var (name, first) = (matrix.Indicators[0], matrix.Classes[0]);
        string[][] block = [["指标", .. matrix.Classes], [name, .. matrix.Classes.Select((_, c) => c == 0 ? "" : "7.5")]];
        (string, string)[] columns = [.. matrix.Classes.Select((c, i) => (UseMatrix.ClassField(i), c))];

        using var shown = await office.PostAsync(part, "draft", [("Seen", "0"), ("act", "paste:0.0"), (DraftStep.BlockField, JsonSerializer.Serialize(block)), .. columns]);
        var page = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());
        Assert.Contains("已放进 1 行，还没有保存。", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"{UseMatrix.MarksField(0, 1)}\" value=\"7.5\"", page, StringComparison.Ordinal);
        Assert.Equal(draft.Tables, (await StoredAsync(portal, draft)).Tables);

        using var saved = await office.PostAsync(part, "draft", [("Seen", "0"), ("act", "save"), .. columns, (UseMatrix.NameField(0), name), .. matrix.Classes.Select((_, c) => (UseMatrix.MarksField(0, c), c == 0 ? "" : "7.5"))]);
        Assert.EndsWith($"class={Uri.EscapeDataString(UseMatrix.AllClasses)}", office.Next(saved), StringComparison.Ordinal);
        var after = new UseMatrix(RulebookTables.Parse((await StoredAsync(portal, draft)).Tables));
        Assert.Equal((-1, "7.5"), (after.RowOf(name, first), after.MarksOf(name, matrix.Classes[1])));
        Assert.Contains($"分值空着的 1 格不考核：{first} {name}。", WebUtility.HtmlDecode(await office.ReadAsync(part)), StringComparison.Ordinal);

        using var refused = await office.PostAsync(part, "draft", [("Seen", "0"), ("act", "save"), .. columns, (UseMatrix.NameField(0), name), (UseMatrix.MarksField(0, 0), "99")]);
        Assert.Contains($"name=\"{UseMatrix.MarksField(0, 0)}\" value=\"99\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_that_are_seldom_asked_are_folded_and_sent_all_the_same()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var office = await portal.VisitAsync(await portal.AccountAsync("kaohe", new RoleGrant(OfficeRole.AssessmentOffice)));
        var draft = await portal.DraftAsync();
        var part = RulebookAddress.Draft(2025, draft.Id, "类别");

        var page = await office.ReadAsync(part);
        Assert.Contains("更多列（系数、挂钩比例）", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Matches("<td[^>]*class=\"folded[^>]*>\\s*<input name=\"r0\\.3\"", page);
        Assert.DoesNotContain("value=\"1\" checked", page, StringComparison.Ordinal);
        Assert.Contains("value=\"1\" checked", await office.ReadAsync(part + "&more=1"), StringComparison.Ordinal);
        using var saved = await office.PostAsync(part, "draft", [("Seen", "0"), ("act", "save"), ("more", "1"), (DraftForm.Cell(0, 3), "1.1")]);
        Assert.EndsWith("&more=1", office.Next(saved), StringComparison.Ordinal);
        Assert.DoesNotMatch("<td[^>]*class=\"folded[^>]*>\\s*<input name=\"r0\\.3\"", await office.ReadAsync(part));
    }

    private static async Task<RulebookDraftRow> StoredAsync(PortalHost portal, RulebookDraftRow draft) => (await portal.Service<RulebookVersions>().DraftAsync(OfficePeople.Assessment, 2025, draft.Id))!;
}
