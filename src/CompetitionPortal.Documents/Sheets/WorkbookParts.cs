using System.IO.Packaging;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>The parts of a workbook and how they hang together.</summary>
internal sealed class WorkbookParts : IDisposable
{
    private readonly Package package;
    private readonly PackagePart workbook;
    private readonly Dictionary<string, PackageRelationship> relations = new(StringComparer.Ordinal);

    /// <exception cref="WorkbookRefusedException">The file is an Office file of another kind, or holds macros.</exception>
    public WorkbookParts(Stream file)
    {
        package = Package.Open(file, FileMode.Open, FileAccess.Read);
        var start = package.GetRelationships().FirstOrDefault(r => Is(r, "officeDocument")) ?? throw new InvalidDataException();
        workbook = package.GetPart(PackUriHelper.ResolvePartUri(new Uri("/", UriKind.Relative), start.TargetUri));
        if (workbook.ContentType.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
        {
            throw new WorkbookRefusedException(WorkbookGuard.Macros);
        }

        if (!workbook.ContentType.Contains("spreadsheetml", StringComparison.Ordinal))
        {
            throw new WorkbookRefusedException(WorkbookGuard.NoWorkbook);
        }

        foreach (var relation in workbook.GetRelationships())
        {
            relations.Add(relation.Id, relation);
        }
    }

    /// <summary>The workbook's own part.</summary>
    public Stream OpenWorkbook() => workbook.GetStream(FileMode.Open, FileAccess.Read);

    /// <summary>A part of the workbook by its kind, for example styles; null when there is none.</summary>
    public Stream? OpenKind(string kind) => relations.Values.FirstOrDefault(r => Is(r, kind)) is { } relation ? Open(relation) : null;

    /// <summary>A part by its relationship.</summary>
    /// <exception cref="InvalidDataException">There is no such relationship, or it leads out of the file.</exception>
    public Stream Open(string? id) => Open(Relation(id));

    public void Dispose() => package.Close();

    private PackageRelationship Relation(string? id) => relations.GetValueOrDefault(id ?? string.Empty) ?? throw new InvalidDataException();

    private Stream Open(PackageRelationship relation) => relation.TargetMode == TargetMode.Internal
        ? package.GetPart(PackUriHelper.ResolvePartUri(workbook.Uri, relation.TargetUri)).GetStream(FileMode.Open, FileAccess.Read)
        : throw new InvalidDataException();

    private static bool Is(PackageRelationship relation, string kind) =>
        relation.RelationshipType is var type && type.EndsWith("/" + kind, StringComparison.Ordinal)
        && (type.StartsWith("http://schemas.openxmlformats.org/officeDocument/", StringComparison.Ordinal) || type.StartsWith("http://purl.oclc.org/ooxml/officeDocument/", StringComparison.Ordinal));
}
