using System.Text;
using DisclosureSite.Commands;

using var output = new ConsoleWriter(() =>
{
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    return Console.Out;
});
using var error = new ConsoleWriter(() => Console.Error);
return CommandLine.Run(args, output, error, ProgressDisplay.FindTerminal());
