using System.Text.Json.Serialization;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>How a component comes from what belongs to it.</summary>
public enum ComponentMethod
{
    /// <summary>折算: the sum of the points, converted from the marks that are present to the component's own.</summary>
    Converted,

    /// <summary>相加: the sum of the points as it is.</summary>
    Sum,

    /// <summary>取最高: the highest share of its marks, of the component's own marks.</summary>
    Highest,

    /// <summary>取最低: the lowest share of its marks, of the component's own marks.</summary>
    Lowest,
}

/// <summary>
/// A component (组成) of a class's score: indicators and other components that count together and are converted into the score
/// above, as a special assessment that counts 25 marks of the year's (rule D6). What is absent leaves its denominator; where
/// nothing of it is there, it leaves the one above.
/// </summary>
/// <param name="Class">Name of the class.</param>
/// <param name="Name">Its name, unique in the class.</param>
/// <param name="Marks">Its marks in the component above, or in the class; 0 for one that only adds or deducts.</param>
public sealed record ScoreComponent(string Class, string Name, decimal Marks)
{
    /// <summary>The component it belongs to, or null for the class itself.</summary>
    public string? Parent { get; init; }

    /// <summary>How it comes from what belongs to it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ComponentMethod Method { get; init; }

    /// <summary>The most it counts in the one above, or null.</summary>
    public decimal? Cap { get; init; }

    /// <summary>The least it counts in the one above, or null.</summary>
    public decimal? Floor { get; init; }

    /// <summary>Decimals to which its own score is rounded before it is converted, or null for none.</summary>
    public int? Digits { get; init; }
}
