using Azure;
using Hotline.Platform.Http;

namespace Hotline.Platform.Commands;

/// <summary>Something as it was read, to be changed only if nobody else did meanwhile.</summary>
public interface IVersion
{
    ETag ETag { get; }
}

/// <summary>What came of a command.</summary>
internal abstract record ChangeOutcome<TVersion>
    where TVersion : class, IVersion
{
    private ChangeOutcome()
    {
    }

    /// <summary>Now, or by an earlier sending of the same.</summary>
    public sealed record Changed(TVersion Now) : ChangeOutcome<TVersion>;

    /// <summary>What was said cannot be meant.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : ChangeOutcome<TVersion>;

    public sealed record NotFound : ChangeOutcome<TVersion>;

    /// <summary>Not this person's to give.</summary>
    public sealed record Forbidden : ChangeOutcome<TVersion>;

    /// <summary>The caller gave another command under the same name.</summary>
    public sealed record KeyReused : ChangeOutcome<TVersion>;

    /// <summary>Somebody else changed it since the caller read it.</summary>
    public sealed record Stale(TVersion Now) : ChangeOutcome<TVersion>;

    /// <summary>Its state does not take the command.</summary>
    public sealed record Illegal(TVersion Now) : ChangeOutcome<TVersion>;

    /// <summary>Something else stands against it.</summary>
    public sealed record Refused(TVersion Now, Problem Why) : ChangeOutcome<TVersion>;
}
