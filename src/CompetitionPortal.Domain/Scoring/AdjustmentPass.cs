using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>
/// The adjust pass (rules E): each unit's ledger by group, then what a whole class decides about a group's bonuses, then the
/// common cap.
/// </summary>
internal sealed class AdjustmentPass(Rulebook rulebook)
{
    private const string AdjustmentClause = "加减分规则";
    private readonly List<Ledger> ledgers = [];

    private sealed class Ledger(string className, IReadOnlyList<ScoredCell> cells, bool canBeScored, List<TraceStep> trace)
    {
        public string Class { get; } = className;

        public IReadOnlyList<ScoredCell> Cells { get; } = cells;

        public bool CanBeScored { get; } = canBeScored;

        public List<TraceStep> Trace { get; } = trace;

        public decimal Deductions { get; set; }

        /// <summary>Bonuses by group, as capped.</summary>
        public SortedDictionary<string, decimal> Bonuses { get; } = new(StringComparer.Ordinal);

        public HashSet<string> DeductedGroups { get; } = new(StringComparer.Ordinal);

        public ScoredCell? Item(string? indicator) => Cells.FirstOrDefault(c => string.Equals(c.Indicator.Name, indicator, StringComparison.Ordinal));
    }

    /// <summary>Takes one unit's entries; its groups' sums are known, the class's decisions are not.</summary>
    public void Take(string className, IReadOnlyList<ScoredCell> cells, bool canBeScored, IReadOnlyList<Adjustment> entries, List<TraceStep> trace, Func<Condition, bool> holds)
    {
        var ledger = new Ledger(className, cells, canBeScored, trace);
        Deduct(ledger, entries);
        foreach (var group in entries.Where(e => e.Points > 0).GroupBy(e => e.Group ?? string.Empty, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var rule = Rule(group.Key);
            var sum = Capped(GroupSum(group, rule, trace), rule?.Cap, group.Key, trace);
            if (rule?.Field?.MostOfItem is { } share)
            {
                sum = Capped(sum, share * (ledger.Item(rule.Item)?.Use.FullMarks ?? 0), group.Key, trace);
            }

            if (sum > 0 && rule?.Gate is { } gate && !holds(gate))
            {
                trace.Add(new TraceStep(TraceKind.FieldRule, sum, 0, AdjustmentClause, Label: $"{group.Key}：不符合前提“{ConditionText.Write(gate)}”"));
                sum = 0;
            }

            ledger.Bonuses.Add(group.Key, sum);
        }

        foreach (var record in entries.Where(e => e.Points == 0))
        {
            trace.Add(Entry(TraceKind.Entry, record));
        }

        ledgers.Add(ledger);
    }

    /// <summary>The adjustments of the units in the order in which they were taken, rounded.</summary>
    public IReadOnlyList<decimal> Settle()
    {
        foreach (var group in rulebook.AdjustmentGroups.Where(g => g.Field is not null).OrderBy(g => g.Name, StringComparer.Ordinal))
        {
            foreach (var pool in ledgers.GroupBy(l => l.Class, StringComparer.Ordinal))
            {
                Decide(group, [.. pool.Where(l => l.CanBeScored)]);
            }
        }

        return [.. ledgers.Select(Total)];
    }

    private decimal Total(Ledger ledger)
    {
        var bonuses = Capped(ledger.Bonuses.Values.Sum(), rulebook.BonusCap, "全部加分", ledger.Trace);
        var exact = (Fraction)(bonuses + ledger.Deductions);
        var rounded = exact.Round(rulebook.Rounding.TotalDigits, rulebook.Rounding.Mode);
        ledger.Trace.Add(new TraceStep(TraceKind.Adjustments, exact, rounded, AdjustmentClause));
        return rounded;
    }

    /// <summary>Deductions in the order of the ledger, then by group no further than its cap and its item's points.</summary>
    private void Deduct(Ledger ledger, IReadOnlyList<Adjustment> entries)
    {
        var sums = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => e.Points < 0))
        {
            var group = entry.Group ?? string.Empty;
            var counts = entry.Matter is null || Rule(entry.Group)?.LargestDeductionOnly != true
                || ReferenceEquals(entry, entries.Where(e => e.Points < 0 && e.Group == entry.Group && e.Matter == entry.Matter).MinBy(e => e.Points));
            sums[group] = sums.GetValueOrDefault(group) + (counts ? entry.Points : 0);
            ledger.DeductedGroups.Add(group);
            ledger.Trace.Add(Entry(counts ? TraceKind.Entry : TraceKind.Superseded, entry));
        }

