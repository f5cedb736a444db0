using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Evaluation.Lifecycle;

public sealed class InvitingToARound(RoundsWorld world) : IClassFixture<RoundsWorld>
{
    [Fact]
    public async Task Gives_everybody_a_link_with_the_token_in_its_fragment()
    {
        var id = await world.OpenAsync();

        var json = await world.SendAsync("GET", $"/api/rounds/{id}/invitations", "office");
        var csv = await world.SendAsync("GET", $"/api/rounds/{id}/invitations", "office", accept: "text/csv");

        Assert.Contains($"/ballot#round={id}&token=firm7.", json.Json!["invitations"]![7]!["link"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("supervisor", json.Json["invitations"]![7]!["group"]!.GetValue<string>());
        Assert.Equal(9, csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
