using System.Security.Cryptography;
using System.Text;
using DisclosureSite.Model;

namespace DisclosureSite.Tests.Writing;

/// <summary>A site of many small files and a few large ones, each of whose bytes tells its generation.</summary>
internal static class SyntheticSite
{
    private const int Batches = 30;
    private const int FilesInBatch = 8;
    private const int LargeFileLines = 20_000;

    /// <summary>The files of a generation; an even one has some that an odd one has not.</summary>
    public static IEnumerable<OutputBatch> Generation(int generation) =>
        from batch in Enumerable.Range(0, Batches + (generation % 2))
        select new OutputBatch(
            from file in Enumerable.Range(0, FilesInBatch)
            select new OutputFile(
                $"agency-{batch}/{2020 + file}/index.html",
                stream => WriteLines(stream, generation, batch % 20 == 0 && file == 0 ? LargeFileLines : 40)));

    /// <summary>
    /// The generation of a folder that holds a whole site, byte for byte as its manifest says, and nothing else; fails
    /// otherwise.
    /// </summary>
    public static int GenerationOf(string folder)
    {
        var listed = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "manifest-sha256.txt")))
        {
            var path = line[66..];
            var bytes = File.ReadAllBytes(Path.Combine(folder, path));
            Xunit.Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(bytes)));
            listed.Add(path);
        }

        Xunit.Assert.Equal(
            TemporaryFolder.FilesIn(folder).Where(path => path != "manifest-sha256.txt"), listed);
        var generation = int.Parse(
            File.ReadLines(Path.Combine(folder, "agency-0/2020/index.html")).First().Split(' ')[1],
            System.Globalization.CultureInfo.InvariantCulture);
        Xunit.Assert.Equal((Batches + (generation % 2)) * FilesInBatch, listed.Count);
        return generation;
    }

    private static void WriteLines(Stream stream, int generation, int lines)
    {
        var line = Encoding.UTF8.GetBytes($"generation {generation} 政府信息公开\n");
        for (var i = 0; i < lines; i++)
        {
            stream.Write(line);
        }
    }
}
