using UglyToad.PdfPig.Core;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>What has been drawn on a page so far, as the page is shown (turned by its own rotation).</summary>
internal sealed class PdfCanvas(PdfBudget budget, PdfBox bounds)
{
    private const double ThickestRule = 4.5;
    private const double Skew = 0.5;
    private const double Beside = 1.5;

    // Chinese letters stand on a line that lies an eighth of their height above their lower edge.
    private const double MiddleAboveBaseline = 0.38;
    private const int MostAreasAsked = 400;

    // In points, and of a letter's height to both sides of its middle. More lines are a drawing.
    private const double ShortestStrike = 3;
    private const double StruckShare = 0.2;
    private const int MostStrikes = 1000;

    private readonly List<PlacedLetter> letters = [];
    private readonly HashSet<(string Text, int Step, int X, int Y)> printed = [];
    private readonly List<PdfBox> rules = [];
    private readonly List<(PdfBox Box, bool IsWhite)> areas = [];
    private bool hasHiddenText;
    private int unreadable;

    /// <summary>Adds a letter.</summary>
    /// <param name="text">What it says; the replacement character: nobody knows.</param>
    /// <param name="start">Where it stands on its line.</param>
    /// <param name="end">Where the next would stand.</param>
    /// <param name="top">The height of its font above the start.</param>
    /// <param name="isUnseen">Whether it is printed without colour.</param>
    /// <param name="isWhite">Whether it has the colour of paper.</param>
    public void AddLetter(string text, PdfPoint start, PdfPoint end, PdfPoint top, bool isUnseen, bool isWhite)
    {
        var size = Distance(start, top);
        var placed = new PlacedLetter(PdfCharacters.Read(text), start.X, start.Y, end.X, end.Y, top.X, top.Y, size);
        if (placed.Text.Length == 0 || !(size is > 0.5 and < 2000) || !double.IsFinite(end.X) || !double.IsFinite(end.Y))
        {
            return;
        }

        var center = placed.Center;
        if (!bounds.Contains(center.X, center.Y) || isUnseen || (isWhite && !IsOnColour(center.X, center.Y)))
        {
            hasHiddenText = true;
            return;
        }

        if (IsPrintedAlready(placed))
        {
            return;
        }

        if (PdfCharacters.IsUnreadable(placed.Text))
        {
            unreadable++;
        }

        letters.Add(placed);
    }

    /// <summary>Adds a filled box.</summary>
    public void AddArea(PdfBox box, bool isWhite)
    {
        if (!IsOnPage(box))
        {
            return;
        }

        budget.CountBox();
        if (Math.Min(box.Width, box.Height) > ThickestRule)
        {
            areas.Add((box, isWhite));
        }
        else if (!isWhite || IsBesideColour(box))
        {
            rules.Add(box);
        }
    }

    /// <summary>Adds a straight line.</summary>
    public void AddStroke(PdfPoint from, PdfPoint to, double width, bool isWhite)
    {
        var box = PdfBox.Between(from.X, from.Y, to.X, to.Y);
        if (Math.Min(box.Width, box.Height) > Skew || !double.IsFinite(width))
        {
            return;
        }

        var half = Math.Max(width, 0) / 2;
        AddArea(
            box.Width >= box.Height
                ? box with { Top = box.Top - half, Bottom = box.Bottom + half }
                : box with { Left = box.Left - half, Right = box.Right + half },
            isWhite);
    }

    /// <summary>Adds a picture.</summary>
    public void AddPicture(PdfBox box)
    {
        if (IsOnPage(box))
        {
            budget.CountBox();
            areas.Add((box, false));
        }
    }

    /// <summary>The page, upright as most of its letters are.</summary>
    public PdfSheet ToSheet(int number)
    {
        var quarter = letters.CountBy(letter => letter.Quarter).Where(count => count.Key >= 0)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key).Select(count => count.Key).FirstOrDefault();
        var turn = new PdfTurn(bounds, quarter);
        var horizontal = new List<PdfRule>();
        var vertical = new List<PdfRule>();
        foreach (var rule in rules)
        {
            var box = turn.Apply(rule);
            var isDot = Math.Max(box.Width, box.Height) <= ThickestRule;
            if (isDot || box.Width >= box.Height)
            {
                horizontal.Add(new PdfRule((box.Top + box.Bottom) / 2, box.Left, box.Right));
            }

            if (isDot || box.Width < box.Height)
            {
                vertical.Add(new PdfRule((box.Left + box.Right) / 2, box.Top, box.Bottom));
            }
        }

