using System.Text;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Tests.Access;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>试算: the same facts under two rulebooks, and four sentences about it.</summary>
public sealed class RehearsalTests
{
    [Fact]
    public async Task The_same_rulebook_moves_nobody()
    {
        await using var portal = await PortalHost.CreateAsync();
        var draft = await portal.DraftAsync();

        var sheet = (await portal.Service<RehearsalService>().OfAsync(Assessment, 2025, draft.Id, null, null))!;

        Assert.Equal((2025, Period.Year), (sheet.Year, sheet.Period));
        Assert.Equal(["没有单位的名次上升。", "没有单位的名次下降。", "没有单位跨过等次线，奖惩名单没有进出。"], sheet.Rehearsal!.Sentences.Take(3));
        Assert.StartsWith("最高分与最低分之差：", sheet.Rehearsal.Sentences[3]);
        Assert.DoesNotContain(sheet.Rehearsal.Units, u => u.Moves);
    }

    [Fact]
    public async Task Another_curve_moves_places_and_the_sentences_name_who()
    {
        await using var portal = await PortalHost.CreateAsync();
        var draft = await portal.DraftAsync(t => t.Set(YearLayout.Uses, "参数", "按=增幅;每超加=3;最多加=20;每低扣=1", "乡镇", "财政收入"));

        var rehearsal = (await portal.Service<RehearsalService>().OfAsync(Assessment, 2025, draft.Id, 2025, "year"))!.Rehearsal!;

        var most = rehearsal.Units.Max(u => u.Gain);
        Assert.True(most > 0);
        Assert.All(rehearsal.Units.Where(u => u.Gain == most).Take(3), u => Assert.Contains(u.Unit, rehearsal.Sentences[0]));
        Assert.Contains($"升 {most} 位", rehearsal.Sentences[0]);
        Assert.Contains($"降 {-rehearsal.Units.Min(u => u.Gain)} 位", rehearsal.Sentences[1]);
        Assert.Contains(rehearsal.Units, u => u.Gain == 0 && u.Change != 0);
        var stored = (await portal.Service<StandingService>().YearAsync(2025))!;
        var official = ScoringService.Score(stored.Facts, stored.Rulebook, Standing.Annual).Scores.Select(s => s.Name).ToList();
        Assert.Equal(rehearsal.Units.OrderBy(u => official.IndexOf(u.Unit)).OrderByDescending(u => Math.Abs(u.Change)).OrderByDescending(u => Math.Abs(u.Gain)), rehearsal.Units);
    }

    [Fact]
    public void A_higher_line_is_crossed_downwards()
    {
        var (rulebook, facts) = (GoldenYearSource.Rulebook(), GoldenYearSource.Facts());
        var stored = new Data.Competitions.StoredYear(rulebook, 1, facts, 1, new DateTime(2025, 12, 31, 0, 0, 0, DateTimeKind.Utc));

        var rehearsal = Rehearsal.Run(stored, rulebook with { Grades = [.. rulebook.Grades.Select((g, i) => i == 0 ? g with { From = 2 } : g)], Outcomes = [] }, Standing.Annual);

        var first = rulebook.Grades[0].Name;
        Assert.Equal(rehearsal.Units.Any(u => u.GradeBefore == first), rehearsal.Sentences[2].Contains($"由{first}变为", StringComparison.Ordinal));
        Assert.Contains("不再列入 P2 名单", rehearsal.Sentences[2]);
        Assert.Equal("没有单位的名次上升。", rehearsal.Sentences[0]);
    }

    [Fact]
    public void Units_of_a_class_that_is_gone_are_left_out_and_named()
    {
        var (rulebook, facts) = (GoldenYearSource.Rulebook(), GoldenYearSource.Facts());
        var gone = rulebook.Classes[^1].Name;

        var fitted = FittedFacts.Of(facts, rulebook with { Classes = [.. rulebook.Classes.SkipLast(1)], Uses = [.. rulebook.Uses.Where(u => u.Class != gone)] });

        Assert.Contains("的类别不在这份办法里，没有参加试算", fitted.Notes[0]);
        Assert.DoesNotContain(fitted.Facts.Participants, p => p.Memberships.Any(m => m.Class == gone));
    }

    [Fact]
    public void A_part_of_a_composed_indicator_needs_no_target()
    {
        var (rulebook, facts) = (GoldenYearSource.Rulebook(), GoldenYearSource.Facts());
        var idle = rulebook with { Indicators = [.. rulebook.Indicators, rulebook.Indicators[0] with { Name = "合成" }, rulebook.Indicators[0] with { Name = "省级用稿" }], Parts = [new IndicatorPart("合成", "省级用稿", 2)] };

        Assert.Equal(["“合成”在2025年没有目标任务，按“不考核”试算"], FittedFacts.Of(facts, idle).Notes.Where(n => n.Contains("没有目标任务", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_new_draft_has_a_name_of_its_own()
    {
        await using var portal = await PortalHost.CreateAsync();
        var first = await portal.DraftAsync();
        var second = await portal.DraftAsync();
        Assert.Empty((await portal.Service<RulebookDrafts>().DropAsync(Assessment, new DropDraft(2025, first.Id, first.Version))).Refusals);

        Assert.Equal(["草案1", "草案2", "草案3"], [first.Name, second.Name, (await portal.DraftAsync()).Name]);
    }

    [Fact]
    public async Task A_draft_with_errors_is_not_run_and_says_what_is_wrong()
    {
        await using var portal = await PortalHost.CreateAsync();
        var draft = await portal.DraftAsync(t => t.Set(YearLayout.Uses, "满分", "x", "乡镇", "招商引资到位资金"));

        var sheet = (await portal.Service<RehearsalService>().OfAsync(Assessment, 2025, draft.Id, null, null))!;

        Assert.Null(sheet.Rehearsal);
        Assert.NotEmpty(sheet.Errors);
    }

    [Fact]
    public async Task The_table_is_had_as_files()
    {
        await using var portal = await PortalHost.CreateAsync();
        var draft = await portal.DraftAsync();
        var sheet = (await portal.Service<RehearsalService>().OfAsync(Assessment, 2025, draft.Id, null, null))!;

        var lines = Encoding.UTF8.GetString(RehearsalFiles.Csv(sheet)).TrimEnd().Split('\n');

        Assert.Equal("\uFEFF单位,类别,现行名次,草案名次,现行总分,草案总分,现行等次,草案等次,现行条款,草案条款", lines[0]);
        Assert.Equal(16, lines.Length - 1);
        Assert.Equal(RehearsalFiles.Workbook(sheet), RehearsalFiles.Workbook(sheet));
    }
}
