using System.Collections.Immutable;

namespace DisclosureSite.Writing;

/// <summary>What a site's folder is, held against a manifest.</summary>
/// <param name="Listed">How many files the manifest lists.</param>
/// <param name="ManifestHash">The manifest's own SHA-256 in lower case, by which it can be compared with one kept elsewhere.</param>
/// <param name="Faults">The files that differ, by path.</param>
/// <param name="FaultyLine">The first line of the manifest that is none of a manifest of ours, from 1; null: all are. Then nothing is compared.</param>
public sealed record VerifiedSite(int Listed, string ManifestHash, ImmutableArray<SiteFault> Faults, int? FaultyLine = null);
