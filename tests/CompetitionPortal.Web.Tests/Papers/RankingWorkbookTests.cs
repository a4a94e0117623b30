using System.Globalization;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Papers;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.GoldenYear;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CompetitionPortal.Web.Tests.Papers;

/// <summary>ranking.xlsx: the office's look, figures as figures, the same figures in LibreOffice.</summary>
public sealed class RankingWorkbookTests(ConvertedPapers papers)
{
    public static TheoryData<string> Boards => [.. SampleBoards.All.Select(s => s.Name)];

    public static TheoryData<string> Converted => [.. ConvertedPapers.Workbooks];

    [Theory, MemberData(nameof(Converted))]
    public void LibreOffice_shows_the_ranking_file_s_figures(string name)
    {
        var board = Board(name);
        var shown = Rows(papers.SheetAsCsv(name + "-ranking", "排名")).ToDictionary(r => r[1]);
        foreach (var expected in Csv(ScoreFiles.Ranking(board)))
        {
            var row = shown[ChineseTypography.Typeset(expected["单位"].TrimStart('\''))];
            Assert.Equal(expected["名次"], row[0]);
            var scored = board.Rulebook.Indicators.Select((i, n) => (i.Name, Column: n + 2)).ToList();
            Assert.All(scored, i => Assert.Equal(expected[i.Name], decimal.TryParse(row[i.Column], CultureInfo.InvariantCulture, out _) ? row[i.Column] : string.Empty));
            var after = 2 + scored.Count;
            Assert.Equal(new[] { "基本分", "加减分", "总分" }.Select(h => expected[h]), row[after..(after + 3)]);
            Assert.Equal(new[] { "序列名次", "等次", "一票否决", board.Rulebook.OtherRankings[0].Name }.Select(h => expected[h]), row[(after + 4)..(after + 8)]);
        }
    }

    [Theory, MemberData(nameof(Converted))]
    public void LibreOffice_shows_the_cells_file_s_figures(string name)
    {
        var shown = Rows(papers.SheetAsCsv(name + "-ranking", "明细")).Where(r => r.Count > 11).ToLookup(r => (r[0], r[2]));
        foreach (var expected in Csv(ScoreFiles.Cells(Board(name))))
        {
            var row = Assert.Single(shown[(ChineseTypography.Typeset(expected["单位"].TrimStart('\'')), expected["指标"])]);
            Assert.Equal(Number(expected["目标"]), Number(row[4]));
            Assert.Equal(Number(expected["实际"]), Number(row[5]));
            Assert.Equal(Percent(expected["进度完成率"]), row[6]);
            Assert.Equal(Percent(expected["全年完成率"]), row[7]);
            Assert.Equal(Percent(expected["增幅"]), row[8]);
            Assert.Equal(expected["得分"], row[10]);
            Assert.Equal(expected["状态"], row[11]);
        }
    }

    [Theory, MemberData(nameof(Converted))]
    public void LibreOffice_shows_every_line_of_the_list_and_cuts_nothing(string name)
    {
        var shown = Rows(papers.SheetAsCsv(name + "-ranking", "名单")).Select(r => string.Join('|', r[1], r[2], r[3], r[4], r[5], r[9])).ToList();
        Assert.All(Board(name).Lines, l => Assert.Contains(string.Join('|', new[] { l.Name, l.Class, l.PaperReason, l.Rule.Clause, l.MeasureText, l.StateText }.Select(ChineseTypography.Typeset)), shown));

        var pages = papers.Pages(name + "-ranking");
        Assert.All(pages, p => Assert.True(p.IsLandscape));
        Assert.All(pages, p => Assert.All(p.Words, w => Assert.InRange(w.Right, 10, 287)));
        Assert.All(pages, p => Assert.DoesNotContain("##", p.Text));
        Assert.Equal(Enumerable.Range(1, pages.Count).Select(n => $"第{n}页共{pages.Count}页"), pages.Select(p => p.Lines[^1].Text));
        var text = string.Concat(pages.Select(p => p.Text));
        Assert.All(Board(name).Scores.Select(s => Bare(s.Name)), n => Assert.Contains(n[..Math.Min(4, n.Length)], Bare(text)));
        Assert.All(pages, p => Assert.Contains("单位", p.Lines.Take(8).SelectMany(l => l.Text.Split()).Aggregate(string.Empty, string.Concat)));
    }

    [Theory, MemberData(nameof(Boards))]
    public void Figures_are_numbers_texts_are_texts_and_nothing_is_a_formula(string name)
    {
        using var document = Open(Board(name));
        var sheets = document.WorkbookPart!.WorksheetParts.ToList();

        Assert.Empty(sheets.SelectMany(s => s.Worksheet!.Descendants<CellFormula>()));
        foreach (var cell in sheets.SelectMany(s => s.Worksheet!.Descendants<Cell>()).Where(c => c.InnerText.Length > 0))
        {
            var isText = cell.DataType?.Value == CellValues.InlineString;
            Assert.True(isText || decimal.TryParse(cell.CellValue!.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _), $"{cell.CellReference}: {cell.InnerText}");
            Assert.False(isText && decimal.TryParse(cell.InnerText, NumberStyles.Float, CultureInfo.InvariantCulture, out _), $"{cell.CellReference} holds a number as text: {cell.InnerText}");
            if (isText && "=+-@".Contains(cell.InnerText[0], StringComparison.Ordinal))
            {
                var format = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
                Assert.True(format.QuotePrefix?.Value, $"{cell.CellReference}: {cell.InnerText}");
            }
        }
    }

