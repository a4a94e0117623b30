using System.Collections;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// A field of the rulebook's document that is left out while it says nothing (否, an empty list, the first of its words), so that
/// rulebooks that do not use it keep their bytes and their checksum.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OmittedWhenEmptyAttribute : Attribute
{
    /// <summary>Whether a value says nothing.</summary>
    public static bool IsEmpty(object? value) => value switch
    {
        null or false => true,
        ICollection list => list.Count == 0,
        Enum word => Convert.ToInt32(word, System.Globalization.CultureInfo.InvariantCulture) == 0,
        _ => false,
    };
}
