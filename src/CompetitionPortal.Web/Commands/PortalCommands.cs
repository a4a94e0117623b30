using CompetitionPortal.Documents.Sheets;

namespace CompetitionPortal.Web.Commands;

/// <summary>The program's commands. 0: done; 2: refused, with the reasons on standard error.</summary>
public static class PortalCommands
{
    private const int Refused = 2;

    /// <summary>Runs the command that the words ask for.</summary>
    /// <param name="args">The words.</param>
    /// <param name="output">What was done.</param>
    /// <param name="error">Why it was refused.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var (command, rest) = args.Count == 0 || args.Any(a => a is "--help" or "-h") ? ("help", args) : (args[0], args.Skip(1).ToList());
        try
        {
            return command switch
            {
                "demo" => await ServeCommand.DemoAsync(rest),
                "serve" => await ServeCommand.ServeAsync(rest),
                "score" => ScoreCommand.Run(rest, output),
                "workbook" => await WorkbookCommand.RunAsync(rest, DateOnly.FromDateTime(DateTime.Now), output),
                "import" => await ImportCommand.RunAsync(rest, DateTime.UtcNow, output),
                "rulebook" => await RulebookCommand.RunAsync(rest, DateTime.UtcNow, output),
                "help" => Help(output, 0),
                _ => Help(error, Refused),
            };
        }
        catch (WorkbookRefusedException e)
        {
            return Refuse(error, [.. e.Errors.Select(x => x.ToString()), $"工作簿没有采用，共 {e.Errors.Count} 处要改；什么都没有写入。"]);
        }
        catch (UsageException e)
        {
            return Refuse(error, [e.Message + "。", "用 help 查看命令的写法。"]);
        }
        catch (OutputException e)
        {
            return Refuse(error, [e.Message + "。"]);
        }
        catch (Exception e) when (DataFileTrouble.Of(e) is { } trouble)
        {
            return Refuse(error, [trouble + "。"]);
        }
    }

    private static int Refuse(TextWriter error, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            error.WriteLine(line);
        }

        return Refused;
    }

    private static int Help(TextWriter output, int code)
    {
        output.WriteLine("创业竞赛考核。命令：");
        foreach (var usage in new[] { ServeCommand.DemoUsage, ServeCommand.Usage, ScoreCommand.Usage, WorkbookCommand.Usage, ImportCommand.Usage, RulebookCommand.Usage })
        {
            output.WriteLine("  " + usage);
        }

        output.WriteLine("退出码：0 成功；2 拒绝（原因在标准错误，什么都没有写入）。");
        return code;
    }
}
