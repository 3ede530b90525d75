using Spectre.Console;

namespace DisclosureSite.Commands;

/// <summary>Shows on a terminal how far a build is, once it takes longer than a person likes to wait without a sign.</summary>
internal sealed class ProgressDisplay : IProgress<BuildProgress>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private volatile BuildProgress latest = new(BuildStep.Reading);

    private ProgressDisplay()
    {
    }

    /// <summary>The terminal of this program, if a person is watching it; null: output is redirected, or this is a CI.</summary>
    public static IAnsiConsole? FindTerminal() =>
        Console.IsErrorRedirected || Console.IsOutputRedirected
        || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))
        || Environment.GetEnvironmentVariable("TERM") == "dumb"
            ? null
            : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Runs a build and shows its progress.</summary>
    public static BuildResult Run(SiteBuild build, IAnsiConsole? terminal)
    {
        if (terminal is null)
        {
            return build.Run(progress: null);
        }

        var display = new ProgressDisplay();
        var running = Task.Run(() => build.Run(display));
        if (!HasEndedWithin(running, Patience))
        {
            terminal.Status().Start(display.Text(), status =>
            {
                while (!HasEndedWithin(running, Interval))
                {
                    status.Status(display.Text());
                }
            });
        }

        return running.GetAwaiter().GetResult();
    }

    public void Report(BuildProgress value) => latest = value;

    private static bool HasEndedWithin(Task task, TimeSpan time) => Task.WaitAny([task], time) == 0;

    private string Text() => Markup.Escape(CommandTexts.Progress(latest));
}
