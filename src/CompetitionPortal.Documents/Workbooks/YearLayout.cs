using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>
/// The sheets of a year's workbook (core 15). Whoever has only the workbook can recompute every figure. Writer, reader and the
/// guide in docs follow this one list.
/// </summary>
public static class YearLayout
{
    private const string UnitNote = "《单位》表里的名称、编码或别名";
    private const string PeriodNote = "一季度、上半年、全年、3月，或 Q1、H1、year、M03";
    private const string DateNote = "日期，如 2025-09-12";

    /// <summary>Notes for people; not read.</summary>
    public const string Guide = "说明";

    /// <summary>What stands in 类别 for a time in which a unit takes no part.</summary>
    public const string NoClass = "不参加考核";

    /// <summary>Version of the layout, kept on the hidden sheet.</summary>
    public const string Version = "1";

    /// <summary>Hidden sheet with the layout's version.</summary>
    public const string VersionSheet = "_cp";

    /// <summary>Hidden sheet with the words of the drop-down lists.</summary>
    public const string ListSheet = "_lists";

    private const int Long = ColumnLayout.LongText;

    private static readonly CellLook Text = CellLook.Text;
    private static readonly CellLook Figure = CellLook.Figure;
    private static readonly CellLook Date = CellLook.Date;

    /// <summary>Name, value and meaning of the year's settings.</summary>
    public static SheetLayout Year { get; } = new("年度",
    [
        new("项目", "名称不能改", 18, Text),
        new("内容", "在这一列填写", 30, Text),
        new("填写说明", "不读取", 60, Text),
    ]);

    /// <summary>The year's settings: name and explanation, in order.</summary>
    public static IReadOnlyList<(string Name, string Explanation)> YearItems { get; } =
    [
        ("年度", "四位年份，如 2025"),
        ("县名", "印在文件上的县(市、区)名称"),
        ("竞赛名称", "如 创业竞赛"),
        ("考核办法", "考核办法的标题"),
        ("发文字号", "没有就留空"),
        ("职责档", "简 或 严；印在每份名单上"),
        ("期次", "开启的期次：月、季度、半年，用顿号隔开；默认季度"),
        ("得分小数位", "单项得分保留几位小数，0 到 6，默认 2"),
        ("总分小数位", "基本分、加减分、总分保留几位小数，默认与得分相同"),
        ("完成率小数位", "打印的完成率、增幅保留几位小数，默认 2；比较时不舍入"),
        ("舍入方式", $"{string.Join('、', Words.Roundings.All)}；默认四舍五入"),
        ("并列办法", $"{string.Join('、', Words.Ties.All)}；默认 1224，《排名规则》可以另定"),
        ("主要指标", "名单上直接称“完成率”的指标；没有就留空"),
        ("任职月数", "期末任职满几个月才列为责任人，默认 6"),
        ("加分合计上限", "全部加分合计最多几分，不设就留空"),
        ("目标调整截止", "这一天以后批准的目标调整不计入考核，如 2025-10-31；不限就留空"),
        ("轮次", "基本分是各轮平均时写 月、季度 或 半年；不按轮次平均就留空"),
        ("轮次权重", "各轮的权重，如 1、1、1、2；留空就是平均"),
        ("期中基本分", "写了轮次才填：平均 是已过各轮的平均，本期 是只看本期自己的得分，全年才平均；默认平均"),
    ];

    /// <summary>Classes.</summary>
    public static SheetLayout Classes { get; } = new("类别",
    [
        new("类别", "名称", 14, Text),
        new("满分", "各指标满分合计", 10, Figure),
        new("排名序列", "与哪些类别一起排名；同一序列写同一个名称", 16, Text),
        new("系数", "类别系数，基本分乘它；没有就留空", 8, Figure, IsOptional: true),
        new("挂钩比例", "基本分里有多少取自挂钩单位，如 30%；不挂钩就留空", 10, CellLook.Percent(2), IsOptional: true),
    ]);

