using System.Buffers.Text;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>
/// Finds objects that are nothing but references to each other in a circle. The library follows them until its stack is full, which no
/// program survives, so the file is searched for them before the library reads it.
/// </summary>
internal sealed class PdfReferenceCircles
{
    private const int MostObjects = 200_000;
    private const int MostNumbers = 16;

    private readonly Dictionary<long, HashSet<long>> references = [];

    /// <summary>Whether a file has circles, packed objects left out; or so many objects that nobody can tell.</summary>
    public bool AreIn(ReadOnlySpan<byte> file)
    {
        var objects = 0;
        for (var at = 0; file[at..].IndexOf("obj"u8) is var next && next >= 0; at += next + 3)
        {
            var start = at + next;
            if (NumberBefore(file[..start]) is not { } number)
            {
                continue;
            }

            if (++objects > MostObjects)
            {
                return true;
            }

            var end = Add(number, file[(start + 3)..], isOnlyOne: false);
            AddUnpacked(file.Slice(start + 3, end), file[(start + 3 + end)..]);
        }

        return HaveCircle();
    }

    /// <summary>Whether the objects of a stream make circles with those known so far.</summary>
    /// <param name="objects">The stream, unfolded.</param>
    /// <param name="count">How many objects it claims to hold.</param>
    /// <param name="first">Where the first begins.</param>
    public bool AreIn(ReadOnlySpan<byte> objects, int count, int first)
    {
        AddPacked(objects, count, first);
        return HaveCircle();
    }

    // A stream of objects that is not packed. Which number of its dictionary says where the first begins does not matter: all are tried.
    private void AddUnpacked(ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> rest)
    {
        if (!rest.StartsWith("stream"u8) || (dictionary.IndexOf("First"u8) < 0 && !dictionary.Contains((byte)'#')) || dictionary.IndexOf("Filter"u8) >= 0)
        {
            return;
        }

        var stream = rest["stream"u8.Length..].TrimStart("\r\n"u8);
        var tried = 0;
        for (var at = 0; at < dictionary.Length && tried < MostNumbers;)
        {
            if (ReadNumber(dictionary, ref at) is { } first)
            {
                AddPacked(stream, MostObjects, (int)Math.Clamp(first, 0, int.MaxValue));
                tried++;
            }
            else
            {
                at++;
            }
        }
    }

    private void AddPacked(ReadOnlySpan<byte> objects, int count, int first)
    {
        var at = 0;
        for (var i = 0; i < Math.Min(count, MostObjects); i++)
        {
            if (ReadNumber(objects, ref at) is not { } number || ReadNumber(objects, ref at) is not { } offset)
            {
                return;
            }

            if (first + offset is >= 0 and var start && start < objects.Length)
            {
                Add(number, objects[(int)start..], isOnlyOne: true);
            }
        }
    }

    // Takes up the references that stand outside of dictionaries, and says where the object's words end.
    private int Add(long number, ReadOnlySpan<byte> text, bool isOnlyOne)
    {
        var dictionaries = 0;
        var arrays = 0;
        long? before = null;
        long? last = null;
        var at = 0;
        while (at < text.Length)
        {
            var character = text[at];
            switch (character)
            {
                case (byte)'%':
                    at = text[at..].IndexOfAny((byte)'\r', (byte)'\n') is var end && end < 0 ? text.Length : at + end;
                    continue;
                case (byte)'(':
                    at = EndOfString(text, at);
                    break;
                case (byte)'<' when at + 1 < text.Length && text[at + 1] == '<':
                    dictionaries++;
                    at += 2;
                    break;
                case (byte)'>' when at + 1 < text.Length && text[at + 1] == '>':
                    dictionaries--;
                    at += 2;
                    break;
                case (byte)'[':
                    arrays++;
                    at++;
                    break;
                case (byte)']':
                    arrays--;
                    at++;
                    break;
                case >= (byte)'0' and <= (byte)'9':
                    // A number too long for one is none.
                    (before, last) = (last, ReadNumber(text, ref at));
                    at += last is null ? 1 : 0;
                    continue;
                case (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' or (byte)'\f' or 0:
                    at++;
                    continue;
                case (byte)'R' when before is { } target && last is not null:
                    if (dictionaries <= 0)
                    {
                        (references.TryGetValue(number, out var targets) ? targets : references[number] = []).Add(target);
                    }

                    at++;
                    break;
                default:
                    if (text[at..].StartsWith("endobj"u8) || text[at..].StartsWith("stream"u8) || text[at..].StartsWith("xref"u8) || text[at..].StartsWith("obj"u8))
                    {
                        return at;
                    }

                    at++;
                    break;
            }

            (before, last) = (null, null);
            if (isOnlyOne && dictionaries <= 0 && arrays <= 0)
            {
                return at;
            }
        }

        return text.Length;
    }

    private static int EndOfString(ReadOnlySpan<byte> text, int at)
    {
        var depth = 0;
        for (; at < text.Length; at++)
        {
            switch (text[at])
            {
                case (byte)'\\':
                    at++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return at + 1;
            }
        }

        return text.Length;
    }

    // The object's number before its generation before the word.
    private static long? NumberBefore(ReadOnlySpan<byte> text)
    {
        text = text.TrimEnd(" \r\n\t\f\0"u8);
        var generation = text.Length - text.TrimEnd("0123456789"u8).Length;
        text = text[..^generation].TrimEnd(" \r\n\t\f\0"u8);
        var digits = text.Length - text.TrimEnd("0123456789"u8).Length;
        return generation > 0 && digits is > 0 and < 19 && Utf8Parser.TryParse(text[^digits..], out long number, out _) ? number : null;
    }

    private static long? ReadNumber(ReadOnlySpan<byte> text, ref int at)
    {
        var start = at;
        while (start < text.Length && text[start] is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' or (byte)'\f' or 0)
        {
            start++;
        }

        if (!Utf8Parser.TryParse(text[start..], out long number, out var length))
        {
            return null;
        }

        at = start + length;
        return number;
    }

    // Walked without recursion: what is searched for is depth.
    private bool HaveCircle()
    {
        var done = new HashSet<long>();
        var open = new HashSet<long>();
        var path = new Stack<(long Number, IEnumerator<long> Targets)>();
        foreach (var start in references.Keys)
        {
            Enter(start);
            while (path.Count > 0)
            {
                var (number, targets) = path.Peek();
                if (!targets.MoveNext())
                {
                    path.Pop();
                    open.Remove(number);
                    done.Add(number);
                }
                else if (open.Contains(targets.Current))
                {
                    return true;
                }
                else
                {
                    Enter(targets.Current);
                }
            }
        }

        return false;

        void Enter(long number)
        {
            if (!done.Contains(number) && references.TryGetValue(number, out var targets))
            {
                open.Add(number);
                path.Push((number, targets.GetEnumerator()));
            }
        }
    }
}
