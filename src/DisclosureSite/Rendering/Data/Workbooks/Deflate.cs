using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace DisclosureSite.Rendering.Data.Workbooks;

/// <summary>
/// Compresses (RFC 1951): quickly, for a province has ten thousand workbooks, and to the same bytes on every machine and with every
/// version of the runtime, which the runtime's own compressor does not promise. Each piece is a block in the fixed codes that repeats
/// nothing of the pieces before it; the XML of small sheets gains little from more.
/// </summary>
internal sealed class Deflate : IDisposable
{
    private const int HashBits = 13;
    private const int ShortestMatch = 4;
    private const int LongestMatch = 258;
    private const int LargestDistance = 32 * 1024;
    private const int EndOfBlock = 256;
    private const int FirstLengthCode = 257;
    private const int DistanceCodeLength = 5;
    private const int PlacesInMatch = 2;

    // RFC 1951, 3.2.5: the shortest length and the smallest distance of each code, and how many bits say what comes on top.
    private static readonly ushort[] Lengths = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly byte[] LengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly ushort[] Distances = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

    private static readonly Code[] Symbols = [.. Enumerable.Range(0, 288).Select(FixedCodeOf)];
    private static readonly Code[] Matches = [.. Enumerable.Range(0, LongestMatch + 1).Select(MatchCodeOf)];
    private static readonly uint[] DistanceCodes = [.. Enumerable.Range(0, Distances.Length).Select(code => Reversed((uint)code, DistanceCodeLength))];

    // Where four bytes stood last, from the first byte of all pieces on; what is below the piece's first byte is of another one.
    private readonly int[] places = ArrayPool<int>.Shared.Rent(1 << HashBits);
    private int origin = 1;

    private byte[] packed = ArrayPool<byte>.Shared.Rent(48 * 1024);
    private int used;
    private ulong pending;
    private int pendingBits;

    public Deflate() => Array.Clear(places);

    private readonly record struct Code(uint Bits, int Length);

    /// <summary>Begins anew.</summary>
    public void Reset() => (used, pending, pendingBits) = (0, 0, 0);

    /// <summary>Compresses a piece.</summary>
    /// <returns>The next bytes, good until the next call.</returns>
    public ReadOnlySpan<byte> Add(ReadOnlySpan<byte> piece)
    {
        // Nine bits at most for a byte, and what was pending and stands around it.
        var most = piece.Length + (piece.Length / 8) + 32;
        if (packed.Length < most)
        {
            ArrayPool<byte>.Shared.Return(packed);
            packed = ArrayPool<byte>.Shared.Rent(most);
        }

        used = 0;
        Put(0b010, 3);
        Encode(piece);
        Put(Symbols[EndOfBlock]);
        return packed.AsSpan(0, used);
    }

    /// <summary>Ends what was begun.</summary>
    /// <returns>The last bytes, good until the next call.</returns>
    public ReadOnlySpan<byte> End()
    {
        used = 0;
        Put(0b011, 3);
        Put(Symbols[EndOfBlock]);
        while (pendingBits > 0)
        {
            packed[used++] = (byte)pending;
            pending >>= 8;
            pendingBits -= 8;
        }

        return packed.AsSpan(0, used);
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(places);
        ArrayPool<byte>.Shared.Return(packed);
        packed = [];
    }

    private void Encode(ReadOnlySpan<byte> piece)
    {
        if (origin > int.MaxValue - piece.Length - 1)
        {
            Array.Clear(places);
            origin = 1;
        }

        var at = 0;
        var last = piece.Length - ShortestMatch;
        while (at <= last)
        {
            var four = BinaryPrimitives.ReadUInt32LittleEndian(piece[at..]);
            ref var place = ref places[HashOf(four)];
            var before = place - origin;
            place = origin + at;
            if (before < 0 || at - before > LargestDistance || BinaryPrimitives.ReadUInt32LittleEndian(piece[before..]) != four)
            {
                Put(Symbols[piece[at]]);
                at++;
                continue;
            }

            var most = Math.Min(LongestMatch, piece.Length - at);
            var length = piece.Slice(at, most).CommonPrefixLength(piece.Slice(before, most));
            PutMatch(length, at - before);

            // What a match repeats has its places already, but for where it ends: most of a sheet is matches.
            at += length;
            for (var inner = Math.Max(at - PlacesInMatch, 1); inner < at && inner <= last; inner++)
            {
                places[HashOf(BinaryPrimitives.ReadUInt32LittleEndian(piece[inner..]))] = origin + inner;
            }
        }

        for (; at < piece.Length; at++)
        {
            Put(Symbols[piece[at]]);
        }

        origin += piece.Length;
    }

    private void PutMatch(int length, int distance)
    {
        Put(Matches[length]);
        var code = distance - 1;
        var bits = 0;
        if (code > 1)
        {
            // Two codes for each power of two.
            bits = BitOperations.Log2((uint)code) - 1;
            code = (2 * (bits + 1)) + ((code >> bits) & 1);
        }

        Put(new Code(DistanceCodes[code] | ((uint)(distance - Distances[code]) << DistanceCodeLength), DistanceCodeLength + bits));
    }

    private void Put(Code code) => Put(code.Bits, code.Length);

    private void Put(uint bits, int length)
    {
        pending |= (ulong)bits << pendingBits;
        pendingBits += length;
        if (pendingBits >= 32)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(packed.AsSpan(used), (uint)pending);
            used += sizeof(uint);
            pending >>= 32;
            pendingBits -= 32;
        }
    }

    private static int HashOf(uint four) => (int)((four * 2654435761) >> (32 - HashBits)) & ((1 << HashBits) - 1);

    // RFC 1951, 3.2.6.
    private static Code FixedCodeOf(int symbol) => symbol switch
    {
        < 144 => new Code(Reversed((uint)(0b0011_0000 + symbol), 8), 8),
        < 256 => new Code(Reversed((uint)(0b1_1001_0000 + symbol - 144), 9), 9),
        < 280 => new Code(Reversed((uint)(symbol - 256), 7), 7),
        _ => new Code(Reversed((uint)(0b1100_0000 + symbol - 280), 8), 8),
    };

    private static Code MatchCodeOf(int length)
    {
        if (length < Lengths[0])
        {
            return default;
        }

        var code = Array.FindLastIndex(Lengths, shortest => shortest <= length);
        var symbol = FixedCodeOf(FirstLengthCode + code);
        return new Code(symbol.Bits | ((uint)(length - Lengths[code]) << symbol.Length), symbol.Length + LengthBits[code]);
    }

    // Codes are sent from their first bit on, everything else from its last.
    private static uint Reversed(uint code, int length)
    {
        var reversed = 0u;
        for (var i = 0; i < length; i++)
        {
            reversed = (reversed << 1) | ((code >> i) & 1);
        }

        return reversed;
    }
}
