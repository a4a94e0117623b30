using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>One step of an explanation.</summary>
/// <param name="Text">The step in words, with its figures.</param>
/// <param name="Clause">The clause that says so.</param>
public sealed record WhySentence(string Text, string Clause);

/// <summary>The trace in Chinese sentences (为什么), from the figures to the points, before and after rounding.</summary>
public static class WhySentences
{
    /// <summary>How a cell's points came about.</summary>
    public static IEnumerable<WhySentence> Of(ScoredCell cell, Scoreboard board) =>
        cell.Trace.Select(step => new WhySentence(Cell(step, cell, board), step.Clause));

    /// <summary>How total, places and grade came about.</summary>
    public static IEnumerable<WhySentence> Of(ParticipantScore score, Scoreboard board) =>
        score.Trace.Select(step => new WhySentence(Total(step, score, board.Rulebook), step.Clause));

    /// <summary>An exact number for people: separators, and for one without an end four decimals and the fraction.</summary>
    public static string Number(Fraction value)
    {
        var exact = FractionText.Exact(value);
        return exact.Contains('/', StringComparison.Ordinal) ? $"{Grouped(FractionText.Fixed(value, 4))}…（精确值 {exact}）" : Grouped(exact);
    }

    /// <summary>Whether a condition before the year's end asks for a share of the year's target, where the points go by the plan.</summary>
    private static bool AsksTheYear(ScoredCell cell, Scoreboard board) => !board.Standing.IsAnnual
        && cell.Use.Gate?.Tests().OfType<CompletionTest>().Any(t => board.Rulebook.Indicators.Any(i => i.Name == t.Indicator && i.Against == Against.Plan)) == true;

