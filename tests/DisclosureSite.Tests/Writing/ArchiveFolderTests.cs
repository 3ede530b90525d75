using DisclosureSite.Commands;
using DisclosureSite.Writing;
using Xunit;

namespace DisclosureSite.Tests.Writing;

public sealed class ArchiveFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void New_files_stand_beside_those_that_are_there(bool canExchange)
    {
        folder.Write("2024/a.csv", "old");
        folder.Write("2024/notes.txt", "stays");

        Write(canExchange ? (one, other) => NativeMethods.TryExchange(one, other) : NoExchange, Directory.Move);

        Assert.Equal(["2024/a.csv", "2024/notes.txt"], TemporaryFolder.FilesIn(folder.FullPath));
        Assert.Equal("new", File.ReadAllText(folder["2024/a.csv"]));
        Assert.Equal(["2024"], Directory.GetDirectories(folder.FullPath).Select(Path.GetFileName));
    }

    [Fact]
    public void Where_the_new_folder_cannot_take_its_place_the_old_one_stands()
    {
        folder.Write("2024/a.csv", "old");

        var refusal = Assert.Throws<OutputRefusedException>(() => Write(NoExchange, Refusing(from => from.EndsWith(".staging", StringComparison.Ordinal))));

        Assert.Equal(OutputRefusal.ArchiveNotWritable, refusal.Reason);
        Assert.Equal("old", File.ReadAllText(folder["2024/a.csv"]));
        Assert.Equal(["2024/a.csv"], TemporaryFolder.FilesIn(folder.FullPath));
    }

    [Fact]
    public void Where_the_old_folder_cannot_go_back_it_waits_and_is_never_deleted()
    {
        folder.Write("2024/a.csv", "old");

        var refusal = Assert.Throws<OutputRefusedException>(() => Write(NoExchange, Refusing(from => Path.GetFileName(from) != "2024")));

        var aside = folder[".2024.staging.old"];
        Assert.Equal(
            $"新的内容换不到 {folder["2024"]}：操作系统拒绝了（busy）。原来的内容完整地放在 {aside}，下次执行同一命令时会先放回去；也可以自己移回去。",
            CommandTexts.Refused(refusal));
        Assert.Equal([".2024.staging.old/a.csv"], TemporaryFolder.FilesIn(folder.FullPath));

        ArchiveFolder.Recover(folder["2024"]);
        Assert.Equal(["2024/a.csv"], TemporaryFolder.FilesIn(folder.FullPath));
        Assert.Equal("old", File.ReadAllText(folder["2024/a.csv"]));
    }

    [Fact]
    public void An_old_folder_that_waits_stays_where_something_else_stands_in_its_place()
    {
        folder.Write("2024/a.csv", "others");
        folder.Write(".2024.staging.old/a.csv", "old");

        ArchiveFolder.Recover(folder["2024"]);
        var refusal = Assert.Throws<OutputRefusedException>(() => Write(NoExchange, Directory.Move));

        Assert.Equal(
            $"{folder[".2024.staging.old"]} 里放着 {folder["2024"]} 原来的内容，是以前没有换成时留下的，可能没有别的副本，所以什么也没有写。请先和 {folder["2024"]} 对照：要用的移回去，不要的删掉。",
            CommandTexts.Refused(refusal));
        Assert.Equal("old", File.ReadAllText(folder[".2024.staging.old/a.csv"]));
        Assert.Equal("others", File.ReadAllText(folder["2024/a.csv"]));
    }

    [Fact]
    public void Where_one_file_cannot_be_rewritten_none_is()
    {
        var (a, b) = (folder.Write("a.csv", "old a"), folder.Write("b.csv", "old b"));

        var refusal = Assert.Throws<OutputRefusedException>(() => ArchiveFolder.Rewrite(
            [(a, "new a"u8.ToArray()), (b, "new b"u8.ToArray())],
            (from, to) => Move(from, to, isRefused: to == b)));

        Assert.Equal((OutputRefusal.ArchiveNotWritable, b), (refusal.Reason, refusal.Place));
        Assert.Equal(("old a", "old b"), (File.ReadAllText(a), File.ReadAllText(b)));
        Assert.Equal(["a.csv", "b.csv"], TemporaryFolder.FilesIn(folder.FullPath));
    }

    [Fact]
    public void What_was_rewritten_and_cannot_be_undone_is_named()
    {
        var (a, b) = (folder.Write("a.csv", "old a"), folder.Write("b.csv", "old b"));
        var moves = 0;

        var refusal = Assert.Throws<OutputRefusedException>(() => ArchiveFolder.Rewrite(
            [(a, "new a"u8.ToArray()), (b, "new b"u8.ToArray())],
            (from, to) => Move(from, to, isRefused: moves++ > 0)));

        Assert.Equal(
            $"没有全部改写：操作系统拒绝了（busy）。已经改写、没有恢复的是 {a}，内容完整；其余的没有改动。", CommandTexts.Refused(refusal));
        Assert.Equal(("new a", "old b"), (File.ReadAllText(a), File.ReadAllText(b)));
        Assert.Equal(["a.csv", "b.csv"], TemporaryFolder.FilesIn(folder.FullPath));
    }

    private static bool NoExchange(string one, string other) => false;

    private static Action<string, string> Refusing(Func<string, bool> isRefused) => (from, to) =>
    {
        if (isRefused(from))
        {
            throw new IOException("busy");
        }

        Directory.Move(from, to);
    };

    private static void Move(string from, string to, bool isRefused)
    {
        if (isRefused)
        {
            throw new IOException("busy");
        }

        File.Move(from, to, overwrite: true);
    }

    private void Write(Func<string, string, bool> tryExchange, Action<string, string> move) =>
        ArchiveFolder.Write(folder["2024"], [("a.csv", "new"u8.ToArray())], tryExchange, move);
}
