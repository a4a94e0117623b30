using System.Text;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using Sylvan.Data.Csv;

namespace CompetitionPortal.Documents.OfficeTables;

/// <summary>
/// A table that is text: a .csv file, or what was copied from a web page, Word or Excel. It becomes a workbook of one sheet whose
/// cells are text, so that each figure keeps the decimals with which it was printed.
/// </summary>
public static class TextTable
{
    /// <summary>The sheet's name.</summary>
    public const string Sheet = "表";

    private const int MostText = 32_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a file's name says that it is such a table.</summary>
    public static bool Is(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() is ".CSV" or ".TXT" or ".TSV";

    /// <summary>The table as a workbook. Columns are parted by tabs where there are any, else by commas; the text is UTF-8, UTF-16 with its mark, or else GB18030.</summary>
    /// <param name="content">The bytes.</param>
    /// <exception cref="WorkbookRefusedException">Quotation marks do not end, or a cell is too long.</exception>
    public static byte[] ToWorkbook(byte[] content)
    {
        var text = Decode(content);
        var sheet = new WrittenSheet(Sheet);
        try
        {
            using var reader = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions { HasHeaders = false, Delimiter = text.Contains('\t', StringComparison.Ordinal) ? '\t' : ',', MaxBufferSize = 1 << 22 });
            while (reader.Read())
            {
                sheet.Add([.. Enumerable.Range(0, reader.RowFieldCount).Select(i => new WrittenCell(Short(reader.GetString(i)), CellLook.Text))]);
            }
        }
        catch (CsvFormatException)
        {
            throw Refused("引号没有成对");
        }

        return WorkbookWriter.Write([sheet]);
    }

    private static string Short(string text) => text.Length <= MostText ? text : throw Refused("有一格的文字太长");

    private static WorkbookRefusedException Refused(string what) => new(new WorkbookError(Sheet, null, null, $"这张表{what}", "请用 Excel 打开后另存为 .xlsx 再选"));

    private static string Decode(byte[] content)
    {
        if (content is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(content, 2, content.Length - 2);
        }

        try
        {
            return Utf8.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetString(content);
        }
    }
}
