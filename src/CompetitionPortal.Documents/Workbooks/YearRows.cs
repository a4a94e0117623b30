using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>Rulebook and facts as rows of the year's workbook, in official order.</summary>
internal sealed class YearRows
{
    private readonly Rulebook rulebook;
    private readonly PersonNames persons;
    private readonly CompetitionFacts facts;
    private readonly Dictionary<string, (int Order, string Name)> units;
    private readonly Dictionary<string, int> indicators;
    private readonly Dictionary<string, IEnumerable<object?[]>> rows;

    public YearRows(YearBook book)
    {
        (rulebook, facts, persons) = (book.Rulebook, book.Facts, new PersonNames(book.Facts.Tenures));
        units = facts.Participants.ToDictionary(p => p.Code, p => (p.Order, p.Names[^1].Name), StringComparer.Ordinal);
        indicators = rulebook.Indicators.Select((indicator, place) => (indicator.Name, place)).ToDictionary(i => i.Name, i => i.place, StringComparer.Ordinal);
        rows = new Dictionary<string, IEnumerable<object?[]>>(StringComparer.Ordinal)
        {
            [YearLayout.Year.Name] = YearLayout.YearItems.Select(i => (object?[])[i.Name, Setting(i.Name), i.Explanation]),
            [YearLayout.Classes.Name] = rulebook.Classes.Select(c => (object?[])[c.Name, c.FullMarks, c.Group, c.Coefficient, c.PairShare]),
            [YearLayout.Participants.Name] = facts.Participants.OrderBy(p => p.Order).ThenBy(p => p.Code, StringComparer.Ordinal).SelectMany(Spells),
            [YearLayout.Tenures.Name] = facts.Tenures.OrderBy(t => Order(t.Participant)).ThenBy(t => t.From).ThenBy(t => t.Person.Code, StringComparer.Ordinal)
                .Select(t => (object?[])[t.Person.Name, t.Person.Code == t.Person.Name ? null : t.Person.Code, Unit(t.Participant), t.Post, Words.YesNo.Write(t.IsPrincipal), t.From, t.To, t.Duty == TeamDuty.Member ? null : Words.Duties.Write(t.Duty), t.Field]),
            [YearLayout.Successions.Name] = facts.Successions.OrderBy(s => s.Date).ThenBy(s => Order(s.Predecessor)).ThenBy(s => Order(s.Successor))
                .Select(s => (object?[])[Unit(s.Predecessor), Unit(s.Successor), s.Date, s.Share, s.Document]),
            [YearLayout.Pairings.Name] = facts.Pairings.OrderBy(p => Order(p.Participant)).ThenBy(p => Order(p.Partner)).Select(p => (object?[])[Unit(p.Participant), Unit(p.Partner), p.Weight == 1 ? null : p.Weight, p.From, p.To]),
            [YearLayout.Projects.Name] = facts.Projects.OrderBy(p => Place(p.Indicator)).ThenBy(p => p.Project, StringComparer.Ordinal).ThenBy(p => Order(p.Participant)).ThenBy(p => p.Period.EndMonth)
                .Select(p => (object?[])[p.Project, p.Indicator, Unit(p.Participant), p.Period.Name, p.Kind, p.StartedOn, p.Size, p.Share == 1 ? null : p.Share, p.Reported, p.Verified]),
            [YearLayout.PersonalTargets.Name] = facts.PersonalTargets.OrderBy(t => Order(t.Participant)).ThenBy(t => t.PersonCode, StringComparer.Ordinal).ThenBy(t => Place(t.Indicator))
                .Select(t => (object?[])[Person(t.PersonCode), Unit(t.Participant), t.Indicator, t.Value]),
            [YearLayout.PersonalResults.Name] = facts.PersonalResults.OrderBy(r => r.PersonCode, StringComparer.Ordinal).ThenBy(r => Place(r.Indicator)).ThenBy(r => r.Period.EndMonth)
                .Select(r => (object?[])[Person(r.PersonCode), r.Indicator, r.Period.Name, r.Reported, r.Verified]),
            [YearLayout.RatingVotes.Name] = facts.RatingVotes.OrderBy(v => Order(v.Participant)).ThenBy(v => Place(v.Indicator)).ThenBy(v => v.Period.EndMonth).ThenBy(v => v.Group, StringComparer.Ordinal).ThenBy(v => v.Rater, StringComparer.Ordinal).ThenBy(v => v.Choice, StringComparer.Ordinal)
                .Select(v => (object?[])[Unit(v.Participant), v.Indicator, v.Period.Name, v.Group, v.Choice, v.Count, v.Rater]),
            [YearLayout.Indicators.Name] = rulebook.Indicators.Select(i => (object?[])[i.Name, i.UnitOfMeasure, Words.ReportedAs.Write(i.ReportedAs), Words.Levels.Write(i.Frequency), Words.Against.Write(i.Against), Words.Ways.Write(i.Way), i.Source, List(i.PeriodWeights.Select(w => FractionText.Exact(w))), i.MissingRound == MissingRound.Zero ? null : Words.MissingRounds.Write(i.MissingRound), i.MissingFigure, i.Rating is null ? null : RatingText.Write(i.Rating), i.Projects?.Write(), i.Discrepancy?.Write(), i.SumsPersons ? Words.YesNo.Write(true) : null]),
            [YearLayout.Uses.Name] = rulebook.Uses.Select(u => (object?[])[u.Class, u.Indicator, u.FullMarks, CurveText.Kind(u.Curve), CurveText.Parameters(u.Curve), Words.Absences.Write(u.Absence), u.AbsencePoints, u.Clause, u.Gate is null ? null : ConditionText.Write(u.Gate), u.GatePoints, u.Component, u.EachPeriod is { } each ? Words.PeriodScorings.Write(each) : null]),
            [YearLayout.Rates.Name] = rulebook.Rates.Select(r => (object?[])[r.Name, r.Rate, r.Step == 1 ? null : r.Step]),
            [YearLayout.Parts.Name] = rulebook.Parts.Select(p => (object?[])[p.Indicator, p.Part, p.Factor, p.Rate]),
            [YearLayout.Components.Name] = rulebook.Components.Select(c => (object?[])[c.Class, c.Name, c.Parent, c.Marks, Words.ComponentMethods.Write(c.Method), c.Cap, c.Floor, c.Digits]),
            [YearLayout.Plans.Name] = rulebook.Plans.OrderBy(p => Place(p.Indicator)).ThenBy(p => p.Participant is null ? 0 : Order(p.Participant)).ThenBy(p => p.Period.EndMonth)
                .Select(p => (object?[])[p.Indicator, p.Participant is null ? null : Unit(p.Participant), p.Period.Name, p.Share, p.Amount]),
            [YearLayout.Targets.Name] = facts.Targets.OrderBy(t => Order(t.Participant)).ThenBy(t => Place(t.Indicator)).Select(t => (object?[])[Unit(t.Participant), t.Indicator, t.Value, t.Stretch]),
            [YearLayout.TargetChanges.Name] = facts.TargetChanges.OrderBy(c => Order(c.Participant)).ThenBy(c => Place(c.Indicator)).ThenBy(c => c.Date).Select(c => (object?[])[Unit(c.Participant), c.Indicator, c.Date, c.Value, c.Stretch, c.Document]),
            [YearLayout.Bases.Name] = facts.Bases.OrderBy(b => Order(b.Participant)).ThenBy(b => Place(b.Indicator)).ThenBy(b => b.Period.EndMonth).Select(b => (object?[])[Unit(b.Participant), b.Indicator, b.Period.Name, b.Value, b.Original]),
            [YearLayout.Results.Name] = facts.Results.OrderBy(r => Order(r.Participant)).ThenBy(r => Place(r.Indicator)).ThenBy(r => r.Period.EndMonth).Select(r => (object?[])[Unit(r.Participant), r.Indicator, r.Period.Name, r.Reported, r.Verified]),
            [YearLayout.AdjustmentGroups.Name] = rulebook.AdjustmentGroups.Select(g => (object?[])[g.Name, g.Cap, Words.YesNo.Write(g.HighestOnly), g.Item, g.DeductionCap, g.LargestDeductionOnly ? Words.YesNo.Write(true) : null, g.LowerShare, g.IsDiscretionary ? Words.YesNo.Write(true) : null, g.Field?.LostAbove, g.Field?.MostUnits, g.Field?.MostOfItem, g.Gate is null ? null : ConditionText.Write(g.Gate)]),
            [YearLayout.AdjustmentLevels.Name] = rulebook.AdjustmentGroups.SelectMany(g => g.Levels.Select(l => (object?[])[g.Name, l.Name, l.Points])),
            [YearLayout.SeasonBonuses.Name] = rulebook.SeasonBonuses.Select(s => (object?[])[Words.Levels.Write(s.Level), s.Ranking, List(s.Points.Select(p => FractionText.Exact(p))), s.Group, s.Gate is null ? null : ConditionText.Write(s.Gate), s.MostTimes]),
            [YearLayout.Adjustments.Name] = facts.Adjustments.OrderBy(a => Order(a.Participant)).ThenBy(a => a.Period.EndMonth).ThenBy(a => a.Group, StringComparer.Ordinal).ThenBy(a => a.Matter, StringComparer.Ordinal).ThenBy(a => a.Points).ThenBy(a => a.Reason, StringComparer.Ordinal).ThenBy(a => a.Level, StringComparer.Ordinal).ThenBy(a => a.Document, StringComparer.Ordinal)
                .Select(a => (object?[])[Unit(a.Participant), a.Period.Name, a.Group, a.Matter, a.Level is null ? a.Points : null, a.Reason, a.Level, a.Document, a.Count == 1 ? null : a.Count]),
            [YearLayout.Vetoes.Name] = facts.Vetoes.OrderBy(v => Order(v.Participant)).ThenBy(v => v.Date).ThenBy(v => v.Kind, StringComparer.Ordinal).Select(v => (object?[])[Unit(v.Participant), v.Kind, v.Date, v.Document, v.Until, v.LiftedOn, v.DecidedOn]),
            [YearLayout.VetoRules.Name] = rulebook.VetoRules.Select(VetoRuleRow),
            [YearLayout.Exemptions.Name] = facts.Exemptions.OrderBy(e => Order(e.Participant)).ThenBy(e => Place(e.Indicator)).Select(e => (object?[])[Unit(e.Participant), e.Indicator, e.Reason, e.Document]),
            [YearLayout.Rankings.Name] = rulebook.AllRankings().Select(Ranking),
            [YearLayout.Grades.Name] = rulebook.Grades.Select(g => (object?[])["分数线", g.Name, g.From, null, g.Below]).Concat(rulebook.GradeCaps.Select(c => (object?[])["封顶", c.Highest, null, ConditionText.Write(c.Condition)]))
                .Concat(rulebook.GradeShifts.Select(s => (object?[])["晋降", null, null, ConditionText.Write(s.Condition), null, (decimal)s.Steps]))
                .Concat(rulebook.GradeQuotas.Select(q => (object?[])["名额", q.Grade, null, null, null, null, q.Ranking, q.Places, .. Share(q.Share), Words.Edges.Write(q.Edge), Blank(RankingKeyText.Write(q.EdgeKeys)), q.KeepsPlaces ? Words.YesNo.Write(false) : null])),
            [YearLayout.Outcomes.Name] = rulebook.Outcomes.Select(Outcome),
            [YearLayout.Sanctions.Name] = facts.Sanctions.OrderBy(s => Order(s.Participant)).ThenBy(s => s.From).ThenBy(s => s.Measure, StringComparer.Ordinal).Select(s => (object?[])[Unit(s.Participant), s.Measure, s.From, s.To, s.Document]),
            [YearLayout.PriorResults.Name] = facts.PriorResults.OrderBy(p => Order(p.Participant)).ThenBy(p => p.Year).ThenBy(p => p.Ranking, StringComparer.Ordinal).Select(p => (object?[])[Unit(p.Participant), p.Year, p.Total, p.Rank, p.Grade, List(p.Clauses), p.Ranking]),
        };
    }

