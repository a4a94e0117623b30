using System.Globalization;
using System.Text;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Web.Audit;

namespace CompetitionPortal.Web.Results;

/// <summary>What a save of drafts leaves in the log: how many cells, and of the first ones what stood there and what stands there now.</summary>
internal sealed class DraftLog
{
    private const int Named = 20;
    private readonly StringBuilder cells = new();
    private int saved;
    private int left;

    /// <summary>Adds a cell.</summary>
    public void Add(ReportingDuty duty, string? before, string text, string outcome)
    {
        var isSaved = outcome == "saved";
        (saved, left) = isSaved ? (saved + 1, left) : (saved, left + 1);
        if (saved + left <= Named)
        {
            cells.Append('；').Append(duty.Name).Append('“').Append(duty.Indicator.Name).Append("” ").Append(Shown(before)).Append(" → ").Append(Shown(text)).Append(isSaved ? string.Empty : outcome == "conflict" ? "（冲突，没有存）" : "（没有采用）");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"存 {saved} 格{(left > 0 ? $"，没有存 {left} 格" : string.Empty)}{cells}{(saved + left > Named ? "……" : string.Empty)}");

    private static string Shown(string? text) => string.IsNullOrEmpty(text) ? "空" : LoggedFigure.Mark(text);
}
