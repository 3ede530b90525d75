namespace DisclosureSite.Importing.Documents;

/// <summary>What no report needs, and what only a document made to do harm, or no report at all, goes beyond.</summary>
internal static class DocumentLimits
{
    /// <summary>The most rows of a table.</summary>
    public const int Rows = 10_000;

    /// <summary>The most columns of a table.</summary>
    public const int Columns = 200;

    /// <summary>The most places of a table's grid.</summary>
    public const int Places = 1_000_000;

    /// <summary>The most cells of all tables: no form has a twentieth of them.</summary>
    public const int Cells = 10_000;

    /// <summary>The most characters in the cells of all tables: the forms of one report have some thousands.</summary>
    public const int CellLetters = 300_000;

    /// <summary>The most lines of a text, and paragraphs of a document: the longest reports have some thousands.</summary>
    public const int Lines = 20_000;

    /// <summary>The most characters of a text, and of a document's paragraphs: those of a long report would stand in it thirty times.</summary>
    public const int Letters = 1_000_000;

    /// <summary>The most cells of a text that tells no columns: whatever a label may be broken into is tried for each.</summary>
    public const int LooseCells = 5_000;

    /// <summary>How deep elements may be nested: Word's own documents stay below 60.</summary>
    public const int Depth = 250;

    /// <summary>The most elements of a part that is held in memory as a whole.</summary>
    public const int Elements = 300_000;

    /// <summary>The most elements and texts that stand beside one another: putting one among them takes time for each.</summary>
    public const int Siblings = 25_000;

    /// <summary>The most bytes of a part of an archive, unpacked.</summary>
    public const int PartBytes = 64 * 1024 * 1024;

    /// <summary>The most bytes of all the parts read of an archive, unpacked.</summary>
    public const int TotalBytes = 128 * 1024 * 1024;

    /// <summary>The most entries of an archive.</summary>
    public const int Entries = 5_000;
}
