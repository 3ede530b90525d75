using DisclosureSite.Model;

namespace DisclosureSite.Rendering.Pages;

/// <summary>A place at which a rule fails.</summary>
/// <param name="Report">The report.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Number">Its number among all of the archive, by report.</param>
internal sealed record FailingFinding(Report Report, Finding Finding, int Number);
