using DisclosureSite.Serving;
using Xunit;

namespace DisclosureSite.Tests.Serving;

public sealed class SourceChangesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SourceChangesTests()
    {
        folder.Write("input/reports/a/2020/report.md", "old");
        folder.Write("theme/layouts/page.liquid", "old");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_changed_file_deep_below_is_noticed() =>
        await AssertNoticed(() => folder.Write("input/reports/a/2020/report.md", "new"));

    [Fact]
    public async Task A_file_saved_by_rename_is_noticed() => await AssertNoticed(() =>
        File.Move(folder.Write("report.tmp", "new"), folder["input/reports/a/2020/report.md"], overwrite: true));

    [Fact]
    public async Task A_deleted_file_is_noticed() =>
        await AssertNoticed(() => File.Delete(folder["input/reports/a/2020/report.md"]));

    [Fact]
    public async Task A_changed_template_is_noticed() =>
        await AssertNoticed(() => folder.Write("theme/layouts/page.liquid", "new"));

    [Fact]
    public async Task Many_changes_at_once_are_one()
    {
        using var changes = new SourceChanges(folder["input"], folder["theme"]);
        for (var i = 0; i < 50; i++)
        {
            folder.Write($"input/reports/a/2020/{i}.csv", "new");
        }

        await changes.WaitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        var again = changes.WaitAsync(TestContext.Current.CancellationToken);
        Assert.NotSame(again, await Task.WhenAny(again, Task.Delay(500, TestContext.Current.CancellationToken)));
    }

    private async Task AssertNoticed(Action change)
    {
        using var changes = new SourceChanges(folder["input"], folder["theme"]);
        var waiting = changes.WaitAsync(TestContext.Current.CancellationToken);
        Assert.NotSame(waiting, await Task.WhenAny(waiting, Task.Delay(100, TestContext.Current.CancellationToken)));
        change();
        await waiting.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }
}
