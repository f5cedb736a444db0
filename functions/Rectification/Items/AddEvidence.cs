using Hotline.Casework.Attachments;
using Hotline.Platform.Commands;

namespace Hotline.Rectification.Items;

internal abstract record EvidenceOutcome
{
    /// <summary>What came of the command; the file may have been there before.</summary>
    public sealed record Given(ChangeOutcome<StoredItem> Outcome) : EvidenceOutcome;

    /// <summary>Its content is not what its name says, or there is no content.</summary>
    public sealed record NotAllowed : EvidenceOutcome;

    public sealed record TooLarge : EvidenceOutcome;
}

/// <summary>Judges a file as those of tickets are, stores it, then adds it to the item's evidence. The same file twice is one piece.</summary>
public sealed class AddEvidence(ItemStore items, EvidenceStore evidence, ChangeItem change)
{
    internal async Task<EvidenceOutcome> RunAsync(ItemOrder order, Upload upload, CancellationToken cancel)
    {
        // Before megabytes are read for somebody who may not send them.
        var stored = await items.FindAsync(order.Id, cancel);
        if ((stored is null ? new ChangeOutcome<StoredItem>.NotFound() : await change.LookAsync(stored, order, StepKind.AddEvidence, new Said(upload.Name), cancel)) is { } against)
        {
            return new EvidenceOutcome.Given(against);
        }

        await using var spooled = await SpooledFile.ReadAsync(upload.Content, cancel);
        if (spooled is null)
        {
            return new EvidenceOutcome.TooLarge();
        }

        if (spooled.Content.Length == 0 || FileTypes.Of(upload.Name, spooled.Content) is not { } contentType)
        {
            return new EvidenceOutcome.NotAllowed();
        }

        var file = new EvidenceFile(spooled.Sha256, upload.Name, contentType, spooled.Content.Length);
        return new EvidenceOutcome.Given(
            stored!.Item.Files.Contains(file.Sha256) ? new ChangeOutcome<StoredItem>.Changed(stored) : await GiveAsync(order, stored.Item, file, spooled.Content, cancel));
    }

    private async Task<ChangeOutcome<StoredItem>> GiveAsync(ItemOrder order, Item item, EvidenceFile file, Stream content, CancellationToken cancel)
    {
        content.Position = 0;
        await evidence.WriteAsync(order.Id, file.Sha256, content, cancel);
        // Two sendings of the same file at once name themselves alike, so that one of them finds the other's step.
        var named = order with { Key = $"file {item.Reopened} {file.Sha256}" };
        return await change.RunAsync(named, StepKind.AddEvidence, new Said(file.Name, File: file), cancel);
    }
}
