using DisclosureSite.Model;

namespace DisclosureSite.Rendering;

/// <content>The addresses of data as files: lists in <c>/data/</c>, and beside each page what it shows.</content>
internal static partial class Addresses
{
    public const string DataGuide = "/data/api/";
    public const string DataIndex = "/data/index.json";
    public const string DataPackage = "/datapackage.json";
    public const string AllFigures = "/data/figures.csv";
    public const string AgencyList = "/data/agencies.csv";
    public const string ReportList = "/data/reports.csv";
    public const string MissingList = "/data/missing.csv";
    public const string FindingList = "/data/findings.csv";
    public const string CorrectionList = "/data/corrections.csv";
    public const string LabelList = "/data/labels.csv";
    public const string IndicatorList = "/data/indicators.csv";

    public static string JsonOf(Agency agency) => $"{Of(agency)}index.json";

    public static string JsonOf(Report report) => $"{Of(report)}report.json";

    public static string JsonOf(Indicator indicator) => $"/indicators/{Uri.EscapeDataString(indicator.Id)}.json";

    public static string JsonOf(Format format) => $"/data/formats/{Uri.EscapeDataString(format.Id)}.json";

    /// <summary>The schema of a kind of JSON file.</summary>
    public static string SchemaOf(string kind, int version) => $"/data/schemas/{kind}-{version}.json";

    public static string DataPackageOf(Report report) => $"{Of(report)}datapackage.json";
}
