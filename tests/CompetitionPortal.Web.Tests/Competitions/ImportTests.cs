using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Tests.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Tests.Competitions;

/// <summary>A year goes into the database whole or not at all, and comes out the same.</summary>
public sealed class ImportTests
{
    private static readonly YearBook Golden = EditedWorkbook.GoldenBook;

    public static TheoryData<string, Basis> Standings => new()
    {
        { "Q1", Basis.Verified }, { "Q2", Basis.Verified }, { "Q3", Basis.Verified }, { "Q3", Basis.Reported }, { "year", Basis.Verified },
    };

    [Theory, MemberData(nameof(Standings))]
    public async Task The_golden_year_scores_the_same_from_the_database(string period, Basis basis)
    {
        await using var file = await DataFile.CreateAsync();
        var outcome = await file.ImportAsync(EditedWorkbook.Read(EditedWorkbook.Golden).Book);
        var stored = await file.LoadAsync();

        Assert.True(outcome.NewRulebook);
        Assert.True(Period.TryParse(period, out var at));
        var standing = new Standing(at, basis);
        var expected = ScorePackage.Files(ScoringService.Score(Golden.Facts, Golden.Rulebook, standing));
        var actual = ScorePackage.Files(ScoringService.Score(stored.Facts, stored.Rulebook, standing));
        Assert.Equal(expected.Select(f => (f.Name, Convert.ToHexString(f.Content))), actual.Select(f => (f.Name, Convert.ToHexString(f.Content))));
    }

    [Fact]
    public async Task Rich_years_come_back_the_same()
    {
        await using var file = await DataFile.CreateAsync();
        for (var seed = 1; seed <= 5; seed++)
        {
            var book = new RichYear(seed).Book();
            await file.ImportAsync(book);
            var stored = await file.LoadAsync();
            Assert.Equal(RulebookDocument.Write(book.Rulebook), RulebookDocument.Write(stored.Rulebook));
            Assert.Equal([], RichYear.Contents(book.Facts).Except(RichYear.Contents(stored.Facts)).Select(x => $"{seed}: {x}"));
            Assert.Equal([], RichYear.Contents(stored.Facts).Except(RichYear.Contents(book.Facts)).Select(x => $"{seed}: {x}"));
            Assert.Equal(YearWorkbookWriter.Write(book), YearWorkbookWriter.Write(stored));
        }
    }

