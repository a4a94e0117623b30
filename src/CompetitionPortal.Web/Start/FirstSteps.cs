using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Start;

/// <summary>One step by which an installation begins to work.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Done">Whether it is done.</param>
/// <param name="Says">What is there, or what is missing and who does it.</param>
/// <param name="Address">Where it is done.</param>
public sealed record FirstStep(string Name, bool Done, string Says, string Address);

/// <summary>The five steps of a new installation: units, rulebook, targets, opening a period, inviting people.</summary>
public sealed class FirstSteps(PortalDatabase database, PeriodService periods, StandingService standings)
{
    /// <summary>The steps with what is done; all of them open while there is no year.</summary>
    public async Task<IReadOnlyList<FirstStep>> ListAsync()
    {
        var years = await standings.YearsAsync();
        var stored = years.Count > 0 ? await standings.YearAsync(years[0].Year) : null;
        await using var db = database.Open();
        var people = await db.Users.CountAsync(u => !u.IsDisabled && db.RoleGrants.Any(g => g.UserId == u.Id && (g.Role == OfficeRole.Enterer || g.Role == OfficeRole.Verifier || g.Role == OfficeRole.UnitUser)));
        var invited = new FirstStep("邀请用户", people > 0, people > 0 ? $"{people} 人" : "还没有录入员、核定员和单位用户；由系统管理员建账号，安全管理员授予角色", "/admin/users");
        if (stored is null)
        {
            const string Import = "写在全年工作簿里导入，或者由考核办在网页上";
            return [new("考核办法", false, Import + "写", "/exchange"), new("单位", false, Import + "增加", "/exchange"), new("目标", false, Import + "下达", "/exchange"), new("开启填报", false, "前三步完成以后由考核办开启", "/exchange"), invited];
        }

        var (year, facts) = (stored.Facts.Year.Year, stored.Facts);
        var without = WithoutTargets(facts);
        var opened = (await periods.ListAsync(facts.Year)).Where(p => p.State != PeriodState.NotOpened).ToList();
        return
        [
            new("考核办法", stored.HasRulebook, await RulebookAsync(db, stored), $"/rulebooks/{year}"),
            new("单位", facts.Participants.Count > 0, facts.Participants.Count > 0 ? $"{facts.Participants.Count} 个单位" : stored.HasRulebook ? "还没有单位；由考核办或系统管理员增加" : "还没有单位；办法采用以后有了类别再增加", $"/units/{year}"),
            new("目标", facts.Targets.Count > 0 && without == 0, facts.Participants.Count == 0 ? "还没有；有了单位再下达" : without == 0 ? $"{facts.Targets.Count} 项" : $"{without} 个单位的目标，由考核办下达（已下达 {facts.Targets.Count} 项）", $"/targets/{year}"),
            new("开启填报", opened.Count > 0, opened.Count > 0 ? $"{opened[^1].Period.Name}{opened[^1].State.Text()}" : "还没有开启；由考核办在“期次与公布”里开启", $"/periods/{year}"),
            invited,
        ];
    }

    /// <summary>How many units in a class at the year's end hold no target.</summary>
    internal static int WithoutTargets(CompetitionFacts facts)
    {
        var holders = facts.Targets.Select(t => t.Participant).ToHashSet(StringComparer.Ordinal);
        return facts.Participants.Count(p => p.ClassAt(Period.Year.EndDate(facts.Year.Year)) is not null && !holders.Contains(p.Code));
    }

    private static async Task<string> RulebookAsync(PortalDb db, StoredYear stored)
    {
        if (stored.HasRulebook)
        {
            return $"{stored.Rulebook.Title}，{stored.Rulebook.Indicators.Count} 个指标{(stored.IsIssued ? string.Empty : "；还没有下达，正式文件印发以后请下达")}";
        }

        var drafts = await db.RulebookDrafts.CountAsync(d => db.Years.Any(y => y.Id == d.YearId && y.Year == stored.Facts.Year.Year));
        return drafts == 0 ? "还没有写；由考核办新建草案" : "正在编写；改好以后在草案的“检查与下达”里采用或下达";
    }
}
