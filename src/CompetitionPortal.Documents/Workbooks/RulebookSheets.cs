using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>Reads the rulebook's sheets.</summary>
internal sealed class RulebookSheets(IRowTables tables, YearSettings settings, RowPlaces places)
{
    private readonly List<ParticipantClass> classes = [];
    private readonly List<Indicator> indicators = [];
    private readonly List<IndicatorUse> uses = [];
    private readonly List<ScoreComponent> components = [];
    private readonly List<ConversionRate> rates = [];
    private readonly List<IndicatorPart> parts = [];
    private readonly List<(RankingRule Rule, string Purpose, TableRow Row)> rankings = [];
    private readonly List<GradeBand> grades = [];
    private readonly List<GradeCap> caps = [];
    private readonly List<GradeShift> shifts = [];
    private readonly List<GradeQuota> quotas = [];
    private readonly List<VetoRule> vetoRules = [];
    private readonly List<SeasonBonus> seasonBonuses = [];
    private readonly List<OutcomeRule> outcomes = [];

    /// <summary>The rulebook without plans, which name units.</summary>
    public Rulebook Read(ErrorList errors)
    {
        tables.Read(YearLayout.Classes, ReadClass);
        tables.Read(YearLayout.Indicators, ReadIndicator);
        tables.Read(YearLayout.Rates, row => rates.Add(Place(YearLayout.Rates, row, new ConversionRate(row.Name("汇率名称"), row.RequiredFigure("汇率"), row.Figure("单位换算") ?? 1))));
        tables.Read(YearLayout.Parts, row => parts.Add(Place(YearLayout.Parts, row, new IndicatorPart(row.Required("指标"), row.Required("成分"), row.RequiredWeight("系数"), row.Text("汇率")))));
        tables.Read(YearLayout.Uses, ReadUse);
        tables.Read(YearLayout.Components, ReadComponent);
        tables.Read(YearLayout.Rankings, ReadRanking);
        var conditions = Conditions(rankings.Select(r => r.Rule.Name));
        var adjustmentGroups = new AdjustmentGroupRows(tables, places).Read(row => Gate(row, conditions));
        tables.Read(YearLayout.Grades, row => ReadGrade(row, conditions));
        tables.Read(YearLayout.SeasonBonuses, row => ReadSeasonBonus(row, conditions));
        tables.Read(YearLayout.VetoRules, ReadVetoRule);
        tables.Read(YearLayout.Outcomes, row => ReadOutcome(row, conditions));
        return new Rulebook
        {
            Title = settings.RulebookTitle,
            DocumentNumber = settings.DocumentNumber,
            Rounding = settings.Rounding,
            KeyIndicator = settings.KeyIndicator,
            TenureMonths = settings.TenureMonths,
            BonusCap = settings.BonusCap,
            TargetDeadline = settings.TargetDeadline,
            Classes = classes,
            Indicators = indicators,
            Rates = rates,
            Parts = parts,
            Uses = uses,
            Components = components,
            Rounds = settings.Rounds,
            AdjustmentGroups = adjustmentGroups,
            ClassRanking = Only("类别名次", RankingScope.EachClass, errors),
            GroupRanking = Only("序列名次", RankingScope.EachGroup, errors),
            OtherRankings = [.. rankings.Where(r => r.Purpose == "专项").Select(r => r.Rule)],
            Grades = grades,
            GradeCaps = caps,
            GradeShifts = shifts,
            GradeQuotas = quotas,
            SeasonBonuses = seasonBonuses,
            VetoRules = vetoRules,
            Outcomes = outcomes,
        };
    }

    /// <summary>The ranking of a purpose; where there is not exactly one, that is refused and a stand-in returned.</summary>
    private RankingRule Only(string purpose, RankingScope scope, ErrorList errors)
    {
        var found = rankings.Where(r => r.Purpose == purpose).ToList();
        if (found.Count == 1)
        {
            return found[0].Rule;
        }

        errors.Add(new WorkbookError(YearLayout.Rankings.Name, null, null, $"用途是“{purpose}”的排名有 {found.Count} 行", "请正好写一行"));
        return new RankingRule { Name = purpose, Scope = scope, Key = new RankingKey(RankingMeasure.Total) };
    }

    private void ReadClass(TableRow row)
    {
        var name = row.Name("类别");
        if (name == YearLayout.NoClass)
        {
            row.Refuse("类别", $"“{YearLayout.NoClass}”不能作类别的名称", "请换一个名称");
        }

        classes.Add(Place(YearLayout.Classes, row, new ParticipantClass(name, row.RequiredFigure("满分"), row.Name("排名序列"), row.Figure("系数"), row.Share("挂钩比例"))));
    }

    /// <summary>Reads conditions; what it offers as an example has a completion, as far as the uses are read.</summary>
    private ConditionReader Conditions(IEnumerable<string> of) =>
        new(indicators.Select(i => i.Name), of) { Sample = (indicators.Find(i => uses.Exists(u => u.Indicator == i.Name && u.Curve.HasCompletion)) ?? indicators.FirstOrDefault())?.Name };