    /// <summary>Participants.</summary>
    public static SheetLayout Participants { get; } = new("单位",
    [
        new("单位", "正式名称；改名、换类别时同一编码写几行，各写起止", 18, Text),
        new("编码", "终身不变的编码；留空就用名称", 14, Text),
        new("序号", "建制顺序，从 1 起", 8, Figure),
        new("别名", "其他叫法，用顿号隔开", 24, Text, Longest: Long),
        new("类别", $"《类别》表里的名称；中途退出的那一段写“{NoClass}”", 14, Text, ChoicesFrom: ("类别", 1)),
        new("起", DateNote + "；一直如此就留空", 13, Date),
        new("止", DateNote + "；现在仍是就留空", 13, Date),
        new("人数", "按人数给名额、按人数发奖金才填", 8, Figure, IsOptional: true),
    ], ["示例：城关镇", "T01", 1m, "城关", "乡镇", null, null, null]);

    /// <summary>Tenures.</summary>
    public static SheetLayout Tenures { get; } = new("任职",
    [
        new("姓名", "同名的人用人员编码区分", 14, Text),
        new("人员编码", "留空就用姓名", 14, Text),
        new("单位", UnitNote, 18, Text, ChoicesFrom: ("单位", 1)),
        new("职务", "如 党委书记", 18, Text),
        new("主要负责人", "是 或 否", 12, Text, Words.YesNo.All),
        new("起", DateNote, 13, Date),
        new("止", DateNote + "；现任就留空", 13, Date),
        new("分工", "主要负责人以外的：班子成员、分管负责人、包保领导；默认班子成员", 12, Text, Words.Duties.All, IsOptional: true),
        new("分管", "分管负责人分管什么，写一票否决的种类，用顿号隔开；留空就是各项", 16, Text, IsOptional: true),
    ], ["示例：演示人员01", null, "城关镇", "党委书记", "是", new DateOnly(2024, 3, 1), null, null, null]);

    /// <summary>Mergers and splits.</summary>
    public static SheetLayout Successions { get; } = new("沿革",
    [
        new("原单位", "撤并或拆分前的单位，" + UnitNote, 18, Text, ChoicesFrom: ("单位", 1)),
        new("承接单位", UnitNote, 18, Text, ChoicesFrom: ("单位", 1)),
        new("日期", "从这一天起由承接单位负责", 13, Date),
        new("比例", "转过去的比例，如 60%；留空就是 100%", 10, CellLook.Percent(2)),
        new("依据文号", "作出决定的文件", 24, Text),
    ], ["示例：甲乡", "乙镇", new DateOnly(2025, 7, 1), 1m, "演示文号"], IsOptional: true);

    /// <summary>Units tied to others.</summary>
    public static SheetLayout Pairings { get; } = new("挂钩",
    [
        new("单位", UnitNote + "；基本分有一部分取自挂钩单位", 18, Text, ChoicesFrom: ("单位", 1)),
        new("挂钩单位", UnitNote + "；不能绕一圈回到自己", 18, Text, ChoicesFrom: ("单位", 1)),
        new("权重", "挂钩几个单位时各占多少；留空就是平均", 8, Figure),
        new("起", DateNote + "；一直挂钩就留空", 13, Date, IsOptional: true),
        new("止", DateNote + "；现在仍是就留空", 13, Date, IsOptional: true),
    ], ["示例：教育局", "城关镇", null, null, null], IsOptional: true);

    /// <summary>Indicators.</summary>
    public static SheetLayout Indicators { get; } = new("指标",
    [
        new("指标", "名称", 24, Text),
        new("计量单位", "如 万元、起、分、%", 10, Text),
        new("填报口径", "累计：年初至今；当期：本期数；期末：时点数；水平：比率或评分", 12, Text, Words.ReportedAs.All),
        new("频次", "多久填一次", 8, Text, Words.Levels.All),
        new("对照", "年中与什么比：计划 或 全年", 8, Text, Words.Against.All),
        new("填报方式", "归口、自报 或 两报", 10, Text, Words.Ways.All),
        new("数据责任单位", "归口时由谁填", 16, Text),
        new("期次权重", "水平类各期权重，如 0.4、0.6；留空就是平均", 14, Text),
        new("缺期办法", "水平类缺一期时怎样计，默认按零", 10, Text, Words.MissingRounds.All, IsOptional: true),
        new("缺期数", "缺期办法是固定数时填", 8, Figure, IsOptional: true),
        new("测评", "由测评票算出时写，如 评委组=领导0.2、职工0.8;票=优秀100、称职80", 44, Text, Longest: Long, IsOptional: true),
        new("项目", "由项目合计时写，如 最多单位=2;不认定=房地产;最小规模=1000;期限月=24；不由项目合计就留空", 36, Text, Longest: Long, IsOptional: true),
        new("核实差异", "上报与核定相差太多时怎么办，如 容差=10%;办法=单项计零；不查就留空", 30, Text, IsOptional: true),
        new("个人合计", "单位的数是本单位各人之和写是，各人的数填《个人结果》", 10, Text, Words.YesNo.All, IsOptional: true),
    ]);

