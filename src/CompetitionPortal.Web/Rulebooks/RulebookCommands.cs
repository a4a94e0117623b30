using FluentValidation;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>What a draft begins as.</summary>
public enum DraftOrigin
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>A version of a year: <see cref="StartDraft.OfYear"/> and <see cref="StartDraft.OfNumber"/>.</summary>
    Version,

    /// <summary>A rulebook that comes with the program: <see cref="StartDraft.Sample"/>.</summary>
    Sample,

    /// <summary>A rulebook's file.</summary>
    File,
}

/// <summary>Begins a draft of a year's rulebook.</summary>
/// <param name="Year">The calendar year it is for.</param>
/// <param name="Origin">What it begins as.</param>
/// <param name="OfYear">For a version: its year.</param>
/// <param name="OfNumber">For a version: its number.</param>
/// <param name="FileText">For a file: its text.</param>
/// <param name="FileName">For a file: its name.</param>
/// <param name="Sample">For a sample: its key.</param>
public sealed record StartDraft(int Year, DraftOrigin Origin, int OfYear = 0, int OfNumber = 0, string FileText = "", string FileName = "", string Sample = "");

/// <summary>Takes a draft up as the rulebook in force without issuing it, so that units and targets can be entered by it.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="DraftId">The draft.</param>
/// <param name="Seen">The version that was seen.</param>
public sealed record TakeUpDraft(int Year, long DraftId, long Seen);

/// <summary>Keeps what was typed in a draft, whether it means something yet or not.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="DraftId">The draft.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Tables">All its tables, as <see cref="Documents.Workbooks.RulebookTables"/> writes them.</param>
/// <param name="What">What was done, for the log.</param>
public sealed record SaveDraft(int Year, long DraftId, long Seen, string Tables, string What);

/// <summary>Gives a draft another name.</summary>
public sealed record RenameDraft(int Year, long DraftId, long Seen, string Name);

/// <summary>Throws a draft away.</summary>
public sealed record DropDraft(int Year, long DraftId, long Seen);

/// <summary>Issues the first rulebook of a year: a draft, or the version in force as it is.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="DraftId">The draft; 0 for the version in force.</param>
/// <param name="Seen">The version of the draft that was seen, or the number of the version in force.</param>
/// <param name="DocumentNumber">文号.</param>
/// <param name="Date">The date on the document.</param>
public sealed record IssueRulebook(int Year, long DraftId, long Seen, string DocumentNumber, DateOnly? Date);

/// <summary>Proposes a draft as an amendment of the rulebook in force.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="DraftId">The draft.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Reason">Why.</param>
/// <param name="DocumentNumber">文号.</param>
/// <param name="Date">The date on the document.</param>
public sealed record ProposeAmendment(int Year, long DraftId, long Seen, string Reason, string DocumentNumber, DateOnly? Date);

/// <summary>Approves a proposed amendment or returns it; never by who proposed it.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="DraftId">The draft.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Accept">审定, or 退回.</param>
/// <param name="Remark">Why it is returned.</param>
public sealed record DecideAmendment(int Year, long DraftId, long Seen, bool Accept, string Remark);

internal sealed class StartDraftValidator : AbstractValidator<StartDraft>
{
    public const int LongestFile = 2_000_000;

    public StartDraftValidator()
    {
        RuleFor(c => c.FileText).Must(t => !string.IsNullOrWhiteSpace(t)).When(c => c.Origin == DraftOrigin.File).WithMessage("没有选文件，或者文件是空的。请选一个 .json 考核办法文件。");
        RuleFor(c => c.FileText).MaximumLength(LongestFile).WithMessage("文件太大，不像是一份考核办法。");
    }
}

internal sealed class SaveDraftValidator : AbstractValidator<SaveDraft>
{
    public const int LongestDraft = 2_000_000;

    public SaveDraftValidator() => RuleFor(c => c.Tables).MaximumLength(LongestDraft).WithMessage("草案太长，没有保存。请删去不用的行。");
}

internal sealed class RenameDraftValidator : AbstractValidator<RenameDraft>
{
    public RenameDraftValidator() => RuleFor(c => c.Name).Must(n => !string.IsNullOrWhiteSpace(n)).WithMessage("请填草案的名称。").MaximumLength(100).WithMessage("草案的名称最多 100 个字。");
}

internal sealed class DropDraftValidator : AbstractValidator<DropDraft>
{
    public DropDraftValidator() => RuleFor(c => c.DraftId).GreaterThan(0).WithMessage("没有选草案。");
}

internal sealed class TakeUpDraftValidator : AbstractValidator<TakeUpDraft>
{
    public TakeUpDraftValidator() => RuleFor(c => c.DraftId).GreaterThan(0).WithMessage("没有选草案。");
}

internal sealed class IssueRulebookValidator : AbstractValidator<IssueRulebook>
{
    public IssueRulebookValidator()
    {
        RuleFor(c => c.DocumentNumber).Must(d => !string.IsNullOrWhiteSpace(d)).WithMessage("下达要有文号。").MaximumLength(100).WithMessage("文号最多 100 个字。");
        RuleFor(c => c.Date).NotNull().WithMessage("请填文件上的日期。");
    }
}

internal sealed class ProposeAmendmentValidator : AbstractValidator<ProposeAmendment>
{
    public ProposeAmendmentValidator()
    {
        RuleFor(c => c.Reason).Must(r => !string.IsNullOrWhiteSpace(r)).WithMessage("修订要写明原因。").MaximumLength(1000).WithMessage("原因最多 1000 个字。");
        RuleFor(c => c.DocumentNumber).Must(d => !string.IsNullOrWhiteSpace(d)).WithMessage("修订要有文号。").MaximumLength(100).WithMessage("文号最多 100 个字。");
        RuleFor(c => c.Date).NotNull().WithMessage("请填文件上的日期。");
    }
}

internal sealed class DecideAmendmentValidator : AbstractValidator<DecideAmendment>
{
    public DecideAmendmentValidator()
    {
        RuleFor(c => c.Remark).Must(r => !string.IsNullOrWhiteSpace(r)).When(c => !c.Accept).WithMessage("退回要写明原因。");
        RuleFor(c => c.Remark).MaximumLength(1000).WithMessage("原因最多 1000 个字。");
    }
}