    private void ReadComponent(TableRow row) => components.Add(Place(YearLayout.Components, row, new ScoreComponent(row.Required("类别"), row.Name("组成"), row.RequiredFigure("分值"))
    {
        Parent = row.Text("上级"),
        Method = row.Word("办法", Words.ComponentMethods, ComponentMethod.Converted),
        Cap = row.Figure("最高分"),
        Floor = row.Figure("最低分"),
        Digits = row.Count("小数位"),
    }));

    private void ReadIndicator(TableRow row)
    {
        var weights = new List<decimal>();
        foreach (var text in row.List("期次权重"))
        {
            var figure = CellNumber.ReadWeight(text);
            if (figure.Value is null)
            {
                row.Refuse("期次权重", "权重要写数，用顿号隔开", "如 0.4、0.6");
            }

            weights.Add(figure.Value ?? 1);
        }

        var name = row.Required("指标");
        if (indicators.Find(i => i.Name != name && string.Equals(i.Name, name, StringComparison.OrdinalIgnoreCase)) is { } alike)
        {
            row.Refuse("指标", $"与指标“{alike.Name}”只差大小写", "请改成明显不同的名称");
        }

        indicators.Add(Place(YearLayout.Indicators, row, new Indicator
        {
            Name = name,
            UnitOfMeasure = row.Required("计量单位"),
            ReportedAs = row.Word("填报口径", Words.ReportedAs),
            Frequency = row.Word("频次", Words.Levels),
            Against = row.Word("对照", Words.Against),
            Way = row.Word("填报方式", Words.Ways, row.Text("数据责任单位") is null ? ReportingWay.OwnReport : ReportingWay.SourceDepartment),
            Source = row.Text("数据责任单位"),
            PeriodWeights = weights,
            MissingRound = row.Word("缺期办法", Words.MissingRounds, MissingRound.Zero),
            MissingFigure = row.Figure("缺期数"),
            Rating = row.Text("测评") is { } rating ? Understood(row, "测评", () => RatingText.Read(rating)) : null,
            SumsPersons = row.Word("个人合计", Words.YesNo, false),
            Projects = row.Text("项目") is { } projects ? Understood(row, "项目", () => ProjectRule.Read(projects)) : null,
            Discrepancy = row.Text("核实差异") is { } difference ? Understood(row, "核实差异", () => DiscrepancyRule.Read(difference)) : null,
        }));
    }

    private void ReadUse(TableRow row)
    {
        var curve = Understood<ScoringCurve>(row, "参数", () => CurveText.Read(row.Required("计分方式"), row.Text("参数") ?? string.Empty));
        uses.Add(Place(YearLayout.Uses, row, new IndicatorUse
        {
            Class = row.Required("类别"),
            Indicator = row.Required("指标"),
            FullMarks = row.RequiredFigure("满分"),
            Curve = curve ?? new DirectCurve(),
            Absence = row.Word("缺项办法", Words.Absences, AbsenceRule.Rescale),
            AbsencePoints = row.Figure("缺项分"),
            Clause = row.Text("条款"),
            Gate = Gate(row, Conditions([])),
            GatePoints = row.Figure("不符前提最多得分"),
            Component = row.Text("组成"),
            EachPeriod = row.Text("各期计分") is null ? null : row.Word("各期计分", Words.PeriodScorings),
        }));
    }

    private void ReadRanking(TableRow row)
    {
        var purpose = row.Text("用途") ?? "专项";
        if (purpose is not ("类别名次" or "序列名次" or "专项"))
        {
            row.Refuse("用途", "这里只能写：类别名次、序列名次、专项", "请从下拉列表里选一个");
        }

        var rule = new RankingRule
        {
            Name = row.Required("排名"),
            Scope = row.Word("范围", Words.Scopes),
            Key = new RankingKey(row.Word("依据", Words.Measures), row.Text("指标"), row.Word("次序", Words.Orders, false)),
            Ties = row.Word("并列办法", Words.Ties, settings.Ties),
            TieBreakers = Keys(row, "并列时再比"),
        };
        rankings.Add((Place(YearLayout.Rankings, row, rule), purpose, row));
    }

    private void ReadGrade(TableRow row, ConditionReader conditions)
    {
        switch (row.Required("类型"))
        {
            case "分数线":
                grades.Add(Place(YearLayout.Grades, row, new GradeBand(row.Required("等次"), row.Share("下限"), row.Share("上限"))));
                break;
            case "封顶":
                var condition = Understood<Condition>(row, "条件", () => conditions.Read(row.Required("条件")));
                caps.Add(Place(YearLayout.Grades, row, new GradeCap(condition ?? new AllOf([]), row.Required("等次"))));
                break;
            case "晋降":
                var occasion = Understood<Condition>(row, "条件", () => conditions.Read(row.Required("条件")));
                shifts.Add(Place(YearLayout.Grades, row, new GradeShift(occasion ?? new AllOf([]), (int)row.RequiredFigure("档数"))));
                break;
            case "名额":
                quotas.Add(Place(YearLayout.Grades, row, new GradeQuota(row.Required("等次"), row.Required("排名"), row.Count("名额"), Share(row))
                {
                    Edge = row.Word("并列跨名额", Words.Edges, EdgeTie.AllOut),
                    EdgeKeys = Keys(row, "并列再比"),
                    KeepsPlaces = !row.Word("递补", Words.YesNo, true),
                }));
                break;
            default:
                row.Refuse("类型", "这里只能写：分数线、封顶、晋降、名额", "请从下拉列表里选一个");
                break;
        }
    }

