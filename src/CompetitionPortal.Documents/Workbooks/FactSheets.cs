using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>Reads the sheets of facts, once units and indicators are known.</summary>
internal sealed class FactSheets(IRowTables tables, Rulebook rulebook, IReadOnlyList<Participant> participants, RowPlaces places)
{
    private readonly UnitNames units = new(participants);
    private readonly Dictionary<string, string?> nearest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Indicator> indicators = rulebook.Indicators.GroupBy(i => i.Name).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    public (CompetitionFacts Facts, IReadOnlyList<PlanShare> Plans) Read(CompetitionYear year)
    {
        var plans = ReadPlans();
        var tenures = Rows(YearLayout.Tenures, row => new Tenure(new Person(row.Text("人员编码") ?? row.Required("姓名"), row.Required("姓名")), Unit(row), row.Required("职务"), row.Word("主要负责人", Words.YesNo), row.RequiredDate("起"), row.Date("止"), row.Word("分工", Words.Duties, TeamDuty.Member), row.Text("分管")));
        var persons = new PersonNames(tenures);
        return (new CompetitionFacts
        {
            Year = year,
            Participants = participants,
            Tenures = tenures,
            Successions = Rows(YearLayout.Successions, row => new Succession(row.RequiredDate("日期"), Unit(row, "原单位"), Unit(row, "承接单位"), row.Share("比例") ?? 1, row.Text("依据文号") ?? string.Empty)),
            Pairings = Rows(YearLayout.Pairings, row => new Pairing(Unit(row), Unit(row, "挂钩单位"), row.Figure("权重") ?? 1, row.Date("起"), row.Date("止"))),
            Projects = Rows(YearLayout.Projects, row => new ProjectAmount(row.Required("项目"), IndicatorName(row), Unit(row), DuePeriod(row), row.Text("种类"), row.RequiredDate("开工日期"), row.Figure("规模"), row.Share("认定比例") ?? 1, row.Figure("上报"), row.Figure("核定"))),
            RatingVotes = Rows(YearLayout.RatingVotes, row => new RatingVote(Unit(row), IndicatorName(row), DuePeriod(row), row.Required("评委组"), row.Required("票"), row.RequiredCount("票数"), row.Text("评委"))),
            Targets = Rows(YearLayout.Targets, row => new AssignedTarget(Unit(row), IndicatorName(row), row.RequiredFigure("目标"), row.Figure("争取目标"))),
            TargetChanges = Rows(YearLayout.TargetChanges, row => new TargetChange(Unit(row), IndicatorName(row), row.RequiredDate("日期"), row.RequiredFigure("目标"), row.Figure("争取目标"), row.Required("依据文号"))),
            PersonalTargets = Rows(YearLayout.PersonalTargets, row => new PersonalTarget(persons.Read(row), Unit(row), IndicatorName(row), row.RequiredFigure("目标"))),
            PersonalResults = Rows(YearLayout.PersonalResults, row => new PersonalResult(persons.Read(row), IndicatorName(row), DuePeriod(row), row.Figure("上报"), row.Figure("核定"))),
            Bases = Rows(YearLayout.Bases, row => new BaseValue(Unit(row), IndicatorName(row), DuePeriod(row), row.RequiredFigure("基数"), row.Figure("调整前基数"))),
            Results = Rows(YearLayout.Results, row => new PeriodResult(Unit(row), IndicatorName(row), DuePeriod(row), row.Figure("上报"), row.Figure("核定"))),
            Adjustments = Rows(YearLayout.Adjustments, row => new Adjustment(Unit(row), row.RequiredPeriod("期次"), row.Text("组别"), row.Text("事项"), row.Text("级别") is null ? row.RequiredFigure("分数") : row.Figure("分数") ?? 0, row.Text("原因") ?? string.Empty, row.Text("级别"), row.Text("文号"), row.Count("次数") ?? 1)),
            Vetoes = Rows(YearLayout.Vetoes, row => new VetoEvent(Unit(row), row.Required("种类"), row.RequiredDate("日期"), row.Required("依据文号"), row.Date("止"), row.Date("解除日期"), row.Date("成文日期"))),
            Sanctions = Rows(YearLayout.Sanctions, row => new Sanction(Unit(row), row.Required("措施"), row.RequiredDate("起"), row.RequiredDate("止"), row.Text("依据文号") ?? string.Empty)),
            Exemptions = Rows(YearLayout.Exemptions, row => new Exemption(Unit(row), IndicatorName(row), row.Text("原因") ?? string.Empty, row.Required("依据文号"))),
            PriorResults = Rows(YearLayout.PriorResults, row => new PriorResult(row.RequiredCount("年度"), Unit(row), row.Figure("总分"), row.Count("名次"), row.Text("等次"), row.List("适用条款"), row.Text("排名"))),
        }, plans);
    }

