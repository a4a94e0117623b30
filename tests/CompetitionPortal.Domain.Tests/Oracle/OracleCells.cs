using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>One cell after the rules' text, step by step, over its own numbers; it looks everything up in the lists.</summary>
internal sealed class OracleCells(CompetitionFacts facts, Rulebook rulebook, Standing standing)
{
    private readonly int month = standing.Period.EndMonth;

    public OracleCell Score(string unit, IndicatorUse use)
    {
        var indicator = rulebook.Indicators.Single(i => i.Name == use.Indicator);
        var target = Revised(facts.Targets.SingleOrDefault(t => t.Participant == unit && t.Indicator == use.Indicator));
        if (target is null)
        {
            return Out(use, "不考核");
        }

        var share = Share(unit, use, indicator);
        var (actual, state) = Value(unit, indicator);
        if (state == "未到期" || share.CompareTo(0) == 0)
        {
            return Out(use, "未到期");
        }

        var line = share * target.Value;
        var cell = new OracleCell(use.Indicator, state) { Use = use, Target = line, YearTarget = target.Value, Actual = actual };
        if (actual is not { } a)
        {
            return cell with { Points = 0, Lead = HasLead(use.Curve) ? 0 - (Schedule(unit, indicator) * 100) : null };
        }

        Ratio? growth = null;
        if (IsOnGrowth(use.Curve))
        {
            var missing = false;
            var (b, _) = YearToDate(indicator, p =>
            {
                var value = facts.Bases.SingleOrDefault(x => x.Participant == unit && x.Indicator == indicator.Name && x.Period == p)?.Value;
                missing |= value is null;
                return value;
            });
            if (b is not { } known || known <= 0 || missing)
            {
                return Out(use, "无基数") with { Actual = a, Target = line };
            }

            growth = (a - known) * 100 / known;
            cell = cell with { Growth = growth };
        }
        else if (HasCompletion(use.Curve))
        {
            cell = cell with { Completion = a / line, YearCompletion = a / target.Value };
        }

        if (HasLead(use.Curve))
        {
            cell = cell with { Lead = (a * 100 / target.Value) - (Schedule(unit, indicator) * 100) };
        }

        if (use.Curve is PeerCurve)
        {
            return cell;
        }

        if (use.EachPeriod is not null)
        {
            return cell with { Points = Ratio.Less(Each(use, indicator, unit, target.Value), use.FullMarks).Rounded(rulebook.Rounding.PointsDigits, rulebook.Rounding.Mode) };
        }

        var points = Points(use.Curve, use.FullMarks, a, line, target.Stretch is { } stretch ? share * stretch : null, growth, cell.Lead, target.Value);
        return cell with { Points = points.Rounded(rulebook.Rounding.PointsDigits, rulebook.Rounding.Mode) };
    }

    /// <summary>Each period that has ended by itself, by a list of points and weights.</summary>
    private Ratio Each(IndicatorUse use, Indicator indicator, string unit, decimal target)
    {
        var all = Period.All(indicator.Frequency).ToList();
        Ratio full = use.EachPeriod == PeriodScoring.Sum ? (Ratio)use.FullMarks / all.Count : use.FullMarks;
        Ratio line = indicator.ReportedAs == ReportedAs.Flow ? (Ratio)target / all.Count : target;
        var own = all.Where(p => p.EndMonth <= month).Select(p => (Period: p, Figure: Figure(unit, indicator.Name, p)))
            .Where(p => p.Figure is not null || indicator.MissingRound != MissingRound.Excluded)
            .Select(p => (Weight: use.EachPeriod == PeriodScoring.Sum || indicator.PeriodWeights.Count == 0 ? 1 : indicator.PeriodWeights[p.Period.Ordinal - 1], Figure: p.Figure ?? (indicator.MissingRound == MissingRound.Substitute ? (Ratio)indicator.MissingFigure!.Value : null)))
            .Select(p => (p.Weight, Points: p.Figure is { } figure ? Points(use.Curve, full, figure, line, null, null, null, target) : 0)).ToList();
        var sum = own.Aggregate((Ratio)0, (total, p) => total + (p.Points * p.Weight));
        return use.EachPeriod == PeriodScoring.Sum ? sum : sum / own.Sum(p => p.Weight);
    }

