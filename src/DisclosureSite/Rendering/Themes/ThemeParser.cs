using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using Fluid;
using Fluid.Ast;
using Fluid.Parser;

namespace DisclosureSite.Rendering;

/// <summary>Liquid as themes write it: Fluid's, with this project's <c>render</c> and <c>content</c>.</summary>
internal sealed class ThemeParser : FluidParser
{
    public ThemeParser()
    {
        var named = Comma.SkipAnd(Identifier).AndSkip(Colon).And(Primary)
            .Then(static argument => new FilterArgument(argument.Item1, argument.Item2));
        RegisteredTags["render"] = String.ElseError("the name of a part in quotes was expected after 'render'")
            .And(ZeroOrMany(named))
            .AndSkip(TagEnd.ElseError("'%}' was expected after 'render'"))
            .Then<Statement>(static tag => new RenderPartStatement(tag.Item1.ToString(), tag.Item2));
        RegisteredTags["content"] = TagEnd.ElseError("'content' takes no arguments").Then<Statement>(static _ => new ContentStatement());

        // These read other files or keep state between pages; the parts of a theme do neither.
        RegisteredTags.Remove("include");
        RegisteredTags.Remove("increment");
        RegisteredTags.Remove("decrement");

        // Fluid lets its tags write nothing, and no visitor sees the names in them.
        RegisteredTags.Remove("liquid");
    }

    /// <summary>The template in a text; null: it does not parse, and a diagnostic says where.</summary>
    public ThemeTemplate? Parse(string file, string source, DiagnosticList diagnostics)
    {
        try
        {
            var parsed = Grammar.TryParse(new FluidParseContext(source), out var statements, out var error);
            if (error is not null)
            {
                diagnostics.Add(
                    DiagnosticCodes.TemplateDoesNotParse,
                    new SourcePlace(file, error.Position.Line, Math.Max(1, error.Position.Column)),
                    error.Message ?? "");
                return null;
            }

            if (parsed)
            {
                return new ThemeTemplate(file, source, new FluidTemplate(statements));
            }
        }
        catch (FluidException exception)
        {
            diagnostics.Add(DiagnosticCodes.TemplateDoesNotParse, new SourcePlace(file), exception.Message);
            return null;
        }

        diagnostics.Add(DiagnosticCodes.TemplateDoesNotParse, new SourcePlace(file), "");
        return null;
    }
}
