using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Reconciliation;
using CompetitionPortal.Web.Tests.Access;
using CompetitionPortal.Web.Tests.OfficeTables;

namespace CompetitionPortal.Web.Tests.Reconciliation;

/// <summary>The office's own workbook against ours: what differs, why, and that it was explained.</summary>
public sealed class ReconciliationTests : IAsyncLifetime
{
    private const int Year = 2025;
    private PortalHost portal = null!;
    private Actor office = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalHost.CreateAsync();
        office = await portal.AccountAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice));
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_offices_own_workbook_agrees_but_for_what_is_explained()
    {
        // Two mistakes: one total cut off wrongly typed, one rank typed by hand.
        var table = await TakeAsync(Book(wrong: "东山镇"));
        Assert.Equal(ScoreAll().Count, table.Result.Units);
        Assert.Equal(2, table.Lines.Count);
        Assert.EndsWith("2 处不同，还有 2 处没有说明。", table.Verdict);

        foreach (var line in table.Lines)
        {
            var result = await Service.ExplainAsync(office, new ExplainDifference(Year, table.Row.Id, line.Difference.Participant, line.Difference.Column.Name, null, "手填错了，已改正"));
            Assert.True(result.Done, string.Join('\n', result.Refusals));
        }

        table = (await Service.FindAsync(office, Year, table.Row.Id))!;
        Assert.EndsWith("2 处不同，都已说明，可以上线。", table.Verdict);
        Assert.All(table.Lines, l => Assert.Equal(("手填错了，已改正", "考核办"), (l.Explained!.Explanation, l.Explained.ExplainedByName)));
        Assert.Equal(["这一处已经说明过，或者数变了。请看新的比对。"], (await Service.ExplainAsync(office, new ExplainDifference(Year, table.Row.Id, "没有", "总分", null, "x"))).Refusals);
    }

    [Fact]
    public async Task An_explanation_holds_only_as_long_as_the_figures_stay()
    {
        var table = await TakeAsync(Book(wrong: "东山镇"));
        var total = table.Lines.Single(l => l.Difference.Column.Name == "总分").Difference;
        Assert.True((await Service.ExplainAsync(office, new ExplainDifference(Year, table.Row.Id, total.Participant, "总分", null, "手填"))).Done);
        await using (var db = portal.Database.Open())
        {
            var result = db.Results.First(r => r.Participant == total.Participant && r.Period == "Q4" && r.Indicator == "招商引资到位资金");
            result.Verified -= 300;
            db.Years.Single().DataAsOf = portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(1);
            await db.SaveChangesAsync();
        }

        Assert.Null((await Service.FindAsync(office, Year, table.Row.Id))!.Lines.Single(l => l.Difference.Column.Name == "总分" && l.Difference.Participant == total.Participant).Explained);
    }

    [Fact]
    public async Task All_of_one_cause_are_explained_at_once_and_headings_are_remembered()
    {
        var shifted = await TakeAsync(Book(add: 5));
        var cause = shifted.Lines.GroupBy(l => l.Difference.Cause).MaxBy(g => g.Count())!;
        var done = await Service.ExplainAsync(office, new ExplainDifference(Year, shifted.Row.Id, null, null, cause.Key.ToString(), "旧办法多 5 分"));
        Assert.Equal(cause.Count(), done.Value);

        await using var file = new MemoryStream(Book());
        var upload = (await Service.UploadAsync(office, "再来一次.xlsx", file)).Value!;
        var preview = (await Service.PreviewAsync(office, Year, upload.Token, null))!;
        Assert.Equal(["总分", "类别名次"], preview.Meanings.OrderBy(m => m.Key).Select(m => m.Value.Name));
    }

    [Fact]
    public async Task Only_the_offices_reconcile_and_a_sheet_without_units_is_refused_in_words()
    {
        var verifier = await portal.AccountAsync("核定员", new RoleGrant(OfficeRole.Verifier));
        Assert.False((await Service.UploadAsync(verifier, "x.xlsx", new MemoryStream(Book()))).Done);
        Assert.Empty(await Service.ListAsync(verifier, Year));
        var upload = (await Service.UploadAsync(office, "x.xlsx", new MemoryStream(OfficeBook.Write([["姓名", "分"], ["某人", 1m]])))).Value!;
        var preview = (await Service.PreviewAsync(office, Year, upload.Token, null))!;
        Assert.Null(preview.Table);
        Assert.Contains("没有找到写着单位名称的一列", Assert.Single(preview.Refusals));
    }

    [Theory]
    [InlineData("得分表.csv", ',', "utf-8")]
    [InlineData("得分表.CSV", ',', "gb18030")]
    [InlineData("粘贴的表.txt", '\t', "utf-8")]
    [InlineData("表.txt", '\t', "utf-16")]
    public async Task A_table_that_is_text_is_compared_with_the_decimals_it_was_printed_with(string name, char parted, string encoding)
    {
        var ranking = GoldenYearSource.Rulebook().ClassRanking.Name;
        string[] lines =
        [
            $"\"2025年{parted}得分表\"", string.Join(parted, "单位", "总分", "名次"),
            .. ScoreAll().Select(s => string.Join(parted, s.Name, (s.Total - (s.Name == "东山镇" ? 1 : 0))?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), $"第{s.Places[ranking].Rank}名")), string.Join(parted, "东山震", "1.00", "1"),
        ];
        var coding = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? System.Text.Encoding.GetEncoding(encoding);
        await using var file = new MemoryStream([.. coding.Preamble, .. coding.GetBytes(string.Join("\r\n", lines))]);

        var upload = (await Service.UploadAsync(office, name, file)).Value!;
        var preview = (await Service.PreviewAsync(office, Year, upload.Token, null))!;
        Assert.Equal(["总分", "名次"], preview.Table!.Columns.Select(c => c.Heading));
        Assert.Contains(preview.Table.Notes, n => n.Contains("是不是“东山镇”", StringComparison.Ordinal));
        var taken = await Service.TakeAsync(office, new TakeTable(Year, "year", "verified", upload.Token, preview.Table.Sheet, preview.Meanings.ToDictionary(m => m.Key, m => m.Value.Name)));
        var table = (await Service.FindAsync(office, Year, taken.Value))!;

        Assert.Equal(ScoreAll().Count, table.Result.Units);
        Assert.Contains(table.Lines, l => l.Difference is { Name: "东山镇", Column.Name: "总分" });
    }

    [Fact]
    public async Task Quotation_marks_without_an_end_are_refused_in_words()
    {
        var upload = (await Service.UploadAsync(office, "表.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes("单位,总分\n\"东山镇,1\n河口镇,2\n")))).Value!;
        Assert.Contains("这张表引号没有成对", Assert.Single((await Service.PreviewAsync(office, Year, upload.Token, null))!.Refusals));
    }

    private ReconciliationService Service => portal.Service<ReconciliationService>();

    private static List<ParticipantScore> ScoreAll() => [.. ScoringService.Score(GoldenYearSource.Facts(), GoldenYearSource.Rulebook(), Standing.Annual).Scores.Where(s => s.Total is not null)];

    /// <summary>Totals and ranks as printed; of one unit the total is a point less and the rank another.</summary>
    private static byte[] Book(string? wrong = null, decimal add = 0)
    {
        var ranking = GoldenYearSource.Rulebook().ClassRanking.Name;
        return OfficeBook.Write([
            ["2025年得分表", null, null],
            ["单位", "总分", "名次"],
            .. ScoreAll().Select(s => new object?[] { s.Name, s.Total + add - (s.Name == wrong ? 1 : 0), (decimal)s.Places[ranking].Rank + (s.Name == wrong ? 40 : 0) }),
        ]);
    }

    private async Task<ReconciledTable> TakeAsync(byte[] book)
    {
        await using var file = new MemoryStream(book);
        var upload = (await Service.UploadAsync(office, "我们的表.xlsx", file)).Value!;
        var preview = (await Service.PreviewAsync(office, Year, upload.Token, null))!;
        Assert.NotNull(preview.Table);
        var taken = await Service.TakeAsync(office, new TakeTable(Year, "year", "verified", upload.Token, preview.Table.Sheet, preview.Meanings.ToDictionary(m => m.Key, m => m.Value.Name)));
        Assert.True(taken.Done, string.Join('\n', taken.Refusals));
        return (await Service.FindAsync(office, Year, taken.Value))!;
    }
}
