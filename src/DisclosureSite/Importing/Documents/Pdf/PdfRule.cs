namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>A printed line along a page's height or width, in points.</summary>
/// <param name="At">Where it lies across its direction.</param>
/// <param name="From">Where it begins along its direction.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct PdfRule(double At, double From, double To)
{
    /// <summary>How long it is.</summary>
    public double Length => To - From;
}
