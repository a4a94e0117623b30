namespace CompetitionPortal.Architecture;

/// <summary>What a guard found in the project.</summary>
internal static class Findings
{
    /// <summary>Fails with every finding on a line of its own.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var lines = string.Join('\n', findings);
        Assert.True(lines.Length == 0, lines);
    }
}
