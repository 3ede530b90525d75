using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Exporting;

/// <summary>Sets out a report in the order of the form: each part's text, then its tables, at the end the signature.</summary>
internal sealed class ReportPrinter
{
    private readonly ImmutableArray<PrintedBlock>.Builder blocks = ImmutableArray.CreateBuilder<PrintedBlock>();

    private ReportPrinter()
    {
    }

    /// <summary>A report, its figures as first published.</summary>
    public static PrintedReport Print(Report report)
    {
        var printer = new ReportPrinter();
        var waiting = report.Format.Sections.ToList();
        var written = report.Narrative.Select(part => part.SectionId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var part in report.Narrative)
        {
            // Parts of the form for which the report has no words stand where the form has them.
            var at = waiting.FindIndex(section => section.Id == part.SectionId);
            for (var i = 0; i < at; i++)
            {
                if (!written.Contains(waiting[0].Id))
                {
                    printer.AddTables(waiting[0], report.Format, report.FindTable, withTitle: true);
                }

                waiting.RemoveAt(0);
            }

            printer.AddPart(part);
            if (at >= 0)
            {
                printer.AddTables(waiting[0], report.Format, report.FindTable, withTitle: false);
                waiting.RemoveAt(0);
            }
        }

        foreach (var section in waiting.Where(section => !written.Contains(section.Id)))
        {
            printer.AddTables(section, report.Format, report.FindTable, withTitle: true);
        }

        var publisher = report.Publisher ?? report.Agency.Name;
        var isSigned = report.Published is { } date && printer.blocks.OfType<PrintedLine>().LastOrDefault()?.Text == ExportTexts.Date(date);
        printer.AddFurther(report);

        // Text that was imported holds the signature already; of a report published on a day that nobody knows there is none to make.
        if (!isSigned && (report.Published is not null || report.Status == ReportStatus.Draft))
        {
            printer.Sign(publisher, report.Published);
        }

        return new PrintedReport(report.Title, publisher, report.Published, printer.blocks.DrainToImmutable());
    }

    /// <summary>The form with room for text and figures.</summary>
    public static PrintedReport PrintBlank(Agency agency, ReportYear year, Format format)
    {
        var printer = new ReportPrinter();
        foreach (var section in format.Sections)
        {
            printer.blocks.Add(new PrintedLine(PrintedLineKind.PartTitle, section.Title));
            printer.blocks.Add(new PrintedLine(PrintedLineKind.Text, ""));
            printer.AddTables(section, format, _ => null, withTitle: false, isBlank: true);
        }

        printer.blocks.AddRange(OfficialLayout.Of(format.Tables.Where(table => table.SectionId is null), _ => null));
        printer.Sign(agency.Name, null);
        return new PrintedReport(ExportTexts.TitleOf(agency, year), agency.Name, null, printer.blocks.DrainToImmutable());
    }

    private void AddTables(FormatSection section, Format format, Func<string, ReportTable?> find, bool withTitle, bool isBlank = false)
    {
        var tables = format.Tables.Where(table => table.SectionId == section.Id && (isBlank || find(table.Id) is not null)).ToList();
        if (withTitle && tables.Count > 0)
        {
            blocks.Add(new PrintedLine(PrintedLineKind.PartTitle, section.Title));
        }

        blocks.AddRange(OfficialLayout.Of(tables, table => find(table.Id)));
    }

    // Tables without a part: the older form's one table, and those that only this report has.
    private void AddFurther(Report report)
    {
        var sections = report.Format.Sections.Select(section => section.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var table in report.Tables.Where(table => table.Format.SectionId is not { } id || !sections.Contains(id)))
        {
            var title = table.Format.IsAdditional && table.Format.Unit is { } unit ? ExportTexts.WithUnit(table.Format.Title, unit) : table.Format.Title;
            blocks.Add(new PrintedLine(PrintedLineKind.Heading, title));
            blocks.Add(OfficialLayout.Of(table.Format, table));
        }
    }

    private void Sign(string publisher, DateOnly? published)
    {
        blocks.Add(new PrintedLine(PrintedLineKind.Signature, publisher));
        blocks.Add(new PrintedLine(PrintedLineKind.Signature, published is { } date ? ExportTexts.Date(date) : ExportTexts.BlankDate));
    }

    private void AddPart(NarrativeSection part)
    {
        if (part.Title.Length > 0)
        {
            blocks.Add(new PrintedLine(PrintedLineKind.PartTitle, part.Title));
        }

        AddBlocks(part.Blocks);
    }

    private void AddBlocks(ImmutableArray<NarrativeBlock> narrative)
    {
        foreach (var block in narrative)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    AddText(NarrativePlainText.Of(paragraph.Content));
                    break;
                case HeadingBlock heading:
                    blocks.Add(new PrintedLine(PrintedLineKind.Heading, NarrativePlainText.Of(heading.Content).Replace('\n', ' ')));
                    break;
                case CodeBlock code:
                    AddText(code.Text);
                    break;
                case QuoteBlock quote:
                    AddBlocks(quote.Content);
                    break;
                case ListBlock list:
                    AddList(list);
                    break;
                case TextTableBlock table:
                    blocks.Add(TableOf(table));
                    break;
            }
        }
    }

    private void AddText(string text)
    {
        foreach (var line in text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            blocks.Add(new PrintedLine(PrintedLineKind.Text, line.Trim()));
        }
    }

    private void AddList(ListBlock list)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            var before = blocks.Count;
            AddBlocks(list.Items[i]);
            if (list.Start is { } start && blocks.Count > before && blocks[before] is PrintedLine line)
            {
                blocks[before] = line with { Text = ExportTexts.Item(start + i, line.Text) };
            }
        }
    }

    private static PrintedGrid TableOf(TextTableBlock table)
    {
        var columns = Math.Max(table.Header.Length, 1);
        var cells = ImmutableArray.CreateBuilder<PrintedCell>();
        for (var column = 0; column < table.Header.Length; column++)
        {
            cells.Add(new PrintedCell(0, column, 1, 1, NarrativePlainText.Of(table.Header[column]), PrintedCellKind.ColumnHeader));
        }

        for (var row = 0; row < table.Rows.Length; row++)
        {
            for (var column = 0; column < Math.Min(table.Rows[row].Length, columns); column++)
            {
                cells.Add(new PrintedCell(row + 1, column, 1, 1, NarrativePlainText.Of(table.Rows[row][column]), PrintedCellKind.Figure));
            }
        }

        return new PrintedGrid(table.Rows.Length + 1, [.. Enumerable.Repeat(1000 / columns, columns)], cells.DrainToImmutable());
    }
}
