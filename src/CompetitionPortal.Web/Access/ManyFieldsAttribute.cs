using Microsoft.AspNetCore.Http.Metadata;

namespace CompetitionPortal.Web.Access;

/// <summary>On a page whose form has many fields, a table of inputs: lets it be sent whole, and not without a limit.</summary>
/// <param name="fields">The most fields.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ManyFieldsAttribute(int fields) : Attribute, IFormOptionsMetadata
{
    /// <inheritdoc/>
    public int? ValueCountLimit => fields;

    /// <inheritdoc/>
    public bool? BufferBody => null;

    /// <inheritdoc/>
    public int? MemoryBufferThreshold => null;

    /// <inheritdoc/>
    public long? BufferBodyLengthLimit => null;

    /// <inheritdoc/>
    public int? KeyLengthLimit => null;

    /// <inheritdoc/>
    public int? ValueLengthLimit => null;

    /// <inheritdoc/>
    public int? MultipartBoundaryLengthLimit => null;

    /// <inheritdoc/>
    public int? MultipartHeadersCountLimit => null;

    /// <inheritdoc/>
    public int? MultipartHeadersLengthLimit => null;

    /// <inheritdoc/>
    public long? MultipartBodyLengthLimit => null;
}
