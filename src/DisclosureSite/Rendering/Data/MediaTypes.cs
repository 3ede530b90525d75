namespace DisclosureSite.Rendering.Data;

/// <summary>The media types of the files that can be downloaded.</summary>
internal static class MediaTypes
{
    /// <summary>By the end of a path; bytes where it is not known.</summary>
    public static string Of(string path) => path[(path.LastIndexOf('.') + 1)..] switch
    {
        "csv" => "text/csv",
        "json" => "application/json",
        "sqlite" => "application/vnd.sqlite3",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    };
}
