using System.Globalization;
using DisclosureSite.Diagnostics;
using DisclosureSite.Model;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace DisclosureSite.Rendering;

/// <summary>
/// Finds the names in a template that its page does not have, before any page is rendered. Fluid would notice only at the first page
/// that reaches the place, one name at a time, and also refuses members that are merely empty.
/// </summary>
internal sealed class TemplateChecker : AstVisitor
{
    private const int LongestRange = 1000;
    private readonly ThemeTemplate template;
    private readonly Dictionary<string, Type?> variables;
    private readonly FilterCollection filters;
    private readonly IReadOnlyDictionary<string, ThemeTemplate> parts;
    private readonly IReadOnlyDictionary<string, Type?> globals;
    private readonly HashSet<string> checkedParts;
    private readonly HashSet<string> openParts;
    private readonly DiagnosticList diagnostics;
    private bool mayHoldContent;
    private bool holdsContent;

    private TemplateChecker(TemplateChecker outer, ThemeTemplate template, Dictionary<string, Type?> variables)
        : this(template, variables, outer.globals, outer.filters, outer.parts, outer.checkedParts, outer.openParts, outer.diagnostics)
    {
    }

    private TemplateChecker(
        ThemeTemplate template,
        Dictionary<string, Type?> variables,
        IReadOnlyDictionary<string, Type?> globals,
        FilterCollection filters,
        IReadOnlyDictionary<string, ThemeTemplate> parts,
        HashSet<string> checkedParts,
        HashSet<string> openParts,
        DiagnosticList diagnostics)
    {
        this.template = template;
        this.variables = variables;
        this.globals = globals;
        this.filters = filters;
        this.parts = parts;
        this.checkedParts = checkedParts;
        this.openParts = openParts;
        this.diagnostics = diagnostics;
    }

    /// <summary>Checks a template and the parts that it renders, and links the latter to it.</summary>
    /// <param name="template">A page or layout.</param>
    /// <param name="variables">What it can name, with its type (null: any).</param>
    /// <param name="globals">What its parts can name besides their arguments.</param>
    /// <param name="filters">The filters there are.</param>
    /// <param name="parts">The parts of the theme, by name.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <param name="isLayout">Whether it stands around pages, and must say where they stand.</param>
    public static void Check(
        ThemeTemplate template,
        IReadOnlyDictionary<string, Type?> variables,
        IReadOnlyDictionary<string, Type?> globals,
        FilterCollection filters,
        IReadOnlyDictionary<string, ThemeTemplate> parts,
        DiagnosticList diagnostics,
        bool isLayout = false)
    {
        var checker = new TemplateChecker(
            template, new Dictionary<string, Type?>(variables, StringComparer.Ordinal), globals, filters, parts, [], [], diagnostics)
        {
            mayHoldContent = isLayout,
        };
        checker.VisitTemplate(template.Template);
        if (isLayout && !checker.holdsContent)
        {
            diagnostics.Add(DiagnosticCodes.TemplateContent, new SourcePlace(template.File));
        }
    }

    public override Statement VisitOtherStatement(Statement statement)
    {
        switch (statement)
        {
            case RenderPartStatement part:
                CheckPart(part);
                break;
            case ContentStatement when mayHoldContent:
                holdsContent = true;
                break;
            case ContentStatement:
                diagnostics.Add(DiagnosticCodes.TemplateContent, template.PlaceOf("content"));
                break;
            case CaptureStatement capture:
                foreach (var inner in capture.Statements)
                {
                    Visit(inner);
                }

                break;
        }

        return statement;
    }

    protected override Statement VisitAssignStatement(AssignStatement assignStatement)
    {
        Visit(assignStatement.Value);
        variables[assignStatement.Identifier] = TypeOf(assignStatement.Value);
        return assignStatement;
    }

    protected override Statement VisitCaptureStatement(CaptureStatement captureStatement)
    {
        foreach (var inner in captureStatement.Statements)
        {
            Visit(inner);
        }

        variables[captureStatement.Identifier] = typeof(string);
        return captureStatement;
    }

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        Visit(forStatement.Source);
        Visit(forStatement.Limit);
        Visit(forStatement.Offset);
        var hiddenItem = Replace(forStatement.Identifier, ElementOf(TypeOf(forStatement.Source)));
        var hiddenLoop = Replace("forloop", null);
        foreach (var inner in forStatement.Statements)
        {
            Visit(inner);
        }

