using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace DisclosureSite.Rendering;

/// <summary><c>{% content %}</c>: where the layout puts the page.</summary>
internal sealed class ContentStatement : Statement
{
    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = (PageContext)context;
        await page.Content.RenderAsync(writer, encoder, page);
        return Completion.Normal;
    }
}
