namespace DisclosureSite.Reading.Tables;

/// <summary>Why a cell's text is no figure.</summary>
internal enum CellFault
{
    /// <summary>It is one, or says that none is reported.</summary>
    None,

    /// <summary>It is not a number with at most a unit behind it.</summary>
    NotANumber,

    /// <summary>Its integer part has more than 15 digits.</summary>
    TooLarge,

    /// <summary>It has more than six decimals.</summary>
    TooManyDecimals,

    /// <summary>Its thousands separators do not separate groups of three digits.</summary>
    WrongThousands,
}
