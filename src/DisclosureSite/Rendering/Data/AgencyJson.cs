using System.Text.Json;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data;

/// <summary><c>/&lt;agency&gt;/index.json</c>: an agency and its reports (<see cref="JsonKinds.Agency"/>).</summary>
internal static class AgencyJson
{
    public static OutputFile Of(SiteContext site, Agency agency) =>
        JsonFiles.Of(Addresses.JsonOf(agency), json => Write(json, site, agency));

    private static void Write(Utf8JsonWriter json, SiteContext site, Agency agency)
    {
        var address = Addresses.JsonOf(agency);
        json.WriteHead(JsonKinds.Agency, address, DataNotice.Of(site, agency));
        json.WriteString("agency", agency.Slug);
        json.WriteString("name", agency.Name);
        json.WriteString("short", agency.ShortName);
        json.WriteString("level", DataWords.Of(agency.Level));
        json.WriteString("parent", agency.ParentSlug);
        json.WriteString("regionCode", agency.RegionCode);
        json.WriteTexts("aliases", agency.Aliases);
        json.WriteNumberOrNull("from", agency.From?.Value);
        json.WriteNumberOrNull("until", agency.Until?.Value);
        json.WriteString("successor", agency.SuccessorSlug);
        json.WriteString("deadline", agency.Deadline?.ToString());
        json.WriteString("guide", agency.GuideUrl);
        json.WriteString("apply", agency.ApplyUrl);
        json.WriteStartObject("links");
        json.WriteLink("page", address, Addresses.Of(agency));
        json.WriteLink("index", address, Addresses.DataIndex);
        json.WriteEndObject();
        json.WriteStartArray("reports");
        foreach (var report in site.ReportsOf(agency))
        {
            Write(json, site, address, report);
        }

        json.WriteEndArray();
        json.WriteObjects("missing", site.MissingYearsOf(agency), year =>
        {
            json.WriteNumber("year", year.Value);
            json.WriteDate("deadline", site.Derived.DeadlineOf(agency, year));
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SiteContext site, string address, Report report)
    {
        var timeliness = site.Derived.TimelinessOf(report);
        json.WriteStartObject();
        json.WriteNumber("year", report.Year.Value);
        json.WriteString("title", report.Title);
        json.WriteString("format", report.Format.Id);
        json.WriteString("status", DataWords.Of(report.Status));
        json.WriteDate("published", report.Published);
        json.WriteDate("deadline", timeliness.Deadline);
        json.WriteNumberOrNull("daysLate", timeliness.DaysLate);
        if (report.HasFigures)
        {
            var (holds, fails, cannotBeJudged) = FindingViews.OutcomesOf(site.Findings.Of(report));
            json.WriteStartObject("findings");
            json.WriteNumber("holds", holds);
            json.WriteNumber("fails", fails);
            json.WriteNumber("cannotBeJudged", cannotBeJudged);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("findings");
        }

        json.WriteNumberOrNull("corrections", report.HasFigures ? report.Corrections.Length : null);
        json.WriteStartObject("links");
        json.WriteLink("page", address, Addresses.Of(report));
        json.WriteLink("json", address, report.HasFigures ? Addresses.JsonOf(report) : null);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
