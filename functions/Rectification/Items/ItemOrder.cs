using Azure;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;

namespace Hotline.Rectification.Items;

/// <summary>A command given to an item. Without <paramref name="Expected"/> it is tried on whatever stands.</summary>
/// <param name="Id">Of the item.</param>
/// <param name="By">Signed in.</param>
/// <param name="Expected">The version the caller decided on.</param>
/// <param name="Key">The caller's own name for this request: the same one again is answered as done.</param>
internal sealed record ItemOrder(string Id, Staff By, ETag? Expected = null, string? Key = null);

/// <summary>What a command says beside its kind; checked for its form.</summary>
public sealed record Said(string Note, DateOnly? Date = null, int? WorkDays = null, string? Month = null, int? Percent = null, EvidenceFile? File = null);

internal abstract record ChangeOutcome
{
    private ChangeOutcome()
    {
    }

    /// <summary>Now, or by an earlier sending of the same.</summary>
    public sealed record Changed(StoredItem Now) : ChangeOutcome;

    /// <summary>Also for a unit that has nothing to do with it.</summary>
    public sealed record NotFound : ChangeOutcome;

    /// <summary>Not this person's to give.</summary>
    public sealed record NotYours : ChangeOutcome;

    /// <summary>Not in this state; what is allowed now.</summary>
    public sealed record Illegal(StoredItem Now, IReadOnlyList<StepKind> Allowed) : ChangeOutcome;

    public sealed record Refused(StoredItem Now, string Why) : ChangeOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : ChangeOutcome;

    /// <summary>Somebody changed it since the caller saw it.</summary>
    public sealed record Stale(StoredItem Now) : ChangeOutcome;

    /// <summary>The caller gave another command under the same name.</summary>
    public sealed record KeyReused : ChangeOutcome;
}