    /// <summary>Tasks of persons.</summary>
    public static SheetLayout PersonalTargets { get; } = new("个人目标",
    [
        new("人员", "《任职》表里的姓名；有同名的写人员编码", 14, Text),
        new("单位", UnitNote + "；他在《任职》表里任职的单位", 18, Text, ChoicesFrom: ("单位", 1)),
        new("指标", "《指标》表里的名称", 24, Text, ChoicesFrom: ("指标", 1)),
        new("目标", "他个人全年的任务，按指标的计量单位", 14, Figure),
    ], ["示例：演示人员01", "城关镇", "招商引资到位资金", 5000m], IsOptional: true);

    /// <summary>Results of persons.</summary>
    public static SheetLayout PersonalResults { get; } = new("个人结果",
    [
        new("人员", "有个人目标的人", 14, Text),
        new("指标", "《指标》表里的名称", 24, Text, ChoicesFrom: ("指标", 1)),
        new("期次", PeriodNote, 12, Text),
        new("上报", "按填报口径填；没有报就留空", 14, Figure),
        new("核定", "核实后的数；没有核定就留空", 14, Figure),
    ], ["示例：演示人员01", "招商引资到位资金", "一季度", 1200m, 1200m], IsOptional: true);

    /// <summary>Rates of exchange and conversion.</summary>
    public static SheetLayout Rates { get; } = new("汇率",
    [
        new("汇率名称", "如 美元", 16, Text),
        new("汇率", "全年用同一个，如 7.1", 12, Figure),
        new("单位换算", "乘汇率以后再除以几，如 万美元换成亿元写 10000；不换就留空", 12, Figure),
    ], ["示例：美元", 7.1m, 10000m], IsOptional: true);

    /// <summary>Parts of composed indicators.</summary>
    public static SheetLayout Parts { get; } = new("合成指标",
    [
        new("指标", "由成分合成的指标，《指标》表里的名称", 24, Text, ChoicesFrom: ("指标", 1)),
        new("成分", "直接填报的指标，《指标》表里的名称", 24, Text, ChoicesFrom: ("指标", 1)),
        new("系数", "每一件几分、折算系数；扣的写负数", 10, Figure),
        new("汇率", "《汇率》表里的名称；不换算就留空", 14, Text, ChoicesFrom: ("汇率", 1)),
    ], ["示例：信息得分", "省级采用", 5m, null], IsOptional: true);

    /// <summary>How classes score indicators.</summary>
    public static SheetLayout Uses { get; } = new("计分",
    [
        new("类别", "《类别》表里的名称", 14, Text, ChoicesFrom: ("类别", 1)),
        new("指标", "《指标》表里的名称", 24, Text, ChoicesFrom: ("指标", 1)),
        new("满分", "这一项的满分；只报不计分的写 0", 8, Figure),
        new("计分方式", "从列表里选", 14, Text, CurveText.Kinds),
        new("参数", "名称=值，几个参数用分号隔开，如 最高倍数=1.2", 44, Text, Longest: Long),
        new("缺项办法", "不考核、无基数、未到期时怎么办，默认折算", 10, Text, Words.Absences.All),
        new("缺项分", "缺项办法是固定分时填", 8, Figure),
        new("条款", "考核办法第几条；没有就留空", 16, Text),
        new("前提", "要同时符合的条件，如 到位资金完成率不低于20%；没有就留空", 44, Text, Longest: Long, IsOptional: true),
        new("不符前提最多得分", "不符合前提时最多给几分；留空就是 0 分", 16, Figure, IsOptional: true),
        new("组成", "《组成》表里的名称；直接计入总分就留空", 14, Text, ChoicesFrom: ("组成", 2), IsOptional: true),
        new("各期计分", "每期的数单独计分，再累计或平均，最多得满分；按全年的数计分就留空", 10, Text, Words.PeriodScorings.All, IsOptional: true),
    ]);

