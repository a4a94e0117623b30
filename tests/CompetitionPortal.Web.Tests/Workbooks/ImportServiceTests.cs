using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Vetoes;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Tests.Access;
using CompetitionPortal.Web.Workbooks;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Workbooks;

/// <summary>导入: a workbook is sent, looked at, and only then taken in, whole or not at all.</summary>
public sealed class ImportServiceTests
{
    private const string Investment = "招商引资到位资金";

    public static TheoryData<string> Others => AllBut(OfficeRole.AssessmentOffice);

    [Fact]
    public async Task A_year_that_is_new_is_made_by_importing_it()
    {
        await using var portal = await PortalHost.CreateAsync(withGoldenYear: false);

        var preview = await PreviewAsync(portal, Book(f => f));

        Assert.True(preview.IsNew && preview.CanImport);
        Assert.Equal((2025, 16), (preview.Year!.Year, preview.Comparison!.Sheets.Single(s => s.Sheet == "单位").Added));
        Assert.Equal(50, preview.Comparison.First.Count);
        var done = await portal.Service<ImportService>().ImportAsync(Assessment, new ImportYear(preview.Upload.Token, 0));
        Assert.True(done.Done);
        Assert.Equal(54, (await YearAsync(portal)).Facts.Targets.Count);
        var entry = await portal.LastEntryAsync();
        Assert.Equal(("导入全年工作簿", "考核办甲", Assessment.Id), (entry.Action, entry.Actor, entry.ActorId));
        Assert.Contains($"文件 一本.xlsx；新增", entry.Details);
        Assert.Contains(preview.Upload.Checksum, entry.Details);
        Assert.Equal(1, await portal.EntriesAsync());
    }

    [Fact]
    public async Task The_preview_counts_by_sheet_and_shows_before_and_after()
    {
        await using var portal = await PortalHost.CreateAsync();

        var preview = await PreviewAsync(portal, Book(f => f with
        {
            Targets = [.. f.Targets.Select(t => t.Participant == "城关镇" && t.Indicator == Investment ? t with { Value = 6200 } : t).Skip(1)],
            Adjustments = [.. f.Adjustments, new Adjustment("城关镇", Period.Quarter(4), "荣誉", "文明镇", 0.5m, "市级")],
        }));

        Assert.Equal([("目标任务", 0, 0, 1), ("加减分", 1, 0, 0)], preview.Comparison!.Sheets.Select(s => (s.Sheet, s.Added, s.Changed, s.Removed)));
        Assert.Equal(
            [new YearBookDifference("目标任务", "城关镇 招商引资到位资金", null, "目标 6000", null), new YearBookDifference("加减分", "城关镇 四季度 荣誉 文明镇 0.5 市级", null, null, "")],
            preview.Comparison.First);
        Assert.False(preview.IsNew);
        var changed = await PreviewAsync(portal, Book(f => f with { Targets = [.. f.Targets.Select(t => t.Participant == "城关镇" && t.Indicator == Investment ? t with { Value = 6200 } : t)] }));
        Assert.Equal(new YearBookDifference("目标任务", "城关镇 招商引资到位资金", "目标", "6000", "6200"), Assert.Single(changed.Comparison!.First));
        Assert.True((await ImportAsync(portal, changed)).Done);
        Assert.Contains("《目标任务》城关镇 招商引资到位资金 目标 6000 → 6200", (await portal.LastEntryAsync()).Details);
    }

    [Fact]
    public async Task A_unit_renamed_in_the_workbook_is_one_difference()
    {
        await using var portal = await PortalHost.CreateAsync();

        var preview = await PreviewAsync(portal, Book(f => f with { Participants = [.. f.Participants.Select(p => p.Code == "城关镇" ? p with { Names = [new("城关街道")] } : p)] }));

        Assert.Equal(new YearBookDifference("单位", "城关街道 城关镇", "单位", "城关镇", "城关街道"), Assert.Single(preview.Comparison!.First, d => d.Heading == "单位"));
        Assert.Equal(["单位"], preview.Comparison.Sheets.Select(s => s.Sheet));
    }

