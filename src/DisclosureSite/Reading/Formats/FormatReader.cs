using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using DisclosureSite.Reading.Yaml;

namespace DisclosureSite.Reading.Formats;

/// <summary>
/// Reads a format: what reports of certain years must contain, and what their figures must satisfy.
/// <code>
/// id: cn-gov-2021                  # lower-case letters, digits, hyphens; an archive's own format may replace a built-in one by its id
/// title: 2021年起的格式             # what readers see
/// first-year: 2021                 # of the reports, not of their publication
/// last-year: 2023                  # left out: still in force
/// only-by-name: true               # only for reports whose front matter says `format: …`; default false
/// legal-basis: …                   # the document that prescribes it
/// verified: false                  # not checked against the official form; default true
/// title-year: '[0-9]{4} *年'        # the words of a report's title that bear its year
/// sections:                        # the parts of the narrative, in order
///   - {id: overview, title: 一、总体情况, aliases: […], optional: true}
/// tables:
///   - id: applications             # also the name of its CSV file
///     title: …
///     section: applications        # the section in which it stands
///     unit: 件                     # of its figures; a row or a column may have its own
///     kind: count                  # count (default), change, money, number; likewise
///     row-header: 项目              # over the column of labels
///     note: …                      # printed with the table
///     columns:                     # as rows
///       - {id: total, label: 总计, aliases: [合计]}
///       - {id: organisations, label: 小计, optional: true}   # printed by some; in no group's sum
///     rows:                        # in official order
///       - {id: received, label: 一、…}
///       - group: results           # a title without figures of its own …
///         label: 三、本年度办理结果
///         total: true              # … whose sum is computed and bears its id
///         rows: [ … ]
///       - id: disclosed            # a row with a figure may have rows beneath it too
///         label: …
///         rows: [ … ]
///     computed-columns:            # and computed-rows: not printed, but computed from printed ones
///       - {id: this-year, label: …, equals: last-year + change}
/// phrases: {whole-year: 全年|本年度}  # named pieces for patterns
/// rules:
///   - id: applications/results     # a sum; blank parts are allowed for
///     table: applications
///     each: column                 # judged at every column, so that total and parts are rows; or `row`
///     total: processed
///     parts: [granted, denied]     # a group stands for the rows in it
///     severity: error              # error (default), warning, note
///     text: …                      # the rule in a sentence for readers
///     legal-basis: …
///   - id: applications/carried-over   # an equation; any blank makes it impossible to judge
///     table: applications
///     each: column
///     equation: carried-in = carried-out@previous    # @previous: of the year before; spaces around a minus
///     text: …                      # without `each`, and anywhere else, cells are written table.row.column
///   - {id: form/sections, text: …} # also form/tables, form/title-year, form/published; default severity warning
///   - id: narrative/received       # a statement of the narrative against the tables; default severity note
///     words: [申请]                 # only sentences with one of these are looked at, which saves time
///     patterns: ['{whole-year}收到申请(?&lt;n&gt;[0-9]+)件']   # (?&lt;n&gt;…) is the number; .NET syntax without look-around
///     except: [上半年]              # sentences that are passed over
///     not-after: [其中, 本级]         # words before the number that make it speak of something else
///     readings: [applications.received.total, …]     # right if any fits; none: (?&lt;parts&gt;…) holds the parts of the number
///     text: …
/// indicators:
///   - figure: applications.received.total     # its id, and the same series as in other formats that have it
///     series: …                    # another id: joins that series
///     title: …
///     unit: …                      # default: the figure's
///     meaning: …
///     legal-basis: …
///     headline: true               # one of the few shown first
///     break: …                     # why earlier values cannot be compared
///     replaces: …                  # the indicator of an earlier format whose place it takes with another meaning
///   - {rate: disclosure-rate, title: …, numerator: t.r.c + t.r.c, denominator: t.r.c}
/// </code>
/// </summary>
internal static class FormatReader
{
    /// <summary>The format; null: it has faults, which have been reported, all of them.</summary>
    public static Format? Read(YamlMapping root, string file, DiagnosticList diagnostics) =>
        Read(root, file, isTrusted: false, diagnostics);

    /// <summary>
    /// The same with patterns that are known to be good: only to try them takes longer than to read everything else.
    /// </summary>
    public static Format? ReadTrusted(YamlMapping root, string file, DiagnosticList diagnostics) =>
        Read(root, file, isTrusted: true, diagnostics);

    private static Format? Read(YamlMapping root, string file, bool isTrusted, DiagnosticList diagnostics)
    {
        var faults = new DiagnosticList();
        var format = ReadFormat(root, file, isTrusted, faults);
        diagnostics.AddAll(faults);
        return faults.HasErrors ? null : format;
    }

