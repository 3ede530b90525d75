using Fluid;
using Fluid.Values;

namespace DisclosureSite.Rendering;

/// <summary>What a page's templates see, and where the page stands.</summary>
internal sealed class PageContext : TemplateContext
{
    /// <param name="options">Those of the theme.</param>
    /// <param name="content">The page's own template, around which the layout stands.</param>
    /// <param name="assets">Those of the theme, which links name.</param>
    /// <param name="path">The page's site path, to which its links are relative.</param>
    /// <param name="absoluteBase">The base path of a page whose links must be absolute; null for all others.</param>
    public PageContext(TemplateOptions options, ThemeTemplate content, ThemeAssets assets, string path, string? absoluteBase)
        : base(options)
    {
        Content = content;
        Running = content;
        Assets = assets;
        Path = path;
        AbsoluteBase = absoluteBase;
    }

    public ThemeTemplate Content { get; }

    public ThemeAssets Assets { get; }

    public string Path { get; }

    public string? AbsoluteBase { get; }

    /// <summary>The template that is being rendered, to name it where it fails.</summary>
    public ThemeTemplate Running { get; set; }

    /// <summary>Whether the page took more steps than a page may.</summary>
    public bool IsExhausted => _steps > MaxSteps;

    /// <summary>The filter <c>link</c>: a site path as a link from this page; an asset by its published name.</summary>
    public static ValueTask<FluidValue> Link(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var page = (PageContext)context;
        var target = input.ToStringValue();
        if (target.Length == 0 || target[0] != '/')
        {
            throw new FluidException(Texts.LinkNeedsSitePath(target));
        }

        var published = page.Assets.Published(target) ?? throw new FluidException(Texts.LinkToMissingAsset(target));
        return new StringValue(page.AbsoluteBase is { } basePath
            ? Addresses.Absolute(basePath, published)
            : Addresses.Relative(page.Path, published));
    }
}
