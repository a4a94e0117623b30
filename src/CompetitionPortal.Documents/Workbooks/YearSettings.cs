using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>The sheet 年度: settings by name.</summary>
internal sealed class YearSettings
{
    private readonly Dictionary<string, TableRow> items = new(StringComparer.Ordinal);

    public YearSettings(StrictTables tables)
    {
        tables.Read(YearLayout.Year, row =>
        {
            var name = row.Required("项目");
            if (!YearLayout.YearItems.Any(i => i.Name == name))
            {
                row.Refuse("项目", "没有这个项目", $"项目只有：{string.Join('、', YearLayout.YearItems.Select(i => i.Name))}");
            }
            else if (!items.TryAdd(name, row))
            {
                row.Refuse("项目", "这个项目写了两次", "请只留一行");
            }
        });
        Year = new CompetitionYear
        {
            Year = items.TryGetValue("年度", out var row) ? row.Count("内容") ?? 0 : 0,
            County = Text("县名") ?? string.Empty,
            Competition = Text("竞赛名称") ?? "创业竞赛",
            Profile = Word("职责档", Words.Profiles, OfficeProfile.Simple),
            Levels = Levels(),
        };
        RulebookTitle = Text("考核办法") ?? $"{Year.Competition}考核办法";
        DocumentNumber = Text("发文字号");
        var points = Digits("得分小数位", 2);
        Rounding = new RoundingRules
        {
            PointsDigits = points,
            TotalDigits = Digits("总分小数位", points),
            PrintedDigits = Digits("完成率小数位", 2),
            Mode = Word("舍入方式", Words.Roundings, RoundingMode.HalfAwayFromZero),
        };
        Ties = Word("并列办法", Words.Ties, TieMethod.Skip);
        KeyIndicator = Text("主要指标");
        TenureMonths = Digits("任职月数", 6);
        BonusCap = items.GetValueOrDefault("加分合计上限")?.Figure("内容");
    }

    public CompetitionYear Year { get; }

    public string RulebookTitle { get; }

    public string? DocumentNumber { get; }

    public RoundingRules Rounding { get; }

    public TieMethod Ties { get; }

    public string? KeyIndicator { get; }

    public int TenureMonths { get; }

    public decimal? BonusCap { get; }

    private string? Text(string name) => items.GetValueOrDefault(name)?.Text("内容");

    private int Digits(string name, int otherwise) => items.GetValueOrDefault(name)?.Count("内容") ?? otherwise;

    private T Word<T>(string name, WordList<T> words, T otherwise)
        where T : struct
    {
        if (items.GetValueOrDefault(name) is not { } row || row.Text("内容") is not { } text)
        {
            return otherwise;
        }

        return words.Read(text) ?? row.Word("内容", words, otherwise);
    }

    private IReadOnlyList<PeriodLevel> Levels()
    {
        var levels = new List<PeriodLevel>();
        foreach (var word in items.GetValueOrDefault("期次")?.List("内容") ?? [])
        {
            if (Words.Levels.Read(word) is { } level)
            {
                levels.Add(level);
            }
            else
            {
                items["期次"].Refuse("内容", string.Create(CultureInfo.InvariantCulture, $"期次只能写：{string.Join('、', Words.Levels.All)}"), "请改正");
            }
        }

        return levels.Count == 0 ? [PeriodLevel.Quarter] : levels;
    }
}
