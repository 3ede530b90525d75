using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
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
    private const double LeastInk = 0.05;

    private readonly PdfBudget budget;
    private readonly PdfCanvas canvas;
    private readonly PdfPathOutline path = new();
    private readonly Stack<(PdfPaint Fill, PdfPaint Stroke)> paints = new();
    private PdfPaint fill;
    private PdfPaint stroke;

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
            || currentState.AlphaConstantNonStroking < LeastInk;
        canvas.AddLetter(text, start, end, top, isUnseen, fill.IsWhite);
    }

    /// <inheritdoc/>
    public override void PushState()
    {
        paints.Push((fill, stroke));
        base.PushState();
    }

    /// <inheritdoc/>
    public override void PopState()
    {
        if (paints.TryPop(out var paint))
        {
            (fill, stroke) = paint;
        }

        base.PopState();
    }

    /// <inheritdoc/>
    public override void SetNamedGraphicsState(NameToken stateName)
    {
        // Masks and blending are programs of their own; only what text and lines need is taken.
        if (ResourceStore.GetExtendedGraphicsStateDictionary(stateName) is not { } named)
        {
            return;
        }

        var state = GetCurrentState();
        state.LineWidth = NumberOf(named, NameToken.Lw) ?? state.LineWidth;
        state.AlphaConstantStroking = NumberOf(named, NameToken.Ca) ?? state.AlphaConstantStroking;
        state.AlphaConstantNonStroking = NumberOf(named, NameToken.CaNs) ?? state.AlphaConstantNonStroking;
        if (named.TryGet(NameToken.Font, out var token) && token is ArrayToken { Length: 2 } font
            && font[0] is IndirectReferenceToken reference && font[1] is NumericToken size)
        {
            state.FontState.FromExtendedGraphicsState = true;
            state.FontState.FontSize = size.Data;
            ActiveExtendedGraphicsStateFont = ResourceStore.GetFontDirectly(reference);
        }
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
            if (!TakePaint(operation))
            {
                operation.Run(this);
            }
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

    private static double? NumberOf(DictionaryToken dictionary, NameToken name) =>
        dictionary.TryGet(name, out var token) && token is NumericToken number ? number.Data : null;

    // Colours are only asked whether they are white.
    private bool TakePaint(IGraphicsStateOperation operation)
    {
        switch (operation)
        {
            case SetNonStrokeColorDeviceGray color:
                fill = PdfPaint.Gray(color.Gray);
                return true;
            case SetNonStrokeColorDeviceRgb color:
                fill = PdfPaint.Rgb(color.R, color.G, color.B);
                return true;
            case SetNonStrokeColorDeviceCmyk color:
                fill = PdfPaint.Cmyk(color.C, color.M, color.Y, color.K);
                return true;
            case SetNonStrokeColorSpace space:
                fill = PdfPaint.Space(space.Name.Data);
                return true;
            case SetNonStrokeColor color:
                fill = fill.Of(color.Operands);
                return true;
            case SetNonStrokeColorAdvanced color:
                fill = color.PatternName is null ? fill.Of(color.Operands) : PdfPaint.Space("");
                return true;
            case SetStrokeColorDeviceGray color:
                stroke = PdfPaint.Gray(color.Gray);
                return true;
            case SetStrokeColorDeviceRgb color:
                stroke = PdfPaint.Rgb(color.R, color.G, color.B);
                return true;
            case SetStrokeColorDeviceCmyk color:
                stroke = PdfPaint.Cmyk(color.C, color.M, color.Y, color.K);
                return true;
            case SetStrokeColorSpace space:
                stroke = PdfPaint.Space(space.Name.Data);
                return true;
            case SetStrokeColor color:
                stroke = stroke.Of(color.Operands);
                return true;
            case SetStrokeColorAdvanced color:
                stroke = color.PatternName is null ? stroke.Of(color.Operands) : PdfPaint.Space("");
                return true;
            default:
                return false;
        }
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
        if (isFilled && state.AlphaConstantNonStroking >= LeastInk)
        {
            foreach (var box in path.FilledBoxes)
            {
                canvas.AddArea(box, fill.IsWhite);
            }
        }

        if (isStroked && state.AlphaConstantStroking >= LeastInk)
        {
            var matrix = state.CurrentTransformationMatrix;
            var width = state.LineWidth * Math.Sqrt(Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C)));
            foreach (var (from, to) in path.Segments)
            {
                canvas.AddStroke(from, to, width, stroke.IsWhite);
            }
        }

        path.Clear();
    }
}
