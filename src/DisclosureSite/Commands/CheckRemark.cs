using DisclosureSite.Model;

namespace DisclosureSite.Commands;

/// <summary>A fault or a failing finding, as programs are told of it.</summary>
/// <param name="Id">The diagnostic's code, or the rule's id.</param>
/// <param name="Title">The code, or the key under which <c>explanations</c> can vouch for the finding.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Place">Where to look.</param>
/// <param name="Message">In the editor's language.</param>
/// <param name="Rule">The rule that fails; null: it is a fault.</param>
/// <param name="Explanation">What the editor says about it; null: nothing.</param>
internal sealed record CheckRemark(
    string Id, string Title, string Severity, SourcePlace Place, string Message, Rule? Rule, string? Explanation);
