using Hotline.Platform.Http;

namespace Hotline.City.Files;

/// <summary>Gathers everything that is wrong with one file. Beyond <see cref="Limit"/> only the number is kept: nobody reads more at once.</summary>
public sealed class FileErrors
{
    public const int Limit = 1000;

    private readonly List<FieldError> errors = [];

    public int Count { get; private set; }

    public void Add(int? line, string column, string message)
    {
        Count++;
        if (errors.Count < Limit)
        {
            errors.Add(new FieldError(column, message, line));
        }
    }

    /// <summary>In the order of the file; what belongs to no line comes last.</summary>
    internal IReadOnlyList<FieldError> ToList()
    {
        var inOrder = errors.OrderBy(e => e.Line ?? int.MaxValue);
        return Count <= Limit
            ? [.. inOrder]
            : [.. inOrder, new FieldError("$", $"另有 {Count - Limit} 处错误未列出 / {Count - Limit} more errors not listed")];
    }
}
