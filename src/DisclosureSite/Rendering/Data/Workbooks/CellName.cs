using System.Buffers.Text;
using System.Text;

namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>How spreadsheets name a cell by its row and column, counted from 1: <c>AB12</c>.</summary>
internal static class CellName
{
    /// <summary>How many bytes a name takes at most.</summary>
    public const int Longest = 20;

    /// <summary>The name.</summary>
    public static string Of(int row, int column)
    {
        Span<byte> name = stackalloc byte[Longest];
        return Encoding.ASCII.GetString(name[..Write(name, row, column)]);
    }

    /// <summary>Writes the name, and returns how many bytes it took.</summary>
    public static int Write(Span<byte> name, int row, int column)
    {
        var letters = 1;
        for (var rest = (column - 1) / 26; rest > 0; rest = (rest - 1) / 26)
        {
            letters++;
        }

        var at = letters;
        for (var rest = column; at > 0; rest = (rest - 1) / 26)
        {
            name[--at] = (byte)('A' + ((rest - 1) % 26));
        }

        Utf8Formatter.TryFormat(row, name[letters..], out var digits);
        return letters + digits;
    }
}
