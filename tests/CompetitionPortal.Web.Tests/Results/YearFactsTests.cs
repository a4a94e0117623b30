using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Adjustments;
using CompetitionPortal.Web.Outcomes;
using CompetitionPortal.Web.Participants;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Targets;
using CompetitionPortal.Web.Tests.Access;
using CompetitionPortal.Web.Vetoes;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Results;

/// <summary>Facts that change during the year have their place on a page: exemptions, pairings, ballots, levels, duties, dates of documents.</summary>
public sealed class YearFactsTests
{
    private const string Task = "招商引资到位资金", Rating = "民主测评";

    public static TheoryData<string> NotTheOffice => AllBut(OfficeRole.AssessmentOffice);

    public static TheoryData<string> NoCounter => AllBut(OfficeRole.AssessmentOffice, OfficeRole.RatingBody);

    [Fact]
    public async Task An_exemption_is_recorded_by_its_document_and_taken_back_with_a_reason()
    {
        await using var portal = await PortalHost.CreateAsync();
        var exemptions = portal.Service<ExemptionService>();

        Assert.Empty((await exemptions.RecordAsync(Assessment, new RecordExemption(2025, "城关镇", Task, "不可抗力", "演示文号 7"))).Refusals);

        Assert.Equal(("城关镇", Task, "演示文号 7"), (await YearAsync(portal)).Facts.Exemptions.Select(e => (e.Participant, e.Indicator, e.Document)).Single());
        Assert.Equal("登记免责", (await portal.LastEntryAsync()).Action);
        Assert.Contains("写了两次", Assert.Single((await exemptions.RecordAsync(Assessment, new RecordExemption(2025, "城关镇", Task, "不可抗力", "演示文号 8"))).Refusals));
        Assert.Equal(["免责要有依据文号。"], (await exemptions.RecordAsync(Assessment, new RecordExemption(2025, "城关镇", Task, "不可抗力", " "))).Refusals);
        var line = Assert.Single((await exemptions.ListAsync(2025))!.Value.Lines);
        Assert.NotEmpty((await exemptions.WithdrawAsync(Assessment, new WithdrawExemption(2025, line.Row.Id, line.Row.Version + 1, "写错"))).Refusals);
        Assert.Empty((await exemptions.WithdrawAsync(Assessment, new WithdrawExemption(2025, line.Row.Id, line.Row.Version, "写错"))).Refusals);
        Assert.Empty((await YearAsync(portal)).Facts.Exemptions);
    }

