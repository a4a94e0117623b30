using CompetitionPortal.Domain.Competitions;
using FluentValidation;

namespace CompetitionPortal.Web.Results;

/// <summary>One cell as it was typed.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Text">What was typed; empty where the cell was cleared.</param>
/// <param name="Seen">The version of the draft that was seen; 0 where there was none.</param>
/// <param name="Reason">The reason given with it, or null.</param>
public sealed record TypedCell(string Unit, string Indicator, string Text, long Seen, string? Reason = null);

/// <summary>Keeps typed cells as drafts.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Period">The period in which they are entered.</param>
/// <param name="Cells">The cells.</param>
public sealed record SaveDrafts(int Year, Period Period, IReadOnlyList<TypedCell> Cells);

/// <summary>Submits the drafts that can be submitted.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Period">The period in which they were entered.</param>
public sealed record SubmitDrafts(int Year, Period Period);

internal sealed class SaveDraftsValidator : AbstractValidator<SaveDrafts>
{
    /// <summary>Cells of one save at most: a block of 130 × 40 and some.</summary>
    public const int MostCells = 20_000;

    private const int LongestText = 200;
    private const int LongestReason = 500;

    public SaveDraftsValidator()
    {
        RuleFor(c => c.Cells.Count).InclusiveBetween(1, MostCells).WithMessage($"一次最多保存 {MostCells} 格。");
        RuleFor(c => c.Cells).Must(cells => cells.All(c => c is { Unit: not null, Indicator: not null, Text.Length: <= LongestText })).WithMessage($"一格最多 {LongestText} 个字。");
        RuleFor(c => c.Cells).Must(cells => cells.All(c => c.Reason is null or { Length: <= LongestReason })).WithMessage($"原因最多 {LongestReason} 个字。");
    }
}

internal sealed class SubmitDraftsValidator : AbstractValidator<SubmitDrafts>
{
    public SubmitDraftsValidator() => RuleFor(c => c.Year).GreaterThan(0).WithMessage("没有选年度。");
}
