using System.Globalization;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Components.Layout;
using Microsoft.AspNetCore.Antiforgery;

namespace CompetitionPortal.Web.Results;

/// <summary>Where the entry grid's script sends cells; plain POST, so that no circuit is needed.</summary>
internal static class FillEndpoints
{
    private const int LeftNamed = 3;

    /// <summary>Cells of a save as they come.</summary>
    public sealed record SaveRequest(IReadOnlyList<TypedCell> Cells);

    /// <summary>Drafts of a submission as they come.</summary>
    public sealed record SubmitRequest(IReadOnlyList<SeenDraft> Drafts);

    public static void Map(WebApplication app)
    {
        app.MapPost("/fill/{year:int}/{period}/cells", async (int year, string period, SaveRequest request, HttpContext context, IAntiforgery antiforgery, FillService fill, ActorSource actors) =>
            await AnswerAsync(context, antiforgery, period, async at => await fill.SaveAsync(await actors.CurrentAsync(), new SaveDrafts(year, at, request.Cells))))
            .WithMetadata(new NeedsAttribute(Deed.EnterFigures, Deed.AnswerReturn));
        app.MapPost("/fill/{year:int}/{period}/submit", async (int year, string period, SubmitRequest request, HttpContext context, IAntiforgery antiforgery, FillService fill, ActorSource actors, PageNotes notes) =>
            await AnswerAsync(context, antiforgery, period, async at =>
            {
                var result = await fill.SubmitAsync(await actors.CurrentAsync(), new SubmitDrafts(year, at, request.Drafts));
                if (result.Value is { } outcome)
                {
                    notes.Say(Sentence(outcome));
                }

                return result;
            }))
            .WithMetadata(new NeedsAttribute(Deed.EnterFigures, Deed.AnswerReturn));
    }

    private static string Sentence(SubmitOutcome outcome) => string.Create(CultureInfo.InvariantCulture, $"已提交 {outcome.Submitted} 项。{(outcome.Left.Count == 0 ? string.Empty : $"没有提交 {outcome.Left.Count} 项：{string.Concat(outcome.Left.Take(LeftNamed))}")}");

    private static async Task<IResult> AnswerAsync<T>(HttpContext context, IAntiforgery antiforgery, string period, Func<Period, Task<Changes.ChangeResult<T>>> act)
    {
        if (!Period.TryParse(period, out var at))
        {
            return Answer.NotFound();
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Answer.Json(new { refusals = new[] { "页面已经过期，请刷新后再试；已填的数保存在本机，不会丢。" } }, statusCode: StatusCodes.Status400BadRequest);
        }

        var result = await act(at);
        return result.Done
            ? Answer.Json(result.Value)
            : Answer.Json(new { refusals = result.Refusals }, statusCode: StatusCodes.Status409Conflict);
    }
}