    private static string Cell(TraceStep step, ScoredCell cell, Scoreboard board)
    {
        var unit = cell.Indicator.UnitOfMeasure;
        var rounding = board.Rulebook.Rounding;
        var basis = board.Standing.Basis == Basis.Verified ? "核定数" : "上报或核定数";
        return step.Kind switch
        {
            TraceKind.Person => $"{step.Period?.Name}{step.Label}：{(step.To is { } own ? $"{Number(own)} {unit}" : "没有" + basis + "，按 0 计")}",
            TraceKind.Project => $"{step.Period?.Name}项目{step.Label}{(step.To is { } counted ? $"，计 {Number(counted)} {unit}" : "，没有" + basis + "，不计")}",
            TraceKind.TargetChange => $"目标调整（{step.Label}）：{(step.From is { } was ? Number(was) : "没有目标")} → {Number(step.To!.Value)}",
            TraceKind.Discrepancy => $"{step.Label}{step.Period?.Name}上报 {Number(step.From!.Value)}、核定 {Number(step.To!.Value)}，相差超过 {FractionText.Plain((Fraction)(cell.Indicator.Discrepancy?.Tolerance ?? 0) * 100)}%",
            TraceKind.DiscrepancyEffect => $"核实差异{step.Label}{(step.From == step.To ? string.Empty : $"：{Number(step.From!.Value)} → {FractionText.Fixed(step.To!.Value, rounding.PointsDigits)} 分")}",
            TraceKind.VoidBallot => $"{step.Period?.Name}{step.Label}，整张票作废，不计",
            TraceKind.Raters => step.To is { } mean ? $"{step.Period?.Name}{step.Label}（权重 {Number(step.From!.Value)}）{Number(mean)} {unit}" : $"{step.Period?.Name}{step.Label}没有有效票",
            TraceKind.Figure => step.To is { } figure
                ? $"{step.Period?.Name}{Kind(cell.Indicator.ReportedAs)}{basis} {Number(figure)} {unit}"
                : $"{step.Period?.Name}没有{basis}{(cell.Indicator.ReportedAs is ReportedAs.Flow or ReportedAs.Level && cell.State == CellState.Partial ? $"，这一期{Missing(cell.Indicator)}" : string.Empty)}",
            TraceKind.Part => step.To is { } part ? $"{step.Label} {Number(step.From!.Value)}，折合 {Number(part)} {unit}" : $"{step.Label}没有{basis}，按 0 计",
            TraceKind.Value => $"{step.Label} = {Number(step.To!.Value)} {unit}",
            TraceKind.Target => cell.Use.Curve switch
            {
                _ when cell.Use.Curve.PrefersLess() && cell.Use.Curve.Runs != CurveVariable.Growth => $"全年控制数 {Number(step.To!.Value)} {unit}",
                DirectCurve => $"满分制 {Number(step.To!.Value)} {unit}",
                _ when cell.Use.Curve.Runs == CurveVariable.Growth => $"目标增幅 {Number(step.To!.Value)}%",
                _ => $"全年目标 {Number(step.To!.Value)} {unit}",
            },
            TraceKind.PlannedTarget => $"到{board.Standing.Period.Name}末应完成全年的 {Percent(step.From!.Value, rounding)}%，目标 {Number(step.To!.Value)} {unit}",
            TraceKind.Completion => $"完成率 = {Number(step.From!.Value)} ÷ {Number(cell.Target!.Value)} = {Percent(step.To!.Value, rounding)}%{Year(cell, board.Rulebook)}",
            TraceKind.Base => step.To is { } value ? $"上年同期 {Number(value)} {unit}" : "上年同期没有基数",
            TraceKind.Growth => $"增幅 = {Number(step.From!.Value)} ÷ 基数 − 1 = {FractionText.Fixed(step.To!.Value, rounding.PrintedDigits)}%（精确值 {FractionText.Exact(step.To.Value)}%）",
            TraceKind.Lead => $"超时序进度 = 全年目标的 {Percent((step.To!.Value / 100) + step.From!.Value, rounding)}% − 时序进度 {Percent(step.From.Value, rounding)}% = {FractionText.Fixed(step.To.Value, rounding.PrintedDigits)} 个百分点（精确值 {FractionText.Exact(step.To.Value)}）",
            TraceKind.PeriodPoints => step.To is not { } own ? $"{step.Period?.Name}没有{basis}，这一期不计分" : step.From is { } its ? $"{step.Period?.Name} {Number(its)} {unit}，单独得 {Number(own)} 分" : $"{step.Period?.Name}没有{basis}，得 0 分",
            TraceKind.Peer => $"{step.Label} {Number(step.To!.Value)}{(cell.Use.Curve.Runs == CurveVariable.Value ? " " + unit : cell.Use.Curve.Runs == CurveVariable.Lead ? " 个百分点" : "%")}",
            TraceKind.PeerPlace => $"在{step.Label} {Number(step.From!.Value)} 个单位中第 {Number(step.To!.Value)} 名",
            TraceKind.Gate => $"不符合前提“{step.Label}”{(AsksTheYear(cell, board) ? "（条件里的完成率是全年目标的）" : string.Empty)}，最多得 {Number(step.To!.Value)} 分",
            TraceKind.Curve when step.Label is not null => $"{step.Label}，得 0 分",
            TraceKind.Curve => $"{CurveSentence.Write(cell.Use, unit)}；{Substituted(cell, step.To!.Value)}得 {Number(step.To.Value)} 分",
            TraceKind.Rounding => Rounded(step, rounding.PointsDigits, rounding),
            TraceKind.Absence => step.To is { } given
                ? cell.Use.Absence == AbsenceRule.ClassMean ? $"{step.Label} {Number(given)} 分" : $"{step.Label}，按办法给 {Number(given)} 分"
                : $"{step.Label}，这一项的 {Number(cell.Use.FullMarks)} 分不计入满分" + (cell.Use.Absence == AbsenceRule.NotRanked ? "，且本单位不参加总分排名" : "，其余得分折算"),
            TraceKind.VetoZero => Zeroed(step),
            _ => TraceText.What(step),
        };
    }

