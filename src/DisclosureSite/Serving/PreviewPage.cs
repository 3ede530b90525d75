using System.Net;
using System.Text;

namespace DisclosureSite.Serving;

/// <summary>What the preview adds to pages: the faults of the last build, and a script that reloads the page after the next one.</summary>
internal static class PreviewPage
{
    public const string StylePath = "/_preview/preview.css";
    public const string ScriptPath = "/_preview/preview.js";
    public const string WaitPath = "/_preview/wait.js";

    public const string Style = """
        #preview-faults { margin: 0; padding: .75rem 1rem; background: #fff4e5; color: #5f2120; border-bottom: 3px solid #b3261e;
          font: 1rem/1.6 system-ui, sans-serif; }
        #preview-faults h2 { margin: 0 0 .25rem; font-size: 1.1rem; }
        #preview-faults ol { margin: 0; padding-left: 1.5rem; max-height: 50vh; overflow: auto; }
        #preview-faults q { display: block; color: inherit; opacity: .85; overflow-wrap: anywhere; }
        #preview-faults code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }

        """;

    // The page's policy forbids connections, and rightly: scripts may be loaded, so the wait is a script that comes late.
    public const string Script = """
        (function () {
          "use strict";
          var version = document.currentScript.getAttribute("data-version");
          var key = "preview-scroll";
          window.previewWait = function (isLater) {
            if (isLater) { keepPlace(); location.reload(); } else { wait(0); }
          };

          // The reader's place is one in the page, whatever the list of faults above it grows or shrinks to.
          function top() {
            var main = document.querySelector("main") || document.querySelector("h1");
            return main ? main.getBoundingClientRect().top + window.scrollY : 0;
          }
          function keepPlace() {
            try {
              sessionStorage.setItem(key, JSON.stringify({ path: location.pathname, y: window.scrollY, top: top() }));
              history.scrollRestoration = "manual";
            } catch (unavailable) { return; }
          }
          function restorePlace() {
            var place = null;
            try {
              place = JSON.parse(sessionStorage.getItem(key) || "null");
              sessionStorage.removeItem(key);
            } catch (unavailable) { return; }
            if (place && place.path === location.pathname && place.y > 0) {
              window.scrollTo(0, place.y + top() - place.top);
            }
            history.scrollRestoration = "auto";
          }
          restorePlace();

          function wait(delay) {
            setTimeout(function () {
              var script = document.createElement("script");
              script.src = "/_preview/wait.js?version=" + version + "&now=" + Date.now();
              script.onload = function () { script.remove(); };
              script.onerror = function () { script.remove(); wait(2000); };
              document.head.appendChild(script);
            }, delay);
          }
          // Not before the page is loaded: it would count as loading until the answer comes.
          window.addEventListener("load", function () { wait(0); });
        })();

        """;

    private const int MostFaultsShown = 200;

    /// <summary>A page of the site with what the preview adds.</summary>
    /// <param name="html">The page.</param>
    /// <param name="state">What came of the last build.</param>
    /// <param name="address">Where the page stands: remarks on the report that it shows come first.</param>
    public static string Complete(string html, PreviewState state, string address)
    {
        var page = new StringBuilder(html);
        var end = html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        page.Insert(end < 0 ? html.Length : end, $"<script src=\"{ScriptPath}\" data-version=\"{state.Version}\"></script>\n");
        if (!state.IsUpToDate || !state.Remarks.IsEmpty)
        {
            page.Insert(BodyStart(html), Faults(state, address));
        }

        return page.ToString();
    }

    /// <summary>The page before there is any site.</summary>
    public static string WithoutSite(PreviewState state) => Complete(
        $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head><meta charset="utf-8"><title>{PreviewTexts.Title}</title></head>
        <body>
        {(state.Version == 0 ? $"<p>{PreviewTexts.FirstBuild}</p>" : "")}
        </body>
        </html>

        """,
        state.Version == 0 ? state with { IsUpToDate = true } : state,
        "/");

    private static int BodyStart(string html)
    {
        var body = html.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        return body < 0 ? 0 : html.IndexOf('>', body) + 1;
    }

    private static string Faults(PreviewState state, string address)
    {
        var faults = new StringBuilder();
        var heading = PreviewTexts.Heading(
            Count(state, PreviewRemarkKind.Error), Count(state, PreviewRemarkKind.Warning), Count(state, PreviewRemarkKind.Finding), state.IsUpToDate);
        faults.Append($"\n<link rel=\"stylesheet\" href=\"{StylePath}\">\n<section id=\"preview-faults\" lang=\"zh-CN\">\n<h2>");
        faults.Append(Encoded(heading)).Append("</h2>\n<ol>\n");
        var folder = $"reports{address[..(address.LastIndexOf('/') + 1)]}";
        foreach (var remark in state.Remarks
            .OrderByDescending(remark => folder != "reports/" && remark.Place.File.StartsWith(folder, StringComparison.Ordinal))
            .Take(MostFaultsShown))
        {
            faults.Append("<li><code>").Append(Encoded(remark.Place.ToString())).Append("</code> ")
                .Append(Encoded(remark.Title)).Append('：').Append(Encoded(remark.Message))
                .Append(remark.Quote is { } quote ? $" <q>{Encoded(quote)}</q>" : "").Append("</li>\n");
        }

        if (state.Failure is { } failure)
        {
            faults.Append("<li>").Append(Encoded(failure.Message)).Append("</li>\n");
        }

        faults.Append("</ol>\n");
        if (state.Remarks.Length > MostFaultsShown)
        {
            faults.Append("<p>").Append(Encoded(PreviewTexts.More(state.Remarks.Length - MostFaultsShown))).Append("</p>\n");
        }

        return faults.Append("</section>\n").ToString();
    }

    private static int Count(PreviewState state, PreviewRemarkKind kind) => state.Remarks.Count(remark => remark.Kind == kind);

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
