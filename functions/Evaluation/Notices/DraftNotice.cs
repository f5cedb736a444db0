using Hotline.City.Directory;
using Hotline.Evaluation.Objections;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Identity;
using Microsoft.Extensions.Options;

namespace Hotline.Evaluation.Notices;

/// <summary>What the office gives to a draft.</summary>
public sealed record DraftWords(string Number, DateOnly Date, string Title, string Remarks);

/// <summary>Makes a round's notice from its latest snapshot, or makes the draft anew: an approval of what it was is void then. After publication it is the next version.</summary>
public sealed class DraftNotice(NoticeStore notices, ApplyObjections apply, MakeNotice make, LiveDirectory directory, IOptions<NoticeOptions> options)
{
    /// <returns>Null for a round that is not frozen; the notice otherwise.</returns>
    public async Task<Notice?> RunAsync(Round round, DraftWords words, Staff by, CancellationToken cancel)
    {
        while (round.State >= RoundState.Frozen && await apply.RunAsync(round, cancel) is { } snapshot)
        {
            var before = await notices.ReadAsync(round.Id, cancel);
            var (latest, calendar) = (before.LastOrDefault(), directory.Current.Calendar);
            var isUnderWay = latest?.Notice.State == NoticeState.Publishing;
            if (isUnderWay && await make.IsSameAsync(latest!.Notice, cancel))
            {
                return latest.Notice;
            }

            // What was being published and cannot be made any more (the app changed in between) is given up: its files stay, and nobody sees them.
            var isNext = isUnderWay || latest is null or { Notice.State: NoticeState.Published };
            var published = before.LastOrDefault(n => n.Notice.State == NoticeState.Published)?.Notice;
            var fields = new NoticeFields(
                words.Number, words.Date, words.Title, words.Remarks, calendar.AddWorkdays(words.Date, options.Value.RectifyWorkDays).Date, calendar.Version);
            var draft = new Notice(
                round.Id,
                isNext ? before.Count + 1 : latest!.Notice.Version,
                NoticeState.Draft,
                fields,
                snapshot.Version,
                await make.LatestTemplateAsync(cancel),
                "",
                published is null ? null : new Superseded(published.Fields.Number, published.Version, published.Hash),
                by.Id)
            {
                Drafters = [.. (isNext ? [] : latest!.Notice.Drafters).Append(by.Id).Distinct()],
            };
            draft = draft with { Hash = MakeNotice.HashOf(await make.RunAsync(draft, cancel)) };
            if (await notices.TryWriteAsync(draft, isNext ? null : latest!.ETag, cancel))
            {
                await (isUnderWay ? notices.DelistAsync(latest!.Notice, cancel) : Task.CompletedTask);
                return draft;
            }
        }

        return null;
    }
}
