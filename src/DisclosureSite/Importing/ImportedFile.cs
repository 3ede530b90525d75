namespace DisclosureSite.Importing;

/// <summary>A file that an import makes.</summary>
/// <param name="Name">Its path below the year's folder, with <c>/</c>.</param>
/// <param name="Content">What it holds.</param>
internal sealed record ImportedFile(string Name, ReadOnlyMemory<byte> Content);
