using Microsoft.Playwright;

namespace DisclosureSite.BrowserTests.Browsing;

/// <summary>How a reader wants pages to look.</summary>
public enum Display
{
    /// <summary>As they are.</summary>
    Light,

    /// <summary>Dark, by the preference of the system.</summary>
    Dark,

    /// <summary>With the site's switch for high contrast on.</summary>
    HighContrast,

    /// <summary>With the site's switch for large type on.</summary>
    LargeType,
}

/// <summary>How a window comes to look so.</summary>
internal static class DisplayExtensions
{
    /// <summary>Puts the window into it, before any page is opened.</summary>
    public static Task ShowAsync(this Visit visit, Display display) => display switch
    {
        Display.Dark => visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark }),
        Display.HighContrast => visit.Page.AddInitScriptAsync("localStorage.setItem('disclosure-contrast', 'more')"),
        Display.LargeType => visit.Page.AddInitScriptAsync("localStorage.setItem('disclosure-text', 'large')"),
        _ => Task.CompletedTask,
    };
}