    [Fact]
    public async Task The_same_content_is_nothing_to_import()
    {
        await using var portal = await PortalHost.CreateAsync();
        var rows = await portal.EntriesAsync();

        var preview = await PreviewAsync(portal, Book(f => f));

        Assert.Equal((0, false), (preview.Comparison!.Total, preview.CanImport));
        Assert.Equal(["工作簿的内容与系统里的一致，没有改动任何数据。"], (await ImportAsync(portal, preview)).Refusals);
        Assert.Equal(rows, await portal.EntriesAsync());
    }

    [Fact]
    public async Task What_is_wrong_is_said_by_cell_and_nothing_is_taken()
    {
        await using var portal = await PortalHost.CreateAsync();

        var preview = await PreviewAsync(portal, Book(f => f with { Targets = [.. f.Targets.Skip(1), f.Targets[0] with { Value = 0 }] }));

        var error = Assert.Single(preview.Errors);
        Assert.Equal(("目标任务", "0"), (error.Sheet, error.Found));
        Assert.Matches("^C\\d+$", error.Cell);
        Assert.Contains("不能作除数", error.Problem);
        Assert.Contains("不能作除数", Assert.Single((await ImportAsync(portal, preview)).Refusals));
        Assert.Equal(6000, (await YearAsync(portal)).Facts.Targets.Single(t => t.Participant == "城关镇" && t.Indicator == Investment).Value);
        var none = await PreviewAsync(portal, [1, 2, 3]);
        Assert.Contains("不是 .xlsx", Assert.Single(none.Errors).Problem);
    }

    [Fact]
    public async Task No_figure_of_a_locked_period_changes_any_more_and_the_cells_are_named()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.LockAsync(Period.Quarter(2));

        var preview = await PreviewAsync(portal, Book(f => f with
        {
            Results =
            [
                .. f.Results.Where(r => !(r.Participant == "东山镇" && r.Indicator == Investment && r.Period == Period.Quarter(2)))
                    .Select(r => r.Participant == "城关镇" && r.Indicator == Investment ? r with { Verified = r.Verified + 1 } : r),
            ],
            Bases = [.. f.Bases.Select(b => b.Participant == "城关镇" && b.Period == Period.Quarter(1) ? b with { Value = 999 } : b)],
            Adjustments = [.. f.Adjustments.Where(a => a.Points != -0.5m), new Adjustment("城关镇", Period.Quarter(2), "荣誉", null, 1, "新的")],
            Targets = [.. f.Targets.Select(t => t.Participant == "城关镇" && t.Indicator == Investment ? t with { Value = 6200 } : t)],
        }));