    public IEnumerable<IReadOnlyList<object?>> Of(SheetLayout layout) => rows[layout.Name];

    private object? Setting(string name) => name switch
    {
        "年度" => facts.Year.Year == 0 ? null : facts.Year.Year,
        "县名" => facts.Year.County,
        "竞赛名称" => facts.Year.Competition,
        "考核办法" => rulebook.Title,
        "发文字号" => rulebook.DocumentNumber,
        "职责档" => Words.Profiles.Write(facts.Year.Profile),
        "期次" => string.Join('、', facts.Year.Levels.Select(Words.Levels.Write)),
        "得分小数位" => rulebook.Rounding.PointsDigits,
        "总分小数位" => rulebook.Rounding.TotalDigits == rulebook.Rounding.PointsDigits ? null : rulebook.Rounding.TotalDigits,
        "完成率小数位" => rulebook.Rounding.PrintedDigits,
        "舍入方式" => Words.Roundings.Write(rulebook.Rounding.Mode),
        "并列办法" => Words.Ties.Write(rulebook.ClassRanking.Ties),
        "主要指标" => rulebook.KeyIndicator,
        "任职月数" => rulebook.TenureMonths,
        "加分合计上限" => rulebook.BonusCap,
        "目标调整截止" => rulebook.TargetDeadline?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "轮次" => rulebook.Rounds is { } rounds ? Words.Levels.Write(rounds.Level) : null,
        "期中基本分" => rulebook.Rounds is { OnlyAtYearEnd: true } ? Words.InterimScores.Write(true) : null,
        "轮次权重" => List(rulebook.Rounds?.Weights.Select(w => FractionText.Exact(w)) ?? []),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such setting."),
    };

