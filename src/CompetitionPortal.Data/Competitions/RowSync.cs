using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Data.Competitions;

/// <summary>How many rows a change touched.</summary>
/// <param name="Added">Rows added.</param>
/// <param name="Changed">Rows changed.</param>
/// <param name="Removed">Rows removed.</param>
public readonly record struct RowCounts(int Added, int Changed, int Removed)
{
    /// <summary>Whether nothing was touched.</summary>
    public bool IsNothing => this == default;

    /// <summary>Together.</summary>
    public static RowCounts operator +(RowCounts a, RowCounts b) => new(a.Added + b.Added, a.Changed + b.Changed, a.Removed + b.Removed);
}

/// <summary>Makes the rows of one table equal to those wanted, touching only what differs.</summary>
internal sealed class RowSync(PortalDb db, long yearId, CancellationToken cancellationToken)
{
    /// <summary>Rows are the same when their keys are; of rows with one key the n-th is the n-th.</summary>
    public async Task<RowCounts> SyncAsync<TRow, TKey>(IEnumerable<TRow> wanted, Func<TRow, TKey> key)
        where TRow : YearRow
        where TKey : notnull
    {
        var existing = new Dictionary<TKey, Queue<TRow>>();
        foreach (var row in await db.Set<TRow>().Where(r => r.YearId == yearId).OrderBy(r => r.Id).ToListAsync(cancellationToken))
        {
            if (!existing.TryGetValue(key(row), out var queue))
            {
                existing.Add(key(row), queue = new Queue<TRow>());
            }

            queue.Enqueue(row);
        }

        var (added, changed) = (0, 0);
        var fresh = new List<TRow>();
        foreach (var row in wanted)
        {
            row.YearId = yearId;
            if (existing.TryGetValue(key(row), out var queue) && queue.TryDequeue(out var known))
            {
                (row.Id, row.Version) = (known.Id, known.Version);
                row.Keep(known);
                var entry = db.Entry(known);
                entry.CurrentValues.SetValues(row);
                changed += entry.State == EntityState.Modified ? 1 : 0;
            }
            else
            {
                fresh.Add(row);
                added++;
            }
        }

        db.AddRange(fresh);
        var rest = existing.Values.SelectMany(q => q).ToList();
        db.RemoveRange(rest);
        return new RowCounts(added, changed, rest.Count);
    }
}
