using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DisclosureSite.Writing;

/// <summary>What .NET does not offer and a replacement without a gap needs. For Linux only.</summary>
internal static partial class NativeMethods
{
    private const int AtCurrentFolder = -100;
    private const uint RenameExchange = 2;
    private const int OpenFolder = 0x10000 | 0x80000; // O_RDONLY | O_DIRECTORY | O_CLOEXEC
    private const int OpenFolderArm = 0x4000 | 0x80000;

    /// <summary>Lets two folders change places in one step; false: this system or file system cannot.</summary>
    public static bool TryExchange(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return RenameAt2(AtCurrentFolder, one, AtCurrentFolder, other, RenameExchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Waits until everything written to the file system of a folder is on its disk, as far as the system can tell.</summary>
    public static void FlushFileSystem(string folder) => WithFolder(folder, SyncFileSystem);

    /// <summary>Waits until the names in a folder are on its disk, as far as the system can tell.</summary>
    public static void FlushFolder(string folder) => WithFolder(folder, Sync);

    // A flush that fails is no reason to fail: the site is there, only a power cut might still take it back.
    private static void WithFolder(string folder, Func<SafeFileHandle, int> flush)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var isArm = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm;
        using var handle = Open(folder, isArm ? OpenFolderArm : OpenFolder);
        if (!handle.IsInvalid)
        {
            _ = flush(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oneFolder, string one, int otherFolder, string other, uint flags);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFileSystem(SafeFileHandle handle);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(SafeFileHandle handle);
}
