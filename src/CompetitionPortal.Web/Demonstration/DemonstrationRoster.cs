using System.Globalization;

namespace CompetitionPortal.Web.Demonstration;

/// <summary>A unit of the demonstration.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Class">Its class.</param>
/// <param name="Order">Its place in official order.</param>
internal sealed record DemonstrationUnit(string Code, string Name, string Class, int Order);

/// <summary>The invented county's units: the shape of a real county's roster under generic names.</summary>
internal static class DemonstrationRoster
{
    public const string County = "示例县";

    /// <summary>Letters with which the codes of the classes begin.</summary>
    private const string Letters = "XDZC";

    /// <summary>Class and units, in official order: 15 + 17 + 44 + 19.</summary>
    public static IReadOnlyList<(string Class, IReadOnlyList<string> Units)> Classes { get; } =
    [
        ("乡镇", ["城关镇", "城东镇", "城西镇", "城南镇", "城北镇", "东河镇", "西岭镇", "南坪镇", "北沟镇", "中心镇", "东坡乡", "西塘乡", "南山乡", "北湖乡", "新村乡"]),
        ("党群部门", ["县委办", "人大办", "政协办", "纪委监委", "组织部", "宣传部", "统战部", "政法委", "编办", "老干局", "党校", "总工会", "团县委", "妇联", "科协", "工商联", "残联"]),
        ("政府部门",
        [
            "政府办", "发改局", "工信局", "教育局", "科技局", "公安局", "民政局", "司法局", "财政局", "人社局", "自然资源局", "住建局", "交通局", "水利局", "农业农村局", "林业局", "商务局", "文旅局",
            "卫健局", "退役军人局", "应急局", "审计局", "统计局", "市场监管局", "医保局", "信访局", "乡村振兴局", "招商局", "行政审批局", "城管局", "生态环境分局", "粮食和物资局", "能源局", "体育局", "广电中心",
            "档案馆", "史志办", "机关事务中心", "园区管委会", "供销社", "投资公司", "公积金中心", "地震办", "畜牧中心",
        ]),
        ("垂直部门", ["税务局", "气象局", "邮政局", "供电公司", "烟草局", "人民银行", "金融监管支局", "调查队", "海事处", "公路分局", "水文站", "消防大队", "电信公司", "移动公司", "联通公司", "石油公司", "盐业公司", "人保公司", "农商行"]),
    ];

    /// <summary>Units that once had another name.</summary>
    public static IReadOnlyDictionary<string, string> FormerNames { get; } = new Dictionary<string, string> { ["文旅局"] = "文广局", ["自然资源局"] = "国土局" };

    /// <summary>All units in official order.</summary>
    public static IReadOnlyList<DemonstrationUnit> Units() =>
        [.. Classes.Zip(Letters).SelectMany(c => c.First.Units.Select((name, i) => (c.First.Class, Name: name, Code: string.Create(CultureInfo.InvariantCulture, $"{c.Second}{i + 1:000}"))))
            .Select((u, i) => new DemonstrationUnit(u.Code, u.Name, u.Class, i + 1))];
}
