namespace DisclosureSite.Rendering.Data.Database;

/// <summary>As what SQLite keeps a value.</summary>
internal enum InsertValueKind
{
    Null,
    Whole,
    Real,
    Text,
}
