using System.Collections.Immutable;

namespace DisclosureSite.Rendering.Data;

/// <summary>What JSON holds at a place: the published schemas and the documentation are made from it.</summary>
internal sealed record JsonShape
{
    private JsonShape(JsonShapeKind kind) => Kind = kind;

    public static JsonShape Text { get; } = new(JsonShapeKind.Text);

    /// <summary>A day: <c>2021-01-22</c>.</summary>
    public static JsonShape Date { get; } = new(JsonShapeKind.Text) { Format = "date" };

    /// <summary>An address, relative to the file in which it stands.</summary>
    public static JsonShape Address { get; } = new(JsonShapeKind.Text) { Format = "uri-reference" };

    public static JsonShape Whole { get; } = new(JsonShapeKind.Whole);

    public static JsonShape Number { get; } = new(JsonShapeKind.Number);

    public static JsonShape Flag { get; } = new(JsonShapeKind.Flag);

    public static JsonShape TextList { get; } = ListOf(Text);

    public JsonShapeKind Kind { get; }

    /// <summary>Whether <c>null</c> can stand there, too.</summary>
    public bool IsNullable { get; private init; }

    /// <summary>What JSON Schema calls the format of a text; null: any text.</summary>
    public string? Format { get; private init; }

    /// <summary>The only texts that there are; empty: there may be others.</summary>
    public ImmutableArray<string> Values { get; private init; } = [];

    /// <summary>The only number that there is; null: there may be others.</summary>
    public int? Constant { get; private init; }

    /// <summary>The keys of an object.</summary>
    public ImmutableArray<JsonKey> Keys { get; private init; } = [];

    /// <summary>What a list or a map holds; null: it is neither.</summary>
    public JsonShape? Item { get; private init; }

    /// <summary>What the names of a map are, for readers; null: it is none.</summary>
    public string? Names { get; private init; }

    /// <summary>The same, or <c>null</c>.</summary>
    public JsonShape OrNull => this with { IsNullable = true };

    public static JsonShape OneOf(params ReadOnlySpan<string> values) => new(JsonShapeKind.Text) { Values = [.. values] };

    public static JsonShape Always(int value) => new(JsonShapeKind.Whole) { Constant = value };

    public static JsonShape ListOf(JsonShape item) => new(JsonShapeKind.List) { Item = item };

    public static JsonShape MapOf(string names, JsonShape item) => new(JsonShapeKind.Map) { Names = names, Item = item };

    public static JsonShape ObjectOf(params ReadOnlySpan<JsonKey> keys) => new(JsonShapeKind.Object) { Keys = [.. keys] };
}
