using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace CompetitionPortal.Web.Tests.Papers;

/// <summary>A run of text on a page; its box in millimetres from the page's upper left corner.</summary>
public sealed record PdfText(string Text, double Left, double Top, double Right, double Bottom)
{
    /// <summary>The middle of its height.</summary>
    public double Middle => (Top + Bottom) / 2;

    /// <summary>The middle of its width.</summary>
    public double Centre => (Left + Right) / 2;
}

/// <summary>A page of a .pdf as pdftotext measures it, in millimetres.</summary>
public sealed class PdfPage
{
    private const double Millimetre = 72 / 25.4;

    private PdfPage(XElement page)
    {
        (Width, Height) = (Number(page, "width"), Number(page, "height"));
        Words = [.. page.Descendants().Where(e => e.Name.LocalName == "word").Select(w => new PdfText(w.Value, Number(w, "xMin"), Number(w, "yMin"), Number(w, "xMax"), Number(w, "yMax")))];
        Lines =
        [
            .. Words.GroupBy(w => Math.Round(w.Top)).OrderBy(l => l.Key)
                .Select(l => new PdfText(string.Concat(l.OrderBy(w => w.Left).Select(w => w.Text)), l.Min(w => w.Left), l.Min(w => w.Top), l.Max(w => w.Right), l.Max(w => w.Bottom))),
        ];
    }

    /// <summary>Its width.</summary>
    public double Width { get; }

    /// <summary>Its height.</summary>
    public double Height { get; }

    /// <summary>Its words.</summary>
    public IReadOnlyList<PdfText> Words { get; }

    /// <summary>Its lines, from the top; a line of a table is all that stands at one height.</summary>
    public IReadOnlyList<PdfText> Lines { get; }

    /// <summary>Whether it lies across.</summary>
    public bool IsLandscape => Width > Height;

    /// <summary>All its text, without blanks.</summary>
    public string Text => string.Concat(Lines.Select(l => l.Text));

    /// <summary>The page number line, or null.</summary>
    public PdfText? PageNumber() => Lines.LastOrDefault(l => l.Text.StartsWith('—') && l.Text.EndsWith('—'));

    /// <summary>Its lines without the page number.</summary>
    public IReadOnlyList<PdfText> Body() => [.. Lines.Where(l => l != PageNumber())];

    /// <summary>The pages of a file.</summary>
    public static IReadOnlyList<PdfPage> Read(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-bbox-layout", path, "-"]) { RedirectStandardOutput = true })!;
        var document = XDocument.Parse(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        return [.. document.Descendants().Where(e => e.Name.LocalName == "page").Select(p => new PdfPage(p))];
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture) / Millimetre;
}
