using System.Text;
using CompetitionPortal.Web.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await PortalCommands.RunAsync(args, Console.Out, Console.Error);

/// <summary>The program; public so that tests can start it.</summary>
public sealed partial class Program;
