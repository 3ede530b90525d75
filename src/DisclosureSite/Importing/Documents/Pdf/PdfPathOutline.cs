using UglyToad.PdfPig.Core;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>A path under construction: straight pieces, and the boxes of its parts that are boxes.</summary>
internal sealed class PdfPathOutline
{
    // The path of a dot; a larger round thing is no part of a table.
    private const double LargestDot = 5;
    private const double Skew = 0.5;

    private readonly List<(PdfPoint From, PdfPoint To)> segments = [];
    private readonly List<PdfBox> boxes = [];
    private readonly List<PdfPoint> points = [];
    private bool isCurved;

    /// <summary>The straight pieces of what has ended.</summary>
    public IReadOnlyList<(PdfPoint From, PdfPoint To)> Segments => segments;

    /// <summary>The upright boxes among what has ended, and the boxes around dots.</summary>
    public IReadOnlyList<PdfBox> FilledBoxes => boxes;

    /// <summary>The last point; null: none.</summary>
    public PdfPoint? Last => points.Count > 0 ? points[^1] : null;

    /// <summary>Begins a part.</summary>
    public void Begin(PdfPoint point)
    {
        End();
        points.Add(point);
    }

    /// <summary>Goes straight on.</summary>
    public void LineTo(PdfPoint point)
    {
        if (points.Count > 0)
        {
            segments.Add((points[^1], point));
        }

        points.Add(point);
    }

    /// <summary>Goes on in a curve.</summary>
    public void CurveTo(PdfPoint point)
    {
        isCurved = true;
        points.Add(point);
    }

    /// <summary>Goes back to where the part began, and ends it; what comes next begins there again.</summary>
    public void Close()
    {
        if (points.Count == 0)
        {
            return;
        }

        var first = points[0];
        if (points.Count > 1)
        {
            segments.Add((points[^1], first));
        }

        Begin(first);
    }

    /// <summary>Ends a part.</summary>
    public void End()
    {
        if (points.Count > 1)
        {
            var box = PdfBox.Between(points.Min(point => point.X), points.Min(point => point.Y), points.Max(point => point.X), points.Max(point => point.Y));
            if (isCurved ? box is { Width: <= LargestDot, Height: <= LargestDot } : IsBox(box))
            {
                boxes.Add(box);
            }
        }

        points.Clear();
        isCurved = false;
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        segments.Clear();
        boxes.Clear();
        points.Clear();
        isCurved = false;
    }

    // Borders that meet at a corner are drawn as boxes with slanted ends: so much slant as the box is thick is allowed.
    private bool IsBox(PdfBox box)
    {
        var slack = Math.Max(Skew, Math.Min(box.Width, box.Height) + 0.01);
        if (slack > LargestDot)
        {
            slack = Skew;
        }

        return points.Count is >= 2 and <= 8 && points.TrueForAll(point =>
            (point.X - box.Left <= slack || box.Right - point.X <= slack) && (point.Y - box.Top <= slack || box.Bottom - point.Y <= slack));
    }
}