    /// <summary>The target after the last change that was made in time and by the end of the period.</summary>
    private AssignedTarget? Revised(AssignedTarget? target)
    {
        var change = target is null ? null : facts.TargetChanges
            .Where(c => c.Participant == target.Participant && c.Indicator == target.Indicator && (c.Date.Year, c.Date.Month).CompareTo((facts.Year.Year, month)) <= 0 && !(rulebook.TargetDeadline < c.Date))
            .MaxBy(c => c.Date);
        return change is null ? target : target! with { Value = change.Value, Stretch = change.Stretch ?? target.Stretch };
    }

    public static bool HasCompletion(ScoringCurve curve) => IsOfTask(curve) && curve switch
    {
        LinearCurve c => !c.LessIsBetter,
        IncrementsCurve c => !c.LessIsBetter,
        StepTableCurve c => !c.LessIsBetter,
        PiecewiseCurve c => !c.LessIsBetter,
        PeerCurve c => !c.LessIsBetter,
        ThresholdCurve c => !c.AtMost,
        _ => true,
    };

    /// <summary>Whether the curve runs over what is done of the task.</summary>
    public static bool IsOfTask(ScoringCurve curve) => curve is DualTargetCurve || On(curve) is CurveVariable.Completion or CurveVariable.Lead;

    /// <summary>Whether the target must be above zero, because something is divided by it.</summary>
    public static bool IsDivided(ScoringCurve curve) => curve is not (CeilingCurve or LinearCurve { LessIsBetter: true } or ThresholdCurve { On: CurveVariable.Completion, AtMost: true })
        && (IsOfTask(curve) || curve is LinearCurve or DirectCurve);

    public static bool HasLead(ScoringCurve curve) => HasCompletion(curve) || On(curve) == CurveVariable.Lead;

    public static bool IsOnGrowth(ScoringCurve curve) => On(curve) == CurveVariable.Growth;

    private static CurveVariable On(ScoringCurve curve) => curve switch
    {
        LinearCurve c => c.On,
        IncrementsCurve c => c.On,
        StepTableCurve c => c.On,
        PiecewiseCurve c => c.On,
        PeerCurve c => c.On,
        ThresholdCurve c => c.On,
        _ => CurveVariable.Value,
    };

    private static Ratio Points(ScoringCurve curve, Ratio w, Ratio a, Ratio t, Ratio? stretch, Ratio? growth, Ratio? lead, Ratio yearTarget)
    {
        switch (curve)
        {
            case LinearCurve { LessIsBetter: true } c:
                return w * (a <= 0 ? c.Cap!.Value : Ratio.More(c.Floor, Ratio.Less(t / a, c.Cap!.Value)));
            case LinearCurve c:
                var r = growth is { } g ? g / t : a / t;
                return w * Ratio.More(c.Floor, c.Cap is { } cap ? Ratio.Less(r, cap) : r);
            case DualTargetCurve c when a <= t:
                return Ratio.More(0, a * c.BaseMarks / t);
            case DualTargetCurve c:
                return c.BaseMarks + ((w - c.BaseMarks) * Ratio.Less(1, (a - t) / (stretch!.Value - t)));
            case CeilingCurve c:
                return a <= t ? w : c.Down is not { } price ? 0 : Ratio.More(0, w - (Count(a - t, c.Width, c.WholeSteps, c.StartedSteps) * price));
            case IncrementsCurve c:
                var (x, line) = Variable(c.On, a, t, growth, lead);
                Ratio points = c.BaseMarks ?? 0;
                points = c.BaseMarks is null ? w : points;
                var (gain, loss) = c.LessIsBetter ? (line - x, x - line) : (x - line, line - x);
                if (loss > 0 && (c.NothingBelowLine || (c.Cliff is { } cliff && (c.LessIsBetter ? x > cliff : x < cliff))))
                {
                    return 0;
                }

                Ratio up = c.UpByTarget is null ? c.Up : c.UpByTarget.Bands.Where(b => b.From is null || yearTarget >= b.From.Value).MaxBy(b => b.From ?? decimal.MinValue)!.Points;
                points = gain >= 0
                    ? points + AtMost(Count(gain, c.UpWidth, c.UpWholeSteps, c.UpStartedSteps) * up, c.UpMax)
                    : points - AtMost(Count(loss, c.DownWidth, c.DownWholeSteps, c.DownStartedSteps) * c.Down, c.DownMax);
                return c.Floor is { } floor ? Ratio.More(floor, points) : points;
            case StepTableCurve c:
                var (value, _) = Variable(c.On, a, t, growth, lead);
                var rest = c.Bands.Where(b => b.From is null);
                return (c.LessIsBetter
                    ? c.Bands.Where(b => b.From is { } from && value <= from).OrderBy(b => b.From).Concat(rest)
                    : c.Bands.Where(b => b.From is { } from && value >= from).OrderByDescending(b => b.From).Concat(rest)).First().Points;
            case PiecewiseCurve c:
                var (at, _) = Variable(c.On, a, t, growth, lead);
                var (before, after) = (c.Knots.Where(k => at >= k.At).MaxBy(k => k.At), c.Knots.Where(k => at < k.At).MinBy(k => k.At));
                return before is null ? c.Below ?? after!.Points
                    : after is null ? before.Points
                    : (((after.At - at) * before.Points) + ((at - before.At) * after.Points)) / (after.At - before.At);
            case ThresholdCurve c:
                var (left, right) = c.On == CurveVariable.Growth ? (growth!.Value, t) : c.On == CurveVariable.Lead ? (lead!.Value, 0) : (a, t);
                return (c.AtMost ? left <= right : left >= right) ? w : 0;
            case DirectCurve c:
                var direct = w * a / t;
                return c.Capped ? Ratio.More(0, Ratio.Less(direct, w)) : direct;
            default:
                throw new ArgumentOutOfRangeException(nameof(curve));
        }
    }

