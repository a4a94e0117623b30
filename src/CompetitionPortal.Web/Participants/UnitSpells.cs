using System.Globalization;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Web.Changes;

namespace CompetitionPortal.Web.Participants;

/// <summary>Names and classes of a unit over time: what holds from a day on, with what held before left standing.</summary>
internal static class UnitSpells
{
    /// <summary>The unit with another name from a day on; without a day the name that it bears last is corrected.</summary>
    /// <exception cref="RefusedException">It is the same name, or a later change stands in the way.</exception>
    public static Participant Rename(Participant unit, string name, DateOnly? from)
    {
        var last = unit.Names[^1];
        if (last.Name == name)
        {
            throw new RefusedException($"名称已经是“{name}”，没有改动。");
        }

        return unit with { Names = Next(unit.Names, last.From, last.To, from, l => l with { Name = name }, (l, to) => l with { To = to }, new ParticipantName(name, from, last.To), "改名") };
    }

    /// <summary>The unit in another class from a day on, in none where the class is null.</summary>
    /// <exception cref="RefusedException">It is the same class, or a later change stands in the way.</exception>
    public static Participant Move(Participant unit, string? className, DateOnly? from)
    {
        var last = unit.Memberships.Count > 0 ? unit.Memberships[^1] : null;
        if (last is null || (last.To is { } ended && className is not null && from > ended))
        {
            return className is null ? throw new RefusedException("这个单位已经不参加考核。") : unit with { Memberships = [.. unit.Memberships, new ClassMembership(className, from)] };
        }

        if (className is null)
        {
            return from <= (last.From ?? DateOnly.MinValue)
                ? throw new RefusedException($"它从{Day(last.From)}起才属于“{last.Class}”，不再参加考核的日期要在这以后。")
                : unit with { Memberships = [.. unit.Memberships.SkipLast(1), last with { To = from!.Value.AddDays(-1) }] };
        }

        return last.Class == className && last.To is null
            ? throw new RefusedException($"它已经属于“{className}”，没有改动。")
            : unit with { Memberships = Next(unit.Memberships, last.From, last.To, from, l => l with { Class = className }, (l, to) => l with { To = to }, new ClassMembership(className, from, last.To), "换类别") };
    }

    private static List<T> Next<T>(IReadOnlyList<T> spells, DateOnly? lastFrom, DateOnly? lastTo, DateOnly? from, Func<T, T> correct, Func<T, DateOnly, T> end, T next, string deed)
    {
        if (from is null || from == lastFrom)
        {
            return [.. spells.SkipLast(1), correct(spells[^1])];
        }

        if (from < lastFrom)
        {
            throw new RefusedException($"{Day(lastFrom)}已经{deed}过一次，日期要在这以后；要改正那一次，就填同一天。");
        }

        return lastTo < from
            ? throw new RefusedException($"它到{Day(lastTo)}为止，日期要在这以前。")
            : [.. spells.SkipLast(1), end(spells[^1], from.Value.AddDays(-1)), next];
    }

    /// <summary>A day as people read it: 2025年7月1日.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) ?? "年初";

    /// <summary>A stretch of time in words: 2025年7月1日起, 到2025年6月30日, 一直.</summary>
    public static string Span(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "一直",
        ({ } f, null) => $"{Day(f)}起",
        (null, { } t) => $"到{Day(t)}",
        ({ } f, { } t) => $"{Day(f)}至{Day(t)}",
    };
}
