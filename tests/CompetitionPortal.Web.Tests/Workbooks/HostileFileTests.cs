using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using CompetitionPortal.Documents.Sheets;
using static CompetitionPortal.Web.Tests.Workbooks.EditedWorkbook;

namespace CompetitionPortal.Web.Tests.Workbooks;

/// <summary>Files that are no workbook, a broken one, or one made to hurt whoever opens it.</summary>
public sealed class HostileFileTests
{
    private const string Results = "季度结果";
    private static readonly string ResultsPart = new EditedWorkbook().PathOf(Results);

    [Fact]
    public void Other_files_are_refused_by_what_they_are()
    {
        Says("文件是空的", []);
        Says("这不是 .xlsx 文件", "单位,指标"u8.ToArray());
        Says("旧版 .xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4096]]);
        Says("文件不完整", [.. "PK\u0003\u0004"u8, .. new byte[4096]]);
        Says("这不是 .xlsx 工作簿", Zip(("word/document.xml", "<w/>"), ("[Content_Types].xml", "<Types/>")));
        Says("这不是 .xlsx 工作簿", Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")));
        Says(".xlsb", Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.bin", "")));
        Says("损坏", Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")));
    }

    [Fact]
    public void A_text_document_that_calls_itself_a_workbook_is_refused()
    {
        var edit = new EditedWorkbook();
        Replace(edit, "[Content_Types].xml", "spreadsheetml.sheet.main", "wordprocessingml.document.main");
        Says("这不是 .xlsx 工作簿", edit.ToBytes());
    }

    [Fact]
    public void Macros_are_refused_by_part_and_by_kind()
    {
        Says("文件带有宏", new EditedWorkbook().Put("xl/vbaProject.bin", [1, 2, 3]).ToBytes());
        var edit = new EditedWorkbook();
        Replace(edit, "[Content_Types].xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        Says("文件带有宏", edit.ToBytes());
    }

    [Fact]
    public void Links_to_other_workbooks_are_refused() =>
        Says("引用了别的工作簿", new EditedWorkbook().Put("xl/externalLinks/externalLink1.xml", "<externalLink/>"u8.ToArray()).ToBytes());

    [Fact]
    public void A_sheet_outside_the_file_is_refused()
    {
        var edit = new EditedWorkbook();
        var relation = edit.Xml("xl/_rels/workbook.xml.rels").Root!.Elements().First(r => ResultsPart.EndsWith(r.Attribute("Target")!.Value.Split('/')[^1], StringComparison.Ordinal));
        relation.SetAttributeValue("TargetMode", "External");
        relation.SetAttributeValue("Target", "http://127.0.0.1/sheet.xml");
        Says("损坏", edit.ToBytes());
    }

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("_rels/.rels")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData(null)]
    public void A_missing_part_is_refused(string? name) => Says(name == "[Content_Types].xml" ? "不是 .xlsx 工作簿" : "损坏", new EditedWorkbook().Remove(name ?? ResultsPart).ToBytes());

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        for (var length = 1; length < Golden.Length; length += 797)
        {
            Assert.NotEmpty(Errors(Golden[..length]));
        }
    }

    [Fact]
    public void A_document_type_is_refused_and_its_entities_are_not_expanded()
    {
        foreach (var part in new[] { ResultsPart, "xl/workbook.xml", "xl/styles.xml", "_rels/.rels", "[Content_Types].xml" })
        {
            foreach (var encoding in new Encoding[] { new UTF8Encoding(false), Encoding.Unicode })
            {
                var edit = new EditedWorkbook();
                var body = Encoding.UTF8.GetString(edit.Part(part)).TrimStart('\uFEFF');
                body = body[(body.IndexOf("?>", StringComparison.Ordinal) is >= 0 and var end ? end + 2 : 0)..];
                const string Declared = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
                edit.Put(part, [.. encoding.GetPreamble(), .. encoding.GetBytes(Declared + body)]);
                Says("损坏", edit.ToBytes());
            }
        }
    }

    [Fact]
    public void Two_thousand_parts_are_the_most_and_a_directory_of_a_million_is_not_listed()
    {
        var edit = new EditedWorkbook();
        foreach (var number in Enumerable.Range(0, 2000))
        {
            edit.Put($"xl/media/{number}.bin", []);
        }

        Says("个部分，最多 2000 个", edit.ToBytes());
        var end = Golden.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(end.Length - 6), 0);
        Says("目录不像", [.. new byte[0], .. end[..^22], .. new byte[2 << 20], .. end[^22..]]);
    }

    [Fact]
    public void Two_parts_of_one_name_are_refused() => Says("同名的部分", new EditedWorkbook().Put("XL/workbook.xml", new EditedWorkbook().Part("xl/workbook.xml")).ToBytes());

    [Fact]
    public void A_size_that_the_directory_lies_about_is_not_believed()
    {
        foreach (var size in new uint[] { 1, 0, 100, int.MaxValue, uint.MaxValue - 1 })
        {
            var lying = Golden.ToArray();
            for (var at = lying.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0;)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(at + 24), size);
                var next = lying.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
                at = next < 0 ? -1 : at + 4 + next;
            }

            ReadsTheSameOrIsRefused(lying);
        }
    }

