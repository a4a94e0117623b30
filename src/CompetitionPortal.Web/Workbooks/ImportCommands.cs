using FluentValidation;

namespace CompetitionPortal.Web.Workbooks;

/// <summary>Takes a workbook in that was sent and looked at.</summary>
/// <param name="Token">The upload.</param>
/// <param name="Seen">The version of the year that the preview was made against; 0 for a year that is new.</param>
public sealed record ImportYear(string Token, long Seen);

internal sealed class ImportYearValidator : AbstractValidator<ImportYear>
{
    public ImportYearValidator() => RuleFor(c => c.Token).NotEmpty().WithMessage("没有选工作簿。");
}
