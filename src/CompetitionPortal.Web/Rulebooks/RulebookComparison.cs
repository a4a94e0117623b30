using System.Globalization;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>Two rulebooks side by side.</summary>
/// <param name="FromName">What the one is called.</param>
/// <param name="ToName">What the other is called.</param>
/// <param name="Changes">What differs.</param>
public sealed record ComparedRulebooks(string FromName, string ToName, IReadOnlyList<RulebookChange> Changes)
{
    /// <summary>The list as a file.</summary>
    public byte[] ToCsv()
    {
        var file = new CsvFile("部分", "对象", "内容", FromName, ToName);
        foreach (var change in Changes)
        {
            file.Add(change.Part, change.Item, change.Field.Length > 0 ? change.Field : change.Before.Length == 0 ? "新增" : "删去", change.Before, change.After);
        }

        return file.ToBytes();
    }
}

/// <summary>Compares versions and drafts by their names in an address.</summary>
public sealed class RulebookComparison(RulebookVersions versions, StandingService standings)
{
    /// <summary>Compares two; null where one is not there or may not be seen.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="year">The year of the page.</param>
    /// <param name="from">The one: year-number, or draft-number.</param>
    /// <param name="to">The other.</param>
    public async Task<ComparedRulebooks?> OfAsync(Actor actor, int year, string from, string to)
    {
        if (await standings.YearAsync(year) is not { } stored
            || await FindAsync(actor, year, from, stored.Facts.Participants) is not var (fromName, one) || await FindAsync(actor, year, to, stored.Facts.Participants) is not var (toName, other))
        {
            return null;
        }

        return new ComparedRulebooks(fromName, toName, RulebookChanges.Of(one, other, stored.Facts));
    }

    private async Task<(string Name, Rulebook Rulebook)?> FindAsync(Actor actor, int year, string name, IReadOnlyList<Participant> participants)
    {
        var parts = name.Split('-');
        if (parts.Length != 2 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (parts[0] == "draft")
        {
            return await versions.DraftAsync(actor, year, number) is { } draft ? (draft.Name, RulebookTables.Parse(draft.Tables).Read(participants).Rulebook) : null;
        }

        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var of) && await versions.FindAsync(of, (int)Math.Min(number, int.MaxValue)) is { } version
            ? (string.Create(CultureInfo.InvariantCulture, $"{of}年第 {number} 版"), version.Rulebook)
            : null;
    }
}
