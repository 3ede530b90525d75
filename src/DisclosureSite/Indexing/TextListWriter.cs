namespace DisclosureSite.Indexing;

/// <summary>
/// Writes a list of texts in ascending order: for each run the gap before it, doubled, and one more if the run is longer than one; then by
/// how much more than two.
/// </summary>
internal sealed class TextListWriter(PostingWriter writer)
{
    // Behind the last run that is written.
    private int next;
    private int first;
    private int run;

    /// <summary>Adds a text; the last one again is the same.</summary>
    public void Add(int text)
    {
        if (run > 0 && text <= first + run)
        {
            run = text - first + 1;
            return;
        }

        WriteRun();
        first = text;
        run = 1;
    }

    /// <summary>Ends the list and begins another.</summary>
    public void End()
    {
        WriteRun();
        (next, run) = (0, 0);
    }

    private void WriteRun()
    {
        if (run == 0)
        {
            return;
        }

        writer.Write(((first - next) * 2) + (run > 1 ? 1 : 0));
        if (run > 1)
        {
            writer.Write(run - 2);
        }

        next = first + run;
    }
}
