using System.Text;

namespace DisclosureSite.Importing.Documents;

/// <summary>Gathers running text into paragraphs, its white space as browsers and word processors show it.</summary>
internal sealed class ContentWriter
{
    private const int LongestHeading = 60;

    private readonly List<ContentBlock> blocks = [];
    private readonly StringBuilder text = new();
    private bool isBold = true;

    // White space since the last letter; a line end of the file in it; one in it that is printed.
    private bool hasSpace;
    private bool hasLineEnd;
    private bool hasPrintedSpace;

    /// <summary>What has been gathered.</summary>
    public IReadOnlyList<ContentBlock> Blocks => blocks;

    /// <summary>Whether the paragraph has no words yet.</summary>
    public bool IsAtStart => text.Length == 0;

    /// <summary>Adds running text; white space of any length is one space, or none between Chinese characters on two lines of the file.</summary>
    public void Append(ReadOnlySpan<char> words, bool bold)
    {
        foreach (var letter in words)
        {
            if (letter != '\u3000' && char.IsWhiteSpace(letter))
            {
                hasSpace = true;
                hasLineEnd |= letter is '\n' or '\r';
                hasPrintedSpace |= letter > '\u007F';
                continue;
            }

            if (IsUnseen(letter))
            {
                continue;
            }

            if (hasSpace && text.Length > 0 && !(hasLineEnd && !hasPrintedSpace && IsChinese(text[^1]) && IsChinese(letter)))
            {
                text.Append(' ');
            }

            hasSpace = hasLineEnd = hasPrintedSpace = false;
            isBold &= bold || letter == '\u3000';
            text.Append(letter);
        }
    }

    /// <summary>Ends the paragraph.</summary>
    /// <param name="isHeading">Whether the document marks it as a heading.</param>
    public void EndParagraph(bool isHeading = false)
    {
        var written = text.ToString().Trim();
        if (written.Length > 0)
        {
            blocks.Add(new ContentParagraph(written, isHeading || (isBold && IsTitle(written))));
        }

        text.Clear();
        hasSpace = hasLineEnd = hasPrintedSpace = false;
        isBold = true;
    }

    /// <summary>Adds what is no running text; it ends the paragraph.</summary>
    public void Add(ContentBlock block)
    {
        EndParagraph();
        blocks.Add(block);
    }

    private static bool IsTitle(string text) => text.Length <= LongestHeading && text[^1] is not ('。' or '；' or '，' or '！' or '？' or '.');

    private static bool IsUnseen(char letter) =>
        UnseenMarks.Holds(letter) || letter < ' ' || letter is >= '\u007F' and < '\u00A0';

    private static bool IsChinese(char letter) =>
        letter is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF') or '“' or '”' or '‘' or '’';
}
