using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using static CompetitionPortal.Web.Tests.Workbooks.EditedWorkbook;

namespace CompetitionPortal.Web.Tests.Workbooks;

/// <summary>Tests that measure the memory of the whole process: they run when no other test does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Small files that unpack to very large ones: refused soon, and without the memory they ask for.</summary>
[Collection(nameof(Alone))]
public sealed class BombTests
{
    private const long Megabyte = 1 << 20;
    private static readonly string ResultsPart = new EditedWorkbook().PathOf("季度结果");

    [Fact]
    public void A_large_cell_and_many_cells_are_refused()
    {
        RefusedCheaply(OneCell(60), "文字过长");
        RefusedCheaply(ManyCells(120), "解压后过大");
    }

    [Fact, Trait("Category", "Long")]
    public void A_gigabyte_in_one_cell_and_seventy_million_cells_are_refused()
    {
        RefusedCheaply(OneCell(1024), "文字过长");
        RefusedCheaply(ManyCells(1024), "解压后过大");
    }

    [Fact, Trait("Category", "Long")]
    public void Cells_rows_and_texts_within_the_limits_of_size_are_counted_while_reading()
    {
        var padding = new byte[6 * Megabyte];
        new Random(1).NextBytes(padding);
        foreach (var (inside, says) in new[] { ("<c><v>1</v></c>", "超过 1000 列"), ("</row><row>", "超过 1000000 行"), ("</row><row><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/>", "超过 20000000 个单元格") })
        {
            RefusedCheaply(Bomb($"<worksheet xmlns=\"{Main}\"><sheetData><row>", inside, "</row></sheetData></worksheet>", 400, padding), says, 400);
        }
    }

    [Fact, Trait("Category", "Long")]
    public void The_command_refuses_a_bomb_in_a_small_process()
    {
        var folder = Directory.CreateTempSubdirectory("bomb-");
        try
        {
            var file = Path.Combine(folder.FullName, "bomb.xlsx");
            File.WriteAllBytes(file, OneCell(1024));
            using var process = Commands.PortalProcess.Start("dotnet", folder.FullName, new() { ["DOTNET_GCHeapHardLimit"] = "0x6000000" }, typeof(Program).Assembly.Location, "score", file, "--out", Path.Combine(folder.FullName, "out"));
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(2, process.ExitCode);
            Assert.Contains("文字过长", said);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_large_honest_workbook_is_read_with_memory_for_its_facts_only()
    {
        const int Rows = 60_000;
        var edit = new EditedWorkbook();
        var sheet = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData><row><c t=\"inlineStr\"><is><t>单位</t></is></c><c t=\"inlineStr\"><is><t>指标</t></is></c><c t=\"inlineStr\"><is><t>期次</t></is></c><c t=\"inlineStr\"><is><t>上报</t></is></c><c t=\"inlineStr\"><is><t>核定</t></is></c></row>");
        sheet.Append("<row r=\"2\"/>");
        for (var row = 0; row < Rows; row++)
        {
            sheet.Append("<row><c t=\"inlineStr\"><is><t>　</t></is></c><c><v></v></c><c/><c/><c/></row>");
        }

        var file = edit.Put(ResultsPart, Encoding.UTF8.GetBytes(sheet.Append("</sheetData></worksheet>").ToString())).ToBytes();
        Read(file);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var book = Read(file);
        Assert.Empty(book.Book.Facts.Results);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 4 * Megabyte);
    }

    private static byte[] OneCell(int megabytes) =>
        Bomb($"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>", "aaaaaaaaaaaaaaaa", "</t></is></c></row></sheetData></worksheet>", megabytes);

    private static byte[] ManyCells(int megabytes) => Bomb($"<worksheet xmlns=\"{Main}\"><sheetData><row>", "<c><v>1</v></c>", "</row></sheetData></worksheet>", megabytes);

    private static void RefusedCheaply(byte[] file, string says, int most = 4)
    {
        var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        var refused = Assert.Throws<WorkbookRefusedException>(() => YearWorkbookReader.Read(new MemoryStream(file), new WorkbookLimits()));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, most * Megabyte);
        Assert.Contains(says, refused.Message);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    /// <summary>The golden workbook with one sheet of many megabytes, all alike.</summary>
    private static byte[] Bomb(string head, string middle, string tail, int megabytes, byte[]? padding = null)
    {
        var file = new MemoryStream();
        file.Write(new EditedWorkbook().Remove(ResultsPart).ToBytes());
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            if (padding is not null)
            {
                using var media = zip.CreateEntry("xl/media/image1.bin", CompressionLevel.NoCompression).Open();
                media.Write(padding);
            }
        }

        // Appending in create mode keeps the unpacked sheet out of this test's memory.
        var small = file.ToArray();
        var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var source = new ZipArchive(new MemoryStream(small)))
            {
                foreach (var entry in source.Entries)
                {
                    using var from = entry.Open();
                    using var to = zip.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                    from.CopyTo(to);
                }
            }

            using var sheet = zip.CreateEntry(ResultsPart, CompressionLevel.Optimal).Open();
            sheet.Write(Encoding.UTF8.GetBytes(head));
            var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(middle, (int)(Megabyte / middle.Length))));
            for (var written = 0; written < megabytes; written++)
            {
                sheet.Write(block);
            }

            sheet.Write(Encoding.UTF8.GetBytes(tail));
        }

        return target.ToArray();
    }
}