    /// <summary>The product with its figures, where neither cap nor floor changed it: 50 × 500 ÷ 800.</summary>
    private static string Substituted(ScoredCell cell, Fraction points) =>
        cell is { Use: { Curve: LinearCurve { On: CurveVariable.Completion }, FullMarks: var marks }, Actual: { } actual, Target: { } target } && marks * actual / target == points
            ? $"{Number(marks)} × {Number(actual)} ÷ {Number(target)}，"
            : string.Empty;

    private static string Total(TraceStep step, ParticipantScore score, Rulebook rulebook)
    {
        var rounding = rulebook.Rounding;
        return step.Kind switch
        {
            TraceKind.Partner => $"挂钩单位{step.Label}（权重 {Number(step.From!.Value)}）按本单位满分折算 {Number(step.To!.Value)} 分",
            TraceKind.Paired => $"自己 {Number(step.From!.Value)} 分占 {Percent(1 - (Fraction)(score.Class.PairShare ?? 0), rounding)}%，挂钩单位占 {Percent(score.Class.PairShare ?? 0, rounding)}%：{Number(step.To!.Value)} 分",
            TraceKind.Component => $"{step.Label}得 {Number(step.From!.Value)}，计入上一级 {Number(step.To!.Value)} 分",
            TraceKind.Round => step.To is { } round ? $"{step.Period?.Name}基本分 {Number(round)} 分{(step.Label is null ? string.Empty : "，其中有未报的指标")}" : $"{step.Period?.Name}没有可以计分的指标，或者本类还没有数，这一轮不计",
            TraceKind.RoundMean => $"各轮平均 {Number(step.To!.Value)} 分",
            TraceKind.Coefficient => $"乘类别系数 {Number(step.From!.Value)} = {Number(step.To!.Value)} 分",
            TraceKind.PointsSum => $"各项得分合计 {Number(step.To!.Value)} 分",
            TraceKind.Rescale => $"折算到满分：合计 × {Number(score.Class.FullMarks)} ÷ {Number(step.From!.Value)} = {Number(step.To!.Value)} 分",
            TraceKind.Rounding => "基本分" + Rounded(step, rounding.TotalDigits, rounding),
            TraceKind.Entry when step.To!.Value.Sign == 0 => $"{step.Period?.Name}记录在案，不计分：{step.Label}",
            TraceKind.Entry => $"{step.Period?.Name}{(step.To!.Value.Sign > 0 ? "加" : "扣")} {Number(step.To.Value.Abs())} 分：{step.Label}",
            TraceKind.Superseded => $"{step.Period?.Name}{step.Label}（{Number(step.To!.Value)} 分）不计：同一事项只计{(step.To.Value.Sign < 0 ? "扣得最多" : "最高")}的一笔",
            TraceKind.BonusCap => $"{step.Label}合计 {Number(step.From!.Value)} 分，最多计 {Number(step.To!.Value)} 分",
            TraceKind.SameDocument => $"{step.Label}里除最高的一笔外，其余加分 {Number(step.From!.Value)} 分按比例计 {Number(step.To!.Value)} 分",
            TraceKind.DeductionCap => $"{step.Label}合计扣 {Number(step.From!.Value.Abs())} 分，最多扣 {Number(step.To!.Value.Abs())} 分",
            TraceKind.ItemFloor => $"应扣 {Number(step.From!.Value.Abs())} 分，{step.Label}只剩 {Number(step.To!.Value.Abs())} 分，扣完为止",
            TraceKind.FieldRule => $"{step.Label}，加分 {Number(step.From!.Value)} 分不计",
            TraceKind.Adjustments => $"加减分合计 {FractionText.Fixed(step.To!.Value, rounding.TotalDigits)} 分",
            TraceKind.Total => $"总分 = 基本分 {FractionText.Fixed(step.From!.Value, rounding.TotalDigits)} + 加减分 {FractionText.Fixed(score.Adjustments, rounding.TotalDigits)} = {FractionText.Fixed(step.To!.Value, rounding.TotalDigits)} 分",
            TraceKind.Place => $"{step.Clause[(step.Clause.IndexOf('/', StringComparison.Ordinal) + 1)..]}：在{step.Label} {Number(step.From!.Value)} 个单位中第 {Number(step.To!.Value)} 名",
            TraceKind.Grade => $"总分 ÷ 满分 = {Percent(step.From!.Value, rounding)}%，等次为{step.Label}",
            TraceKind.GradeCap => $"等次最高评为{step.Label}",
            TraceKind.GradeShift => $"符合“{step.Clause[3..]}”，分数不变，等次调为{step.Label}",
            TraceKind.GradeQuota => $"{step.Clause[3..]}用完，等次为{step.Label}",
            TraceKind.Veto => $"一票否决在案：{step.Label}{(IsSetByVeto(score) ? string.Empty : "；分数和名次保留")}",
            TraceKind.VetoZero => Zeroed(step),
            TraceKind.VetoCap => $"一票否决（{step.Label}）：考核办法明文规定总分最多 {Number(step.To!.Value)} 分，{Number(step.From!.Value)} → {Number(step.To.Value)} 分",
            _ => "没有可以计分的指标",
        };
    }

