using System.Globalization;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Audit;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Scoring;

/// <summary>Downloads: the files of a standing, a year's workbook, the template.</summary>
internal static class FileEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(WebApplication app)
    {
        app.MapGet("/files/template.xlsx", (TimeProvider? time) => Answer.File(
            YearWorkbookWriter.WriteTemplate(DefaultRulebook.Read(), new CompetitionYear { Year = (time ?? TimeProvider.System).GetLocalNow().Year, County = "〔县名〕", Competition = "创业竞赛" }), Xlsx, "全年工作簿模板.xlsx")).WithMetadata(new NeedsAttribute(Deed.ReadRoster));
        app.MapGet("/files/{year:int}/workbook.xlsx", WorkbookAsync).WithMetadata(new NeedsAttribute(Deed.ExportYear));
        app.MapGet("/files/{year:int}/{period}/{basis}/{name}", StandingFileAsync).WithMetadata(new NeedsAttribute(Deed.ReadStanding));
    }

    /// <summary>A year's workbook holds everything, published or not; who takes it away stands in the log.</summary>
    private static async Task<IResult> WorkbookAsync(int year, StandingService standings, ActorSource actors, ReadLog log)
    {
        if (await standings.YearAsync(year) is not { } stored)
        {
            return Answer.NotFound();
        }

        await log.WriteAsync(await actors.CurrentAsync(), "下载全年工作簿", string.Create(CultureInfo.InvariantCulture, $"{year}年{stored.Facts.Year.Competition}"), string.Create(CultureInfo.InvariantCulture, $"数据版本 {stored.Version}"));
        return Answer.File(YearWorkbookWriter.Write(new YearBook(stored.Rulebook, stored.Facts)), Xlsx, $"{stored.Facts.Year.County}{year}年全年工作簿.xlsx");
    }

    /// <summary>A file of a standing; before its period is published, and on the reported basis ever, the log says who took it.</summary>
    private static async Task<IResult> StandingFileAsync(int year, string period, string basis, string name, StandingService standings, StandingSights sights, ActorSource actors, ReadLog log)
    {
        if (StandingAddress.Read(period, basis) is not { } standing || await standings.ScoreAsync(year, standing) is not { } scored || ScorePackage.File(scored.Board, name) is not { } file)
        {
            return Answer.NotFound();
        }

        var actor = await actors.CurrentAsync();
        var state = (await sights.OfAsync(actor, scored.Year, standing)).Period;
        if (state != PeriodState.Published || standing.Basis == Basis.Reported)
        {
            await log.WriteAsync(actor, "下载公布前的文件", string.Create(CultureInfo.InvariantCulture, $"{year}年{standing.Period.Name}"), $"{name}，{ScoreNotes.Basis(standing)}，{state.Text()}");
        }

        return Answer.File(file, ContentType(name), name);
    }

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".csv" => "text/csv; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".xlsx" => Xlsx,
        _ => Docx,
    };
}
