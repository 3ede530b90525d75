using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Data;

/// <summary>The words by which data files name choices: those of the editors' files, where these have the same choice.</summary>
internal static class DataWords
{
    public static string Of(AgencyLevel level) => level switch
    {
        AgencyLevel.County => "county",
        AgencyLevel.City => "city",
        AgencyLevel.Province => "province",
        AgencyLevel.Department => "department",
        AgencyLevel.Township => "township",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static string Of(ReportStatus status) => status switch
    {
        ReportStatus.Published => "published",
        ReportStatus.Draft => "draft",
        ReportStatus.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(ReportScope scope) => scope == ReportScope.All ? "all" : "self";

    public static string Of(NarrativeText text) => text switch
    {
        NarrativeText.Full => "full",
        NarrativeText.Summary => "summary",
        NarrativeText.None => "none",
        _ => throw new ArgumentOutOfRangeException(nameof(text)),
    };

    public static string Of(IndicatorKind kind) => kind == IndicatorKind.Rate ? "rate" : "figure";

    public static string Of(RuleKind kind) => kind switch
    {
        RuleKind.Sum => "sum",
        RuleKind.Equation => "equation",
        RuleKind.Form => "form",
        RuleKind.Narrative => "narrative",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Axis axis) => axis == Axis.Row ? "row" : "column";

    public static string Of(FigureKind kind) => kind switch
    {
        FigureKind.Count => "count",
        FigureKind.Change => "change",
        FigureKind.Money => "money",
        FigureKind.Number => "number",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(TableShape shape) => shape switch
    {
        TableShape.Rows => "rows",
        TableShape.MergedGroups => "merged-groups",
        TableShape.OneRow => "one-row",
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };
}
