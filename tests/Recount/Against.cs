using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hotline.Recounting;

/// <summary>Some tickets of all.</summary>
internal sealed record GivenShare(int Part, int Whole);

/// <summary>A unit's indicator in the app's ranking.</summary>
internal sealed record GivenIndicator(string Indicator, int Part, int Whole);

/// <summary>A unit in the app's ranking.</summary>
internal sealed record GivenUnit(string Unit, int N, decimal? Score, int? Rank, IReadOnlyList<GivenIndicator>? Indicators);

/// <summary>A class in the app's ranking.</summary>
internal sealed record GivenClass(string Id, IReadOnlyList<GivenUnit> Units, IReadOnlyList<GivenUnit> Best, IReadOnlyList<GivenUnit> Worst);

/// <summary>What an objection changed; which members are there depends on the kind.</summary>
internal sealed record GivenCorrection(
    [property: JsonPropertyName("$type")] string Kind,
    string Unit,
    string? Indicator,
    GivenShare? Share,
    string? Group,
    string? Question,
    int Level,
    int By);

/// <summary>What a notice rests on.</summary>
internal sealed record GivenSnapshot(
    IReadOnlyList<int> Counts, Dictionary<string, Dictionary<string, GivenShare>> Indicators, IReadOnlyList<GivenCorrection> Corrections);

/// <summary>The answer of <c>GET /api/rounds/{id}/ranking</c>, or a notice.json, whose classes stand in its notice.csv.</summary>
internal sealed record Against(string? Id, IReadOnlyList<GivenClass>? Classes, long? Ratings, Against? Ranking, GivenSnapshot? Snapshot, string? Round = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <param name="file">JSON.</param>
    /// <param name="table">The notice's CSV beside it; null when the JSON holds the classes.</param>
    /// <param name="id">Of the round that it must be about.</param>
    /// <param name="round">The same as it is stored.</param>
    public static async Task<Against> ReadAsync(string file, string? table, string id, StoredRound round)
    {
        try
        {
            await using var json = File.OpenRead(file);
            var read = await JsonSerializer.DeserializeAsync<Against>(json, Options) ?? throw new JsonException("It is null.");
            var given = (read.Ranking ?? read) with { Snapshot = read.Snapshot };
            var about = given.Id ?? read.Round;
            return about is not null && about != id ? throw new RecountFailure($"The file is about round {about}.")
                : table is not null ? given with { Classes = PublishedTable.Read(table, round) }
                : given.Classes is null ? throw new RecountFailure("The file holds no classes: it is no ranking. Beside a notice.json give its notice.csv with --table.")
                : given;
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException or FormatException)
        {
            throw new RecountFailure($"The file cannot be read: {e.Message}");
        }
    }
}
