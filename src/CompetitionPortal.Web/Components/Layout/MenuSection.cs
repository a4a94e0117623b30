namespace CompetitionPortal.Web.Components.Layout;

/// <summary>Sections of the drawer whose pages show a standing.</summary>
public static class MenuSection
{
    /// <summary>总览.</summary>
    public const string Overview = "overview";

    /// <summary>排名 and 为什么.</summary>
    public const string Ranking = "ranking";

    /// <summary>奖惩与表彰.</summary>
    public const string Outcomes = "outcomes";

    /// <summary>单位名册.</summary>
    public const string Roster = "roster";

    /// <summary>考核办法.</summary>
    public const string Rulebook = "rulebook";
}
