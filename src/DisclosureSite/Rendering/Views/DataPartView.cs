namespace DisclosureSite.Rendering.Views;

/// <summary>A column of a CSV file, or a key of a JSON file.</summary>
/// <param name="Name">Its name; for a key within other objects, the way to it.</param>
/// <param name="Type">What kind of values it holds, in a word or two.</param>
/// <param name="Meaning">What they mean.</param>
internal sealed record DataPartView(string Name, string Type, string Meaning);
