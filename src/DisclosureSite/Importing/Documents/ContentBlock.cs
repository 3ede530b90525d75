namespace DisclosureSite.Importing.Documents;

/// <summary>A piece of a document as its file nests it: tables stand in cells of tables.</summary>
internal abstract record ContentBlock;
