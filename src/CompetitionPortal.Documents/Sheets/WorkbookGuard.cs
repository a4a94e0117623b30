using System.Buffers.Binary;
using System.IO.Compression;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>
/// Looks a file over before anything parses it: that it is an .xlsx, how much it really unpacks to, and that no single text in
/// it is longer than a cell may be. Memory does not grow with the file.
/// </summary>
public static class WorkbookGuard
{
    private const int BytesPerCharacter = 8;
    private const string SaveAs = "请用 Excel 或 WPS 打开后另存为 .xlsx 再导入";

    /// <summary>Why a workbook with macros is refused.</summary>
    internal static WorkbookError Macros { get; } = new(null, null, null, "文件带有宏", "请另存为不带宏的 .xlsx 再导入");

    /// <summary>Why another Office file is refused.</summary>
    internal static WorkbookError NoWorkbook { get; } = new(null, null, null, "这不是 .xlsx 工作簿", SaveAs);

    /// <summary>Checks a file; its position is at the start afterwards.</summary>
    /// <exception cref="WorkbookRefusedException">It may not be read.</exception>
    public static void Check(Stream file, WorkbookLimits limits)
    {
        if (file.Length > limits.FileBytes)
        {
            throw Refuse($"文件有 {Megabytes(file.Length)} MB，最多 {limits.FileBytes >> 20} MB", "请删去图片和不用的工作表后再导入");
        }

        CheckHead(file);
        CheckDirectory(file, limits);
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            CheckParts(zip, limits);
            CheckContent(zip, limits, file.Length);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw Refuse("文件已损坏，不能解压", SaveAs);
        }

        file.Position = 0;
    }

    private static void CheckHead(Stream file)
    {
        Span<byte> head = stackalloc byte[8];
        file.Position = 0;
        var read = file.ReadAtLeast(head, 8, throwOnEndOfStream: false);
        if (read == 0)
        {
            throw Refuse("文件是空的", "请核对选的是不是这个文件");
        }

        if (read >= 8 && head.SequenceEqual((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            throw Refuse("这是旧版 .xls、WPS 的 .et 或加了密码的文件", "请打开后去掉密码，另存为 .xlsx 再导入");
        }

        if (read < 4 || !head[..4].SequenceEqual("PK\u0003\u0004"u8))
        {
            throw Refuse("这不是 .xlsx 文件", SaveAs);
        }
    }

    /// <summary>The directory at the file's end: a workbook's is small, and one of a million entries is not even listed.</summary>
    private static void CheckDirectory(Stream file, WorkbookLimits limits)
    {
        const int EndLength = 22;
        var tail = new byte[Math.Min(file.Length, EndLength + ushort.MaxValue)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > tail.Length)
        {
            throw Refuse("文件不完整，可能没有下载或复制完", "请重新下载或复制后再导入");
        }

        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var endPosition = file.Length - tail.Length + end;
        if (start > endPosition || endPosition - start > limits.DirectoryBytes)
        {
            throw Refuse("文件的目录不像正常的工作簿", SaveAs);
        }
    }

    private static void CheckParts(ZipArchive zip, WorkbookLimits limits)
    {
        var names = zip.Entries.Select(e => e.FullName).ToList();
        if (names.Count > limits.Parts)
        {
            throw Refuse($"文件有 {names.Count} 个部分，最多 {limits.Parts} 个", SaveAs);
        }

        if (Any(n => n.Equals("xl/workbook.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw Refuse("这是二进制工作簿 .xlsb", SaveAs);
        }

        if (!names.Contains("[Content_Types].xml") || !Any(n => n.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
        {
            throw new WorkbookRefusedException(NoWorkbook);
        }

        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Count)
        {
            throw Refuse("文件里有同名的部分", SaveAs);
        }

        if (Any(n => n.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
        {
            throw new WorkbookRefusedException(Macros);
        }

        if (Any(n => n.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase)))
        {
            throw Refuse("文件引用了别的工作簿", "请在“数据—编辑链接”里断开链接，粘贴为数值后再导入");
        }

        bool Any(Predicate<string> test) => names.Exists(test);
    }

    private static void CheckContent(ZipArchive zip, WorkbookLimits limits, long packed)
    {
        long unpacked = 0;
        var buffer = new byte[1 << 16];
        foreach (var entry in zip.Entries)
        {
            unpacked = Scan(entry, buffer, unpacked, limits, packed);
        }
    }

    /// <summary>Counts what really comes out, and how far apart two tags stand.</summary>
    private static long Scan(ZipArchiveEntry entry, byte[] buffer, long unpacked, WorkbookLimits limits, long packed)
    {
        using var content = entry.Open();
        var isWhole = entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || entry.FullName == "[Content_Types].xml";
        var isXml = isWhole || entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
        var before = unpacked;
        var checksum = new PartChecksum();
        long run = 0;
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            unpacked += read;
            if (unpacked > limits.UnpackedBytes || (unpacked > limits.RatioFreeBytes && unpacked / limits.Ratio > packed) || (isWhole && unpacked - before > limits.WholePartBytes))
            {
                throw Refuse("文件解压后过大，不像正常的工作簿", "请删去不用的行、列和工作表，另存后再导入");
            }

            checksum.Add(buffer.AsSpan(0, read));
            if (isXml)
            {
                run = Runs(buffer.AsSpan(0, read), run, (long)limits.CellCharacters * BytesPerCharacter);
            }
        }

        return checksum.Value == entry.Crc32 ? unpacked : throw Refuse("文件在传送或保存时损坏了", "请重新下载、复制或另存后再导入");
    }

    private static long Runs(ReadOnlySpan<byte> bytes, long run, long longest)
    {
        while (bytes.Length > 0)
        {
            var tag = bytes.IndexOf((byte)'<');
            run += tag < 0 ? bytes.Length : tag;
            if (run > longest)
            {
                throw Refuse("有一个单元格的文字过长", "一个单元格最多 32767 个字，请分开写");
            }

            if (tag < 0)
            {
                return run;
            }

            bytes = bytes[(tag + 1)..];
            run = 0;
        }

        return run;
    }

    private static string Megabytes(long bytes) => Math.Ceiling(bytes / 1048576m).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static WorkbookRefusedException Refuse(string problem, string cure) => new(new WorkbookError(null, null, null, problem, cure));
}
