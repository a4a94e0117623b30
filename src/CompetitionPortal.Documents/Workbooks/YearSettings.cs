using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>The sheet 年度: settings by name.</summary>
internal sealed class YearSettings
{
    private const int LongestName = 100;
    private readonly Dictionary<string, TableRow> items = new(StringComparer.Ordinal);

    public YearSettings(IRowTables tables, RowPlaces places)
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

            places.PutSetting(name, row.Number);
        });
        Year = new CompetitionYear
        {
            Year = items.TryGetValue("年度", out var row) ? row.Count("内容") ?? 0 : 0,
            County = Short("县名") ?? string.Empty,
            Competition = Short("竞赛名称") ?? "创业竞赛",
            Profile = Word("职责档", Words.Profiles, OfficeProfile.Simple),
            Levels = Levels(),
        };
        RulebookTitle = Text("考核办法") ?? Papers.ChineseTypography.Called(Year.Competition, "考核") + "办法";
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
        Rounds = ReadRounds();
        TargetDeadline = items.GetValueOrDefault("目标调整截止")?.Date("内容");
    }

    public CompetitionYear Year { get; }

    public string RulebookTitle { get; }

    public string? DocumentNumber { get; }

    public RoundingRules Rounding { get; }

    public TieMethod Ties { get; }

    public string? KeyIndicator { get; }

    public int TenureMonths { get; }

    public decimal? BonusCap { get; }

    public RoundRule? Rounds { get; }

    public DateOnly? TargetDeadline { get; }

    private string? Text(string name) => items.GetValueOrDefault(name)?.Text("内容");

    /// <summary>A name that stands in titles and in the log beside other words.</summary>
    private string? Short(string name)
    {
        var text = Text(name);
        if (text is { Length: > LongestName })
        {
            items[name].Refuse("内容", $"{name}有 {text.Length} 个字，最多 {LongestName} 个", "请写短一些");
        }
        else if (text is null or "〔县名〕" && items.TryGetValue(name, out var row))
        {
            row.Note("内容", $"{name}没有填，名单和文件上会缺它", "请填写后再印发");
        }

        return text;
    }

    private int Digits(string name, int otherwise) => items.GetValueOrDefault(name)?.Count("内容") ?? otherwise;

    private T Word<T>(string name, WordList<T> words, T otherwise)
        where T : struct
    {
        if (items.GetValueOrDefault(name) is not { } row || row.Text("内容") is null)
        {
            return otherwise;
        }

        return row.Word("内容", words, otherwise);
    }

    private RoundRule? ReadRounds()
    {
        var weights = new List<decimal>();
        foreach (var text in items.GetValueOrDefault("轮次权重")?.List("内容") ?? [])
        {
            var figure = Sheets.CellNumber.ReadWeight(text);
            if (figure.Value is null)
            {
                items["轮次权重"].Refuse("内容", "权重要写数，用顿号隔开", "如 1、1、1、2");
            }

            weights.Add(figure.Value ?? 1);
        }

        if (items.GetValueOrDefault("轮次") is not { } row || row.Text("内容") is null)
        {
            if (weights.Count > 0)
            {
                items["轮次权重"].Refuse("内容", "写了轮次权重，没有写轮次", "请在“轮次”写 月、季度 或 半年，或删去轮次权重");
            }

            if (Word("期中基本分", Words.InterimScores, false))
            {
                items["期中基本分"].Refuse("内容", "写了期中基本分，没有写轮次", "请在“轮次”写 月、季度 或 半年，或把期中基本分留空：没有轮次，各期本来就只看本期");
            }

            return null;
        }

        return new RoundRule(row.Word("内容", Words.Levels, PeriodLevel.Quarter)) { Weights = weights, OnlyAtYearEnd = Word("期中基本分", Words.InterimScores, false) };
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
