using System.Collections.Immutable;
using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Indexing;
using DisclosureSite.Model;
using DisclosureSite.Reading;
using DisclosureSite.Rendering;

namespace DisclosureSite.Tests.Indexing;

/// <summary>What an archive's readers can search, and the answer of brute force: every section's folded texts looked through.</summary>
internal sealed class SearchSample
{
    private readonly ImmutableArray<ImmutableArray<string>> sections;

    public SearchSample(SearchContents contents)
    {
        Contents = contents;
        sections = [.. Enumerable.Range(0, contents.Count).SelectMany(page => contents.PageAt(page).Sections).Select(TextsOf)];
    }

    public SearchContents Contents { get; }

    public int Count => sections.Length;

    /// <summary>The folded texts of all sections.</summary>
    public IEnumerable<string> Texts => sections.SelectMany(texts => texts);

    public static SearchSample Read(string folder)
    {
        var diagnostics = new DiagnosticList();
        var archive = ArchiveReader.Read(folder, includeDrafts: false, diagnostics);
        return Of(archive, diagnostics);
    }

    public static SearchSample Of(Archive archive, DiagnosticList diagnostics) =>
        new(SiteRenderer.Contents(archive, Deriver.Derive(archive, Checker.Check(archive, diagnostics))));

    /// <summary>A sample of words: each page holds one section of these paragraphs.</summary>
    public static SearchSample OfWords(params string[][] pages) => new(new SearchContents(
        pages.Length,
        index => new SearchablePage
        {
            Kind = SearchablePageKind.Text,
            Address = $"/page-{index}/",
            Sections = [new SearchSection { Anchor = "", Title = "", Paragraphs = [.. pages[index]] }],
        },
        []));

    /// <summary>The sections that hold all of some folded words, in order.</summary>
    public int[] BruteForce(params string[] words) =>
        [.. Enumerable.Range(0, sections.Length).Where(index =>
            Array.TrueForAll(words, word => sections[index].Any(text => text.Contains(word, StringComparison.Ordinal))))];

    private static ImmutableArray<string> TextsOf(SearchSection section)
    {
        List<string> texts = [section.Title];
        if (section.Table is { } table)
        {
            texts.AddRange(table.Form.Labels);
            texts.AddRange(table.Form.Rows.Concat(table.Form.Columns).Select(line => line.Label));
            texts.AddRange(table.Cells);
        }
        else if (section.IsListOfCells)
        {
            texts.AddRange(section.Paragraphs);
        }
        else
        {
            texts.Add(string.Join('\n', section.Paragraphs));
        }

        return [.. texts.Select(TextFolding.Fold).Where(text => text.Length > 0)];
    }
}
