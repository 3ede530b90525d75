using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DisclosureSite.Tests.Rendering.Data;

/// <summary>A database of a rendered site, opened to be read.</summary>
internal sealed class ReadDatabase : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteConnection connection;

    public ReadDatabase(byte[] bytes)
    {
        var path = folder["read.sqlite"];
        File.WriteAllBytes(path, bytes);
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
    }

    /// <summary>The rows of a query, the values of each with | between; NULL is ∅, and a number is what it prints as.</summary>
    public string[] Rows(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Show(reader.GetValue(column)))));
        }

        return [.. rows];
    }

    public void Dispose()
    {
        connection.Dispose();
        folder.Dispose();
    }

    private static string Show(object value) => value switch
    {
        DBNull => "∅",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
