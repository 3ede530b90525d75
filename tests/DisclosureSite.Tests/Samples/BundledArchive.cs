using System.Runtime.CompilerServices;
using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading;

namespace DisclosureSite.Tests.Samples;

/// <summary>The archive in <c>input/</c>, read, checked and derived once.</summary>
internal static class BundledArchive
{
    private static readonly Lazy<(Archive Archive, ArchiveFindings Findings, DerivedArchive Derived)> All = new(Load);

    public static Archive Archive => All.Value.Archive;

    public static ArchiveFindings Findings => All.Value.Findings;

    public static DerivedArchive Derived => All.Value.Derived;

    public static Report Report(string agency, int year) =>
        Archive.FindReport(agency, new ReportYear(year)) ?? throw new InvalidOperationException($"{agency}/{year} is not bundled.");

    private static (Archive Archive, ArchiveFindings Findings, DerivedArchive Derived) Load()
    {
        var diagnostics = new DiagnosticList();
        var archive = ArchiveReader.Read(InputFolder(), includeDrafts: false, diagnostics);
        var findings = Checker.Check(archive, diagnostics);
        Xunit.Assert.Empty(diagnostics.Sorted());
        return (archive, findings, Deriver.Derive(archive, findings));
    }

    public static string InputFolder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "input"));
}
