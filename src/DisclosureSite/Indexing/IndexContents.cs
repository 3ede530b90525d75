using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DisclosureSite.Model;

namespace DisclosureSite.Indexing;

/// <summary>
/// What <c>search.js</c> always needs, each thing once: the titles of sections, the labels of tables, the agencies, and for each report
/// the shape that says which sections it has. Titles and labels are searched there and not in the lists of grams, for thousands of reports
/// share them.
/// </summary>
internal sealed class IndexContents(SearchContents contents)
{
    // In place of the agency's name and of the year, so that the titles of reports are mostly the same.
    private const string AgencyMark = "\u0001";
    private const string YearMark = "\u0002";

    private readonly List<string> titles = [];
    private readonly Dictionary<string, int> titleIndexes = new(StringComparer.Ordinal);
    private readonly List<SearchTableForm> forms = [];
    private readonly Dictionary<SearchTableForm, int> formIndexes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> formTexts = new(StringComparer.Ordinal);
    private readonly List<Agency> agencies = [];
    private readonly Dictionary<string, int> agencyIndexes = new(StringComparer.Ordinal);
    private readonly List<string> anchors = [];
    private readonly Dictionary<string, int> anchorIndexes = new(StringComparer.Ordinal);
    private readonly List<string> shapes = [];
    private readonly Dictionary<string, int> shapeIndexes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> partIndexes =
        contents.Parts.Select((part, index) => (part.Id, index)).ToDictionary(part => part.Id, part => part.index, StringComparer.Ordinal);

    private readonly List<(int Year, int Agency, int Shape)> reports = [];
    private readonly List<(SearchablePageKind Kind, string Address, int Agency, int Shape)> others = [];
    private readonly HashSet<string> cells = new(StringComparer.Ordinal);
    private int pages;

    /// <summary>In which files the texts stand.</summary>
    public TextPacks Packs { get; } = new();

    /// <summary>Takes in a page, and its words and figures into the text.</summary>
    public void Add(SearchablePage page, IndexedTextWriter text)
    {
        var shape = new StringBuilder();
        foreach (var section in page.Sections)
        {
            var title = page is { Agency: { } agency, Year: { } year }
                ? section.Title.Replace(agency.Name, AgencyMark, StringComparison.Ordinal)
                    .Replace(year.ToString(), YearMark, StringComparison.Ordinal)
                : section.Title;
            shape.Append(shape.Length == 0 ? "" : " ").AppendJoin(
                ',',
                IndexOf(anchors, anchorIndexes, section.Anchor),
                IndexOf(titles, titleIndexes, title),
                section.PartId is { } part ? partIndexes.GetValueOrDefault(part, -1) : -1,
                section.Table is { } table ? IndexOf(table.Form) : -1);
            text.Begin();
            AddText(section, text);
            Packs.Add(AnchorOf(section), IndexedTexts.PiecesOf(section).Sum(piece => piece.Length + 1));
        }

        var shapeIndex = IndexOf(shapes, shapeIndexes, shape.ToString());
        var agencyIndex = page.Agency is { } who ? IndexOf(who) : -1;
        if (page is { Kind: SearchablePageKind.Report, Year: { } of })
        {
            reports.Add((of.Value, agencyIndex, shapeIndex));
        }
        else
        {
            others.Add((page.Kind, page.Address, agencyIndex, shapeIndex));
        }

        pages++;
        if (pages % TextPacks.PagesPerBlock == 0 || pages == contents.Count)
        {
            Packs.EndBlock();
        }
    }

    /// <summary>The number of a section's anchor.</summary>
    public int AnchorOf(SearchSection section) => anchorIndexes[section.Anchor];

