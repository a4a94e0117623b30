using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Access;

/// <summary>Who may what, written down a second time by hand: the table in the code must say the same, line by line and answer by answer.</summary>
public sealed class RightsTableTests
{
    // Deed: roles, how far, in which states of the period (any: the period does not matter).
    private const string WhoMayWhat = """
        ReadRoster: Enterer Verifier AssessmentOffice SupervisionOffice CountyLeader UnitUser RatingBody SystemAdministrator SecurityAdministrator AuditAdministrator | Everything | any
        ReadStanding: AssessmentOffice SupervisionOffice CountyLeader | Everything | any
        ReadOwnStanding: Enterer UnitUser | OwnUnit | any
        ReadPublished: Enterer Verifier AssessmentOffice SupervisionOffice CountyLeader UnitUser RatingBody | Everything | Published
        EnterFigures: Enterer | OwnReports | Filling
        AnswerReturn: Enterer | OwnReports | Filling Verifying
        VerifyFigure: Verifier | OwnIndicator | Filling Verifying
        VerifyFigure: AssessmentOffice | Everything | Filling Verifying
        ManagePeriods: AssessmentOffice | Everything | any
        PublishPeriod: SupervisionOffice | Everything | Locked
        ManageTargets: AssessmentOffice | Everything | any
        ManageUnits: AssessmentOffice SystemAdministrator | Everything | any
        ManagePairings: AssessmentOffice | Everything | any
        RecordExemption: AssessmentOffice | Everything | any
        RecordBallots: AssessmentOffice RatingBody | Everything | any
        RecordAdjustment: AssessmentOffice | Everything | any
        ProposeVeto: SupervisionOffice | Everything | any
        DecideVeto: AssessmentOffice SupervisionOffice | Everything | any
        ImportYear: AssessmentOffice | Everything | any
        ExportYear: AssessmentOffice SupervisionOffice | Everything | any
        Reconcile: AssessmentOffice SupervisionOffice | Everything | any
        EditRulebook: AssessmentOffice | Everything | any
        IssueRulebook: AssessmentOffice | Everything | any
        ProposeAmendment: AssessmentOffice | Everything | any
        ApproveAmendment: AssessmentOffice SupervisionOffice | Everything | any
        ManageAccounts: SystemAdministrator | Everything | any
        GrantRoles: SecurityAdministrator | Everything | any
        ReadLog: AuditAdministrator | Everything | any
        """;

    private static readonly PeriodState?[] States = [null, .. Enum.GetValues<PeriodState>()];
    private static readonly (string? Unit, string? Indicator)[] Held = [(null, null), ("U", null), (null, "I"), ("U", "I")];

    private sealed record Line(Deed Deed, OfficeRole Role, string Reach, HashSet<PeriodState> States);

    private static List<Line> Lines { get; } =
    [
        .. WhoMayWhat.Split('\n').Select(l => l.Trim().Split([':', '|'])).SelectMany(parts => parts[1].Trim().Split(' ').Select(role => new Line(
            Enum.Parse<Deed>(parts[0]), Enum.Parse<OfficeRole>(role), parts[2].Trim(),
            parts[3].Trim() == "any" ? [] : [.. parts[3].Trim().Split(' ').Select(Enum.Parse<PeriodState>)]))),
    ];

    [Fact]
    public void The_table_holds_these_lines_and_no_others() => Assert.Equal(
        Lines.Select(l => $"{l.Deed} {l.Role} {l.Reach} {string.Join(' ', l.States.Order())}").Order(),
        RightsTable.All.Select(r => $"{r.Deed} {r.Role} {r.Reach} {string.Join(' ', r.States.Order())}").Order());

    [Fact]
    public void Every_deed_and_every_role_is_in_it()
    {
        Assert.Equal(Enum.GetValues<Deed>(), Lines.Select(l => l.Deed).Distinct().Order());
        Assert.Equal(Enum.GetValues<OfficeRole>(), Lines.Select(l => l.Role).Distinct().Order());
    }

