using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Web.Tests.Papers;

/// <summary>The papers as LibreOffice prints them, measured: GB/T 9704-2012.</summary>
public sealed class PaperLayoutTests(ConvertedPapers papers)
{
    private const double Left = 28, Right = 184, Top = 37, Bottom = 262, Character = 5.56;

    public static TheoryData<string> Papers => [.. SampleBoards.All.SelectMany(s => new[] { s.Name + "-annual-list", s.Name + "-commendation" }), .. SampleRulebookPapers.All.Where(s => !s.Version.Row.IsIssued).Select(s => s.Name + "-rulebook")];

    public static TheoryData<string> Numbered => [.. SampleRulebookPapers.All.Where(s => s.Version.Row.IsIssued).Select(s => s.Name + "-rulebook")];

    [Fact]
    public void A_page_holds_22_lines_of_28_characters()
    {
        var page = papers.Pages(ConvertedPapers.FullLines)[1];
        var lines = page.Body();

        Assert.Equal(22, lines.Count);
        Assert.All(lines, l => Assert.Equal(28, l.Text.Length));
        Assert.InRange(lines[0].Top, Top, Top + 4);
        Assert.InRange(lines[^1].Bottom, Bottom - 4, Bottom);
        Assert.All(lines, l => Assert.InRange(l.Left, Left - 0.3, Left + 0.3));
        Assert.All(lines, l => Assert.InRange(l.Right, Right - 1, Right + 0.3));
    }

    [Theory, MemberData(nameof(Papers))]
    public void The_page_number_stands_outside_and_7_mm_below_the_type_area(string name)
    {
        var pages = papers.Pages(name);
        for (var i = 0; i < pages.Count - 1; i++)
        {
            var number = pages[i].PageNumber();
            Assert.NotNull(number);
            Assert.Equal($"—{i + 1}—", number.Text);
            var isOdd = i % 2 == 0;
            if (pages[i].IsLandscape)
            {
                Assert.Equal(isOdd, number.Centre > pages[i].Width / 2);
                continue;
            }

            Assert.InRange(number.Middle, 268, 270);
            if (isOdd)
            {
                Assert.InRange(number.Right, Right - 6, Right - 4);
            }
            else
            {
                Assert.InRange(number.Left, Left + 4, Left + 6);
            }
        }
    }

    [Theory, MemberData(nameof(Papers))]
    public void The_head_stands_where_the_standard_puts_it(string name)
    {
        var picture = papers.Picture(name, 1);
        var red = picture.RedBands();
        var rule = red[^1];

        Assert.InRange(red[0].Top, 71, 73.5);
        Assert.InRange(rule.Right - rule.Left, 155, 157);
        Assert.InRange(rule.Left, Left - 0.5, Left + 0.5);
        Assert.InRange((rule.Bottom - rule.Top) * 72 / 25.4, 2, 3.5);
        Assert.All(red, r => Assert.InRange(r.Right, Left, Right + 0.5));

        var page = papers.Pages(name)[0];
        var number = Assert.Single(page.Lines, l => l.Text == "〔待编号〕");
        Assert.InRange(number.Centre, 105, 107);
        Assert.InRange(rule.Top - number.Bottom, 1.5, 5);
        var title = page.Lines.First(l => l.Top > rule.Bottom);
        Assert.InRange(title.Top - rule.Bottom, 15, 26);
        Assert.True(page.Body().Any(l => l.Left > Left + Character && l.Top > title.Bottom + 10), "The first page holds no text.");
    }

    [Theory, MemberData(nameof(Papers))]
    public void No_page_is_empty_and_no_heading_ends_one(string name)
    {
        foreach (var page in papers.Pages(name))
        {
            var body = page.Body();
            Assert.NotEmpty(body);
            Assert.DoesNotMatch("^([一二三四五六七八九十]+、[^。：]*|（[一二三四五六七八九十]+）[^。：]*)$", body[^1].Text);
            Assert.All(body, l => Assert.InRange(l.Bottom, 0, page.Height - 26));
        }
    }

