using System.Collections.Concurrent;
using System.Threading.Channels;

namespace CompetitionPortal.Web.Changes;

/// <summary>Tells open pages that something in a year changed. A notice carries the year's version and no figure.</summary>
public sealed class ChangeNotices
{
    private readonly ConcurrentDictionary<Listener, byte> listeners = new();

    /// <summary>Tells everybody who listens to the year.</summary>
    public void Announce(int year, long version)
    {
        foreach (var listener in listeners.Keys.Where(l => l.Year == year))
        {
            listener.Tell(version);
        }
    }

    /// <summary>Listens to a year from now on, until it is disposed.</summary>
    public Listener Listen(int year)
    {
        var listener = new Listener(year, l => listeners.TryRemove(l, out _));
        listeners.TryAdd(listener, 0);
        return listener;
    }

    /// <summary>Somebody who listens; of several versions that came at once he hears the latest.</summary>
    public sealed class Listener(int year, Action<Listener> leave) : IDisposable
    {
        private readonly Channel<long> channel = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

        /// <summary>The year.</summary>
        public int Year => year;

        /// <summary>The versions from now on, until he leaves.</summary>
        public IAsyncEnumerable<long> VersionsAsync(CancellationToken cancellationToken = default) => channel.Reader.ReadAllAsync(cancellationToken);

        /// <summary>Hears no more; what he waits for ends without an error.</summary>
        public void Leave()
        {
            leave(this);
            channel.Writer.TryComplete();
        }

        /// <inheritdoc/>
        public void Dispose() => Leave();

        internal void Tell(long version) => channel.Writer.TryWrite(version);
    }
}
