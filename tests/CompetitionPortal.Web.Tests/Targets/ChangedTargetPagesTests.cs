using System.Net;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Targets;
using CompetitionPortal.Web.Tests.Access;

namespace CompetitionPortal.Web.Tests.Targets;

/// <summary>Targets changed during the year, and tasks of persons, as the pages show them.</summary>
public sealed class ChangedTargetPagesTests
{
    private const string Investment = "招商引资到位资金";
    private const string Accidents = "安全生产事故起数";

    [Fact]
    public async Task Pages_show_the_target_in_force_the_first_one_with_the_document_and_the_persons_apart()
    {
        var facts = GoldenYearSource.Facts();
        var unit = facts.Participants[0].Code;
        var leader = new Person("演示人员01", "演示人员01");
        var changed = facts with
        {
            TargetChanges = [new TargetChange(unit, Investment, new DateOnly(2025, 8, 1), 5400, null, "演示文号 8"), new TargetChange(unit, Accidents, new DateOnly(2025, 8, 1), 4, null, "演示文号 8")],
            Tenures = [new Tenure(leader, unit, "书记", true, new DateOnly(2024, 1, 1))],
            PersonalTargets = [new PersonalTarget(leader.Code, unit, Investment, 500)],
            PersonalResults = [new PersonalResult(leader.Code, Investment, Period.Quarter(3), 300, 300)],
        };
        await using var portal = await PortalHost.CreateAsync((GoldenYearSource.Rulebook(), changed), new DateTimeOffset(2025, 10, 6, 1, 0, 0, TimeSpan.Zero));
        using var client = await SignedInClient.EnterAsync(portal, "kaohe", new RoleGrant(OfficeRole.AssessmentOffice), new RoleGrant(OfficeRole.Enterer, unit));

        // The units' sum was 47450 with the first target.
        var sheet = (await portal.Service<TargetService>().SheetAsync(2025, "乡镇"))!;
        Assert.Equal(46850m, sheet.County[0].Sum);
        Assert.Equal((6000m, 5400m, "2025-08-01调整为 5,400（演示文号 8）"), (sheet.Units[0].Cells[0].Value, sheet.Units[0].Cells[0].Counts, sheet.Units[0].Cells[0].Changes));

        var targets = await ReadAsync("/targets/2025?class=%E4%B9%A1%E9%95%87");
        Assert.Contains("value=\"6000\"", targets);
        Assert.Contains("现为 5,400：2025-08-01调整为 5,400（演示文号 8）", targets);
        Assert.Contains("城关镇“招商引资到位资金”原为 6,000，2025-08-01调整为 5,400（演示文号 8）。", await ReadAsync("/targets/2025?class=%E4%B9%A1%E9%95%87&print=1"));

        var dossier = await ReadAsync(StandingAddress.Unit(changed.Year, new Standing(Period.Quarter(3), Basis.Reported), unit));
        Assert.Contains("5,400（原 6,000）", dossier);
        Assert.Contains("≤ 4（原 ≤ 5）", dossier);
        Assert.Contains("演示人员01", dossier);
        Assert.Contains("80.00%", dossier);

        async Task<string> ReadAsync(string address) => WebUtility.HtmlDecode(await client.PageAsync(address));
    }
}
