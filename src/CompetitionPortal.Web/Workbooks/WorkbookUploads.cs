using System.Security.Cryptography;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Changes;

namespace CompetitionPortal.Web.Workbooks;

/// <summary>A workbook that was sent and waits for a decision.</summary>
/// <param name="Token">Names it in addresses.</param>
/// <param name="AccountId">The account that sent it; nobody else sees it.</param>
/// <param name="FileName">Its name on the sender's machine.</param>
/// <param name="Path">Where it is kept.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Checksum">SHA-256, 64 small hexadecimal digits.</param>
/// <param name="At">When it came (UTC).</param>
public sealed record WorkbookUpload(string Token, string AccountId, string FileName, string Path, long Bytes, string Checksum, DateTime At)
{
    /// <summary>The file from its start.</summary>
    public FileStream Open() => new(Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
}

/// <summary>
/// Keeps workbooks between preview and confirmation: for some minutes, one for each account, in a folder that only this
/// program reads and that goes with it.
/// </summary>
public sealed class WorkbookUploads(TimeProvider time) : IDisposable
{
    /// <summary>How long one is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    private const int LongestName = 120;
    private const int Most = 40;
    private readonly Lock gate = new();
    private readonly Dictionary<string, WorkbookUpload> uploads = new(StringComparer.Ordinal);
    private DirectoryInfo? folder;

    /// <summary>Keeps a file, counted while it is read; an older one of the account goes.</summary>
    /// <exception cref="WorkbookRefusedException">It is larger than a workbook may be.</exception>
    public async Task<WorkbookUpload> KeepAsync(string accountId, string fileName, Stream content, WorkbookLimits limits, CancellationToken cancellationToken)
    {
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var path = System.IO.Path.Combine(Folder().FullName, token + ".xlsx");
        try
        {
            var (bytes, checksum) = await CopyAsync(content, path, limits, cancellationToken);
            var upload = new WorkbookUpload(token, accountId, NameOf(fileName), path, bytes, checksum, time.GetUtcNow().UtcDateTime);
            lock (gate)
            {
                Sweep();
                foreach (var old in uploads.Values.Where(u => u.AccountId == accountId).Concat(uploads.Values.OrderBy(u => u.At).Take(Math.Max(0, uploads.Count - Most + 1))).Distinct().ToList())
                {
                    Remove(old);
                }

                uploads.Add(token, upload);
            }

            return upload;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Keeps a file of who has the right to send it, or says why not.</summary>
    public async Task<ChangeResult<WorkbookUpload>> TakeAsync(Actor actor, Deed deed, string fileName, Stream content, WorkbookLimits limits, CancellationToken cancellationToken)
    {
        if (RightsTable.Decide(actor, deed, DeedSubject.Anything) is { Allowed: false } ruling)
        {
            return new ChangeResult<WorkbookUpload>(null, [ruling.Refusal]);
        }

        try
        {
            return new ChangeResult<WorkbookUpload>(await KeepAsync(actor.Id, fileName, content, limits, cancellationToken), []);
        }
        catch (WorkbookRefusedException e)
        {
            return new ChangeResult<WorkbookUpload>(null, [.. e.Errors.Select(x => x.ToString())]);
        }
    }

    /// <summary>What an account sent, as long as it is kept; null otherwise.</summary>
    public WorkbookUpload? Find(string accountId, string? token)
    {
        lock (gate)
        {
            Sweep();
            return token is not null && uploads.TryGetValue(token, out var upload) && upload.AccountId == accountId ? upload : null;
        }
    }

    /// <summary>Lets one go.</summary>
    public void Drop(WorkbookUpload upload)
    {
        lock (gate)
        {
            Remove(upload);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            uploads.Clear();
            if (folder is not null && Directory.Exists(folder.FullName))
            {
                folder.Delete(recursive: true);
            }

            folder = null;
        }
    }

    private DirectoryInfo Folder()
    {
        lock (gate)
        {
            return folder ??= Directory.CreateTempSubdirectory("competition-portal-");
        }
    }

    private static async Task<(long Bytes, string Checksum)> CopyAsync(Stream content, string path, WorkbookLimits limits, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[1 << 16];
        long bytes = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes += read;
            if (bytes > limits.FileBytes)
            {
                throw new WorkbookRefusedException(TooLarge(limits));
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>What is said of a file that is larger than a workbook may be.</summary>
    internal static WorkbookError TooLarge(WorkbookLimits limits) => new(null, null, null, $"文件超过 {limits.FileBytes >> 20} MB", "请删去图片和不用的工作表后再导入");

    private static string NameOf(string fileName)
    {
        var name = string.Concat(System.IO.Path.GetFileName(fileName.Replace('\\', '/')).Where(c => !char.IsControl(c)));
        return name.Length > LongestName ? name[..LongestName] : name.Length == 0 ? "工作簿.xlsx" : name;
    }

    private void Sweep()
    {
        var limit = time.GetUtcNow().UtcDateTime - Kept;
        foreach (var old in uploads.Values.Where(u => u.At < limit).ToList())
        {
            Remove(old);
        }
    }

    private void Remove(WorkbookUpload upload)
    {
        uploads.Remove(upload.Token);
        File.Delete(upload.Path);
    }
}
