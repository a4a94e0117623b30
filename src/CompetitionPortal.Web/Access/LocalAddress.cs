namespace CompetitionPortal.Web.Access;

/// <summary>Addresses that come in with a request and are followed only within this server.</summary>
public static class LocalAddress
{
    private static readonly Uri Anywhere = new("http://localhost");

    /// <summary>The address, as headers carry it, when it is a path of this server; else the start.</summary>
    public static string OrStart(string? address) =>
        address is { Length: > 0 } && address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\')) && !address.Any(char.IsControl)
            ? new Uri(Anywhere, address).GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped)
            : "/";
}
