using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace DisclosureSite.Commands;

/// <summary>The options and arguments, each shared by all commands that take it. Every option says in Chinese what is wrong with its value.</summary>
internal sealed class CommandOptions
{
    public const string TextReport = "text";
    public const string JsonReport = "json";
    public const string GitHubReport = "github";
    public const string SarifReport = "sarif";
    public const string WordForm = "docx";
    public const string HtmlForm = "html";
    public const string DryRunName = "--dry-run";

    public Argument<string> Agency { get; } = new("agency") { HelpName = CommandTexts.AgencyName, Description = CommandTexts.AgencyArgument };

    public Argument<string> Year { get; } = new("year") { HelpName = CommandTexts.YearName, Description = CommandTexts.YearArgument };

    public Argument<string> Site { get; } = new("output") { HelpName = CommandTexts.FolderName, Description = CommandTexts.SiteArgument };

    public Option<string?> Manifest { get; } = new("--manifest")
    {
        Description = CommandTexts.ManifestOption,
        HelpName = CommandTexts.FileName,
        CustomParser = result => Parsed(result, CommandTexts.WrongFile, text => !string.IsNullOrWhiteSpace(text)),
    };

    public Option<string> Input { get; } = Folder("--input", CommandTexts.InputOption, "input");

    public Option<string> Theme { get; } = Folder("--theme", CommandTexts.ThemeOption, "theme");

    public Option<string> Output { get; } = Folder("--output", CommandTexts.OutputOption, "output");

    public Option<string?> BasePath { get; } = new("--base-path")
    {
        Description = CommandTexts.BasePathOption,
        HelpName = CommandTexts.PathName,
        CustomParser = result => Parsed(result, CommandTexts.WrongBasePath, IsBasePath),
    };

    public Option<bool> Strict { get; } = new("--strict")
    {
        Description = CommandTexts.StrictOption,
        Arity = ArgumentArity.Zero,
    };

    public Option<bool> Drafts { get; } = new("--drafts")
    {
        Description = CommandTexts.DraftsOption,
        Arity = ArgumentArity.Zero,
    };

    public Option<bool> Precompress { get; } = new("--precompress")
    {
        Description = CommandTexts.PrecompressOption,
        Arity = ArgumentArity.Zero,
    };

    public Option<string> Report { get; } = new("--report")
    {
        Description = CommandTexts.ReportOption,
        HelpName = $"{TextReport}|{JsonReport}|{GitHubReport}|{SarifReport}",
        DefaultValueFactory = _ => TextReport,
        CustomParser = result => Parsed(result, CommandTexts.WrongReport, text => text is TextReport or JsonReport or GitHubReport or SarifReport),
    };

    public Option<int> Port { get; } = new("--port")
    {
        Description = CommandTexts.PortOption,
        HelpName = CommandTexts.PortName,
        DefaultValueFactory = _ => 5080,
        CustomParser = result => Parsed(result, CommandTexts.WrongPort, text => PortIn(text) is not null) is { } text
            ? PortIn(text)!.Value
            : default,
    };

    public Option<string> Form { get; } = new("--form")
    {
        Description = CommandTexts.FormOption,
        HelpName = $"{WordForm}|{HtmlForm}",
        DefaultValueFactory = _ => WordForm,
        CustomParser = result => Parsed(result, CommandTexts.WrongForm, text => text is WordForm or HtmlForm),
    };

    public Option<bool> Blank { get; } = new("--blank")
    {
        Description = CommandTexts.BlankOption,
        Arity = ArgumentArity.Zero,
    };

    public Option<string?> To { get; } = new("--to")
    {
        Description = CommandTexts.ToOption,
        HelpName = CommandTexts.FileName,
        CustomParser = result => Parsed(result, CommandTexts.WrongFile, text => !string.IsNullOrWhiteSpace(text)),
    };

    public Option<bool> Force { get; } = new("--force")
    {
        Description = CommandTexts.ForceOption,
        Arity = ArgumentArity.Zero,
    };

    public Option<bool> DryRun { get; } = new(DryRunName)
    {
        Description = CommandTexts.DryRunOption,
        Arity = ArgumentArity.Zero,
    };

    private static Option<string> Folder(string name, string description, string byDefault) => new(name)
    {
        Description = description,
        HelpName = CommandTexts.FolderName,
        DefaultValueFactory = _ => byDefault,
        CustomParser = result => Parsed(result, CommandTexts.WrongFolder, text => !string.IsNullOrWhiteSpace(text)),
    };

    private static string? Parsed(ArgumentResult result, Func<string, string> wrong, Func<string, bool> isRight)
    {
        var text = result.Tokens[0].Value;
        if (isRight(text))
        {
            return text;
        }

        result.AddError(wrong(text));
        return null;
    }

    private static bool IsBasePath(string text) =>
        text == "/"
        || (text.StartsWith('/')
            && text.EndsWith('/')
            && text[1..^1].Split('/').All(part =>
                part is not ("" or "." or "..") && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '~')));

    // 0: any free port.
    private static int? PortIn(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535 ? port : null;
}
