using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Ast;

namespace Hotline.Evaluation.Notices;

/// <summary>Finds the names in a template that a notice does not have: Liquid prints nothing for them, so nobody would notice until it is public.</summary>
internal sealed class TemplateNames : AstVisitor
{
    private const int Deepest = 40;

    private readonly Dictionary<string, Type?> known = new(StringComparer.Ordinal) { ["forloop"] = typeof(ForLoop) };
    private readonly HashSet<(string Text, string Message)> wrong = [];
    private int depth;

    /// <summary>What the engine knows of a loop.</summary>
    private sealed record ForLoop(int Index, int Index0, int Rindex, int Rindex0, int Length, bool First, bool Last);

    public static IEnumerable<TemplateError> Check(string template, IFluidTemplate parsed)
    {
        var names = new TemplateNames();
        names.VisitTemplate(parsed);
        return names.wrong.Select(w => TemplateError.At(template, Regex.Match(template, $@"(?<![\w.]){Regex.Escape(w.Text)}(?!\w)") is { Success: true, Index: var at } ? at : -1, w.Message));
    }

    public override Expression Visit(Expression expression) => Deeper(expression, base.Visit);

    public override Statement Visit(Statement statement) => Deeper(statement, base.Visit);

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        TypeOf(memberExpression);
        return base.VisitMemberExpression(memberExpression);
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        if (!NoticeTemplate.Filters.Contains(filterExpression.Name))
        {
            wrong.Add((filterExpression.Name, $"没有过滤器 {filterExpression.Name} / no such filter; there are {string.Join(", ", NoticeTemplate.Filters)}"));
        }

        return base.VisitFilterExpression(filterExpression);
    }

    protected override Expression VisitRangeExpression(RangeExpression rangeExpression)
    {
        wrong.Add(("(", "不支持区间 (a..b) / ranges are not for notices"));
        return rangeExpression;
    }

    protected override Statement VisitAssignStatement(AssignStatement assignStatement)
    {
        var result = base.VisitAssignStatement(assignStatement);
        known[assignStatement.Identifier] = TypeOf(assignStatement.Value);
        return result;
    }

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        var (had, before) = (known.TryGetValue(forStatement.Identifier, out var outer), outer);
        var items = TypeOf(forStatement.Source);
        known[forStatement.Identifier] = items is null ? null : ElementOf(items);
        var result = base.VisitForStatement(forStatement);
        known.Remove(forStatement.Identifier);
        if (had)
        {
            known[forStatement.Identifier] = before;
        }

        return result;
    }

    /// <returns>Null where it cannot be told.</returns>
    private Type? TypeOf(Expression expression) => expression switch
    {
        MemberExpression member => TypeOf(member),
        FilterExpression { Name: "first" or "last" } filter => TypeOf(filter.Input) is { } list ? ElementOf(list) : null,
        FilterExpression { Name: "default" } filter => TypeOf(filter.Input),
        _ => null,
    };

    private Type? TypeOf(MemberExpression member)
    {
        var (type, path) = ((Type?)typeof(NoticeContent), "");
        foreach (var segment in member.Segments)
        {
            if (segment is not IdentifierSegment { Identifier: var name })
            {
                type = type is null ? null : ElementOf(type);
                path = "";
                continue;
            }

            var next = path.Length == 0 && segment == member.Segments[0] && known.TryGetValue(name, out var variable) ? (true, variable) : MemberOf(type, name);
            path += path.Length == 0 ? name : $".{name}";
            if (!next.Item1)
            {
                wrong.Add((path, $"没有 {path} / there is no {path}"));
                return null;
            }

            type = next.Item2;
        }

        return type;
    }

    private static (bool IsThere, Type? Type) MemberOf(Type? type, string name) =>
        type is null ? (true, null)
        : ElementOf(type) is { } element ? (name is "size" or "first" or "last", name == "size" ? typeof(int) : element)
        : type == typeof(string) ? (name == "size", typeof(int))
        : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == name) is { } property ? (true, property.PropertyType)
        : (false, null);

    private static Type? ElementOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private T Deeper<T>(T node, Func<T, T> visit)
    {
        if (++depth > Deepest)
        {
            wrong.Add(("", $"嵌套超过 {Deepest} 层 / nested deeper than {Deepest}"));
        }

        var result = depth > Deepest ? node : visit(node);
        depth--;
        return result;
    }
}
