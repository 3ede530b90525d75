using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DisclosureSite.Rendering.Data.Database;

/// <summary>
/// An INSERT that knows which values it holds, and binds only others. It binds by itself: a command's boxed parameters would cost more
/// than SQLite does.
/// </summary>
internal sealed class BoundInsert : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly InsertValue[] bound;
    private byte[] buffer = new byte[1024];

    public BoundInsert(sqlite3 database, string sql)
    {
        this.database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
        bound = new InsertValue[raw.sqlite3_bind_parameter_count(statement)];
    }

    public void Run(ReadOnlySpan<InsertValue> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            ref readonly var value = ref values[i];
            if (!bound[i].Is(value))
            {
                Check(Bind(i + 1, value));
                bound[i] = value;
            }
        }

        var result = raw.sqlite3_step(statement);
        if (result != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }

        raw.sqlite3_reset(statement);
    }

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }
    }

    private int Bind(int place, in InsertValue value)
    {
        switch (value.Kind)
        {
            case InsertValueKind.Whole:
                return raw.sqlite3_bind_int64(statement, place, value.Whole);
            case InsertValueKind.Real:
                return raw.sqlite3_bind_double(statement, place, value.Real);
            case InsertValueKind.Text when value.Text!.Length > 0:
                var most = Encoding.UTF8.GetMaxByteCount(value.Text.Length);
                if (buffer.Length < most)
                {
                    buffer = new byte[most];
                }

                return raw.sqlite3_bind_text(statement, place, buffer.AsSpan(0, Encoding.UTF8.GetBytes(value.Text, buffer)));
            case InsertValueKind.Text:
                // Even an empty text must point somewhere, or SQLite takes it for NULL.
                return raw.sqlite3_bind_text(statement, place, "");
            default:
                return raw.sqlite3_bind_null(statement, place);
        }
    }
}
