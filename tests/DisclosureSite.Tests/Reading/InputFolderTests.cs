using DisclosureSite.Diagnostics;
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
        folder.Write("B.csv", "");
        folder.Write("a-b/x", "");
        folder.Write("表.csv", "");
        var diagnostics = new DiagnosticList();
        Assert.Equal(
            [new("B.csv", false), new("a-b", true), new("b.csv", false), new FolderEntry("表.csv", false)],
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
}
