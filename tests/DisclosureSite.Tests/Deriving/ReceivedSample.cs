using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;

namespace DisclosureSite.Tests.Deriving;

/// <summary>Reports that hold a single figure, to be summed over agencies, and a rate, which cannot be.</summary>
internal static class ReceivedSample
{
    private static readonly FormatTable Table = Sample.Table("t", "received", "total");

    public static Format Format { get; } = Sample.Format(
        [Table],
        indicators: [Sample.FigureIndicator("t.received.total"), Sample.RateIndicator("rate", "t.received.total", "t.received.total")]);

    public static Indicator Received => Format.Indicators[0];

    public static Indicator Share => Format.Indicators[1];

    public static Agency City { get; } = Sample.Agency("city", AgencyLevel.City);

    public static Report Report(Agency agency, int year, string received, ReportScope scope = ReportScope.Self) =>
        Sample.Report(Format, agency, year, [Table.Figures($"received {received}")]).With(scope: scope);

    public static DerivedArchive Derive(IEnumerable<Agency> agencies, Report[] reports)
    {
        var archive = Sample.Archive([.. agencies], reports);
        return Deriver.Derive(archive, Checker.Check(archive, new DiagnosticList()));
    }
}
