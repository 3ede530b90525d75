using DisclosureSite.Reading.Text;

namespace DisclosureSite.Reading.Archives;

/// <summary>The CSV file of a table, not yet understood.</summary>
/// <param name="Id">The file's name without its ending.</param>
/// <param name="Text">What stands in it; null: it is no text, which has been reported.</param>
internal readonly record struct RawTable(string Id, TextFile? Text);
