namespace CompetitionPortal.Architecture;

public class TextRuleTests
{
    [Fact]
    public void Sources_break_no_rule_of_text() =>
        Findings.AssertNone(SourceTree.Files.SelectMany(file => TextRules.All.SelectMany(rule => rule.Find(file))));

    [Fact]
    public void Rules_of_the_domain_see_its_files() =>
        Assert.Contains(SourceTree.Files, file => TextRules.CountyRule.Covers(file.Path));

    [Theory]
    [InlineData("/// <summary>招商引资 counts double.</summary>")]
    [InlineData("if (name == \"乡镇\") return 3;")]
    public void A_county_s_rule_is_found(string text) => AssertFound(TextRules.CountyRule, "CompetitionPortal.Domain/Scoring/A.cs", text);

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("var now = DateTimeOffset.Now;")]
    [InlineData("DateTime.Today.Year")]
    [InlineData("Score(TimeProvider clock)")]
    [InlineData("new Random(1)")]
    [InlineData("Guid.NewGuid()")]
    [InlineData("CultureInfo.CurrentCulture")]
    [InlineData("CultureInfo.CurrentUICulture")]
    [InlineData("// asks Thread.CurrentThread")]
    [InlineData("await Task.Run(() => 1)")]
    public void What_makes_the_domain_impure_is_found(string text) => AssertFound(TextRules.Impurity, "CompetitionPortal.Domain/A.cs", text);

    [Fact]
    public void The_domain_s_rules_leave_the_other_projects_alone() =>
        Assert.Empty(TextRules.Impurity.Find(new SourceFile("CompetitionPortal.Web/A.cs", "DateTime.UtcNow")));

    [Theory]
    [InlineData("<script src=\"https://cdn.example/x.js\"></script>", "App.razor")]
    [InlineData("<link href=\"//cdn.example/x.css\" />", "App.razor")]
    [InlineData("body { background: url(//cdn.example/x.png); }", "wwwroot/app.css")]
    [InlineData("@import \"http://cdn.example/x.css\";", "wwwroot/app.css")]
    [InlineData("new WebSocket('wss://cdn.example/live')", "wwwroot/app.js")]
    [InlineData("https://www.w3.org.example/", "wwwroot/a.html")]
    public void A_foreign_origin_is_found(string text, string path) => AssertFound(TextRules.ForeignOrigin, $"CompetitionPortal.Web/{path}", text);

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>")]
    [InlineData("http://schemas.openxmlformats.org/wordprocessingml/2006/main")]
    [InlineData("<a href=\"/ranking\">排名</a> // a comment")]
    public void The_own_origin_and_names_of_schemas_pass(string text) =>
        Assert.Empty(TextRules.ForeignOrigin.Find(new SourceFile("CompetitionPortal.Web/App.razor", text)));

    [Theory]
    [InlineData("<MudTextField Immediate=\"true\" />")]
    [InlineData("<MudTextField Immediate T=\"string\" />")]
    [InlineData("<input type=\"number\" />")]
    [InlineData("<MudTextField InputType=\"InputType.Number\" />")]
    [InlineData("<MudNumericField T=\"decimal\" />")]
    public void A_field_that_travels_on_every_key_is_found(string text) => AssertFound(TextRules.KeystrokeFigure, "CompetitionPortal.Web/Entry.razor", text);

    [Fact]
    public void A_field_that_waits_passes() =>
        Assert.Empty(TextRules.KeystrokeFigure.Find(new SourceFile("CompetitionPortal.Web/Entry.razor", "<MudTextField Immediate=\"false\" inputmode=\"decimal\" />")));

    [Theory]
    [InlineData("try { A(); } catch { }", "A.cs")]
    [InlineData("try { A(); }\ncatch (IOException e)\n{\n}\n", "A.cs")]
    [InlineData("catch (IOException e) when (e.HResult == 1) { }", "A.cs")]
    [InlineData("catch\n{\n    // it does not matter\n}", "A.razor")]
    [InlineData("try { a() } catch (e) { /* never mind */ }", "wwwroot/a.js")]
    [InlineData("fetch(url).catch(() => {})", "wwwroot/a.js")]
    public void A_swallowed_error_is_found(string text, string path) => AssertFound(TextRules.SwallowedError, $"CompetitionPortal.Web/{path}", text);

    [Fact]
    public void A_handled_error_passes() =>
        Assert.Empty(TextRules.SwallowedError.Find(new SourceFile("A.cs", "catch (IOException e)\n{\n    // told to the reader\n    Tell(e);\n}")));

    [Fact]
    public void A_finding_names_its_place() =>
        Assert.StartsWith("CompetitionPortal.Domain/A.cs:3: ", Assert.Single(TextRules.CountyRule.Find(new SourceFile("CompetitionPortal.Domain/A.cs", "\n\n挂点\n"))), StringComparison.Ordinal);

    private static void AssertFound(TextRule rule, string path, string text) => Assert.Single(rule.Find(new SourceFile(path, text)));
}
