using System.IO.Compression;
using System.Text.RegularExpressions;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>
/// Makes an Office file the same to the byte whenever it is made: parts in order of name, one fixed time stamp, no generated
/// relationship names.
/// </summary>
public static partial class StablePackage
{
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file, rewritten.</summary>
    public static byte[] Rewrite(Stream file)
    {
        file.Position = 0;
        using var source = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => e.FullName == "[Content_Types].xml" ? 0 : 1).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = zip.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Stamp;
                using var from = entry.Open();
                using var to = copy.Open();
                if (entry.FullName == "_rels/.rels")
                {
                    RenameRelationships(from, to);
                }
                else
                {
                    from.CopyTo(to);
                }
            }
        }

        return target.ToArray();
    }

    private static void RenameRelationships(Stream from, Stream to)
    {
        using var reader = new StreamReader(from);
        using var writer = new StreamWriter(to);
        var number = 0;
        writer.Write(GeneratedId().Replace(reader.ReadToEnd(), _ => $"Id=\"rId{++number}\""));
    }

    [GeneratedRegex("Id=\"[^\"]*\"")]
    private static partial Regex GeneratedId();
}
