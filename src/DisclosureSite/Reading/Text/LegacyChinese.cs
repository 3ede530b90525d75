using System.Text;

namespace DisclosureSite.Reading.Text;

/// <summary>
/// GB18030, as Chinese Excel and WPS save CSV. It assigns a character to nearly every pair of bytes, so decoding alone does not
/// tell it from Big5, Shift-JIS or Latin-1, nor from damaged UTF-8: the frequency of its characters does.
/// </summary>
internal static class LegacyChinese
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text; null: the bytes are no GB18030, or no plausible one.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (!IsPlausible(bytes))
        {
            return null;
        }

        try
        {
            return Gb18030.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether the bytes look like UTF-8 with some of them damaged: more whole Chinese characters of UTF-8 than other bytes.
    /// In GB18030 such sequences come about by chance only. <paramref name="firstFault"/> is the first damaged byte.
    /// </summary>
    public static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes, out int firstFault)
    {
        firstFault = -1;
        var whole = 0;
        var damaged = 0;
        var at = 0;
        while (at < bytes.Length)
        {
            if (bytes[at] < 0x80)
            {
                at++;
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            {
                whole += length >= 3 ? 1 : 0;
            }
            else
            {
                damaged++;
                firstFault = firstFault < 0 ? at : firstFault;
            }

            at += length;
        }

        return firstFault >= 0 && whole > 2 * damaged;
    }

    /// <summary>
    /// Whether labels read as GB18030 are none: there is too little text in a small table to tell by the file as a whole, while
    /// labels hold words only, so that few characters are enough.
    /// </summary>
    public static bool AreImplausible(IEnumerable<string> labels)
    {
        var (pairs, outside) = Count(Gb18030.GetBytes(string.Concat(labels)));
        return outside > 0 && outside * 5 >= pairs;
    }

    /// <summary>
    /// Whether the bytes may be GB18030: nearly all of written simplified Chinese lies within GB2312, the square A1A1–F7FE; Big5 and
    /// others scatter over the rest.
    /// </summary>
    public static bool IsPlausible(ReadOnlySpan<byte> bytes)
    {
        var (pairs, outside) = Count(bytes);
        return pairs >= 0 && (outside < 3 || outside * 5 < pairs);
    }

    // The characters, and those among them hardly found in Chinese text: beyond GB2312, or kana, Greek and other scripts within it.
    // Fewer than 0: a character is cut off.
    private static (int Pairs, int Outside) Count(ReadOnlySpan<byte> bytes)
    {
        var pairs = 0;
        var outside = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            if (i + 1 == bytes.Length)
            {
                return (-1, 0);
            }

            // Four bytes spell what has no pair: rare characters, or those of other scripts.
            var isFour = bytes[i + 1] is >= 0x30 and <= 0x39;
            pairs++;
            outside += isFour || bytes[i] is < 0xA1 or (>= 0xA4 and <= 0xA8) or (>= 0xAA and <= 0xAF) or > 0xF7 || bytes[i + 1] < 0xA1 ? 1 : 0;
            i += isFour ? 3 : 1;
        }

        return (pairs, outside);
    }
}
