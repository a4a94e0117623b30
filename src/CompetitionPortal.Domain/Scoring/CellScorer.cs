using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>The first passes: measure, normalise, clamp, weight, absence; one cell at a time.</summary>
internal sealed class CellScorer(FactIndex index, Rulebook rulebook, Standing standing, bool traced)
{
    private readonly RoundingRules rounding = rulebook.Rounding;
    private readonly Measurement measurement = new(index, rulebook);
    private readonly PlanShares plans = new(index, standing);

    public ScoredCell Score(Participant participant, IndicatorUse use, Indicator indicator)
    {
        var clause = Clause(use);
        var trace = traced ? new List<TraceStep>(8) : null;
        var cell = new ScoredCell { Use = use, Indicator = indicator, State = CellState.NotAssigned, Trace = trace ?? [] };
        if (index.Target(participant, indicator) is not { } target)
        {
            return Absent(cell, trace, clause);
        }

        NoteRatings(participant, indicator, trace, clause);
        NoteProjects(participant, indicator, trace, clause);
        NotePersons(participant, indicator, trace, clause);
        var (actual, state) = measurement.Value(participant, indicator, standing.Period, standing.Basis, trace, clause);
        var share = plans.InForce(participant, indicator, use.Curve.CanFollowPlan);
        cell.LastYear = LastYear(participant, indicator);
        if (state == CellState.NotDue || share.Sign == 0)
        {
            cell.State = CellState.NotDue;
            return Absent(cell, trace, clause);
        }

        var line = target.Value * share;
        NoteChanges(participant, indicator, trace, clause);
        trace?.Add(new TraceStep(TraceKind.Target, null, target.Value, clause));
        if (share != Fraction.One)
        {
            trace?.Add(new TraceStep(TraceKind.PlannedTarget, share, line, clause));
        }

        (cell.Actual, cell.State, cell.Target) = (actual, state, line);
        return actual is null ? Unreported(cell, participant, trace, clause) : Scored(cell, participant, target, share, trace, clause);
    }

    /// <summary>The projects behind the figures, reported and verified, counted or not, before the figure of their period.</summary>
    private void NoteProjects(Participant participant, Indicator indicator, List<TraceStep>? trace, string clause)
    {
        if (trace is null || index.Facts.Projects.Count == 0)
        {
            return;
        }

        foreach (var typed in measurement.Typed(indicator))
        {
            var ended = standing.Period.EndedOf(typed.Frequency).ToList();
            foreach (var period in typed.Projects is null ? [] : typed.ReportedAs == ReportedAs.Flow ? ended : ended.TakeLast(1))
            {
                foreach (var project in index.Projects(participant, typed, typed.Projects!, period, standing.Basis))
                {
                    trace.Add(new TraceStep(TraceKind.Project, project.Row.Verified ?? project.Row.Reported, project.Counted, clause, period, ProjectWords(project, typed.Projects!)));
                }
            }
        }
    }

    /// <summary>The persons behind the figures, before the figure of their period.</summary>
    private void NotePersons(Participant participant, Indicator indicator, List<TraceStep>? trace, string clause)
    {
        if (trace is null || index.Facts.PersonalTargets.Count == 0)
        {
            return;
        }

        foreach (var typed in measurement.Typed(indicator).Where(i => i.SumsPersons))
        {
            var ended = standing.Period.EndedOf(typed.Frequency).ToList();
            trace.AddRange((typed.ReportedAs == ReportedAs.Flow ? ended : ended.TakeLast(1)).SelectMany(period => index.Persons.Of(participant.Code, typed.Name)
                .Select(person => new TraceStep(TraceKind.Person, null, index.Persons.Figure(person, typed.Name, period, standing.Basis), clause, period, index.Persons.Name(person)))));
        }
    }

    /// <summary>A project with both amounts, its share and factor, and why it does not count.</summary>
    private static string ProjectWords(CountedProject project, ProjectRule rule)
    {
        var row = project.Row;
        string[] parts =
        [
            $"上报 {(row.Reported is { } said ? FractionText.Plain(said) : "无")}", $"核定 {(row.Verified is { } found ? FractionText.Plain(found) : "无")}",
            row.Share == 1 ? string.Empty : $"认定 {FractionText.Plain((Fraction)row.Share * 100)}%", rule.FactorOf(row.Kind) == 1 ? string.Empty : $"折算 {FractionText.Plain(rule.FactorOf(row.Kind))}", project.Refusal ?? string.Empty,
        ];
        return $"{row.Project}（{string.Join('，', parts.Where(p => p.Length > 0))}）";
    }

