using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>What a consequence is worth for one participant, exact; null or zero where nothing is due.</summary>
/// <param name="index">The facts.</param>
/// <param name="booked">What stands in an account for the participant.</param>
/// <param name="tied">What those the participant is tied to bring it.</param>
internal sealed class AmountScorer(FactIndex index, Func<string, ParticipantScore, Fraction> booked, Func<PartnerAmount, ParticipantScore, Fraction?> tied)
{
    public Fraction? Of(AmountRule rule, ParticipantScore score) => rule switch
    {
        FixedAmount f => f.Value,
        PlaceAmount p => ByPlace(p, score),
        StepAmount s => BySteps(s, score),
        BandAmount b => Figure(b.On, score) is { } figure ? Band(b.Bands, b.On, figure) : null,
        BaseShareAmount b => Figure(b.On, score) is { } figure && b.Bases.FirstOrDefault(x => x.Class == score.Class.Name) is { } own ? (Fraction)own.Value * Band(b.Bands, b.On, figure) / 100 : null,
        NetAmount n => booked(n.Account, score),
        HeadcountAmount h => score.Participant.Headcount is { } persons ? Persons(h, persons, score) : null,
        PartnerAmount p => tied(p, score),
        GradeAmount g => g.Grades.FirstOrDefault(v => v.Grade == score.Grade) is { } worth ? (Fraction)(g.Base ?? 1) * worth.Value : null,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such amount."),
    };

    /// <summary>The same, for each of its persons where the amount is meant so.</summary>
    public Fraction? Of(OutcomeAmount amount, ParticipantScore score) => Of(amount.Rule, score) * (amount.PerHead ? score.Participant.Headcount ?? 0 : 1);

    /// <summary>Whether there is something to give for each person, or a share of the persons, however many there are.</summary>
    public bool IsDueByHeads(OutcomeAmount amount, ParticipantScore score) => (amount.Rule is HeadcountAmount places ? Share(places, score) : Of(amount.Rule, score) ?? 0).Sign > 0;

    private static Fraction? ByPlace(PlaceAmount rule, ParticipantScore score)
    {
        if (!score.Places.TryGetValue(rule.Ranking, out var place))
        {
            return null;
        }

        var number = rule.FromBottom ? place.FromBottom : place.Rank;
        return number <= rule.Amounts.Count && (!rule.FromBottom || number <= place.Count / 2)
            ? rule.Of is not { } of ? rule.Amounts[number - 1] : Figure(of, score) * rule.Amounts[number - 1] / 100
            : null;
    }

    private Fraction? BySteps(StepAmount rule, ParticipantScore score)
    {
        var line = rule.Line ?? (rule.On.IsOverall || score.Cell(rule.On.Indicator!) is not { } own ? null : index.Target(score.Participant, own.Indicator)?.Value);
        if (Figure(rule.On, score) is not { } figure || line is null)
        {
            return null;
        }

        var distance = rule.IsBelow ? line.Value - figure : figure - line.Value;
        if (distance.Sign <= 0)
        {
            return null;
        }

        var steps = CurveScorer.Steps(distance, rule.Width, rule.WholeSteps, rule.StartedSteps);
        var near = rule.Limit is { } limit && steps > limit ? limit : steps;
        var amount = (rule.Base ?? 0) + (near * rule.Price) + ((steps - near) * (rule.FurtherPrice ?? rule.Price));
        return rule.Most is { } most && amount > most ? most : amount;
    }

    private Fraction Persons(HeadcountAmount rule, int persons, ParticipantScore score) => (Share(rule, score) * persons / 100).Floor();

    /// <summary>In percent of the persons.</summary>
    private Fraction Share(HeadcountAmount rule, ParticipantScore score)
    {
        var share = rule.Share + (rule.Account is { } account ? booked(account, score) : 0);
        return rule.Most is { } most && share > most ? most : share;
    }

    private static Fraction Band(IReadOnlyList<StepBand> bands, RankingKey on, Fraction figure) => bands.First(b => b.From is not { } from || (on.LessIsBetter ? figure <= from : figure >= from)).Points;

    /// <summary>A figure as rules write it: shares in percent, completion that of the year.</summary>
    public static Fraction? Figure(RankingKey key, ParticipantScore score)
    {
        if (key.IsOverall)
        {
            return key.Measure == RankingMeasure.Total ? score.Total : (Fraction?)score.Total * 100 / score.Class.FullMarks;
        }

        if (score.Cell(key.Indicator!) is not { } cell || cell.State.IsAbsent())
        {
            return null;
        }

        return key.Measure == RankingMeasure.Completion ? (cell.YearCompletion ?? (cell.Use.Curve.HasCompletion ? Fraction.Zero : null)) * 100 : RankingPass.Figure(cell, key.Measure);
    }
}
