using System.Net;
using System.Text.RegularExpressions;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Vetoes;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Tests.Secrecy;
using Microsoft.EntityFrameworkCore;
using static CompetitionPortal.Domain.Access.Deed;
using static CompetitionPortal.Domain.Access.OfficeRole;

namespace CompetitionPortal.Web.Tests.Access;

/// <summary>
/// Each role sends every form that the portal shows to anybody, with a valid token, by HTTP. Whatever then stands in the log
/// under its name must be a deed that the table of rights gives it; no change is made without a row there (the gate sees to it).
/// </summary>
public sealed partial class ProbeTests(ProbeTests.Office office) : IClassFixture<ProbeTests.Office>
{
    private const string Unit = "城关镇";

    // What the log calls a deed.
    private static readonly Dictionary<string, Deed> Deeds = new()
    {
        ["保存草稿"] = EnterFigures, ["提交"] = EnterFigures, ["核定"] = VerifyFigure, ["核减"] = VerifyFigure, ["退回"] = VerifyFigure, ["按未报处理"] = VerifyFigure,
        ["开启填报"] = ManagePeriods, ["调整填报期限"] = ManagePeriods, ["截止填报"] = ManagePeriods, ["锁定"] = ManagePeriods, ["公布"] = Deed.PublishPeriod,
        ["下达目标任务"] = ManageTargets, ["填写基数"] = ManageTargets, ["登记挂钩"] = ManagePairings, ["登记目标调整"] = ManageTargets, ["撤销目标调整"] = ManageTargets, ["登记免责"] = Deed.RecordExemption, ["撤销免责"] = Deed.RecordExemption, ["登记测评票"] = Deed.RecordBallots, ["登记加减分"] = RecordAdjustment, ["撤回加减分"] = RecordAdjustment,
        ["登记一票否决"] = ProposeVeto, ["登记解除一票否决"] = ProposeVeto, ["审定一票否决"] = DecideVeto, ["驳回一票否决"] = DecideVeto, ["审定解除一票否决"] = DecideVeto, ["驳回解除一票否决"] = DecideVeto,
        ["增加单位"] = ManageUnits, ["删除单位"] = ManageUnits, ["单位改名"] = ManageUnits, ["单位换类别"] = ManageUnits, ["增加别名"] = ManageUnits, ["删除别名"] = ManageUnits, ["调整建制顺序"] = ManageUnits, ["登记人数"] = ManageUnits, ["任职"] = ManageUnits, ["任职截止"] = ManageUnits,
        ["采用考核办法草案"] = IssueRulebook, ["导入全年工作簿"] = ImportYear, ["开始新年度"] = ImportYear, ["下载全年工作簿"] = ExportYear, ["对账"] = Reconcile, ["说明对账差异"] = Reconcile, ["下载公布前的文件"] = ReadStanding,
        ["新建考核办法草案"] = EditRulebook, ["修改考核办法草案"] = EditRulebook, ["删除考核办法草案"] = EditRulebook, ["下达考核办法"] = Deed.IssueRulebook, ["提请修订考核办法"] = Deed.ProposeAmendment, ["退回考核办法的修订"] = Deed.ApproveAmendment, ["审定考核办法的修订"] = Deed.ApproveAmendment,
        ["建立账号"] = ManageAccounts, ["重设密码"] = ManageAccounts, ["停用账号"] = ManageAccounts, ["启用账号"] = ManageAccounts, ["授予角色"] = GrantRoles, ["收回角色"] = GrantRoles,
        ["登录"] = ReadRoster, ["退出"] = ReadRoster, ["修改密码"] = ReadRoster,
    };