    /// <summary>How the year's target came to be what it is, also what came too late to count.</summary>
    private void NoteChanges(Participant participant, Indicator indicator, List<TraceStep>? trace, string clause)
    {
        if (trace is null || index.Facts.TargetChanges.Count == 0)
        {
            return;
        }

        foreach (var (change, before, counts) in index.TargetChanges(participant, indicator, standing.Period.EndDate(index.Facts.Year.Year)))
        {
            var late = counts ? string.Empty : $"，晚于截止日期 {rulebook.TargetDeadline:yyyy-MM-dd}，不计";
            trace.Add(new TraceStep(TraceKind.TargetChange, before, change.Value, clause, Label: $"{change.Date:yyyy-MM-dd}，{change.Document}{late}"));
        }
    }

    /// <summary>What each group of raters gave, before the figure of the period.</summary>
    private void NoteRatings(Participant participant, Indicator indicator, List<TraceStep>? trace, string clause)
    {
        if (trace is null || indicator.Rating is not { } rule)
        {
            return;
        }

        foreach (var period in standing.Period.EndedOf(indicator.Frequency))
        {
            foreach (var (group, rater, why) in index.VoidBallots(participant, indicator, rule, period))
            {
                trace.Add(new TraceStep(TraceKind.VoidBallot, null, null, clause, period, $"{group.Name}{rater}：{why}"));
            }

            foreach (var (group, mean) in index.Ratings(participant, indicator, rule, period))
            {
                trace.Add(new TraceStep(TraceKind.Raters, group.Weight, mean, clause, period, group.Name));
            }
        }
    }

    private ScoredCell Scored(ScoredCell cell, Participant participant, AssignedTarget target, Fraction share, List<TraceStep>? trace, string clause)
    {
        var (use, actual, line) = (cell.Use, cell.Actual!.Value, cell.Target!.Value);
        if (use.Curve.HasLead)
        {
            HoldAgainstTask(cell, participant, actual / line, actual / target.Value, trace, clause);
        }
        else if (use.Curve.Runs == CurveVariable.Growth)
        {
            var value = BaseToDate(participant, cell.Indicator);
            trace?.Add(new TraceStep(TraceKind.Base, null, value, clause));
            if (value is null || value.Value.Sign <= 0 || cell.LastYear is null)
            {
                cell.State = CellState.NoBase;
                return Absent(cell, trace, clause);
            }

            cell.Growth = ((actual / value.Value) - 1) * 100;
            trace?.Add(new TraceStep(TraceKind.Growth, actual, cell.Growth, clause));
        }

        if (use.Curve is PeerCurve)
        {
            return cell;
        }

        if (use.EachPeriod is { } way)
        {
            return Complete(cell, Fraction.Min(use.FullMarks, EachPeriod(cell, participant, target, way, trace, clause)));
        }

        var lead = use.Curve.Runs == CurveVariable.Lead ? cell.Lead : null;
        return Complete(cell, CurveScorer.Points(use.Curve, use.FullMarks, new CurveInput(actual, line, (Fraction?)target.Stretch * share, cell.Growth, lead, target.Value)));
    }

    /// <summary>The points of the due periods, each scored by its own figure, together.</summary>
    private Fraction EachPeriod(ScoredCell cell, Participant participant, AssignedTarget target, PeriodScoring way, List<TraceStep>? trace, string clause)
    {
        var (use, indicator, count) = (cell.Use, cell.Indicator, Period.Count(cell.Indicator.Frequency));
        var marks = (Fraction)use.FullMarks / (way == PeriodScoring.Sum ? count : 1);
        var line = (Fraction)target.Value / (indicator.ReportedAs == ReportedAs.Flow ? count : 1);
        Fraction sum = 0, weights = 0;
        foreach (var period in standing.Period.EndedOf(indicator.Frequency))
        {
            var reported = index.Figure(participant, indicator, period, standing.Basis);
            if (reported is null && indicator.MissingRound == MissingRound.Excluded)
            {
                trace?.Add(new TraceStep(TraceKind.PeriodPoints, null, null, clause, period));
                continue;
            }

            var figure = reported ?? (indicator.MissingRound == MissingRound.Substitute ? indicator.MissingFigure : null);
            Fraction points = figure is { } value ? CurveScorer.Points(use.Curve, marks, new CurveInput(value, line, null, null, null, target.Value)) : 0;
            trace?.Add(new TraceStep(TraceKind.PeriodPoints, figure, points, clause, period));
            Fraction weight = way == PeriodScoring.Mean && indicator.PeriodWeights.Count >= period.Ordinal ? indicator.PeriodWeights[period.Ordinal - 1] : 1;
            (sum, weights) = (sum + (points * weight), weights + weight);
        }

        return way == PeriodScoring.Sum ? sum : sum / weights;
    }

    /// <summary>The clause that a cell's steps name.</summary>
    public static string Clause(IndicatorUse use) => use.Clause ?? $"计分/{use.Class}/{use.Indicator}";

    /// <summary>The cell with the points that its curve gives.</summary>
    public ScoredCell Given(ScoredCell cell, Fraction exact) => Complete(cell with { }, exact);

    /// <summary>The cell that turns out to be undefined against the others.</summary>
    public ScoredCell Undefined(ScoredCell cell) => Absent(cell with { State = CellState.NoBase }, Notes(cell), Clause(cell.Use));

