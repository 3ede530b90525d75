using System.Text;
using DisclosureSite.Model;

namespace DisclosureSite.Indexing;

/// <summary>
/// Lays the lists of a partition into files of a few kilobytes. Grams that begin alike stand together in a group; a group that is too
/// large keeps only the gram that is its beginning and hands the others on to groups whose beginnings are longer by one. The number of
/// the file is the hash of the group's beginning. A long list stands apart, with its neighbours, and its place in the group says where.
/// </summary>
internal sealed class GramFiles
{
    private const int LongList = 240;
    private const int LargeGroup = 6 * 1024;
    private const int LargePack = 6 * 1024;

    // What a line of a group takes beside its list.
    private const int LineOverhead = 8;

    private readonly GramLists lists;
    private readonly string name;
    private readonly int shortestPrefix;
    private readonly int count;
    private readonly string stamp;
    private readonly string[] listed;
    private readonly List<(int First, int End)> packs = [];

    private GramFiles(GramLists lists, string name, int shortestPrefix, int count, string stamp)
    {
        this.lists = lists;
        this.name = name;
        this.shortestPrefix = shortestPrefix;
        this.count = count;
        this.stamp = stamp;
        listed = new string[lists.Entries.Count];
    }

    /// <summary>The files of a partition.</summary>
    /// <param name="lists">Its lists.</param>
    /// <param name="name">What the names of its files begin with.</param>
    /// <param name="shortestPrefix">How many characters the beginning of a group has at least.</param>
    /// <param name="count">Into how many files its groups go.</param>
    /// <param name="stamp">The stamp of the index.</param>
    public static IEnumerable<OutputFile> Of(GramLists lists, string name, int shortestPrefix, int count, string stamp) =>
        new GramFiles(lists, name, shortestPrefix, count, stamp).Files();

    private static string Letter(GramKind kind, bool isApart) => kind switch
    {
        GramKind.Same => "s",
        GramKind.Texts => isApart ? "T" : "t",
        _ => isApart ? "P" : "p",
    };

    private string ListOf(GramEntry entry) => Encoding.ASCII.GetString(lists.Lists.Written.Slice(entry.Start, entry.Length));

    private IEnumerable<OutputFile> Files()
    {
        PackLongLists();
        for (var pack = 0; pack < packs.Count; pack++)
        {
            var (first, end) = packs[pack];
            yield return IndexScript.Of($"{name}l{pack}", stamp, text =>
            {
                for (var i = first; i < end; i++)
                {
                    if (lists.Entries[i].Length > LongList)
                    {
                        text.Append(ListOf(lists.Entries[i])).Append('\n');
                    }
                }
            });
        }

        var groups = new List<(int First, int End, int PrefixLength, bool IsSplit)>[count];
        Group(groups, 0, lists.Entries.Count, shortestPrefix);
        for (var file = 0; file < count; file++)
        {
            // A file without a group is there too: a browser that found none could not tell it from one that was lost.
            var here = groups[file] ?? [];
            yield return IndexScript.Of($"{name}-{file}", stamp, text => Append(text, here));
        }
    }

    private void PackLongLists()
    {
        var pack = 0;
        var line = 0;
        var size = 0;
        var first = 0;
        for (var i = 0; i < lists.Entries.Count; i++)
        {
            var entry = lists.Entries[i];
            if (entry.Length <= LongList)
            {
                listed[i] = Letter(entry.Kind, isApart: false) + ListOf(entry);
                continue;
            }

            if (size > 0 && size + entry.Length > LargePack)
            {
                packs.Add((first, i));
                (pack, line, size, first) = (pack + 1, 0, 0, i);
            }

            listed[i] = $"{Letter(entry.Kind, isApart: true)}{pack}.{line++}";
            size += entry.Length;
        }

        if (size > 0)
        {
            packs.Add((first, lists.Entries.Count));
        }
    }

    private void Group(List<(int First, int End, int PrefixLength, bool IsSplit)>[] groups, int first, int end, int prefixLength)
    {
        while (first < end)
        {
            var prefix = lists.Entries[first].Key.Cut(prefixLength);
            var size = 0;
            var last = first;
            for (; last < end && lists.Entries[last].Key.Cut(prefixLength) == prefix; last++)
            {
                size += listed[last].Length + LineOverhead;
            }

            var isSplit = size > LargeGroup && prefixLength < Grams.Longest;
            var own = !isSplit ? last : lists.Entries[first].Key == prefix ? first + 1 : first;
            var file = (int)(Grams.Hash(prefix.ToString()) / Grams.Partitions % (uint)count);
            (groups[file] ??= []).Add((first, own, prefixLength, isSplit));
            if (isSplit)
            {
                Group(groups, own, last, prefixLength + 1);
            }

            first = last;
        }
    }

    private void Append(StringBuilder text, List<(int First, int End, int PrefixLength, bool IsSplit)> groups)
    {
        foreach (var (first, end, prefixLength, isSplit) in groups)
        {
            // A group that was split may have lost all of its grams, but never its beginning.
            var prefix = lists.Entries[first].Key.Cut(prefixLength).ToString();
            text.Append(isSplit ? '!' : '=');
            IndexScript.AppendEscaped(text, prefix);
            text.Append('\n');
            for (var i = first; i < end; i++)
            {
                IndexScript.AppendEscaped(text, lists.Entries[i].Key.ToString().AsSpan(prefixLength));
                text.Append('\t').Append(listed[i]).Append('\n');
            }
        }
    }
}
