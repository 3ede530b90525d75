using DisclosureSite.Diagnostics;
using DisclosureSite.Reading.Narratives;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>Keys whose value is a whole address of the web.</summary>
internal static class WebAddresses
{
    /// <summary>The address; null: missing, or none, which has been reported.</summary>
    public static string? WebAddress(this MappingReader reader, string key, DiagnosticList diagnostics)
    {
        if (reader.Text(key) is not { } address)
        {
            return null;
        }

        if (LinkAddress.KindOf(address) == LinkKind.Web)
        {
            return address;
        }

        diagnostics.Add(DiagnosticCodes.WebAddressForm, reader.PlaceOf(key), key, address);
        return null;
    }
}
