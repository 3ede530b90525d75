namespace DisclosureSite.Tests.Architecture.Rendering;

/// <summary>Breaks the rule that only Writing changes files.</summary>
internal static class ChangesFiles
{
    public static Action<string> Use() => path =>
    {
        Directory.CreateDirectory(path);
        File.WriteAllText(path, "");
        using var stream = new FileStream(path, FileMode.Create);
        FileSystemInfo info = new FileInfo(path);
        info.Delete();
    };
}