    [Fact]
    public void A_name_like_a_formula_stays_a_text()
    {
        using var document = Open(SampleBoards.LongNames);

        Assert.Contains(document.WorkbookPart!.WorksheetParts.SelectMany(s => s.Worksheet!.Descendants<Cell>()), c => c.InnerText == ChineseTypography.Typeset(SampleBoards.Formula));
    }

    [Theory, MemberData(nameof(Boards))]
    public void Heads_stay_in_sight_are_printed_on_each_page_and_the_sheet_is_one_page_wide(string name)
    {
        using var document = Open(Board(name));
        var workbook = document.WorkbookPart!;
        Assert.Equal(["排名", "明细", "名单"], workbook.Workbook!.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value));
        Assert.Equal(["'排名'!$3:$4", "'明细'!$3:$4", "'名单'!$3:$3"], workbook.Workbook.DefinedNames!.Elements<DefinedName>().Where(n => n.Name == "_xlnm.Print_Titles").Select(n => n.Text));
        foreach (var (sheet, frozen) in workbook.Workbook.Sheets.Elements<Sheet>().Zip(["C5", "B5", "C4"]))
        {
            var part = ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet!;
            Assert.Equal(frozen, part.Descendants<Pane>().Single().TopLeftCell!.Value);
            var setup = part.Elements<PageSetup>().Single();
            Assert.Equal((9u, OrientationValues.Landscape, 1u, 0u), (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value));
            Assert.True(part.SheetProperties!.PageSetupProperties!.FitToPage!.Value);
            Assert.All(part.Descendants<Row>(), r => Assert.True(r.Height!.Value >= 18));
            Assert.All(part.Descendants<Column>(), c => Assert.InRange(c.Width!.Value, 6, 40));
        }
    }

    [Fact]
    public void Classes_are_blocks_in_the_order_of_the_rulebook_and_units_stand_by_rank()
    {
        using var document = Open(SampleBoards.Demonstration);
        var rows = Sheet(document, "排名").Descendants<Row>().Skip(4).Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToList()).ToList();

        Assert.Equal(
            ["一、乡镇（15个单位，满分100分）", "二、党群部门（17个单位，满分80分，排名序列为县直）", "三、政府部门（44个单位，满分100分，排名序列为县直）", "四、垂直部门（19个单位，满分60分，排名序列为垂直）"],
            rows.Select(r => r[0]).Where(t => t.Contains('、', StringComparison.Ordinal) && t.Contains("满分", StringComparison.Ordinal)));
        var ranks = rows.TakeWhile(r => !r[0].StartsWith("注：", StringComparison.Ordinal)).Select(r => int.TryParse(r[0], CultureInfo.InvariantCulture, out var rank) ? rank : 0).ToList();
        Assert.All(ranks.Zip(ranks.Skip(1)), p => Assert.True(p.Second == 0 || p.Second >= p.First));
        Assert.Contains(rows, r => r[0].StartsWith("制表人：", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Q3", Basis.Reported, "上报口径（预估），已核", "本期不产生名单：名单只由全年或半年节点的核定口径产生。", "示例县2025年度创业竞赛三季度排名表")]
    [InlineData("Q2", Basis.Verified, "核定口径，已核", "一、半年节点，3项", "示例县2025年度创业竞赛二季度排名表")]
    public void A_standing_within_the_year_says_what_it_is(string period, Basis basis, string line, string list, string title)
    {
        Assert.True(Period.TryParse(period, out var at));
        using var document = Open(ScoringService.Score(GoldenYearSource.Facts(), GoldenYearSource.Rulebook(), new Standing(at, basis)));
        var ranking = Sheet(document, "排名").Descendants<Cell>().Select(c => c.InnerText).ToList();

        Assert.Equal(title, ranking[0]);
        Assert.Contains(ranking, t => t.StartsWith(line, StringComparison.Ordinal));
        Assert.DoesNotContain("等次", ranking);
        Assert.Contains(list, Sheet(document, "名单").Descendants<Cell>().Select(c => c.InnerText));
    }

    private static Scoreboard Board(string name) => SampleBoards.All.First(s => s.Name == name).Board;

    private static SpreadsheetDocument Open(Scoreboard board) => SpreadsheetDocument.Open(new MemoryStream(RankingWorkbook.Write(board)), false);

    private static Worksheet Sheet(SpreadsheetDocument document, string name) =>
        ((WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().Single(s => s.Name == name).Id!.Value!)).Worksheet!;

    private static IEnumerable<List<string>> Rows(string csv) => CsvText.Rows(csv).Where(r => r.Count > 1 && r[1].Length > 0);

    private static IEnumerable<Dictionary<string, string>> Csv(byte[] file) => CsvText.Named(System.Text.Encoding.UTF8.GetString(file));

    private static decimal? Number(string text) => text.Length == 0 ? null
        : text.EndsWith('%') ? decimal.Parse(text[..^1], CultureInfo.InvariantCulture)
        : decimal.Parse(text.Replace(",", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static string Percent(string text) => text.Length == 0 ? string.Empty : text + "%";

    private static string Bare(string text) => ChineseTypography.Typeset(text).Replace(" ", string.Empty, StringComparison.Ordinal);
}