        Restore("forloop", hiddenLoop);
        Restore(forStatement.Identifier, hiddenItem);
        Visit(forStatement.Else);
        return forStatement;
    }

    protected override Statement VisitIfStatement(IfStatement ifStatement)
    {
        // In the order of the source, for a branch may assign what a later one reads.
        Visit(ifStatement.Condition);
        foreach (var inner in ifStatement.Statements)
        {
            Visit(inner);
        }

        foreach (var branch in ifStatement.ElseIfs)
        {
            Visit(branch);
        }

        Visit(ifStatement.Else);
        return ifStatement;
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        if (!filters.TryGetValue(filterExpression.Name, out _))
        {
            Report(
                DiagnosticCodes.TemplateFilterUnknown,
                filterExpression.Name,
                Nearest.Of(filterExpression.Name, filters.Select(filter => filter.Key).Order(StringComparer.Ordinal)));
        }

        return base.VisitFilterExpression(filterExpression);
    }

    // Fluid makes the whole range before the loop begins.
    protected override Expression VisitRangeExpression(RangeExpression rangeExpression)
    {
        if (NumberOf(rangeExpression.From) is not { } from || NumberOf(rangeExpression.To) is not { } to || to - from >= LongestRange)
        {
            diagnostics.Add(DiagnosticCodes.TemplateRange, template.PlaceOf(WordOf(rangeExpression.To)), LongestRange);
        }

        return base.VisitRangeExpression(rangeExpression);
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        TypeOf(memberExpression, report: true);
        foreach (var segment in memberExpression.Segments)
        {
            if (segment is IndexerSegment indexer)
            {
                Visit(indexer.Expression);
            }
        }

        return memberExpression;
    }

    private static decimal? NumberOf(Expression expression) =>
        expression is LiteralExpression { Value: NumberValue number } ? number.ToNumberValue() : null;

    private static string WordOf(Expression expression) => expression is MemberExpression { Segments: [IdentifierSegment root, ..] }
        ? root.Identifier
        : NumberOf(expression)?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static Type? ElementOf(Type? list) => list is { IsGenericType: true } ? list.GetGenericArguments()[0] : null;

    private Type? TypeOf(Expression expression) => expression switch
    {
        MemberExpression member => TypeOf(member, report: false),
        LiteralExpression => typeof(string),
        _ => null,
    };

    private Type? TypeOf(MemberExpression expression, bool report)
    {
        if (expression.Segments[0] is not IdentifierSegment root)
        {
            return null;
        }

        if (!variables.TryGetValue(root.Identifier, out var type))
        {
            if (report)
            {
                Report(DiagnosticCodes.TemplateNameUnknown, root.Identifier, Nearest.Of(root.Identifier, variables.Keys.Order(StringComparer.Ordinal)));
            }

            return null;
        }

        var path = root.Identifier;
        for (var i = 1; i < expression.Segments.Count && type is not null; i++)
        {
            if (expression.Segments[i] is not IdentifierSegment member)
            {
                type = ElementOf(type);
                continue;
            }

            path = $"{path}.{member.Identifier}";
            var owner = type;
            type = ViewMembers.TypeOf(owner, member.Identifier);
            if (type is not null)
            {
                continue;
            }

            if (!ViewMembers.IsView(owner) && member.Identifier is "size" or "first" or "last")
            {
                return member.Identifier == "size" ? typeof(int) : ElementOf(owner);
            }

            if (report)
            {
                Report(
                    DiagnosticCodes.TemplateNameUnknown, path, Nearest.Of(member.Identifier, ViewMembers.NamesOf(owner)), member.Identifier);
            }

            return null;
        }

        return type;
    }

    private void CheckPart(RenderPartStatement statement)
    {
        foreach (var argument in statement.Arguments)
        {
            Visit(argument.Expression);
        }

        if (!parts.TryGetValue(statement.Part, out var part))
        {
            Report(DiagnosticCodes.TemplatePartUnknown, statement.Part, Nearest.Of(statement.Part, parts.Keys.Order(StringComparer.Ordinal)));
            return;
        }

        statement.Template = part;
        if (!openParts.Add(statement.Part))
        {
            diagnostics.Add(DiagnosticCodes.TemplatePartsCircular, template.PlaceOf(statement.Part), statement.Part);
            return;
        }

        var seen = new Dictionary<string, Type?>(globals, StringComparer.Ordinal);
        foreach (var argument in statement.Arguments)
        {
            seen[argument.Name] = TypeOf(argument.Expression);
        }

        var use = $"{statement.Part}({string.Join(", ", statement.Arguments.Select(argument => $"{argument.Name}: {seen[argument.Name]}"))})";
        if (checkedParts.Add(use))
        {
            new TemplateChecker(this, part, seen).VisitTemplate(part.Template);
        }

        openParts.Remove(statement.Part);
    }

    private void Report(DiagnosticKind kind, string name, string? nearest, string? word = null) =>
        diagnostics.Add(kind, template.PlaceOf(word ?? name), name, nearest is null ? "" : Texts.DidYouMean(nearest));

    private (bool WasThere, Type? Type) Replace(string name, Type? type)
    {
        var hidden = (variables.TryGetValue(name, out var before), before);
        variables[name] = type;
        return hidden;
    }

    private void Restore(string name, (bool WasThere, Type? Type) hidden)
    {
        if (hidden.WasThere)
        {
            variables[name] = hidden.Type;
        }
        else
        {
            variables.Remove(name);
        }
    }
}