    private void ReadSeasonBonus(TableRow row, ConditionReader conditions)
    {
        var points = new List<decimal>();
        foreach (var text in row.List("名次加分"))
        {
            var figure = CellNumber.ReadWeight(text);
            if (figure.Value is null)
            {
                row.Refuse("名次加分", "名次加分要写数，用顿号隔开", "如 0.5、0.3、0.1");
            }

            points.Add(figure.Value ?? 1);
        }

        seasonBonuses.Add(Place(YearLayout.SeasonBonuses, row, new SeasonBonus(row.Word("频次", Words.Levels), row.Required("排名"), points, row.Required("组别"))
        {
            Gate = Gate(row, conditions),
            MostTimes = row.Count("最多次数"),
        }));
    }

    private void ReadVetoRule(TableRow row) => vetoRules.Add(Place(YearLayout.VetoRules, row, new VetoRule
    {
        Kinds = row.List("种类"),
        Reach = row.Words("及于", Words.Reaches) is { Count: > 0 } reach ? reach : [VetoReach.Unit],
        TermMonths = row.Count("期限(月)"),
        Start = row.Word("起算", Words.VetoStarts, VetoStart.Document),
        IsOnlyFromStart = !row.Word("追溯", Words.YesNo, true),
        Zero = row.Word("计零", Words.Zeros, VetoZero.Nothing),
        ZeroItem = row.Text("计零指标"),
        Points = row.Figure("计为"),
        Article = row.Text("办法条文"),
    }));

    private void ReadOutcome(TableRow row, ConditionReader conditions)
    {
        var kind = row.Word("类型", Words.Outcomes);
        var each = row.Text("节点") is { } when ? Words.Each.Read(when) : null;
        outcomes.Add(Place(YearLayout.Outcomes, row, new OutcomeRule
        {
            Clause = row.Name("条款"),
            Kind = kind,
            Groups = row.List("排名序列"),
            Condition = Understood<Condition>(row, "条件", () => conditions.Read(row.Text("条件") ?? string.Empty)) ?? new AllOf([]),
            Measure = row.Required("措施"),
            Target = row.Text("对象") ?? "单位",
            TermMonths = row.Count("期限(月)"),
            At = each is null ? row.Period("节点") : null,
            Each = each,
            Ranking = row.Text("排名"),
            Quota = row.Count("名额"),
            MovesUp = row.Word("递补", Words.YesNo, true),
            Edge = row.Word("并列跨名额", Words.Edges, EdgeTie.Undecided),
            Article = row.Text("办法条文"),
            QuotaShare = Share(row),
            EdgeKeys = Keys(row, "并列再比"),
            IsUnordered = row.Word("不分先后", Words.YesNo, false),
            Amount = Amount(row),
            Demotion = row.Text("降档条件") is { } falls && Understood<Condition>(row, "降档条件", () => conditions.Read(falls)) is { } fall ? new AwardDemotion(fall, row.Text("降为条款")) : null,
        }));
    }

    private static OutcomeAmount? Amount(TableRow row)
    {
        if (row.Text("金额方式") is not { } kind || Understood<AmountRule>(row, "金额参数", () => AmountText.Read(kind, row.Text("金额参数") ?? string.Empty)) is not { } rule)
        {
            return null;
        }

        return new OutcomeAmount(rule, row.Text("金额单位") ?? "万元")
        {
            Digits = row.Count("金额小数位") ?? 2,
            Account = row.Text("记入账目"),
            DeputyShare = row.Share("副职比例"),
            PerHead = row.Word("乘人数", Words.YesNo, false),
            IsPersonal = row.Word("个人承担", Words.YesNo, false),
            IsDeposit = row.Word("保证金", Words.YesNo, false),
        };
    }

    private static QuotaShare? Share(TableRow row) => row.Share("名额比例") is { } share
        ? new QuotaShare(share, row.Word("名额舍入", Words.QuotaRoundings, QuotaRounding.Floor), row.Word("至少一个", Words.YesNo, false))
        : null;

    private static Condition? Gate(TableRow row, ConditionReader conditions) => row.Text("前提") is { } gate ? Understood<Condition>(row, "前提", () => conditions.Read(gate)) : null;

    private static IReadOnlyList<RankingKey> Keys(TableRow row, string heading) => Understood<IReadOnlyList<RankingKey>>(row, heading, () => RankingKeyText.Read(row.Text(heading) ?? string.Empty)) ?? [];

    private T Place<T>(SheetLayout layout, TableRow row, T record)
        where T : class => places.Put(record, layout, row);

    private static T? Understood<T>(TableRow row, string heading, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (FormatException e)
        {
            row.Refuse(heading, e.Message, "请改正这一格");
            return null;
        }
    }
}
