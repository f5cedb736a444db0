using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Hotline.Casework.Intake;

namespace Hotline.Load;

/// <summary>What a form costs beside the one queue put it cannot do without. Nothing handles the messages meanwhile.</summary>
internal static class Forms
{
    private const int Count = 400;

    /// <returns>Milliseconds at the median: a bare put of the same bytes, and the form's answer.</returns>
    public static async Task<(double Put, double Form)> MedianAsync(Bench bench)
    {
        await using var host = await bench.HostAsync(typeof(MessagesHttp));
        using var client = new HttpClient { BaseAddress = host.Address };
        var bare = bench.Queues.GetQueueClient($"bare{Guid.NewGuid():N}");
        await bare.CreateAsync();
        var (puts, forms) = (new List<double>(), new List<double>());
        for (var i = 0; i < Count; i++)
        {
            // One by one in turn, so that both see the same machine.
            puts.Add(await Figures.MillisecondsAsync(() => bare.SendMessageAsync(new BinaryData(new byte[600]))));
            forms.Add(await Figures.MillisecondsAsync(() => FileAsync(client)));
        }

        // Every message left behind makes each later queue operation of the emulator slower.
        await bare.DeleteAsync();
        await bench.Queues.GetQueueClient(FiledMessages.Queue).ClearMessagesAsync();
        return (Figures.Median(puts), Figures.Median(forms));
    }

    /// <returns>Storage operations per message: of the form's answer, and of all that follows.</returns>
    public static async Task<(double Accepted, double Registered)> OperationsAsync(Bench bench)
    {
        double accepted;
        await using (var host = await bench.HostAsync(typeof(MessagesHttp)))
        {
            using var client = new HttpClient { BaseAddress = host.Address };
            bench.Counter.Reset();
            await RawStorage.RateAsync(Count, 8, _ => FileAsync(client));
            accepted = (double)bench.Counter.Operations / Count;
        }

        bench.Counter.Reset();
        await using (await bench.HostAsync(typeof(MessagesQueue)))
        {
            var queue = bench.Queues.GetQueueClient(FiledMessages.Queue);
            while ((await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount > 0)
            {
                await Task.Delay(100);
            }
        }

        return (accepted, (double)bench.Counter.Operations / Count);
    }

    private static async Task FileAsync(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync(new Uri("/api/messages", UriKind.Relative), new JsonObject
        {
            ["title"] = "施工许可卡住",
            ["body"] = "我公司年产2万吨饲料项目施工图审查已通过，施工许可系统卡在备案环节十多天，请住建局加快。",
            ["contact"] = new JsonObject { ["name"] = "王", ["phone"] = "19900000001" },
        });
        answer.EnsureSuccessStatusCode();
    }

}
