using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>
/// One of the pages over which a long list goes; a short one stays on a single page. The first has the address of the whole, the
/// others a number below it.
/// </summary>
/// <param name="Path">Its site path.</param>
/// <param name="Number">Which it is, from 1.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Start">The index of its first item.</param>
/// <param name="End">The index after its last item.</param>
internal sealed record PageSlice(string Path, int Number, int Count, int Start, int End)
{
    public bool IsFirst => Number == 1;

    /// <summary>Whether the list goes over several pages.</summary>
    public bool IsPart => Count > 1;

    /// <summary>The pages of a list, all of about the same length.</summary>
    /// <param name="path">The site path of the first.</param>
    /// <param name="items">How many items there are.</param>
    /// <param name="most">How many a page may have.</param>
    public static IReadOnlyList<PageSlice> Of(string path, int items, int most)
    {
        var count = Math.Max(1, (items + most - 1) / most);
        return
        [
            .. Enumerable.Range(0, count).Select(index => new PageSlice(
                PathOf(path, index),
                index + 1,
                count,
                (int)((long)items * index / count),
                (int)((long)items * (index + 1) / count))),
        ];
    }

    /// <summary>The site path of the page on which an item stands.</summary>
    public static string PathOf(string path, int items, int most, int item) =>
        Of(path, items, most).First(slice => item < slice.End).Path;

    /// <summary>The title of this page.</summary>
    public string TitleOf(string title) => IsFirst ? title : Texts.PageTitle(title, Number, Count);

    /// <summary>The links to all pages; none where there is only one.</summary>
    /// <param name="slices">All pages.</param>
    /// <param name="words">What stands on each.</param>
    public IReadOnlyList<PageLinkView> LinksTo(IReadOnlyList<PageSlice> slices, Func<PageSlice, string> words) =>
        IsPart ? [.. slices.Select(slice => new PageLinkView(words(slice), slice.Path, slice.Number == Number))] : [];

    private static string PathOf(string path, int index) => index == 0 ? path : $"{path}{Texts.Count(index + 1)}/";
}
