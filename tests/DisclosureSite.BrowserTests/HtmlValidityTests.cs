using DisclosureSite.BrowserTests.Browsing;
using DisclosureSite.BrowserTests.Serving;
using Xunit;

namespace DisclosureSite.BrowserTests;

public sealed class HtmlValidityTests(SiteInBrowser site)
{
    [Fact]
    public async Task Every_page_is_valid_HTML()
    {
        var validator = await HtmlValidator.FindOrInstallAsync();
        Assert.SkipWhen(validator is null, "The checker of HTML needs Java, and npm once to install it; they were not found, or npm could not.");
        foreach (var folder in site.Folders)
        {
            Assert.Equal("", await HtmlValidator.CheckAsync(validator!, folder));
        }
    }

    [Fact]
    public async Task Invalid_HTML_would_have_been_noticed()
    {
        var validator = await HtmlValidator.FindOrInstallAsync();
        Assert.SkipWhen(validator is null, "The checker of HTML needs Java, and npm once to install it; they were not found, or npm could not.");
        var folder = Directory.CreateTempSubdirectory("disclosure-invalid-");
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "index.html"),
                "<!doctype html><html lang=\"zh-Hans\"><head><title>x</title></head><body><p id=\"a\">x<p id=\"a\">y</body></html>",
                TestContext.Current.CancellationToken);
            Assert.Contains("Duplicate ID", await HtmlValidator.CheckAsync(validator!, folder.FullName), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
