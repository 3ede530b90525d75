using System.Text;
using DisclosureSite.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return CommandLine.Run(args, Console.Out, Console.Error, ProgressDisplay.FindTerminal());
