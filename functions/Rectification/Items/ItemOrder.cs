using Azure;
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