    /// <summary>Components of a class's score.</summary>
    public static SheetLayout Components { get; } = new("组成",
    [
        new("类别", "《类别》表里的名称", 14, Text, ChoicesFrom: ("类别", 1)),
        new("组成", "名称，如 专项考核", 16, Text),
        new("上级", "属于哪个组成；直接计入总分就留空", 16, Text),
        new("分值", "在上级里占几分；只加减、不占分值的写 0", 8, Figure),
        new("办法", "折算：按比例折成分值；相加：原分相加；取最高、取最低", 10, Text, Words.ComponentMethods.All),
        new("最高分", "计入上级最多几分；不设就留空", 8, Figure),
        new("最低分", "计入上级最少几分；不设就留空", 8, Figure),
        new("小数位", "折算以前先保留几位小数；不单独舍入就留空", 8, Figure),
    ], ["示例：乡镇", "专项考核", null, 25m, "折算", null, null, null], IsOptional: true);

    /// <summary>Plans.</summary>
    public static SheetLayout Plans { get; } = new("计划",
    [
        new("指标", "对照计划的指标；没有写计划的每季度四分之一，按月报的按月平均", 24, Text, ChoicesFrom: ("指标", 1)),
        new("单位", "只对一个单位的计划写单位，否则留空", 18, Text),
        new("期次", PeriodNote, 12, Text),
        new("累计比例", "到期末应完成全年的百分之几，如 30%", 12, CellLook.Percent(2)),
        new("累计数", "分期任务是数的写数，从年初算起，如 300；与累计比例只填一格，年底不写", 12, Figure, IsOptional: true),
    ]);

    /// <summary>Targets.</summary>
    public static SheetLayout Targets { get; } = new("目标任务",
    [
        new("单位", UnitNote + "；写了这一行才考核", 18, Text, ChoicesFrom: ("单位", 1)),
        new("指标", "《指标》表里的名称", 24, Text, ChoicesFrom: ("指标", 1)),
        new("目标", "确保目标、控制上限、增幅(百分点)或评分的满分制，按计量单位填", 14, Figure),
        new("争取目标", "双重目标才填", 14, Figure),
    ], ["示例：城关镇", "招商引资到位资金", 6000m, null]);

    /// <summary>Changes of targets.</summary>
    public static SheetLayout TargetChanges { get; } = new("目标调整",
    [
        new("单位", UnitNote, 18, Text, ChoicesFrom: ("单位", 1)),
        new("指标", "《指标》表里的名称", 24, Text, ChoicesFrom: ("指标", 1)),
        new("日期", "批准的日期，从这一天起按新目标；晚于《年度》表“目标调整截止”的不计", 13, Date),
        new("目标", "调整后的目标；原来的留在《目标任务》表", 14, Figure),
        new("争取目标", "调整后的争取目标；不变就留空", 14, Figure),
        new("依据文号", "批准调整的文件，必填", 24, Text),
    ], ["示例：城关镇", "招商引资到位资金", new DateOnly(2025, 9, 12), 5000m, null, "演示文号"], IsOptional: true);

    /// <summary>Bases.</summary>
    public static SheetLayout Bases { get; } = new("基数",
    [
        new("单位", UnitNote, 18, Text, ChoicesFrom: ("单位", 1)),
        new("指标", "《指标》表里的名称", 24, Text, ChoicesFrom: ("指标", 1)),
        new("期次", PeriodNote, 12, Text),
        new("基数", "上年同期数", 14, Figure),
        new("调整前基数", "基数调整过才填", 14, Figure),
    ], ["示例：城关镇", "财政收入", "一季度", 1000m, null]);

    /// <summary>Results.</summary>
    public static SheetLayout Results { get; } = new("季度结果",
    [
        new("单位", UnitNote, 18, Text, ChoicesFrom: ("单位", 1)),
        new("指标", "《指标》表里的名称", 24, Text, ChoicesFrom: ("指标", 1)),
        new("期次", PeriodNote, 12, Text),
        new("上报", "按填报口径填；没有报就留空，是零就填 0", 14, Figure),
        new("核定", "核实后的数；没有核定就留空", 14, Figure),
    ], ["示例：城关镇", "招商引资到位资金", "一季度", 1600m, 1600m]);

