using System.Runtime.InteropServices;

namespace DisclosureSite.Checking;

/// <summary>What one side of an equation comes to.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct EquationSide
{
    /// <summary>The sum of what is reported.</summary>
    public decimal Sum;

    /// <summary>How many terms are reported.</summary>
    public int Reported;

    /// <summary>How many are not.</summary>
    public int Blank;

    /// <summary>Whether one that is not reported would have to be subtracted.</summary>
    public bool HasBlankToSubtract;

    /// <summary>The sum, if every term is reported.</summary>
    public readonly decimal? Complete => Blank == 0 ? Sum : null;

    /// <summary>The sum of what is reported, if anything is.</summary>
    public readonly decimal? Partial => Reported > 0 ? Sum : null;

    public void Add(int sign, decimal? value)
    {
        if (value is { } reported)
        {
            Sum += sign * reported;
            Reported++;
        }
        else
        {
            Blank++;
            HasBlankToSubtract |= sign < 0;
        }
    }
}
