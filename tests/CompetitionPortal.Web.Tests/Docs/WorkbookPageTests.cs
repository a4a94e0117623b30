using System.Globalization;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;

namespace CompetitionPortal.Web.Tests.Docs;

/// <summary>docs/workbook.md says of the sheets what the product reads.</summary>
public sealed class WorkbookPageTests
{
    private static readonly DocPage Page = DocPage.Open("docs", "workbook.md");

    public static TheoryData<string> Sheets => [.. YearLayout.All.Select(l => l.Name)];

    public static TheoryData<string> WorkedSheets => [.. Page.FencedNames("sheet")];

    public static TheoryData<string> ExcerptedSheets => [.. Page.FencedNames("excerpt")];

    public static TheoryData<string> RefusedCells => [.. Page.Fenced("refused")];

    [Fact]
    public void The_layout_names_every_sheet_and_heading_in_order() =>
        Assert.Equal(YearLayout.All.Select(l => $"{l.Name}: {string.Join(", ", l.Columns.Select(c => c.Heading))}"), Page.Fenced("layout"));

    [Theory, MemberData(nameof(Sheets))]
    public void Every_column_of_a_sheet_is_explained_with_the_words_it_takes(string sheet)
    {
        var layout = Layout(sheet);
        var rows = Page.Section("### " + sheet).TableRows().Take(layout.Columns.Count).ToList();

        Assert.Equal(layout.Columns.Select(c => c.Heading), rows.Select(r => r[0]));
        Assert.All(layout.Columns.Zip(rows), x =>
        {
            var (column, row) = x;
            var words = DocPage.Ticked(row[1]).ToList();
            Assert.Equal(row[1].StartsWith("word", StringComparison.Ordinal) ? column.Choices ?? [] : [], words);
            Assert.True(column.Choices is null || words.Count > 0, $"{sheet}/{column.Heading} takes words, the page names none.");
        });
    }

    [Fact]
    public void Every_setting_of_the_year_is_explained_with_the_words_it_takes()
    {
        var rows = Page.Section("### 年度").TableRows().Skip(YearLayout.Year.Columns.Count).ToDictionary(r => r[0], r => DocPage.Ticked(r[1]));

        Assert.Equal(YearLayout.YearItems.Select(i => i.Name), rows.Keys);
        Assert.Equal(Words.Profiles.All, rows["职责档"]);
        Assert.Equal(Words.Levels.All, rows["期次"]);
        Assert.Equal(Words.Roundings.All, rows["舍入方式"]);
        Assert.Equal(Words.Ties.All, rows["并列办法"]);
    }

    [Theory, MemberData(nameof(WorkedSheets))]
    public void A_worked_sheet_of_the_golden_year_is_shown_whole(string sheet)
    {
        var rows = GoldenYearEdit.Rows(Layout(sheet));
        if (sheet == YearLayout.Year.Name)
        {
            rows = [.. rows.Select(r => GoldenYearEdit.Join(r.Split(" | ")[..2]))];
        }

        Assert.Equal(rows, Page.Fenced("sheet " + sheet).Select(Stored));
    }

    [Theory, MemberData(nameof(ExcerptedSheets))]
    public void An_excerpt_of_the_golden_year_is_in_its_sheet(string sheet)
    {
        var rows = GoldenYearEdit.Rows(Layout(sheet));

        Assert.All(Page.Fenced("excerpt " + sheet), line => Assert.Contains(Stored(line), rows));
    }

    [Fact]
    public void Every_sheet_with_data_is_shown_whole_or_in_part()
    {
        var shown = Page.FencedNames("sheet").Concat(Page.FencedNames("excerpt")).ToList();

        Assert.Equal(YearLayout.All.Where(l => GoldenYearEdit.Rows(l).Count > 0).Select(l => l.Name).Order(), shown.Order());
    }

    [Theory, MemberData(nameof(RefusedCells))]
    public void A_refused_cell_is_refused_with_the_words_of_the_page(string line)
    {
        var (edit, says) = Halves(line, " → ");
        var (place, text) = Halves(edit, " = ");
        var (sheet, cell) = Halves(place, "!");

        var refused = Assert.Throws<WorkbookRefusedException>(() => GoldenYearEdit.Read(sheet, cell, text));
        Assert.Equal(Narrow(says), Narrow(refused.Errors[0].ToString()));
    }

    private static SheetLayout Layout(string sheet) => YearLayout.All.Single(l => l.Name == sheet);

    private static (string Before, string After) Halves(string text, string between)
    {
        var at = text.IndexOf(between, StringComparison.Ordinal);
        return (text[..at], text[(at + between.Length)..]);
    }

    /// <summary>A documented row as it is stored: 30% is 0.3, a date its day number.</summary>
    private static string Stored(string line) => GoldenYearEdit.Join(line.Split('|').Select(c => c.Trim()).Select(cell =>
        cell.EndsWith('%') && decimal.TryParse(cell[..^1], out var percent) ? (percent / 100).ToString("0.####", CultureInfo.InvariantCulture)
        : DateOnly.TryParseExact(cell, "yyyy-MM-dd", out var day) ? (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture)
        : cell));

    /// <summary>Full-width and half-width punctuation are one here; which of them is printed other tests say.</summary>
    private static string Narrow(string text) => text.Replace('，', ',').Replace('；', ';').Replace('：', ':').Replace('（', '(').Replace('）', ')');
}
