using System.Globalization;
using CompetitionPortal.Domain.Participants;

namespace CompetitionPortal.Web.Demonstration;

/// <summary>Who holds the posts: posts with numbers instead of persons' names. Some changed lately, some units have nobody.</summary>
internal static class DemonstrationPosts
{
    /// <summary>All tenures of the two years, the same in both.</summary>
    /// <param name="year">This year.</param>
    public static IReadOnlyList<Tenure> Create(int year)
    {
        var tenures = new List<Tenure>();
        foreach (var unit in DemonstrationRoster.Units().Where(u => u.Order % 31 != 0))
        {
            var post = unit.Class == DemonstrationRoster.Classes[0].Class ? "党委书记" : "主要负责人";
            DateOnly? change = unit.Order % 11 == 0 ? new DateOnly(year - 1, 9, 15) : unit.Order % 13 == 0 ? new DateOnly(year, 2, 10) : null;
            Hold(new DateOnly(year - 2 - (unit.Order % 4), 1 + (unit.Order % 12), 1), change?.AddDays(-1));
            if (change is { } day)
            {
                Hold(day, null);
            }

            void Hold(DateOnly from, DateOnly? to)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"演示人员{tenures.Count + 1:00}");
                tenures.Add(new Tenure(new Person(name, name), unit.Code, post, true, from, to));
            }
        }

        return tenures;
    }
}
