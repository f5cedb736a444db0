using System.Globalization;
using System.Net.Http.Json;
using Hotline.Casework.Commands;
using Hotline.Casework.Handling;
using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.City.Datasets;
using Hotline.Platform.Commands;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Browser;

/// <summary>All tests of the pages share one browser and one sample city, and take turns.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserCity>
{
    public const string Name = "The pages in a browser";
}

/// <summary>The whole app with the sample city on real storage, and a browser to visit it.</summary>
public sealed class BrowserCity(AzuriteFixture azurite) : IAsyncLifetime
{
    public const string OpenRound = "2026q4";
    public const string ClosedRound = "2026q3";

    /// <summary>The app runs on the real clock, and the tests do at night too.</summary>
    private static readonly Dictionary<string, string?> AnyHour = new() { ["Sms:OpensAt"] = "00:00", ["Sms:ClosesAt"] = "23:59:59" };

    private TestHost? host;
    private Chromium? chromium;
    private BallotLinks? open;
    private bool isClosed;

    internal SampleRounds Rounds => new(host!);

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        host = await TestHost.StartAsync(azurite, new TestHostOptions { Settings = AnyHour });
        foreach (var (dataset, file) in SampleCity.Files())
        {
            var outcome = await host.Services.GetRequiredService<ImportDataset>().RunAsync(dataset, file, null, CancellationToken.None);
            Assert.IsType<ImportOutcome.Imported>(outcome);
        }

        chromium = await Chromium.StartAsync();
    }

    /// <summary>Skips the test on a machine without a browser; continuous integration must have one.</summary>
    internal async Task<Visit> VisitAsync(int width = 1280)
    {
        RequireBrowser();
        return await chromium!.VisitAsync(host!.Client.BaseAddress!, width);
    }

    /// <summary>A round that takes ballots.</summary>
    internal async Task<BallotLinks> OpenRoundAsync()
    {
        RequireBrowser();
        return open ??= new BallotLinks(await Rounds.OpenAsync(OpenRound, "2026年第四季度涉企服务满意度评议"));
    }

    /// <summary>A round that is over: the first unit rated best, and one with too few answers.</summary>
    internal async Task ClosedRoundAsync()
    {
        RequireBrowser();
        if (isClosed)
        {
            return;
        }

        var links = new BallotLinks(await Rounds.OpenAsync(ClosedRound, "2026年第三季度涉企服务满意度评议"));
        for (var voter = 0; voter < 4; voter++)
        {
            var shift = voter;
            await Rounds.CastAsync(new Uri(links.NextLink()), place => place switch
            {
                0 => 5,
                7 => shift == 0 ? 4 : null,
                _ => 1 + (((place * 7) + (shift * place)) % 5),
            });
        }

        await Rounds.PublishAsync(ClosedRound);
        isClosed = true;
    }

    /// <summary>A message with its lead unit, on that unit's list.</summary>
    /// <returns>Its number.</returns>
    internal async Task<string> DispatchedAsync(string title, string lead)
    {
        RequireBrowser();
        var accepted = Assert.IsType<SubmitOutcome.Accepted>(
            await host!.Services.GetRequiredService<SubmitMessage>().RunAsync(Examples.Riddle with { Title = title }, null, CancellationToken.None));
        await host.QueuesEmptyAsync();
        await DoneAsync(accepted.Number, TicketWorld.Dispatcher, new DispatchTicket(lead, "0201"));
        await host.QueuesEmptyAsync();
        return accepted.Number;
    }

    /// <summary>Somebody sends a text, and it is judged.</summary>
    internal async Task ReceiveAsync(string phone, string text)
    {
        RequireBrowser();
        var now = TimeProvider.System.GetUtcNow().ToCity();
        var sms = new { phone_number = phone, content = text, send_time = now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), dest_code = "1234", sequence_id = Guid.NewGuid().ToString("N") };
        using var answer = await host!.Client.PostAsJsonAsync($"/api/sms/aliyun/{TestHost.SmsSecret}/inbound", new[] { sms });
        Assert.True(answer.IsSuccessStatusCode);
        await host.QueuesEmptyAsync();
    }

    internal Task SignAsync(string number, string unit) => DoneAsync(number, TicketWorld.Unit(unit), new SignTicket());

    internal string Account => host!.Account;

    internal IServiceProvider Services => host!.Services;

    internal T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>How many ratings the open round counts.</summary>
    internal async Task<long> RatingsAsync() => (long)(await Rounds.RankingAsync(OpenRound))["ratings"]!;

    public async ValueTask DisposeAsync()
    {
        await (chromium?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (host?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private async Task DoneAsync<TCommand>(string number, Actor actor, TCommand command)
        where TCommand : ITicketCommand
    {
        var order = new Order(TicketNumbers.Read(number)!, actor);
        Assert.IsType<ChangeOutcome<TicketVersion>.Changed>(await host!.Services.GetRequiredService<ChangeTicket>().RunAsync(order, command, CancellationToken.None));
    }

    private void RequireBrowser()
    {
        var isRequired = Environment.GetEnvironmentVariable("CI") is { Length: > 0 };
        Assert.SkipWhen(chromium is null && !isRequired, "Install Chromium, or name it in the variable CHROMIUM, to try the pages in a browser.");
        Assert.True(chromium is not null, "No Chromium here, and CI is set: the pages must be tried in a browser.");
    }
}

/// <summary>The one-time links of a round, each given out once.</summary>
internal sealed class BallotLinks(IReadOnlyList<Uri> links)
{
    private int given;

    public string NextLink() => links[given++].ToString();
}
