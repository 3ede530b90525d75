namespace DisclosureSite.Rendering.Data;

/// <summary>A CSV file that can be downloaded.</summary>
/// <param name="Name">Its name in the data package.</param>
/// <param name="Address">Its site path.</param>
/// <param name="Title">What it is, for readers.</param>
/// <param name="Table">What it holds.</param>
internal sealed record DataResource(string Name, string Address, string Title, CsvTable Table);
