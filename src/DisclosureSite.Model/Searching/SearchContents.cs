namespace DisclosureSite.Model;

/// <summary>
/// All that search finds, made page by page each time it is asked for, so that no archive's texts are held twice. The order is that of
/// results which are equally good: reports from the newest year on, then the other pages.
/// </summary>
/// <param name="Count">How many pages there are.</param>
/// <param name="PageAt">Makes one, from 0; on any thread, the same each time.</param>
/// <param name="Parts">The parts by which readers can filter, in order.</param>
public sealed record SearchContents(int Count, Func<int, SearchablePage> PageAt, IReadOnlyList<SearchPart> Parts);
