using CompetitionPortal.Domain.Participants;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>数据责任单位 against the roster.</summary>
public static class SourceDepartments
{
    /// <summary>
    /// Points out indicators whose source department is no unit of the roster: nobody can enter them for all units until somebody is
    /// given the indicator itself. Nothing while there is no roster, and none for what is not entered.
    /// </summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="participants">The roster.</param>
    public static IEnumerable<Finding> Unknown(Rulebook rulebook, IReadOnlyList<Participant> participants)
    {
        var known = participants.SelectMany(p => p.Names.Select(n => n.Name).Concat(p.Aliases).Prepend(p.Code)).ToHashSet(StringComparer.Ordinal);
        return known.Count == 0 ? [] : rulebook.Indicators
            .Where(i => i.Source is not null && i.Way != ReportingWay.OwnReport && i.Rating is null && i.Projects is null && rulebook.Parts.All(p => p.Indicator != i.Name) && !known.Contains(i.Source))
            .Select(i => new Finding(
                i, "数据责任单位", $"“{i.Name}”的数据责任单位“{i.Source}”不在单位名册里",
                "不参加排名的，请在单位名册里增加它，类别选“不参加考核”；名册里已有的，把这个叫法写到那个单位的别名；或者授予录入员角色时只写指标", IsHint: true));
    }
}
