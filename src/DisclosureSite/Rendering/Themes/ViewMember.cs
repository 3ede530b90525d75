using System.Collections;
using System.Reflection;
using Fluid;
using Fluid.Values;

namespace DisclosureSite.Rendering;

/// <summary>
/// A member of a view model as a value for templates. Its type is known beforehand, so that a cell of a table costs no search for the
/// right conversion; <see cref="HtmlText"/> alone is put out without encoding.
/// </summary>
internal abstract class ViewMember : IMemberAccessor
{
    public static ViewMember Of(PropertyInfo property)
    {
        var view = property.DeclaringType!;
        var type = property.PropertyType;
        if (type == typeof(string))
        {
            return Make<string?>(view, property, text => text is null ? NilValue.Instance : StringValue.Create(text));
        }

        if (type == typeof(HtmlText))
        {
            return Make<HtmlText?>(view, property, text => text is null ? NilValue.Instance : new StringValue(text.Html, encode: false));
        }

        if (type == typeof(bool))
        {
            return Make<bool>(view, property, BooleanValue.Create);
        }

        if (type == typeof(int))
        {
            return Make<int>(view, property, number => NumberValue.Create(number));
        }

        if (type == typeof(int?))
        {
            return Make<int?>(view, property, number => number is { } known ? NumberValue.Create(known) : NilValue.Instance);
        }

        if (type.IsAssignableTo(typeof(IEnumerable)))
        {
            return Make<IEnumerable?>(view, property, ListOf);
        }

        return ViewMembers.IsView(type)
            ? Make<object?>(view, property, inner => inner is null ? NilValue.Instance : new ObjectValue(inner))
            : throw new NotSupportedException($"Templates cannot show a {type} ({view.Name}.{property.Name}).");
    }

    public abstract object Get(object obj, string name, TemplateContext ctx);

    private static ViewMember Make<T>(Type view, PropertyInfo property, Func<T, FluidValue> convert) =>
        (ViewMember)Activator.CreateInstance(typeof(Typed<,>).MakeGenericType(view, typeof(T)), property, convert)!;

    private static FluidValue ListOf(IEnumerable? items)
    {
        var values = items switch
        {
            null => [],
            IReadOnlyCollection<string> texts => texts.Select(text => (FluidValue)StringValue.Create(text)).ToArray(),
            IReadOnlyCollection<object> views => ViewsOf(views),
            _ => throw new NotSupportedException($"Templates cannot show a {items.GetType()}."),
        };
        return values.Length == 0 ? ArrayValue.Empty : new ArrayValue(values);
    }

    private static FluidValue[] ViewsOf(IReadOnlyCollection<object> views)
    {
        var values = new FluidValue[views.Count];
        var i = 0;
        foreach (var view in views)
        {
            values[i++] = new ObjectValue(view);
        }

        return values;
    }

    private sealed class Typed<TView, T>(PropertyInfo property, Func<T, FluidValue> convert) : ViewMember
        where TView : class
    {
        private readonly Func<TView, T> read = property.GetMethod!.CreateDelegate<Func<TView, T>>();

        public override object Get(object obj, string name, TemplateContext ctx) => convert(read((TView)obj));
    }
}