        // What is aslant is a watermark.
        var upright = letters.Where(letter => letter.Quarter >= 0).Select(letter => Upright(letter, turn, quarter)).ToList();
        var strikes = horizontal.Where(rule => rule.Length >= ShortestStrike).ToArray();
        var standing = strikes.Length > MostStrikes ? upright : upright.FindAll(letter => !Array.Exists(strikes, rule => Strikes(rule, letter)));
        return new PdfSheet(number, turn.Height, standing, horizontal, vertical)
        {
            HasHiddenText = hasHiddenText || standing.Count < upright.Count,
            UnreadableLetters = unreadable,
        };
    }

    // A line through the middle of a letter, from one side to the other: words that were deleted. Borders and underlines lie further off.
    private static bool Strikes(PdfRule rule, PdfLetter letter) =>
        Math.Abs(rule.At - letter.Middle) < StruckShare * letter.Size && rule.From < letter.Left + 1 && rule.To > letter.Right - 1;

    private static PdfLetter Upright(PlacedLetter letter, PdfTurn turn, int quarter)
    {
        var start = turn.Apply(letter.StartX, letter.StartY);
        var end = turn.Apply(letter.EndX, letter.EndY);
        if (letter.Quarter == quarter)
        {
            return new PdfLetter(letter.Text, Math.Min(start.X, end.X), Math.Max(start.X, end.X), start.Y - (MiddleAboveBaseline * letter.Size), letter.Size);
        }

        var center = turn.Apply(letter.Center.X, letter.Center.Y);
        return new PdfLetter(letter.Text, center.X - (letter.Size / 2), center.X + (letter.Size / 2), center.Y, letter.Size);
    }

    private static double Distance(PdfPoint first, PdfPoint second) => Math.Sqrt(Math.Pow(first.X - second.X, 2) + Math.Pow(first.Y - second.Y, 2));

    private bool IsOnPage(PdfBox box) =>
        double.IsFinite(box.Left + box.Right + box.Top + box.Bottom)
        && box.Right >= bounds.Left && box.Left <= bounds.Right && box.Bottom >= bounds.Top && box.Top <= bounds.Bottom;

    // The last area that was painted there decides.
    private bool IsOnColour(double x, double y)
    {
        for (var i = areas.Count - 1; i >= Math.Max(0, areas.Count - MostAreasAsked); i--)
        {
            if (areas[i].Box.Contains(x, y))
            {
                return !areas[i].IsWhite;
            }
        }

        return false;
    }

    // White lines part coloured cells.
    private bool IsBesideColour(PdfBox box)
    {
        var (x, y) = ((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);
        return IsOnColour(x, y)
            || (box.Width >= box.Height
                ? IsOnColour(x, box.Top - Beside) || IsOnColour(x, box.Bottom + Beside)
                : IsOnColour(box.Left - Beside, y) || IsOnColour(box.Right + Beside, y));
    }

    // Bold letters are often the same letters printed twice, a little apart. Places are counted in steps, so that only those of equal steps
    // tell anything of each other.
    private bool IsPrintedAlready(PlacedLetter letter)
    {
        var step = Math.Max(Math.Min(0.2 * letter.Size, 0.4 * letter.Advance), 0.4);
        var width = (int)Math.Round(step * 20);
        var x = (int)Math.Clamp(Math.Floor(letter.StartX / step), int.MinValue / 4, int.MaxValue / 4);
        var y = (int)Math.Clamp(Math.Floor(letter.StartY / step), int.MinValue / 4, int.MaxValue / 4);
        var isPrinted = false;
        for (var across = -1; across <= 1 && !isPrinted; across++)
        {
            for (var down = -1; down <= 1 && !isPrinted; down++)
            {
                isPrinted = printed.Contains((letter.Text, width, x + across, y + down));
            }
        }

        return !printed.Add((letter.Text, width, x, y)) || isPrinted;
    }

    private readonly record struct PlacedLetter(
        string Text, double StartX, double StartY, double EndX, double EndY, double TopX, double TopY, double Size)
    {
        public double Advance => Math.Sqrt(Math.Pow(EndX - StartX, 2) + Math.Pow(EndY - StartY, 2));

        public (double X, double Y) Center => (
            ((StartX + EndX) / 2) + (MiddleAboveBaseline * (TopX - StartX)), ((StartY + EndY) / 2) + (MiddleAboveBaseline * (TopY - StartY)));

        /// <summary>How often a quarter turn against the clock has turned the letter; -1: aslant.</summary>
        public int Quarter
        {
            get
            {
                // The direction upwards tells it: a letter may have no width.
                var (x, y) = (TopX - StartX, TopY - StartY);
                return Math.Abs(x) <= 0.1 * Math.Abs(y) ? (y > 0 ? 0 : 2) : Math.Abs(y) <= 0.1 * Math.Abs(x) ? (x < 0 ? 1 : 3) : -1;
            }
        }
    }
}