    private static (Ratio Value, Ratio Line) Variable(CurveVariable on, Ratio a, Ratio t, Ratio? growth, Ratio? lead) => on switch
    {
        CurveVariable.Completion => (a * 100 / t, 100),
        CurveVariable.Growth => (growth!.Value, t),
        CurveVariable.Lead => (lead!.Value, 0),
        _ => (a, t),
    };

    /// <summary>A started step is there where the whole ones do not reach.</summary>
    public static Ratio Count(Ratio distance, decimal width, bool whole, bool started)
    {
        var full = distance.WholeSteps(width);
        return whole ? full : started ? (full * width < distance ? full + 1 : full) : distance / width;
    }

    private static Ratio AtMost(Ratio points, decimal? most) => most is { } limit ? Ratio.Less(points, limit) : points;

    public OracleCell Out(IndicatorUse use, string state)
    {
        Ratio? given = use.Absence switch
        {
            AbsenceRule.FullMarks => use.FullMarks,
            AbsenceRule.FixedPoints => use.AbsencePoints!.Value,
            AbsenceRule.Zero => 0,
            _ => null,
        };
        return new OracleCell(use.Indicator, state) { Use = use, Points = given?.Rounded(rulebook.Rounding.PointsDigits, rulebook.Rounding.Mode) };
    }

    private Ratio? Figure(string unit, string indicator, Period period)
    {
        if (rulebook.Indicators.Single(i => i.Name == indicator).Rating is { } rule)
        {
            return OracleRatings.Figure(rule, facts.RatingVotes.Where(v => v.Indicator == indicator && v.Period == period).ToList(), unit);
        }

        if (rulebook.Indicators.Single(i => i.Name == indicator).Projects is { } projects)
        {
            return OracleProjects.Sum(projects, facts.Projects.Where(p => p.Participant == unit && p.Indicator == indicator && p.Period == period), standing.Basis, new DateOnly(facts.Year.Year, period.EndMonth, 1).AddMonths(1).AddDays(-1));
        }

        var row = facts.Results.SingleOrDefault(r => r.Participant == unit && r.Indicator == indicator && r.Period == period);
        return row is null ? null : row.Verified is null && standing.Basis == Basis.Reported ? row.Reported : row.Verified;
    }

