using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Text;

/// <summary>
/// Reads the archive's text files: UTF-8 with or without a byte order mark, UTF-16 with one, else GB18030.
/// </summary>
internal static class TextFileReader
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly Encoding Utf16LittleEndian = new UnicodeEncoding(false, false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(true, false, throwOnInvalidBytes: true);

    /// <summary>
    /// The file's text; null, with a diagnostic, if it cannot be text that the archive accepts. Never holds more than
    /// <paramref name="maximumBytes"/> of it in memory.
    /// </summary>
    public static TextFile? Read(string fullPath, string file, int maximumBytes, DiagnosticList diagnostics)
    {
        byte[]? buffer = null;
        try
        {
            using var handle = System.IO.File.OpenHandle(fullPath);
            var length = RandomAccess.GetLength(handle);
            if (length > maximumBytes)
            {
                diagnostics.Add(DiagnosticCodes.FileTooLarge, new SourcePlace(file), Size(length), Size(maximumBytes));
                return null;
            }

            buffer = ArrayPool<byte>.Shared.Rent((int)length + 1);
            var count = 0;
            while (count <= length && RandomAccess.Read(handle, buffer.AsSpan(count, (int)length + 1 - count), count) is var read and > 0)
            {
                count += read;
            }

            return WithoutDirectionMarks(Decode(file, buffer.AsSpan(0, Math.Min(count, (int)length)), diagnostics), diagnostics);
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            diagnostics.Add(DiagnosticCodes.FileNotReadable, new SourcePlace(file));
            return null;
        }
        finally
        {
            if (buffer is not null)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    /// <summary>The text of a file's bytes; null, with a diagnostic, if they cannot be text that the archive accepts.</summary>
    public static TextFile? Decode(string file, ReadOnlySpan<byte> bytes, DiagnosticList diagnostics)
    {
        if (BinaryKind.Of(bytes) is { } kind)
        {
            diagnostics.Add(DiagnosticCodes.FileIsBinary, new SourcePlace(file), kind.Name, kind.Advice);
            return null;
        }

        var (text, isLegacy) = DecodeText(bytes);
        if (text is null)
        {
            AddUndecodable(file, bytes, diagnostics);
            return null;
        }

        var start = text.StartsWith(ByteOrderMark) ? 1 : 0;
        text = start == 0 ? text : text[start..];
        if (string.IsNullOrWhiteSpace(text))
        {
            diagnostics.Add(DiagnosticCodes.FileEmpty, new SourcePlace(file));
            return null;
        }

        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul)
        {
            diagnostics.Add(DiagnosticCodes.FileHoldsNul, Places.At(file, text, nul));
            return null;
        }

        if (text.IndexOf(ByteOrderMark, StringComparison.Ordinal) is >= 0 and var mark)
        {
            diagnostics.Add(DiagnosticCodes.ByteOrderMarkInside, Places.At(file, text, mark));
            return null;
        }

        return new TextFile(file, text, isLegacy);
    }

    // Of the archive's own files alone: what an import finds in a document is for it to leave behind.
    private static TextFile? WithoutDirectionMarks(TextFile? read, DiagnosticList diagnostics)
    {
        if (read is null || DirectionMarks.FirstIn(read.Text) is not (>= 0 and var turn))
        {
            return read;
        }

        diagnostics.Add(DiagnosticCodes.DirectionMark, Places.At(read.File, read.Text, turn), $"U+{(int)read.Text[turn]:X4}");
        return null;
    }

    private static (string? Text, bool IsLegacy) DecodeText(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return (Encoding.UTF8.GetString(bytes), false);
        }

        var utf16 = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Utf16LittleEndian
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Utf16BigEndian
            : null;
        if (utf16 is null)
        {
            return LegacyChinese.IsDamagedUtf8(bytes, out _) ? (null, false) : (LegacyChinese.Decode(bytes), true);
        }

        try
        {
            return (utf16.GetString(bytes), false);
        }
        catch (DecoderFallbackException)
        {
            return (null, false);
        }
    }

    private static void AddUndecodable(string file, ReadOnlySpan<byte> bytes, DiagnosticList diagnostics)
    {
        if (LegacyChinese.IsDamagedUtf8(bytes, out var fault))
        {
            var before = Encoding.UTF8.GetString(bytes[..fault]).TrimStart(ByteOrderMark);
            diagnostics.Add(DiagnosticCodes.Utf8Damaged, Places.At(file, before, before.Length));
        }
        else if (bytes.Contains((byte)0) && !(bytes[0] >= 0xFE && bytes[1] >= 0xFE))
        {
            diagnostics.Add(DiagnosticCodes.FileHoldsNul, new SourcePlace(file, 1 + bytes[..bytes.IndexOf((byte)0)].Count((byte)'\n')));
        }
        else
        {
            diagnostics.Add(DiagnosticCodes.FileNotDecodable, new SourcePlace(file));
        }
    }

    private static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} 字节"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024m:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024m / 1024m:0.#} MB"),
    };
}
