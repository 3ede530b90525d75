using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>Reads the folder of an agency, but not yet its reports.</summary>
internal static class AgencyFolderReader
{
    /// <summary>What stands in the folder; its faults have been reported.</summary>
    public static AgencyFolder Read(InputFolder folder, DiagnosticList diagnostics)
    {
        var isNamedWell = Slugs.Check(folder.Name, folder.Place, diagnostics);
        AgencySource? source = null;
        var hasFile = false;
        var years = ImmutableArray.CreateBuilder<(ReportYear, InputFolder)>();
        foreach (var entry in folder.List(diagnostics))
        {
            if (entry.IsFile(AgencyReader.FileName))
            {
                hasFile = true;
                source = AgencyReader.Read(folder, diagnostics);
            }
            else if (!entry.IsFolder)
            {
                diagnostics.Add(
                    DiagnosticCodes.UnexpectedInAgency, new SourcePlace(folder.PathOf(entry.Name)), entry.Name,
                    MappingReader.Suggestion(entry.Name, [AgencyReader.FileName]));
            }
            else if (ReportYear.TryParse(entry.Name, out var year))
            {
                years.Add((year, folder.Folder(entry.Name)));
            }
            else
            {
                diagnostics.Add(DiagnosticCodes.NotAYearFolder, new SourcePlace(folder.PathOf(entry.Name)), entry.Name);
            }
        }

        if (!hasFile)
        {
            diagnostics.Add(DiagnosticCodes.AgencyFileMissing, folder.Place);
        }

        return new AgencyFolder(folder, isNamedWell ? source : null, years.DrainToImmutable());
    }
}
