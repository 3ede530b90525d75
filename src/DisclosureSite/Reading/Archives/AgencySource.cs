using System.Collections.Immutable;
using DisclosureSite.Model;

namespace DisclosureSite.Reading.Archives;

/// <summary>An agency as its file states it: whether those that it names exist is not known yet.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="NamePlace">Where its name stands.</param>
/// <param name="ParentPlace">Where its parent is named.</param>
/// <param name="SuccessorPlace">Where its successor is named.</param>
/// <param name="Redirects">Its earlier addresses.</param>
internal sealed record AgencySource(
    Agency Agency, SourcePlace NamePlace, SourcePlace ParentPlace, SourcePlace SuccessorPlace, ImmutableArray<Redirect> Redirects);
