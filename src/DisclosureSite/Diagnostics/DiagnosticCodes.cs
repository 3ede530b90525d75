using System.Collections.Immutable;
using System.Reflection;
using DisclosureSite.Model;

namespace DisclosureSite.Diagnostics;

/// <summary>
/// Every fault that editors can meet, with its words. One file for each hundred:
/// 01 YAML, 02 tables, 03 narratives, 04 folders and files, 05 corrections and explanations, 06 formats, 07 themes, 08 documents to import,
/// 09 what must not go out.
/// </summary>
public static partial class DiagnosticCodes
{
    /// <summary>All of them, by code. The README's table and its test are made from it.</summary>
    public static ImmutableArray<DiagnosticKind> All =>
    [
        .. typeof(DiagnosticCodes).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(DiagnosticKind))
            .Select(property => (DiagnosticKind)property.GetValue(null)!)
            .OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];

    private static DiagnosticKind Error(string code, string summary, string text) =>
        new(code, DiagnosticSeverity.Error, summary, text);

    private static DiagnosticKind Warning(string code, string summary, string text) =>
        new(code, DiagnosticSeverity.Warning, summary, text);
}
