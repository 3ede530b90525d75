using Xunit;

namespace DisclosureSite.Tests;

/// <summary>What not every machine has that tests run on: where it is missing, the test is skipped and says so.</summary>
internal static class ThisMachine
{
    /// <summary>Pipes and devices among files.</summary>
    public static void MustTellPipes() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux is known to tell pipes from files.");

    /// <summary>Names with line ends, question marks, reserved words: a disk that takes any.</summary>
    public static void MustTakeAnyName() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows itself refuses such names.");

    /// <summary>Names that differ only by case.</summary>
    public static void MustTellCase()
    {
        using var folder = new TemporaryFolder();
        folder.Write("case", "");
        Assert.SkipWhen(File.Exists(folder["CASE"]), "This disk does not tell capitals from small letters.");
    }

    /// <summary>Symbolic links, which users of Windows may not always make, to folders.</summary>
    public static void MustMakeLinks()
    {
        using var folder = new TemporaryFolder();
        folder.Write("behind/file", "");
        try
        {
            Directory.CreateSymbolicLink(folder["link"], folder["behind"]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Assert.Skip("This user may not make links.");
        }

        Assert.SkipUnless(File.Exists(folder["link/file"]), "Links lead nowhere here.");
        Directory.Delete(folder["link"]);
    }

    /// <summary>A program of somebody else on the search path.</summary>
    public static void MustHave(string program) => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program))),
        $"There is no {program} on this machine.");
}
