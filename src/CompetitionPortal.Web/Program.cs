using System.Text;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Web.Commands;

const int Refused = 2;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var (command, rest) = args.Length == 0 ? ("help", args) : (args[0], args[1..]);
try
{
    return command switch
    {
        "demo" => await ServeCommand.DemoAsync(rest),
        "serve" => await ServeCommand.ServeAsync(rest),
        "score" => ScoreCommand.Run(rest, Console.Out),
        "workbook" => await WorkbookCommand.RunAsync(rest, DateOnly.FromDateTime(DateTime.Now), Console.Out),
        "import" => await ImportCommand.RunAsync(rest, DateTime.UtcNow, Console.Out),
        "help" or "--help" or "-h" => Help(Console.Out, 0),
        _ => Help(Console.Error, Refused),
    };
}
catch (WorkbookRefusedException e)
{
    foreach (var error in e.Errors)
    {
        await Console.Error.WriteLineAsync(error.ToString());
    }

    await Console.Error.WriteLineAsync($"工作簿没有采用，共 {e.Errors.Count} 处要改；什么都没有写入。");
    return Refused;
}
catch (UsageException e)
{
    await Console.Error.WriteLineAsync(e.Message + "。");
    await Console.Error.WriteLineAsync("用 help 查看命令的写法。");
    return Refused;
}
catch (Exception e) when (MachineTrouble.Sentence(e) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence + "。");
    return Refused;
}

static int Help(TextWriter output, int code)
{
    output.WriteLine("创业竞赛考核。命令：");
    foreach (var usage in new[] { ServeCommand.DemoUsage, ServeCommand.Usage, ScoreCommand.Usage, WorkbookCommand.Usage, ImportCommand.Usage })
    {
        output.WriteLine("  " + usage);
    }

    output.WriteLine("退出码：0 成功；2 拒绝（原因在标准错误，什么都没有写入）。");
    return code;
}

/// <summary>The program; public so that tests can start it.</summary>
public sealed partial class Program;