    /// <summary>All of it as JSON.</summary>
    /// <param name="files">How many files each partition of grams has.</param>
    /// <param name="characterFiles">How many files the single characters have.</param>
    public string ToJson(int files, int characterFiles)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("partitions", Grams.Partitions);
            json.WriteNumber("files", files);
            json.WriteNumber("characterFiles", characterFiles);
            json.WriteNumber("longest", Grams.Longest);
            json.WriteNumber("block", TextPacks.PagesPerBlock);
            Write(json, "parts", contents.Parts, part =>
            {
                json.WriteStringValue(part.Id);
                json.WriteStringValue(part.Label);
            });
            WriteStrings(json, "titles", titles);
            WriteStrings(json, "anchors", anchors);
            Write(json, "forms", forms, form =>
            {
                json.WriteStringValue(form.Anchor);
                json.WriteStringValue(string.Join('\t', form.Labels));
                json.WriteStringValue(LinesOf(form.Rows));
                json.WriteStringValue(LinesOf(form.Columns));
            });
            Write(json, "agencies", agencies, agency =>
            {
                json.WriteStringValue(agency.Slug);
                json.WriteStringValue(agency.Name);
                json.WriteNumberValue(agency.ParentSlug is { } parent ? agencyIndexes.GetValueOrDefault(parent, -1) : -1);
                json.WriteStringValue(agency.ShortName == agency.Name ? "" : agency.ShortName);
            });
            WriteStrings(json, "shapes", shapes);
            Write(json, "years", reports.GroupBy(report => report.Year), year =>
            {
                json.WriteNumberValue(year.Key);
                json.WriteStringValue(ReportsOf(year));
            });
            Write(json, "pages", others, page =>
            {
                json.WriteNumberValue((int)page.Kind);
                json.WriteStringValue(page.Address);
                json.WriteNumberValue(page.Agency);
                json.WriteNumberValue(page.Shape);
            });
            var counts = new PostingWriter();
            foreach (var count in Packs.Counts)
            {
                counts.Write(count);
            }

            json.WriteString("packs", counts.Written);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static int IndexOf(List<string> all, Dictionary<string, int> indexes, string one)
    {
        if (!indexes.TryGetValue(one, out var index))
        {
            indexes.Add(one, index = all.Count);
            all.Add(one);
        }

        return index;
    }

    private static string LinesOf(IEnumerable<SearchLine> lines) =>
        string.Join('\n', lines.Select(line => $"{line.Anchor}\t{line.Label}\t{line.Group}"));

    // The steps from agency to agency, and the shapes; most steps are one, most shapes the same.
    private static ReadOnlySpan<byte> ReportsOf(IEnumerable<(int Year, int Agency, int Shape)> reports)
    {
        var text = new PostingWriter();
        var before = -1;
        foreach (var (_, agency, shape) in reports)
        {
            var step = agency - before - 1;
            text.Write(step >= 0 ? step * 2 : (-step * 2) - 1);
            text.Write(shape);
            before = agency;
        }

        return text.Written;
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, List<string> strings)
    {
        json.WriteStartArray(name);
        strings.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }

    private static void Write<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartArray();
            write(item);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    // Forms that read alike are one, whichever objects they are: which of two is made first depends on the threads.
    private int IndexOf(SearchTableForm form)
    {
        if (formIndexes.TryGetValue(form, out var index))
        {
            return index;
        }

        var text = $"{form.Anchor}\n{string.Join('\t', form.Labels)}\n{LinesOf(form.Rows)}\n\n{LinesOf(form.Columns)}";
        if (!formTexts.TryGetValue(text, out index))
        {
            formTexts.Add(text, index = forms.Count);
            forms.Add(form);
        }

        formIndexes.Add(form, index);
        return index;
    }

    private int IndexOf(Agency agency)
    {
        if (!agencyIndexes.TryGetValue(agency.Slug, out var index))
        {
            agencyIndexes.Add(agency.Slug, index = agencies.Count);
            agencies.Add(agency);
        }

        return index;
    }

    private void AddText(SearchSection section, IndexedTextWriter text)
    {
        if (section.Table is null && !section.IsListOfCells)
        {
            text.Append(string.Join('\n', section.Paragraphs));
            return;
        }

        cells.Clear();
        foreach (var piece in IndexedTexts.PiecesOf(section))
        {
            if (cells.Add(piece))
            {
                text.Append(piece);
            }
        }
    }
}
