using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;

namespace CompetitionPortal.Web.Commands;

/// <summary>
/// What the machine refuses a command: a folder that is not there, a file that may not be written, an address in use. It is
/// said in Chinese and ends the command like any refusal; everything else is a fault of the program and shows itself as such.
/// </summary>
internal static class MachineTrouble
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;

    /// <summary>The trouble in one sentence with its cure, without a full stop; null when it is none of the machine's.</summary>
    public static string? Sentence(Exception e) => e switch
    {
        SqliteException database => Database(database.SqliteErrorCode),
        IOException { InnerException: AddressInUseException } => "这个地址已经被别的程序占用，请结束那个程序，或用 --urls 换一个端口",
        DirectoryNotFoundException => $"没有这个文件夹：{Place(e)}，请先建好它，或换一个地方",
        UnauthorizedAccessException => $"没有权限读写 {Place(e)}，请换一个地方，或请管理员给权限",
        IOException => $"文件读写不了：{Place(e)}，它可能是另一种文件、正被别的程序使用，或者磁盘已满",
        _ => null,
    };

    private static string? Database(int code) => code switch
    {
        SqliteBusy or SqliteLocked => "数据文件正被别的程序使用，请稍后再试",
        SqliteReadOnly => "数据文件是只读的，请改它的权限，或换一个地方",
        SqliteFull => "磁盘已满，没有写入",
        SqliteCannotOpen => "数据文件打不开：没有这个文件夹，或没有权限",
        SqliteNotADatabase => "这不是本程序的数据文件，请核对文件名",
        _ => null,
    };

    /// <summary>The path that the system names between apostrophes, or nothing in particular.</summary>
    private static string Place(Exception e) => e.Message.Split('\'') is [_, var path, ..] ? path : "文件";
}
