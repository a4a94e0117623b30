using CompetitionPortal.Domain.Participants;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>Reads the sheet 单位: rows of one code are one participant's names and classes over time.</summary>
internal sealed class ParticipantRows(StrictTables tables, RowPlaces places)
{
    private const int LongestAliases = 2000;

    private sealed record Spell(TableRow Row, string Name, string Code, int Order, IReadOnlyList<string> Aliases, string Class, DateOnly? From, DateOnly? To, int? Headcount);

    public IReadOnlyList<Participant> Read()
    {
        var spells = new List<Spell>();
        tables.Read(YearLayout.Participants, row =>
        {
            var name = row.Required("单位").Replace(" ", string.Empty, StringComparison.Ordinal);
            spells.Add(new Spell(row, name, row.Text("编码") ?? name, row.RequiredCount("序号"), row.List("别名"), row.Required("类别"), row.Date("起"), row.Date("止"), row.Count("人数")));
        });
        var participants = spells.GroupBy(s => s.Code, StringComparer.Ordinal).Select(Join).ToList();
        foreach (var same in spells.Select(s => s.Code).Distinct(StringComparer.Ordinal).GroupBy(c => c, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            spells.Last(s => s.Code == same.Last()).Row.Refuse("编码", $"编码“{same.First()}”和“{same.Last()}”只差大小写，看不出是不是同一个单位", "请改成相同的或明显不同的编码");
        }

        PointOutSameOrder(participants, spells);
        return participants;
    }

    private Participant Join(IGrouping<string, Spell> spells)
    {
        var sorted = spells.OrderBy(s => s.From ?? DateOnly.MinValue).ThenBy(s => s.Row.Number).ToList();
        foreach (var (earlier, later) in sorted.Zip(sorted.Skip(1)))
        {
            if (earlier.To is null || later.From is null || later.From <= earlier.To)
            {
                later.Row.Refuse("单位", $"单位（编码 {later.Code}）写了两行，与第 {earlier.Row.Number} 行的起止日期重叠", "同一单位只写一行；改名或换类别才写几行，各写起止，前后不重叠");
            }
        }

        var aliases = sorted.SelectMany(s => s.Aliases).Distinct(StringComparer.Ordinal).ToList();
        if (string.Join('\n', aliases).Length > LongestAliases)
        {
            sorted[^1].Row.Refuse("别名", $"这个单位的别名合计超过 {LongestAliases} 个字", "请删去不用的别名");
        }

        return places.Put(
            new Participant
            {
                Code = spells.Key,
                Order = sorted[^1].Order,
                Names = [.. Joined(sorted.Select(s => (s.Name, s.From, s.To))).Select(s => new ParticipantName(s.Word, s.From, s.To))],
                Memberships = [.. Joined(sorted.Where(s => s.Class != YearLayout.NoClass).Select(s => (s.Class, s.From, s.To))).Select(s => new ClassMembership(s.Word, s.From, s.To))],
                Aliases = aliases,
                Headcount = sorted[^1].Headcount,
            },
            YearLayout.Participants,
            sorted[0].Row);
    }

    /// <summary>A name that goes on in the next row, because only the class changed there, is one name; and the other way round.</summary>
    private static List<(string Word, DateOnly? From, DateOnly? To)> Joined(IEnumerable<(string Word, DateOnly? From, DateOnly? To)> spells)
    {
        var joined = new List<(string Word, DateOnly? From, DateOnly? To)>();
        foreach (var spell in spells)
        {
            if (joined.Count > 0 && joined[^1].Word == spell.Word && spell.From is { } from && joined[^1].To?.AddDays(1) == from)
            {
                joined[^1] = joined[^1] with { To = spell.To };
            }
            else
            {
                joined.Add(spell);
            }
        }

        return joined;
    }

    private static void PointOutSameOrder(List<Participant> participants, List<Spell> spells)
    {
        foreach (var same in participants.GroupBy(p => p.Order).Where(g => g.Count() > 1))
        {
            var codes = same.Select(p => p.Code).ToList();
            spells.Last(s => s.Code == codes[^1]).Row.Note("序号", $"有 {codes.Count} 个单位的序号都是 {same.Key}：{string.Join('、', codes)}", "名单按建制顺序排，请核对");
        }
    }
}
