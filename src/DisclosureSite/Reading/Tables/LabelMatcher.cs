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
    private readonly List<(string Key, string Label)> spellings = [];

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

    /// <summary>What a label means, where the last label read stands under <paramref name="parent"/> (its match says so).</summary>
    public LabelMatch Match(string label, string? parent)
    {
        if (byId.TryGetValue(label, out var target))
        {
            return Found(target, null);
        }

        var text = LabelText.Of(label);
        if (Find(text) is { } candidates)
        {
            return Choose(candidates, text, parent);
        }

        // 三、本年度办理结果/（三）不予公开/1.属于国家秘密: all in one cell.
        var slash = label.AsSpan().IndexOfAny('/', '／');
        if (slash > 0 && slash + 1 < label.Length)
        {
            var above = Match(label[..slash].Trim(), parent);
            if (above.Kind is LabelMatchKind.Group or LabelMatchKind.Line)
            {
                return Match(label[(slash + 1)..].Trim(), above.Parent);
            }
        }

        return new LabelMatch(LabelMatchKind.Unknown, -1, parent, text.Unit);
    }

    /// <summary>The official label that was probably meant; null: none is near.</summary>
    public string? NearestTo(string label)
    {
        var key = LabelText.Of(label).Key;
        var nearest = Nearest.Of(key, spellings.Select(spelling => spelling.Key));
        return nearest is null ? null : spellings.Find(spelling => spelling.Key == nearest).Label;
    }

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
        spellings.Add((text.Key, label));
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

    private LabelMatch Choose(List<Candidate> candidates, LabelText text, string? parent)
    {
        if (candidates.Count == 1)
        {
            return Found(candidates[0].Target, text.Unit);
        }

        // The nearest parent that has one of that name decides; then the number before the label.
        var left = candidates;
        for (var above = parent; ; above = byId.TryGetValue(above, out var target) ? target.Parent : null)
        {
            var within = candidates.FindAll(candidate => string.Equals(candidate.Target.Parent, above, StringComparison.Ordinal));
            if (within.Count > 0)
            {
                left = within;
                break;
            }

            if (above is null)
            {
                break;
            }
        }

        if (left.Count > 1 && text.Number > 0)
        {
            left = left.FindAll(candidate => candidate.Number == text.Number);
        }

        return left.Count == 1
            ? Found(left[0].Target, text.Unit)
            : new LabelMatch(LabelMatchKind.Ambiguous, -1, parent, text.Unit);
    }

    private static LabelMatch Found(Target target, string? unit) =>
        new(target.Kind, target.Index, target.IsParent ? target.Id : target.Parent, unit);

    private sealed record Target(LabelMatchKind Kind, int Index, string Id, string? Parent, bool IsParent);

    private readonly record struct Candidate(Target Target, int Number);
}
