namespace DisclosureSite.Reading.Attachments;

/// <summary>A stream that ends with an exception once more than its share is read from it: what is packed may unpack without end.</summary>
/// <param name="inner">What is read.</param>
/// <param name="most">The most bytes that may be read.</param>
internal sealed class LimitedStream(Stream inner, long most) : WatchedStream(inner)
{
    protected override void Watch(ReadOnlySpan<byte> bytes)
    {
        if (Position > most)
        {
            throw new InvalidDataException("The content is larger than allowed.");
        }
    }
}
