using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using DisclosureSite.Model;
using DisclosureSite.Tests.Commands;
using DisclosureSite.Writing;
using Xunit;

namespace DisclosureSite.Tests.Writing;

/// <summary>Compressed copies beside text files.</summary>
public sealed class PrecompressionTests : IDisposable
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40_000).Select(number => $"政府信息公开 {number}\n")));

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Text_files_get_copies_that_unpack_to_them()
    {
        Write(("a/index.html", Text), ("a/data.json", Text[..2000]));

        Assert.Equal(
            [
                "a/data.json", "a/data.json.br", "a/data.json.gz", "a/index.html", "a/index.html.br", "a/index.html.gz", "manifest-sha256.txt",
            ],
            TemporaryFolder.FilesIn(folder["output"]));
        foreach (var (file, bytes) in (ReadOnlySpan<(string, byte[])>)[("a/index.html", Text), ("a/data.json", Text[..2000])])
        {
            Assert.Equal(bytes, Unpacked($"{file}.gz", packed => new GZipStream(packed, CompressionMode.Decompress)));
            Assert.Equal(bytes, Unpacked($"{file}.br", packed => new BrotliStream(packed, CompressionMode.Decompress)));
        }
    }

    [Fact]
    public void The_manifest_lists_them_with_their_own_sums()
    {
        Write(("index.html", Text));
        var manifest = File.ReadAllLines(folder["output/manifest-sha256.txt"]);
        Assert.Equal(["index.html", "index.html.br", "index.html.gz"], manifest.Select(line => line[66..]));
        Assert.All(manifest, line => Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder["output/" + line[66..]]))), line[..64]));
    }

    [Fact]
    public void A_copy_that_is_not_smaller_is_not_kept_nor_one_of_a_small_file_or_of_no_text()
    {
        var noise = new byte[600_000];
        new Random(1).NextBytes(noise);
        Write(
            ("noise.txt", noise), ("short-noise.csv", noise[..2000]), ("small.html", Text[..1023]), ("picture.png", Text), ("data.sqlite", Text), ("large.html", Text[..1024]));
        Assert.Equal(
            ["data.sqlite", "large.html", "large.html.br", "large.html.gz", "manifest-sha256.txt", "noise.txt", "picture.png", "short-noise.csv", "small.html"],
            TemporaryFolder.FilesIn(folder["output"]));
    }

    [Fact]
    public void Only_a_build_that_asks_for_them_has_them_and_all_else_is_the_same()
    {
        CommandRun.Of("init", folder["archive"]);
        string[] build = ["build", "--input", folder["archive/input"], "--theme", folder["archive/theme"], "--output"];
        Assert.Equal(0, CommandRun.Of([.. build, folder["plain"]]).ExitCode);
        Assert.Equal(0, CommandRun.Of([.. build, folder["packed"], "--precompress"]).ExitCode);

        var plain = TemporaryFolder.FilesIn(folder["plain"]);
        var packed = TemporaryFolder.FilesIn(folder["packed"]);
        Assert.Equal(plain, packed.Where(path => !path.EndsWith(".gz", StringComparison.Ordinal) && !path.EndsWith(".br", StringComparison.Ordinal)));
        Assert.Contains("index.html.br", packed);
        Assert.All(
            plain.Where(path => path != "manifest-sha256.txt"),
            path => Assert.Equal(File.ReadAllBytes(folder["plain/" + path]), File.ReadAllBytes(folder["packed/" + path])));
    }

    private void Write(params (string Path, byte[] Bytes)[] files)
    {
        using var output = OutputFolder.Open(folder["output"], folder["input"], folder["theme"]);
        output.IsPrecompressed = true;
        output.Write([new OutputBatch(files.Select(file => new OutputFile(file.Path, stream => stream.Write(file.Bytes))))]);
        output.Commit();
    }

    private byte[] Unpacked(string path, Func<Stream, Stream> unpack)
    {
        using var packed = File.OpenRead(folder["output/" + path]);
        using var stream = unpack(packed);
        using var unpacked = new MemoryStream();
        stream.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
