using System.Globalization;
using DisclosureSite.Model;

namespace DisclosureSite.Diagnostics;

/// <summary>A kind of fault: its code and its words.</summary>
/// <param name="Code"><c>DS</c> and four digits; never given to another fault.</param>
/// <param name="Severity">Whether it stops the build.</param>
/// <param name="Summary">The fault in a few English words, for the README's table.</param>
/// <param name="Text">The message for editors, with places for the facts: <c>{0}</c>, <c>{1}</c> …</param>
public sealed record DiagnosticKind(string Code, DiagnosticSeverity Severity, string Summary, string Text)
{
    /// <summary>The fault at a place, with its facts filled in. Facts are quoted input: they are shortened, never trusted.</summary>
    public Diagnostic At(SourcePlace place, params ReadOnlySpan<object> facts)
    {
        var shown = new object[facts.Length];
        for (var i = 0; i < facts.Length; i++)
        {
            shown[i] = facts[i] is string text ? QuotedInput.Shorten(text) : facts[i];
        }

        return new Diagnostic(Code, Severity, place, string.Format(CultureInfo.InvariantCulture, Text, shown));
    }
}
