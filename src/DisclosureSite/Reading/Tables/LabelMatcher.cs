using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Tables;

/// <summary>Finds the row (or column) of a format that a printed label means. Made once for a table; safe to use from any thread.</summary>
internal sealed class LabelMatcher
{
    private readonly Dictionary<string, Target> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Candidate>> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Candidate>> byShort = new(StringComparer.Ordinal);
    private readonly List<(string Key, int Number, string Label, Target Target)> spellings = [];

    // In characters as printed, which white space makes more: a longer text before a note can be no label.
    private int longestBeforeNote;

    /// <summary>Prepares the labels, aliases and ids of these lines and of the groups over them.</summary>
    public LabelMatcher(ImmutableArray<FormatLine> lines, ImmutableArray<FormatGroup> groups)
    {
        var parents = lines.Select(line => line.ParentId).Concat(groups.Select(group => group.ParentId)).ToHashSet(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            Add(new Target(LabelMatchKind.Group, -1, group.Id, group.ParentId, IsParent: true), group.Label, group.Aliases);
        }

        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            Add(new Target(LabelMatchKind.Line, i, line.Id, line.ParentId, parents.Contains(line.Id)), line.Label, line.Aliases);
        }
    }

    /// <summary>What a label means, in the context that the match of the label before it gave.</summary>
    public LabelMatch Match(string label, LabelContext context = default)
    {
        var match = MatchWhole(label, context);
        return match.Kind == LabelMatchKind.Unknown ? MatchBeforeNote(label, context) ?? match : match;
    }

    /// <summary>
    /// Whether a label says nothing beyond the name of a line or group: it is an id, or a known spelling in whole or without a note that
    /// belongs to that spelling. Numbers, brackets' kinds, white space and units aside.
    /// </summary>
    public bool IsBareName(string label)
    {
        var key = LabelText.Of(label.AsSpan(label.LastIndexOfAny(['/', '／']) + 1)).Key;
        return byId.ContainsKey(label) || byKey.ContainsKey(LabelText.Of(label).Key) || byKey.ContainsKey(key) || byShort.ContainsKey(key);
    }

    /// <summary>The official label that was probably meant; null: none is near.</summary>
    public string? NearestTo(string label)
    {
        var key = LabelText.Of(label).Key;
        var nearest = Nearest.Of(key, spellings.Select(spelling => spelling.Key));
        return nearest is null ? null : spellings.Find(spelling => spelling.Key == nearest).Label;
    }

    private LabelMatch MatchWhole(string label, LabelContext context)
    {
        if (byId.TryGetValue(label, out var target))
        {
            return Found(target, context, null);
        }

        var text = LabelText.Of(label);
        if (Find(text) is { } candidates)
        {
            return Choose(candidates, text, context);
        }

        // 三、本年度办理结果/（三）不予公开/1.属于国家秘密: all in one cell.
        var slash = label.AsSpan().IndexOfAny('/', '／');
        if (slash > 0 && slash + 1 < label.Length)
        {
            var above = MatchWhole(label[..slash].Trim(), context);
            if (above.Kind is LabelMatchKind.Group or LabelMatchKind.Line)
            {
                return Match(label[(slash + 1)..].Trim(), above.Next);
            }
        }

        return new LabelMatch(LabelMatchKind.Unknown, -1, context, text.Unit);
    }

    // 8.属于行政查询事项：含咨询. What stands behind the label is read as if it stood in brackets; null: no label stands before it.
    private LabelMatch? MatchBeforeNote(string label, LabelContext context)
    {
        if (LabelBeforeNote(label) is not { } end || IsLabelToo(label.AsSpan(end)))
        {
            return null;
        }

        var head = LabelText.Of(label.AsSpan(0, end));
        var text = LabelText.Of(label);
        text = text.Unit is null ? LabelText.Of($"{label.AsSpan(0, end)}（{WithoutMarks(label.AsSpan(end))}）") : text;
        var match = Choose(Find(head)!, text, context);
        return match.Kind == LabelMatchKind.Ambiguous || MayBeAnother(head, match, label[end] is ':' or '：') ? null : match;
    }

    // The end of the longest label that the text begins with and that a mark follows; null: none.
    private int? LabelBeforeNote(ReadOnlySpan<char> label)
    {
        int? longest = null;
        var isText = false;
        for (var i = 0; i < label.Length && i <= longestBeforeNote; i++)
        {
            var isMark = IsNoteMark(label[i]);
            if (isMark && isText && Find(LabelText.Of(label[..i])) is not null)
            {
                longest = i;
            }

            isText = !isMark;
        }

        return longest;
    }

    // Two labels in one cell: whose figures these are, nothing tells.
    private bool IsLabelToo(ReadOnlySpan<char> note)
    {
        note = WithoutMarks(note);
        return note.IsEmpty
            || Find(LabelText.Of(note)) is not null
            || Find(LabelText.Of(note[(note.LastIndexOfAny('/', '／') + 1)..])) is not null
            || LabelBeforeNote(note) is not null;
    }

    // 其他 法律禁止公开 is another label, misspelt, rather than a note on 其他; but 3.其他： has its own number and a colon.
    private bool MayBeAnother(LabelText head, LabelMatch match, bool hasColon) =>
        !(hasColon && head.Number > 0 && spellings.Exists(own =>
            own.Number == head.Number && IsMatch(own.Target, match) && string.Equals(own.Key, head.Key, StringComparison.Ordinal)))
        && spellings.Exists(other =>
            other.Key.Length > head.Key.Length && other.Key.StartsWith(head.Key, StringComparison.Ordinal) && !IsMatch(other.Target, match));

    private static bool IsMatch(Target target, LabelMatch match) =>
        target.Kind == match.Kind
        && (target.Kind == LabelMatchKind.Line ? target.Index == match.Index
            : string.Equals(target.Id, match.Next.Parent, StringComparison.Ordinal));

    private static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> note)
    {
        while (!note.IsEmpty && IsNoteMark(note[0]))
        {
            note = note[1..];
        }

        return note;
    }

    private static bool IsNoteMark(char c) => c is ':' or '：' || char.IsWhiteSpace(c);

    private void Add(Target target, string label, ImmutableArray<string> aliases)
    {
        byId.TryAdd(target.Id, target);
        AddSpelling(target, label, label);
        foreach (var alias in aliases)
        {
            AddSpelling(target, alias, label);
        }
    }

    private void AddSpelling(Target target, string spelling, string label)
    {
        var text = LabelText.Of(spelling);
        AddTo(byKey, text.Key, new Candidate(target, text.Number));
        AddTo(byShort, text.Short, new Candidate(target, text.Number));
        spellings.Add((text.Key, text.Number, label, target));
        longestBeforeNote = Math.Max(longestBeforeNote, (2 * spelling.Length) + 16);
    }

    private static void AddTo(Dictionary<string, List<Candidate>> index, string key, Candidate candidate)
    {
        if (!index.TryGetValue(key, out var candidates))
        {
            index[key] = candidates = [];
        }

        if (!candidates.Exists(known => known.Target == candidate.Target))
        {
            candidates.Add(candidate);
        }
    }

    // The whole label first, so that a note that is part of an official label still tells it from another.
    private List<Candidate>? Find(LabelText text) =>
        text.Key.Length == 0 ? null
        : byKey.TryGetValue(text.Key, out var found)
            || byKey.TryGetValue(text.Short, out found)
            || byShort.TryGetValue(text.Short, out found) ? found
        : null;

    private LabelMatch Choose(List<Candidate> candidates, LabelText text, LabelContext context)
    {
        if (candidates.Count == 1)
        {
            return Found(candidates[0].Target, context, text.Unit);
        }

        // A parent that stands in the file decides before the number; one that only follows from the row before, after it.
        var left = context.IsRead ? candidates : WithNumber(candidates, text.Number);
        left = left.Count > 1 ? WithinNearest(left, context.Parent) : left;
        left = left.Count > 1 ? WithNumber(left, text.Number) : left;
        return left.Count == 1
            ? Found(left[0].Target, context, text.Unit)
            : new LabelMatch(LabelMatchKind.Ambiguous, -1, context, text.Unit);
    }

    private static List<Candidate> WithNumber(List<Candidate> candidates, int number)
    {
        var numbered = number == 0 ? [] : candidates.FindAll(candidate => candidate.Number == number);
        return numbered.Count == 0 ? candidates : numbered;
    }

    private List<Candidate> WithinNearest(List<Candidate> candidates, string? parent)
    {
        while (true)
        {
            var within = candidates.FindAll(candidate => string.Equals(candidate.Target.Parent, parent, StringComparison.Ordinal));
            if (within.Count > 0 || parent is null)
            {
                return within.Count > 0 ? within : candidates;
            }

            parent = byId.TryGetValue(parent, out var target) ? target.Parent : null;
        }
    }

    private static LabelMatch Found(Target target, LabelContext context, string? unit) => new(
        target.Kind,
        target.Index,
        target.IsParent ? new LabelContext(target.Id, IsRead: true)
            : new LabelContext(target.Parent, context.IsRead && string.Equals(context.Parent, target.Parent, StringComparison.Ordinal)),
        unit);

    private sealed record Target(LabelMatchKind Kind, int Index, string Id, string? Parent, bool IsParent);

    private readonly record struct Candidate(Target Target, int Number);
}
