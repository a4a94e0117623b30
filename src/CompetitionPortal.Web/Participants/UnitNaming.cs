using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Web.Changes;

namespace CompetitionPortal.Web.Participants;

/// <summary>Finds the unit that somebody means who types its name.</summary>
internal static class UnitNaming
{
    /// <summary>The unit of a name, former name, alias or code.</summary>
    /// <exception cref="RefusedException">There is none; a near one is named.</exception>
    public static Participant Named(this CompetitionFacts facts, string? typed)
    {
        var wanted = UnitSearch.Clean(typed);
        if (wanted.Length == 0)
        {
            throw new RefusedException("请填单位。");
        }

        var exact = facts.Participants.Where(p => p.Names.Select(n => n.Name).Concat(p.Aliases).Append(p.Code).Any(n => UnitSearch.Clean(n) == wanted)).ToList();
        if (exact.Count == 1)
        {
            return exact[0];
        }

        var near = UnitSearch.Find(facts.Participants.OrderBy(p => p.Order), typed).Take(3).Select(p => $"“{p.Names[^1].Name}”").ToList();
        throw new RefusedException($"名册里没有单位“{typed?.Trim()}”。{(near.Count > 0 ? $"是不是{string.Join('、', near)}？" : string.Empty)}请从列表里选。");
    }

    /// <summary>The name of a unit at the year's end; its code where the roster does not know it.</summary>
    public static string NameOf(this CompetitionFacts facts, string code) =>
        facts.Participants.FirstOrDefault(p => p.Code == code)?.NameAt(Period.Year.EndDate(facts.Year.Year)) ?? code;
}
