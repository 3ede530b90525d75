using System.Collections.Immutable;
using System.Globalization;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Archives;

/// <summary>Reads an <c>agency.yml</c>.</summary>
internal static class AgencyReader
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "agency.yml";

    // In the order in which hints count: 市教育局 is a department, 县级市 a county, 自治区 a province.
    private static readonly NamedChoice<AgencyLevel>[] Levels =
    [
        new("department", AgencyLevel.Department, "部门", "部门", "局", "委", "厅"),
        new("township", AgencyLevel.Township, "乡镇、街道", "乡", "镇", "街道"),
        new("province", AgencyLevel.Province, "省、自治区、直辖市", "省", "自治区", "直辖市"),
        new("county", AgencyLevel.County, "县、区、县级市", "县", "区", "旗"),
        new("city", AgencyLevel.City, "市", "市", "州", "盟"),
    ];

    /// <summary>The agency whose folder this is; null: its file has faults, which have been reported.</summary>
    public static AgencySource? Read(InputFolder folder, DiagnosticList diagnostics)
    {
        if (YamlFiles.Read(folder, FileName, diagnostics) is not { } mapping)
        {
            return null;
        }

        var faults = new DiagnosticList();
        var reader = new MappingReader(
            mapping,
            faults,
            "name", "short", "level", "parent", "region-code", "aliases", "from", "until", "successor", "deadline", "guide", "apply",
            "redirect-from");
        reader.ReportIfMissing("level");
        var name = reader.RequiredText("name") ?? "";
        var agency = new Agency
        {
            Slug = folder.Name,
            Name = name,
            ShortName = reader.Text("short") ?? name,
            Level = reader.Choice("level", Levels) ?? AgencyLevel.Department,
            ParentSlug = reader.Text("parent"),
            RegionCode = RegionCode(reader, faults),
            Aliases = Aliases(reader, faults),
            From = reader.Year("from"),
            Until = reader.Year("until"),
            SuccessorSlug = reader.Text("successor"),
            Deadline = Deadline(reader, faults),
            GuideUrl = reader.WebAddress("guide", faults),
            ApplyUrl = reader.WebAddress("apply", faults),
            RedirectFrom = Redirects.Read(reader, faults, out var redirects),
            Place = new SourcePlace(folder.PathOf(FileName)),
        };
        if (agency.From is { } from && agency.Until is { } until && until < from)
        {
            faults.Add(DiagnosticCodes.YearsReversed, reader.PlaceOf("until"), from.ToString(), until.ToString());
        }

        diagnostics.AddAll(faults);
        return faults.HasErrors
            ? null
            : new AgencySource(agency, reader.PlaceOf("name"), reader.PlaceOf("parent"), reader.PlaceOf("successor"), redirects);
    }

    /// <summary>What stands in for an agency that could not be read, so that its reports can be checked.</summary>
    public static Agency Unknown(InputFolder folder) => new()
    {
        Slug = folder.Name,
        Name = folder.Name,
        ShortName = folder.Name,
        Level = AgencyLevel.Department,
        Place = folder.Place,
    };

    // A comma of full width parts no items of a list in YAML: [旧名一，旧名二] is one name, by which nothing would be found.
    private static ImmutableArray<string> Aliases(MappingReader reader, DiagnosticList diagnostics)
    {
        var aliases = reader.TextList("aliases");
        foreach (var alias in aliases)
        {
            if (alias.Text.AsSpan().IndexOfAny("，；,;") is >= 0 and var at)
            {
                diagnostics.Add(DiagnosticCodes.NamesJoined, alias.Place, "aliases", alias.Text, alias.Text[at].ToString());
            }
        }

        return [.. aliases.Select(alias => alias.Text.Trim())];
    }

    private static string? RegionCode(MappingReader reader, DiagnosticList diagnostics)
    {
        if (reader.Text("region-code") is not { } code)
        {
            return null;
        }

        if (code.Length == 6 && code.All(char.IsAsciiDigit))
        {
            return code;
        }

        diagnostics.Add(DiagnosticCodes.RegionCodeForm, reader.PlaceOf("region-code"), code);
        return null;
    }

    private static MonthDay? Deadline(MappingReader reader, DiagnosticList diagnostics)
    {
        if (reader.Text("deadline") is not { } text)
        {
            return null;
        }

        // Not in a leap year: the day must be there every year.
        if (text.Length == 5 && DateOnly.TryParseExact(
            $"2001-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new MonthDay(day.Month, day.Day);
        }

        diagnostics.Add(DiagnosticCodes.DeadlineForm, reader.PlaceOf("deadline"), text);
        return null;
    }
}
