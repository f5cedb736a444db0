using System.Reflection;
using Azure.Storage.Queues;
using Hotline.Local.Queues;
using Hotline.Platform.Storage;

namespace Hotline.Tests.Local;

public sealed class BindingQueueMessages(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("texts", "投诉 \"x\"", "投诉 \"x\"")]
    [InlineData("records", """{"name":"墙","colour":1,"litres":3}""", "Paint { Name = 墙, Colour = DeepBlue, Litres = 3 }")]
    [InlineData("records", """{"NAME":"墙","Colour":0,"addedLater":true}""", "Paint { Name = 墙, Colour = Red, Litres = 1 }")]
    [InlineData("bytes", "Az", "417A")]
    [InlineData("data", "as it is", "as it is")]
    [InlineData("whole", "body", "body 1")]
    [InlineData("metadata", "plain", "plain True 1 00:00:00 True True")]
    [InlineData("collision", """{"ID":"of the message"}""", "of the message")]
    public async Task A_function_gets_what_it_asks_for(string queue, string message, string expected)
    {
        await using var pump = await PumpTest.StartAsync(azurite, new Seen());

        await pump.SendAsync(queue, message);
        await pump.Seen.UntilAsync(1);

        Assert.Equal(expected, Assert.Single(pump.Seen.Calls));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("""{"name":"x","colour":"red"}""")]
    public async Task A_record_that_cannot_be_read_is_tried_and_then_poison(string message)
    {
        await using var pump = await PumpTest.StartAsync(azurite, new Seen(), ("visibilityTimeout", "00:00:00"), ("maxDequeueCount", "2"));

        await pump.SendAsync("records", message);
        await pump.EmptyAsync();

        Assert.Equal([message], await pump.PoisonAsync("records"));
        Assert.Empty(pump.Seen.Calls);
    }

    [Fact]
    public async Task A_body_that_is_not_Base64_is_poison_at_once_and_kept_as_it_was()
    {
        await using var pump = await PumpTest.StartAsync(azurite, new Seen());

        await PumpTest.Queue(pump.Account, "texts", QueueMessageEncoding.None).SendMessageAsync("&&& not Base64");
        await pump.SendAsync("texts", "a good one beside it");
        await pump.Seen.UntilAsync(1);
        await pump.EmptyAsync();

        var poison = PumpTest.Queue(pump.Account, "texts-poison", QueueMessageEncoding.None);
        Assert.Equal("&&& not Base64", (await poison.PeekMessageAsync()).Value.Body.ToString());
        Assert.Equal("a good one beside it", Assert.Single(pump.Seen.Calls));
    }

    [Fact]
    public void No_message_of_the_app_hides_the_hosts_metadata()
    {
        var messages = (from type in typeof(HotlineApp).Assembly.GetTypes()
                        from queue in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Select(f => f.FieldType).Append(type.BaseType)
                        where queue is not null && IsQueue(queue) && !queue.ContainsGenericParameters
                        select queue.GenericTypeArguments[0]).Distinct().ToList();
        var hidden = from message in messages
                     from property in message.GetProperties()
                     where MessageMetadata.Names.Contains(property.Name, StringComparer.OrdinalIgnoreCase)
                     select $"{message.Name}.{property.Name}";

        Assert.True(messages.Count > 5, $"Only {messages.Count} kinds of messages were found.");
        Assert.Empty(hidden);
    }
    private static bool IsQueue(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(MessageQueue<>) || type.GetGenericTypeDefinition() == typeof(PokeQueue<>));
}
