using System.Diagnostics;
using Hotline.Platform.Telemetry;

namespace Hotline.Tests.Platform.Telemetry;

public sealed class CarryingATrace
{
    [Theory]
    [InlineData("""{"id":"a"}""", """{"traceparent":"?","id":"a"}""")]
    [InlineData("{}", """{"traceparent":"?"}""")]
    [InlineData("{\"call\":1}\n[{\"a\":2}]", "{\"traceparent\":\"?\",\"call\":1}\n[{\"a\":2}]")]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("[{}]", "[{}]")]
    public void A_body_that_begins_with_an_object_carries_the_senders_activity(string body, string expected)
    {
        using var sender = new Activity("sender").Start();

        var sent = MessageTrace.Carry(body);

        Assert.Equal(expected.Replace("?", sender.Id, StringComparison.Ordinal), sent);
        Assert.Equal(sent == body ? default : sender.TraceId, MessageTrace.Of(sent).TraceId);
    }

    [Fact]
    public void A_message_that_is_given_on_keeps_the_trace_it_has()
    {
        using var first = new Activity("first").Start();
        var sent = MessageTrace.Carry("""{"id":"a"}""");
        using var second = new Activity("second").Start();

        Assert.Equal(sent, MessageTrace.Carry(sent));
    }

    [Fact]
    public void Without_an_activity_it_goes_as_it_is() => Assert.Equal("{}", MessageTrace.Carry("{}"));

    [Theory]
    [InlineData(0, false)]
    [InlineData(73, true)]
    public void A_message_is_never_made_too_large_for_the_queue(int room, bool carries)
    {
        using var sender = new Activity("sender").Start();
        var body = $"{{\"text\":\"{new string('a', (48 * 1024) - room - 11)}\"}}";

        Assert.Equal(carries, MessageTrace.Carry(body) != body);
    }

    [Theory]
    [InlineData("""{"traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01","a":1}""", "0af7651916cd43dd8448eb211c80319c")]
    [InlineData("""{"traceparent":"00-00000000000000000000000000000000-b7ad6b7169203331-01"}""", "00000000000000000000000000000000")]
    [InlineData("""{"traceparent":"nothing"}""", "00000000000000000000000000000000")]
    [InlineData("""{"traceparent":"nothing of the kind, but as long as one of them would be......."}""", "00000000000000000000000000000000")]
    [InlineData("""{"traceparent":"00-0af7651916cd43dd8448eb211c80319c""", "00000000000000000000000000000000")]
    [InlineData("""{"a":1}""", "00000000000000000000000000000000")]
    public void Whatever_a_body_says_can_be_read(string body, string trace) => Assert.Equal(trace, MessageTrace.Of(body).TraceId.ToString());
}
