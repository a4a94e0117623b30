using Microsoft.Data.Sqlite;

namespace CompetitionPortal.Web.Commands;

/// <summary>What is wrong with a data file, in words for who called the command.</summary>
internal static class DataFileTrouble
{
    /// <summary>The sentence, or null where the error is none of a data file.</summary>
    public static string? Of(Exception error) => error.GetBaseException() is not SqliteException { SqliteErrorCode: var code } ? null : code switch
    {
        5 or 6 => "数据文件正被别的程序占用，请稍后再试",
        8 => "数据文件只能读、不能写，请核对文件和目录的权限",
        11 => "数据文件已损坏，请用备份的文件",
        13 => "磁盘满了，数据文件写不下",
        14 => "数据文件打不开，请核对目录是否存在、权限是否够",
        26 => "这不是本程序的数据文件，请核对文件名",
        _ => null,
    };
}