    /// <summary>The rulebook's plans, which name units.</summary>
    public IReadOnlyList<PlanShare> ReadPlans() =>
        Rows(YearLayout.Plans, row => new PlanShare(IndicatorName(row), row.Text("单位") is null ? null : Unit(row), row.RequiredPeriod("期次"), row.Share("累计比例"), row.Figure("累计数")));

    private List<T> Rows<T>(SheetLayout layout, Func<TableRow, T> read)
        where T : class
    {
        var rows = new List<T>();
        tables.Read(layout, row => rows.Add(places.Put(read(row), layout, row)));
        return rows;
    }

    private string Unit(TableRow row, string heading = "单位")
    {
        var name = row.Required(heading);
        if (name.Length == 0 || units.Find(name) is not { } code)
        {
            if (name.Length > 0)
            {
                RefuseUnit(row, heading, name);
            }

            return name;
        }

        return code;
    }

    private void RefuseUnit(TableRow row, string heading, string name)
    {
        if (name.Replace(" ", string.Empty, StringComparison.Ordinal) is "合计" or "小计" or "总计" or "全县" or "平均" or "平均值" or "其中")
        {
            row.Refuse(heading, "这里只写单位，合计行不读取", "请删去这一行");
            return;
        }

        if (!nearest.TryGetValue(name, out var near))
        {
            nearest[name] = near = units.Nearest(name);
        }

        row.Refuse(heading, "《单位》表里没有这个单位", near is null ? "请改成《单位》表里的名称，或在《单位》表加上它" : $"是不是“{near}”？请改成《单位》表里的名称，或把它加为别名");
    }

    private string IndicatorName(TableRow row)
    {
        var name = row.Required("指标");
        if (name.Length > 0 && !indicators.ContainsKey(name))
        {
            row.Refuse("指标", "《指标》表里没有这个指标", $"请改成《指标》表里的名称：{string.Join('、', indicators.Keys)}");
        }

        return name;
    }

    /// <summary>
    /// A period of the indicator's frequency. One of another level that ends at the same time is meant as it, which is pointed
    /// out; but not where the figure is that of the period alone, which would be another figure.
    /// </summary>
    private Period DuePeriod(TableRow row)
    {
        var period = row.RequiredPeriod("期次");
        if (row.Text("指标") is not { } name || !indicators.TryGetValue(name, out var indicator) || period.Level == indicator.Frequency || row.HasFailed("期次"))
        {
            return period;
        }

        var same = Period.All(indicator.Frequency).Where(p => p.EndMonth == period.EndMonth).ToList();
        if (same.Count == 0 || indicator.ReportedAs == ReportedAs.Flow)
        {
            row.Refuse("期次", $"“{name}”没有这个期次", $"这个指标只有这些期次：{string.Join('、', Period.All(indicator.Frequency).Select(p => p.Name))}");
            return period;
        }

        row.Note("期次", $"“{name}”的{period.Name}按{same[0].Name}读入", "请核对");
        return same[0];
    }
}
