namespace CompetitionPortal.Domain.Tests.Cases;

/// <summary>A rule shape that a published case needs and the engine does not compute yet.</summary>
internal enum MissingShape
{
    /// <summary>Money by grade: a share of a base that depends on the kind of unit (按等次比例).</summary>
    ShareOfBase,
}

/// <summary>The checks that are not run, each with the shape it waits for. Whatever is not here is run.</summary>
internal static class MissingShapes
{
    public static readonly IReadOnlyList<(string Case, string Check, MissingShape Shape)> All =
    [
        ("dongyang-safety-2008", "reward", MissingShape.ShareOfBase),
    ];

    public static bool Holds(string caseId, string check) => All.Any(m => m.Case == caseId && m.Check == check);
}
