using System.Runtime.InteropServices;

namespace DisclosureSite.Diagnostics;

/// <summary>Pipes, sockets and devices, which .NET does not tell from files and which may never end when they are opened.</summary>
internal static partial class SpecialFiles
{
    private const int AtCurrentFolder = -100;
    private const int NotThroughLinks = 0x100;
    private const uint WithType = 1;
    private const int KindMask = 0xF000;
    private const int Folder = 0x4000;
    private const int File = 0x8000;
    private const int Link = 0xA000;

    /// <summary>
    /// Whether it is none of file, folder and link. False where that cannot be asked: known on Linux only. Such a file has no length,
    /// so that one with a length need not be asked about.
    /// </summary>
    public static bool IsSpecial(string fullPath)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return StatX(AtCurrentFolder, fullPath, NotThroughLinks, WithType, out var status) == 0
                && (status.Mode & KindMask) is not (Folder or File or Link);
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, out Status status);

    // struct statx is of one layout on every processor.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(28)]
        public ushort Mode;
    }
}
