namespace DisclosureSite.Rendering.Data;

/// <summary>What kind of values a column of a CSV file holds, as Table Schema names kinds.</summary>
internal enum CsvType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number, with a dot before its decimals and nothing between its digits.</summary>
    Number,

    /// <summary>A year of four digits.</summary>
    Year,

    /// <summary>A day: <c>2021-01-22</c>.</summary>
    Date,

    /// <summary><c>true</c>; else empty.</summary>
    Flag,
}
