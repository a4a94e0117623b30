using System.Xml;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>
/// Walks through one XML part of a workbook without keeping any of it: no document type, no entity, a bounded depth, a bounded
/// number of different names, texts up to a given length. Whatever goes beyond is damage.
/// </summary>
internal sealed class PartReader : IDisposable
{
    private const int DeepestElement = 32;
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private readonly XmlReader xml;
    private readonly char[] buffer;

    public PartReader(Stream content, WorkbookLimits limits)
    {
        xml = XmlReader.Create(content, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.UnpackedBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new BoundedNames(),
            CloseInput = true,
        });
        buffer = new char[limits.CellCharacters + 1];
    }

    /// <summary>The current element's name, or an empty text for an element of a foreign vocabulary.</summary>
    public string Name => xml.NamespaceURI is Transitional or Strict ? xml.LocalName : string.Empty;

    /// <summary>How deep the current element stands.</summary>
    public int Depth => xml.Depth;

    /// <summary>Moves to the root element.</summary>
    /// <exception cref="InvalidDataException">The root is another element.</exception>
    public void Root(string name)
    {
        if (xml.MoveToContent() != XmlNodeType.Element || Name != name)
        {
            throw new InvalidDataException();
        }
    }

    /// <summary>
    /// Whether the element at a depth has another child; then it is the current element. Called first when the reader stands on
    /// the element itself; what was not read of the child before is passed over.
    /// </summary>
    public bool NextChild(int parent)
    {
        if (xml.Depth == parent && xml.NodeType == XmlNodeType.Element && xml.IsEmptyElement)
        {
            return false;
        }

        while (xml.Read())
        {
            if (xml.Depth > DeepestElement)
            {
                throw new InvalidDataException();
            }

            if (xml.Depth <= parent)
            {
                return false;
            }

            if (xml.Depth == parent + 1 && xml.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An attribute without prefix, or null.</summary>
    public string? Attribute(string name) => xml.GetAttribute(name);

    /// <summary>Whether an attribute is true.</summary>
    public bool IsTrue(string name) => xml.GetAttribute(name) is "1" or "true" or "on";

    /// <summary>A relationship's name in the current element.</summary>
    public string? Relationship() =>
        xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    /// <summary>The current element's text; its end is then the current node.</summary>
    /// <exception cref="InvalidDataException">It holds an element.</exception>
    /// <exception cref="WorkbookRefusedException">It is longer than a cell may be.</exception>
    public string Text()
    {
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        var (depth, length) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                throw new InvalidDataException();
            }

            int read;
            while ((read = xml.ReadValueChunk(buffer, length, buffer.Length - length)) > 0)
            {
                length += read;
                if (length == buffer.Length)
                {
                    throw new WorkbookRefusedException(new WorkbookError(null, null, null, "有一个单元格的文字过长", $"一个单元格最多 {buffer.Length - 1} 个字，请分开写"));
                }
            }
        }

        return new string(buffer, 0, length);
    }

    public void Dispose() => xml.Dispose();

    /// <summary>The names of elements and attributes met so far: a workbook has some hundred, not millions.</summary>
    private sealed class BoundedNames : NameTable
    {
        private const int Most = 20_000;
        private int added;

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

        public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

        private string Counted(string name) => ++added <= Most ? name : throw new InvalidDataException();
    }
}
