using CompetitionPortal.Data.Adjustments;
using CompetitionPortal.Data.Outcomes;
using CompetitionPortal.Data.Participants;
using CompetitionPortal.Data.Results;
using CompetitionPortal.Data.Targets;
using CompetitionPortal.Data.Vetoes;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Data.Competitions;

/// <summary>Facts as the rows they should be.</summary>
internal static class YearRows
{
    public static IEnumerable<ParticipantRow> Participants(CompetitionFacts facts) =>
        facts.Participants.Select(p => new ParticipantRow { Code = p.Code, Order = p.Order, Aliases = TextLines.Join(p.Aliases), Headcount = p.Headcount });

    public static IEnumerable<ParticipantNameRow> Names(CompetitionFacts facts) =>
        facts.Participants.SelectMany(p => p.Names.Select(n => new ParticipantNameRow { Participant = p.Code, Name = n.Name, From = n.From, To = n.To }));

    public static IEnumerable<ClassMembershipRow> Memberships(CompetitionFacts facts) =>
        facts.Participants.SelectMany(p => p.Memberships.Select(m => new ClassMembershipRow { Participant = p.Code, Class = m.Class, From = m.From, To = m.To }));

    public static IEnumerable<TenureRow> Tenures(CompetitionFacts facts) => facts.Tenures.Select(t => new TenureRow
    {
        PersonCode = t.Person.Code, PersonName = t.Person.Name, Participant = t.Participant, Post = t.Post, IsPrincipal = t.IsPrincipal, From = t.From, To = t.To,
        Duty = t.Duty, Field = t.Field,
    });

    public static IEnumerable<SuccessionRow> Successions(CompetitionFacts facts) =>
        facts.Successions.Select(s => new SuccessionRow { Date = s.Date, Predecessor = s.Predecessor, Successor = s.Successor, Share = s.Share, Document = s.Document });

    public static IEnumerable<PairingRow> Pairings(CompetitionFacts facts) =>
        facts.Pairings.Select(p => new PairingRow { Participant = p.Participant, Partner = p.Partner, Weight = p.Weight, From = p.From, To = p.To });

    public static IEnumerable<PersonalTargetRow> PersonalTargets(CompetitionFacts facts) =>
        facts.PersonalTargets.Select(t => new PersonalTargetRow { PersonCode = t.PersonCode, Participant = t.Participant, Indicator = t.Indicator, Value = t.Value });

    public static IEnumerable<PersonalResultRow> PersonalResults(CompetitionFacts facts) =>
        facts.PersonalResults.Select(r => new PersonalResultRow { PersonCode = r.PersonCode, Indicator = r.Indicator, Period = r.Period.Code, Reported = r.Reported, Verified = r.Verified });

    public static IEnumerable<ProjectAmountRow> Projects(CompetitionFacts facts) => facts.Projects.Select(p => new ProjectAmountRow
    {
        Project = p.Project, Indicator = p.Indicator, Participant = p.Participant, Period = p.Period.Code, Kind = p.Kind, StartedOn = p.StartedOn, Size = p.Size, Share = p.Share, Reported = p.Reported, Verified = p.Verified,
    });

    public static IEnumerable<RatingVoteRow> RatingVotes(CompetitionFacts facts) =>
        facts.RatingVotes.Select(v => new RatingVoteRow { Participant = v.Participant, Indicator = v.Indicator, Period = v.Period.Code, Group = v.Group, Choice = v.Choice, Count = v.Count, Rater = v.Rater ?? string.Empty });

    public static IEnumerable<AssignedTargetRow> Targets(CompetitionFacts facts, ChangeOrigin origin) => facts.Targets.Select(t => new AssignedTargetRow
    {
        Participant = t.Participant, Indicator = t.Indicator, Value = t.Value, Stretch = t.Stretch, ChangedByName = origin.Actor, ChangedAt = origin.At,
    });

    public static IEnumerable<TargetChangeRow> TargetChanges(CompetitionFacts facts) =>
        facts.TargetChanges.Select(c => new TargetChangeRow { Participant = c.Participant, Indicator = c.Indicator, Date = c.Date, Value = c.Value, Stretch = c.Stretch, Document = c.Document });

    public static IEnumerable<BaseValueRow> Bases(CompetitionFacts facts) =>
        facts.Bases.Select(b => new BaseValueRow { Participant = b.Participant, Indicator = b.Indicator, Period = b.Period.Code, Value = b.Value, Original = b.Original });

    public static IEnumerable<PeriodResultRow> Results(CompetitionFacts facts, ChangeOrigin origin) => facts.Results.Select(r => new PeriodResultRow
    {
        Participant = r.Participant,
        Indicator = r.Indicator,
        Period = r.Period.Code,
        Reported = r.Reported,
        Verified = r.Verified,
        EnteredBy = r.Reported is null ? null : origin.AccountId,
        EnteredByName = r.Reported is null ? null : origin.Actor,
        EnteredAt = r.Reported is null ? null : origin.At,
        VerifiedBy = r.Verified is null ? null : origin.AccountId,
        VerifiedByName = r.Verified is null ? null : origin.Actor,
        VerifiedAt = r.Verified is null ? null : origin.At,
    });

    public static IEnumerable<AdjustmentRow> Adjustments(CompetitionFacts facts, ChangeOrigin origin) => facts.Adjustments.Select(a => new AdjustmentRow
    {
        Participant = a.Participant, Period = a.Period.Code, Group = a.Group, Matter = a.Matter, Points = a.Points, Reason = a.Reason, Level = a.Level, Document = a.Document, Count = a.Count,
        RecordedByName = origin.Actor, RecordedAt = origin.At,
    });

    public static IEnumerable<VetoEventRow> Vetoes(CompetitionFacts facts) =>
        facts.Vetoes.Select(v => new VetoEventRow { Participant = v.Participant, Kind = v.Kind, Date = v.Date, Document = v.Document, Until = v.Until, LiftedOn = v.LiftedOn, DecidedOn = v.DecidedOn });

    public static IEnumerable<SanctionRow> Sanctions(CompetitionFacts facts) =>
        facts.Sanctions.Select(s => new SanctionRow { Participant = s.Participant, Measure = s.Measure, From = s.From, To = s.To, Document = s.Document });

    public static IEnumerable<ExemptionRow> Exemptions(CompetitionFacts facts) =>
        facts.Exemptions.Select(e => new ExemptionRow { Participant = e.Participant, Indicator = e.Indicator, Reason = e.Reason, Document = e.Document });

    public static IEnumerable<PriorResultRow> PriorResults(CompetitionFacts facts) => facts.PriorResults.Select(p => new PriorResultRow
    {
        Year = p.Year, Participant = p.Participant, Total = p.Total, Rank = p.Rank, Grade = p.Grade, Clauses = TextLines.Join(p.Clauses), Ranking = p.Ranking,
    });
}
