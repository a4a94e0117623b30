using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace CompetitionPortal.Web.Tests.Access;

/// <summary>A browser without a face: keeps cookies, follows nothing by itself, reads forms and sends them.</summary>
public sealed partial class PortalVisitor : IDisposable
{
    public const string Password = "一句自己记得住的很长的话 2026";
    private const string TokenField = "__RequestVerificationToken";

    private readonly HttpClient client;

    public PortalVisitor(Uri address) => client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address };

    public CookieContainer Cookies { get; } = new();

    public Uri Address => client.BaseAddress!;

    /// <summary>Asks for a page as a browser does.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>The text of a page that must be there.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode} {answer.Headers.Location}");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Where an answer leads, as a path of this server; anything else is given whole; null when it leads nowhere.</summary>
    public string? Next(HttpResponseMessage answer) => answer.Headers.Location is not { } location ? null
        : new Uri(Address, location) is var to && to.Authority == Address.Authority ? to.PathAndQuery : to.ToString();

    /// <summary>The token of a page's forms.</summary>
    public async Task<string> TokenAsync(string path) => Token().Match(await ReadAsync(path)).Groups[1].Value;

    /// <summary>Sends a form of a page; with the token of that page unless another one is given.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string? form, IEnumerable<(string Name, string Value)> fields, string? token = null)
    {
        token ??= await TokenAsync(path);
        IEnumerable<(string Name, string Value)> all = [.. form is null ? [] : new[] { ("_handler", form) }, .. token.Length == 0 ? [] : new[] { (TokenField, token) }, .. fields];
        return await SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(all.Select(f => KeyValuePair.Create(f.Name, f.Value))));
    }

    /// <summary>Sends JSON as the grid's script does.</summary>
    public Task<HttpResponseMessage> PostJsonAsync(string path, object body, string? token)
    {
        var content = JsonContent.Create(body);
        if (token is not null)
        {
            content.Headers.Add("RequestVerificationToken", token);
        }

        return SendAsync(HttpMethod.Post, path, content);
    }

    public Task<HttpResponseMessage> SignInAsync(string userName, string password, string returnUrl = "") =>
        PostAsync($"/account/sign-in{(returnUrl.Length > 0 ? "?returnUrl=" + Uri.EscapeDataString(returnUrl) : "")}", "sign-in", [("Form.UserName", userName), ("Form.Password", password)]);

    public void Dispose() => client.Dispose();

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (content is not JsonContent)
        {
            request.Headers.Accept.ParseAdd("text/html");
        }

        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
