using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CompetitionPortal.Web.Tests.Papers;

/// <summary>What a .docx says: its paragraphs and the rows of its tables.</summary>
internal sealed class PaperText
{
    public PaperText(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        var body = document.MainDocumentPart!.Document!.Body!;
        Paragraphs = [.. body.Elements<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0)];
        Tables = [.. body.Elements<Table>().Select(t => t.Elements<TableRow>().Select(r => r.Elements<TableCell>().Select(c => c.InnerText).ToList()).ToList())];
        All = string.Join('\n', body.Descendants<Paragraph>().Select(p => p.InnerText));
    }

    /// <summary>Paragraphs outside tables, those without text left out.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>Rows of cells of each table.</summary>
    public IReadOnlyList<List<List<string>>> Tables { get; }

    /// <summary>Everything, one paragraph a line.</summary>
    public string All { get; }

    /// <summary>Rows of the tables with a head that holds a heading, as heading to text.</summary>
    public IEnumerable<Dictionary<string, string>> Rows(string heading) => Tables.Where(t => t[0].Contains(heading))
        .SelectMany(t => t.Skip(1).Select(r => t[0].Zip(r).ToDictionary(x => x.First, x => x.Second)));
}
