using DisclosureSite.Reading.Archives;

namespace DisclosureSite.Importing;

/// <summary>The names under which imported documents lie among a report's attachments.</summary>
internal static class AttachmentNames
{
    private const int LongestStem = 40;

    /// <summary>A name that every system can hold, as near to the document's own as may be; null: such files are no attachments.</summary>
    public static string? Of(string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (ending is not (".docx" or ".xlsx" or ".pdf" or ".html" or ".htm" or ".txt" or ".csv"))
        {
            return null;
        }

        var stem = string.Concat(Path.GetFileNameWithoutExtension(name).Where(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '（' or '）' or '(' or ')'));
        stem = DeviceNames.Include(stem) ? "original-" + stem : stem;
        stem = stem.Length > LongestStem ? stem[..LongestStem] : stem;
        return (stem.Length == 0 || char.IsSurrogate(stem[^1]) ? "original" : stem) + ending;
    }
}