    // What is typed into fields that are empty when a page comes, by the end of their names.
    private static readonly Dictionary<string, string> Typed = new()
    {
        [".UserName"] = "newcomer", [".DisplayName"] = "新来的", [".Role"] = nameof(CountyLeader), [".Points"] = "-1", [".Reason"] = "报表迟报", [".Unit"] = "河口镇", [".Kind"] = "廉政", [".Date"] = "2026-06-09", [".Document"] = "演示文号 9",
        [".Name"] = "新名字", [".Alias"] = "别名", [".From"] = "2026-06-01", [".Person"] = "演示人员09", [".Post"] = "镇长", [".Password"] = PortalVisitor.Password, [".Act"] = "open",
    };

    // Of these a role must succeed in some, so that the probe is known to reach them.
    private static readonly Dictionary<OfficeRole, Deed[]> Expected = new()
    {
        [Enterer] = [EnterFigures], [Verifier] = [VerifyFigure], [AssessmentOffice] = [ManagePeriods, RecordAdjustment, DecideVeto], [SupervisionOffice] = [ProposeVeto, Deed.PublishPeriod], [SystemAdministrator] = [ManageAccounts],
        [SecurityAdministrator] = [GrantRoles],
    };

    public static TheoryData<string> Roles => [.. Enum.GetNames<OfficeRole>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Whatever_a_role_does_by_any_form_the_table_of_rights_gives_it(string name)
    {
        var role = Enum.Parse<OfficeRole>(name);
        await using var portal = await office.Portal.CopyAsync();
        var actor = await portal.AccountAsync("探查", new RoleGrant(role, role is Enterer or UnitUser ? Unit : null));
        using var prober = await portal.VisitAsync(actor);
        var token = await prober.TokenAsync("/account/password");
        foreach (var (address, form, fields) in office.Forms)
        {
            using var answer = await prober.PostAsync(address, form, fields.Select(f => (f.Key, f.Value)), token);
            Assert.True((int)answer.StatusCode < 500, $"{address} {form}");
        }

        foreach (var unit in new[] { Unit, "东山镇" })
        {
            using var saved = await prober.PostJsonAsync("/fill/2026/Q2/cells", new { cells = new[] { new { unit, indicator = Season.Attraction, text = "321", seen = 0 } } }, token);
            Assert.True((int)saved.StatusCode < 500);
        }

        await using var db = portal.Database.Open();
        var done = await db.AuditEntries.Where(e => e.ActorId == actor.Id).Select(e => new { e.Action, e.Subject, e.Details }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(done, d => Assert.True(Deeds.TryGetValue(d.Action, out var deed) && RightsTable.All.Any(r => r.Role == role && r.Deed == deed), $"{role.Text()} {d.Action} {d.Subject} {d.Details}"));
        Assert.All(await db.DraftCells.ToListAsync(TestContext.Current.CancellationToken), d => Assert.Equal((role, Unit), (Enterer, d.Participant)));
        Assert.All(Expected.GetValueOrDefault(role) ?? [], d => Assert.Contains(done, x => Deeds[x.Action] == d));
    }

    /// <summary>Every form on every page, once with each of its buttons.</summary>
    private static async Task<IReadOnlyList<(string Address, string Form, Dictionary<string, string> Fields)>> FormsAsync(PortalHost portal, SignedInClient all)
    {
        var forms = new List<(string Address, string Form, Dictionary<string, string> Fields)>();
        foreach (var asked in Addresses.Of(portal.App).Where(a => !a.Contains('?', StringComparison.Ordinal) && !a.StartsWith("/live/", StringComparison.Ordinal) && !a.StartsWith("/files/", StringComparison.Ordinal)))
        {
            using var answer = await all.GetAsync(asked);
            var address = answer.RequestMessage!.RequestUri!.PathAndQuery;
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            foreach (Match body in Form().Matches(page))
            {
                if (Handler().Match(body.Value) is { Success: true } handler && forms.All(f => (f.Form, f.Address) != (handler.Groups[1].Value, address)))
                {
                    var fields = SignedInClient.Fields(page, handler.Groups[1].Value);
                    fields.Remove("__RequestVerificationToken");
                    fields.Remove("_handler");
                    foreach (var field in fields.Keys.Where(f => fields[f].Length == 0 && Typed.Any(t => f.EndsWith(t.Key, StringComparison.Ordinal))).ToList())
                    {
                        fields[field] = Typed.First(t => field.EndsWith(t.Key, StringComparison.Ordinal)).Value;
                    }

                    foreach (Match box in Box().Matches(body.Value))
                    {
                        fields.TryAdd(box.Groups[1].Value, box.Groups[2].Value);
                    }

                    var buttons = Button().Matches(body.Value);
                    forms.AddRange(buttons.Count == 0 ? [(address, handler.Groups[1].Value, fields)] : buttons.Select(b => (address, handler.Groups[1].Value, new Dictionary<string, string>(fields) { [b.Groups[1].Value] = b.Groups[2].Value })));
                }
            }
        }

        return forms;
    }

    /// <summary>The second quarter being filled in with a figure to be verified, the first locked, a veto to be decided.</summary>
    private static async Task<PortalHost> OfficeAsync()
    {
        var portal = await PortalHost.CreateAsync(Season.OfTownships(), new DateTimeOffset(2026, 7, 6, 1, 0, 0, TimeSpan.Zero));
        await portal.OpenAsync(Period.Quarter(2), Season.Year);
        var filling = portal.Service<FillService>();
        var enterer = await portal.AccountAsync("河口录入", new RoleGrant(Enterer, "河口镇"));
        await filling.SaveAsync(enterer, new SaveDrafts(Season.Year, Period.Quarter(2), [new TypedCell("河口镇", Season.Attraction, "400", 0)]));
        var sheet = await filling.SheetAsync(enterer, Season.Year, Period.Quarter(2));
        Assert.True((await filling.SubmitAsync(enterer, new SubmitDrafts(Season.Year, Period.Quarter(2), [new SeenDraft("河口镇", Season.Attraction, sheet!.Cells[("河口镇", Season.Attraction)].Version)]))).Done);
        await using var db = portal.Database.Open();
        var (year, now) = (await db.Years.SingleAsync(), portal.Clock.GetUtcNow().UtcDateTime);
        db.Periods.Add(new PeriodRow { YearId = year.Id, Period = "Q1", OpenedAt = now.AddDays(-90), ClosedAt = now.AddDays(-80), LockedAt = now.AddDays(-70) });
        db.VetoProposals.Add(new VetoProposalRow { YearId = year.Id, Participant = "西岭乡", Kind = "廉政", Date = new DateOnly(2026, 5, 5), Document = "演示文号 1", ProposedBy = "somebody", ProposedByName = "别人", ProposedAt = now });
        await db.SaveChangesAsync();
        return portal;
    }

    /// <summary>The office as it is before anybody probes it, with every form that it shows to anybody.</summary>
    public sealed class Office : IAsyncLifetime
    {
        /// <summary>The office; each role probes a copy of it.</summary>
        internal PortalHost Portal { get; private set; } = null!;

        /// <summary>Its forms, once with each of their buttons.</summary>
        internal IReadOnlyList<(string Address, string Form, Dictionary<string, string> Fields)> Forms { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            Portal = await OfficeAsync();
            using var all = await SignedInClient.EnterAsync(Portal, "所有角色", [.. Enum.GetValues<OfficeRole>().Select(r => new RoleGrant(r, r is Enterer or UnitUser ? "石桥乡" : null))]);
            Forms = await FormsAsync(Portal, all);
            Assert.True(Forms.Count > 20, $"{Forms.Count} forms");
        }

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }

    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("name=\"_handler\" value=\"([^\"]+)\"")]
    private static partial Regex Handler();

    [GeneratedRegex("<button[^>]*name=\"([^\"]+)\" value=\"([^\"]+)\"")]
    private static partial Regex Button();

    [GeneratedRegex("<input[^>]*type=\"checkbox\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Box();
}
