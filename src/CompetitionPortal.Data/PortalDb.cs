using System.Data;
using CompetitionPortal.Data.Access;
using CompetitionPortal.Data.Adjustments;
using CompetitionPortal.Data.Audit;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Outcomes;
using CompetitionPortal.Data.Participants;
using CompetitionPortal.Data.Reconciliation;
using CompetitionPortal.Data.Results;
using CompetitionPortal.Data.Rulebooks;
using CompetitionPortal.Data.Targets;
using CompetitionPortal.Data.Vetoes;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;

namespace CompetitionPortal.Data;

/// <summary>One county's database. The model is the same on every provider; each provider has its own migrations.</summary>
public abstract class PortalDb(DbContextOptions options) : IdentityUserContext<PortalUser>(options)
{
    /// <summary>Competition years.</summary>
    public DbSet<CompetitionYearRow> Years => Set<CompetitionYearRow>();

    /// <summary>Versions of rulebooks.</summary>
    public DbSet<RulebookRow> Rulebooks => Set<RulebookRow>();

    /// <summary>Drafts of rulebooks.</summary>
    public DbSet<RulebookDraftRow> RulebookDrafts => Set<RulebookDraftRow>();

    /// <summary>Rosters.</summary>
    public DbSet<ParticipantRow> Participants => Set<ParticipantRow>();

    /// <summary>Names over time.</summary>
    public DbSet<ParticipantNameRow> ParticipantNames => Set<ParticipantNameRow>();

    /// <summary>Classes over time.</summary>
    public DbSet<ClassMembershipRow> ClassMemberships => Set<ClassMembershipRow>();

    /// <summary>Tenures.</summary>
    public DbSet<TenureRow> Tenures => Set<TenureRow>();

    /// <summary>Mergers and splits.</summary>
    public DbSet<SuccessionRow> Successions => Set<SuccessionRow>();

    /// <summary>Units tied to others.</summary>
    public DbSet<PairingRow> Pairings => Set<PairingRow>();

    /// <summary>Tasks of persons.</summary>
    public DbSet<PersonalTargetRow> PersonalTargets => Set<PersonalTargetRow>();

    /// <summary>Results of persons.</summary>
    public DbSet<PersonalResultRow> PersonalResults => Set<PersonalResultRow>();

    /// <summary>Amounts of projects.</summary>
    public DbSet<ProjectAmountRow> Projects => Set<ProjectAmountRow>();

    /// <summary>Ballots of raters, counted.</summary>
    public DbSet<RatingVoteRow> RatingVotes => Set<RatingVoteRow>();

    /// <summary>Targets.</summary>
    public DbSet<AssignedTargetRow> Targets => Set<AssignedTargetRow>();

    /// <summary>Changes of targets.</summary>
    public DbSet<TargetChangeRow> TargetChanges => Set<TargetChangeRow>();

    /// <summary>The county's own targets.</summary>
    public DbSet<CountyTargetRow> CountyTargets => Set<CountyTargetRow>();

    /// <summary>Bases.</summary>
    public DbSet<BaseValueRow> Bases => Set<BaseValueRow>();

    /// <summary>Results.</summary>
    public DbSet<PeriodResultRow> Results => Set<PeriodResultRow>();

    /// <summary>Bonuses and deductions.</summary>
    public DbSet<AdjustmentRow> Adjustments => Set<AdjustmentRow>();

    /// <summary>Bonuses and deductions that were withdrawn.</summary>
    public DbSet<WithdrawnAdjustmentRow> WithdrawnAdjustments => Set<WithdrawnAdjustmentRow>();

    /// <summary>Vetoes.</summary>
    public DbSet<VetoEventRow> Vetoes => Set<VetoEventRow>();

    /// <summary>Sanctions.</summary>
    public DbSet<SanctionRow> Sanctions => Set<SanctionRow>();

    /// <summary>Units excused from a task.</summary>
    public DbSet<ExemptionRow> Exemptions => Set<ExemptionRow>();

    /// <summary>Results of earlier years.</summary>
    public DbSet<PriorResultRow> PriorResults => Set<PriorResultRow>();

    /// <summary>Acts on periods.</summary>
    public DbSet<PeriodRow> Periods => Set<PeriodRow>();

    /// <summary>What was typed and not yet submitted.</summary>
    public DbSet<DraftCellRow> DraftCells => Set<DraftCellRow>();

    /// <summary>Acts on figures.</summary>
    public DbSet<SubmissionRow> Submissions => Set<SubmissionRow>();

