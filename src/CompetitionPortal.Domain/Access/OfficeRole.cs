namespace CompetitionPortal.Domain.Access;

/// <summary>The roles of the offices (core 10). A person may hold several where the profile allows it.</summary>
public enum OfficeRole
{
    /// <summary>录入员: enters and submits for his unit or his indicator.</summary>
    Enterer,

    /// <summary>核定员: verifies, reduces, returns.</summary>
    Verifier,

    /// <summary>考核办: the year, its periods, classes, targets, adjustments; verifies what a source department reports about itself.</summary>
    AssessmentOffice,

    /// <summary>督查室: vetoes on record, lists to paper, publication.</summary>
    SupervisionOffice,

    /// <summary>县领导: reads everything in his field.</summary>
    CountyLeader,

    /// <summary>单位用户: his own unit, and what is published of others.</summary>
    UnitUser,

    /// <summary>评议组织: rating rounds.</summary>
    RatingBody,

    /// <summary>系统管理员: accounts and units.</summary>
    SystemAdministrator,

    /// <summary>安全管理员: who may what.</summary>
    SecurityAdministrator,

    /// <summary>审计管理员: the log.</summary>
    AuditAdministrator,
}

/// <summary>The words for roles.</summary>
public static class OfficeRoleText
{
    /// <summary>The role as people call it.</summary>
    public static string Text(this OfficeRole role) => role switch
    {
        OfficeRole.Enterer => "录入员",
        OfficeRole.Verifier => "核定员",
        OfficeRole.AssessmentOffice => "考核办",
        OfficeRole.SupervisionOffice => "督查室",
        OfficeRole.CountyLeader => "县领导",
        OfficeRole.UnitUser => "单位用户",
        OfficeRole.RatingBody => "评议组织",
        OfficeRole.SystemAdministrator => "系统管理员",
        OfficeRole.SecurityAdministrator => "安全管理员",
        _ => "审计管理员",
    };
}