    /// <summary>The cell with what a condition that does not hold leaves of its points.</summary>
    public ScoredCell Gated(ScoredCell cell, string condition)
    {
        var most = ((Fraction)(cell.Use.GatePoints ?? 0)).Round(rounding.PointsDigits, rounding.Mode);
        if (cell.Points is not { } points || points <= most)
        {
            return cell;
        }

        Notes(cell)?.Add(new TraceStep(TraceKind.Gate, points, most, Clause(cell.Use), Label: condition));
        return cell with { Points = most };
    }

    /// <summary>A cell's trace while it is still being written, or null where none is kept.</summary>
    public List<TraceStep>? Notes(ScoredCell cell) => traced ? (List<TraceStep>)cell.Trace : null;

    private ScoredCell Complete(ScoredCell cell, Fraction exact)
    {
        var (trace, clause) = (Notes(cell), Clause(cell.Use));
        trace?.Add(new TraceStep(TraceKind.Curve, null, exact, clause));
        cell.Points = Rounded(exact, trace, clause);
        return cell;
    }

    /// <summary>Completion and lead; where less is better the share of the target is no completion.</summary>
    private void HoldAgainstTask(ScoredCell cell, Participant participant, Fraction completion, Fraction year, List<TraceStep>? trace, string clause)
    {
        (cell.Schedule, cell.YearShare) = (() => plans.Schedule(participant, cell.Indicator), year);
        if (cell.Use.Curve.HasCompletion)
        {
            (cell.Completion, cell.YearCompletion) = (completion, year);
            trace?.Add(new TraceStep(TraceKind.Completion, cell.Actual, completion, clause));
        }

        if (cell.Use.Curve.Runs == CurveVariable.Lead)
        {
            trace?.Add(new TraceStep(TraceKind.Lead, cell.Schedule(), cell.Lead, clause));
        }
    }

    private ScoredCell Unreported(ScoredCell cell, Participant participant, List<TraceStep>? trace, string clause)
    {
        trace?.Add(new TraceStep(TraceKind.Curve, null, 0, clause, Label: CellState.Unreported.Text()));
        cell.Points = new Fraction().Round(rounding.PointsDigits, rounding.Mode);
        cell.Schedule = cell.Use.Curve.HasLead ? () => plans.Schedule(participant, cell.Indicator) : null;
        return cell;
    }

    /// <summary>Not assigned, undefined or not due: out of the denominator, or what the absence rule gives.</summary>
    private ScoredCell Absent(ScoredCell cell, List<TraceStep>? trace, string clause)
    {
        Fraction? given = cell.Use.Absence switch
        {
            AbsenceRule.FullMarks => cell.Use.FullMarks,
            AbsenceRule.FixedPoints => cell.Use.AbsencePoints ?? 0,
            AbsenceRule.Zero => 0,
            _ => null,
        };
        if (cell.Use.Absence == AbsenceRule.ClassMean)
        {
            return cell;
        }

        trace?.Add(new TraceStep(TraceKind.Absence, null, given, clause, Label: cell.State.Text()));
        cell.Points = given is null ? null : Rounded(given.Value, trace, clause);
        return cell;
    }

    /// <summary>What is absent with the mean of the points of those who hold the task; out of the denominator where there is none.</summary>
    public ScoredCell GivenMean(ScoredCell cell, IReadOnlyList<ScoredCell> having)
    {
        var (trace, clause) = (Notes(cell), Clause(cell.Use));
        Fraction? mean = having.Count == 0 ? null : having.Aggregate(Fraction.Zero, (sum, c) => sum + c.Points!.Value) / having.Count;
        trace?.Add(new TraceStep(TraceKind.Absence, null, mean, clause, Label: $"{cell.State.Text()}，同类平均（{having.Count}家）"));
        return cell with { Points = mean is null ? null : Rounded(mean.Value, trace, clause), IsMeanOfUnreported = having.Any(c => c.State == CellState.Unreported) };
    }

    private decimal Rounded(Fraction exact, List<TraceStep>? trace, string clause)
    {
        var points = exact.Round(rounding.PointsDigits, rounding.Mode);
        trace?.Add(new TraceStep(TraceKind.Rounding, exact, points, clause));
        return points;
    }

    private Fraction? BaseToDate(Participant participant, Indicator indicator) =>
        YearToDate.Measure(indicator, standing.Period, p => index.Base(participant, indicator, p), null, string.Empty).Value;

    private Fraction? LastYear(Participant participant, Indicator indicator) => BasesWhole(participant, indicator) ? BaseToDate(participant, indicator) : null;

    /// <summary>A sum or mean of bases is defined only when every due one is known.</summary>
    private bool BasesWhole(Participant participant, Indicator indicator) =>
        indicator.ReportedAs is ReportedAs.Cumulative or ReportedAs.Stock
        || standing.Period.EndedOf(indicator.Frequency).All(p => index.Base(participant, indicator, p) is not null);
}
