namespace DisclosureSite.Model;

/// <summary>What the whole site says of itself: <c>site.yml</c>. Everything but the title may be missing.</summary>
public sealed record Site
{
    /// <summary>The site's name.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences on what the archive is; null: the theme's own words.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is published, scheme and host without a path, in ASCII (<c>https://example.gov.cn</c>); null: unknown, no canonical addresses.</summary>
    public string? Host { get; init; }

    /// <summary>The path under which it stands, with slashes at both ends.</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>Who is responsible for the site (主办单位).</summary>
    public string? Operator { get; init; }

    /// <summary>How to reach them.</summary>
    public string? Contact { get; init; }

    /// <summary>The licence of the data.</summary>
    public string? Licence { get; init; }

    /// <summary>网站标识码.</summary>
    public string? SiteId { get; init; }

    /// <summary>The ICP record (ICP备案号).</summary>
    public string? Icp { get; init; }

    /// <summary>The public security record (公安备案号).</summary>
    public string? Police { get; init; }
}
