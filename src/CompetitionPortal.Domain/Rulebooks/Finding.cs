namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>Something wrong, or worth a look, in a rulebook or in facts.</summary>
/// <param name="Subject">The record it is about, or null for the whole; a reader of files finds the row by it.</param>
/// <param name="Field">The field's Chinese name, as it heads the workbook's column.</param>
/// <param name="Problem">What is wrong, a Chinese sentence that names the record.</param>
/// <param name="Cure">How to mend it, a Chinese sentence.</param>
/// <param name="IsHint">True where it is only pointed out and nothing is refused.</param>
public sealed record Finding(object? Subject, string Field, string Problem, string Cure, bool IsHint = false)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Problem}。{Cure}";
}
