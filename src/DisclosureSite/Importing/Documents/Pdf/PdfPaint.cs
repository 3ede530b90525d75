namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>What is known of the colour that lines or areas are painted with: whether a reader would tell it from paper.</summary>
/// <param name="IsWhite">Whether it is the colour of paper.</param>
/// <param name="IsSpecial">Whether its numbers have a meaning of their own, so that it is never taken for white.</param>
internal readonly record struct PdfPaint(bool IsWhite, bool IsSpecial)
{
    private const double White = 0.93;

    /// <summary>A shade of grey; 1: white.</summary>
    public static PdfPaint Gray(double gray) => new(gray >= White, false);

    /// <summary>A mixture of lights.</summary>
    public static PdfPaint Rgb(double red, double green, double blue) => new(red >= White && green >= White && blue >= White, false);

    /// <summary>A mixture of inks.</summary>
    public static PdfPaint Cmyk(double cyan, double magenta, double yellow, double black) =>
        new(Math.Max(Math.Max(cyan, magenta), Math.Max(yellow, black)) <= 1 - White, false);

    /// <summary>The first colour of a colour space: black.</summary>
    public static PdfPaint Space(string name) => new(false, name is not ("DeviceGray" or "DeviceRGB" or "DeviceCMYK" or "G" or "RGB" or "CMYK"));

    /// <summary>A colour of the current colour space.</summary>
    public PdfPaint Of(ReadOnlySpan<double> numbers) => IsSpecial
        ? this
        : numbers switch
        {
            [var gray] => Gray(gray),
            [var red, var green, var blue] => Rgb(red, green, blue),
            [var cyan, var magenta, var yellow, var black] => Cmyk(cyan, magenta, yellow, black),
            _ => default,
        };
}
