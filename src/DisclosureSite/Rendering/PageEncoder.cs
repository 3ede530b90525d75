using System.Text.Encodings.Web;

namespace DisclosureSite.Rendering;

/// <summary>
/// Encodes like the library's encoder, but leaves <c>+</c> alone: that is a danger only in UTF-7, which no page is in, and changes
/// are full of it.
/// </summary>
internal sealed class PageEncoder(HtmlEncoder strict) : HtmlEncoder
{
    public override int MaxOutputCharactersPerInputCharacter => strict.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar != '+' && strict.WillEncode(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var from = 0; from < textLength;)
        {
            var found = strict.FindFirstCharacterToEncode(text + from, textLength - from);
            if (found < 0 || text[from + found] != '+')
            {
                return found < 0 ? -1 : from + found;
            }

            from += found + 1;
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        strict.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
