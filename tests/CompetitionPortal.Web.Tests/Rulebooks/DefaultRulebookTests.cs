using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>The rulebook a county begins from is the golden year's.</summary>
public sealed class DefaultRulebookTests
{
    [Fact]
    public void The_default_rulebook_is_the_golden_years()
    {
        var golden = RulebookDocument.Write(GoldenYearSource.Rulebook());
        if (Environment.GetEnvironmentVariable("WRITE_SAMPLES") == "1")
        {
            File.WriteAllText(RepositoryFiles.Path("src", "CompetitionPortal.Web", "Rulebooks", "DefaultRulebook.json"), golden + "\n");
        }

        Assert.Equal(golden, RulebookDocument.Write(DefaultRulebook.Read()));
    }

    [Fact]
    public void The_default_rulebook_has_nothing_wrong() => Assert.Empty(RulebookValidator.Check(DefaultRulebook.Read()));
}
