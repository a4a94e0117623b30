using CompetitionPortal.Documents.Sheets;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>Collects what is wrong with a workbook, so that all of it is said at once.</summary>
public sealed class ErrorList
{
    private const int Most = 500;
    private readonly List<WorkbookError> errors = [];
    private int more;

    /// <summary>What was normalised or is worth a look.</summary>
    public List<WorkbookError> Notes { get; } = [];

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => errors.Count > 0;

    /// <summary>Notes an error.</summary>
    public void Add(WorkbookError error)
    {
        if (errors.Count < Most)
        {
            errors.Add(error);
        }
        else
        {
            more++;
        }
    }

    /// <summary>Refuses the workbook when anything is wrong.</summary>
    /// <exception cref="WorkbookRefusedException">Something is wrong.</exception>
    public void Refuse()
    {
        if (more > 0)
        {
            errors.Add(new WorkbookError(null, null, null, $"另有 {more} 处错误没有列出", "请先改正上面的错误"));
            more = 0;
        }

        if (Any)
        {
            throw new WorkbookRefusedException(errors);
        }
    }
}
