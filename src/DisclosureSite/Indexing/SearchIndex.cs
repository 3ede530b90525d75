using System.Collections.Concurrent;
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

    // Another number whenever files are laid out in another way: a browser that still has one of an earlier version must not mix the two.
    private const byte Layout = 2;

    /// <summary>Makes the index. What grows with the archive lies in scratch files and not in memory.</summary>
    /// <param name="contents">What it must find.</param>
    /// <param name="scratch">Where the texts lie meanwhile, and grams are sorted.</param>
    /// <param name="write">Takes files, in batches that can be made side by side, and ends when all are written. Called twice.</param>
    public static void Make(SearchContents contents, ScratchSpace scratch, Action<IEnumerable<OutputBatch>> write) =>
        Make(contents, Grams.MostPlaces, Grams.PlacesAtATime, scratch, write);

    /// <summary>The same with other limits, so that a test's small archive has common grams too, and too many for the memory.</summary>
    internal static void Make(
        SearchContents contents, int mostPlaces, int placesAtATime, ScratchSpace scratch, Action<IEnumerable<OutputBatch>> write) =>
        scratch(stream =>
        {
            var index = new IndexContents(contents);
            var text = TextOf(contents, index, stream);
            var files = Math.Clamp(text.Length / CharactersPerFile / Grams.Partitions, 1, MostFiles);
            var characterFiles = Math.Clamp(text.Count / TextsPerFile, 1, MostCharacterFiles);
            var json = index.ToJson(files, characterFiles);
            var stamp = StampOf(json, text);
            var cut = new CutGroups();
            write(
            [
                .. IndexedTexts.Of(contents, index, stamp),
                .. GramBatches(new Grams(text, mostPlaces, placesAtATime, scratch), cut, files, characterFiles, stamp),
            ]);
            write(
            [
                new OutputBatch(
                [
                    IndexScript.Of("contents", stamp, script =>
                    {
                        IndexScript.AppendEscaped(script, json);
                        cut.AppendTo(script);
                    }),
                    IndexScript.Of("traditional", stamp, script => script.Append(TextFolding.TraditionalPairs)),
                ]),
            ]);
        });

    private static IEnumerable<OutputBatch> GramBatches(Grams grams, CutGroups cut, int files, int characterFiles, string stamp)
    {
        // One for each thread: made anew each time they would be much of the memory that the index takes.
        var spare = new ConcurrentBag<GramLists>();
        yield return new OutputBatch(FilesOf(lists => lists.MakeCharacters(), lists => new GramFiles(lists, "c", 1, characterFiles, stamp), _ => { }));
        for (var partition = 0; partition < Grams.Partitions; partition++)
        {
            yield return BatchOf(GramDirection.Forward, "f", partition);
            yield return BatchOf(GramDirection.Backward, "b", partition);
        }

        OutputBatch BatchOf(GramDirection direction, string letter, int partition) => new(FilesOf(
            lists => lists.Make(direction, partition),
            lists => new GramFiles(lists, $"{letter}{partition}", Grams.Shortest, files, stamp),
            beginnings => cut.Put(direction, partition, beginnings)));

        // The lists are made when the first file is asked for, on the thread that writes it.
        IEnumerable<OutputFile> FilesOf(Action<GramLists> make, Func<GramLists, GramFiles> lay, Action<IReadOnlyList<string>> putCut)
        {
            var lists = spare.TryTake(out var used) ? used : new GramLists(grams);
            make(lists);
            var laid = lay(lists);
            foreach (var file in laid.Make())
            {
                yield return file;
            }

            putCut(laid.Cut);
            spare.Add(lists);
        }
    }

    private static IndexedText TextOf(SearchContents contents, IndexContents index, Stream stream)
    {
        var writer = new IndexedTextWriter(stream);
        for (var page = 0; page < contents.Count; page++)
        {
            index.Add(contents.PageAt(page), writer);
        }

        return writer.Complete();
    }

    private static string StampOf(string json, IndexedText text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Layout]);
        hash.AppendData(Encoding.UTF8.GetBytes(json));
        text.Visit((around, first, end, _) => hash.AppendData(MemoryMarshal.AsBytes(around[first..end])));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
