using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using static CompetitionPortal.Domain.Access.Deed;
using static CompetitionPortal.Domain.Access.OfficeRole;
using static CompetitionPortal.Domain.Competitions.PeriodState;

namespace CompetitionPortal.Domain.Access;

/// <summary>How far a right reaches.</summary>
public enum Reach
{
    /// <summary>Everything.</summary>
    Everything,

    /// <summary>The unit the role is held for.</summary>
    OwnUnit,

    /// <summary>Figures that the role's unit reports: its own where units report, all units' where it is the source.</summary>
    OwnReports,

    /// <summary>The indicator the role is held for; all of them where it is held for none in particular.</summary>
    OwnIndicator,
}

/// <summary>One line of the table: a role may do a deed, as far as it reaches, in these states of the period.</summary>
/// <param name="Role">The role.</param>
/// <param name="Deed">The deed.</param>
/// <param name="Reach">How far.</param>
/// <param name="States">The states; empty where the period does not matter.</param>
public sealed record Right(OfficeRole Role, Deed Deed, Reach Reach, IReadOnlyList<PeriodState> States);

/// <summary>An answer: yes, or no and why.</summary>
/// <param name="Allowed">Whether the deed may be done.</param>
/// <param name="Refusal">Why not: which right is missing and who gives it, in Chinese; empty when allowed.</param>
public sealed record Ruling(bool Allowed, string Refusal)
{
    /// <summary>Yes.</summary>
    public static Ruling Yes { get; } = new(true, string.Empty);

    /// <summary>No.</summary>
    public static Ruling No(string refusal) => new(false, refusal);
}

/// <summary>
/// The only source of rights: role × deed × relation × state of the period (core 10). What is not in it is refused. The rules
/// of separation (nobody verifies what he entered, decides what he proposed, publishes what he verified) hold for every role.
/// </summary>
public static class RightsTable
{
    private static readonly OfficeRole[] Offices = [AssessmentOffice, SupervisionOffice, CountyLeader];

    /// <summary>The table.</summary>
    public static IReadOnlyList<Right> All { get; } =
    [
        .. Enum.GetValues<OfficeRole>().Select(role => Line(role, ReadRoster)),
        .. Offices.Select(role => Line(role, ReadStanding)),
        Line(Enterer, ReadOwnStanding, Reach.OwnUnit),
        Line(UnitUser, ReadOwnStanding, Reach.OwnUnit),
        .. Offices.Append(Enterer).Append(UnitUser).Append(Verifier).Append(RatingBody).Select(role => Line(role, ReadPublished, Reach.Everything, Published)),
        Line(Enterer, EnterFigures, Reach.OwnReports, Filling),
        Line(Enterer, AnswerReturn, Reach.OwnReports, Filling, Verifying),
        Line(Verifier, VerifyFigure, Reach.OwnIndicator, Filling, Verifying),
        Line(AssessmentOffice, VerifyFigure, Reach.Everything, Filling, Verifying),
        Line(AssessmentOffice, ManagePeriods),
        Line(SupervisionOffice, PublishPeriod, Reach.Everything, Locked),
        Line(AssessmentOffice, ManageTargets),
        Line(AssessmentOffice, ManageUnits),
        Line(SystemAdministrator, ManageUnits),
        Line(AssessmentOffice, ManagePairings),
        Line(AssessmentOffice, RecordExemption),
        Line(AssessmentOffice, RecordBallots),
        Line(RatingBody, RecordBallots),
        Line(AssessmentOffice, RecordAdjustment),
        Line(SupervisionOffice, ProposeVeto),
        Line(SupervisionOffice, DecideVeto),
        Line(AssessmentOffice, DecideVeto),
        Line(AssessmentOffice, ImportYear),
        Line(AssessmentOffice, ExportYear),
        Line(SupervisionOffice, ExportYear),
        Line(AssessmentOffice, Reconcile),
        Line(SupervisionOffice, Reconcile),
        Line(AssessmentOffice, EditRulebook),
        Line(AssessmentOffice, IssueRulebook),
        Line(AssessmentOffice, ProposeAmendment),
        Line(AssessmentOffice, ApproveAmendment),
        Line(SupervisionOffice, ApproveAmendment),
        Line(SystemAdministrator, ManageAccounts),
        Line(SecurityAdministrator, GrantRoles),
        Line(AuditAdministrator, ReadLog),
    ];

