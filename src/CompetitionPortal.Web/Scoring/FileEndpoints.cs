using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Access;
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
        app.MapGet("/files/{year:int}/workbook.xlsx", async (int year, StandingService standings) =>
            await standings.YearAsync(year) is { } stored
                ? Answer.File(YearWorkbookWriter.Write(new YearBook(stored.Rulebook, stored.Facts)), Xlsx, $"{stored.Facts.Year.County}{year}年全年工作簿.xlsx")
                : Answer.NotFound()).WithMetadata(new NeedsAttribute(Deed.ExportYear));
        app.MapGet("/files/{year:int}/{period}/{basis}/{name}", async (int year, string period, string basis, string name, StandingService standings) =>
            StandingAddress.Read(period, basis) is { } standing && await standings.ScoreAsync(year, standing) is { } scored && ScorePackage.File(scored.Board, name) is { } file
                ? Answer.File(file, ContentType(name), name)
                : Answer.NotFound()).WithMetadata(new NeedsAttribute(Deed.ReadStanding));
    }

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".csv" => "text/csv; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".xlsx" => Xlsx,
        _ => Docx,
    };
}