    [Fact]
    public void Each_role_deed_reach_and_state_is_answered_as_the_table_says()
    {
        var (asked, allowed) = (0, 0);
        foreach (var role in Enum.GetValues<OfficeRole>())
        {
            foreach (var (unit, indicator) in Held)
            {
                var actor = new Actor("a", "甲", [new RoleGrant(role, unit, indicator)]);
                foreach (var (deed, subject) in Enum.GetValues<Deed>().SelectMany(d => Subjects().Select(s => (d, s))))
                {
                    var expected = Lines.Any(l => l.Deed == deed && l.Role == role && Reaches(l.Reach, unit, indicator, subject) && (l.States.Count == 0 || (subject.Period is { } state && l.States.Contains(state))))
                        && !IsApart(role, unit, deed, subject);
                    var ruling = RightsTable.Decide(actor, deed, subject);
                    Assert.True(expected == ruling.Allowed, $"{role} {unit} {indicator} {deed} {subject}: {ruling}");
                    Assert.Equal(ruling.Allowed, ruling.Refusal.Length == 0);
                    (asked, allowed) = (asked + 1, allowed + (ruling.Allowed ? 1 : 0));
                }
            }
        }

        Assert.True(asked > 200_000, $"{asked}");
        Assert.InRange(allowed, asked / 10, asked / 2);
    }

    [Fact]
    public void Who_has_not_signed_in_may_nothing_and_neither_who_holds_no_role() => Assert.All(Enum.GetValues<Deed>(), deed => Assert.All(States, state =>
    {
        Assert.False(RightsTable.Decide(Actor.Nobody, deed, new DeedSubject { Period = state }).Allowed);
        Assert.False(RightsTable.Decide(new Actor("a", "甲", []), deed, new DeedSubject { Period = state }).Allowed);
    }));

    [Fact]
    public void A_refusal_names_the_right_and_who_gives_it()
    {
        var ruling = RightsTable.Decide(new Actor("a", "甲", [new RoleGrant(OfficeRole.UnitUser, "U")]), Deed.VerifyFigure, DeedSubject.Anything);
        Assert.Equal("您没有“核定”的权限。有这项权限的是：核定员、考核办；角色由安全管理员授予。", ruling.Refusal);
        Assert.Equal("这一期已锁定，现在不能核定。", Decide([new RoleGrant(OfficeRole.Verifier)], Deed.VerifyFigure, Figure with { Period = PeriodState.Locked }));
    }

    [Fact]
    public void Nobody_verifies_what_he_typed_or_submitted_whatever_roles_he_holds()
    {
        RoleGrant[] both = [new RoleGrant(OfficeRole.Enterer, "U"), new RoleGrant(OfficeRole.Verifier), new RoleGrant(OfficeRole.AssessmentOffice)];
        Assert.Equal("这个数是您填报的，要由别人核定。", Decide(both, Deed.VerifyFigure, Figure with { Unit = "V", EnteredBy = "a" }));
        Assert.Equal("这个数是您填报的，要由别人核定。", Decide(both, Deed.VerifyFigure, Figure with { Unit = "V", EnteredBy = "b", SubmittedBy = "a" }));
        Assert.Empty(Decide(both, Deed.VerifyFigure, Figure with { Unit = "V", EnteredBy = "b", SubmittedBy = "b" }));
    }

    [Fact]
    public void Nobody_verifies_the_figures_of_the_unit_he_belongs_to()
    {
        Assert.Equal("这是您所在单位的数，要由别人核定。", Decide([new RoleGrant(OfficeRole.Verifier, "U", "I")], Deed.VerifyFigure, Figure));
        Assert.Equal("这是您所在单位的数，要由别人核定。", Decide([new RoleGrant(OfficeRole.Verifier), new RoleGrant(OfficeRole.UnitUser, "U")], Deed.VerifyFigure, Figure));
        Assert.Empty(Decide([new RoleGrant(OfficeRole.Verifier, "U", "I")], Deed.VerifyFigure, Figure with { Unit = "V" }));
    }