    [Theory, MemberData(nameof(Papers))]
    public void The_signature_stands_with_text_and_its_seals_have_room(string name)
    {
        var page = papers.Pages(name).First(p => p.Lines.Any(l => l.Text.EndsWith("〔成文日期〕", StringComparison.Ordinal)));
        var date = page.Words.Single(w => w.Text == "〔成文日期〕");
        var county = name.EndsWith("-rulebook", StringComparison.Ordinal) ? GoldenYearSource.Facts().Year.County : SampleBoards.All.First(s => name.StartsWith(s.Name + "-", StringComparison.Ordinal)).Board.Year.County;
        var (party, government) = (page.Words.Last(w => w.Text == $"中共{county}委"), page.Words.Last(w => w.Text == $"{county}人民政府"));

        Assert.InRange(Right - date.Right, (4 * Character) - 1.5, (4 * Character) + 1.5);
        Assert.InRange(government.Right, Left, Right + 0.5);
        Assert.True(date.Top > government.Top && date.Top - government.Bottom < 10, "The date stands below the last name.");
        if (party.Top == government.Top)
        {
            Assert.InRange(government.Centre - date.Centre, -1, 1);
            Assert.True(government.Centre - party.Centre > 45, "Two seals of 45 mm would touch.");
            Assert.InRange(party.Centre - Left, Right - government.Centre - 1, Right - government.Centre + 1);
        }
        else
        {
            Assert.True(government.Middle - party.Middle > 45, "Two seals of 45 mm would touch.");
        }

        Assert.Contains(page.Body(), l => l.Bottom < party.Top && !l.Text.StartsWith("附件", StringComparison.Ordinal) && l.Text.EndsWith('。'));
    }

    [Theory, MemberData(nameof(Papers))]
    public void The_colophon_ends_the_last_page(string name)
    {
        var pages = papers.Pages(name);
        Assert.All(pages.SkipLast(1), p => Assert.DoesNotContain("抄送", p.Text));
        Assert.Null(pages[^1].PageNumber());
        Assert.Equal(["抄送：〔抄送机关〕。", "〔印发机关〕〔印发日期〕印发"], pages[^1].Lines.Select(l => l.Text));

        var rules = papers.Picture(name, pages.Count).BlackRules();
        Assert.Equal(3, rules.Count);
        Assert.All(rules, r => Assert.InRange(r.Right - r.Left, 155, 157));
        Assert.InRange(rules[^1].Middle, Bottom - 1.5, Bottom + 0.2);
    }

    [Theory, MemberData(nameof(Papers))]
    public void Annexes_begin_a_page_and_repeat_the_head_of_their_tables(string name)
    {
        var pages = papers.Pages(name);
        var annexes = pages.SkipWhile(p => !p.Lines[0].Text.StartsWith("附件", StringComparison.Ordinal)).SkipLast(1).ToList();
        Assert.Equal(pages.Any(p => p.Text.Contains("附件：", StringComparison.Ordinal)), annexes.Count > 0);
        Assert.All(annexes, p => Assert.Equal(!name.EndsWith("commendation", StringComparison.Ordinal), p.IsLandscape));
        foreach (var page in annexes)
        {
            var rows = page.Words.Where(w => w.Left < 45 && w.Text.Length < 4 && w.Text.All(char.IsAsciiDigit) && w.Top > page.Lines[0].Bottom).ToList();
            var head = page.Words.FirstOrDefault(w => w.Text == "序号");
            Assert.True(rows.Count == 0 || head is not null, $"A page with {rows.Count} rows has no head: {page.Text}");
            Assert.All(rows, r => Assert.True(r.Top > head!.Bottom, "A row stands above the head."));
        }
    }

    [Theory, MemberData(nameof(Numbered))]
    public void A_rulebook_that_is_issued_bears_its_own_number_and_date(string name)
    {
        var pages = papers.Pages(name);
        var number = Assert.Single(pages[0].Lines, l => l.Text.StartsWith("示发〔2025〕", StringComparison.Ordinal));
        Assert.InRange(number.Centre, 105, 107);
        Assert.Contains(pages, p => p.Lines.Any(l => l.Text.EndsWith(name.StartsWith("issued", StringComparison.Ordinal) ? "2025年3月1日" : "2025年9月5日", StringComparison.Ordinal)));
        Assert.DoesNotContain(pages[0].Lines, l => l.Text.Contains("送审稿", StringComparison.Ordinal) || l.Text.Contains("待编号", StringComparison.Ordinal));
        Assert.Equal(name.StartsWith("amended", StringComparison.Ordinal), pages.Any(p => p.Lines.Any(l => l.Text.Contains("修改清单", StringComparison.Ordinal) && l.Top < 80)));
    }
}
