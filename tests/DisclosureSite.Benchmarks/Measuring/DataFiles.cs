namespace DisclosureSite.Benchmarks.Measuring;

/// <summary>Which of the files for programs a measured build writes.</summary>
internal enum DataFiles
{
    /// <summary>Pages, texts of the search and the theme alone.</summary>
    None,

    /// <summary>
    /// Also what stands beside a page with the same figures: a report's report.json and its tables' CSV, an indicator's CSV, the figures of
    /// a year. Builds wrote these before there were downloads of any other kind.
    /// </summary>
    BesidePages,

    /// <summary>All: packages, workbooks, the database, tables of the whole archive, feeds, lists for programs.</summary>
    All,
}
