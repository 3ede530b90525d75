namespace DisclosureSite.Importing.Documents.Html;

/// <summary>What an element holds, as far as it tells an article from what stands around it.</summary>
/// <param name="Words">How many letters, white space not counted.</param>
/// <param name="LinkedWords">How many of them stand in links.</param>
/// <param name="Links">How many links.</param>
/// <param name="Marks">How many signs of a report: tables with numbers, headings such as 一、.</param>
internal readonly record struct HtmlMeasure(int Words, int LinkedWords, int Links, int Marks)
{
    private const int FewestLinks = 3;

    /// <summary>Whether it is a list of links and little else.</summary>
    public bool IsLinks => Marks == 0 && Links >= FewestLinks && LinkedWords * 10 >= Words * 6;

    public HtmlMeasure Plus(HtmlMeasure other) =>
        new(Words + other.Words, LinkedWords + other.LinkedWords, Links + other.Links, Marks + other.Marks);
}
