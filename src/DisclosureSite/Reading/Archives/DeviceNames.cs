using System.Collections.Frozen;

namespace DisclosureSite.Reading.Archives;

/// <summary>Names that Windows takes for devices, so that no file or folder can have them there.</summary>
internal static class DeviceNames
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2",
            "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file's or folder's name is one of them, whatever ending follows.</summary>
    public static bool Include(string name) => Names.Contains(name.Split('.', 2)[0].TrimEnd(' '));
}