    /// <summary>Amounts of projects.</summary>
    public static SheetLayout Projects { get; } = new("项目",
    [
        new("项目", $"项目名称，同一指标里不重复；没有项目的单位写“{ProjectRule.None}”，金额填 0", 24, Text),
        new("指标", "写了“项目”的指标", 24, Text, ChoicesFrom: ("指标", 1)),
        new("单位", UnitNote + "；几个单位共有的，一个单位一行", 18, Text, ChoicesFrom: ("单位", 1)),
        new("期次", PeriodNote, 12, Text),
        new("种类", "如 工业、外资；没有就留空", 12, Text),
        new("开工日期", DateNote, 13, Date),
        new("规模", "项目的总规模；不限最小规模就可以留空", 12, Figure),
        new("认定比例", "这个单位占百分之几；留空就是 100%", 10, CellLook.Percent(2)),
        new("上报", "整个项目的数，按填报口径填", 14, Figure),
        new("核定", "整个项目核实后的数；没有核定就留空", 14, Figure),
    ], ["示例：示例项目一", "招商引资到位资金", "城关镇", "一季度", "工业", new DateOnly(2025, 2, 1), 3000m, 0.5m, 1600m, 1600m], IsOptional: true);

    /// <summary>Ballots of raters.</summary>
    public static SheetLayout RatingVotes { get; } = new("测评票",
    [
        new("单位", UnitNote, 18, Text, ChoicesFrom: ("单位", 1)),
        new("指标", "写了“测评”的指标", 24, Text, ChoicesFrom: ("指标", 1)),
        new("期次", PeriodNote, 12, Text),
        new("评委组", "《指标》表“测评”里的评委组", 14, Text),
        new("票", "票上的选项、名次或分数；不计的写 弃权、空白、无效", 14, Text),
        new("票数", "这样的票有几张；写了评委就是 1", 8, Figure),
        new("评委", "限定每张票的分布时写评委编号，一个评委一行；只计票数就留空", 12, Text, IsOptional: true),
    ], ["示例：城关镇", "民主测评", "全年", "职工", "优秀", 30m, null], IsOptional: true);

    /// <summary>Groups of bonuses.</summary>
    public static SheetLayout AdjustmentGroups { get; } = new("加减分规则",
    [
        new("组别", "加分的组别名称", 14, Text),
        new("上限", "本组加分合计最多几分；不设就留空", 10, Figure),
        new("同一事项取最高", "加分的同一事项：是 或 否，默认是；扣分另看“扣分取最高”", 16, Text, Words.YesNo.All),
        new("指标", "属于哪一项；它的扣分扣完这一项为止；不属于哪一项就留空", 24, Text, ChoicesFrom: ("指标", 1), IsOptional: true),
        new("扣分上限", "本组扣分合计最多几分，写正数；不设就留空", 10, Figure, IsOptional: true),
        new("扣分取最高", "同一事项扣几次，只扣最多的一笔写是；默认否，逐笔扣", 10, Text, Words.YesNo.All, IsOptional: true),
        new("同文件其余", "同一文件的加分，除最高的一笔外按百分之几计，如 50%；全计就留空", 12, CellLook.Percent(2), IsOptional: true),
        new("酌情", "酌情分写是，要有上限和原因；默认否", 8, Text, Words.YesNo.All, IsOptional: true),
        new("失分面", "失分的单位超过百分之几才可以加分；没有就留空", 10, CellLook.Percent(2), IsOptional: true),
        new("加分面", "加分的单位最多百分之几；没有就留空", 10, CellLook.Percent(2), IsOptional: true),
        new("占单项", "加分最多占这一项满分的百分之几；没有就留空", 10, CellLook.Percent(2), IsOptional: true),
        new("前提", "符合什么条件才可以加分，如 组成目标任务得分不低于80分；没有就留空", 44, Text, Longest: Long, IsOptional: true),
    ]);

