using CompetitionPortal.Data.Rulebooks;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>What tests do with drafts.</summary>
internal static class DraftTables
{
    /// <summary>The tables with one cell changed: the first row whose texts begin with the key.</summary>
    public static RulebookTables Set(this RulebookTables tables, SheetLayout layout, string heading, string text, params string[] key)
    {
        var rows = tables.Rows(layout).Select(r => r.ToList()).ToList();
        rows.First(r => key.Select((k, i) => r[i] == k).All(same => same))[layout.ColumnOf(heading) - 1] = text;
        return tables.With(layout, rows);
    }

    /// <summary>A draft of 2025 from its version in force, changed.</summary>
    public static async Task<RulebookDraftRow> DraftAsync(this PortalHost portal, Func<RulebookTables, RulebookTables>? change = null, Actor? actor = null)
    {
        var versions = portal.Service<RulebookVersions>();
        var current = (await versions.ShelfAsync(Assessment, 2025))!.InForce.Row;
        var started = await portal.Service<RulebookDrafts>().StartAsync(actor ?? Assessment, new StartDraft(2025, DraftOrigin.Version, 2025, current.Number));
        Assert.Empty(started.Refusals);
        var draft = (await versions.DraftAsync(Assessment, 2025, started.Value))!;
        if (change is not null)
        {
            var saved = await portal.Service<RulebookDrafts>().SaveAsync(actor ?? Assessment, new SaveDraft(2025, draft.Id, draft.Version, change(RulebookTables.Parse(draft.Tables)).Write(), "保存"));
            Assert.Empty(saved.Refusals);
        }

        return (await versions.DraftAsync(Assessment, 2025, draft.Id))!;
    }

    /// <summary>Issues the version in force of 2025 as it is.</summary>
    public static async Task IssueAsync(this PortalHost portal)
    {
        var current = (await portal.Service<RulebookVersions>().ShelfAsync(Assessment, 2025))!.InForce.Row;
        var issued = await portal.Service<RulebookIssue>().IssueAsync(Assessment, new IssueRulebook(2025, 0, current.Number, "演示文号 1", new DateOnly(2025, 1, 15)));
        Assert.Empty(issued.Refusals);
    }

    /// <summary>The versions of 2025.</summary>
    public static async Task<List<RulebookRow>> VersionsAsync(this PortalHost portal)
    {
        await using var db = portal.Database.Open();
        return await db.Rulebooks.AsNoTracking().Where(r => r.Year == 2025).OrderBy(r => r.Number).ToListAsync();
    }
}
