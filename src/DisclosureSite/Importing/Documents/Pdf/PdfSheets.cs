using System.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>
/// The one door to the library that reads PDF files. It follows whatever a file says and throws whatever comes to it, so it works on a
/// thread of its own, with a deep stack, and is given up where it finds no end.
/// </summary>
internal static class PdfSheets
{
    private const int Stack = 64 * 1024 * 1024;
    private const int MillisecondsAtMost = 5000;
    private const int MillisecondsAPage = 50;
    private const int MillisecondsBetweenLooks = 50;
    private const long BytesAtMost = 320L * 1024 * 1024;

    // On a busy machine time goes by without work: it is work that is limited, and time only so that nobody waits for ever.
    private const int TimeForWork = 10;

    /// <summary>The pages of a file.</summary>
    public static PdfSheetsRead Read(byte[] content)
    {
        var budget = new PdfBudget();
        PdfSheetsRead? result = null;
        var pages = 0;
        var worker = new Thread(() => result = ReadWithin(budget, content, count => Volatile.Write(ref pages, count)), Stack) { IsBackground = true };
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        var bytes = GC.GetTotalMemory(forceFullCollection: false);
        worker.Start();
        for (var waited = 0; !worker.Join(MillisecondsBetweenLooks); waited += MillisecondsBetweenLooks)
        {
            // What is counted here may be thrown away already: only after a collection it is certain.
            if (GC.GetTotalMemory(forceFullCollection: false) - bytes > BytesAtMost && GC.GetTotalMemory(forceFullCollection: true) - bytes > BytesAtMost)
            {
                budget.GiveUp();
                return new PdfSheetsRead([], PdfFault.TooMuchContent);
            }

            var limit = MillisecondsAtMost + (MillisecondsAPage * Math.Min(Volatile.Read(ref pages), PdfBudget.MaximumPages));
            process.Refresh();
            if ((process.TotalProcessorTime - start).TotalMilliseconds > limit || waited > TimeForWork * limit)
            {
                // It stops at the next thing that it counts; where it never counts again, it ends with the program.
                budget.GiveUp();
                return new PdfSheetsRead([], PdfFault.TooSlow);
            }
        }

        return result!;
    }

    private static PdfSheetsRead ReadWithin(PdfBudget budget, byte[] content, Action<int> reportPages)
    {
        try
        {
            var circles = new PdfReferenceCircles();
            budget.RequireNoCircles(circles.AreIn(content));
            if (PdfRanges.AreEndlessIn(content))
            {
                budget.Refuse();
            }

            using var document = PdfDocument.Open(content, new PdfReadingOptions(budget, circles));
            budget.RequirePages(document.NumberOfPages);
            reportPages(document.NumberOfPages);
            document.AddPageFactory<PdfSheet, PdfSheetFactory>();
            var sheets = Enumerable.Range(1, document.NumberOfPages).Select(document.GetPage<PdfSheet>).ToArray();
            return budget.Reached is { } reached ? new PdfSheetsRead([], FaultOf(reached)) : new PdfSheetsRead(sheets, null);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new PdfSheetsRead([], PdfFault.Encrypted);
        }
        catch (Exception)
        {
            // Whatever the library throws, it throws because of the file. Our own classes that it calls throw nothing but limits.
            return new PdfSheetsRead([], budget.Reached is { } reached ? FaultOf(reached) : PdfFault.Damaged);
        }
    }

    private static PdfFault FaultOf(PdfLimit limit) => limit switch
    {
        PdfLimit.Pages => PdfFault.TooManyPages,
        PdfLimit.Content => PdfFault.TooMuchContent,
        PdfLimit.Circles => PdfFault.Damaged,
        _ => PdfFault.TooSlow,
    };
}
