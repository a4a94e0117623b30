using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Web.Periods;

/// <summary>The state of a period as the head of a page says it.</summary>
public static class EntryPeriodText
{
    /// <summary>For example: 填报中，截止 10月10日 17:00，还有 3 天.</summary>
    public static string Describe(PeriodState state, DateTime? deadline, DateTime now) => state switch
    {
        PeriodState.Filling when deadline is { } until => $"填报中，截止 {CountyTime.Short(until)}，{CountyTime.Left(until, now)}",
        PeriodState.Filling => "填报中，没有设截止时间",
        PeriodState.NotOpened => "未开始，由考核办开启",
        PeriodState.Verifying => "填报已截止，核定中",
        PeriodState.Locked => "已锁定，尚未公布",
        _ => "已公布",
    };
}
