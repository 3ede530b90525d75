using System.IO.Compression;
using System.Text;
using CsCheck;
using DisclosureSite.Rendering.Data.Workbooks;
using Xunit;

namespace DisclosureSite.Tests.Rendering.Data;

/// <summary>What is compressed is read back by the runtime's own reader.</summary>
public sealed class DeflateTests
{
    // Letters that repeat, as in XML, and now and then a byte of any kind.
    private static readonly Gen<byte[]> Piece = Gen.OneOf(
        Gen.Byte[0x61, 0x64].Array[0, 3000],
        Gen.Byte.Array[0, 3000],
        Gen.Select(Gen.Byte[0x61, 0x7A].Array[1, 40], Gen.Int[1, 400]).Select((word, times) => Enumerable.Repeat(word, times).SelectMany(letters => letters).ToArray()));

    [Fact]
    public void Anything_comes_back() =>
        Piece.Array[0, 4].Sample(pieces => Assert.Equal(pieces.SelectMany(piece => piece), Expanded(new Deflate(), pieces)), iter: 2000);

    [Fact]
    public void One_serves_for_many_files()
    {
        var deflate = new Deflate();
        for (var i = 0; i < 300; i++)
        {
            var piece = Encoding.UTF8.GetBytes($"<c r=\"A{i}\"><v>{i * 7919}</v></c><c r=\"B{i}\"><v>{i * 104729}</v></c>");
            Assert.Equal(piece, Expanded(deflate, piece));
        }
    }

    [Theory]
    [InlineData(257)]
    [InlineData(258)]
    [InlineData(259)]
    [InlineData(516)]
    [InlineData(200_000)]
    public void The_same_byte_many_times_comes_back(int count) =>
        Assert.Equal(Enumerable.Repeat((byte)'a', count), Expanded(new Deflate(), [.. Enumerable.Repeat((byte)'a', count)]));

    [Theory]
    [InlineData(32 * 1024)]
    [InlineData((32 * 1024) + 1)]
    [InlineData(100_000)]
    public void What_stood_long_before_comes_back(int distance)
    {
        var random = new Random(1);
        var piece = new byte[distance + 64];
        random.NextBytes(piece);
        piece.AsSpan(0, 64).CopyTo(piece.AsSpan(distance));
        Assert.Equal(piece, Expanded(new Deflate(), piece));
    }

    // By hand from RFC 1951: block 010, a = 10010001, end 0000000; last block 110, end 0000000.
    [Fact]
    public void The_bytes_are_those_of_the_standard() => Assert.Equal([0x4A, 0x04, 0x0C, 0x00], Compressed(new Deflate(), "a"u8.ToArray()));

    [Fact]
    public void The_XML_of_a_sheet_shrinks_to_a_quarter()
    {
        var xml = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 500).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\" s=\"8\"><v>{row * 37}</v></c></row>")));
        Assert.InRange(Compressed(new Deflate(), xml).Length, 1, xml.Length / 4);
    }

    private static byte[] Compressed(Deflate deflate, params byte[][] pieces)
    {
        deflate.Reset();
        using var packed = new MemoryStream();
        foreach (var piece in pieces)
        {
            packed.Write(deflate.Add(piece));
        }

        packed.Write(deflate.End());
        return packed.ToArray();
    }

    private static byte[] Expanded(Deflate deflate, params byte[][] pieces)
    {
        using var packed = new MemoryStream(Compressed(deflate, pieces));
        using var reader = new DeflateStream(packed, CompressionMode.Decompress);
        using var whole = new MemoryStream();
        reader.CopyTo(whole);
        return whole.ToArray();
    }
}
