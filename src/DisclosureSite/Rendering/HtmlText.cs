namespace DisclosureSite.Rendering;

/// <summary>Markup made by this stage from encoded text: templates put it out as it is, and everything else encoded.</summary>
internal sealed record HtmlText(string Html)
{
    public static HtmlText Empty { get; } = new("");
}