    [Fact]
    public void What_a_source_department_reports_about_itself_is_verified_by_the_assessment_office()
    {
        var about = Figure with { SourceUnit = "U", Way = ReportingWay.SourceDepartment };
        Assert.Equal("数据责任单位填报的本单位数，由考核办核定。", Decide([new RoleGrant(OfficeRole.Verifier)], Deed.VerifyFigure, about));
        Assert.Equal("数据责任单位填报的本单位数，由考核办核定。", Decide([new RoleGrant(OfficeRole.Verifier)], Deed.VerifyFigure, about with { Way = ReportingWay.Both }));
        Assert.Empty(Decide([new RoleGrant(OfficeRole.AssessmentOffice)], Deed.VerifyFigure, about));
        Assert.Empty(Decide([new RoleGrant(OfficeRole.Verifier)], Deed.VerifyFigure, about with { Way = ReportingWay.OwnReport }));
        Assert.Empty(Decide([new RoleGrant(OfficeRole.Verifier)], Deed.VerifyFigure, about with { Unit = "V" }));
    }

    [Fact]
    public void Who_verified_does_not_publish_and_who_proposed_does_not_decide()
    {
        RoleGrant[] held = [new RoleGrant(OfficeRole.SupervisionOffice), new RoleGrant(OfficeRole.AssessmentOffice)];
        var locked = new DeedSubject { Period = PeriodState.Locked };
        Assert.Empty(Decide(held, Deed.PublishPeriod, locked));
        Assert.Equal("您核定过这一期的数，要由别人公布。", Decide(held, Deed.PublishPeriod, locked with { ActorVerified = true }));
        Assert.Equal("这一项是您登记的，要由第二个人审定。", Decide(held, Deed.DecideVeto, new DeedSubject { EnteredBy = "a" }));
        Assert.Empty(Decide(held, Deed.DecideVeto, new DeedSubject { EnteredBy = "b" }));
    }

    private static DeedSubject Figure { get; } = new() { Unit = "U", Indicator = "I", Way = ReportingWay.OwnReport, Period = PeriodState.Filling };

    private static string Decide(RoleGrant[] grants, Deed deed, DeedSubject subject) => RightsTable.Decide(new Actor("a", "甲", grants), deed, subject).Refusal;

    private static IEnumerable<DeedSubject> Subjects() =>
        from unit in new[] { null, "U", "V" }
        from source in new[] { null, "U" }
        from indicator in new[] { null, "I", "J" }
        from way in Enum.GetValues<ReportingWay>()
        from state in States
        select new DeedSubject { Unit = unit, SourceUnit = source, Indicator = indicator, Way = way, Period = state, EnteredBy = "b" };

    private static bool Reaches(string reach, string? unit, string? indicator, DeedSubject subject) => reach switch
    {
        "OwnUnit" => unit is not null && subject.Unit is null or "U",
        "OwnIndicator" => indicator is null || subject.Indicator is null or "I",
        "OwnReports" when subject.Indicator is null => (unit ?? indicator) is not null,
        "OwnReports" when indicator is not null && subject.Indicator != "I" => false,
        "OwnReports" => subject.Way switch
        {
            ReportingWay.OwnReport => IsOwner(unit, subject),
            ReportingWay.SourceDepartment => IsSource(unit, indicator, subject),
            _ => IsOwner(unit, subject) || IsSource(unit, indicator, subject),
        },
        _ => true,
    };

    private static bool IsOwner(string? unit, DeedSubject subject) => unit is not null && subject.Unit == "U";

    private static bool IsSource(string? unit, string? indicator, DeedSubject subject) => unit is null ? indicator is not null : subject.SourceUnit == "U";

    private static bool IsApart(OfficeRole role, string? unit, Deed deed, DeedSubject subject) => deed == Deed.VerifyFigure && subject.Unit == "U"
        && (unit is not null || (subject is { SourceUnit: "U", Way: not ReportingWay.OwnReport } && role != OfficeRole.AssessmentOffice));
}
