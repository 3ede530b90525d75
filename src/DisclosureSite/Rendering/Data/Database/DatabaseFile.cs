using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DisclosureSite.Rendering.Data.Database;

/// <summary>
/// A new SQLite database, filled in one transaction. It is thrown away if that fails, so there is no journal, and nobody waits for the disk.
/// </summary>
internal sealed class DatabaseFile : IDisposable
{
    // What can go wrong on a sound machine: SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN.
    private static readonly int[] RefusalsOfSystem = [8, 10, Full, 14];

    private const int Full = 13;

    // What the operating system says itself: ENOSPC, ERROR_DISK_FULL.
    private static readonly int DiskFull = OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28;

    private readonly SqliteConnection connection;
    private readonly List<InsertStatement> statements = [];

    // A connection is only ever used by the thread that made it, and nobody reads SQLite's sums of its memory: both cost a lock for
    // each of millions of values. Where SQLite runs already, it refuses, and is only slower.
    static DatabaseFile()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private DatabaseFile(SqliteConnection connection) => this.connection = connection;

    /// <summary>Makes a database and fills it.</summary>
    /// <param name="path">Where no file stands yet.</param>
    /// <param name="fill">Fills it.</param>
    /// <exception cref="IOException">The disk is full, or the operating system refuses for another reason.</exception>
    public static void Make(string path, Action<DatabaseFile> fill)
    {
        try
        {
            var options = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false };
            using var database = new DatabaseFile(new SqliteConnection(options.ToString()));
            database.connection.Open();
            database.Execute(
                """
                PRAGMA page_size = 16384;
                PRAGMA encoding = 'UTF-8';
                PRAGMA journal_mode = OFF;
                PRAGMA synchronous = OFF;
                PRAGMA locking_mode = EXCLUSIVE;
                PRAGMA cache_size = -16384;
                PRAGMA foreign_keys = OFF;
                BEGIN;
                """);
            fill(database);
            database.Execute("COMMIT;");
        }
        catch (SqliteException exception) when (RefusalsOfSystem.Contains(exception.SqliteErrorCode))
        {
            var refusal = new IOException(exception.Message, exception);
            if (exception.SqliteErrorCode == Full)
            {
                refusal.HResult = DiskFull;
            }

            throw refusal;
        }
    }

    /// <summary>Runs statements that give nothing back; all rows given so far are in their tables.</summary>
    public void Execute(string sql)
    {
        foreach (var statement in statements)
        {
            statement.Flush();
        }

        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // No word of an archive is part of a statement.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Prepares to add rows to a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns in the order in which they are given; all others are NULL.</param>
    public InsertStatement Into(string table, params ReadOnlySpan<string> columns)
    {
        var statement = new InsertStatement(connection.Handle!, table, columns);
        statements.Add(statement);
        return statement;
    }

    public void Dispose()
    {
        foreach (var statement in statements)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }
}
