using System.CommandLine;
using Hotline.Local;
using Hotline.Local.Demo;
using Hotline.Local.Issuer;

// The table of contents: every command of the local host.
var commands = RunCommand.Create();
commands.Subcommands.Add(DemoCommand.Create());
commands.Subcommands.Add(TokenCommand.Create());
commands.Subcommands.Add(RouteCommand.Create());
commands.Subcommands.Add(ReplayCommand.Create());
commands.Subcommands.Add(VerifyCommand.Create());

try
{
    // Ctrl-C cancels; a stop drains the queues and lets the emulator save, however long that takes.
    return await commands.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(2) });
}
catch (StartException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
catch (OperationCanceledException)
{
    return 1;
}
