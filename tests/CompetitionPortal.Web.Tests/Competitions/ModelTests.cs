using CompetitionPortal.Data;
using CompetitionPortal.Data.Adjustments;
using CompetitionPortal.Data.Outcomes;
using CompetitionPortal.Data.Participants;
using CompetitionPortal.Data.Results;
using CompetitionPortal.Data.Targets;
using CompetitionPortal.Data.Vetoes;
using CompetitionPortal.Documents.Workbooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CompetitionPortal.Web.Tests.Competitions;

/// <summary>One model, migrations for each provider, and room for everything that a workbook may hold.</summary>
public sealed class ModelTests
{
    [Fact]
    public void The_migrations_of_both_providers_hold_the_whole_model()
    {
        using var sqlite = new SqliteDbFactory().CreateDbContext([]);
        using var server = new SqlServerDbFactory().CreateDbContext([]);
        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(server.Database.HasPendingModelChanges());
        Assert.Equal(Names(sqlite), Names(server));
    }

    [Fact]
    public void Both_providers_have_the_same_tables_and_columns()
    {
        using var sqlite = new SqliteDbFactory().CreateDbContext([]);
        using var server = new SqlServerDbFactory().CreateDbContext([]);
        Assert.Equal(Columns(sqlite), Columns(server));
    }

    [Fact]
    public void The_script_for_SQL_Server_is_without_fault()
    {
        using var db = new SqlServerDbFactory().CreateDbContext([]);
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        new TSql170Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);

        Assert.Empty(errors.Select(e => $"{e.Line}: {e.Message}"));
        Assert.Contains("CREATE TABLE [Years]", script, StringComparison.Ordinal);
        Assert.Contains("decimal(28,10)", script, StringComparison.Ordinal);
        Assert.DoesNotContain(" TEXT", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_of_a_workbook_fits_its_column()
    {
        using var db = new SqlServerDbFactory().CreateDbContext([]);
        void Fits<T>(SheetLayout layout, params (string Heading, string Property)[] columns) => Assert.All(columns, c => Assert.True(
            db.Model.FindEntityType(typeof(T))!.FindProperty(c.Property)!.GetMaxLength() >= layout.Columns[layout.ColumnOf(c.Heading) - 1].Longest, $"{layout.Name}/{c.Heading}"));

        Fits<ParticipantRow>(YearLayout.Participants, ("编码", "Code"), ("别名", "Aliases"));
        Fits<ParticipantNameRow>(YearLayout.Participants, ("单位", "Name"));
        Fits<ClassMembershipRow>(YearLayout.Participants, ("类别", "Class"));
        Fits<TenureRow>(YearLayout.Tenures, ("姓名", "PersonName"), ("人员编码", "PersonCode"), ("职务", "Post"));
        Fits<SuccessionRow>(YearLayout.Successions, ("依据文号", "Document"));
        Fits<AssignedTargetRow>(YearLayout.Targets, ("指标", "Indicator"));
        Fits<PeriodResultRow>(YearLayout.Results, ("指标", "Indicator"));
        Fits<AdjustmentRow>(YearLayout.Adjustments, ("组别", "Group"), ("事项", "Matter"), ("原因", "Reason"));
        Fits<VetoEventRow>(YearLayout.Vetoes, ("种类", "Kind"), ("依据文号", "Document"));
        Fits<SanctionRow>(YearLayout.Sanctions, ("措施", "Measure"), ("依据文号", "Document"));
        Fits<PriorResultRow>(YearLayout.PriorResults, ("等次", "Grade"), ("适用条款", "Clauses"));
    }

    [Fact]
    public async Task A_new_file_is_migrated_and_a_migrated_one_left_alone()
    {
        await using var file = await DataFile.CreateAsync();
        var written = File.GetLastWriteTimeUtc(file.Path);
        await file.Open().MigrateAsync();
        Assert.Equal(written, File.GetLastWriteTimeUtc(file.Path));
    }

    [Fact]
    public async Task What_a_killed_migration_left_behind_holds_nobody_up()
    {
        await using var file = await DataFile.CreateAsync();
        await using (var db = file.Open().Open())
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2025-01-01 00:00:00.0000000+00:00')");
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\"");
        }

        // The migrations then find their tables there already; that they are tried at all shows that nobody waits.
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => file.Open().MigrateAsync().WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Every_connection_keeps_what_was_acknowledged()
    {
        await using var file = await DataFile.CreateAsync();
        await using var db = file.Open().Open();
        var settings = new List<string>();
        foreach (var pragma in new[] { "journal_mode", "synchronous", "foreign_keys" })
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            settings.Add($"{pragma}={await command.ExecuteScalarAsync()}");
        }

        Assert.Equal(["journal_mode=wal", "synchronous=2", "foreign_keys=1"], settings);
    }

    private static List<string> Names(PortalDb db) => [.. db.Database.GetMigrations().Select(m => m[15..])];

    private static List<string> Columns(PortalDb db) =>
        [.. db.Model.GetEntityTypes().SelectMany(t => t.GetProperties().Select(p => $"{t.GetTableName()}.{p.Name} {p.ClrType.Name} {p.GetMaxLength()} {p.IsNullable}")).Order()];
}
