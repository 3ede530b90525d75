using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DisclosureSite.Rendering.Data.Database;

/// <summary>
/// Adds rows to a table, each value given in turn. It binds values itself, and only those that are not the row before's: a command's
/// boxed parameters would cost more than SQLite does.
/// </summary>
internal sealed class InsertStatement : IDisposable
{
    // A double holds every decimal of so many digits, and gives it back.
    private const int ExactDigits = 15;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    // What is bound: a number, a text, or, both null, NULL.
    private readonly long?[] numbers;
    private readonly string?[] texts;
    private byte[] buffer = new byte[1024];
    private int given;

    private InsertStatement(sqlite3 database, sqlite3_stmt statement)
    {
        this.database = database;
        this.statement = statement;
        var columns = raw.sqlite3_bind_parameter_count(statement);
        numbers = new long?[columns];
        texts = new string?[columns];
    }

    public static InsertStatement Prepare(sqlite3 database, string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        return new InsertStatement(database, statement);
    }

    /// <summary>A whole number; null: NULL.</summary>
    public InsertStatement Whole(long? value)
    {
        if (numbers[given] != value || texts[given] is not null)
        {
            (numbers[given], texts[given]) = (value, null);
            Check(value is { } number
                ? raw.sqlite3_bind_int64(statement, given + 1, number)
                : raw.sqlite3_bind_null(statement, given + 1));
        }

        given++;
        return this;
    }

    /// <summary>1 or 0.</summary>
    public InsertStatement Flag(bool value) => Whole(value ? 1 : 0);

    /// <summary>A text; null: NULL.</summary>
    public InsertStatement Text(string? text)
    {
        if (text is null)
        {
            return Whole(null);
        }

        if (!string.Equals(texts[given], text, StringComparison.Ordinal) || numbers[given] is not null)
        {
            (numbers[given], texts[given]) = (null, text);
            var most = Encoding.UTF8.GetMaxByteCount(text.Length);
            if (buffer.Length < most)
            {
                buffer = new byte[most];
            }

            // Even an empty text must point somewhere, or SQLite takes it for NULL.
            Check(text.Length == 0
                ? raw.sqlite3_bind_text(statement, given + 1, "")
                : raw.sqlite3_bind_text(statement, given + 1, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer))));
        }

        given++;
        return this;
    }

    /// <summary>A value of a set, by its name.</summary>
    public InsertStatement Id<T>(T value)
        where T : struct, Enum => Text(value.ToString().ToLowerInvariant());

    /// <summary>A number, exactly: INTEGER where it is whole, else REAL where that gives back every digit, else TEXT; null: NULL.</summary>
    public InsertStatement Number(decimal? value)
    {
        if (value is not { } number)
        {
            return Whole(null);
        }

        if (number is >= long.MinValue and <= long.MaxValue && (number.Scale == 0 || decimal.Truncate(number) == number))
        {
            return Whole((long)number);
        }

        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        if (text.TrimStart('-', '0', '.').Count(char.IsAsciiDigit) > ExactDigits)
        {
            return Text(text);
        }

        // Both at once is never asked for: whatever comes next is bound anew.
        (numbers[given], texts[given]) = (0, "");
        given++;
        Check(raw.sqlite3_bind_double(statement, given, double.Parse(text, CultureInfo.InvariantCulture)));
        return this;
    }

    /// <summary>Adds the row.</summary>
    public void Run()
    {
        if (given != texts.Length)
        {
            throw new InvalidOperationException($"A row needs {texts.Length} values and not {given}.");
        }

        var result = raw.sqlite3_step(statement);
        if (result != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }

        raw.sqlite3_reset(statement);
        given = 0;
    }

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }
    }
}
