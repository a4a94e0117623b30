using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Rulebooks;
using FluentValidation;

namespace CompetitionPortal.Web.Competitions;

/// <summary>Begins the first year of an empty installation without a workbook: nothing is in it but a draft of its rulebook.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="County">The county's name, as it is printed.</param>
/// <param name="Competition">The competition's name.</param>
/// <param name="Level">The period in which standings are made.</param>
/// <param name="Sample">Key of the sample rulebook from which the draft begins; empty for a blank draft.</param>
public sealed record BeginFirstYear(int Year, string County, string Competition, PeriodLevel Level, string Sample);

internal sealed class BeginFirstYearValidator : AbstractValidator<BeginFirstYear>
{
    private const int Longest = 100, Earliest = 2000, Latest = 2100;

    public BeginFirstYearValidator()
    {
        RuleFor(c => c.Year).InclusiveBetween(Earliest, Latest).WithMessage($"年度要写四位年份，{Earliest} 到 {Latest}，如 2026。");
        RuleFor(c => c.County).Must(n => !string.IsNullOrWhiteSpace(n)).WithMessage("请填县（市、区）的名称，名单和文件上要印它。").MaximumLength(Longest).WithMessage($"县名最多 {Longest} 个字。");
        RuleFor(c => c.Competition).Must(n => !string.IsNullOrWhiteSpace(n)).WithMessage("请填竞赛的名称，如 创业竞赛。").MaximumLength(Longest).WithMessage($"竞赛名称最多 {Longest} 个字。");
        RuleFor(c => c.Level).Must(l => l is PeriodLevel.Month or PeriodLevel.Quarter or PeriodLevel.HalfYear).WithMessage("期次请选月、季度或半年。");
        RuleFor(c => c.Sample).Must(s => s.Length == 0 || SampleRulebooks.Find(s) is not null).WithMessage("程序里没有这个样例，请重新选。");
    }
}
