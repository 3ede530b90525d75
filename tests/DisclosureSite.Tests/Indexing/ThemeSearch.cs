using System.Runtime.CompilerServices;
using System.Text;
using DisclosureSite.Indexing;
using DisclosureSite.Model;
using Jint;
using Jint.Runtime;

namespace DisclosureSite.Tests.Indexing;

/// <summary>The theme's <c>search.js</c> over an index in memory, run without a browser.</summary>
internal sealed class ThemeSearch : IDisposable
{
    private readonly Engine engine = new();
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

    public ThemeSearch(SearchContents contents, int mostPlaces, int placesAtATime = Grams.PlacesAtATime)
    {
        SearchIndex.Make(contents, mostPlaces, placesAtATime, LendScratchSpace, batches =>
        {
            foreach (var file in batches.SelectMany(batch => batch.Files))
            {
                using var stream = new MemoryStream();
                file.Write!(stream);
                files.Add(file.Path, Encoding.UTF8.GetString(stream.ToArray()));
            }
        });

        // The engine normalizes as the runtime does, which is not at all; the browser tests hold the script's own folding against ours.
        engine.SetValue("foldOne", (Func<string, string>)TextFolding.Fold);
        engine.Execute("String.prototype.normalize = function (form) { return form === 'NFKC' ? foldOne(String(this)) : String(this); };");
        engine.Execute(File.ReadAllText(Script()));
        engine.SetValue("runFile", (Action<string>)Run);
        engine.Execute("let opened; function open() { return disclosureSearch.open(async name => runFile(name)).then(engine => { opened = engine; }); }");
        engine.Evaluate("open()").UnwrapIfPromise();
    }

    /// <summary>The files of the index by their paths in the site; tests may spoil them.</summary>
    public Dictionary<string, string> Files => files;

    /// <summary>Whether the search said of the last query that its answer is not complete.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>The numbers of the sections found, best first.</summary>
    public int[] Ask(string query)
    {
        engine.SetValue("query", query);
        var found = engine.Evaluate("opened.ask(query, 10)").UnwrapIfPromise().AsObject();
        IsIncomplete = found["missing"].AsBoolean();
        return [.. found["texts"].AsArray().Select(text => (int)text.AsNumber())];
    }

    public string[] Pieces(int section) =>
        [.. engine.Evaluate($"opened.piecesOf({section})").UnwrapIfPromise().AsArray().Select(piece => piece.AsString())];

    /// <summary>Where a section is: the page's site path and the id in the page.</summary>
    public (string Address, string Anchor, string Title) PlaceOf(int section)
    {
        var place = engine.Evaluate($"opened.placeOf({section})").AsObject();
        return (place["page"].AsObject()["address"].AsString(), place["anchor"].AsString(), place["title"].AsString());
    }

    public void Dispose() => engine.Dispose();

    private static string Script([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "theme", "assets", "search.js"));

    private static void LendScratchSpace(Action<Stream> use)
    {
        using var stream = new MemoryStream();
        use(stream);
    }

    private void Run(string name)
    {
        if (!files.TryGetValue($"search/index/{name}.js", out var script))
        {
            return;
        }

        try
        {
            engine.Execute(script);
        }
        catch (Exception exception) when (exception is JavaScriptException or ScriptPreparationException)
        {
            // As in a browser: a script that is cut does nothing.
        }
    }
}
