using System.Diagnostics;
using System.Net.Sockets;
using DisclosureSite.Diagnostics;
using DisclosureSite.Reading;
using DisclosureSite.Reading.Archives;
using Xunit;

namespace DisclosureSite.Tests.Reading;

public sealed class InputFolderTests
{
    [Fact]
    public void Entries_come_in_ordinal_order_with_folders_told_apart()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.csv", "");
        folder.Write("C.csv", "");
        folder.Write("a-b/x", "");
        folder.Write("表.csv", "");
        var diagnostics = new DiagnosticList();
        Assert.Equal(
            [new("C.csv", false), new("a-b", true), new("b.csv", false), new FolderEntry("表.csv", false)],
            new InputFolder(folder.FullPath, "x").List(diagnostics));
        Assert.Empty(diagnostics.Sorted());
    }

    // A folder that vanishes or may not be read while it is listed; tests may run as a user who may read everything.
    [Fact]
    public void A_folder_that_cannot_be_listed_is_a_fault()
    {
        using var folder = new TemporaryFolder();
        var diagnostics = new DiagnosticList();
        Assert.Empty(new InputFolder(folder["gone"], "reports/gone").List(diagnostics));
        Assert.Equal(
            "reports/gone(1,1): error DS0403: 无法读取这个文件夹。请检查是否有读取权限。", Assert.Single(diagnostics.Sorted()).ToString());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_pipe_or_a_socket_is_a_fault_and_never_opened()
    {
        ThisMachine.MustTellPipes();
        using var folder = new TemporaryFolder();
        folder.Write("reports/a/agency.yml", "");
        using (var made = Process.Start("mkfifo", [folder["site.yml"], folder["about.md"], folder["reports/a/seal.png"]]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder["glossary.yml"]));
        var diagnostics = new DiagnosticList();
        await Task.Run(() => ArchiveReader.Read(folder.FullPath, includeDrafts: false, diagnostics), TestContext.Current.CancellationToken);

        Assert.Equal(
            ["about.md", "glossary.yml", "reports/a/seal.png", "site.yml"],
            diagnostics.Sorted().Where(fault => fault.Code == "DS0447").Select(fault => fault.Place.File).Order(StringComparer.Ordinal));
        Assert.Contains("DS0202", diagnostics.Sorted().Where(fault => fault.Place.File == "reports/a/agency.yml").Select(fault => fault.Code));
    }
}
