namespace CompetitionPortal.Domain.Access;

/// <summary>What can be done or seen. Every page, download, command and message of the portal asks for one of these.</summary>
public enum Deed
{
    /// <summary>See the roster of units, the rulebook and the state of the periods.</summary>
    ReadRoster,

    /// <summary>See all scores and rankings of a period, also before it is published.</summary>
    ReadStanding,

    /// <summary>See the own unit's scores and why they are what they are.</summary>
    ReadOwnStanding,

    /// <summary>See what of a period is published.</summary>
    ReadPublished,

    /// <summary>Enter and submit figures.</summary>
    EnterFigures,

    /// <summary>Answer a figure that was returned.</summary>
    AnswerReturn,

    /// <summary>Verify, reduce or return a figure.</summary>
    VerifyFigure,

    /// <summary>Open, close and lock periods.</summary>
    ManagePeriods,

    /// <summary>Publish a period.</summary>
    PublishPeriod,

    /// <summary>Assign and change targets.</summary>
    ManageTargets,

    /// <summary>Change units: names, aliases, order, classes, principals.</summary>
    ManageUnits,

    /// <summary>Tie units to others from whom part of their score comes.</summary>
    ManagePairings,

    /// <summary>Excuse a unit from a task, by a document.</summary>
    RecordExemption,

    /// <summary>Enter the counted ballots of a rating.</summary>
    RecordBallots,

    /// <summary>Enter bonuses and deductions.</summary>
    RecordAdjustment,

    /// <summary>Propose a veto with its document.</summary>
    ProposeVeto,

    /// <summary>Decide on a proposed veto, as a second person.</summary>
    DecideVeto,

    /// <summary>Take a year's workbook in.</summary>
    ImportYear,

    /// <summary>Download a year's workbook with all facts.</summary>
    ExportYear,

    /// <summary>Hold an office's own table against what is recomputed, and explain the differences.</summary>
    Reconcile,

    /// <summary>Write drafts of the rulebook, rehearse them, and ask how its indicators spread.</summary>
    EditRulebook,

    /// <summary>Issue the first rulebook of a year.</summary>
    IssueRulebook,

    /// <summary>Propose an amendment of an issued rulebook.</summary>
    ProposeAmendment,

    /// <summary>Approve or return a proposed amendment, as a second person.</summary>
    ApproveAmendment,

    /// <summary>Create, disable and reset accounts.</summary>
    ManageAccounts,

    /// <summary>Grant and withdraw roles.</summary>
    GrantRoles,

    /// <summary>Read the log.</summary>
    ReadLog,
}

/// <summary>The words for deeds.</summary>
public static class DeedText
{
    /// <summary>The deed as people call it.</summary>
    public static string Text(this Deed deed) => deed switch
    {
        Deed.ReadRoster => "查看单位和考核办法",
        Deed.ReadStanding => "查看公布前的全部得分和排名",
        Deed.ReadOwnStanding => "查看本单位得分",
        Deed.ReadPublished => "查看已公布的结果",
        Deed.EnterFigures => "填报",
        Deed.AnswerReturn => "修改退回的数",
        Deed.VerifyFigure => "核定",
        Deed.ManagePeriods => "开启、截止和锁定期次",
        Deed.PublishPeriod => "公布",
        Deed.ManageTargets => "下达目标任务",
        Deed.ManageUnits => "维护单位",
        Deed.ManagePairings => "登记挂钩",
        Deed.RecordExemption => "登记免责",
        Deed.RecordBallots => "登记测评票",
        Deed.RecordAdjustment => "登记加减分",
        Deed.ProposeVeto => "登记一票否决",
        Deed.DecideVeto => "审定一票否决",
        Deed.ImportYear => "导入全年工作簿",
        Deed.ExportYear => "下载全年工作簿",
        Deed.Reconcile => "对账",
        Deed.EditRulebook => "编制考核办法",
        Deed.IssueRulebook => "下达考核办法",
        Deed.ProposeAmendment => "提请修订考核办法",
        Deed.ApproveAmendment => "审定考核办法的修订",
        Deed.ManageAccounts => "管理账号",
        Deed.GrantRoles => "授予角色",
        _ => "查看日志",
    };
}
