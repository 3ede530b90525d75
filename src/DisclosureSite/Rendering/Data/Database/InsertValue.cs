namespace DisclosureSite.Rendering.Data.Database;

/// <summary>One value of a row; the default is NULL.</summary>
internal readonly struct InsertValue
{
    // A double holds every decimal of 15 digits, and gives it back.
    private const long ExactLimit = 1_000_000_000_000_000;

    // A double holds these powers of ten exactly, too, so that one division gives the nearest double.
    private static readonly double[] Tens =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    public InsertValueKind Kind { get; private init; }

    public long Whole { get; private init; }

    public double Real { get; private init; }

    public string? Text { get; private init; }

    /// <summary>Whether the other is the same value. Asked for each of millions.</summary>
    public bool Is(in InsertValue other) =>
        Kind == other.Kind
        && Whole == other.Whole
        && BitConverter.DoubleToInt64Bits(Real) == BitConverter.DoubleToInt64Bits(other.Real)
        && (ReferenceEquals(Text, other.Text) || string.Equals(Text, other.Text, StringComparison.Ordinal));

    public static InsertValue Of(long number) => new() { Kind = InsertValueKind.Whole, Whole = number };

    public static InsertValue Of(string text) => new() { Kind = InsertValueKind.Text, Text = text };

    /// <summary>A number, exactly: whole where it is whole, else real where that gives back every digit, else its text.</summary>
    public static InsertValue Of(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        if (parts[2] == 0 && parts[1] >= 0)
        {
            var digits = ((long)parts[1] << 32) | (uint)parts[0];
            var scale = (parts[3] >> 16) & 0xFF;
            var sign = parts[3] < 0 ? -1 : 1;
            for (; scale > 0 && digits % 10 == 0; scale--)
            {
                digits /= 10;
            }

            if (scale == 0)
            {
                return Of(sign * digits);
            }

            if (digits < ExactLimit && scale < Tens.Length)
            {
                return new() { Kind = InsertValueKind.Real, Real = sign * (digits / Tens[scale]) };
            }
        }

        return Of(Numbers.Exact(number));
    }
}
