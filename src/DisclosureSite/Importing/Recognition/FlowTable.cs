using System.Collections.Immutable;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Model;

namespace DisclosureSite.Importing.Recognition;

/// <summary>A table that no format has.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Rows">Its rows, all of one length; the first is the header.</param>
/// <param name="IsOfFigures">Whether it has labels above and at the left and nothing but figures within.</param>
internal sealed record FlowTable(DocumentPlace Place, ImmutableArray<ImmutableArray<string>> Rows, bool IsOfFigures) : FlowItem(Place)
{
    /// <summary>The form in whose table the rows stand, which lacks them; null: it is a table by itself.</summary>
    public FormatTable? BesideForm { get; init; }
}