    private static Format ReadFormat(YamlMapping root, string file, bool isTrusted, DiagnosticList diagnostics)
    {
        var reader = new MappingReader(
            root, diagnostics, "id", "title", "first-year", "last-year", "only-by-name", "legal-basis", "verified", "title-year",
            "sections", "tables", "phrases", "rules", "indicators");
        var id = new FormatNames(diagnostics).Read(reader, "id") ?? "";
        var (first, last) = ReadYears(reader, diagnostics);
        var sectionNames = new FormatNames(diagnostics);
        ImmutableArray<FormatSection> sections =
            [.. Items(reader, "sections", FormatLimits.Sections, diagnostics).Select(item => ReadSection(item, sectionNames, diagnostics))];

        reader.ReportIfMissing("tables");
        var tableNames = new FormatNames(diagnostics);
        var tables = Items(reader, "tables", FormatLimits.Tables, diagnostics)
            .Select(item => FormatTableReader.Read(item, tableNames, sectionNames, diagnostics)).OfType<FormatTable>().ToImmutableArray();

        // Rules and indicators that name lines of a table with faults would only be reported for those.
        var isReadable = !diagnostics.HasErrors;
        var patterns = new FormatPatternReader(isTrusted, diagnostics);
        patterns.ReadPhrases(reader);
        var titlePattern = patterns.ReadPattern(reader, "title-year");
        var cells = new FormatCells(tables, diagnostics);
        var rules = new FormatRuleReader(new FormatNames(diagnostics), cells, patterns, diagnostics);
        var indicators = new IndicatorReader(new FormatNames(diagnostics), cells, tables, diagnostics);
        ImmutableArray<Rule> readRules = !isReadable ? [] :
            [.. Items(reader, "rules", FormatLimits.Rules, diagnostics).Select(rules.Read).OfType<Rule>()];
        ImmutableArray<Indicator> readIndicators = !isReadable ? [] :
            [.. Items(reader, "indicators", FormatLimits.Indicators, diagnostics).Select(indicators.Read).OfType<Indicator>()];

        return new Format
        {
            Id = id,
            Title = reader.RequiredText("title") ?? "",
            FirstYear = first,
            LastYear = last,
            IsOnlyByName = reader.Flag("only-by-name") ?? false,
            LegalBasis = reader.Text("legal-basis"),
            Verified = reader.Flag("verified") ?? true,
            TitlePattern = titlePattern,
            Sections = sections,
            Tables = [.. tables.Select(table => WithTotals(table, rules.Totals))],
            Rules = readRules,
            Indicators = readIndicators,
            Place = root.Place with { File = file },
        };
    }

    private static (ReportYear First, ReportYear? Last) ReadYears(MappingReader reader, DiagnosticList diagnostics)
    {
        reader.ReportIfMissing("first-year");
        var first = reader.Year("first-year");
        var last = reader.Year("last-year");
        if (last < first)
        {
            diagnostics.Add(DiagnosticCodes.FormatYearsReversed, reader.PlaceOf("last-year"), last, first);
        }

        return (first ?? default, last);
    }

    private static FormatSection ReadSection(YamlMapping mapping, FormatNames names, DiagnosticList diagnostics)
    {
        var reader = new MappingReader(mapping, diagnostics, "id", "title", "aliases", "optional");
        return new FormatSection
        {
            Id = names.Read(reader, "id") ?? "",
            Title = reader.RequiredText("title") ?? "",
            Aliases = [.. reader.TextList("aliases").Select(alias => alias.Text.Trim())],
            Optional = reader.Flag("optional") ?? false,
        };
    }

    private static ImmutableArray<YamlMapping> Items(MappingReader reader, string key, int most, DiagnosticList diagnostics)
    {
        var items = reader.MappingList(key);
        if (items.Length <= most)
        {
            return items;
        }

        diagnostics.Add(DiagnosticCodes.FormatTooLarge, reader.KeyPlaceOf(key), key, items.Length, most);
        return [];
    }

    private static FormatTable WithTotals(FormatTable table, List<(string TableId, TotalDefinition Total)> totals) => new()
    {
        Id = table.Id,
        Title = table.Title,
        SectionId = table.SectionId,
        Unit = table.Unit,
        Kind = table.Kind,
        RowHeader = table.RowHeader,
        ColumnsHeader = table.ColumnsHeader,
        Note = table.Note,
        Shape = table.Shape,
        Aliases = table.Aliases,
        Columns = table.Columns,
        Rows = table.Rows,
        ColumnGroups = table.ColumnGroups,
        RowGroups = table.RowGroups,
        DerivedColumns = table.DerivedColumns,
        DerivedRows = table.DerivedRows,
        Totals = [.. totals.Where(total => string.Equals(total.TableId, table.Id, StringComparison.Ordinal)).Select(total => total.Total)],
    };
}
