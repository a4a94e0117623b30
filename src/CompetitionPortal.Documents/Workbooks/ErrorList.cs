using CompetitionPortal.Documents.Sheets;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>Collects what is wrong with a workbook, so that all of it is said at once.</summary>
public sealed class ErrorList
{
    /// <summary>How many errors, and how many notes, are listed; the rest is counted.</summary>
    public const int Most = 500;

    /// <summary>Errors after which nothing more is read: such a file is not a table with mistakes in it.</summary>
    private const int Hopeless = 100_000;
    private readonly List<WorkbookError> errors = [];
    private readonly List<WorkbookError> notes = [];
    private int moreNotes;

    /// <summary>What was normalised or is worth a look.</summary>
    public IReadOnlyList<WorkbookError> Notes => moreNotes == 0 ? notes : [.. notes, new WorkbookError(null, null, null, $"另有 {moreNotes} 处提示没有列出", "请照上面的提示核对")];

    /// <summary>The errors that are listed.</summary>
    public IReadOnlyList<WorkbookError> Errors => errors;

    /// <summary>How many errors there are, listed or not.</summary>
    public int Count { get; private set; }

    /// <summary>Notes an error.</summary>
    /// <exception cref="WorkbookRefusedException">There are so many that the rest is not read.</exception>
    public void Add(WorkbookError error)
    {
        if (errors.Count < Most)
        {
            errors.Add(error);
        }

        if (++Count > Hopeless)
        {
            Refuse();
        }
    }

    /// <summary>Notes something that is worth a look.</summary>
    public void Note(WorkbookError note)
    {
        if (notes.Count < Most)
        {
            notes.Add(note);
        }
        else
        {
            moreNotes++;
        }
    }

    /// <summary>Refuses the workbook when anything is wrong.</summary>
    /// <exception cref="WorkbookRefusedException">Something is wrong.</exception>
    public void Refuse()
    {
        if (Count > errors.Count)
        {
            errors.Add(new WorkbookError(null, null, null, $"另有 {Count - errors.Count} 处错误没有列出", "请先改正上面的错误"));
        }

        if (errors.Count > 0)
        {
            throw new WorkbookRefusedException(errors);
        }
    }
}