        var said = preview.Errors.Select(e => e.ToString()).ToList();
        Assert.Contains(said, s => s.StartsWith("工作表《季度结果》单元格 E", StringComparison.Ordinal) && s.Contains("城关镇“招商引资到位资金”一季度核定数 1600 → 1601：二季度已锁定，这个数不再变动"));
        Assert.Contains(said, s => s.Contains("城关镇“招商引资到位资金”二季度核定数"));
        Assert.DoesNotContain(said, s => s.Contains("三季度核定数"));
        Assert.Contains(said, s => s.StartsWith("工作表《季度结果》：", StringComparison.Ordinal) && s.Contains("东山镇“招商引资到位资金”二季度上报数") && s.Contains("→ 空"));
        Assert.Contains(said, s => s.Contains("《基数》单元格 D") && s.Contains("1000 → 999：二季度已锁定，增幅不再变动"));
        Assert.Contains(said, s => s.Contains("城关镇二季度的加减分 1 分是新的"));
        Assert.Contains(said, s => s.Contains("一季度的加减分 -0.5 分（迟报）不见了"));
        Assert.Contains(said, s => s.Contains("《目标任务》单元格 C") && s.Contains("目标 6000 → 6200：二季度已锁定，改目标要写明原因和依据文号"));
        Assert.False((await ImportAsync(portal, preview)).Done);
        Assert.Equal(6000, (await YearAsync(portal)).Facts.Targets.Single(t => t.Participant == "城关镇" && t.Indicator == Investment).Value);
    }

    [Fact]
    public async Task A_figure_after_the_lock_may_still_come_with_a_workbook()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.LockAsync(Period.Quarter(2));

        var preview = await PreviewAsync(portal, Book(f => f with { Results = [.. f.Results.Select(r => r.Participant == "城关镇" && r.Indicator == Investment && r.Period == Period.Quarter(4) ? r with { Reported = 6700 } : r)] }));

        Assert.Empty(preview.Errors);
        Assert.True((await ImportAsync(portal, preview)).Done);
        Assert.Equal(6700, (await YearAsync(portal)).Facts.Results.Single(r => r.Participant == "城关镇" && r.Indicator == Investment && r.Period == Period.Quarter(4)).Reported);
    }

    [Fact]
    public async Task A_rule_that_would_move_a_locked_standing_is_refused_and_one_that_does_not_is_taken()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.LockAsync(Period.Quarter(2));
        var golden = GoldenYearSource.Rulebook();

        var moving = await PreviewAsync(portal, YearWorkbookWriter.Write(new YearBook(golden with { AdjustmentGroups = [.. golden.AdjustmentGroups.Select(g => g with { Cap = 0.1m })] }, GoldenYearSource.Facts())));
        Assert.Contains("二季度已锁定，导入会改变它的得分或名次：河口镇总分", Assert.Single(moving.Errors).Problem);
        Assert.Contains("《加减分规则》", moving.Errors[0].Cure);

        var still = await PreviewAsync(portal, YearWorkbookWriter.Write(new YearBook(golden with { DocumentNumber = "演示文号 20" }, GoldenYearSource.Facts())));
        Assert.Empty(still.Errors);
        Assert.True((await ImportAsync(portal, still)).Done);
        Assert.Equal(2, (await YearAsync(portal)).RulebookNumber);
    }

    [Fact]
    public async Task What_is_open_is_verified_by_a_second_person_and_not_by_a_workbook()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.OpenAsync(Period.Quarter(4));

        var verified = await PreviewAsync(portal, Book(f => f with { Results = [.. f.Results.Select(r => r.Participant == "城关镇" && r.Indicator == Investment && r.Period == Period.Quarter(4) ? r with { Verified = 6600 } : r)] }));
        Assert.Contains("四季度填报中，核定由第二个人在页面上做", Assert.Single(verified.Errors).Problem);

        var reported = await PreviewAsync(portal, Book(f => f with { Results = [.. f.Results.Select(r => r.Participant == "城关镇" && r.Indicator == Investment && r.Period == Period.Quarter(4) ? r with { Reported = 6700 } : r)] }));
        Assert.Empty(reported.Errors);
    }

    [Fact]
    public async Task A_workbook_decides_no_veto()
    {
        await using var portal = await PortalHost.CreateAsync();

        var added = await PreviewAsync(portal, Book(f => f with { Vetoes = [.. f.Vetoes, new VetoEvent("东山镇", "廉政", new DateOnly(2025, 3, 9), "演示文号 7")] }));
        var gone = await PreviewAsync(portal, Book(f => f with { Vetoes = [] }));

        Assert.Contains("东山镇的一票否决（廉政，2025年3月9日）是新的", Assert.Single(added.Errors).Problem);
        Assert.All(gone.Errors, e => Assert.Contains("不见了", e.Problem));
        Assert.NotEmpty(gone.Errors);
    }

    [Fact]
    public async Task What_was_changed_after_the_preview_is_looked_at_again()
    {
        await using var portal = await PortalHost.CreateAsync();
        var preview = await PreviewAsync(portal, Book(f => f with { Targets = [.. f.Targets.Skip(1)] }));
        await portal.Service<Web.Adjustments.AdjustmentService>().RecordAsync(Second, new Web.Adjustments.RecordAdjustment(2025, "城关镇", "Q4", "荣誉", "", "1", "市级"));

        Assert.Contains("又有改动", Assert.Single((await ImportAsync(portal, preview)).Refusals));
        var again = (await portal.Service<ImportService>().PreviewAsync(Assessment, preview.Upload.Token))!;
        Assert.Contains(again.Comparison!.Sheets, s => s is { Sheet: "加减分", Removed: 1 });
        Assert.True((await ImportAsync(portal, again)).Done);
    }

    [Fact]
    public async Task Another_county_s_workbook_is_pointed_out_and_the_strict_profile_refused()
    {
        await using var portal = await PortalHost.CreateAsync();

        var other = await PreviewAsync(portal, Book(f => f with { Year = f.Year with { County = "别的县" } }));
        Assert.Contains("县名是“别的县”，系统里是“示例县”", other.Notes[0].Problem);
        var strict = await PreviewAsync(portal, Book(f => f with { Year = f.Year with { Profile = OfficeProfile.Strict } }));
        Assert.Contains("职责档“严”还不能用", Assert.Single(strict.Errors).Problem);
    }

    [Fact]
    public async Task A_file_is_kept_for_its_sender_only_and_for_some_minutes()
    {
        await using var portal = await PortalHost.CreateAsync();
        var service = portal.Service<ImportService>();
        var first = await PreviewAsync(portal, Book(f => f));

        Assert.Null(await service.PreviewAsync(Second, first.Upload.Token));
        Assert.Contains("不在服务器上", Assert.Single((await service.ImportAsync(Second, new ImportYear(first.Upload.Token, first.Seen))).Refusals));
        var second = await PreviewAsync(portal, Book(f => f));
        Assert.Null(await service.PreviewAsync(Assessment, first.Upload.Token));
        Assert.False(File.Exists(first.Upload.Path));
        portal.Clock.Move(TimeSpan.FromMinutes(21));
        Assert.Null(await service.PreviewAsync(Assessment, second.Upload.Token));
        Assert.False(File.Exists(second.Upload.Path));
    }

    [Fact]
    public async Task The_size_is_counted_while_reading()
    {
        await using var portal = await PortalHost.CreateAsync();
        var uploads = portal.Service<WorkbookUploads>();

        var refused = await Assert.ThrowsAsync<WorkbookRefusedException>(() => uploads.KeepAsync("a", "大.xlsx", new MemoryStream(new byte[200_000]), new WorkbookLimits { FileBytes = 100_000 }, TestContext.Current.CancellationToken));
        Assert.Contains("文件超过", refused.Errors[0].Problem);
    }

    [Theory, MemberData(nameof(Others))]
    public async Task Nobody_else_imports(string role)
    {
        await using var portal = await PortalHost.CreateAsync();
        var service = portal.Service<ImportService>();

        Assert.Contains("导入全年工作簿", Assert.Single((await service.UploadAsync(With(role), "一本.xlsx", new MemoryStream([1]))).Refusals));
        Assert.Contains("导入全年工作簿", Assert.Single((await service.ImportAsync(With(role), new ImportYear("x", 0))).Refusals));
    }

    private static byte[] Book(Func<CompetitionFacts, CompetitionFacts> change) => YearWorkbookWriter.Write(new YearBook(GoldenYearSource.Rulebook(), change(GoldenYearSource.Facts())));

    private static async Task<ImportPreview> PreviewAsync(PortalHost portal, byte[] file)
    {
        var upload = await portal.Service<ImportService>().UploadAsync(Assessment, "C:\\桌面\\一本.xlsx", new MemoryStream(file));
        Assert.True(upload.Done, string.Join('\n', upload.Refusals));
        return (await portal.Service<ImportService>().PreviewAsync(Assessment, upload.Value!.Token))!;
    }

    private static Task<ChangeResult<Data.Competitions.ImportOutcome>> ImportAsync(PortalHost portal, ImportPreview preview) =>
        portal.Service<ImportService>().ImportAsync(Assessment, new ImportYear(preview.Upload.Token, preview.Seen));

    private static async Task<Data.Competitions.StoredYear> YearAsync(PortalHost portal) => (await portal.Service<StandingService>().YearAsync(2025))!;
}
