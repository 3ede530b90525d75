namespace DisclosureSite.BrowserTests.Serving;

/// <summary>The servers that the site is tried on.</summary>
public enum WebServerKind
{
    /// <summary>nginx.</summary>
    Nginx,

    /// <summary>Apache's HTTP server.</summary>
    Apache,

    /// <summary>Caddy.</summary>
    Caddy,

    /// <summary><c>python3 -m http.server</c>, which knows neither headers nor the page for unknown addresses.</summary>
    Python,
}
