using FluentValidation;

namespace CompetitionPortal.Web.Reconciliation;

/// <summary>Takes an office's own table in.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Period">Code of the period that it is of.</param>
/// <param name="Basis">verified or reported.</param>
/// <param name="Token">The file that was sent.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Meanings">What its columns mean, by number; blank: not compared.</param>
public sealed record TakeTable(int Year, string Period, string Basis, string Token, string Sheet, IReadOnlyDictionary<int, string> Meanings);

/// <summary>Explains one difference, or all of one cause.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Table">The table.</param>
/// <param name="Participant">Code of the unit; blank for all of the cause.</param>
/// <param name="Column">Name of the column; blank for all of the cause.</param>
/// <param name="Cause">The cause, where all of it are explained.</param>
/// <param name="Explanation">The explanation.</param>
public sealed record ExplainDifference(int Year, long Table, string? Participant, string? Column, string? Cause, string Explanation);

internal sealed class TakeTableValidator : AbstractValidator<TakeTable>
{
    public TakeTableValidator()
    {
        RuleFor(c => c.Meanings).Must(m => m.Values.Any(v => !string.IsNullOrEmpty(v))).WithMessage("没有一列选了含义，没有可以比对的数。");
        RuleFor(c => c.Meanings).Must(m => m.Values.Where(v => !string.IsNullOrEmpty(v)).GroupBy(v => v, StringComparer.Ordinal).All(g => g.Count() == 1)).WithMessage("有两列选了同一个含义，请只留一列。");
    }
}

internal sealed class ExplainDifferenceValidator : AbstractValidator<ExplainDifference>
{
    public ExplainDifferenceValidator() => RuleFor(c => c.Explanation).Must(e => !string.IsNullOrWhiteSpace(e)).WithMessage("请写明为什么不同。").MaximumLength(500).WithMessage("说明最多 500 个字。");
}
