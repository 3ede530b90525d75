namespace DisclosureSite.Diagnostics;

public static partial class DiagnosticCodes
{
}
