using System.Text;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Changes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Metadata;

namespace CompetitionPortal.Web.Workbooks;

/// <summary>Where a workbook is sent by a plain form, and where its errors are had as a file.</summary>
internal static class ExchangeEndpoints
{
    public const string Page = "/exchange";
    public const string UploadPath = "/exchange/upload";

    /// <summary>The field of a form into which a table is pasted instead of choosing a file.</summary>
    public const string PastedField = "table";

    /// <summary>What a pasted table is called.</summary>
    public const string PastedName = "粘贴的表.txt";
    private const int FormRest = 1 << 20;
    private const string TooLarge = "large";
    private const string NoFile = "none";

    private static readonly WorkbookLimits Limits = new();

    /// <summary>What the page says when a file was not taken.</summary>
    public static IReadOnlyList<string> Sentences(string? why) => why switch
    {
        TooLarge => [WorkbookUploads.TooLarge(Limits).ToString()],
        NoFile => ["没有选文件，或者文件是空的。请选一个 .xlsx 工作簿。"],
        _ => [],
    };

    public static void Map(WebApplication app)
    {
        MapUpload(app, UploadPath, Deed.ImportYear, UploadAsync);
        app.MapGet("/exchange/{token}/errors.csv", async (string token, ImportService imports, ActorSource actors) =>
            await imports.PreviewAsync(await actors.CurrentAsync(), token) is { Errors.Count: > 0 } preview
                ? Answer.File(ErrorFile.Write(preview.Errors), "text/csv; charset=utf-8", "导入错误.csv")
                : Answer.NotFound()).WithMetadata(new NeedsAttribute(Deed.ImportYear));
    }

    /// <summary>More than a workbook may have is let come in, so that the sender is told in words and not cut off.</summary>
    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;

    /// <summary>Takes one workbook out of a plain form, keeps it, and goes on to a page that shows it or says why not.</summary>
    /// <param name="context">The request.</param>
    /// <param name="antiforgery">Refuses what no page of ours sent.</param>
    /// <param name="page">The page.</param>
    /// <param name="keep">Keeps the file.</param>
    public static async Task<IResult> ReceiveAsync(HttpContext context, IAntiforgery antiforgery, string page, Func<string, Stream, Task<ChangeResult<WorkbookUpload>>> keep)
    {
        if (context.Request.ContentLength > Limits.FileBytes + FormRest)
        {
            return Refuse(page, TooLarge);
        }

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return Refuse(page, TooLarge);
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Answer.StatusCode(StatusCodes.Status400BadRequest);
        }

        var file = form.Files["file"];
        if (file is not { Length: > 0 } && string.IsNullOrWhiteSpace(form[PastedField]))
        {
            return Refuse(page, NoFile);
        }

        await using var content = file is { Length: > 0 } ? file.OpenReadStream() : new MemoryStream(Encoding.UTF8.GetBytes(form[PastedField].ToString()));
        var result = await keep(file is { Length: > 0 } ? file.FileName : PastedName, content);
        return result.Done ? Answer.LocalRedirect($"{page}?import={result.Value!.Token}") : Refuse(page, TooLarge);
    }

    /// <summary>A form that sends a workbook to an address.</summary>
    public static void MapUpload(WebApplication app, string path, Deed deed, Delegate take) => app.MapPost(path, take)
        .WithMetadata(new NeedsAttribute(deed), new BodyLimit(Limits.FileBytes * 4))
        .WithFormOptions(multipartBodyLengthLimit: Limits.FileBytes + FormRest)
        .DisableAntiforgery();

    private static IResult Refuse(string page, string why) => Answer.LocalRedirect($"{page}?refused={why}");

    private static async Task<IResult> UploadAsync(HttpContext context, IAntiforgery antiforgery, ImportService imports, ActorSource actors)
    {
        var actor = await actors.CurrentAsync();
        return await ReceiveAsync(context, antiforgery, Page, (name, content) => imports.UploadAsync(actor, name, content, context.RequestAborted));
    }
}
