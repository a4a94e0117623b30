using CompetitionPortal.Domain.Competitions;
using FluentValidation;

namespace CompetitionPortal.Web.Results;

/// <summary>One cell as it was typed.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Text">What was typed; empty where the cell was cleared.</param>
/// <param name="Seen">The version of the draft that was seen; 0 where there was none.</param>
/// <param name="Reason">The reason given with it, or null.</param>
/// <param name="Tried">What the same browser sent for this cell before without getting an answer, or null.</param>
public sealed record TypedCell(string Unit, string Indicator, string Text, long Seen, string? Reason = null, IReadOnlyList<string>? Tried = null);

/// <summary>A draft that is to be submitted, with the version that was seen.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Seen">The version of the draft.</param>
public sealed record SeenDraft(string Unit, string Indicator, long Seen);

/// <summary>Keeps typed cells as drafts.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Period">The period in which they are entered.</param>
/// <param name="Cells">The cells.</param>
public sealed record SaveDrafts(int Year, Period Period, IReadOnlyList<TypedCell> Cells);

/// <summary>Submits those of the drafts named that can be submitted.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Period">The period in which they were entered.</param>
/// <param name="Drafts">The drafts as they were seen; one that somebody has changed since stays a draft.</param>
public sealed record SubmitDrafts(int Year, Period Period, IReadOnlyList<SeenDraft> Drafts);

internal sealed class SaveDraftsValidator : AbstractValidator<SaveDrafts>
{
    /// <summary>Cells of one save at most: a block of 130 × 40 and some.</summary>
    public const int MostCells = 20_000;

    private const int LongestText = 200;
    private const int LongestReason = 500;

    public SaveDraftsValidator()
    {
        RuleFor(c => c.Cells).Cascade(CascadeMode.Stop)
            .Must(cells => cells is { Count: > 0 and <= MostCells }).WithMessage($"一次最少保存 1 格，最多 {MostCells} 格。")
            .Must(cells => cells.All(c => c is { Unit: not null, Indicator: not null, Text.Length: <= LongestText })).WithMessage($"一格最多 {LongestText} 个字。")
            .Must(cells => cells.All(c => c.Reason is null or { Length: <= LongestReason })).WithMessage($"原因最多 {LongestReason} 个字。")
            .Must(cells => cells.Select(c => (c.Unit, c.Indicator)).Distinct().Count() == cells.Count).WithMessage("同一格在一次保存里出现了两次。");
    }
}

internal sealed class SubmitDraftsValidator : AbstractValidator<SubmitDrafts>
{
    public SubmitDraftsValidator() => RuleFor(c => c.Drafts)
        .Must(d => d is { Count: > 0 and <= SaveDraftsValidator.MostCells } && d.All(x => x is { Unit: not null, Indicator: not null })).WithMessage("没有可以提交的草稿。");
}
