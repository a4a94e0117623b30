using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Targets;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Web.Audit;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Results;

namespace CompetitionPortal.Web.Targets;

/// <summary>
/// Takes typed targets one by one, under the version that was seen and by the rules of <see cref="FactsValidator"/>. What
/// cannot be taken stays with its sentence; what is as it was already is passed over.
/// </summary>
internal sealed class TargetWriter(
    Change change, StoredYear stored, CompetitionYearRow year, Dictionary<(string Unit, string Indicator), AssignedTargetRow> rows, Dictionary<string, CountyTargetRow> county)
{
    private readonly Dictionary<string, string> units = stored.Facts.Participants.ToDictionary(p => p.Code, p => p.NameAt(TargetService.End(stored.Facts.Year.Year)), StringComparer.Ordinal);
    private readonly HashSet<string> indicators = stored.Rulebook.Indicators.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>What was saved, before → after, one each.</summary>
    public List<string> Saved { get; } = [];

    /// <summary>What was not taken, and why.</summary>
    public List<LeftTarget> Left { get; } = [];

    /// <summary>What people should know of what was saved.</summary>
    public List<string> Notes { get; } = [];

    public void Write(AssignTargets command)
    {
        var typed = command.Units.Select(Read).OfType<(TypedTarget Cell, AssignedTarget? Target)>().ToList();
        foreach (var (cell, target) in Sound(typed))
        {
            Apply(cell, target);
        }

        foreach (var own in command.County)
        {
            Apply(own);
        }
    }

    /// <summary>The typed target as the domain knows it, null for 不考核; nothing where it cannot be taken or changes nothing.</summary>
    private (TypedTarget Cell, AssignedTarget? Target)? Read(TypedTarget cell)
    {
        if (!units.ContainsKey(cell.Unit) || !indicators.Contains(cell.Indicator))
        {
            Left.Add(new LeftTarget(cell.Unit, cell.Indicator, "单位或指标已经不在考核办法里，请刷新页面。"));
            return null;
        }

        var (value, stretch, problem) = Figures(cell.Value, cell.Stretch, Measure(cell));
        var row = rows.GetValueOrDefault((cell.Unit, cell.Indicator));
        problem ??= row?.Value == value && row?.Stretch == stretch ? null : Conflict(cell, row);
        if (problem is not null)
        {
            Left.Add(new LeftTarget(cell.Unit, cell.Indicator, problem));
            return null;
        }

        return row?.Value == value && row?.Stretch == stretch ? null : (cell, value is { } figure ? new AssignedTarget(cell.Unit, cell.Indicator, figure, stretch) : null);
    }

    private static (decimal? Value, decimal? Stretch, string? Problem) Figures(string valueText, string stretchText, string measure)
    {
        var (value, problem) = TypedFigure.Read(valueText, measure);
        var (stretch, stretchProblem) = TypedFigure.Read(stretchText, measure);
        problem = (problem ?? stretchProblem) is { } said ? (said.StartsWith("这里要填数", StringComparison.Ordinal) ? "这里要填数。不考核就清空这一格，是零就填 0。" : said) : null;
        return (value, stretch, problem ?? (value is null && stretch is not null ? "只填了争取目标，没有填确保目标。请填确保目标，或者两格都清空。" : null));
    }

    /// <summary>In what the target of a unit is written: growth in percent, else the indicator's own unit of measure.</summary>
    private string Measure(TypedTarget cell) => AsksGrowth(cell.Unit, cell.Indicator) ? "%" : Measure(cell.Indicator);

    private string Measure(string indicator) => stored.Rulebook.Indicators.First(i => i.Name == indicator).UnitOfMeasure;

    private bool AsksGrowth(string unit, string indicator) =>
        stored.Facts.Participants.First(p => p.Code == unit).ClassAt(TargetService.End(stored.Facts.Year.Year)) is { } className && BaseDuty.Asked(stored.Rulebook, className).Any(i => i.Name == indicator);

    private static string? Conflict(TypedTarget cell, AssignedTargetRow? row)
    {
        if (row?.Version == cell.Seen)
        {
            return null;
        }

        var who = row?.ChangedAt is { } at ? $"{row.ChangedByName} {CountyTime.Short(at)} " : "刚才有人";
        return $"您填的是 {Describe(cell)}，{who}改成了 {Describe(row?.Value, row?.Stretch)}。要用您填的，再保存一次；要用对方的，请改成对方的数。";
    }

    /// <summary>Those that the facts can be computed with; the others are left with the validator's sentence.</summary>
    private List<(TypedTarget Cell, AssignedTarget? Target)> Sound(List<(TypedTarget Cell, AssignedTarget? Target)> typed)
    {
        var findings = FactsValidator.Check(With(typed), stored.Rulebook).Where(f => !f.IsHint && f.Subject is AssignedTarget).ToLookup(f => (AssignedTarget)f.Subject!, ReferenceEqualityComparer.Instance);
        var sound = new List<(TypedTarget Cell, AssignedTarget? Target)>();
        foreach (var (cell, target) in typed)
        {
            if (target is not null && findings[target].FirstOrDefault() is { } finding)
            {
                Left.Add(new LeftTarget(cell.Unit, cell.Indicator, Sentence(finding)));
            }
            else
            {
                sound.Add((cell, target));
            }
        }

        FactsCheck.RefuseNew(stored, With(sound));
        return sound;
    }

    private CompetitionFacts With(List<(TypedTarget Cell, AssignedTarget? Target)> typed)
    {
        var touched = typed.Select(t => (t.Cell.Unit, t.Cell.Indicator)).ToHashSet();
        return stored.Facts with { Targets = [.. stored.Facts.Targets.Where(t => !touched.Contains((t.Participant, t.Indicator))), .. typed.Select(t => t.Target).OfType<AssignedTarget>()] };
    }

    private void Apply(TypedTarget cell, AssignedTarget? target)
    {
        var key = (cell.Unit, cell.Indicator);
        var row = rows.GetValueOrDefault(key);
        Saved.Add($"{units[cell.Unit]}“{cell.Indicator}” {LoggedFigure.Mark(Describe(row?.Value, row?.Stretch))} → {LoggedFigure.Mark(Describe(target?.Value, target?.Stretch))}");
        if (target is null)
        {
            change.Db.Targets.Remove(row!);
            var results = stored.Facts.Results.Count(r => r.Participant == cell.Unit && r.Indicator == cell.Indicator && (r.Reported ?? r.Verified) is not null);
            if (results > 0)
            {
                Notes.Add($"{units[cell.Unit]}“{cell.Indicator}”已有 {results} 期的数，清空目标以后不再计分。");
            }

            return;
        }

        if (row is null)
        {
            row = new AssignedTargetRow { YearId = year.Id, Participant = cell.Unit, Indicator = cell.Indicator, Version = year.Version + 1 };
            change.Db.Targets.Add(row);
        }

        if (target.Value is > 0 and < 1 && AsksGrowth(cell.Unit, cell.Indicator))
        {
            Notes.Add($"{units[cell.Unit]}“{cell.Indicator}”的目标增幅是 {FractionText.Plain(target.Value)}%；如果是 {FractionText.Plain(target.Value * 100)}%，请改成 {FractionText.Plain(target.Value * 100)}。");
        }

        (row.Value, row.Stretch, row.ChangedByName, row.ChangedAt) = (target.Value, target.Stretch, change.Actor.Name, change.Now);
    }

    private void Apply(TypedCountyTarget own)
    {
        var (value, stretch, problem) = Figures(own.Value, own.Stretch, indicators.Contains(own.Indicator) ? Measure(own.Indicator) : string.Empty);
        var row = county.GetValueOrDefault(own.Indicator);
        var isSame = row?.Value == value && row?.Stretch == stretch && (row?.IsEach ?? own.IsEach) == own.IsEach;
        if (!indicators.Contains(own.Indicator))
        {
            problem = "指标已经不在考核办法里，请刷新页面。";
        }
        else if (!isSame && problem is null && row?.Version != own.Seen)
        {
            problem = $"您填的是 {Describe(value, stretch)}，{row?.ChangedByName ?? "刚才有人"}改成了 {Describe(row?.Value, row?.Stretch)}。要用您填的，再保存一次；要用对方的，请改成对方的数。";
        }

        if (problem is not null)
        {
            Left.Add(new LeftTarget(null, own.Indicator, problem));
            return;
        }

        if (isSame)
        {
            return;
        }

        Saved.Add($"全县目标“{own.Indicator}” {LoggedFigure.Mark(Describe(row?.Value, row?.Stretch, "没有"))} → {LoggedFigure.Mark(Describe(value, stretch, "没有"))}，{(own.IsEach ? "与每个单位对照" : "与各单位合计对照")}");
        if (value is not { } figure)
        {
            change.Db.CountyTargets.Remove(row!);
            return;
        }

        if (row is null)
        {
            row = new CountyTargetRow { YearId = year.Id, Indicator = own.Indicator, Version = year.Version + 1 };
            change.Db.CountyTargets.Add(row);
        }

        (row.Value, row.Stretch, row.IsEach, row.ChangedByName, row.ChangedAt) = (figure, stretch, own.IsEach, change.Actor.Name, change.Now);
    }

    private static string Sentence(Finding finding) => $"{finding.Problem}。{finding.Cure.Replace("删去这一行", "清空这一格", StringComparison.Ordinal)}。";

    private static string Describe(TypedTarget cell) => cell.Value.Trim().Length == 0 ? "不考核" : cell.Value.Trim() + (cell.Stretch.Trim().Length == 0 ? string.Empty : $"（争取 {cell.Stretch.Trim()}）");

    private static string Describe(decimal? value, decimal? stretch, string none = "不考核") =>
        value is { } figure ? FractionText.Plain(figure) + (stretch is { } more ? $"（争取 {FractionText.Plain(more)}）" : string.Empty) : none;
}
