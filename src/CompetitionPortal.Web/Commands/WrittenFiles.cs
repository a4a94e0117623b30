namespace CompetitionPortal.Web.Commands;

/// <summary>Writes what a command gives, so that a disk that is full or a folder that is closed leaves no half of it behind.</summary>
internal static class WrittenFiles
{
    /// <summary>Writes one file.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void Write(string path, byte[] content) =>
        WriteAll(Path.GetDirectoryName(Path.GetFullPath(path)) ?? path, [(Path.GetFileName(path), content)], createFolder: false);

    /// <summary>Writes files into a folder, which is created.</summary>
    /// <exception cref="OutputException">They cannot be written; what was there before is still there.</exception>
    public static void WriteAll(string folder, IReadOnlyList<(string Name, byte[] Content)> files) => WriteAll(folder, files, createFolder: true);

    private static void WriteAll(string folder, IReadOnlyList<(string Name, byte[] Content)> files, bool createFolder)
    {
        var isNew = createFolder && !Directory.Exists(folder);
        var pending = new List<(string Temporary, string Final)>();
        try
        {
            if (createFolder)
            {
                Directory.CreateDirectory(folder);
            }

            foreach (var (name, content) in files)
            {
                var final = Path.Combine(folder, name);
                var temporary = Path.Combine(folder, $".{name}.{Environment.ProcessId}.tmp");
                pending.Add((temporary, final));
                RefuseFolder(final);
                File.WriteAllBytes(temporary, content);
            }

            pending.ForEach(p => File.Move(p.Temporary, p.Final, overwrite: true));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            pending.Where(p => File.Exists(p.Temporary)).ToList().ForEach(p => File.Delete(p.Temporary));
            if (isNew && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }

            throw new OutputException($"不能写入 {Path.GetFullPath(folder)}：请核对目录、权限和磁盘空间，并关闭正打开着的同名文件", e);
        }
    }

    private static void RefuseFolder(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException($"A folder stands where a file is to be written: {path}");
        }
    }
}

/// <summary>What a command gives cannot be written; the message says where, in Chinese.</summary>
public sealed class OutputException(string message, Exception cause) : Exception(message, cause);