    /// <summary>
    /// One row for each stretch of time in which neither name nor class changes; where it belongs to no class for a time, the row
    /// says so.
    /// </summary>
    private static IEnumerable<object?[]> Spells(Participant p)
    {
        var starts = p.Names.Select(n => n.From).Concat(p.Memberships.Select(m => m.From))
            .Concat(p.Memberships.Where(m => p.Names.Any(n => n.To is null || n.To > m.To)).Select(m => m.To?.AddDays(1)).OfType<DateOnly>().Cast<DateOnly?>())
            .Distinct().OrderBy(d => d ?? DateOnly.MinValue).ToList();
        foreach (var (start, i) in starts.Select((s, i) => (s, i)))
        {
            var next = i + 1 < starts.Count ? starts[i + 1]!.Value.AddDays(-1) : (DateOnly?)null;
            var day = start ?? next ?? p.Names[0].To ?? DateOnly.MaxValue;
            var name = p.Names.LastOrDefault(n => Covers(n.From, n.To, day)) ?? p.Names[^1];
            var membership = p.Memberships.LastOrDefault(m => Covers(m.From, m.To, day));
            var end = Earlier(next, Earlier(name.To, membership?.To));
            yield return [name.Name, p.Code == name.Name && starts.Count == 1 ? null : p.Code, p.Order, List(i == starts.Count - 1 ? p.Aliases : []), membership?.Class ?? YearLayout.NoClass, start, end, p.Headcount];
        }
    }

