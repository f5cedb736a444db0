using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Hotline.City.Directory;
using Hotline.Platform.Http;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Rounds;

/// <summary>A respondent invited to a round, with group and township (its unit id; empty for none) as they were when it opened.</summary>
public sealed record Invitee(string Id, string Group, string Area);

/// <summary>
/// Who is invited to a round: of its groups, everybody who was in the directory when it opened. Fixed then, so that there are never more ballots than
/// invitations whatever becomes of the directory. Container <c>invitees</c>: <c>{round}/{hash}.json</c>; a list is read once per instance.
/// </summary>
public sealed class Invitees(BlobServiceClient blobs, LiveDirectory directory)
{
    public const string Container = "invitees";

    private const int MostRounds = 16;

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(Container);
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, Invitee>> lists = new(StringComparer.Ordinal);

    /// <summary>Whom a round that opened now would invite: everybody of a group that it names, everybody at all if it names none, nobody to a hotline round.</summary>
    internal static List<Invitee> Now(Round round, CityDirectory city) =>
        [.. city.Respondents.Where(r => IsInvited(round, r)).Select(r => new Invitee(r.Id, r.Group, r.TownshipUnitId))];

    internal static bool IsInvited(Round round, Respondent respondent) => round.Plan.Kind != RoundKind.Hotline && (InvitesOthers(round) || round.Plan.Groups.Any(g => g.Id == respondent.Group));

    /// <returns>What the round names the list by.</returns>
    internal async Task<string> FixAsync(string round, IReadOnlyList<Invitee> invitees, CancellationToken cancel)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(invitees, Json.Stored);
        var hash = CanonicalJson.HashOf(bytes);
        try
        {
            await BlobOf(round, hash).UploadAsync(new BinaryData(bytes), new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancel);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Another try to open the round wrote the same.
        }

        return hash;
    }

    /// <summary>By id. Of a draft those whom it would invite now.</summary>
    internal async ValueTask<IReadOnlyDictionary<string, Invitee>> OfAsync(Round round, CancellationToken cancel)
    {
        if (round.Invitees is not { } hash)
        {
            return ById(Now(round, directory.Current));
        }

        if (lists.TryGetValue(hash, out var known))
        {
            return known;
        }

        var bytes = (await BlobOf(round.Id, hash).DownloadContentAsync(cancel)).Value.Content;
        if (lists.Count >= MostRounds)
        {
            lists.Clear();
        }

        return lists[hash] = ById(JsonSerializer.Deserialize<List<Invitee>>(bytes, Json.Stored)!);
    }

    /// <summary>As whom somebody counts who answers by text. The uninvited are shown as others that weigh nothing, unless others were invited.</summary>
    /// <returns>Null for whose answer does not count.</returns>
    internal async ValueTask<Invitee?> VoterAsync(Round round, Respondent respondent, CancellationToken cancel) =>
        (await OfAsync(round, cancel)).GetValueOrDefault(respondent.Id) ?? (InvitesOthers(round) ? null : new Invitee(respondent.Id, Round.OtherGroup, ""));

    private static bool InvitesOthers(Round round) => round.Plan.Groups.Count == 0 || round.Plan.Groups.Any(g => g.Id == Round.OtherGroup);

    private static Dictionary<string, Invitee> ById(IEnumerable<Invitee> invitees) => invitees.ToDictionary(i => i.Id, StringComparer.Ordinal);

    private BlobClient BlobOf(string round, string hash) => container.GetBlobClient($"{round}/{hash}.json");
}
