namespace DisclosureSite.Rendering.Views;

/// <summary>How to read the data files with a program.</summary>
/// <param name="Id">Its id in the page.</param>
/// <param name="Program">The program.</param>
/// <param name="Steps">What to do, in words.</param>
/// <param name="Code">What to type; null: nothing.</param>
internal sealed record DataRecipeView(string Id, string Program, string Steps, string? Code);
