using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Web.Tests.Workbooks;

/// <summary>The golden year's workbook with changes made in its parts, as another program or a bad one would make them.</summary>
internal sealed class EditedWorkbook
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly YearBook Book = new(GoldenYearSource.Rulebook(), GoldenYearSource.Facts());
    private static readonly Lazy<byte[]> Written = new(() => YearWorkbookWriter.Write(Book));
    private readonly Dictionary<string, byte[]> parts = [];
    private readonly List<string> order = [];
    private readonly Dictionary<string, XDocument> documents = [];

    public EditedWorkbook()
        : this(Golden)
    {
    }

    public EditedWorkbook(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var from = entry.Open();
            from.CopyTo(content);
            Put(entry.FullName, content.ToArray());
        }
    }

    public static YearBook GoldenBook => Book;

    public static byte[] Golden => Written.Value;

    public IReadOnlyList<string> PartNames => order;

    /// <summary>Reads a file as the product does.</summary>
    public static ReadYearBook Read(byte[] file) => YearWorkbookReader.Read(new MemoryStream(file), new WorkbookLimits());

    /// <summary>The errors for which a file is refused.</summary>
    public static IReadOnlyList<WorkbookError> Errors(byte[] file) => Assert.Throws<WorkbookRefusedException>(() => Read(file)).Errors;

    public ReadYearBook Read() => Read(ToBytes());

    /// <summary>The one error for which this workbook is refused.</summary>
    public string Refusal() => Assert.Single(Errors()).ToString();

    public IReadOnlyList<WorkbookError> Errors() => Errors(ToBytes());

    public byte[] Part(string name) => parts[name];

    public EditedWorkbook Put(string name, byte[] content)
    {
        if (!parts.ContainsKey(name))
        {
            order.Add(name);
        }

        parts[name] = content;
        return this;
    }

    public EditedWorkbook Remove(string name)
    {
        parts.Remove(name);
        order.Remove(name);
        return this;
    }

    public XDocument Xml(string name) => documents.TryGetValue(name, out var known) ? known : documents[name] = XDocument.Load(new MemoryStream(parts[name]), LoadOptions.PreserveWhitespace);

    /// <summary>The part of a sheet.</summary>
    public string PathOf(string sheet)
    {
        var id = SheetEntry(sheet).Attributes().First(a => a.Name.LocalName == "id").Value;
        var target = Xml("xl/_rels/workbook.xml.rels").Root!.Elements().First(e => e.Attribute("Id")!.Value == id).Attribute("Target")!.Value;
        return target.StartsWith('/') ? target[1..] : "xl/" + target;
    }

    public XElement SheetEntry(string sheet) => Xml("xl/workbook.xml").Descendants(Main + "sheet").First(e => e.Attribute("name")!.Value == sheet);

    public XElement Sheet(string sheet) => Xml(PathOf(sheet)).Root!;

    public XElement Row(string sheet, int number)
    {
        var data = Sheet(sheet).Element(Main + "sheetData")!;
        var row = data.Elements(Main + "row").FirstOrDefault(r => r.Attribute("r")!.Value == Text(number));
        if (row is null)
        {
            data.Add(row = new XElement(Main + "row", new XAttribute("r", number)));
        }

        return row;
    }

    public XElement Cell(string sheet, string address)
    {
        var (column, number) = CellAddress.Parse(address);
        var row = Row(sheet, number);
        var cell = row.Elements(Main + "c").FirstOrDefault(c => c.Attribute("r")!.Value == address);
        if (cell is null)
        {
            cell = new XElement(Main + "c", new XAttribute("r", address));
            var before = row.Elements(Main + "c").LastOrDefault(c => CellAddress.Parse(c.Attribute("r")!.Value).Column < column);
            if (before is null)
            {
                row.AddFirst(cell);
            }
            else
            {
                before.AddAfterSelf(cell);
            }
        }

        return cell;
    }

    /// <summary>Replaces what a cell holds: its type, and elements inside.</summary>
    public EditedWorkbook Set(string sheet, string address, string? type, params XElement[] inside)
    {
        var cell = Cell(sheet, address);
        cell.SetAttributeValue("t", type);
        cell.ReplaceNodes(inside.Cast<object>().ToArray());
        return this;
    }

    public EditedWorkbook Number(string sheet, string address, string stored) => Set(sheet, address, null, Element("v", stored));

    public EditedWorkbook Words(string sheet, string address, string text) =>
        Set(sheet, address, "inlineStr", Element("is", Element("t", text, new XAttribute(XNamespace.Xml + "space", "preserve"))));

    public EditedWorkbook Blank(string sheet, string address) => Set(sheet, address, null);

    /// <summary>Gives a cell a number format of its own.</summary>
    public EditedWorkbook Format(string sheet, string address, string code, bool struck = false)
    {
        var styles = Xml("xl/styles.xml").Root!;
        var formats = styles.Element(Main + "numFmts")!;
        var id = 500 + formats.Elements().Count();
        formats.Add(Element("numFmt", null, new XAttribute("numFmtId", id), new XAttribute("formatCode", code)));
        var fonts = styles.Element(Main + "fonts")!;
        fonts.Add(struck ? Element("font", Element("strike", null)) : Element("font", null));
        var looks = styles.Element(Main + "cellXfs")!;
        looks.Add(Element("xf", null, new XAttribute("numFmtId", id), new XAttribute("fontId", fonts.Elements().Count() - 1), new XAttribute("fillId", 0), new XAttribute("borderId", 0)));
        Cell(sheet, address).SetAttributeValue("s", looks.Elements().Count() - 1);
        return this;
    }

    public static XElement Element(string name, object? content, params XAttribute[] attributes) => new(Main + name, content, attributes);

    public byte[] ToBytes()
    {
        foreach (var (name, document) in documents)
        {
            using var content = new MemoryStream();
            document.Save(content, SaveOptions.DisableFormatting);
            parts[name] = content.ToArray();
        }

        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in order)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(parts[name]);
            }
        }

        return file.ToArray();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