    private static bool IsSetByVeto(ParticipantScore score) => score.Trace.Concat(score.Cells.SelectMany(c => c.Trace)).Any(s => s.Kind is TraceKind.VetoZero or TraceKind.VetoCap);

    /// <summary>How a period without a figure counts, in words: 不计, 按 60 计, 按 0 计.</summary>
    public static string Missing(Indicator indicator) => indicator.MissingRound switch
    {
        MissingRound.Excluded => "不计",
        MissingRound.Substitute => $"按 {FractionText.Exact(indicator.MissingFigure ?? 0)} 计",
        _ => "按 0 计",
    };

    private static string Zeroed(TraceStep step) => $"一票否决（{step.Label}）：考核办法明文规定{(step.To!.Value.Sign == 0 ? "计零" : $"按 {Number(step.To.Value)} 分计")}，{Number(step.From!.Value)} → {Number(step.To.Value)} 分";

    private static string Rounded(TraceStep step, int digits, RoundingRules rounding)
    {
        var mode = rounding.Mode switch
        {
            RoundingMode.HalfToEven => "四舍六入五成双",
            RoundingMode.TowardZero => "舍去尾数",
            RoundingMode.AwayFromZero => "进一",
            _ => "四舍五入",
        };
        var places = digits == 0 ? "到整数" : $"保留{ChineseNumeral.Write(digits)}位小数";
        return $"{mode}{places}：{Number(step.From!.Value)} → {FractionText.Fixed(step.To!.Value, digits)} 分";
    }

    private static string Year(ScoredCell cell, Rulebook rulebook) => cell.YearCompletion is { } year && year != cell.Completion
        ? $"；占全年目标 {FractionText.Percent(year, rulebook.Rounding.PrintedDigits, [.. rulebook.CompletionLines(cell.Indicator.Name)])}%"
        : string.Empty;

    private static string Percent(Fraction share, RoundingRules rounding) => FractionText.Percent(share, rounding.PrintedDigits);

    private static string Kind(ReportedAs reportedAs) => reportedAs switch
    {
        ReportedAs.Cumulative => "累计",
        ReportedAs.Flow => "当期",
        ReportedAs.Stock => "期末",
        _ => string.Empty,
    };

    private static string Grouped(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var whole = System.Numerics.BigInteger.Parse(point < 0 ? number : number[..point], CultureInfo.InvariantCulture);
        var sign = number.StartsWith("-0", StringComparison.Ordinal) ? "-" : string.Empty;
        return sign + whole.ToString("#,##0", CultureInfo.InvariantCulture) + (point < 0 ? string.Empty : number[point..]);
    }
}
