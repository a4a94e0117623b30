using System.Collections.Concurrent;
using System.Threading.Channels;

namespace CompetitionPortal.Web.Changes;

/// <summary>Tells open pages that something in a year changed. A notice carries the year's version and no figure.</summary>
public sealed class ChangeNotices
{
    private readonly ConcurrentDictionary<Guid, (int Year, ChannelWriter<long> Writer)> listeners = new();

    /// <summary>Tells everybody who listens to the year.</summary>
    public void Announce(int year, long version)
    {
        foreach (var (listened, writer) in listeners.Values)
        {
            if (listened == year)
            {
                writer.TryWrite(version);
            }
        }
    }

    /// <summary>The versions of a year from now on, the latest one only where several came at once.</summary>
    public async IAsyncEnumerable<long> ListenAsync(int year, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        var id = Guid.NewGuid();
        listeners[id] = (year, channel.Writer);
        try
        {
            await foreach (var version in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return version;
            }
        }
        finally
        {
            listeners.TryRemove(id, out _);
        }
    }
}
