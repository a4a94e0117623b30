using CompetitionPortal.Data;
using CompetitionPortal.Domain.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Changes;

/// <summary>
/// The one gate for changes (core 12): validation, right on the record, version, change and log row in one transaction,
/// notice to open pages. A change that asked for no right or left no row in the log is not committed.
/// </summary>
public sealed class ChangeGate(PortalDatabase database, IServiceProvider services, ChangeNotices notices, TimeProvider time)
{
    /// <summary>Does a change, or refuses it and leaves everything as it was.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="command">What is to be done; a validator of its type must be registered.</param>
    /// <param name="apply">Does it inside the transaction: asks for the right, changes, logs.</param>
    public async Task<ChangeResult<T>> RunAsync<TCommand, T>(Actor actor, TCommand command, Func<Change, Task<T>> apply)
        where TCommand : notnull
    {
        var validation = await services.GetRequiredService<IValidator<TCommand>>().ValidateAsync(command);
        if (!validation.IsValid)
        {
            return Refused<T>([.. validation.Errors.Select(e => e.ErrorMessage).Distinct(StringComparer.Ordinal)]);
        }

        try
        {
            await using var db = database.Open();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var change = new Change(db, actor, time.GetUtcNow().UtcDateTime);
            var value = await apply(change);
            if (!change.RightsWereAsked || change.Entries.Count == 0)
            {
                throw new InvalidOperationException($"{typeof(TCommand).Name} asked for no right or left no row in the log.");
            }

            db.AuditEntries.AddRange(change.Entries);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            if (change.Year is { } year)
            {
                notices.Announce(year.Year, year.Version);
            }

            return new ChangeResult<T>(value, []);
        }
        catch (RefusedException e)
        {
            return Refused<T>(e.Sentences);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || PortalDatabase.IsTwice(e))
        {
            return Refused<T>(["这条记录刚被别人改过，您的修改没有保存。请刷新页面，看过新的内容后再改。"]);
        }
    }

    private static ChangeResult<T> Refused<T>(IReadOnlyList<string> sentences) => new(default, sentences);
}
