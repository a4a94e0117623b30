using System.Net;
using System.Text.RegularExpressions;
using CompetitionPortal.Domain.Access;

namespace CompetitionPortal.Web.Tests.Access;

/// <summary>Somebody who has signed in with a browser without scripts: follows redirects, sends the forms that the pages give with their fields as they stand.</summary>
public sealed partial class SignedInClient : IDisposable
{
    private readonly HttpClient http;

    private SignedInClient(HttpClient http) => this.http = http;

    /// <summary>Makes an account and signs in with it.</summary>
    public static async Task<SignedInClient> EnterAsync(PortalHost portal, string name, params RoleGrant[] grants)
    {
        using var visitor = await portal.VisitAsync(await portal.AccountAsync(name, grants));
        return Of(visitor);
    }

    /// <summary>Goes on as somebody who has signed in.</summary>
    public static SignedInClient Of(PortalVisitor visitor)
    {
        var client = new SignedInClient(new HttpClient(new HttpClientHandler { CookieContainer = visitor.Cookies }) { BaseAddress = visitor.Address });
        client.http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    /// <summary>A page's text; the test fails when it does not come.</summary>
    public async Task<string> PageAsync(string address)
    {
        var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Plain(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Whatever an address answers.</summary>
    public Task<HttpResponseMessage> GetAsync(string address) => http.GetAsync(new Uri(address, UriKind.Relative));

    /// <summary>Sends a named form of a page with its fields as they stand, some of them changed.</summary>
    public async Task<HttpResponseMessage> SendAsync(string address, string page, string form, Dictionary<string, string> changes, string? token = null)
    {
        var fields = Fields(page, form);
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        fields["__RequestVerificationToken"] = token ?? fields.GetValueOrDefault("__RequestVerificationToken") ?? string.Empty;
        using var content = new FormUrlEncodedContent(fields);
        return await http.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    /// <summary>The same with a file.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string address, string page, byte[] file, string fileName)
    {
        using var content = new MultipartFormDataContent { { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" }, { new ByteArrayContent(file), "file", fileName } };
        return await http.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    /// <summary>The fields of a form as a browser would send them.</summary>
    public static Dictionary<string, string> Fields(string page, string form)
    {
        var body = Forms().Matches(page).Select(m => m.Value).Single(f => f.Contains($"value=\"{form}\"", StringComparison.Ordinal) && f.Contains("_handler", StringComparison.Ordinal));
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match input in Inputs().Matches(body))
        {
            var (name, value, type) = (Attribute(input.Value, "name"), Attribute(input.Value, "value"), Attribute(input.Value, "type"));
            if (name is not null && type is not ("checkbox" or "radio" or "file"))
            {
                fields[name] = value ?? string.Empty;
            }
        }

        foreach (Match select in Selects().Matches(body))
        {
            var options = Options().Matches(select.Value);
            fields[Attribute(select.Value, "name")!] = Attribute((options.FirstOrDefault(o => o.Value.Contains(" selected", StringComparison.Ordinal)) ?? options[0]).Value, "value") ?? string.Empty;
        }

        return fields;
    }

    public void Dispose() => http.Dispose();

    private static string Plain(string html) => Entity().Replace(html, m => m.Value == "&quot;" ? m.Value : WebUtility.HtmlDecode(m.Value));

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<select[^>]*>.*?</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Options();

    [GeneratedRegex("&[#a-zA-Z0-9]+;")]
    private static partial Regex Entity();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