    [Fact]
    public void A_strict_workbook_is_read()
    {
        var edit = new EditedWorkbook();
        foreach (var name in edit.PartNames.Where(n => n.EndsWith(".xml", StringComparison.Ordinal) || n.EndsWith(".rels", StringComparison.Ordinal)))
        {
            Replace(edit, name, "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main");
            Replace(edit, name, "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships");
        }

        Assert.Equal(GoldenBook.Facts.Results.ToHashSet(), edit.Read().Book.Facts.Results.ToHashSet());
    }

    [Fact]
    public void Prefixed_names_are_read()
    {
        var edit = new EditedWorkbook();
        foreach (var name in edit.PartNames.Where(n => n.StartsWith("xl/", StringComparison.Ordinal) && n.EndsWith(".xml", StringComparison.Ordinal)).ToList())
        {
            var root = edit.Xml(name).Root!;
            root.Attributes().Where(a => a.IsNamespaceDeclaration && a.Value == Main.NamespaceName).Remove();
            root.SetAttributeValue(XNamespace.Xmlns + "x", Main.NamespaceName);
        }

        var file = edit.ToBytes();
        Assert.Contains("<x:row", Encoding.UTF8.GetString(new EditedWorkbook(file).Part(ResultsPart)));
        Assert.Equal(GoldenBook.Facts.Results.ToHashSet(), Read(file).Book.Facts.Results.ToHashSet());
    }

    [Fact]
    public void Foreign_elements_beside_the_data_are_passed_over_and_among_them_refused()
    {
        XNamespace foreign = "urn:foreign";
        var edit = new EditedWorkbook();
        edit.Sheet(Results).AddFirst(new XElement(foreign + "row", new XElement(foreign + "c", "1")));
        edit.Row(Results, 3).Add(Element("extLst", Element("ext", new XElement(foreign + "c", "9"))));
        edit.Read();
        edit.Row(Results, 4).AddBeforeSelf(new XElement(foreign + "AlternateContent", Element("row", null)));
        Says("损坏", edit.ToBytes());
    }

    [Theory]
    [InlineData("s", "0")]
    [InlineData("s", "-1")]
    [InlineData("s", "99999999999")]
    [InlineData("s", "x")]
    [InlineData("q", "1")]
    public void A_cell_that_refers_to_nothing_or_has_no_known_type_is_refused_where_it_stands(string type, string value)
    {
        var error = Assert.Single(new EditedWorkbook().Set(Results, "D3", type, Element("v", value)).Errors());
        Assert.Equal((Results, "D3"), (error.Sheet, error.Cell));
        Assert.Contains("损坏", error.Problem);
    }

    [Theory]
    [InlineData("s", "99999")]
    [InlineData("s", "-1")]
    [InlineData("r", "D99999999999")]
    [InlineData("r", "ZZZZZ3")]
    [InlineData("r", "3")]
    [InlineData("r", "")]
    public void A_cell_with_a_style_or_address_that_is_none_is_refused(string attribute, string value)
    {
        var edit = new EditedWorkbook();
        edit.Cell(Results, "D3").SetAttributeValue(attribute, value);
        Assert.NotEmpty(edit.Errors());
    }

    [Fact]
    public void Columns_without_end_and_rows_beyond_a_sheet_are_refused()
    {
        var edit = new EditedWorkbook();
        edit.Row(Results, 3).Add(Element("c", Element("v", "1"), new XAttribute("r", "ZZZ3")));
        Assert.Contains("超过 1000 列", edit.Refusal());
        edit = new EditedWorkbook();
        edit.Row(Results, 1_048_577).Add(Element("c", Element("v", "1")));
        Assert.Contains("损坏", edit.Refusal());
    }

