using System.Text.Encodings.Web;
using DisclosureSite.Model;
using Fluid.Parser;

namespace DisclosureSite.Rendering;

/// <summary>A parsed template of the theme.</summary>
/// <param name="File">Its path, such as <c>theme/pages/report.liquid</c>.</param>
/// <param name="Source">Its text, to find the line of a fault.</param>
/// <param name="Template">What was parsed.</param>
internal sealed record ThemeTemplate(string File, string Source, FluidTemplate Template)
{
    public async ValueTask RenderAsync(TextWriter writer, TextEncoder encoder, PageContext context)
    {
        var outer = context.Running;
        context.Running = this;
        foreach (var statement in Template.Statements)
        {
            await statement.WriteToAsync(writer, encoder, context);
        }

        context.Running = outer;
    }

    /// <summary>
    /// The place of a name that a tag uses. Fluid's syntax tree knows no lines, so it is the first place within a tag where the name
    /// stands as a word; the beginning of the file where there is none.
    /// </summary>
    public SourcePlace PlaceOf(string name)
    {
        var line = 1;
        var lineStart = 0;
        var inTag = false;
        for (var i = 0; i < Source.Length; i++)
        {
            if (Source[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
            else if (Source[i] is '{' or '%' or '}' && i + 1 < Source.Length)
            {
                inTag = (Source[i], Source[i + 1]) switch
                {
                    ('{', '{') or ('{', '%') => true,
                    ('%', '}') or ('}', '}') => false,
                    _ => inTag,
                };
            }

            if (inTag && IsWordAt(i, name))
            {
                return new SourcePlace(File, line, i - lineStart + 1);
            }
        }

        return new SourcePlace(File);
    }

    private bool IsWordAt(int index, string name) =>
        string.CompareOrdinal(Source, index, name, 0, name.Length) == 0
        && (index == 0 || !IsWordCharacter(Source[index - 1]))
        && (index + name.Length == Source.Length || !IsWordCharacter(Source[index + name.Length]));

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) || character is '_' or '-';
}
