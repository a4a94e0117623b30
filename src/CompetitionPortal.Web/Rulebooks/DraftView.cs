using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>A draft as its pages show it: what was typed, what it means so far, and what is wrong where.</summary>
public sealed class DraftView
{
    private readonly ILookup<(string Sheet, int Row, string Heading), TableFinding> placed;
    private readonly Func<string, string, CurveExample?> exampleOf;

    /// <summary>Reads what was typed.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="id">The draft.</param>
    /// <param name="tables">What was typed.</param>
    /// <param name="participants">The units that plans may name.</param>
    /// <param name="exampleOf">Gives the example of a class and indicator.</param>
    public DraftView(int year, long id, RulebookTables tables, IReadOnlyList<Participant> participants, Func<string, string, CurveExample?> exampleOf)
    {
        (Year, Id, Tables, this.exampleOf) = (year, id, tables, exampleOf);
        Read = tables.Read(participants);
        Read = Read with { Findings = [.. Read.Findings.Select(f => Plain(f, tables))] };
        placed = Read.Findings.Where(f => f.Row is not null && f.Heading is not null).ToLookup(f => (f.Sheet, f.Row!.Value, f.Heading!));
        Names = NamesOf(tables);
        Units = [.. participants.OrderBy(p => p.Order).Select(p => p.Names[^1].Name)];
    }

    /// <summary>What is wrong as the page says it, which has fields and no written forms.</summary>
    private static TableFinding Plain(TableFinding f, RulebookTables tables) =>
        f is { Heading: TypedPlaces.Quota, Row: { } row, IsUnread: true } && f.Sheet == YearLayout.Outcomes.Name && TypedPlaces.Said(tables.Rows(YearLayout.Outcomes)[row][YearLayout.Outcomes.ColumnOf(TypedPlaces.Quota) - 1]) is var (problem, cure) ? f with { Problem = problem, Cure = cure }
        : PlainWords.Of(f.Problem, f.Heading) is var plain && plain != f.Problem ? f with { Problem = plain, Cure = "改好再保存" } : f;

    /// <summary>The calendar year.</summary>
    public int Year { get; }

    /// <summary>The draft.</summary>
    public long Id { get; }

    /// <summary>What was typed.</summary>
    public RulebookTables Tables { get; }

    /// <summary>What it means.</summary>
    public ReadTables Read { get; }

    /// <summary>The names that parts of it use of one another.</summary>
    public RulebookNames Names { get; }

    /// <summary>Names of the units.</summary>
    public IReadOnlyList<string> Units { get; }

    /// <summary>What is wrong with a cell.</summary>
    public IEnumerable<TableFinding> At(SheetLayout layout, int row, string heading) => placed[(layout.Name, row, heading)];

    /// <summary>What is wrong with a sheet, errors only.</summary>
    public IEnumerable<TableFinding> Of(SheetLayout layout) => Read.Errors.Where(f => f.Sheet == layout.Name);

    /// <summary>The words that a column takes, or null where it is typed freely; with whether anything else may be typed too.</summary>
    public (IReadOnlyList<string>? Words, bool IsOpen) Choices(SheetLayout layout, ColumnLayout column) => (layout.Name, column.Heading) switch
    {
        ("等次", "并列跨名额") => ([.. column.Choices!.Where(w => w != Words.Edges.Write(EdgeTie.Undecided))], false),
        _ when column.Choices is not null => (column.Choices, false),
        (_, "单位") => (Units, true),
        (_, "排名序列") => (Names.Groups, true),
        ("等次", "等次") => (Names.Grades.Count > 0 ? Names.Grades : ["优秀", "良好", "合格", "不合格"], true),
        (_, "期次") => (ConditionPhrases.Periods.Skip(1).ToList(), true),
        (_, "节点") => ([.. Words.Each.All, .. ConditionPhrases.Periods.Skip(1)], true),
        ("奖惩规则", "金额单位") => (["万元", "元", "人", "%"], true),
        (_, "种类") => (Names.Kinds.Count > 0 ? Names.Kinds : ["计划生育", "社会治安综合治理", "安全生产", "党风廉政"], true),
        ("奖惩规则", "记入账目") => (Names.Accounts, true),
        ("奖惩规则", "对象") => (["单位", "主要负责人", "班子", "单位和主要负责人"], true),
        ("奖惩规则", "降为条款") => (Names.Clauses, true),
        ("组成", "上级") => (Column("组成", 2), true),
        _ when column.ChoicesFrom is { } from => (Column(from.Sheet, from.Column), layout == YearLayout.Indicators),
        _ => (null, true),
    };

    /// <summary>The words that a setting takes, or null.</summary>
    public IReadOnlyList<string>? SettingChoices(string name) => name switch
    {
        "舍入方式" => Words.Roundings.All,
        "并列办法" => Words.Ties.All,
        "主要指标" => Names.Indicators,
        "轮次" => ["月", "季度", "半年"],
        "期中基本分" => Words.InterimScores.All,
        _ => null,
    };