    /// <summary>Whether an actor may do a deed to a subject. Where the table names states of the period, a subject without one is refused.</summary>
    public static Ruling Decide(Actor actor, Deed deed, DeedSubject subject)
    {
        if (!actor.IsSignedIn)
        {
            return Ruling.No("请先登录。");
        }

        var held = actor.Grants.SelectMany(g => All.Where(r => r.Deed == deed && r.Role == g.Role && Reaches(r.Reach, g, subject))).ToList();
        if (held.Count == 0)
        {
            var roles = string.Join('、', All.Where(r => r.Deed == deed).Select(r => r.Role.Text()).Distinct());
            return Ruling.No($"您没有“{deed.Text()}”的权限。有这项权限的是：{roles}；角色由安全管理员授予。");
        }

        if (!held.Any(r => r.States.Count == 0 || (subject.Period is { } state && r.States.Contains(state))))
        {
            return Ruling.No(subject.Period is { } now ? $"这一期{now.Text()}，现在不能{deed.Text()}。" : $"没有说是哪一期，不能{deed.Text()}。");
        }

        return Separation(actor, deed, subject);
    }

    /// <summary>Whether a subject is within an actor's reach for a deed, whatever the period's state and whoever entered it: what a list shows.</summary>
    public static bool IsInReach(Actor actor, Deed deed, DeedSubject subject) => actor.Grants.Any(g => All.Any(r => r.Deed == deed && r.Role == g.Role && Reaches(r.Reach, g, subject)));

    /// <summary>Whether an actor may do a deed to something, whatever the period's state: what a menu shows.</summary>
    public static bool CanEver(Actor actor, Deed deed) => actor.Grants.Any(g => All.Any(r => r.Deed == deed && r.Role == g.Role));

    private static Ruling Separation(Actor actor, Deed deed, DeedSubject subject) => deed switch
    {
        VerifyFigure when subject.EnteredBy == actor.Id || subject.SubmittedBy == actor.Id => Ruling.No("这个数是您填报的，要由别人核定。"),
        VerifyFigure when subject.Unit is { } unit && actor.Units.Contains(unit) => Ruling.No("这是您所在单位的数，要由别人核定。"),
        VerifyFigure when subject.IsAboutItsSource && !actor.Holds(AssessmentOffice) => Ruling.No("数据责任单位填报的本单位数，由考核办核定。"),
        DecideVeto when subject.EnteredBy == actor.Id => Ruling.No("这一项是您登记的，要由第二个人审定。"),
        ApproveAmendment when subject.EnteredBy == actor.Id => Ruling.No("这项修订是您提请的，要由第二个人审定。"),
        PublishPeriod when subject.ActorVerified => Ruling.No("您核定过这一期的数，要由别人公布。"),
        _ => Ruling.Yes,
    };

    private static bool Reaches(Reach reach, RoleGrant grant, DeedSubject subject) => reach switch
    {
        Reach.Everything => true,
        Reach.OwnUnit => grant.Unit is not null && (subject.Unit is null || subject.Unit == grant.Unit),
        Reach.OwnReports => ReachesReport(grant, subject),
        _ => grant.Indicator is null || subject.Indicator is null || subject.Indicator == grant.Indicator,
    };

    /// <summary>
    /// Where the way is 归口 the source fills all units; where it is 自报 each fills its own; 两报 takes both. A role held for a
    /// unit and an indicator reaches what both allow; one held for an indicator alone stands for a source that is not in the roster.
    /// </summary>
    private static bool ReachesReport(RoleGrant grant, DeedSubject subject)
    {
        if (subject.Indicator is null)
        {
            return grant.Unit is not null || grant.Indicator is not null;
        }

        if (grant.Indicator is not null && grant.Indicator != subject.Indicator)
        {
            return false;
        }

        var asOwner = subject.Way is not ReportingWay.SourceDepartment && grant.Unit is not null && grant.Unit == subject.Unit;
        var asSource = subject.Way is not ReportingWay.OwnReport && (grant.Unit is null ? grant.Indicator is not null : grant.Unit == subject.SourceUnit);
        return asOwner || asSource;
    }

    private static Right Line(OfficeRole role, Deed deed, Reach reach = Reach.Everything, params PeriodState[] states) => new(role, deed, reach, states);
}
