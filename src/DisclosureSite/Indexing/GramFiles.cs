using System.Text;
using DisclosureSite.Model;

namespace DisclosureSite.Indexing;

/// <summary>
/// Lays the lists of a partition into files of a few kilobytes. Grams that begin alike stand together in a group; a group that is too
/// large keeps only the gram that is its beginning and hands the others on to groups whose beginnings are longer by one. Which groups were
/// cut so is known to every search (<see cref="CutGroups"/>), so that the right one is found in one step. The number of the file is the
/// hash of the group's beginning. A long list stands apart, with its neighbours, and its place in the group says where.
/// </summary>
internal sealed class GramFiles
{
    // A file more costs a reader more time than a list that comes along without need: only those of common grams are so long.
    private const int LongList = 4000;
    private const int LargeGroup = 6 * 1024;
    private const int LargePack = 6 * 1024;

    // What a line of a group takes beside its list.
    private const int LineOverhead = 8;

    // What a line takes whose list stands apart.
    private const int ReferenceLength = 8;

    private readonly GramLists lists;
    private readonly string name;
    private readonly int shortestPrefix;
    private readonly int count;
    private readonly string stamp;
    private readonly List<(int First, int End)> packs = [];

    // For each list that stands apart, in the order of the grams.
    private readonly Dictionary<int, (int Pack, int Line)> apart = [];
    private readonly List<string> cut = [];

    /// <param name="lists">The lists of a partition.</param>
    /// <param name="name">What the names of its files begin with.</param>
    /// <param name="shortestPrefix">How many characters the beginning of a group has at least.</param>
    /// <param name="count">Into how many files its groups go.</param>
    /// <param name="stamp">The stamp of the index.</param>
    public GramFiles(GramLists lists, string name, int shortestPrefix, int count, string stamp)
    {
        this.lists = lists;
        this.name = name;
        this.shortestPrefix = shortestPrefix;
        this.count = count;
        this.stamp = stamp;
    }

    /// <summary>The beginnings of the groups that were cut, once the files are made.</summary>
    public IReadOnlyList<string> Cut => cut;

    /// <summary>The files.</summary>
    public IEnumerable<OutputFile> Make()
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
                        AppendList(text, lists.Entries[i]);
                        text.Append('\n');
                    }
                }
            });
        }

        var groups = new List<GramGroup>[count];
        Group(groups, 0, lists.Entries.Count, shortestPrefix);
        for (var file = 0; file < count; file++)
        {
            // A file without a group is there too: a browser that found none could not tell it from one that was lost.
            var here = groups[file] ?? [];
            yield return IndexScript.Of($"{name}-{file}", stamp, text => Append(text, here));
        }
    }

    private static string Letter(GramKind kind, bool isApart) => kind switch
    {
        GramKind.Same => "s",
        GramKind.Texts => isApart ? "T" : "t",
        _ => isApart ? "P" : "p",
    };

    private void PackLongLists()
    {
        var line = 0;
        var size = 0;
        var first = 0;
        for (var i = 0; i < lists.Entries.Count; i++)
        {
            var length = lists.Entries[i].Length;
            if (length <= LongList)
            {
                continue;
            }

            if (size > 0 && size + length > LargePack)
            {
                packs.Add((first, i));
                (line, size, first) = (0, 0, i);
            }

            apart.Add(i, (packs.Count, line++));
            size += length;
        }

        if (size > 0)
        {
            packs.Add((first, lists.Entries.Count));
        }
    }

    private void Group(List<GramGroup>[] groups, int first, int end, int prefixLength)
    {
        while (first < end)
        {
            var prefix = lists.Entries[first].Key.Cut(prefixLength);
            var size = 0;
            var last = first;
            for (; last < end && lists.Entries[last].Key.Cut(prefixLength) == prefix; last++)
            {
                size += LineOverhead + (lists.Entries[last].Length > LongList ? ReferenceLength : lists.Entries[last].Length);
            }

            var isSplit = size > LargeGroup && prefixLength < Grams.Longest;
            var own = !isSplit ? last : lists.Entries[first].Key == prefix ? first + 1 : first;
            var text = prefix.ToString();
            var file = (int)(Grams.Hash(text) / Grams.Partitions % (uint)count);
            (groups[file] ??= []).Add(new GramGroup(text, first, own));
            if (isSplit)
            {
                cut.Add(text);
                Group(groups, own, last, prefixLength + 1);
            }

            first = last;
        }
    }

    private void Append(StringBuilder text, List<GramGroup> groups)
    {
        foreach (var group in groups)
        {
            text.Append('=');
            IndexScript.AppendEscaped(text, group.Prefix);
            text.Append('\n');
            for (var i = group.First; i < group.End; i++)
            {
                var entry = lists.Entries[i];
                IndexScript.AppendEscaped(text, entry.Key.ToString().AsSpan(group.Prefix.Length));
                var isApart = apart.TryGetValue(i, out var at);
                text.Append('\t').Append(Letter(entry.Kind, isApart));
                if (isApart)
                {
                    text.Append(at.Pack).Append('.').Append(at.Line);
                }
                else
                {
                    AppendList(text, entry);
                }

                text.Append('\n');
            }
        }
    }

    private void AppendList(StringBuilder text, GramEntry entry)
    {
        foreach (var digit in lists.Lists.Written.Slice(entry.Start, entry.Length))
        {
            text.Append((char)digit);
        }
    }
}
