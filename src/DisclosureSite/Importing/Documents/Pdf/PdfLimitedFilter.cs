using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>A filter of the library that is asked only once it is known that its result has a bearable size.</summary>
/// <param name="filter">The library's.</param>
/// <param name="isLast">Whether nothing is unfolded after it.</param>
/// <param name="budget">What may be unfolded.</param>
/// <param name="circles">Knows which objects refer to which.</param>
internal sealed class PdfLimitedFilter(IFilter filter, bool isLast, PdfBudget budget, PdfReferenceCircles circles) : IFilter
{
    // Most that a byte can unfold to.
    private const int FactorOfRunLength = 64;
    private const int HeaderOfFlate = 2;
    private const int LongestPredictedRow = 1024 * 1024;

    /// <inheritdoc/>
    public bool IsSupported => filter.IsSupported && !IsForPictures;

    private bool IsForPictures => filter is not (FlateFilter or LzwFilter or RunLengthFilter or Ascii85Filter or AsciiHexDecodeFilter);

    /// <inheritdoc/>
    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        if (IsForPictures)
        {
            throw new NotSupportedException();
        }

        RequireShortRows(streamDictionary, filterIndex);
        budget.CountUnfolded(filter switch
        {
            FlateFilter or LzwFilter => 0,
            RunLengthFilter => (long)input.Length * FactorOfRunLength,
            _ => input.Length,
        });
        if (filter is FlateFilter)
        {
            CountFlate(input);
        }
        else if (filter is LzwFilter)
        {
            CountLzw(input.Span);
        }

        var unfolded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        if (isLast && PdfRanges.AreEndlessIn(unfolded.Span))
        {
            budget.Refuse();
        }

        if (isLast && NumberOf(streamDictionary, NameToken.N) is { } count && NumberOf(streamDictionary, NameToken.First) is { } first)
        {
            budget.RequireNoCircles(circles.AreIn(unfolded.Span, (int)Math.Clamp(count, 0, int.MaxValue), (int)Math.Clamp(first, 0, int.MaxValue)));
        }

        return unfolded;
    }

    // What the library would unfold at once is unfolded here piece by piece and thrown away: the budget ends it in time.
    private void CountFlate(Memory<byte> input)
    {
        if (input.Length <= HeaderOfFlate || !MemoryMarshal.TryGetArray<byte>(input, out var bytes))
        {
            budget.CountUnfolded(input.Length);
            return;
        }

        using var source = new MemoryStream(bytes.Array!, bytes.Offset + HeaderOfFlate, bytes.Count - HeaderOfFlate, writable: false);
        using var inflated = new DeflateStream(source, CompressionMode.Decompress);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            while (inflated.Read(buffer) is var count and > 0)
            {
                budget.CountUnfolded(count);
            }
        }
        catch (InvalidDataException)
        {
            // The library has its own way with a broken stream, which then ends here for it too.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Follows the codes with the lengths of their strings alone. The library keeps a string for each code that it reads.
    private void CountLzw(ReadOnlySpan<byte> input)
    {
        const int clear = 256;
        const int end = 257;
        Span<int> lengths = stackalloc int[4096];
        lengths[..clear].Fill(1);
        var count = end + 1;
        var previous = 0;
        for (long bit = 0; ;)
        {
            var width = count >= 2047 ? 12 : count >= 1023 ? 11 : count >= 511 ? 10 : 9;
            if (bit + width > input.Length * 8L)
            {
                return;
            }

            var code = 0;
            for (var i = 0; i < width; i++, bit++)
            {
                code = (code << 1) | ((input[(int)(bit / 8)] >> (7 - (int)(bit % 8))) & 1);
            }

            if (code == end)
            {
                return;
            }

            if (code == clear)
            {
                count = end + 1;
                previous = 0;
                continue;
            }

            var length = code < Math.Min(count, lengths.Length) ? lengths[code] : previous + 1;
            budget.CountUnfolded(length + previous + 1);
            if (count < lengths.Length)
            {
                lengths[count] = previous + 1;
            }

            count++;
            previous = length;
        }
    }

    // The library makes room for whole rows, however long they claim to be.
    private void RequireShortRows(DictionaryToken stream, int index)
    {
        if (ParametersOf(stream, index) is not { } parameters)
        {
            return;
        }

        if (Of(NameToken.Columns) * Math.Min(Of(NameToken.Colors), 32) * Math.Max(Of(NameToken.BitsPerComponent), 8) > LongestPredictedRow * 8.0)
        {
            budget.Refuse();
        }

        double Of(NameToken name) => Math.Abs(NumberOf(parameters, name) ?? 1);
    }

    private static double? NumberOf(DictionaryToken dictionary, NameToken name) =>
        dictionary.TryGet(name, out var token) && token is NumericToken number ? number.Data : null;

    private static DictionaryToken? ParametersOf(DictionaryToken stream, int index)
    {
        foreach (var name in (ReadOnlySpan<NameToken>)[NameToken.DecodeParms, NameToken.Dp])
        {
            if (stream.TryGet(name, out var token))
            {
                return token switch
                {
                    DictionaryToken dictionary => dictionary,
                    ArrayToken array when index < array.Length => array[index] as DictionaryToken,
                    _ => null,
                };
            }
        }

        return null;
    }
}