    [Fact]
    public async Task Pairings_are_set_for_a_unit_and_a_circle_is_refused()
    {
        await using var portal = await PortalHost.CreateAsync();
        var pairings = portal.Service<PairingService>();

        Assert.Empty((await pairings.SetAsync(Assessment, new SetPairings(2025, "教育局", [new("城关镇", "2"), new("", "")], ""))).Refusals);

        Assert.Equal([new Pairing("教育局", "城关镇", 2)], (await YearAsync(portal)).Facts.Pairings);
        Assert.Equal(("登记挂钩", "没有 → 城关镇（2）"), ((await portal.LastEntryAsync()).Action, (await portal.LastEntryAsync()).Details));
        Assert.Contains("绕了一圈", (await pairings.SetAsync(Assessment, new SetPairings(2025, "城关镇", [new("教育局", "")], ""))).Refusals[0]);
        Assert.Equal(["挂钩单位刚被别人改过，下面是现在的样子，请看过再改。"], (await pairings.SetAsync(Assessment, new SetPairings(2025, "教育局", [], ""))).Refusals);
        Assert.Empty((await pairings.SetAsync(Assessment, new SetPairings(2025, "教育局", [new("城关镇", "2", "2025-03-01", " 2025-09-30 ")], "城关镇=2"))).Refusals);
        Assert.Equal([new Pairing("教育局", "城关镇", 2, new DateOnly(2025, 3, 1), new DateOnly(2025, 9, 30))], (await YearAsync(portal)).Facts.Pairings);
        Assert.Equal("城关镇（2） → 城关镇（2，2025年3月1日起，到2025年9月30日）", (await portal.LastEntryAsync()).Details);
        const string Seen = "城关镇=2@2025-03-01~2025-09-30";
        Assert.Equal(["挂钩单位没有改动。"], (await pairings.SetAsync(Assessment, new SetPairings(2025, "教育局", [new("城关镇", "2", "2025-03-01", "2025-09-30")], Seen))).Refusals);
        Assert.Equal(["挂钩的起、止要填日期，如 2026-03-01；一直挂钩就都留空。"], (await pairings.SetAsync(Assessment, new SetPairings(2025, "教育局", [new("城关镇", "2", "三月")], Seen))).Refusals);
        Assert.Equal(["挂钩的止不能早于起。"], (await pairings.SetAsync(Assessment, new SetPairings(2025, "教育局", [new("城关镇", "2", "2025-09-30", "2025-03-01")], Seen))).Refusals);
        TypedPairing[] stretches = [new("城关镇", "2", "", "2025-03-31"), new("城关镇", "", "2025-07-01")];
        Assert.Contains("有两段时间重叠", (await pairings.SetAsync(Assessment, new SetPairings(2025, "教育局", [stretches[0], stretches[1] with { From = "2025-03-31" }], Seen))).Refusals[0]);
        Assert.Empty((await pairings.SetAsync(Assessment, new SetPairings(2025, "教育局", stretches, Seen))).Refusals);
        var twice = (await YearAsync(portal)).Facts.Pairings;
        Assert.Equal([(2m, null, new DateOnly(2025, 3, 31)), (1m, (DateOnly?)new DateOnly(2025, 7, 1), (DateOnly?)null)], twice.OrderBy(p => p.From).Select(p => (p.Weight, p.From, p.To)));
        Assert.Empty((await pairings.SetAsync(Assessment, new SetPairings(2025, "教育局", [], PairingService.Written(twice)))).Refusals);
        Assert.Empty((await YearAsync(portal)).Facts.Pairings);
    }

    [Fact]
    public async Task A_target_is_changed_from_a_day_by_its_document_and_taken_back_with_a_reason()
    {
        await using var portal = await PortalHost.CreateAsync();
        var changes = portal.Service<TargetChangeService>();
        RecordTargetChange Change(string value, string document = "演示文号 9", string unit = "城关镇", string indicator = Task) => new(2025, unit, indicator, new DateOnly(2025, 12, 20), value, "", document);

        Assert.Empty((await changes.RecordAsync(Assessment, Change("5000"))).Refusals);

        Assert.Equal([new TargetChange("城关镇", Task, new DateOnly(2025, 12, 20), 5000, null, "演示文号 9")], (await YearAsync(portal)).Facts.TargetChanges);
        Assert.Equal(("登记目标调整", "“招商引资到位资金”6000 → 5000，2025年12月20日起，演示文号 9"), ((await portal.LastEntryAsync()).Action, (await portal.LastEntryAsync()).Details));
        Assert.Contains("同一天调整了两次", Assert.Single((await changes.RecordAsync(Assessment, Change("4000"))).Refusals));
        Assert.Equal(["调整后的目标要填一个数。"], (await changes.RecordAsync(Assessment, Change("五千"))).Refusals);
        Assert.Equal(["调整目标要有依据文号。"], (await changes.RecordAsync(Assessment, Change("5000", " "))).Refusals);
        Assert.NotEmpty((await changes.RecordAsync(Assessment, Change("5000", unit: "没有的单位"))).Refusals);
        Assert.NotEmpty((await changes.RecordAsync(Assessment, Change("5000", indicator: "没有的指标"))).Refusals);
        Assert.Contains("不是本年度", Assert.Single((await changes.RecordAsync(Assessment, Change("4000") with { Date = new DateOnly(2024, 5, 1) })).Refusals));
        var line = Assert.Single((await changes.ListAsync(2025))!.Value.Lines);
        Assert.Equal(["这一次目标调整刚被别人改过，请看过再撤销。"], (await changes.WithdrawAsync(Assessment, new WithdrawTargetChange(2025, line.Row.Id, line.Row.Version + 1, "写错"))).Refusals);
        Assert.Empty((await changes.WithdrawAsync(Assessment, new WithdrawTargetChange(2025, line.Row.Id, line.Row.Version, "写错"))).Refusals);
        Assert.Empty((await YearAsync(portal)).Facts.TargetChanges);
        Assert.Equal("撤销目标调整", (await portal.LastEntryAsync()).Action);
    }