    [Fact]
    public void Elements_nested_without_end_and_names_without_number_are_refused()
    {
        var nested = "<worksheet xmlns=\"" + Main + "\"><extLst>" + string.Concat(Enumerable.Repeat("<a>", 100_000));
        Says("损坏", new EditedWorkbook().Put(ResultsPart, Encoding.UTF8.GetBytes(nested)).ToBytes());
        var named = "<worksheet xmlns=\"" + Main + "\">" + string.Concat(Enumerable.Range(0, 100_000).Select(n => $"<a{n}/>")) + "</worksheet>";
        Says("损坏", new EditedWorkbook().Put(ResultsPart, Encoding.UTF8.GetBytes(named)).ToBytes());
    }

    [Fact]
    public void A_long_text_is_refused_however_it_is_hidden()
    {
        var text = new string('a', 400_000);
        foreach (var inside in new[] { text, "<![CDATA[" + new string('<', 400_000) + "]]>", string.Concat(Enumerable.Repeat("a<!-- -->", 40_000)), string.Concat(Enumerable.Repeat("&#97;", 40_000)) })
        {
            var sheet = $"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{inside}</t></is></c></row></sheetData></worksheet>";
            Says("文字过长", new EditedWorkbook().Put(ResultsPart, Encoding.UTF8.GetBytes(sheet)).ToBytes());
        }

        var runs = $"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>{string.Concat(Enumerable.Repeat("<r><t>aaaa</t></r>", 10_000))}</is></c></row></sheetData></worksheet>";
        Says("文字过长", new EditedWorkbook().Put(ResultsPart, Encoding.UTF8.GetBytes(runs)).ToBytes());
    }

    [Fact]
    public void Too_many_shared_texts_are_refused()
    {
        var limits = new WorkbookLimits { SharedTexts = 10 };
        var edit = new EditedWorkbook().Put("xl/sharedStrings.xml", Encoding.UTF8.GetBytes($"<sst xmlns=\"{Main}\">{string.Concat(Enumerable.Repeat("<si><t>a</t></si>", 11))}</sst>"));
        Replace(edit, "[Content_Types].xml", "</Types>", "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
        Replace(edit, "xl/_rels/workbook.xml.rels", "</Relationships>", "<Relationship Id=\"sst\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        using var reader = StrictWorkbookReader.Open(new MemoryStream(edit.ToBytes()), new WorkbookLimits());
        var refused = Assert.Throws<WorkbookRefusedException>(() => StrictWorkbookReader.Open(new MemoryStream(edit.ToBytes()), limits));
        Assert.Contains("文字过多", refused.Message);
    }

    [Fact]
    public void Limits_of_size_and_rows_are_kept()
    {
        Assert.Contains("最多 0 MB", Assert.Throws<WorkbookRefusedException>(() => StrictWorkbookReader.Open(new MemoryStream(Golden), new WorkbookLimits { FileBytes = 1000 })).Message);
        Assert.Contains("解压后过大", Assert.Throws<WorkbookRefusedException>(() => StrictWorkbookReader.Open(new MemoryStream(Golden), new WorkbookLimits { UnpackedBytes = 1000 })).Message);
        var refused = Assert.Throws<WorkbookRefusedException>(() => Documents.Workbooks.YearWorkbookReader.Read(new MemoryStream(Golden), new WorkbookLimits { Rows = 100 }));
        Assert.Contains("超过 100 行", refused.Message);
    }

    /// <summary>A changed file gives the golden year, or is refused; there is no third way.</summary>
    internal static void ReadsTheSameOrIsRefused(byte[] file)
    {
        try
        {
            var facts = Read(file).Book.Facts;
            Assert.Equal(GoldenBook.Facts.Results.ToHashSet(), facts.Results.ToHashSet());
        }
        catch (WorkbookRefusedException e)
        {
            Assert.NotEmpty(e.Errors);
        }
    }

    internal static void Replace(EditedWorkbook edit, string part, string old, string by) =>
        edit.Put(part, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(edit.Part(part)).Replace(old, by, StringComparison.Ordinal)));

    internal static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return file.ToArray();
    }

    private static void Says(string words, byte[] file) => Assert.Contains(words, string.Join('\n', Errors(file)));
}
