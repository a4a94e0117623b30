using System.Globalization;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Domain.Vetoes;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Participants;

/// <summary>One unit: what it is called, where it belongs, who answers for it, what it was assigned and what it did.</summary>
public sealed record UnitView
{
    /// <summary>Its score at the standing.</summary>
    public required ParticipantScore Score { get; init; }

    /// <summary>Name, from–to.</summary>
    public required IReadOnlyList<(string Name, string Span)> Names { get; init; }

    /// <summary>Class, ranking group, from–to.</summary>
    public required IReadOnlyList<(string Class, string Span)> Memberships { get; init; }

    /// <summary>Who held which post when, the present ones first.</summary>
    public required IReadOnlyList<UnitTenure> Tenures { get; init; }

    /// <summary>Its tasks with the figures of each period.</summary>
    public required IReadOnlyList<UnitTask> Tasks { get; init; }

    /// <summary>Its persons on their own tasks.</summary>
    public required IReadOnlyList<PersonScore> Persons { get; init; }

    /// <summary>Headings of the periods in <see cref="UnitTask.Figures"/>.</summary>
    public required IReadOnlyList<string> Quarters { get; init; }

    /// <summary>What earlier years ended with, latest first.</summary>
    public required IReadOnlyList<PriorResult> Earlier { get; init; }

    /// <summary>Vetoes on record this year.</summary>
    public required IReadOnlyList<VetoEvent> Vetoes { get; init; }

    /// <summary>Sanctions on record.</summary>
    public required IReadOnlyList<Sanction> Sanctions { get; init; }

    /// <summary>Mergers and splits, in words.</summary>
    public required IReadOnlyList<string> Successions { get; init; }

    /// <summary>The dossier of a unit, or null when the standing has no such unit.</summary>
    public static UnitView? Of(ScoredYear scored, string code)
    {
        if (scored.Board.Find(code) is not { } score)
        {
            return null;
        }

        var (facts, unit) = (scored.Year.Facts, score.Participant);
        var quarters = Period.All(PeriodLevel.Quarter).ToList();
        var inForce = TargetRevision.InForce(facts, scored.Board.Rulebook.TargetDeadline, scored.Board.Standing.Period.EndDate(facts.Year.Year)).Where(t => t.Participant == code).ToDictionary(t => t.Indicator, StringComparer.Ordinal);
        return new UnitView
        {
            Score = score,
            Names = [.. unit.Names.Select(n => (n.Name, Shown.Span(n.From, n.To)))],
            Memberships = [.. unit.Memberships.Select(m => (m.Class, Shown.Span(m.From, m.To)))],
            Tenures = [.. facts.Tenures.Where(t => t.Participant == code).OrderBy(t => t.To is not null).ThenByDescending(t => t.From)
                .Select(t => new UnitTenure(t.Person.Name, t.Post, t.IsPrincipal ? "是" : string.Empty, Shown.Span(t.From, t.To)))],
            Tasks = [.. score.Cells.Where(c => c.State != CellState.NotAssigned).Select(c => Task(facts, code, c, quarters, inForce.GetValueOrDefault(c.Indicator.Name)))],
            Persons = [.. scored.Board.Persons.Where(p => p.Participant == code)],
            Quarters = [.. quarters.Select(q => q.Name)],
            Earlier = [.. facts.PriorResults.Where(p => p.Participant == code && p.Ranking is null).OrderByDescending(p => p.Year)],
            Vetoes = [.. facts.Vetoes.Where(v => v.Participant == code).OrderBy(v => v.Date)],
            Sanctions = [.. facts.Sanctions.Where(s => s.Participant == code).OrderBy(s => s.From)],
            Successions = [.. facts.Successions.Where(s => s.Predecessor == code || s.Successor == code).OrderBy(s => s.Date).Select(s => Sentence(facts, s))],
        };
    }