    /// <summary>Vetoes put on record, decided or not.</summary>
    public DbSet<VetoProposalRow> VetoProposals => Set<VetoProposalRow>();

    /// <summary>Offices' own tables held against what is recomputed.</summary>
    public DbSet<ReconciliationRow> Reconciliations => Set<ReconciliationRow>();

    /// <summary>Differences that were explained.</summary>
    public DbSet<ExplainedDifferenceRow> ExplainedDifferences => Set<ExplainedDifferenceRow>();

    /// <summary>Roles held by accounts.</summary>
    public DbSet<RoleGrantRow> RoleGrants => Set<RoleGrantRow>();

    /// <summary>The log.</summary>
    public DbSet<AuditEntryRow> AuditEntries => Set<AuditEntryRow>();

    /// <summary>
    /// Begins to read: everything up to the end of the transaction belongs to one moment, and nobody who writes has to wait.
    /// </summary>
    public abstract Task<IDbContextTransaction> BeginReadAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>().HavePrecision(28, 10);
        configurationBuilder.Properties<string>().HaveMaxLength(200);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<CompetitionYearRow>(y =>
        {
            y.HasIndex(x => x.Year).IsUnique();
            y.Property(x => x.Version).IsConcurrencyToken();
            y.HasOne<RulebookRow>().WithMany().HasForeignKey(x => x.RulebookId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<RulebookRow>(r =>
        {
            r.HasIndex(x => new { x.Year, x.Number }).IsUnique();
            r.Property(x => x.Document).HasMaxLength(-1);
            r.Property(x => x.Changes).HasMaxLength(-1);
            r.Property(x => x.Effect).HasMaxLength(-1);
            r.Property(x => x.Reason).HasMaxLength(2000);
            r.Ignore(x => x.IsIssued);
        });
        Facts<RulebookDraftRow>(modelBuilder);
        modelBuilder.Entity<RulebookDraftRow>(r =>
        {
            r.Property(x => x.Tables).HasMaxLength(-1);
            r.Property(x => x.Effect).HasMaxLength(-1);
            r.Property(x => x.Reason).HasMaxLength(2000);
            r.Property(x => x.Remark).HasMaxLength(2000);
        });
        Facts<ParticipantRow>(modelBuilder, nameof(ParticipantRow.Code));
        modelBuilder.Entity<ParticipantRow>().Property(x => x.Aliases).HasMaxLength(2000);
        Facts<ParticipantNameRow>(modelBuilder);
        Facts<ClassMembershipRow>(modelBuilder);
        Facts<TenureRow>(modelBuilder);
        Facts<SuccessionRow>(modelBuilder);
        Facts<PairingRow>(modelBuilder, nameof(PairingRow.Participant), nameof(PairingRow.Partner), nameof(PairingRow.From));
        Facts<ProjectAmountRow>(modelBuilder, nameof(ProjectAmountRow.Project), nameof(ProjectAmountRow.Indicator), nameof(ProjectAmountRow.Participant), nameof(ProjectAmountRow.Period));
        Facts<RatingVoteRow>(modelBuilder, nameof(RatingVoteRow.Participant), nameof(RatingVoteRow.Indicator), nameof(RatingVoteRow.Period), nameof(RatingVoteRow.Group), nameof(RatingVoteRow.Choice), nameof(RatingVoteRow.Rater));
        Facts<AssignedTargetRow>(modelBuilder, nameof(AssignedTargetRow.Participant), nameof(AssignedTargetRow.Indicator));
        Facts<TargetChangeRow>(modelBuilder, nameof(TargetChangeRow.Participant), nameof(TargetChangeRow.Indicator), nameof(TargetChangeRow.Date));
        Facts<PersonalTargetRow>(modelBuilder, nameof(PersonalTargetRow.PersonCode), nameof(PersonalTargetRow.Indicator));
        Facts<PersonalResultRow>(modelBuilder, nameof(PersonalResultRow.PersonCode), nameof(PersonalResultRow.Indicator), nameof(PersonalResultRow.Period));
        Facts<CountyTargetRow>(modelBuilder, nameof(CountyTargetRow.Indicator));
        Facts<BaseValueRow>(modelBuilder, nameof(BaseValueRow.Participant), nameof(BaseValueRow.Indicator), nameof(BaseValueRow.Period));
        Facts<PeriodResultRow>(modelBuilder, nameof(PeriodResultRow.Participant), nameof(PeriodResultRow.Indicator), nameof(PeriodResultRow.Period));
        Facts<AdjustmentRow>(modelBuilder);
        modelBuilder.Entity<AdjustmentRow>().Property(x => x.Reason).HasMaxLength(2000);
        Facts<WithdrawnAdjustmentRow>(modelBuilder);
        modelBuilder.Entity<WithdrawnAdjustmentRow>().Property(x => x.Reason).HasMaxLength(2000);
        modelBuilder.Entity<WithdrawnAdjustmentRow>().Property(x => x.WithdrawalReason).HasMaxLength(2000);
        Facts<VetoEventRow>(modelBuilder);
        Facts<SanctionRow>(modelBuilder);
        modelBuilder.Entity<SanctionRow>().Property(x => x.Measure).HasMaxLength(2000);
        Facts<ExemptionRow>(modelBuilder);
        modelBuilder.Entity<ExemptionRow>().Property(x => x.Reason).HasMaxLength(2000);
        Facts<PriorResultRow>(modelBuilder);
        Facts<PeriodRow>(modelBuilder, nameof(PeriodRow.Period));
        Facts<DraftCellRow>(modelBuilder, nameof(DraftCellRow.Period), nameof(DraftCellRow.Participant), nameof(DraftCellRow.Indicator));
        Facts<SubmissionRow>(modelBuilder);
        modelBuilder.Entity<SubmissionRow>().HasIndex(x => new { x.YearId, x.Participant, x.Indicator, x.Period });
        Facts<VetoProposalRow>(modelBuilder);
        foreach (var reason in (IEnumerable<PropertyBuilder<string?>>)
        [
            modelBuilder.Entity<PeriodResultRow>().Property(x => x.EntryReason), modelBuilder.Entity<PeriodResultRow>().Property(x => x.VerifierReason),
            modelBuilder.Entity<DraftCellRow>().Property(x => x.Reason), modelBuilder.Entity<SubmissionRow>().Property(x => x.Reason), modelBuilder.Entity<VetoProposalRow>().Property(x => x.Remark),
            modelBuilder.Entity<VetoProposalRow>().Property(x => x.Reason),
        ])
        {
            reason.HasMaxLength(2000);
        }

        Facts<ReconciliationRow>(modelBuilder);
        modelBuilder.Entity<ReconciliationRow>().Property(x => x.Meanings).HasMaxLength(-1);
        modelBuilder.Entity<ReconciliationRow>().Property(x => x.Figures).HasMaxLength(-1);
        Facts<ExplainedDifferenceRow>(modelBuilder);
        modelBuilder.Entity<ExplainedDifferenceRow>().HasIndex(x => x.ReconciliationId);
        modelBuilder.Entity<ExplainedDifferenceRow>().Property(x => x.Explanation).HasMaxLength(2000);
        modelBuilder.Entity<RoleGrantRow>(grant =>
        {
            grant.HasOne<PortalUser>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
            grant.HasIndex(x => new { x.UserId, x.Role, x.Unit, x.Indicator }).IsUnique();
        });
        modelBuilder.Entity<AuditEntryRow>().Property(x => x.Details).HasMaxLength(-1);
        modelBuilder.Entity<AuditEntryRow>().Property(x => x.Figures).HasMaxLength(-1);
    }

    private static void Facts<TRow>(ModelBuilder modelBuilder, params string[] key)
        where TRow : YearRow => modelBuilder.Entity<TRow>(row =>
        {
            row.Property(x => x.Version).IsConcurrencyToken();
            row.HasOne<CompetitionYearRow>().WithMany().HasForeignKey(x => x.YearId).OnDelete(DeleteBehavior.Restrict);
            if (key.Length > 0)
            {
                row.HasIndex([nameof(YearRow.YearId), .. key]).IsUnique();
            }
        });

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State == EntityState.Modified))
        {
            if (entry.Metadata.FindProperty(nameof(YearRow.Version)) is not null)
            {
                var version = entry.Property(nameof(YearRow.Version));
                version.CurrentValue = (long)version.OriginalValue! + 1;
            }
        }
    }
}

/// <summary>The database as a SQLite file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : PortalDb(options)
{
    /// <inheritdoc/>
    public override async Task<IDbContextTransaction> BeginReadAsync(CancellationToken cancellationToken = default)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        var transaction = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        return await Database.UseTransactionAsync(transaction, cancellationToken) ?? throw new InvalidOperationException("The transaction was not taken.");
    }
}

/// <summary>The database on SQL Server.</summary>
public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : PortalDb(options)
{
    /// <inheritdoc/>
    public override Task<IDbContextTransaction> BeginReadAsync(CancellationToken cancellationToken = default) => Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
}