    /// <summary>Prices of levels.</summary>
    public static SheetLayout AdjustmentLevels { get; } = new("加减分标准",
    [
        new("组别", "《加减分规则》里的组别", 14, Text, ChoicesFrom: ("加减分规则", 1)),
        new("级别", "级别或情形，如 省级、迟报", 18, Text),
        new("分值", "加分为正，扣分为负；只记录在案的写 0", 10, Figure),
    ], IsOptional: true);

    /// <summary>Bonuses for places in each period.</summary>
    public static SheetLayout SeasonBonuses { get; } = new("期评加分",
    [
        new("频次", "每一期评一次：月、季度 或 半年", 8, Text, [.. Words.Levels.All.SkipLast(1)]),
        new("排名", "按哪个排名评，《排名规则》里的名称", 20, Text, ChoicesFrom: ("排名规则", 1)),
        new("名次加分", "从第一名起各加几分，如 0.5、0.3、0.1", 20, Text),
        new("组别", "记在《加减分规则》的哪个组别，受它的上限", 14, Text, ChoicesFrom: ("加减分规则", 1)),
        new("前提", "那一期末要符合的条件；没有就留空", 44, Text, Longest: Long),
        new("最多次数", "全年最多加几次；不限就留空", 10, Figure),
    ], IsOptional: true);

    /// <summary>Bonuses and deductions.</summary>
    public static SheetLayout Adjustments { get; } = new("加减分",
    [
        new("单位", UnitNote, 18, Text, ChoicesFrom: ("单位", 1)),
        new("期次", "从哪一期起计入，" + PeriodNote, 12, Text),
        new("组别", "加分必填；扣分可以留空", 12, Text, ChoicesFrom: ("加减分规则", 1)),
        new("事项", "同一事项的加分只计最高的一笔", 18, Text),
        new("分数", "加分为正，扣分为负；写了级别就留空", 10, Figure),
        new("原因", "依据", 30, Text, Longest: Long),
        new("级别", "《加减分标准》里的级别，分数由它给；没有就留空", 14, Text, IsOptional: true),
        new("文号", "授予的文件；没有就留空", 24, Text, IsOptional: true),
        new("次数", "同一级别几次，默认 1", 8, Figure, IsOptional: true),
    ], ["示例：城关镇", "二季度", "荣誉", "生态镇", 0.6m, "市级", null, null, null]);

    /// <summary>Vetoes.</summary>
    public static SheetLayout Vetoes { get; } = new("一票否决",
    [
        new("单位", UnitNote, 18, Text, ChoicesFrom: ("单位", 1)),
        new("种类", "如 计生、综治、安全、廉政", 14, Text),
        new("日期", DateNote + "；在这一年内有效", 13, Date),
        new("依据文号", "必填", 24, Text),
        new("止", "跨年有效才填", 13, Date),
        new("解除日期", "解除了才填", 13, Date),
        new("成文日期", "事后才查实的，写文件的日期；与日期同一天就留空", 13, Date, IsOptional: true),
    ], ["示例：城关镇", "安全生产", new DateOnly(2025, 9, 12), "演示文号 1", null, null, null]);

    /// <summary>What vetoes do besides the conditions that name them.</summary>
    public static SheetLayout VetoRules { get; } = new("否决规则",
    [
        new("种类", "一票否决的种类，用顿号隔开；留空就是其余各种", 24, Text),
        new("及于", $"{string.Join('、', Words.Reaches.All)}，用顿号隔开；默认单位", 30, Text),
        new("期限(月)", "从起算之日起管几个月；只管发生的那一年就留空", 10, Figure),
        new("起算", "期限从哪一天算起，默认成文之日", 12, Text, Words.VetoStarts.All),
        new("追溯", "事后查实的，发生的那一年也否决；默认是", 8, Text, Words.YesNo.All),
        new("计零", "办法明文规定计零才填，默认不计零", 10, Text, Words.Zeros.All),
        new("计零指标", "计零是单项时填", 24, Text, ChoicesFrom: ("指标", 1)),
        new("计为", "不是计零、是按几分计时填，如 59；总分最多几分也填在这里", 8, Figure, IsOptional: true),
        new("办法条文", "考核办法第几条；没有就留空", 14, Text),
    ], IsOptional: true);

