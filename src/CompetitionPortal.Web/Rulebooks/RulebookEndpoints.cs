using System.Globalization;
using System.Text;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Components.Rulebooks;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>Rulebooks, change lists and rehearsals as files; a curve drawn while one types.</summary>
internal static class RulebookEndpoints
{
    private const string Csv = "text/csv; charset=utf-8";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Json = "application/json; charset=utf-8";

    public static void Map(WebApplication app)
    {
        app.MapGet("/rulebooks/{year:int}/versions/{number:int}/rulebook.json", async (int year, int number, RulebookVersions versions) =>
            await versions.FindAsync(year, number) is { } version
                ? Answer.File(Encoding.UTF8.GetBytes(RulebookFile.Write(version.Rulebook)), Json, $"{year}年考核办法第{number}版.json")
                : Answer.NotFound()).WithMetadata(new NeedsAttribute(Deed.ReadRoster));
        app.MapGet("/rulebooks/{year:int}/versions/{number:int}/rulebook.docx", async (int year, int number, RulebookVersions versions, StandingService standings) =>
            await versions.FindAsync(year, number) is { } version && await standings.YearAsync(year) is { } stored
                ? Answer.File(RulebookPaper.Write(version, stored.Facts), Docx, $"{year}年考核办法第{number}版.docx")
                : Answer.NotFound()).WithMetadata(new NeedsAttribute(Deed.ReadRoster));
        app.MapGet("/rulebooks/{year:int}/drafts/{id:long}/rulebook.json", DraftAsync).WithMetadata(new NeedsAttribute(Deed.EditRulebook));
        app.MapGet("/rulebooks/{year:int}/changes.csv", async (int year, string? from, string? to, RulebookComparison comparison, ActorSource actors) =>
            await comparison.OfAsync(await actors.CurrentAsync(), year, from ?? string.Empty, to ?? string.Empty) is { } compared
                ? Answer.File(compared.ToCsv(), Csv, $"{year}年考核办法修改清单.csv")
                : Answer.NotFound()).WithMetadata(new NeedsAttribute(Deed.ReadRoster));
        app.MapGet("/rulebooks/{year:int}/drafts/{id:long}/rehearsal.{kind}", RehearsalAsync).WithMetadata(new NeedsAttribute(Deed.EditRulebook, Deed.ApproveAmendment));
        app.MapGet("/rulebooks/{year:int}/curve", CurveAsync).WithMetadata(new NeedsAttribute(Deed.EditRulebook));
    }

    private static async Task<IResult> DraftAsync(int year, long id, RulebookVersions versions, StandingService standings, ActorSource actors) =>
        await versions.DraftAsync(await actors.CurrentAsync(), year, id) is { } draft && await standings.YearAsync(year) is { } stored
            ? Answer.File(Encoding.UTF8.GetBytes(RulebookFile.Write(RulebookTables.Parse(draft.Tables).Read(stored.Facts.Participants).Rulebook)), Json, $"{year}年考核办法{draft.Name}.json")
            : Answer.NotFound();

    private static async Task<IResult> RehearsalAsync(int year, long id, string kind, int? on, string? period, RehearsalService rehearsals, ActorSource actors) =>
        await rehearsals.OfAsync(await actors.CurrentAsync(), year, id, on, period) is { Rehearsal: not null } sheet
            ? kind switch
            {
                "csv" => Answer.File(RehearsalFiles.Csv(sheet), Csv, "试算.csv"),
                "xlsx" => Answer.File(RehearsalFiles.Workbook(sheet), Xlsx, "试算.xlsx"),
                _ => Answer.NotFound(),
            }
            : Answer.NotFound();

    /// <summary>The fields and the drawing of one row's curve, as they are for what is typed: nothing is kept.</summary>
    private static async Task<IResult> CurveAsync(int year, HttpContext context, CurveExamples examples)
    {
        var query = context.Request.Query;
        string Text(string name) => query[name].ToString();
        var (row, kind, indicator) = (int.TryParse(Text("row"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, Text("kind"), Text("indicator"));
        var parameters = DraftForm.CurveOf(row, kind, name => query.TryGetValue(name, out var value) ? value.ToString() : null);
        var findings = new List<string>();
        (IndicatorUse Use, Indicator Indicator)? understood = null;
        try
        {
            var marks = decimal.TryParse(Text("marks"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var typed) && typed <= CurveChecks.MostMarks ? typed : 0;
            var use = new IndicatorUse { Class = Text("class"), Indicator = indicator, FullMarks = marks, Curve = CurveText.Read(kind, parameters) };
            understood = (use, new Indicator { Name = indicator, UnitOfMeasure = Text("unit"), ReportedAs = ReportedAs.Cumulative, Frequency = Domain.Competitions.PeriodLevel.Quarter, Against = Against.Year });
            findings.AddRange(CurveChecks.Problems(use).Select(p => $"这一项{p.Problem}，{p.Cure}。"));
        }
        catch (FormatException e)
        {
            // That nothing is chosen yet is no mistake.
            findings.AddRange(kind.Length > 0 ? [PlainWords.Of(e.Message) + "。"] : []);
        }

        var example = (await examples.OfAsync(year))(Text("class"), indicator);
        return new RazorComponentResult<CurveFields>(new
        {
            Row = row, KindText = kind, ParameterText = parameters, UnitOfMeasure = Text("unit"), Findings = (IReadOnlyList<string>)findings,
            Sentence = understood is var (u, i) && findings.Count == 0 ? CurveSentence.Write(u, i.UnitOfMeasure) : null,
            Plot = understood is var (v, j) && findings.Count == 0 ? CurvePlot.Of(v, j, new RoundingRules(), example) : null,
        });
    }
}
