namespace CompetitionPortal.Architecture;

public class LayoutTests
{
    [Fact]
    public void Every_folder_has_a_name_that_says_something() => Findings.AssertNone(LayoutRules.NamelessFolders(SourceTree.Folders));

    [Fact]
    public void No_file_is_long() => Findings.AssertNone(LayoutRules.LongFiles(SourceTree.Files));

    [Fact]
    public void Half_of_the_domain_s_files_are_short()
    {
        var domain = SourceTree.Files.Where(f => f.Path.StartsWith("CompetitionPortal.Domain/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(domain);
        Assert.True(LayoutRules.HalfAreShort(domain));
    }

    [Fact]
    public void A_nameless_folder_is_found() =>
        Assert.Equal(["Web/Helpers", "Web/Results/shared"], LayoutRules.NamelessFolders(["Web/Results", "Web/Helpers", "Web/Results/shared", "Web/SharedRankings"]));

    [Fact]
    public void A_long_file_is_found() =>
        Assert.Equal(["Web/A.razor: 501 lines"], LayoutRules.LongFiles([FileOf("Web/A.razor", 501), FileOf("Web/B.cs", 500), FileOf("Data/Migrations/Sqlite/C.cs", 900)]));

    [Fact]
    public void Too_few_short_files_are_found()
    {
        Assert.False(LayoutRules.HalfAreShort([FileOf("A.cs", 99), FileOf("B.cs", 100), FileOf("C.cs", 300)]));
        Assert.True(LayoutRules.HalfAreShort([FileOf("A.cs", 99), FileOf("B.cs", 100)]));
    }

    private static SourceFile FileOf(string path, int lines) => new(path, string.Concat(Enumerable.Repeat("line\n", lines)));
}
