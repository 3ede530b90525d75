using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace DisclosureSite.Rendering;

/// <summary>
/// <c>{% render 'name', key: value %}</c>: a part of the theme, which sees the arguments, <c>site</c> and <c>page</c> and nothing
/// else. Fluid's own tag of that name looks templates up in files at every use and does not say in which one a fault lies.
/// </summary>
internal sealed class RenderPartStatement(string part, IReadOnlyList<FilterArgument> arguments) : Statement
{
    public string Part => part;

    public IReadOnlyList<FilterArgument> Arguments => arguments;

    /// <summary>The part itself; set once all templates are parsed.</summary>
    public ThemeTemplate? Template { get; set; }

    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        if (Template is not { } template)
        {
            throw new InvalidOperationException($"The part '{part}' was not linked when the theme was loaded.");
        }

        var values = new FluidValue[arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = await arguments[i].Expression.EvaluateAsync(context);
        }

        context.EnterChildScope();
        for (var i = 0; i < values.Length; i++)
        {
            context.SetValue(arguments[i].Name, values[i]);
        }

        await template.RenderAsync(writer, encoder, (PageContext)context);
        context.ReleaseScope();
        return Completion.Normal;
    }
}
