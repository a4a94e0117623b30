using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Web.Demonstration;

/// <summary>Loads the demonstration into a database of its own; never in production, never beside a county's years.</summary>
internal static class DemonstrationLoader
{
    /// <summary>The environment in which the demonstration runs.</summary>
    public const string EnvironmentName = "Demonstration";

    /// <exception cref="InvalidOperationException">Not the demonstration's environment, or the database holds something else.</exception>
    public static async Task LoadAsync(CompetitionStore store, string environment, DateOnly today, DateTime now, Action<string> say)
    {
        if (environment != EnvironmentName)
        {
            throw new InvalidOperationException($"演示数据只能在演示环境里加载，现在是 {environment}");
        }

        if ((await store.YearsAsync()).Any(y => y.County != DemonstrationRoster.County))
        {
            throw new InvalidOperationException("这个数据文件里有别的县的数据，演示数据不能加载到里面；请换一个文件");
        }

        foreach (var (rulebook, facts) in DemonstrationCounty.Create(today))
        {
            say($"正在写入 {facts.Year.County} {facts.Year.Year} 年：{facts.Participants.Count} 个单位、{facts.Targets.Count} 项目标、{facts.Results.Count} 个结果……");
            await store.ImportAsync(rulebook, facts, new ChangeOrigin("演示", now, "演示数据"));
        }
    }
}
