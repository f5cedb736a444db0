using Hotline.Platform.Http;

namespace Hotline.Casework.Tickets;

internal enum RefusalKind
{
    /// <summary>409: not as the ticket stands.</summary>
    Rule,

    /// <summary>400: what was sent cannot be meant.</summary>
    Invalid,

    /// <summary>410: too late, or done already.</summary>
    Gone,
}

/// <summary>Why not: a stable code, and in both languages what to do. <paramref name="Errors"/> name fields.</summary>
internal sealed record Refusal(RefusalKind Kind, string Code, string En, string Zh, IReadOnlyList<FieldError> Errors)
{
    public static Refusal Rule(string code, string en, string zh) => new(RefusalKind.Rule, code, en, zh, []);

    public static Refusal Gone(string code, string en, string zh) => new(RefusalKind.Gone, code, en, zh, []);

    public static Refusal Field(string path, string message) => Fields([new FieldError(path, message)]);

    public static Refusal Fields(IReadOnlyList<FieldError> errors) => new(RefusalKind.Invalid, "invalid", "", "", errors);
}
