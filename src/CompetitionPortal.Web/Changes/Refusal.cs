namespace CompetitionPortal.Web.Changes;

/// <summary>A change is refused; the sentences say where, what and how to mend it, in Chinese.</summary>
public sealed class RefusedException(params IReadOnlyList<string> sentences) : Exception(string.Join('\n', sentences))
{
    /// <summary>Why.</summary>
    public IReadOnlyList<string> Sentences { get; } = sentences;
}

/// <summary>What became of a change.</summary>
/// <typeparam name="T">What it gives.</typeparam>
/// <param name="Value">What it gave; the default when it was refused.</param>
/// <param name="Refusals">Why it was refused; empty when it was done.</param>
public sealed record ChangeResult<T>(T? Value, IReadOnlyList<string> Refusals)
{
    /// <summary>Whether it was done and is in the database.</summary>
    public bool Done => Refusals.Count == 0;
}