        var left = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (group, sum) in sums)
        {
            var rule = Rule(group);
            var lost = Limited(-sum, rule?.DeductionCap, TraceKind.DeductionCap, group, ledger.Trace);
            if (rule?.Item is { } item)
            {
                var points = left.TryGetValue(item, out var rest) ? rest : ledger.Item(item)?.Points ?? 0;
                lost = Limited(lost, decimal.Max(0, points), TraceKind.ItemFloor, item, ledger.Trace);
                left[item] = points - lost;
            }

            ledger.Deductions -= lost;
        }
    }

    private static decimal Limited(decimal lost, decimal? most, TraceKind kind, string label, List<TraceStep> trace)
    {
        if (most is null || lost <= most)
        {
            return lost;
        }

        trace.Add(new TraceStep(kind, -lost, -most.Value, AdjustmentClause, Label: label));
        return most.Value;
    }

    private static decimal GroupSum(IEnumerable<Adjustment> group, AdjustmentGroup? rule, List<TraceStep> trace)
    {
        var counted = new List<Adjustment>();
        foreach (var matter in group.GroupBy(e => rule?.HighestOnly == false ? null : e.Matter, StringComparer.Ordinal))
        {
            var best = matter.Key is null ? null : matter.MaxBy(e => e.Points);
            foreach (var entry in matter)
            {
                var counts = best is null || ReferenceEquals(entry, best);
                trace.Add(Entry(counts ? TraceKind.Entry : TraceKind.Superseded, entry));
                if (counts)
                {
                    counted.Add(entry);
                }
            }
        }

        return counted.Sum(e => e.Points) - (rule?.LowerShare is { } share ? Reduced(counted, share, trace) : 0);
    }

    /// <summary>How much is lost because several bonuses come from one document: all but its highest count by a share.</summary>
    private static decimal Reduced(IEnumerable<Adjustment> counted, decimal share, List<TraceStep> trace)
    {
        decimal lost = 0;
        foreach (var document in counted.Where(e => e.Document is not null).GroupBy(e => e.Document, StringComparer.Ordinal).OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            var lower = document.Sum(e => e.Points) - document.Max(e => e.Points);
            if (lower > 0)
            {
                trace.Add(new TraceStep(TraceKind.SameDocument, lower, lower * share, AdjustmentClause, Label: document.Key));
                lost += lower - (lower * share);
            }
        }

        return lost;
    }

    /// <summary>What a class decides about a group: whether bonuses count at all, and whose.</summary>
    private static void Decide(AdjustmentGroup group, IReadOnlyList<Ledger> pool)
    {
        var field = group.Field!;
        var lost = pool.Count(l => group.Item is null ? l.DeductedGroups.Contains(group.Name) : l.Item(group.Item) is { Points: { } points } cell && points < cell.Use.FullMarks);
        var isOpen = field.LostAbove is not { } share || lost > share * pool.Count;
        var most = field.MostUnits is { } units ? decimal.Floor(units * pool.Count) : pool.Count;
        var sums = pool.Select(l => l.Bonuses.GetValueOrDefault(group.Name)).ToList();
        foreach (var (ledger, sum) in pool.Zip(sums).Where(x => x.Second > 0))
        {
            if (!isOpen || sums.Count(s => s >= sum) > most)
            {
                var why = isOpen ? $"{group.Name}：加分的单位超过面" : $"{group.Name}：失分的单位没有超过面";
                ledger.Trace.Add(new TraceStep(TraceKind.FieldRule, sum, 0, AdjustmentClause, Label: why));
                ledger.Bonuses[group.Name] = 0;
            }
        }
    }

    private static decimal Capped(decimal sum, decimal? cap, string label, List<TraceStep> trace)
    {
        if (cap is null || sum <= cap)
        {
            return sum;
        }

        trace.Add(new TraceStep(TraceKind.BonusCap, sum, cap.Value, AdjustmentClause, Label: label));
        return cap.Value;
    }

    private AdjustmentGroup? Rule(string? group) => rulebook.AdjustmentGroups.FirstOrDefault(g => string.Equals(g.Name, group, StringComparison.Ordinal));

    private static TraceStep Entry(TraceKind kind, Adjustment entry)
    {
        var reason = entry.Level is null ? entry.Reason : $"{entry.Level}{(entry.Count > 1 ? $"×{entry.Count}" : string.Empty)}{(entry.Reason.Length > 0 ? "，" : string.Empty)}{entry.Reason}";
        return new TraceStep(
            kind,
            null,
            entry.Points,
            entry.Group is null ? AdjustmentClause : $"{AdjustmentClause}/{entry.Group}",
            entry.Period,
            entry.Matter is null ? reason : $"{entry.Matter}：{reason}");
    }
}
