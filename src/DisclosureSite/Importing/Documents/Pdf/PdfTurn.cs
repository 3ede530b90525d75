namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>Takes places of a PDF (points upwards from the lower edge) to places on the upright page (points downwards from the upper edge).</summary>
/// <param name="bounds">The page in the PDF.</param>
/// <param name="quarter">How often a quarter turn against the clock has turned its letters.</param>
internal sealed class PdfTurn(PdfBox bounds, int quarter)
{
    /// <summary>How high the upright page is.</summary>
    public double Height => quarter % 2 == 0 ? bounds.Height : bounds.Width;

    /// <summary>Takes over a point.</summary>
    public (double X, double Y) Apply(double x, double y) => quarter switch
    {
        0 => (x - bounds.Left, bounds.Bottom - y),
        1 => (y - bounds.Top, x - bounds.Left),
        2 => (bounds.Right - x, y - bounds.Top),
        _ => (bounds.Bottom - y, bounds.Right - x),
    };

    /// <summary>Takes over a box.</summary>
    public PdfBox Apply(PdfBox box)
    {
        var (x1, y1) = Apply(box.Left, box.Top);
        var (x2, y2) = Apply(box.Right, box.Bottom);
        return PdfBox.Between(x1, y1, x2, y2);
    }
}
