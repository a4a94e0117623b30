using CompetitionPortal.Domain.Participants;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>Reads the sheet 单位: rows of one code are one participant's names and classes over time.</summary>
internal sealed class ParticipantRows(StrictTables tables, RowPlaces places)
{
    private sealed record Spell(int Row, string Name, string Code, int Order, IReadOnlyList<string> Aliases, string Class, DateOnly? From, DateOnly? To);

    public IReadOnlyList<Participant> Read()
    {
        var spells = new List<Spell>();
        tables.Read(YearLayout.Participants, row =>
        {
            var name = row.Required("单位").Replace(" ", string.Empty, StringComparison.Ordinal);
            var order = row.Count("序号");
            if (order is null && !row.Failed)
            {
                row.Refuse("序号", "“序号”没有填", "请填建制顺序，从 1 起");
            }

            spells.Add(new Spell(row.Number, name, row.Text("编码") ?? name, order ?? 0, row.List("别名"), row.Required("类别"), row.Date("起"), row.Date("止")));
        });
        return [.. spells.GroupBy(s => s.Code, StringComparer.Ordinal).Select(Join)];
    }

    private Participant Join(IGrouping<string, Spell> spells)
    {
        var sorted = spells.OrderBy(s => s.From ?? DateOnly.MinValue).ToList();
        return places.Put(
            new Participant
            {
                Code = spells.Key,
                Order = sorted[^1].Order,
                Names = [.. sorted.Select(s => new ParticipantName(s.Name, s.From, s.To))],
                Memberships = [.. sorted.Select(s => new ClassMembership(s.Class, s.From, s.To))],
                Aliases = [.. sorted.SelectMany(s => s.Aliases).Distinct(StringComparer.Ordinal)],
            },
            YearLayout.Participants,
            sorted[0].Row);
    }
}
