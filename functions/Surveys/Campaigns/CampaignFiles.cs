using System.Security.Cryptography;
using System.Text.Json;
using Azure.Storage.Blobs;

namespace Hotline.Surveys.Campaigns;

/// <summary>One whom a campaign asks: id in the directory, and the keyed hash of the phone that the text goes to.</summary>
internal sealed record Asked(string Respondent, string PhoneHash);

/// <summary>Container <c>campaigns</c>: whom each campaign asks, as it was when it started, so that neither a repeated step nor the directory changes it.</summary>
public sealed class CampaignFiles(BlobServiceClient blobs)
{
    public const string Container = "campaigns";

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(Container);

    /// <returns>The blob's name: it is of its content, so two who start a campaign at once do not overwrite each other's.</returns>
    internal async Task<string> KeepAsync(string campaign, IReadOnlyList<Asked> asked, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(asked);
        var name = $"{campaign}/{Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(..16))}.json";
        await container.GetBlobClient(name).UploadAsync(new BinaryData(json), overwrite: true, cancel);
        return name;
    }

    internal async Task<IReadOnlyList<Asked>> ReadAsync(string name, CancellationToken cancel) =>
        JsonSerializer.Deserialize<List<Asked>>((await container.GetBlobClient(name).DownloadContentAsync(cancel)).Value.Content)!;
}
