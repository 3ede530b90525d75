using DisclosureSite.Checking;
using DisclosureSite.Deriving;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Tests.Samples;

namespace DisclosureSite.Tests.Deriving;

/// <summary>Reports of a figure to be summed over agencies, a rate, which cannot be, and a figure that is itself computed of two.</summary>
internal static class ReceivedSample
{
    private static readonly FormatTable Table = Sample.Table("t", "received secret private", "total").With(
        derivedRows: [new DerivedLine { Id = "refused", Label = "refused", Terms = [new(1, 1), new(1, 2)], IsSum = true }]);

    public static Format Format { get; } = Sample.Format(
        [Table],
        indicators:
        [
            Sample.FigureIndicator("t.received.total"),
            Sample.RateIndicator("rate", "t.received.total", "t.received.total"),
            Sample.FigureIndicator("t.refused.total"),
        ]);

    public static Indicator Received => Format.Indicators[0];

    public static Indicator Share => Format.Indicators[1];

    /// <summary>What the form leaves to its readers to sum up.</summary>
    public static Indicator Refused => Format.Indicators[2];

    public static Agency City { get; } = Sample.Agency("city", AgencyLevel.City);

    public static Report Report(Agency agency, int year, string received, ReportScope scope = ReportScope.Self) =>
        Sample.Report(Format, agency, year, [Table.Figures($"received {received}")]).With(scope: scope);

    /// <summary>A report of the two parts of <see cref="Refused"/>.</summary>
    public static Report Parts(Agency agency, int year, string secret, string personal, ReportScope scope = ReportScope.Self) =>
        Sample.Report(Format, agency, year, [Table.Figures($"secret {secret}\nprivate {personal}")]).With(scope: scope);

    public static DerivedArchive Derive(IEnumerable<Agency> agencies, Report[] reports)
    {
        var archive = Sample.Archive([.. agencies], reports);
        return Deriver.Derive(archive, Checker.Check(archive, new DiagnosticList()));
    }
}
