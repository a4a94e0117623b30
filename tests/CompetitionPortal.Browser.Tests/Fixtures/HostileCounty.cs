using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.GoldenYear;

[assembly: AssemblyFixture(typeof(HostileCounty))]

namespace CompetitionPortal.Browser.Tests.Fixtures;

/// <summary>The golden year with names that would do harm where a text is taken for something else.</summary>
public sealed class HostileCounty : CountyServer
{
    /// <summary>Names of the first units, in official order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "<script>alert(1)</script>",
        "=1+1",
        "\"><img/src=x/onerror=alert(2)>",
        "“引号”与'单引号'&amp;",
        string.Concat(Enumerable.Repeat("特别长的单位名称", 12)),
        "VeryLongNameWithoutAnyBlank" + new string('X', 80),
    ];

    /// <summary>The code of a unit that would break an address.</summary>
    public const string Code = "团/县委?#%&+";

    /// <summary>The name of an indicator that is markup.</summary>
    public const string Indicator = "<b>固定</b>&\"投资\"";

    private const string Renamed = "团县委";
    private const string RenamedIndicator = "固定资产投资";

    protected override string OwnUnit => "城关镇";

    protected override byte[] Workbook()
    {
        using var golden = File.OpenRead(RepositoryFiles.Path("docs", "samples", "golden-year.xlsx"));
        var book = YearWorkbookReader.Read(golden, new WorkbookLimits()).Book;
        var participants = book.Facts.Participants.OrderBy(p => p.Order).Select((p, i) => i < Names.Count ? p with { Names = [new ParticipantName(Names[i])] } : p);
        return YearWorkbookWriter.Write(book with
        {
            Rulebook = book.Rulebook with
            {
                Indicators = [.. book.Rulebook.Indicators.Select(i => i with { Name = Of(i.Name) })],
                Uses = [.. book.Rulebook.Uses.Select(u => u with { Indicator = Of(u.Indicator) })],
                Plans = [.. book.Rulebook.Plans.Select(p => p with { Indicator = Of(p.Indicator) })],
            },
            Facts = book.Facts with
            {
                Participants = [.. participants.Select(p => p with { Code = Of(p.Code) })],
                Tenures = [.. book.Facts.Tenures.Select(t => t with { Participant = Of(t.Participant) })],
                Targets = [.. book.Facts.Targets.Select(t => t with { Participant = Of(t.Participant), Indicator = Of(t.Indicator) })],
                Bases = [.. book.Facts.Bases.Select(b => b with { Participant = Of(b.Participant), Indicator = Of(b.Indicator) })],
                Results = [.. book.Facts.Results.Select(r => r with { Participant = Of(r.Participant), Indicator = Of(r.Indicator) })],
                Adjustments = [.. book.Facts.Adjustments.Select(a => a with { Participant = Of(a.Participant) })],
                Vetoes = [.. book.Facts.Vetoes.Select(v => v with { Participant = Of(v.Participant) })],
            },
        });
    }

    private static string Of(string name) => name switch { Renamed => Code, RenamedIndicator => Indicator, _ => name };
}
