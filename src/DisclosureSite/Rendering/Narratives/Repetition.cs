namespace DisclosureSite.Rendering.Narratives;

/// <summary>How much of a text repeats that of the year before, counted in characters without white space.</summary>
/// <param name="Characters">All characters of this year's text.</param>
/// <param name="Repeated">Those of sentences that also stand in last year's, anywhere.</param>
/// <param name="RepeatedButForNumbers">Those of sentences that also stand there if numbers are left aside.</param>
internal readonly record struct Repetition(int Characters, int Repeated, int RepeatedButForNumbers);