    /// <summary>The use of a row, as it is understood so far; null where its curve is not.</summary>
    public (IndicatorUse Use, Indicator Indicator)? UseOf(IReadOnlyList<string> row)
    {
        string Text(string heading) => row[YearLayout.Uses.ColumnOf(heading) - 1];
        try
        {
            var marks = decimal.TryParse(Text("满分"), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var typed) ? typed : 0;
            var use = new IndicatorUse { Class = Text("类别"), Indicator = Text("指标"), FullMarks = marks, Curve = CurveText.Read(Text(DraftForm.Kind), Text(DraftForm.Parameters)) };
            var indicator = Read.Rulebook.Indicators.FirstOrDefault(i => i.Name == use.Indicator);
            return (use, indicator ?? new Indicator { Name = use.Indicator, UnitOfMeasure = string.Empty, ReportedAs = ReportedAs.Cumulative, Frequency = Domain.Competitions.PeriodLevel.Quarter, Against = Against.Year });
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The drawn curve of a row; null where it cannot be drawn.</summary>
    public CurvePlot? Plot(IReadOnlyList<string> row) =>
        UseOf(row) is var (use, indicator) ? CurvePlot.Of(use, indicator, Read.Rulebook.Rounding, exampleOf(use.Class, use.Indicator)) : null;

    /// <summary>Sum of the full marks typed for a class, and the class's own.</summary>
    public (decimal Sum, decimal? Marks) Marks(string participantClass) => (
        Read.Rulebook.Uses.Where(u => u.Class == participantClass).Sum(u => u.FullMarks), Read.Rulebook.Components.Any(c => c.Class == participantClass) ? null : Read.Rulebook.FindClass(participantClass)?.FullMarks);

    /// <summary>A sum against full marks, in words.</summary>
    public static string MarksSentence(decimal sum, decimal? marks) => marks is null ? $"合计 {FractionText.Plain(sum)} 分"
        : sum == marks ? $"● 合计 {FractionText.Plain(sum)} 分，与类别满分一致"
        : sum < marks ? $"▲ 合计 {FractionText.Plain(sum)} 分，比类别满分 {FractionText.Plain(marks.Value)} 少 {FractionText.Plain(marks.Value - sum)} 分"
        : $"▼ 合计 {FractionText.Plain(sum)} 分，比类别满分 {FractionText.Plain(marks.Value)} 多 {FractionText.Plain(sum - marks.Value)} 分";

    /// <summary>A sum against full marks, as short as it stands under a heading.</summary>
    public static string MarksShort(decimal sum, decimal? marks) => marks is not { } full ? FractionText.Plain(sum)
        : (sum == full ? "● " : sum < full ? "▲ " : "▼ ") + FractionText.Plain(sum) + "/" + FractionText.Plain(full) + (sum == full ? string.Empty : sum < full ? $" 少 {FractionText.Plain(full - sum)}" : $" 多 {FractionText.Plain(sum - full)}");

    private List<string> Column(string sheet, int column) =>
        [.. (Tables.Sheets.GetValueOrDefault(sheet) ?? []).Select(r => r[column - 1]).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)];

    private RulebookNames NamesOf(RulebookTables tables)
    {
        List<string> Of(SheetLayout layout, string heading, Func<IReadOnlyList<string>, bool>? where = null) =>
            [.. tables.Rows(layout).Where(r => where?.Invoke(r) ?? true).Select(r => r[layout.ColumnOf(heading) - 1]).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)];
        return new RulebookNames(
            Of(YearLayout.Indicators, "指标"), Of(YearLayout.Rankings, "排名"), Of(YearLayout.Classes, "类别"), Of(YearLayout.Classes, "排名序列"),
            Of(YearLayout.Grades, "等次", r => r[0] == "分数线"), Of(YearLayout.Outcomes, "条款"))
        {
            Ledgers = Of(YearLayout.AdjustmentGroups, "组别"),
            Components = Of(YearLayout.Components, "组成"),
            Levels = Of(YearLayout.AdjustmentLevels, "级别"),
            Accounts = Of(YearLayout.Outcomes, "记入账目"),
            OwnRanking = OwnOf(Of(YearLayout.Rankings, "排名"), Of(YearLayout.Rankings, "排名", r => r[2] == "各类别" && r[3] is "总分" or "得分率")),
            Kinds = [.. Of(YearLayout.VetoRules, "种类").SelectMany(k => k.Split('、', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)],
        };
    }

    private static string OwnOf(List<string> all, List<string> ofClasses) => all.Count == 1 ? all[0] : ofClasses.Count == 1 ? ofClasses[0] : string.Empty;
}
