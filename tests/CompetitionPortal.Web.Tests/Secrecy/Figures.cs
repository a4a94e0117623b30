using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Tests.Secrecy;

/// <summary>Figures as texts: those of a unit at a standing, and those that an answer contains, whatever its form.</summary>
internal static partial class Figures
{
    /// <summary>Total, base score, points and completions of a unit.</summary>
    public static IEnumerable<string> Scores(ParticipantScore score) =>
        new[] { Points(score.Total), Points(score.BaseScore) }
            .Concat(score.Cells.Select(c => Points(c.Points)))
            .Concat(score.Cells.SelectMany(c => new[] { Percent(c.Completion), Percent(c.YearCompletion) }))
            .Where(f => f.Length > 0);

    /// <summary>What was reported and verified of a unit.</summary>
    public static IEnumerable<string> Typed(ScoredYear scored, string unit) =>
        Verified(scored, unit).Concat(Texts(scored.Year.Facts.Results.Where(r => r.Participant == unit).Select(r => r.Reported)));

    /// <summary>What was verified of a unit, which explains its scores.</summary>
    public static IEnumerable<string> Verified(ScoredYear scored, string unit) => Texts(scored.Year.Facts.Results.Where(r => r.Participant == unit).Select(r => r.Verified));

    /// <summary>Best and median of a class: of totals and of the points of each indicator.</summary>
    public static IEnumerable<string> BestAndMedian(Scoreboard board, string className)
    {
        var peers = board.Scores.Where(s => s.Class.Name == className).ToList();
        foreach (var values in board.Rulebook.Indicators.Select(i => peers.Select(p => p.Cell(i.Name)?.Points)).Append(peers.Select(p => p.Total)))
        {
            var known = values.OfType<decimal>().Order().ToList();
            if (known.Count > 0)
            {
                yield return Points(known[^1]);
                yield return FractionText.Fixed(((Fraction)known[(known.Count - 1) / 2] + known[known.Count / 2]) / 2, 2);
            }
        }
    }

    /// <summary>Every number of an answer, without separators; of a workbook or document those of all its parts.</summary>
    public static async Task<(string Text, HashSet<string> Numbers)> ReadAsync(HttpResponseMessage answer)
    {
        var content = await answer.Content.ReadAsByteArrayAsync();
        var text = content is [0x50, 0x4B, ..] ? Unzipped(content) : Encoding.UTF8.GetString(content);
        text = WebUtility.HtmlDecode(Drawn().Replace(text, string.Empty));
        return (text, [.. Number().Matches(text).Select(m => m.Value.Replace(",", string.Empty, StringComparison.Ordinal))]);
    }

    private static IEnumerable<string> Texts(IEnumerable<decimal?> values) => values.OfType<decimal>().Select(v => v.ToString("0.############", CultureInfo.InvariantCulture));

    /// <summary>Where lines are drawn: places on the paper, not figures.</summary>
    [GeneratedRegex(" points=\"[^\"]*\"")]
    private static partial Regex Drawn();

    private static string Unzipped(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        var all = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            all.Append(reader.ReadToEnd()).Append('\n');
        }

        return all.ToString();
    }

    private static string Points(decimal? points) => points is { } p && p != decimal.Truncate(p) ? p.ToString("0.00", CultureInfo.InvariantCulture) : string.Empty;

    private static string Percent(Fraction? share) => share is { } s ? FractionText.Percent(s, 2) : string.Empty;

    [GeneratedRegex(@"(?<![\d.])\d[\d,]*\.\d+(?!\.?\d)")]
    private static partial Regex Number();
}
