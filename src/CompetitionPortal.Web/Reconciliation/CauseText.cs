using CompetitionPortal.Domain.Reconciliation;

namespace CompetitionPortal.Web.Reconciliation;

/// <summary>The words for causes.</summary>
public static class CauseText
{
    /// <summary>The cause as people call it.</summary>
    public static string Of(DifferenceCause cause) => cause switch
    {
        DifferenceCause.MissingFigure => "缺数",
        DifferenceCause.OtherBasis => "口径不同",
        DifferenceCause.NotRefreshed => "没有刷新",
        DifferenceCause.CutOff => "舍去或进位",
        DifferenceCause.RoundingOrder => "舍入先后",
        DifferenceCause.OtherDenominator => "分母不同",
        DifferenceCause.RankByHand => "名次手填",
        DifferenceCause.Follows => "由别处引起",
        _ => "原因不明",
    };
}
