using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Pages;

/// <summary>The theme's style sheets and pictures.</summary>
internal static class AssetFiles
{
    public static IEnumerable<OutputFile> Of(SiteContext site) =>
        site.Assets.Select(asset => new OutputFile($"{ThemeAssets.Folder}/{asset.PublishedPath}", stream => stream.Write(asset.Bytes.Span)));
}
