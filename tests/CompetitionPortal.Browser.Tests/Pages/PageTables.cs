using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>What an explanation shows.</summary>
/// <param name="Cells">The indicators, each by heading.</param>
/// <param name="Sums">From the points to the total: what, and the figure.</param>
internal sealed partial record WhyPageTable(IReadOnlyList<Dictionary<string, string>> Cells, IReadOnlyList<(string What, string Figure)> Sums)
{
    /// <summary>The total shown.</summary>
    public string Total => Sums[^1].Figure;

    /// <summary>The points shown add up to the sum shown, that is scaled to the base shown, and with the adjustments it is the total shown.</summary>
    public void AssertAddsUp()
    {
        var points = Cells.Where(c => c["得分"] != "不计").ToList();
        if (points.Count == 0)
        {
            Assert.Equal("—", Total);
            return;
        }

        var sum = points.Sum(c => Number(c["得分"]));
        Assert.Equal(Number(Sums[0].Figure), sum);
        var scale = Scale().Match(Sums[1].What);
        var scaled = scale.Success ? sum * Number(scale.Groups["full"].Value) / Number(scale.Groups["present"].Value) : sum;
        Assert.Equal(Number(Sums[1].Figure), Math.Round(scaled, 2, MidpointRounding.AwayFromZero));
        Assert.Equal(Number(Total), Number(Sums[1].Figure) + Number(Sums[2].Figure));
        Assert.Equal(points.Sum(c => Number(c["满分"])), Number(Present().Match(Sums[0].What).Groups["present"].Value));
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex("× (?<full>[0-9.,]+) ÷ (?<present>[0-9.,]+)")]
    private static partial Regex Scale();

    [GeneratedRegex("计入的满分 (?<present>[0-9.,]+)")]
    private static partial Regex Present();
}

/// <summary>Reads tables off a page.</summary>
internal static class PageTables
{
    /// <summary>Rows of a table by the text of their headings; of a head in two levels the second stands after a slash, or alone below 各指标得分 and 与上期比.</summary>
    private const string ReadTable = """
        table => {
          const grid = [];
          const put = (row, start, cell) => { let c = start; while (grid[row]?.[c] !== undefined) c++; for (let i = 0; i < cell.colSpan; i++) for (let j = 0; j < cell.rowSpan; j++) (grid[row + j] ??= [])[c + i] = cell; };
          [...table.tHead.rows].forEach((row, r) => [...row.cells].forEach(cell => put(r, 0, cell)));
          const text = cell => { const copy = cell.cloneNode(true); copy.querySelectorAll('small').forEach(s => s.remove()); return copy.textContent.trim(); };
          const heads = grid[0].map((cell, c) => { const top = text(cell), low = grid[1]?.[c] && grid[1][c] !== cell ? text(grid[1][c]) : ''; return low === '' ? top : ['各指标得分', '与上期比'].includes(top) ? low : `${top}/${low}`; });
          return [...table.tBodies].flatMap(b => [...b.rows]).filter(r => r.cells.length === heads.length)
            .map(r => Object.fromEntries(heads.map((h, i) => [h, r.cells[i].textContent.trim().replace(/\s+/g, ' ')])));
        }
        """;

    /// <summary>The explanation that a document shows: its title, its cells, its sums.</summary>
    private const string ReadWhy = $$"""
        doc => ({
          title: doc.title,
          cells: ({{ReadTable}})(doc.querySelector('table.why')),
          sums: [...doc.querySelectorAll('.why tr.sum')].map(r => [...r.cells].map(c => c.textContent.trim())),
        })
        """;

    /// <summary>A ranking by unit.</summary>
    public static async Task<Dictionary<string, Dictionary<string, string>>> RankingAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        var rows = await page.Locator("table.ranking").EvaluateAsync<Dictionary<string, string>[]>(ReadTable);
        return rows.ToDictionary(r => r["单位"]);
    }

    /// <summary>The explanation on the page.</summary>
    public static async Task<WhyPageTable> WhyAsync(IPage page) => Table(await page.EvaluateAsync<ReadPage>($"() => ({ReadWhy})(document)"));

    /// <summary>The explanations at these addresses, asked for by the open page.</summary>
    public static async Task<IReadOnlyList<(string Unit, WhyPageTable Table)>> WhyAsync(IPage page, IEnumerable<string> addresses)
    {
        var read = await page.EvaluateAsync<ReadPage[]>(
            $"async all => {{ const found = []; for (const a of all) found.push(({ReadWhy})(new DOMParser().parseFromString(await (await fetch(a)).text(), 'text/html'))); return found; }}",
            addresses.ToArray());
        return [.. read.Select(r => (r.Title.Split(' ')[0], Table(r)))];
    }

    private static WhyPageTable Table(ReadPage read) => new(read.Cells, [.. read.Sums.Select(r => (r[0], r[1]))]);

    /// <summary>What the script reads.</summary>
    internal sealed class ReadPage
    {
        public string Title { get; set; } = string.Empty;

        public Dictionary<string, string>[] Cells { get; set; } = [];

        public string[][] Sums { get; set; } = [];
    }
}
