namespace DisclosureSite.BrowserTests.Serving;

/// <summary>A folder's files in another place, to be changed there.</summary>
internal static class FolderCopy
{
    /// <summary>Copies the files whose names end in one of these ways; of none given, all.</summary>
    public static void Make(string source, string target, params ReadOnlySpan<string> endings)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            if (endings.IsEmpty || endings.Contains(Path.GetExtension(file)))
            {
                var copy = Path.Combine(target, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }
}
