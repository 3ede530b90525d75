using System.Collections.Concurrent;
using System.Collections.Immutable;
using DisclosureSite.Model;
using DisclosureSite.Rendering.Pages;

namespace DisclosureSite.Rendering.Data;

/// <summary>What readers can search: the words and figures that are printed on the pages, with the place of each.</summary>
internal sealed class Searchable
{
    private const string HeadAnchor = "main";
    private readonly Archive archive;
    private readonly ImmutableArray<Report> reports;
    private readonly ImmutableArray<Func<SearchablePage>> others;
    private readonly ConcurrentDictionary<(FormatTable Table, string Absent), SearchTableForm> forms = new();

    private Searchable(Archive archive, DerivedArchive derived)
    {
        this.archive = archive;

        // Results that are equally good stand in this order: the newest year first.
        reports = [.. archive.Reports.Where(report => report.HasFigures).OrderByDescending(report => report.Year.Value)];
        others =
        [
            .. archive.Agencies.Select(agency => (Func<SearchablePage>)(() => Of(agency))),
            .. derived.Indicators.Select(indicator => (Func<SearchablePage>)(() => Of(indicator))),
            .. archive.Glossary.Select(term => (Func<SearchablePage>)(() => Of(term))),
            .. archive.Pages.Select(page => (Func<SearchablePage>)(() => Of(page))),
        ];
    }

    public static SearchContents Of(Archive archive, DerivedArchive derived)
    {
        var searchable = new Searchable(archive, derived);
        return new SearchContents(
            searchable.reports.Length + searchable.others.Length,
            index => index < searchable.reports.Length
                ? searchable.Of(searchable.reports[index])
                : searchable.others[index - searchable.reports.Length](),
            searchable.Parts());
    }

    private List<SearchPart> Parts()
    {
        List<SearchPart> parts = [];
        HashSet<string> known = new(StringComparer.Ordinal);

        // The newest format names what earlier ones have too.
        foreach (var format in archive.Formats.Where(format => reports.Any(report => report.Format == format)).Reverse())
        {
            foreach (var section in format.Sections)
            {
                Add(section.Id, section.Title);
                foreach (var table in format.Tables.Where(table => table.SectionId == section.Id))
                {
                    Add(table.Id, Texts.SearchTablePart(table.Title));
                }
            }

            foreach (var table in format.Tables)
            {
                Add(table.Id, Texts.SearchTablePart(table.Title));
            }
        }

        return parts;

        void Add(string id, string label)
        {
            if (known.Add(id))
            {
                parts.Add(new SearchPart(id, label));
            }
        }
    }

    private SearchablePage Of(Report report)
    {
        List<SearchSection> sections =
        [
            new()
            {
                Anchor = HeadAnchor,
                Title = report.Title,
                Paragraphs = report.Publisher is { } publisher && publisher != report.Agency.Name ? [publisher] : [],
            },
        ];
        foreach (var part in ReportPart.Of(report))
        {
            var narrative = part.NarrativeIndex < 0 ? null : report.Narrative[part.NarrativeIndex];
            sections.Add(new SearchSection
            {
                Anchor = part.Id,
                Title = part.Title ?? "",
                PartId = narrative is not null
                    ? narrative.SectionId
                    : part.Tables.Select(index => report.Tables[index].Format.SectionId).FirstOrDefault(),
                Paragraphs = narrative is null ? [] : [.. NarrativePlainText.Paragraphs(narrative.Blocks).Select(paragraph => paragraph.Text)],
            });
            sections.AddRange(part.Tables.Select(index => Of(report.Tables[index])));
        }

        return new SearchablePage
        {
            Kind = SearchablePageKind.Report,
            Address = Addresses.Of(report),
            Agency = report.Agency,
            Year = report.Year,
            Sections = [.. sections],
        };
    }

