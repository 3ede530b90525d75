using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Model;
using DisclosureSite.Reading.Archives;
using DisclosureSite.Reading.Formats;
using DisclosureSite.Reading.Text;

namespace DisclosureSite.Importing;

/// <summary>Turns published reports into files of the archive. Nothing is written here.</summary>
internal sealed class ReportImport
{
    private readonly ImportRequest request;
    private readonly DiagnosticList diagnostics;
    private readonly FormatCatalog formats;
    private readonly AgencyNames agencies;
    private readonly ImportList? list;

    private ReportImport(ImportRequest request, FormatCatalog formats, AgencyNames agencies, ImportList? list, DiagnosticList diagnostics)
    {
        this.request = request;
        this.diagnostics = diagnostics;
        this.formats = formats;
        this.agencies = agencies;
        this.list = list;
    }

    /// <summary>The reports, in the order of the files; those that cannot be imported are left out, with diagnostics.</summary>
    public static ImmutableArray<ImportedReport> Run(ImportRequest request, DiagnosticList diagnostics)
    {
        var root = new InputFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.InputFolder)), "");

        // What else is wrong with the archive is no matter of the import's: the build tells.
        var others = new DiagnosticList();
        var contents = InputContents.Read(root, others);
        var formats = FormatCatalog.Of(BuiltInFormats.Load(), contents.OwnFormats ?? [], others);
        var agencies = new AgencyNames([.. contents.Agencies.Select(folder => AgencyReader.Read(folder, others)?.Agency).OfType<Agency>()]);
        var list = request.List is null ? null : ImportList.Read(request.List, diagnostics);
        if (request.List is not null && list is null)
        {
            return [];
        }

        foreach (var (file, place) in list?.Without([.. request.Files.Select(Path.GetFileName)]) ?? [])
        {
            diagnostics.Add(DiagnosticCodes.ImportListFileMissing, place, file);
        }

        var import = new ReportImport(request, formats, agencies, list, diagnostics);
        var reports = ImmutableArray.CreateBuilder<ImportedReport>();
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in request.Files)
        {
            if (import.Read(file) is { } report)
            {
                if (sources.TryAdd(report.Folder, report.Source))
                {
                    reports.Add(report);
                }
                else
                {
                    diagnostics.Add(
                        DiagnosticCodes.ReportImportedTwice, new SourcePlace(report.Source), report.AgencyName, report.Year.ToString(), sources[report.Folder]);
                }
            }
        }

        return reports.DrainToImmutable();
    }

    private ImportedReport? Read(string path)
    {
        var name = Path.GetFileName(path);
        if (ReadFile(path, name) is not { } content || DocumentReader.Read(name, content, diagnostics) is not { } document)
        {
            return null;
        }

        var recognized = ReportRecognizer.Recognize(document, formats.All);
        var listed = list?.Find(name);
        var (agency, year) = (AgencyOf(document, recognized, name, listed), YearOf(recognized, name, listed));
        if (agency is null || year.Year is not { } of)
        {
            return null;
        }

        // Of formats that fit alike the year's own is meant.
        var usual = formats.For(of);
        recognized = usual is null || recognized.Tables.Format == usual ? recognized
            : ReportRecognizer.Recognize(document, formats.All.Where(format => format != usual).Prepend(usual));
        if (recognized.Tables.Tables.TrueForAll(table => table.Lines == 0) && recognized.Parts.Length < 2)
        {
            diagnostics.Add(DiagnosticCodes.NothingRecognized, new SourcePlace(name));
            return null;
        }

        var place = Path.Combine(request.InputFolder, "reports", agency.Slug, of.ToString());
        if (LinkAbove(place) is { } link)
        {
            diagnostics.Add(DiagnosticCodes.ImportIntoLink, new SourcePlace(name), Path.GetRelativePath(request.InputFolder, link).Replace('\\', '/'));
            return null;
        }

        if (!request.Force && Directory.Exists(place))
        {
            diagnostics.Add(DiagnosticCodes.ReportExists, new SourcePlace(name), $"reports/{agency.Slug}/{of}");
            return null;
        }

        var original = AttachmentNames.Of(name) is { } attachment ? new ImportedFile($"attachments/{attachment}", content) : null;
        return new ImportedReport(
            name, agency.Slug, agency.Name, of, recognized, document.Remarks,
            ReportFiles.Of(recognized, usual, $"{of}年{agency.Name}政府信息公开工作年度报告", original, Replaced(place)))
        {
            YearFrom = year.From,
            Replacements = Replacement.Of(place, recognized.Tables),
            Kept =
            [
                .. recognized.Tables.Tables.Where(table => table.Lines == 0).Select(table => $"{table.Table.Id}.csv")
                    .Where(file => File.Exists(Path.Combine(place, file))),
            ],
        };
    }

    // Of reports, the agency's and the year's folder the first that is a link; null: none is.
    private static string? LinkAbove(string place) =>
        new[] { Path.GetDirectoryName(Path.GetDirectoryName(place)), Path.GetDirectoryName(place), place }
            .FirstOrDefault(path => path is not null && new DirectoryInfo(path).LinkTarget is not null);

    // Null: there is none, or none that can be read.
    private static string? Replaced(string place) =>
        Path.Combine(place, ReportSource.FileName) is var path && File.Exists(path)
            ? TextFileReader.Read(path, ReportSource.FileName, InputLimits.Markdown, new DiagnosticList())?.Text
            : null;

    private byte[]? ReadFile(string path, string name)
    {
        try
        {
            // Some bytes more than the limit are enough to tell that it is passed.
            using var file = File.OpenRead(path);
            var content = new byte[(int)Math.Min(file.Length, DocumentReader.MaximumBytes + 1)];
            file.ReadExactly(content);
            return content;
        }
        catch (Exception exception) when (SystemRefusal.Is(exception))
        {
            diagnostics.Add(DiagnosticCodes.FileNotReadable, new SourcePlace(name));
            return null;
        }
    }

    private Agency? AgencyOf(SourceDocument document, RecognizedReport recognized, string name, ImportListEntry? listed)
    {
        if ((listed?.Agency ?? request.Agency) is { } asked)
        {
            var found = agencies.Find(asked);
            if (found is null)
            {
                diagnostics.Add(
                    DiagnosticCodes.ImportAgencyUnknown, new SourcePlace(name), asked,
                    agencies.NearestTo(asked) is { } nearest ? ImportTexts.NearestAgency(nearest) : "",
                    Slugs.IsWellFormed(asked) ? asked : ImportTexts.AnyAgencyFolder,
                    Slugs.IsWellFormed(asked) ? "" : ImportTexts.AgencyFolderName);
            }
            else
            {
                CompareNames(found, recognized, new SourcePlace(name));
            }

            return found;
        }

        var named = agencies.NamedIn(recognized.Title, recognized.Publisher, document.StatedTitle);
        if (named.Length != 1)
        {
            diagnostics.Add(
                named.IsEmpty ? DiagnosticCodes.ImportAgencyNotFound : DiagnosticCodes.ImportAgencyAmbiguous,
                new SourcePlace(name),
                recognized.Title ?? "",
                string.Join('、', named.Select(agency => agency.Slug)));
            return null;
        }

        return named[0];
    }

    // Whether the document may be somebody else's. A report of one below may be published by one above, and bear no name.
    private void CompareNames(Agency found, RecognizedReport recognized, SourcePlace place)
    {
        var titled = agencies.NamedIn(recognized.Title);
        var publishers = agencies.NamedIn(recognized.Publisher);
        if (titled.Contains(found))
        {
            return;
        }

        if (!titled.IsEmpty)
        {
            Differ(ImportTexts.Title, titled);
        }
        else if (AgencyNames.NamesSomebody(recognized.Title) && (!publishers.Contains(found) || AgencyNames.IsNamedIn(recognized.Title!, found)))
        {
            diagnostics.Add(DiagnosticCodes.ImportAgencyUnnamed, place, ImportTexts.Title, recognized.Title!, found.Name);
        }
        else if (!publishers.IsEmpty && !publishers.Contains(found) && !agencies.Above(found).Any(publishers.Contains))
        {
            Differ(ImportTexts.Publisher, publishers);
        }
        else if (publishers.IsEmpty && recognized.Publisher is { } publisher && !agencies.Above(found).Prepend(found).Any(agency => AgencyNames.IsNamedIn(publisher, agency)))
        {
            diagnostics.Add(DiagnosticCodes.ImportAgencyUnnamed, place, ImportTexts.Publisher, publisher, found.Name);
        }

        void Differ(string where, ImmutableArray<Agency> others) => diagnostics.Add(
            DiagnosticCodes.ImportAgencyDiffers, place, where, string.Join('、', others.Select(other => other.Name)), found.Name);
    }

    // Where it was found, if neither the editor nor the title says it.
    private (ReportYear? Year, string? From) YearOf(RecognizedReport recognized, string name, ImportListEntry? listed)
    {
        var asked = listed?.Year ?? request.Year;
        if (asked is null && recognized.Year is null)
        {
            if (YearBesideTitle(recognized, name) is { } beside)
            {
                return beside;
            }

            diagnostics.Add(DiagnosticCodes.ImportYearUnknown, new SourcePlace(name), recognized.Published is { } day ? ImportTexts.UsualYear(day) : "");
        }
        else if (asked is { } year && recognized.Year is { } printed && !recognized.Years.Contains(year))
        {
            diagnostics.Add(DiagnosticCodes.ImportYearDiffers, new SourcePlace(name), printed.ToString(), year.ToString());
        }
        else if (asked is null && recognized.Years.Length > 1)
        {
            diagnostics.Add(DiagnosticCodes.ImportYearAmbiguous, new SourcePlace(name), string.Join('、', recognized.Years), recognized.Years[0].ToString());
        }

        var taken = asked ?? recognized.Year;
        if (taken is { } of && !recognized.Periods.IsEmpty && !recognized.Periods.Contains(of))
        {
            diagnostics.Add(
                DiagnosticCodes.ImportPeriodDiffers, new SourcePlace(name),
                string.Join('、', recognized.Periods), ImportTexts.YearSaidBy(asked is not null), of.ToString(), recognized.Periods[0].ToString());
        }

        return (taken, null);
    }

    // The span of the figures, or a file named like a title; not the day of publication, for reports come late. What contradicts another
    // is none.
    private static (ReportYear?, string)? YearBesideTitle(RecognizedReport recognized, string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        var named = stem.Contains("报告", StringComparison.Ordinal) || stem.Contains("年报", StringComparison.Ordinal) ? DateText.YearsIn(stem) : [];
        return recognized.Periods.Concat(named).Distinct().ToList() is [var year] && (recognized.Published is not { } day || day.Year == year.Value + 1)
            ? (year, recognized.Periods.IsEmpty ? ImportTexts.FileName : ImportTexts.Period)
            : null;
    }
}
