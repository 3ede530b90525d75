using SQLitePCL;

namespace DisclosureSite.Rendering.Data.Database;

/// <summary>
/// Adds rows to a table, each value given in turn; they are in the table once it is flushed. SQLite gets many rows at a time, for it
/// opens and closes the table for each time, and only those values that are not the ones it had in their place the time before.
/// </summary>
internal sealed class InsertStatement : IDisposable
{
    private const int RowsAtATime = 32;

    private readonly BoundInsert many;
    private readonly BoundInsert one;
    private readonly InsertValue[] values;
    private readonly int columns;
    private int given;
    private int due;

    /// <summary>Prepares to add rows to a table.</summary>
    /// <param name="database">Where the table is.</param>
    /// <param name="table">The table.</param>
    /// <param name="names">The columns in the order in which they are given; all others are NULL.</param>
    public InsertStatement(sqlite3 database, string table, ReadOnlySpan<string> names)
    {
        columns = names.Length;
        values = new InsertValue[RowsAtATime * columns];
        var row = $"({string.Join(", ", Enumerable.Repeat("?", columns))})";
        var insert = $"INSERT INTO {table} ({string.Join(", ", names!)}) VALUES ";
        one = new BoundInsert(database, insert + row);
        many = new BoundInsert(database, insert + string.Join(", ", Enumerable.Repeat(row, RowsAtATime)));
        due = columns;
    }

    /// <summary>A whole number; null: NULL.</summary>
    public InsertStatement Whole(long? value)
    {
        values[given++] = value is { } number ? InsertValue.Of(number) : default;
        return this;
    }

    /// <summary>1 or 0.</summary>
    public InsertStatement Flag(bool value) => Whole(value ? 1 : 0);

    /// <summary>A text; null: NULL.</summary>
    public InsertStatement Text(string? text)
    {
        values[given++] = text is null ? default : InsertValue.Of(text);
        return this;
    }

    /// <summary>A value of a set, by its name.</summary>
    public InsertStatement Id<T>(T value)
        where T : struct, Enum => Text(value.ToString().ToLowerInvariant());

    /// <summary>A number, exactly: INTEGER where it is whole, else REAL where that gives back every digit, else TEXT; null: NULL.</summary>
    public InsertStatement Number(decimal? value)
    {
        values[given++] = value is { } number ? InsertValue.Of(number) : default;
        return this;
    }

    /// <summary>Adds the row.</summary>
    public void Run()
    {
        if (given != due)
        {
            throw new InvalidOperationException($"A row needs {columns} values and not {given - due + columns}.");
        }

        due += columns;
        if (given == values.Length)
        {
            many.Run(values);
            (given, due) = (0, columns);
        }
    }

    /// <summary>Brings all rows into the table.</summary>
    public void Flush()
    {
        for (var i = 0; i < given; i += columns)
        {
            one.Run(values.AsSpan(i, columns));
        }

        (given, due) = (0, columns);
    }

    public void Dispose()
    {
        many.Dispose();
        one.Dispose();
    }
}
