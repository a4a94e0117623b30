namespace CompetitionPortal.Documents.Sheets;

/// <summary>
/// The checksum (CRC-32) that a zip file keeps of each part. The unpacker does not look at it, so that a file damaged on its
/// way could give another digit without a word.
/// </summary>
internal sealed class PartChecksum
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];
    private uint state = uint.MaxValue;

    /// <summary>The checksum of all bytes so far.</summary>
    public uint Value => ~state;

    /// <summary>Takes further bytes in.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var (current, table) = (state, Table);
        foreach (var b in bytes)
        {
            current = table[(byte)(current ^ b)] ^ (current >> 8);
        }

        state = current;
    }

    private static uint Entry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        }

        return value;
    }
}