    private static bool Covers(DateOnly? from, DateOnly? to, DateOnly day) => (from is null || from <= day) && (to is null || to >= day);

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null || a < b ? a : b;

    private object?[] Ranking(RankingRule r) =>
    [
        r.Name, ReferenceEquals(r, rulebook.ClassRanking) ? "类别名次" : ReferenceEquals(r, rulebook.GroupRanking) ? "序列名次" : "专项",
        Words.Scopes.Write(r.Scope), Words.Measures.Write(r.Key.Measure), r.Key.Indicator, Words.Orders.Write(r.Key.LessIsBetter),
        r.Ties == rulebook.ClassRanking.Ties ? null : Words.Ties.Write(r.Ties), RankingKeyText.Write(r.TieBreakers),
    ];

    private static object?[] Outcome(OutcomeRule o)
    {
        var award = o.Kind == OutcomeKind.Award;
        return
        [
            o.Clause, Words.Outcomes.Write(o.Kind), List(o.Groups), ConditionText.Write(o.Condition), o.Measure, o.Target, o.TermMonths, o.Each is { } level ? Words.Each.Write(level) : o.At?.Name,
            o.Ranking, o.Quota, award || !o.MovesUp ? Words.YesNo.Write(o.MovesUp) : null, award || o.Edge != EdgeTie.Undecided ? Words.Edges.Write(o.Edge) : null, o.Article,
            .. Share(o.QuotaShare), Blank(RankingKeyText.Write(o.EdgeKeys)), Yes(o.IsUnordered), o.Amount is null ? null : AmountText.Kind(o.Amount.Rule), o.Amount is null ? null : AmountText.Parameters(o.Amount.Rule),
            o.Amount?.Unit, o.Amount is null || o.Amount.Digits == 2 ? null : o.Amount.Digits, o.Amount?.Account, o.Amount?.DeputyShare, Yes(o.Amount?.PerHead), Yes(o.Amount?.IsPersonal), Yes(o.Amount?.IsDeposit), o.Demotion is null ? null : ConditionText.Write(o.Demotion.When), o.Demotion?.Next,
        ];
    }

    private static object?[] Share(QuotaShare? share) =>
        [share?.Of, share is null or { Rounding: QuotaRounding.Floor } ? null : Words.QuotaRoundings.Write(share.Rounding), Yes(share?.AtLeastOne)];

    private static string? Yes(bool? flag) => flag == true ? Words.YesNo.Write(true) : null;

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    private static object?[] VetoRuleRow(VetoRule r) =>
    [
        List(r.Kinds), List(r.Reach.Select(Words.Reaches.Write)), r.TermMonths, r.Start == VetoStart.Document ? null : Words.VetoStarts.Write(r.Start),
        r.IsOnlyFromStart ? Words.YesNo.Write(false) : null, r.Zero == VetoZero.Nothing ? null : Words.Zeros.Write(r.Zero), r.ZeroItem, r.Points, r.Article,
    ];

    private int Order(string code) => units.TryGetValue(code, out var unit) ? unit.Order : int.MaxValue;

    private string Person(string code) => persons.Write(code);

    private string Unit(string code) => units.TryGetValue(code, out var unit) ? unit.Name : code;

    private int Place(string indicator) => indicators.GetValueOrDefault(indicator, int.MaxValue);

    private static string? List(IEnumerable<string> items) => string.Join('、', items) is { Length: > 0 } text ? text.ToString(CultureInfo.InvariantCulture) : null;
}
