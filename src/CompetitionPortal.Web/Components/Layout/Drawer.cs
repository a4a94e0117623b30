using System.Globalization;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Components.Layout;

/// <summary>One entry of the drawer.</summary>
/// <param name="Group">The group it stands in; empty for none.</param>
/// <param name="Section">The section it opens.</param>
/// <param name="Text">What it says.</param>
/// <param name="Address">Where it leads.</param>
public sealed record DrawerEntry(string Group, string Section, string Text, string Address);

/// <summary>What an actor finds in the drawer. It only shows the way; the rights are asked where the data is.</summary>
public static class Drawer
{
    private static readonly (string Group, string Section, string Text, string Address, Deed[] Deeds)[] Entries =
    [
        (string.Empty, "home", "首页", "/", [Deed.ReadRoster]),
        ("数据", "fill", "填报", "/fill/{0}", [Deed.EnterFigures]),
        ("数据", "verify", "核定", "/verify/{0}", [Deed.VerifyFigure]),
        ("数据", "targets", "目标任务", "/targets/{0}", [Deed.ManageTargets]),
        ("数据", "ratings", "测评票", "/ratings/{0}", [Deed.RecordBallots]),
        ("数据", "events", "加减分和一票否决", "/events/{0}", [Deed.RecordAdjustment, Deed.ProposeVeto, Deed.DecideVeto]),
        ("结果", MenuSection.Overview, "总览", "/open/{0}", [Deed.ReadStanding]),
        ("结果", MenuSection.Ranking, "排名", "/open/{0}/ranking", [Deed.ReadStanding, Deed.ReadOwnStanding, Deed.ReadPublished]),
        ("结果", MenuSection.Outcomes, "奖惩与表彰", "/open/{0}/outcomes", [Deed.ReadStanding]),
        ("结果", MenuSection.Roster, "单位名册", "/open/{0}/roster", [Deed.ReadRoster]),
        ("结果", MenuSection.Rulebook, "考核办法", "/open/{0}/rulebook", [Deed.ReadRoster]),
        ("结果", "reconcile", "对账", "/reconcile/{0}", [Deed.Reconcile]),
        ("设置", "rulebooks", "编制考核办法", "/rulebooks/{0}", [Deed.EditRulebook, Deed.ApproveAmendment]),
        ("设置", "periods", "期次与公布", "/periods/{0}", [Deed.ManagePeriods, Deed.PublishPeriod]),
        ("设置", "units", "单位", "/units/{0}", [Deed.ManageUnits]),
        ("设置", "exchange", "导入导出", "/exchange", [Deed.ImportYear, Deed.ExportYear]),
        ("设置", "users", "用户与角色", "/admin/users", [Deed.ManageAccounts, Deed.GrantRoles]),
        ("设置", "audit", "日志", "/audit", [Deed.ReadLog]),
    ];

    /// <summary>The entries of an actor.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="year">The latest year, or null while there is none.</param>
    /// <param name="board">The standing that the page shows: entries about a standing stay at it.</param>
    public static IReadOnlyList<DrawerEntry> For(Actor actor, int? year, Scoreboard? board = null) =>
    [
        .. Entries.Where(e => e.Deeds.Any(d => RightsTable.CanEver(actor, d)) && (year is not null || !e.Address.Contains("{0}", StringComparison.Ordinal)))
            .Select(e => new DrawerEntry(e.Group, e.Section, e.Text, Address(board, e.Section) ?? string.Format(CultureInfo.InvariantCulture, e.Address, year))),
    ];

    private static string? Address(Scoreboard? board, string section) => board is null ? null : section switch
    {
        MenuSection.Overview => StandingAddress.Home(board.Year, board.Standing),
        MenuSection.Outcomes => StandingAddress.Outcomes(board.Year, board.Standing),
        MenuSection.Roster => StandingAddress.Units(board.Year, board.Standing),
        MenuSection.Rulebook => StandingAddress.Rulebook(board.Year, board.Standing),
        _ => null,
    };
}
