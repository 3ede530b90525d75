namespace DisclosureSite.Serving;

/// <summary>Finds the file of the site that an address means, as hosts of static files do.</summary>
internal static class ServedFile
{
    /// <summary>The file; null: there is none.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="address">The decoded path of the request, which begins with a slash.</param>
    public static string? Find(string folder, string address)
    {
        if (!address.StartsWith('/') || address.AsSpan().ContainsAny('\\', '\0'))
        {
            return null;
        }

        var relative = address[1..] + (address.EndsWith('/') ? "index.html" : "");
        if (relative.Split('/').Any(part => part is "" or "." or ".." || part.Contains(':', StringComparison.Ordinal)))
        {
            return null;
        }

        var path = Path.Combine(folder, relative);
        return File.Exists(path) ? path : null;
    }

    /// <summary>Whether an address lacks the slash at its end: there is a folder of that name.</summary>
    public static bool IsFolderWithoutSlash(string folder, string address) =>
        !address.EndsWith('/') && Find(folder, address + "/") is not null;
}