    /// <summary>Units excused from a task.</summary>
    public static SheetLayout Exemptions { get; } = new("免责",
    [
        new("单位", UnitNote, 18, Text, ChoicesFrom: ("单位", 1)),
        new("指标", "《指标》表里的名称", 24, Text, ChoicesFrom: ("指标", 1)),
        new("原因", "为什么免责，如不可抗力", 30, Text, Longest: Long),
        new("依据文号", "必填", 24, Text),
    ], ["示例：城关镇", "招商引资到位资金", "不可抗力", "演示文号"], IsOptional: true);

    /// <summary>Named rankings.</summary>
    public static SheetLayout Rankings { get; } = new("排名规则",
    [
        new("排名", "名称；条件里用它", 20, Text),
        new("用途", "类别名次、序列名次各一行，其余写专项", 12, Text, ["类别名次", "序列名次", "专项"]),
        new("范围", "各类别 或 各序列", 10, Text, Words.Scopes.All),
        new("依据", "按什么排", 10, Text, Words.Measures.All),
        new("指标", "按单个指标排时填", 24, Text, ChoicesFrom: ("指标", 1)),
        new("次序", "默认高者在前", 12, Text, Words.Orders.All),
        new("并列办法", "留空就用《年度》表的", 12, Text, Words.Ties.All),
        new("并列时再比", "如 得分率；完成率(招商引资到位资金)；没有就留空", 30, Text, Longest: Long),
    ]);

    /// <summary>Grades and their caps.</summary>
    public static SheetLayout Grades { get; } = new("等次",
    [
        new("类型", "分数线、封顶、晋降 或 名额", 10, Text, ["分数线", "封顶", "晋降", "名额"]),
        new("等次", "等次名称；封顶写最高可评的等次；晋降留空", 12, Text),
        new("下限", "总分÷满分不低于多少，如 90%；最低一档留空", 10, CellLook.Percent(2)),
        new("条件", "封顶、晋降才填，如 招商引资到位资金未完成", 44, Text, Longest: Long),
        new("上限", "分数线可填，不含本数，要等于上一等的下限；可以留空", 10, CellLook.Percent(2), IsOptional: true),
        new("档数", "晋降才填：晋一档写 1，降一档写 -1", 8, Figure, IsOptional: true),
        new("排名", "名额才填：按哪个排名给", 16, Text, ChoicesFrom: ("排名规则", 1), IsOptional: true),
        new("名额", "名额才填：每个类别或序列几名；按比例就留空", 8, Figure, IsOptional: true),
        new("名额比例", "名额才填：参加排名的百分之几", 10, CellLook.Percent(2), IsOptional: true),
        new("名额舍入", "比例算出的名额怎样取整，默认舍去", 10, Text, Words.QuotaRoundings.All, IsOptional: true),
        new("至少一个", "比例不足一个时也给一个，默认否", 10, Text, Words.YesNo.All, IsOptional: true),
        new("并列跨名额", "默认全部不列；等次不能留待决定", 12, Text, Words.Edges.All, IsOptional: true),
        new("并列再比", "并列跨名额写再比时填，如 得分率；任务量(指标名称)", 24, Text, Longest: Long, IsOptional: true),
        new("递补", "封顶的单位让出的名额由后面的递补，默认是", 8, Text, Words.YesNo.All, IsOptional: true),
    ]);