    [Fact]
    public async Task The_same_content_twice_changes_nothing_not_even_the_log()
    {
        await using var file = await DataFile.CreateAsync();
        await file.ImportAsync(Golden);
        var before = await StateAsync(file);
        Assert.True((await file.ImportAsync(EditedWorkbook.Read(EditedWorkbook.Golden).Book)).IsNothing);
        Assert.Equal(before, await StateAsync(file));
        Assert.Single(before, line => line.StartsWith("log ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_workbook_changes_only_those_rows_and_writes_one_log_row_with_counts()
    {
        await using var file = await DataFile.CreateAsync();
        await file.ImportAsync(Golden);
        var before = await StateAsync(file);
        var results = Golden.Facts.Results.ToList();
        var added = new Sanction("城关镇", "通报", new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), string.Empty);
        results[5] = results[5] with { Verified = results[5].Verified + 0.01m };
        results.RemoveAt(9);
        var outcome = await file.ImportAsync(Golden with { Facts = Golden.Facts with { Results = results, Sanctions = [added] } });
        var after = await StateAsync(file);

        Assert.Equal(new RowCounts(1, 1, 1), outcome.Rows);
        Assert.False(outcome.NewRulebook);
        Assert.Equal(["PeriodResultRow", "PeriodResultRow", "year"], before.Except(after).Select(l => l.Split(' ')[0]).Order());
        Assert.Equal(["PeriodResultRow", "SanctionRow", "log", "year"], after.Except(before).Select(l => l.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Contains("新增 1 行，修改 1 行，删除 1 行", after.Single(l => l.StartsWith("log ", StringComparison.Ordinal) && !before.Contains(l)));
    }

    [Fact]
    public async Task A_changed_rulebook_becomes_a_new_version_and_the_old_one_stays()
    {
        await using var file = await DataFile.CreateAsync();
        await file.ImportAsync(Golden);
        var changed = Golden with { Rulebook = Golden.Rulebook with { Rounding = Golden.Rulebook.Rounding with { PointsDigits = 1 } } };
        Assert.True((await file.ImportAsync(changed)).NewRulebook);
        Assert.Equal(2, (await file.Store.LoadAsync(2025))!.RulebookNumber);
        Assert.True((await file.ImportAsync(Golden)).NewRulebook);
        await using var db = file.Open().Open();
        Assert.Equal([1, 2, 3], db.Rulebooks.Select(r => r.Number).Order().ToList());
        Assert.Equal(3, db.AuditEntries.Count());
    }

    [Fact]
    public async Task A_failure_at_any_command_leaves_nothing_behind()
    {
        var count = new Watch(_ => Task.CompletedTask);
        await using (var whole = await DataFile.CreateAsync())
        {
            await whole.ImportAsync(Golden, count);
        }

        Assert.InRange(count.Commands, 100, 10_000);
        await using var file = await DataFile.CreateAsync();
        var empty = await StateAsync(file);
        foreach (var at in Enumerable.Range(1, count.Commands).Where(n => n < 30 || n % 41 == 0 || n > count.Commands - 5))
        {
            var failing = new Watch(n => n == at ? throw new IOException($"command {n}") : Task.CompletedTask);
            await Assert.ThrowsAnyAsync<Exception>(() => file.ImportAsync(Golden, failing));
            Assert.Equal(empty, await StateAsync(file));
        }

        await file.ImportAsync(Golden);
        var full = await StateAsync(file);
        var changed = Golden with { Facts = Golden.Facts with { Results = [.. Golden.Facts.Results.Select(r => r with { Verified = r.Verified + 1 })], Targets = [.. Golden.Facts.Targets.Skip(3)] } };
        foreach (var at in Enumerable.Range(1, 24))
        {
            var failing = new Watch(n => n == at * 8 ? throw new IOException($"command {n}") : Task.CompletedTask);
            await Assert.ThrowsAnyAsync<Exception>(() => file.ImportAsync(changed, failing));
            Assert.Equal(full, await StateAsync(file));
        }
    }

    [Fact]
    public async Task Of_two_imports_at_once_the_second_waits_and_sees_the_first()
    {
        await using var file = await DataFile.CreateAsync();
        var (inside, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = Task.Run(() => file.ImportAsync(Golden, new Watch(async n =>
        {
            if (n == 50)
            {
                inside.SetResult();
                await go.Task;
            }
        })));
        await inside.Task;
        var second = Task.Run(() => file.ImportAsync(Golden));
        await Task.Delay(300);
        Assert.False(second.IsCompleted);
        go.SetResult();

        Assert.False((await first).IsNothing);
        Assert.True((await second).IsNothing);
        Assert.Single(await StateAsync(file), l => l.StartsWith("log ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_reads_waits_for_nobody_and_sees_the_year_of_one_moment()
    {
        await using var file = await DataFile.CreateAsync();
        await file.ImportAsync(Golden);
        var (inside, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var changed = Golden with { Facts = Golden.Facts with { Results = [.. Golden.Facts.Results.Select(r => r with { Verified = 1 })] } };
        var import = Task.Run(() => file.ImportAsync(changed, new Watch(async n =>
        {
            if (n == 60)
            {
                inside.SetResult();
                await go.Task;
            }
        })));
        await inside.Task;
        var read = await file.LoadAsync().WaitAsync(TimeSpan.FromSeconds(10));
        go.SetResult();
        await import;

        Assert.Equal(Golden.Facts.Results.ToHashSet(), read.Facts.Results.ToHashSet());
        Assert.All((await file.LoadAsync()).Facts.Results, r => Assert.Equal(1, r.Verified));
    }

    [Fact]
    public async Task The_second_of_two_who_change_one_row_is_told()
    {
        await using var file = await DataFile.CreateAsync();
        await file.ImportAsync(Golden);
        await using var one = file.Open().Open();
        await using var other = file.Open().Open();
        one.Results.OrderBy(r => r.Id).First().Verified = 1;
        other.Results.OrderBy(r => r.Id).First().Verified = 2;
        one.Years.Single().County = "甲县";
        await one.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
        Assert.Equal(1, (await file.LoadAsync()).Facts.Results[0].Verified);
        other.ChangeTracker.Clear();
        Assert.Equal(1, other.Results.OrderBy(r => r.Id).First().Version);
    }

    [Fact]
    public async Task Figures_and_dates_come_back_to_the_last_digit()
    {
        decimal[] figures = [0, 0.0000000001m, -0.0000000001m, 999_999_999_999_999m, -999_999_999_999_999m, 0.1m + 0.2m, 2999.88m, 1.10m, 12345678901234.56789m, 1e9m];
        await using var file = await DataFile.CreateAsync();
        var facts = Golden.Facts with
        {
            Results = [.. Golden.Facts.Results.Take(figures.Length).Select((r, i) => r with { Reported = figures[i], Verified = i % 2 == 0 ? null : -figures[i] })],
            Vetoes = [Golden.Facts.Vetoes[0] with { Date = new DateOnly(1900, 1, 1), Until = new DateOnly(2100, 12, 31), LiftedOn = new DateOnly(2024, 2, 29) }],
        };
        await file.ImportAsync(Golden with { Facts = facts });
        var stored = await file.LoadAsync();
        Assert.Equal(facts.Results, stored.Facts.Results);
        Assert.Equal(facts.Vetoes, stored.Facts.Vetoes);
        Assert.True((await file.ImportAsync(Golden with { Facts = facts with { Results = [.. facts.Results.Select(r => r with { Reported = r.Reported * 1.000m })] } })).IsNothing);
    }

    [Fact]
    public async Task Names_and_classes_added_later_stand_in_the_order_of_time()
    {
        await using var file = await DataFile.CreateAsync();
        var (spring, summer) = (new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 1));
        Participant Unit(params (string Name, string Class, DateOnly? From, DateOnly? To)[] spells) => Golden.Facts.Participants[0] with
        {
            Names = [.. spells.Select(s => new ParticipantName(s.Name, s.From, s.To))], Memberships = [.. spells.Select(s => new ClassMembership(s.Class, s.From, s.To))],
        };
        YearBook With(Participant unit) => Golden with { Facts = Golden.Facts with { Participants = [unit, .. Golden.Facts.Participants.Skip(1)] } };

        await file.ImportAsync(With(Unit(("乙", "党群部门", null, summer.AddDays(-1)), ("丙", "乡镇", summer, null))));
        await file.ImportAsync(With(Unit(("甲", "垂直部门", null, spring.AddDays(-1)), ("乙", "党群部门", spring, summer.AddDays(-1)), ("丙", "乡镇", summer, null))));

        var unit = (await file.LoadAsync()).Facts.Participants[0];
        Assert.Equal(["甲", "乙", "丙"], unit.Names.Select(n => n.Name));
        Assert.Equal(["垂直部门", "党群部门", "乡镇"], unit.Memberships.Select(m => m.Class));
    }

    [Fact]
    public async Task Two_years_of_a_county_live_in_one_file()
    {
        await using var file = await DataFile.CreateAsync();
        await file.ImportAsync(Golden);
        var next = Golden with { Facts = Golden.Facts with { Year = Golden.Facts.Year with { Year = 2026 }, Vetoes = [] } };
        await file.ImportAsync(next);
        Assert.Equal([2026, 2025], (await file.Store.YearsAsync()).Select(y => y.Year));
        Assert.Single((await file.LoadAsync()).Facts.Vetoes);
        Assert.Empty((await file.LoadAsync(2026)).Facts.Vetoes);
        Assert.Null(await file.Store.LoadAsync(2024));
    }

    /// <summary>Everything in the database as lines.</summary>
    private static async Task<SortedSet<string>> StateAsync(DataFile file)
    {
        await using var db = file.Open().Open();
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.ClrType.IsSubclassOf(typeof(YearRow))))
        {
            var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!;
            foreach (var row in await set.AsNoTracking().ToListAsync())
            {
                lines.Add($"{type.ClrType.Name} {string.Join('|', type.GetProperties().Select(p => p.PropertyInfo!.GetValue(row)))}");
            }
        }

        lines.UnionWith(db.Years.AsNoTracking().AsEnumerable().Select(y => $"year {y.Year} {y.County} {y.RulebookId} {y.Version}"));
        lines.UnionWith(db.Rulebooks.AsNoTracking().AsEnumerable().Select(r => $"rulebook {r.Year} {r.Number} {r.Checksum}"));
        lines.UnionWith(db.AuditEntries.AsNoTracking().AsEnumerable().Select(a => $"log {a.Id} {a.Action} {a.Subject} {a.Details}"));
        return lines;
    }
}
