using System.Reflection;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Web.Tests.Docs;

/// <summary>docs/command-line.md and docs/scoring.md say what the commands take and write.</summary>
public sealed class CommandLinePageTests
{
    private static readonly DocPage Page = DocPage.Open("docs", "command-line.md");
    private static readonly DocPage Scoring = DocPage.Open("docs", "scoring.md");

    public static TheoryData<string> Tables => ["ranking.csv", "cells.csv", "persons.csv", "annual-list.csv", "milestone-list.csv", "money-list.csv", "trace.csv"];

    public static TheoryData<string> QuotedFiles => ["trace.csv", "ranking.csv"];

    [Fact]
    public void Every_command_is_shown_as_the_program_shows_it()
    {
        var usages = typeof(Program).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(f => f.IsLiteral && f.Name.EndsWith("Usage", StringComparison.Ordinal))
            .Select(f => (string)f.GetRawConstantValue()!).ToList();

        Assert.True(usages.Count >= 5);
        Assert.Equal(usages.Order(), Page.Fenced("usage").Order());
    }

    [Fact]
    public void Every_file_of_results_is_listed()
    {
        var listed = Page.Section("### The files").TableRows().SelectMany(r => DocPage.Ticked(r[0])).ToList();
        var written = Board(Period.Year).Concat(Board(Period.Quarter(2))).Select(f => f.Name).Distinct();

        Assert.Equal(written.Order(), listed.Order());
    }

    [Theory, MemberData(nameof(Tables))]
    public void Every_column_of_a_table_is_explained(string file)
    {
        var board = Board(file == "milestone-list.csv" ? Period.Quarter(2) : Period.Year);
        var rulebook = Golden().Rulebook;
        var named = rulebook.OtherRankings.Select(r => r.Name).Concat(rulebook.Indicators.Select(i => i.Name)).ToHashSet();
        var heading = Page.Text.Split('\n').First(l => l.StartsWith("#### ", StringComparison.Ordinal) && l.Contains(file, StringComparison.Ordinal));
        var explained = Page.Section(heading).TableRows().SelectMany(r => r[0].Split(", "));

        Assert.Equal(Lines(board, file)[0].Split(',').Where(c => !named.Contains(c)), explained.Where(c => !c.StartsWith("one for each", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(QuotedFiles))]
    public void What_the_scoring_page_quotes_is_in_the_file(string file)
    {
        var quoted = Scoring.Fenced(file);

        Assert.NotEmpty(quoted);
        Assert.All(quoted, line => Assert.Contains(line, Lines(Board(Period.Year), file)));
    }

    /// <summary>The golden year, one leader with a task of his own, one consequence with an amount, one of each quarter.</summary>
    private static YearBook Golden()
    {
        var book = YearWorkbookReader.Read(new MemoryStream(GoldenYearEdit.Sample), new WorkbookLimits()).Book;
        var (unit, leader) = (book.Facts.Participants[0].Code, new Person("演示人员01", "演示人员01"));
        var quarterly = new OutcomeRule { Clause = "H1", Kind = OutcomeKind.RedList, Each = PeriodLevel.Quarter, Condition = new VetoTest("无此情形"), Measure = "红榜" };
        var rules = book.Rulebook with { Outcomes = [.. book.Rulebook.Outcomes, quarterly, new OutcomeRule { Clause = "M1", Kind = OutcomeKind.Reward, Condition = new AllOf([]), Measure = "奖励", Amount = new OutcomeAmount(new FixedAmount(1)) }] };
        return new YearBook(rules, book.Facts with { Tenures = [new Tenure(leader, unit, "书记", true, new DateOnly(2024, 1, 1))], PersonalTargets = [new PersonalTarget(leader.Code, unit, book.Rulebook.Indicators[0].Name, 5000)] });
    }

    private static IReadOnlyList<(string Name, byte[] Content)> Board(Period period)
    {
        var golden = Golden();
        return ScorePackage.Files(ScoringService.Score(golden.Facts, golden.Rulebook, new Standing(period, Basis.Verified)));
    }

    private static string[] Lines(IReadOnlyList<(string Name, byte[] Content)> files, string name)
    {
        using var reader = new StreamReader(new MemoryStream(files.Single(f => f.Name == name).Content));
        return reader.ReadToEnd().Split('\n');
    }
}
