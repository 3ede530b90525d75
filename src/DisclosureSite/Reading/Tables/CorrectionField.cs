namespace DisclosureSite.Reading.Tables;

/// <summary>The columns of <c>corrections.csv</c>.</summary>
internal enum CorrectionField
{
    /// <summary>When it was corrected.</summary>
    Date,

    /// <summary>In which table.</summary>
    Table,

    /// <summary>In which row of it.</summary>
    Row,

    /// <summary>In which column of it.</summary>
    Column,

    /// <summary>What stood there.</summary>
    Was,

    /// <summary>What stands there now.</summary>
    Now,

    /// <summary>Why.</summary>
    Reason,

    /// <summary>Who corrected it; may be left out.</summary>
    By,
}
