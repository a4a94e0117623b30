using System.Security.Cryptography;
using System.Text;

namespace CompetitionPortal.Web.Access;

/// <summary>
/// The one-time code with which the first account is made. It is printed where the program was started, holds for thirty
/// minutes and ten wrong tries, and is worth nothing once there is an account.
/// </summary>
public sealed class SetupCode(TimeProvider time)
{
    /// <summary>Where it is entered.</summary>
    public const string Path = "/setup";

    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int MostTries = 10;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private readonly Lock gate = new();
    private string? code;
    private DateTimeOffset until;
    private int tries;

    /// <summary>A new code; an older one no longer holds.</summary>
    public string Create()
    {
        lock (gate)
        {
            code = $"{RandomNumberGenerator.GetString(Letters, 4)}-{RandomNumberGenerator.GetString(Letters, 4)}-{RandomNumberGenerator.GetString(Letters, 4)}";
            until = time.GetUtcNow() + Life;
            tries = 0;
            return code;
        }
    }

    /// <summary>Whether this is the code; each wrong one is a try.</summary>
    public bool Accepts(string typed)
    {
        lock (gate)
        {
            if (code is null || time.GetUtcNow() > until || tries >= MostTries)
            {
                return false;
            }

            var isRight = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(typed.Trim().ToUpperInvariant()));
            tries += isRight ? 0 : 1;
            return isRight;
        }
    }

    /// <summary>Ends it.</summary>
    public void Spend()
    {
        lock (gate)
        {
            code = null;
        }
    }
}