    /// <summary>The value from the indicator's own figures, or from its parts.</summary>
    private (Ratio? Value, string State) Value(string unit, Indicator indicator)
    {
        var parts = rulebook.Parts.Where(p => p.Indicator == indicator.Name).Select(p =>
        {
            var (value, state) = YearToDate(rulebook.Indicators.Single(i => i.Name == p.Part), x => Figure(unit, p.Part, x));
            var rate = rulebook.Rates.SingleOrDefault(r => r.Name == p.Rate);
            return (Value: value is { } v ? v * p.Factor * (rate?.Rate ?? 1) / (rate?.Step ?? 1) : (Ratio?)null, State: state);
        }).Where(p => p.State != "未到期").ToList();
        return rulebook.Parts.All(p => p.Indicator != indicator.Name) ? YearToDate(indicator, p => Figure(unit, indicator.Name, p))
            : parts.Count == 0 ? (null, "未到期")
            : parts.All(p => p.Value is null) ? (null, "未报")
            : (parts.Aggregate((Ratio)0, (sum, p) => sum + (p.Value ?? 0)), parts.All(p => p.State.Length == 0) ? string.Empty : "部分未报");
    }

    private (Ratio? Value, string State) YearToDate(Indicator indicator, Func<Period, Ratio?> figure)
    {
        var due = Period.All(indicator.Frequency).Where(p => p.EndMonth <= month).ToList();
        if (due.Count == 0)
        {
            return (null, "未到期");
        }

        if (indicator.ReportedAs is ReportedAs.Cumulative or ReportedAs.Stock)
        {
            var last = figure(due[^1]);
            return last is { } value ? (value, string.Empty) : (null, "未报");
        }

        var figures = due.Select(figure).ToList();
        if (indicator.ReportedAs == ReportedAs.Flow ? figures[^1] is null : figures.All(f => f is null))
        {
            return (null, "未报");
        }

        var state = figures.Any(f => f is null) ? "部分未报" : string.Empty;
        if (indicator.ReportedAs == ReportedAs.Flow)
        {
            return (figures.Aggregate((Ratio)0, (sum, f) => sum + (f ?? 0)), state);
        }

        if (indicator.MissingRound == MissingRound.Excluded)
        {
            due = [.. due.Where((_, i) => figures[i] is not null)];
            figures = [.. figures.Where(f => f is not null)];
        }

        var weights = due.Select(p => indicator.PeriodWeights.Count == 0 ? 1 : indicator.PeriodWeights[p.Ordinal - 1]).ToList();
        var weighted = figures.Zip(weights).Aggregate((Ratio)0, (sum, x) => sum + ((x.First ?? (indicator.MissingRound == MissingRound.Substitute ? (Ratio)indicator.MissingFigure!.Value : 0)) * x.Second));
        return (weighted / weights.Aggregate((Ratio)0, (sum, w) => sum + w), state);
    }

    private Ratio Share(string unit, IndicatorUse use, Indicator indicator)
    {
        var follows = IsOfTask(use.Curve) || use.Curve is CeilingCurve || (use.Curve is ThresholdCurve or IncrementsCurve && !IsOnGrowth(use.Curve));
        if (standing.Period == Period.Year || indicator.Against == Against.Year || !follows)
        {
            return 1;
        }

        return Planned(unit, indicator) ?? (indicator.Frequency == PeriodLevel.Month ? (Ratio)month / 12 : (Ratio)(month / 3) / 4);
    }

    /// <summary>What the schedule asks for by now, months counting as twelfths where there is no plan.</summary>
    private Ratio Schedule(string unit, Indicator indicator) => standing.Period == Period.Year ? 1 : Planned(unit, indicator) ?? (Ratio)month / 12;

    private Ratio? Planned(string unit, Indicator indicator)
    {
        var plans = rulebook.Plans.Where(p => p.Indicator == indicator.Name && p.Participant == unit).ToList();
        plans = plans.Count > 0 ? plans : [.. rulebook.Plans.Where(p => p.Indicator == indicator.Name && p.Participant is null)];
        if (plans.Count == 0)
        {
            return null;
        }

        if (month == 12 && plans.Exists(p => p.Amount is not null))
        {
            return 1;
        }

        var last = plans.Where(p => p.Period.EndMonth <= month).OrderBy(p => p.Period.EndMonth).LastOrDefault();
        return last?.Amount is { } amount && amount != 0 ? Revised(facts.Targets.Single(t => t.Participant == unit && t.Indicator == indicator.Name))!.Value is > 0 and var whole ? (Ratio)amount / whole : 1 : last?.Share ?? 0;
    }
}
