using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DisclosureSite.BrowserTests.Browsing;

/// <summary>A window on the site. It writes down what a page of the site must never do.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const int Patience = 30_000;

    private readonly IBrowserContext context;
    private readonly List<string> faults = [];

    internal Visit(IBrowserContext context, IPage page, Uri root)
    {
        this.context = context;
        Page = page;
        Root = root;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.Request += (_, request) => Note(!IsOurs(request.Url), $"foreign request: {request.Url}");
        page.RequestFailed += (_, request) => Note(true, $"request failed: {request.Url}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status}: {response.Url}");
    }

    /// <summary>The window.</summary>
    public IPage Page { get; }

    /// <summary>The address of the home page, with a slash at its end.</summary>
    public Uri Root { get; }

    /// <summary>Errors on the console (violations of the policy are among them), foreign, failed and refused requests so far.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Opens a page by its path below the site's root.</summary>
    public async Task OpenAsync(string page)
    {
        await Page.GotoAsync(new Uri(Root, page).AbsoluteUri);
    }

    /// <summary>
    /// Waits until the window is at an address like that and its page is loaded. It looks, for a wait for the load itself can miss one that
    /// comes as it begins.
    /// </summary>
    public async Task ArriveAsync(Regex address)
    {
        await Expect(Page).ToHaveURLAsync(address, new() { Timeout = Patience });
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }

    /// <summary>The same for an address that ends so.</summary>
    public Task ArriveAsync(string ending) => ArriveAsync(new Regex(Regex.Escape(ending) + "$"));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => context.DisposeAsync();

    private bool IsOurs(string url) =>
        url.StartsWith(Root.AbsoluteUri, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal);

    private void Note(bool isFault, string fault)
    {
        if (isFault)
        {
            faults.Add($"{Page.Url}: {fault}");
        }
    }
}
