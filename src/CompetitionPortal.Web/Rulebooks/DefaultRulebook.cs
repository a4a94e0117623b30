using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>The rulebook a county begins from: the county secretary's competition with all its consequences, as data.</summary>
public static class DefaultRulebook
{
    /// <summary>The rulebook.</summary>
    public static Rulebook Read()
    {
        using var stream = typeof(DefaultRulebook).Assembly.GetManifestResourceStream("DefaultRulebook.json")
            ?? throw new InvalidOperationException("The default rulebook is not in the program.");
        using var reader = new StreamReader(stream);
        return RulebookDocument.Read(reader.ReadToEnd());
    }
}
