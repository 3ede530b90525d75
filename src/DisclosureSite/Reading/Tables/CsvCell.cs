namespace DisclosureSite.Reading.Tables;

/// <summary>A cell of a CSV file.</summary>
/// <param name="Text">Its text, without quotes and without white space around it.</param>
/// <param name="Line">The line where it begins.</param>
/// <param name="Column">The column where it begins, in code points; of a quoted cell, where its quote stands.</param>
internal readonly record struct CsvCell(string Text, int Line, int Column)
{
    /// <summary>Whether nothing but white space stands in it.</summary>
    public bool IsBlank => Text.Length == 0;
}