    private SearchSection Of(ReportTable table)
    {
        var format = table.Format;
        List<int> rows = [.. Enumerable.Range(0, format.Rows.Length).Where(row => !format.Rows[row].Optional || table.HasRow(row))];
        List<int> columns = [.. Enumerable.Range(0, format.Columns.Length).Where(column => !format.Columns[column].Optional || table.HasColumn(column))];
        ImmutableArray<string> cells = [.. rows.SelectMany(row => columns.Select(column => TextOf(table, row, column)))];
        if (format.IsAdditional)
        {
            var own = FormOf(format, rows, columns);
            return new SearchSection
            {
                Anchor = Addresses.TableAnchor(format.Id),
                Title = format.Title,
                IsListOfCells = true,
                Paragraphs =
                [
                    .. own.Labels, .. own.Columns.Select(line => line.Label), .. own.Rows.Select(line => line.Label),
                    .. cells.Where(cell => cell.Length > 0),
                ],
            };
        }

        var absent = rows.Count == format.Rows.Length && columns.Count == format.Columns.Length
            ? ""
            : string.Join(',', rows) + ';' + string.Join(',', columns);
        return new SearchSection
        {
            Anchor = Addresses.TableAnchor(format.Id),
            Title = format.Title,
            PartId = format.Id,
            Table = new SearchTable(forms.GetOrAdd((format, absent), _ => FormOf(format, rows, columns)), cells),
        };
    }

    // A result shows the figure beside the form's labels, which may state another unit.
    private static string TextOf(ReportTable table, int row, int column)
    {
        var reported = table[row, column].Reported;
        return table.UnsaidUnit(row, column) is { } unit ? reported + Texts.InBrackets(unit) : reported;
    }

    private static SearchTableForm FormOf(FormatTable format, List<int> rows, List<int> columns)
    {
        List<string> labels = [format.RowHeader];
        labels.AddRange(format.ColumnGroups.Concat(format.RowGroups).Select(group => group.Label));
        if (format.Unit is { } unit)
        {
            labels.Add(Texts.TableUnit(unit));
        }

        if (format.Note is { } note)
        {
            labels.Add(note);
        }

        return new SearchTableForm
        {
            Anchor = Addresses.Encode(format.Id),
            Labels = [.. labels],
            Rows = [.. rows.Select(row => LineOf(format, format.Rows[row], format.RowGroups))],
            Columns = [.. columns.Select(column => LineOf(format, format.Columns[column], format.ColumnGroups))],
        };
    }

    private static SearchLine LineOf(FormatTable format, FormatLine line, ImmutableArray<FormatGroup> groups) => new(
        Addresses.Encode(line.Id),
        TableLayout.LabelOf(line, format),
        groups.FirstOrDefault(group => group.Id == line.ParentId)?.Label ?? "");

    private static SearchablePage Of(Agency agency)
    {
        List<string> names = [.. agency.Aliases];
        if (agency.ShortName != agency.Name)
        {
            names.Add(agency.ShortName);
        }

        if (agency.RegionCode is { } code)
        {
            names.Add(code);
        }

        return new SearchablePage
        {
            Kind = SearchablePageKind.Agency,
            Address = Addresses.Of(agency),
            Agency = agency,
            Sections = [new SearchSection { Anchor = "", Title = agency.Name, Paragraphs = [.. names], IsListOfCells = true }],
        };
    }

    private static SearchablePage Of(Indicator indicator) => new()
    {
        Kind = SearchablePageKind.Indicator,
        Address = Addresses.Of(indicator),
        Sections = [SectionOf(indicator.Title, indicator.Meaning, indicator.LegalBasis)],
    };

    private static SearchablePage Of(GlossaryTerm term) => new()
    {
        Kind = SearchablePageKind.Term,
        Address = Addresses.Glossary + Addresses.Fragment(Addresses.Anchor(term)),
        Sections = [SectionOf(term.Term, term.Meaning, term.LegalBasis)],
    };

    private static SearchablePage Of(FreePage page) => new()
    {
        Kind = SearchablePageKind.Text,
        Address = Addresses.OfFreePage(page.Slug),
        Sections =
        [
            new SearchSection
            {
                Anchor = "",
                Title = page.Title,
                Paragraphs = [.. NarrativePlainText.Paragraphs(page.Content).Select(paragraph => paragraph.Text)],
            },
        ],
    };

    private static SearchSection SectionOf(string title, params string?[] words) => new()
    {
        Anchor = "",
        Title = title,
        Paragraphs = [.. words.OfType<string>()],
        IsListOfCells = true,
    };
}