    [Fact]
    public async Task Ballots_are_pasted_for_one_rating_and_replace_those_before()
    {
        await using var portal = await PortalHost.CreateAsync(rulebook: WithRating);
        var ballots = portal.Service<BallotService>();

        Assert.Equal(50, (await ballots.RecordAsync(Assessment, new RecordBallots(2025, Rating, "year", "城关镇\t代表\t满意\t30\n城关镇，代表，不满意，20", 0))).Value);
        Assert.Equal(40, (await ballots.RecordAsync(With(nameof(OfficeRole.RatingBody)), new RecordBallots(2025, Rating, "year", "城关镇\t代表\t满意\t40\n城关镇\t代表\t不满意\t0", 50))).Value);

        Assert.Equal(("城关镇", "满意", 40), (await YearAsync(portal)).Facts.RatingVotes.Select(v => (v.Participant, v.Choice, v.Count)).Single());
        Assert.Equal("登记测评票", (await portal.LastEntryAsync()).Action);
        Assert.Contains("第 1 行要写四格", (await ballots.RecordAsync(Assessment, new RecordBallots(2025, Rating, "year", "城关镇\t满意", 40))).Refusals[0]);
        Assert.Contains("没有评委组", (await ballots.RecordAsync(Assessment, new RecordBallots(2025, Rating, "year", "城关镇\t领导\t满意\t4", 40))).Refusals[0]);
        Assert.Contains("刚被别人登记过", (await ballots.RecordAsync(Assessment, new RecordBallots(2025, Rating, "year", "城关镇\t代表\t满意\t4", 0))).Refusals[0]);
        Assert.Equal(["考核办法里没有这项测评。"], (await ballots.RecordAsync(Assessment, new RecordBallots(2025, Task, "year", "城关镇\t代表\t满意\t4", 0))).Refusals);
    }

    [Fact]
    public async Task A_level_gives_its_price_and_no_points_are_typed_beside_it()
    {
        await using var portal = await PortalHost.CreateAsync(rulebook: r => r with { AdjustmentGroups = [.. r.AdjustmentGroups, new AdjustmentGroup("奖项", 5) { Levels = [new AdjustmentLevel("省级", 2)] }] });
        var ledger = portal.Service<AdjustmentService>();
        RecordAdjustment Entry(string points) => new(2025, "城关镇", "Q4", "奖项", "先进", points, "授予") { Level = "省级", Count = "2", Document = "演示文号 3" };

        Assert.Equal(["选了级别，分数由《加减分标准》给，请把分数留空。"], (await ledger.RecordAsync(Assessment, Entry("3"))).Refusals);
        Assert.Empty((await ledger.RecordAsync(Assessment, Entry(""))).Refusals);

        var stored = (await YearAsync(portal)).Facts.Adjustments.Single(a => a.Level is not null);
        Assert.Equal(("省级", 2, "演示文号 3", 0m), (stored.Level, stored.Count, stored.Document, stored.Points));
        Assert.Contains("省级 2 次（演示文号 3）", (await portal.LastEntryAsync()).Details);
    }

