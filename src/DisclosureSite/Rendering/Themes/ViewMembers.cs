using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Fluid;

namespace DisclosureSite.Rendering;

/// <summary>
/// What templates may read: the properties of the view models, in Liquid's own spelling (<c>row_span</c>), found once. Anything else,
/// by whatever way it got into a page, has no members for templates.
/// </summary>
internal sealed class ViewMembers : MemberAccessStrategy
{
    private static readonly FrozenDictionary<Type, FrozenDictionary<string, PropertyInfo>> Views = typeof(ViewMembers).Assembly
        .GetTypes()
        .Where(type => type.Namespace == "DisclosureSite.Rendering.Views" && type is { IsClass: true, IsNested: false })
        .ToFrozenDictionary(
            type => type,
            type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .ToFrozenDictionary(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), StringComparer.Ordinal));

    private static readonly FrozenDictionary<Type, FrozenDictionary<string, ViewMember>> Members = Views.ToFrozenDictionary(
        view => view.Key,
        view => view.Value.ToFrozenDictionary(member => member.Key, member => ViewMember.Of(member.Value), StringComparer.Ordinal));

    public override IMemberAccessor? GetAccessor(Type type, string name) =>
        Members.TryGetValue(type, out var members) ? members.GetValueOrDefault(name) : null;

    public override void Register(Type type, IEnumerable<KeyValuePair<string, IMemberAccessor>> accessors) =>
        throw new NotSupportedException("Templates read view models only.");

    /// <summary>The type of a view model's member; null: it has none of that name.</summary>
    public static Type? TypeOf(Type view, string member) =>
        Views.TryGetValue(view, out var members) && members.TryGetValue(member, out var property) ? property.PropertyType : null;

    /// <summary>The members of a view model, in ordinal order; none for other types.</summary>
    public static IEnumerable<string> NamesOf(Type view) =>
        Views.TryGetValue(view, out var members) ? members.Keys.Order(StringComparer.Ordinal) : [];

    /// <summary>Whether the type is a view model.</summary>
    public static bool IsView(Type type) => Views.ContainsKey(type);
}