    /// <summary>Consequences.</summary>
    public static SheetLayout Outcomes { get; } = new("奖惩规则",
    [
        new("条款", "代号，如 P2", 8, Text),
        new("类型", "从列表里选", 10, Text, Words.Outcomes.All),
        new("排名序列", "只对哪些序列，用顿号隔开；留空就是全部", 16, Text),
        new("条件", "符合什么条件；表彰写参评资格", 50, Text, Longest: Long),
        new("措施", "写在名单上的措施或奖项", 36, Text, Longest: Long),
        new("对象", "单位、主要负责人、班子", 16, Text),
        new("期限(月)", "没有期限就留空", 10, Figure),
        new("节点", "半年节点在哪一期末检查，如 上半年；奖励、表彰、红黑榜按期算的写 每月、每季度、每半年或一期", 10, Text),
        new("排名", "表彰从哪个排名里取", 16, Text, ChoicesFrom: ("排名规则", 1)),
        new("名额", "表彰：每个序列几名", 8, Figure),
        new("递补", "表彰：不符合资格时后面的递补，默认是", 8, Text, Words.YesNo.All),
        new("并列跨名额", "表彰：并列超出名额时，默认留待决定", 12, Text, Words.Edges.All),
        new("办法条文", "考核办法第几条；没有就留空", 14, Text),
        new("名额比例", "表彰：参加排名的百分之几，写了就不写名额", 10, CellLook.Percent(2), IsOptional: true),
        new("名额舍入", "比例算出的名额怎样取整，默认舍去", 10, Text, Words.QuotaRoundings.All, IsOptional: true),
        new("至少一个", "比例不足一个时也给一个，默认否", 10, Text, Words.YesNo.All, IsOptional: true),
        new("并列再比", "并列跨名额写再比时填，如 得分率；任务量(指标名称)", 24, Text, Longest: Long, IsOptional: true),
        new("不分先后", "表彰：名单按建制顺序，不写名次，默认否", 10, Text, Words.YesNo.All, IsOptional: true),
        new("金额方式", "有金额或个人名额才填", 12, Text, AmountText.Kinds, IsOptional: true),
        new("金额参数", "名称=值，用分号隔开，如 排名=类别名次;1=200;2=100", 40, Text, Longest: Long, IsOptional: true),
        new("金额单位", "万元、元、人、%；默认万元", 10, Text, IsOptional: true),
        new("金额小数位", "0 到 6，默认 2", 10, Figure, IsOptional: true),
        new("记入账目", "不列名单，记入这个账目，由净额或按人数结算", 14, Text, IsOptional: true),
        new("副职比例", "副职按百分之几；没有就留空", 10, CellLook.Percent(2), IsOptional: true),
        new("乘人数", "金额是人均的写是，乘《单位》表的人数；默认否", 8, Text, Words.YesNo.All, IsOptional: true),
        new("个人承担", "旧办法里对个人的罚款写是；新办法不用", 10, Text, Words.YesNo.All, IsOptional: true),
        new("保证金", "旧办法里从保证金支付的写是；新办法不用", 10, Text, Words.YesNo.All, IsOptional: true),
        new("降档条件", "表彰：入围而符合这个条件的降一档，如 一票否决；没有就留空", 30, Text, Longest: Long, IsOptional: true),
        new("降为条款", "降为哪一条表彰或奖励；取消奖励就留空", 10, Text, IsOptional: true),
    ]);

    /// <summary>Sanctions in force.</summary>
    public static SheetLayout Sanctions { get; } = new("处分",
    [
        new("单位", UnitNote, 18, Text, ChoicesFrom: ("单位", 1)),
        new("措施", "决定了什么", 36, Text, Longest: Long),
        new("起", DateNote, 13, Date),
        new("止", DateNote, 13, Date),
        new("依据文号", "作出决定的文件", 24, Text),
    ], ["示例：城关镇", "取消评先树优资格", new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), "演示文号"]);

    /// <summary>What earlier years ended with.</summary>
    public static SheetLayout PriorResults { get; } = new("上年结果",
    [
        new("单位", UnitNote, 18, Text, ChoicesFrom: ("单位", 1)),
        new("年度", "早于本年度", 8, Figure),
        new("总分", "没有就留空", 10, Figure),
        new("名次", "类别名次；没有就留空", 8, Figure),
        new("等次", "没有就留空", 10, Text),
        new("适用条款", "当年适用的条款代号，用顿号隔开", 20, Text),
        new("排名", "类别名次以外的排名另写一行，只填单位、年度、名次和这里的名称；类别名次就留空", 16, Text, ChoicesFrom: ("排名规则", 1), IsOptional: true),
    ], ["示例：城关镇", 2024m, 96.5m, 2m, "优秀", null, null]);

    /// <summary>All sheets that are read, in their order.</summary>
    public static IReadOnlyList<SheetLayout> All { get; } =
    [
        Year, Classes, Participants, Tenures, Successions, Pairings, Indicators, Rates, Parts, Uses, Components, Plans, Targets, TargetChanges, Bases, Results, Projects, RatingVotes, PersonalTargets, PersonalResults,
        AdjustmentGroups, AdjustmentLevels, SeasonBonuses, Adjustments, Vetoes, VetoRules, Exemptions, Rankings, Grades, Outcomes, Sanctions, PriorResults,
    ];
}
