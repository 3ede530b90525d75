using DisclosureSite.Model;
using DisclosureSite.Rendering.Views;

namespace DisclosureSite.Rendering.Pages;

/// <summary>A rule of a format with what came of it.</summary>
internal sealed class RuleTally(Format format, Rule rule)
{
    public Rule Rule => rule;

    public int Holds { get; set; }

    public int CannotBeJudged { get; set; }

    /// <summary>Where it fails, by agency and year.</summary>
    public List<FailingFinding> Failing { get; } = [];

    /// <summary>Its id in a page.</summary>
    public string Anchor => $"{format.Id}.{Addresses.Encode(rule.Id)}";

    /// <summary>The rule as a page shows it.</summary>
    /// <param name="counts">How often it holds or fails.</param>
    /// <param name="findings">Where it fails, of those that the page lists.</param>
    /// <param name="years">Where the others are listed.</param>
    public RuleView ToView(string counts, IReadOnlyList<FindingView> findings, IReadOnlyList<LinkView> years) => new(
        Anchor,
        rule.Id,
        rule.Text,
        Texts.RuleLevel(rule.Severity),
        rule.TableId is null || format.FindTable(rule.TableId) is not null ? Labels.OfEquation(format, rule) : null,
        rule.LegalBasis,
        counts,
        findings,
        years);
}
