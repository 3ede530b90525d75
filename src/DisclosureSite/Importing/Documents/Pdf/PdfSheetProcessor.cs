using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>
/// Runs a page's operations and hands its letters, lines and areas to a <see cref="PdfCanvas"/>. All else is left undone: pictures are
/// never unfolded, paths never cut.
/// </summary>
internal sealed class PdfSheetProcessor : BaseStreamProcessor<PdfSheet>
{
    // A white that a reader would not tell from paper.
    private const double White = 0.93;

    private readonly PdfBudget budget;
    private readonly PdfCanvas canvas;
    private readonly PdfPathOutline path = new();

    /// <summary>A processor for one page.</summary>
    public PdfSheetProcessor(
        int pageNumber,
        IResourceStore resources,
        IPdfTokenScanner scanner,
        IPageContentParser parser,
        ILookupFilterProvider filters,
        CropBox cropBox,
        UserSpaceUnit unit,
        PageRotationDegrees rotation,
        in TransformationMatrix initialMatrix,
        PdfReadingOptions options)
        : base(pageNumber, resources, scanner, parser, filters, cropBox, unit, rotation, initialMatrix, options)
    {
        budget = options.Budget;
        var bounds = cropBox.Bounds;
        var first = initialMatrix.Transform(bounds.BottomLeft);
        var last = initialMatrix.Transform(bounds.TopRight);
        canvas = new PdfCanvas(budget, PdfBox.Between(first.X, first.Y, last.X, last.Y));
    }

    /// <inheritdoc/>
    public override PdfSheet Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return canvas.ToSheet(pageNumberCurrent);
    }

    /// <inheritdoc/>
    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        budget.CountLetter();
        var start = Place(0, 0, renderingMatrix, textMatrix, transformationMatrix);
        var end = Place(characterBoundingBox.Width, 0, renderingMatrix, textMatrix, transformationMatrix);
        var top = Place(0, 1, renderingMatrix, textMatrix, transformationMatrix);

        // Where a font has no name for a code, the library hands over the code itself.
        var text = font.TryGetUnicode(code, out var known) && known is not null ? unicode : "\uFFFD";
        var isUnseen = currentState.FontState.TextRenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip
            || currentState.AlphaConstantNonStroking < 0.05;
        canvas.AddLetter(text, start, end, top, isUnseen, IsWhite(currentState.CurrentNonStrokingColor));
    }

    /// <inheritdoc/>
    public override void BeginSubpath() => path.End();

    /// <inheritdoc/>
    public override PdfPoint? CloseSubpath()
    {
        path.Close();
        return path.Last;
    }

    /// <inheritdoc/>
    public override void StrokePath(bool close) => Paint(isStroked: true, isFilled: false, close);

    /// <inheritdoc/>
    public override void FillPath(FillingRule fillingRule, bool close) => Paint(isStroked: false, isFilled: true, close);

    /// <inheritdoc/>
    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(isStroked: true, isFilled: true, close);

    /// <inheritdoc/>
    public override void MoveTo(double x, double y)
    {
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        path.Begin(CurrentPosition);
    }

    /// <inheritdoc/>
    public override void LineTo(double x, double y)
    {
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        path.LineTo(CurrentPosition);
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => CurveTo(x3, y3);

    /// <inheritdoc/>
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => CurveTo(x3, y3);

    /// <inheritdoc/>
    public override void Rectangle(double x, double y, double width, double height)
    {
        MoveTo(x, y);
        var first = CurrentPosition;
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        path.Close();
        CurrentPosition = first;
    }

    /// <inheritdoc/>
    public override void EndPath() => path.Clear();

    /// <inheritdoc/>
    public override void ClosePath() => path.Clear();

    /// <inheritdoc/>
    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    /// <inheritdoc/>
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    /// <inheritdoc/>
    public override void EndMarkedContent()
    {
    }

    /// <inheritdoc/>
    public override void PaintShading(NameToken shadingName)
    {
    }

    /// <inheritdoc/>
    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        budget.Enter();
        foreach (var operation in operations)
        {
            budget.CountOperation();
            operation.Run(this);
        }

        budget.Leave();
    }

    /// <inheritdoc/>
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => AddPicture();

    /// <inheritdoc/>
    protected override void RenderInlineImage(InlineImage inlineImage) => AddPicture();

    /// <inheritdoc/>
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    private static PdfPoint Place(
        double x, double y, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page) =>
        page.Transform(text.Transform(rendering.Transform(new PdfPoint(x, y))));

    private static bool IsWhite(IColor? color)
    {
        if (color is null or PatternColor)
        {
            return false;
        }

        var (r, g, b) = color.ToRGBValues();
        return r >= White && g >= White && b >= White;
    }

    private void CurveTo(double x, double y)
    {
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        path.CurveTo(CurrentPosition);
    }

    private void AddPicture()
    {
        var matrix = CurrentTransformationMatrix;
        var first = matrix.Transform(new PdfPoint(0, 0));
        var last = matrix.Transform(new PdfPoint(1, 1));
        canvas.AddPicture(PdfBox.Between(first.X, first.Y, last.X, last.Y));
    }

    private void Paint(bool isStroked, bool isFilled, bool close)
    {
        if (close)
        {
            path.Close();
        }

        path.End();
        var state = GetCurrentState();
        if (isFilled && state.AlphaConstantNonStroking >= 0.05)
        {
            var isWhite = IsWhite(state.CurrentNonStrokingColor);
            foreach (var box in path.FilledBoxes)
            {
                canvas.AddArea(box, isWhite);
            }
        }

        if (isStroked && state.AlphaConstantStroking >= 0.05)
        {
            var matrix = state.CurrentTransformationMatrix;
            var width = state.LineWidth * Math.Sqrt(Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C)));
            var isWhite = IsWhite(state.CurrentStrokingColor);
            foreach (var (from, to) in path.Segments)
            {
                canvas.AddStroke(from, to, width, isWhite);
            }
        }

        path.Clear();
    }
}
