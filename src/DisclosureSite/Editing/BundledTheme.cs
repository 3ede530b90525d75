namespace DisclosureSite.Editing;

/// <summary>The theme that comes with the program.</summary>
internal static class BundledTheme
{
    /// <summary>Where it lies.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "theme");

    /// <summary>Its files: their paths below it, with <c>/</c>, in ordinal order, and what stands in them.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Files() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Folder, file).Replace('\\', '/'), Bytes: File.ReadAllBytes(file)))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
}
