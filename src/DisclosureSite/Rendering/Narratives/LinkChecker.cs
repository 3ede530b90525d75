using System.Collections.Immutable;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Narratives;

/// <summary>Finds links and pictures in narratives and free pages that lead to nothing on the site.</summary>
internal static class LinkChecker
{
    public static void Check(Archive archive, SiteFiles files, DiagnosticList diagnostics)
    {
        foreach (var report in archive.Reports)
        {
            foreach (var section in report.Narrative)
            {
                Check(section.Blocks, Addresses.Of(report), files, diagnostics);
            }
        }

        foreach (var page in archive.Pages)
        {
            Check(page.Content, Addresses.OfFreePage(page.Slug), files, diagnostics);
        }
    }

    private static void Check(ImmutableArray<NarrativeBlock> blocks, string page, SiteFiles files, DiagnosticList diagnostics)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    Check(paragraph.Content, page, files, diagnostics);
                    break;
                case HeadingBlock heading:
                    Check(heading.Content, page, files, diagnostics);
                    break;
                case QuoteBlock quote:
                    Check(quote.Content, page, files, diagnostics);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        Check(item, page, files, diagnostics);
                    }

                    break;
                case TextTableBlock table:
                    foreach (var cell in table.Rows.Prepend(table.Header).SelectMany(row => row))
                    {
                        Check(cell, page, files, diagnostics);
                    }

                    break;
            }
        }
    }

    private static void Check(ImmutableArray<NarrativeInline> content, string page, SiteFiles files, DiagnosticList diagnostics)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case EmphasisInline emphasis:
                    Check(emphasis.Content, page, files, diagnostics);
                    break;
                case LinkInline link:
                    if (!NarrativeHtml.IsExternal(link.Href) && files.Resolve(page, link.Href) is null)
                    {
                        diagnostics.Add(DiagnosticCodes.LinkBroken, link.Place, link.Href);
                    }

                    Check(link.Content, page, files, diagnostics);
                    break;
                case ImageInline image:
                    if (files.Resolve(page, image.Source) is null)
                    {
                        diagnostics.Add(DiagnosticCodes.LinkBroken, image.Place, image.Source);
                    }

                    break;
            }
        }
    }
}
