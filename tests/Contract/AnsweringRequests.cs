using System.Text.Json;

namespace Hotline.Tests.Contract;

/// <summary>The HTTP contract as data: every case of <c>cases/*.json</c> against the whole app.</summary>
public sealed class AnsweringRequests(SampleCityHost city) : IClassFixture<SampleCityHost>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Contract/cases");

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in System.IO.Directory.EnumerateFiles(Folder, "*.json").Order())
        {
            foreach (var one in Load(Path.GetFileName(file)))
            {
                data.Add(Path.GetFileName(file), one.Label);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_as_the_contract_says(string file, string label)
    {
        var expected = Load(file).Single(c => c.Label == label);
        using var request = expected.Request();
        request.Headers.Authorization = expected.As is { } role ? city.Token(role) : request.Headers.Authorization;
        using var response = await city.Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();

        Assert.True(expected.Status == (int)response.StatusCode, $"{(int)response.StatusCode} {body}");
        Assert.Contains(expected.Says ?? "", body, StringComparison.Ordinal);
        if (expected.Type is not null)
        {
            IsProblem(expected, response, body);
        }
    }

    private static void IsProblem(ContractCase expected, HttpResponseMessage response, string body)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(body).RootElement;
        Assert.Equal(expected.Type, problem.GetProperty("type").GetString());
        Assert.Equal(expected.Status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        var paths = problem.TryGetProperty("errors", out var errors) ? errors.EnumerateArray().Select(e => e.GetProperty("path").GetString()!).ToList() : [];
        Assert.Empty((expected.Paths ?? []).Except(paths));
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
    }

    private static List<ContractCase> Load(string file) =>
        JsonSerializer.Deserialize<List<ContractCase>>(File.ReadAllText(Path.Combine(Folder, file)), JsonSerializerOptions.Web)!;
}
