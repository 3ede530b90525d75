namespace DisclosureSite.Rendering.Data;

/// <summary>A kind of JSON file that the site publishes.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Version">
/// Its version, which stands in each file as <c>schema</c>: the same as long as a program that reads such files need not change; new keys
/// do not change it.
/// </param>
/// <param name="Title">What such a file is, for readers.</param>
/// <param name="Where">The pattern of its address below the site's root, for readers.</param>
/// <param name="Shape">What it holds.</param>
internal sealed record JsonKind(string Name, int Version, string Title, string Where, JsonShape Shape)
{
    /// <summary>The site path of its schema.</summary>
    public string SchemaAddress => Addresses.SchemaOf(Name, Version);
}
