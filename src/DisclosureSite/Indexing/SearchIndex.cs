using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using DisclosureSite.Model;

namespace DisclosureSite.Indexing;

/// <summary>
/// The index of the full-text search. For every query the results are exactly the sections whose folded text holds each of its words;
/// no segmenter decides what a word is. <c>search.js</c> loads only the files that a query needs:
/// <c>search/index/contents.js</c> (<see cref="IndexContents"/>: titles, labels and where every section is), lists of grams
/// (<see cref="Grams"/>, <see cref="GramFiles"/>), and the texts of the results it shows (<see cref="IndexedTexts"/>).
/// </summary>
public static class SearchIndex
{
    // So that a file of grams holds a few kilobytes, and a large archive does not have too many of them.
    private const int CharactersPerFile = 700;
    private const int MostFiles = 256;
    private const int TextsPerFile = 48;
    private const int MostCharacterFiles = 1024;

    /// <summary>The files of the index, in batches that can be made side by side. The texts are read when the first one is asked for.</summary>
    public static IEnumerable<OutputBatch> Of(SearchContents contents) => Of(contents, Grams.MostPlaces);

    /// <summary>The same with another limit of what is rare, so that a test's small archive has common grams too.</summary>
    internal static IEnumerable<OutputBatch> Of(SearchContents contents, int mostPlaces)
    {
        var text = new IndexedText();
        var index = new IndexContents(contents);
        for (var page = 0; page < contents.Count; page++)
        {
            index.Add(contents.PageAt(page), text);
        }

        var files = Math.Clamp(text.Length / CharactersPerFile / Grams.Partitions, 1, MostFiles);
        var characterFiles = Math.Clamp(text.Count / TextsPerFile, 1, MostCharacterFiles);
        var json = index.ToJson(files, characterFiles);
        var stamp = StampOf(json, text.Span);
        yield return new OutputBatch(
        [
            IndexScript.Of("contents", stamp, script => IndexScript.AppendEscaped(script, json)),
            IndexScript.Of("traditional", stamp, script => script.Append(TextFolding.TraditionalPairs)),
        ]);
        foreach (var batch in IndexedTexts.Of(contents, index, stamp))
        {
            yield return batch;
        }

        var grams = new Grams(text, mostPlaces);
        yield return new OutputBatch(FilesOf(() => GramLists.OfCharacters(grams), "c", 1, characterFiles, stamp));
        for (var partition = 0; partition < Grams.Partitions; partition++)
        {
            var number = partition;
            yield return new OutputBatch(FilesOf(() => GramLists.Of(grams, GramDirection.Forward, number), $"f{number}", 2, files, stamp));
            yield return new OutputBatch(FilesOf(() => GramLists.Of(grams, GramDirection.Backward, number), $"b{number}", 2, files, stamp));
        }
    }

    // The lists are made when the first file is asked for, on the thread that writes it.
    private static IEnumerable<OutputFile> FilesOf(Func<GramLists> lists, string name, int shortestPrefix, int count, string stamp)
    {
        foreach (var file in GramFiles.Of(lists(), name, shortestPrefix, count, stamp))
        {
            yield return file;
        }
    }

    private static string StampOf(string json, ReadOnlySpan<char> text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(json));
        hash.AppendData(MemoryMarshal.AsBytes(text));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
