namespace Hotline.Platform.Http;

/// <summary>One wrong field: <paramref name="Path"/> as in the request body (<c>answers[3].unit</c>), what is wrong, and for a file its 1-based line.</summary>
internal sealed record FieldError(string Path, string Message, int? Line = null);

/// <summary>
/// An answer that says no, as RFC 9457 problem details. <paramref name="Type"/> is a stable code <c>domain:reason</c>;
/// <paramref name="Title"/> says it in English and <paramref name="Detail"/> in Chinese, each with what to do.
/// <paramref name="Current"/>, in a conflict, is what stands now; <paramref name="Allowed"/> what may be done instead.
/// </summary>
internal sealed record Problem(string Type, int Status, string Title, string Detail, IReadOnlyList<FieldError>? Errors = null, object? Current = null, IReadOnlyList<string>? Allowed = null)
{
    public Problem With(params IReadOnlyList<FieldError> errors) => this with { Errors = errors };
}

/// <summary>Ends a request with a problem from anywhere below a trigger that reads or checks the request.</summary>
#pragma warning disable CA1032, CA1064 // It always carries a problem, and never leaves the app: the pipeline turns it into an answer.
internal sealed class ProblemException(Problem problem) : Exception(problem.Title)
{
    public Problem Problem { get; } = problem;
}
#pragma warning restore CA1032, CA1064
