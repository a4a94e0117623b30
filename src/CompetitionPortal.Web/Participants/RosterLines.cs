using System.Globalization;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Web.Changes;

namespace CompetitionPortal.Web.Participants;

/// <summary>A unit of a pasted list.</summary>
/// <param name="Unit">The unit, of the whole year.</param>
/// <param name="Principal">Its principal, or null where none is named.</param>
internal sealed record ListedUnit(Participant Unit, Tenure? Principal);

/// <summary>
/// Reads a list of units as it is copied out of a table: a unit a line, cells divided by a tabulator or a comma. Without a row of
/// headings the cells are name, class, code, principal, post, 任职起, 人数; with one they stand in any order.
/// </summary>
internal static class RosterLines
{
    private const int MostSentences = 12;
    private static readonly char[] Dividers = ['\t', ',', '，', ';', '；'];

    // How files head the columns; the first of each is our own word.
    private static readonly string[][] Headings =
    [
        ["单位", "单位名称", "名称", "参赛单位", "考核单位", "考核对象"], ["类别", "单位类别", "所属类别", "组别", "分类"], ["编码", "单位编码", "代码"],
        ["主要负责人", "负责人", "姓名", "责任人"], ["职务", "现任职务"], ["任职起", "任职时间", "任职日期", "起"], ["人数", "编制人数", "在编人数", "职工人数"],
    ];

    /// <summary>The units of a list.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="classes">The classes of the rulebook.</param>
    /// <param name="year">The calendar year: a principal without a first day holds the post from its first day on.</param>
    /// <param name="order">The last place of the official order that is taken.</param>
    /// <exception cref="RefusedException">With a sentence for each line that cannot be read.</exception>
    public static IReadOnlyList<ListedUnit> Read(string lines, IReadOnlyList<string> classes, int year, int order)
    {
        var (units, problems) = (new List<ListedUnit>(), new List<string>());
        List<int>? places = null;
        foreach (var (line, number) in lines.Split('\n').Select((l, i) => (l.TrimEnd('\r'), i + 1)).Where(l => !string.IsNullOrWhiteSpace(l.Item1)))
        {
            var cells = line.Split(Dividers).Select(RosterRules.Clean).ToList();
            if (units.Count == 0 && problems.Count == 0 && places is null && Headings[0].Contains(cells[0]) && !classes.Contains(cells.ElementAtOrDefault(1) ?? string.Empty))
            {
                places = [.. cells.Select(c => Array.FindIndex(Headings, h => h.Contains(c)))];
                problems.AddRange(cells.Where((c, n) => c.Length > 0 && (places[n] < 0 || places.IndexOf(places[n]) < n)).Select(c => $"第 {number} 行的表头“{c}”不认得或者写了两次。可以有这几列：{string.Join('、', Headings.Select(h => h[0]))}；请删去别的列。"));

                // Columns in the usual order are read as without headings: a line may have more of them than the first one.
                places = places.SequenceEqual(Enumerable.Range(0, places.Count)) ? null : places;
                continue;
            }

            if (cells.Count > (places?.Count ?? Headings.Length) && cells.Skip(places?.Count ?? Headings.Length).Any(c => c.Length > 0))
            {
                problems.Add($"第 {number} 行“{cells[0]}”有 {cells.Count} 格，最多 {places?.Count ?? Headings.Length} 格：{string.Join('、', Headings.Select(h => h[0]))}。请删去别的。");
                continue;
            }

            string Cell(int column) => cells.ElementAtOrDefault(places?.IndexOf(column) ?? column) ?? string.Empty;
            problems.AddRange(Unit(number, [.. Headings.Select((_, n) => Cell(n))], classes, year, ref order, units));
        }

        return problems.Count == 0 ? units : throw new RefusedException([.. problems.Take(MostSentences), .. problems.Count > MostSentences ? new[] { $"共 {problems.Count} 处。" } : []]);
    }

    /// <summary>Reads one line; gives what is wrong with it.</summary>
    private static List<string> Unit(int number, string[] cells, IReadOnlyList<string> classes, int year, ref int order, List<ListedUnit> units)
    {
        var problems = new List<string>();
        var (name, group, code, person, post) = (cells[0], cells[1], cells[2], cells[3], cells[4]);
        if (name.Length == 0)
        {
            problems.Add($"第 {number} 行没有名称。请写：名称、类别。");
        }
        else if (group != YearLayout.NoClass && !classes.Contains(group))
        {
            problems.Add($"第 {number} 行“{name}”的类别“{group}”不在考核办法里。可以写：{string.Join('、', classes)}；只填数、不排名的写“{YearLayout.NoClass}”。");
        }

        if (person.Length == 0 && (post.Length > 0 || cells[5].Length > 0))
        {
            problems.Add($"第 {number} 行“{name}”写了职务或任职起，没有写主要负责人的姓名。请补上，或者都清空。");
        }

        var from = new DateOnly(year, 1, 1);
        if (cells[5].Length > 0 && !DateOnly.TryParseExact(cells[5], ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out from))
        {
            problems.Add($"第 {number} 行“{name}”的任职起“{cells[5]}”不是日期。请写成 {year}-01-01 这样，或者空着（从 1 月 1 日起）。");
        }

        var persons = RosterRules.Persons(cells[6]);
        if (cells[6].Length > 0 && persons is null)
        {
            problems.Add($"第 {number} 行“{name}”的人数“{cells[6]}”不是大于零的整数。请改正或者空着。");
        }

        var unit = new Participant { Code = code.Length > 0 ? code : name, Order = ++order, Names = [new ParticipantName(name)], Memberships = group == YearLayout.NoClass ? [] : [new ClassMembership(group)], Headcount = persons };
        units.Add(new ListedUnit(unit, person.Length == 0 ? null : new Tenure(new Person(person, person), unit.Code, post.Length > 0 ? post : "主要负责人", true, from)));
        return problems;
    }
}