    private static UnitTask Task(CompetitionFacts facts, string code, ScoredCell cell, List<Period> quarters, AssignedTarget? inForce)
    {
        var target = facts.Targets.FirstOrDefault(t => t.Participant == code && t.Indicator == cell.Indicator.Name);
        return new UnitTask(
            cell.Indicator.Name,
            cell.Indicator.UnitOfMeasure,
            Words.ReportedAs.Write(cell.Indicator.ReportedAs),
            target is null || inForce is null ? string.Empty : Target(cell.Use.Curve, inForce.Value, inForce.Stretch) + (target == inForce ? string.Empty : $"（原 {Target(cell.Use.Curve, target.Value, target.Stretch)}）"),
            [.. quarters.Select(q => Figures(facts, code, cell.Indicator, q))]);
    }

    /// <summary>The figures of periods that end within a quarter; of several each says its period.</summary>
    private static List<UnitFigure> Figures(CompetitionFacts facts, string code, Indicator indicator, Period quarter)
    {
        var within = Period.All(indicator.Frequency).Where(p => p.EndMonth <= quarter.EndMonth && p.EndMonth > quarter.EndMonth - 3).ToList();
        var results = within.Select(p => facts.Results.FirstOrDefault(r => r.Participant == code && r.Indicator == indicator.Name && r.Period == p));
        return [.. results.OfType<PeriodResult>().Select(r => Figure(r, within.Count > 1 ? r.Period.Name : string.Empty)).Where(f => f.Text.Length > 0)];
    }

    /// <summary>The verified figure, or the reported one marked as not yet verified.</summary>
    private static UnitFigure Figure(PeriodResult result, string period) => result switch
    {
        { Verified: { } verified } => new UnitFigure(period, Shown.Typed(verified), result.Reported is { } reported && reported != verified ? $"上报 {Shown.Typed(reported)}" : string.Empty),
        { Reported: { } reported } => new UnitFigure(period, Shown.Typed(reported), "未核定"),
        _ => new UnitFigure(period, string.Empty, string.Empty),
    };

    private static string Target(ScoringCurve curve, decimal value, decimal? stretch) => curve switch
    {
        _ when curve.PrefersLess() => curve.Runs == CurveVariable.Growth ? $"增不超过 {Shown.Amount(value)}%" : "≤ " + Shown.Amount(value),
        DirectCurve => Shown.Amount(value) + " 分制",
        _ when curve.Runs == CurveVariable.Growth => $"增 {Shown.Amount(value)}%",
        _ => Shown.Amount(value) + (stretch is { } high ? " / " + Shown.Amount(high) : string.Empty),
    };

    private static string Sentence(CompetitionFacts facts, Succession s) => string.Create(
        CultureInfo.InvariantCulture, $"{Shown.Day(s.Date)}，{Name(facts, s.Predecessor)}的 {Shown.Amount(s.Share * 100)}% 由{Name(facts, s.Successor)}承接（{s.Document}）");

    private static string Name(CompetitionFacts facts, string code) => facts.Participants.FirstOrDefault(p => p.Code == code)?.Names[^1].Name ?? code;
}

/// <summary>Who held a post when.</summary>
/// <param name="Person">The person.</param>
/// <param name="Post">The post.</param>
/// <param name="Principal">是 for the unit's principal.</param>
/// <param name="Span">From–to.</param>
public sealed record UnitTenure(string Person, string Post, string Principal, string Span);

/// <summary>A task with its figures.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="UnitOfMeasure">Its unit of measure.</param>
/// <param name="ReportedAs">What is typed each period.</param>
/// <param name="Target">The year's target.</param>
/// <param name="Figures">By quarter, those of the periods that end within it.</param>
public sealed record UnitTask(string Indicator, string UnitOfMeasure, string ReportedAs, string Target, IReadOnlyList<IReadOnlyList<UnitFigure>> Figures);

/// <summary>A typed figure.</summary>
/// <param name="Period">Its period, where several stand together; else empty.</param>
/// <param name="Text">The figure that counts.</param>
/// <param name="Note">What was reported, where it differs, or that it is not verified.</param>
public sealed record UnitFigure(string Period, string Text, string Note);
