using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Domain.Vetoes;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Data.Competitions;

/// <summary>Reads a year's rows as facts.</summary>
internal static class YearLoader
{
    public static async Task<CompetitionFacts> LoadAsync(PortalDb db, CompetitionYearRow year, CancellationToken cancellationToken)
    {
        Task<List<T>> Rows<T>()
            where T : YearRow => db.Set<T>().AsNoTracking().Where(r => r.YearId == year.Id).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var names = (await Rows<Participants.ParticipantNameRow>()).ToLookup(n => n.Participant, StringComparer.Ordinal);
        var memberships = (await Rows<Participants.ClassMembershipRow>()).ToLookup(m => m.Participant, StringComparer.Ordinal);
        return new CompetitionFacts
        {
            Year = new CompetitionYear
            {
                Year = year.Year,
                County = year.County,
                Competition = year.Competition,
                Levels = [.. year.Levels.Split(',').Select(Enum.Parse<PeriodLevel>)],
                Profile = year.Profile,
            },
            Participants = [.. (await Rows<Participants.ParticipantRow>()).Select(p => new Participant
            {
                Code = p.Code,
                Order = p.Order,
                Names = [.. names[p.Code].OrderBy(n => n.From ?? DateOnly.MinValue).Select(n => new ParticipantName(n.Name, n.From, n.To))],
                Memberships = [.. memberships[p.Code].OrderBy(m => m.From ?? DateOnly.MinValue).Select(m => new ClassMembership(m.Class, m.From, m.To))],
                Aliases = TextLines.Split(p.Aliases),
                Headcount = p.Headcount,
            })],
            Tenures = [.. (await Rows<Participants.TenureRow>()).Select(t => new Tenure(new Person(t.PersonCode, t.PersonName), t.Participant, t.Post, t.IsPrincipal, t.From, t.To, t.Duty, t.Field))],
            Successions = [.. (await Rows<Participants.SuccessionRow>()).Select(s => new Succession(s.Date, s.Predecessor, s.Successor, s.Share, s.Document))],
            Pairings = [.. (await Rows<Participants.PairingRow>()).Select(p => new Pairing(p.Participant, p.Partner, p.Weight, p.From, p.To))],
            Projects = [.. (await Rows<Results.ProjectAmountRow>()).Select(p => new ProjectAmount(p.Project, p.Indicator, p.Participant, At(p.Period), p.Kind, p.StartedOn, p.Size, p.Share, p.Reported, p.Verified))],
            RatingVotes = [.. (await Rows<Results.RatingVoteRow>()).Select(v => new RatingVote(v.Participant, v.Indicator, At(v.Period), v.Group, v.Choice, v.Count, v.Rater.Length == 0 ? null : v.Rater))],
            Targets = [.. (await Rows<Targets.AssignedTargetRow>()).Select(t => new AssignedTarget(t.Participant, t.Indicator, t.Value, t.Stretch))],
            TargetChanges = [.. (await Rows<Targets.TargetChangeRow>()).Select(c => new TargetChange(c.Participant, c.Indicator, c.Date, c.Value, c.Stretch, c.Document))],
            PersonalTargets = [.. (await Rows<Targets.PersonalTargetRow>()).Select(t => new PersonalTarget(t.PersonCode, t.Participant, t.Indicator, t.Value))],
            PersonalResults = [.. (await Rows<Targets.PersonalResultRow>()).Select(r => new PersonalResult(r.PersonCode, r.Indicator, At(r.Period), r.Reported, r.Verified))],
            Bases = [.. (await Rows<Results.BaseValueRow>()).Select(b => new BaseValue(b.Participant, b.Indicator, At(b.Period), b.Value, b.Original))],
            Results = [.. (await Rows<Results.PeriodResultRow>()).Select(r => new PeriodResult(r.Participant, r.Indicator, At(r.Period), r.Reported, r.Verified))],
            Adjustments = [.. (await Rows<Adjustments.AdjustmentRow>()).Select(a => new Adjustment(a.Participant, At(a.Period), a.Group, a.Matter, a.Points, a.Reason, a.Level, a.Document, a.Count))],
            Vetoes = [.. (await Rows<Vetoes.VetoEventRow>()).Select(v => new VetoEvent(v.Participant, v.Kind, v.Date, v.Document, v.Until, v.LiftedOn, v.DecidedOn))],
            Sanctions = [.. (await Rows<Outcomes.SanctionRow>()).Select(s => new Sanction(s.Participant, s.Measure, s.From, s.To, s.Document))],
            Exemptions = [.. (await Rows<Outcomes.ExemptionRow>()).Select(e => new Exemption(e.Participant, e.Indicator, e.Reason, e.Document))],
            PriorResults = [.. (await Rows<Outcomes.PriorResultRow>()).Select(p => new PriorResult(p.Year, p.Participant, p.Total, p.Rank, p.Grade, TextLines.Split(p.Clauses), p.Ranking))],
        };
    }

    private static Period At(string code) => Period.TryParse(code, out var period) ? period : throw new InvalidDataException($"No period: {code}");
}

/// <summary>Short lists kept in one field, one entry a line.</summary>
internal static class TextLines
{
    public static string Join(IEnumerable<string> entries) => string.Join('\n', entries);

    public static IReadOnlyList<string> Split(string lines) => lines.Length == 0 ? [] : lines.Split('\n');
}