    [Fact]
    public async Task A_deputy_is_written_down_with_the_field()
    {
        await using var portal = await PortalHost.CreateAsync();
        var roster = portal.Service<RosterService>();
        var seen = (await roster.FindAsync(2025, "城关镇"))!.Shown.Version;
        Appoint Of(TeamDuty duty, string field) => new(2025, "城关镇", "演示人员88", "", "副镇长", false, new DateOnly(2025, 2, 1), seen) { Duty = duty, Field = field };

        Assert.Equal(["只有分管负责人才写分管什么。"], (await roster.AppointAsync(Assessment, Of(TeamDuty.Member, "安全生产"))).Refusals);
        Assert.Empty((await roster.AppointAsync(Assessment, Of(TeamDuty.Deputy, "安全生产"))).Refusals);

        var tenure = (await YearAsync(portal)).Facts.Tenures.Single(t => t.Person.Name == "演示人员88");
        Assert.Equal((TeamDuty.Deputy, "安全生产"), (tenure.Duty, tenure.Field));
    }

    [Fact]
    public async Task The_date_of_the_document_comes_along_when_a_veto_is_decided()
    {
        await using var portal = await PortalHost.CreateAsync();
        var vetoes = portal.Service<VetoService>();
        ProposeVeto Of(DateOnly decided) => new(2025, "城关镇", "廉政", new DateOnly(2025, 8, 4), "演示文号 5", null, "") { DecidedOn = decided };

        Assert.Equal(["成文日期不能早于日期；同一天就留空。"], (await vetoes.ProposeAsync(Supervision, Of(new DateOnly(2025, 8, 1)))).Refusals);
        Assert.Empty((await vetoes.ProposeAsync(Supervision, Of(new DateOnly(2025, 9, 20)))).Refusals);
        var waiting = (await vetoes.LedgerAsync(Assessment, 2025))!.Waiting.Single();
        Assert.Empty((await vetoes.DecideAsync(Assessment, new DecideVeto(2025, waiting.Row.Id, waiting.Row.Version, true, ""))).Refusals);

        Assert.Equal(new DateOnly(2025, 9, 20), (await YearAsync(portal)).Facts.Vetoes.Single(v => v.Document == "演示文号 5").DecidedOn);
    }

    [Theory]
    [MemberData(nameof(NotTheOffice))]
    public async Task Only_the_assessment_office_excuses_and_ties_units(string role)
    {
        await using var portal = await PortalHost.CreateAsync();
        Assert.False((await portal.Service<ExemptionService>().RecordAsync(With(role), new RecordExemption(2025, "城关镇", Task, "不可抗力", "演示文号 7"))).Done);
        Assert.False((await portal.Service<PairingService>().SetAsync(With(role), new SetPairings(2025, "教育局", [new("城关镇", "")], ""))).Done);
        Assert.False((await portal.Service<TargetChangeService>().RecordAsync(With(role), new RecordTargetChange(2025, "城关镇", Task, new DateOnly(2025, 12, 20), "5000", "", "演示文号 9"))).Done);
    }

    [Theory]
    [MemberData(nameof(NoCounter))]
    public async Task Only_the_assessment_office_and_the_rating_body_enter_ballots(string role)
    {
        await using var portal = await PortalHost.CreateAsync(rulebook: WithRating);
        Assert.False((await portal.Service<BallotService>().RecordAsync(With(role), new RecordBallots(2025, Rating, "year", "城关镇\t代表\t满意\t40", 0))).Done);
    }

    private static Rulebook WithRating(Rulebook rulebook) => rulebook with
    {
        Indicators =
        [
            .. rulebook.Indicators,
            new Indicator { Name = Rating, UnitOfMeasure = "分", ReportedAs = ReportedAs.Level, Frequency = PeriodLevel.Year, Against = Against.Year, Rating = new RatingRule { Groups = [new RaterGroup("代表", 1)], Options = [new RatingOption("满意", 100), new RatingOption("不满意", 0)] } },
        ],
    };

    private static async Task<Data.Competitions.StoredYear> YearAsync(PortalHost portal) => (await portal.Service<StandingService>().YearAsync(2025))!;
}
