using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Hotline.Sms.Texts;
using Microsoft.AspNetCore.Http;

namespace Hotline.Tests.Sms.Gateways;

/// <summary>Whatever a gateway or the network does: a text goes out again only when it was not taken for sure, and the sender never throws.</summary>
public sealed class AskingMisbehavingGateways
{
    private static readonly string[] Gateways = ["aliyun", "tencent", "twilio"];

    private static readonly SendOutcome.Refused NotConnected = new("notConnected", MayRetry: true);

    public static TheoryData<string> All => [.. Gateways];

    /// <summary>Gateway × what it does × the code of the outcome: received once, and its fate is unknown.</summary>
    public static TheoryData<string, string, string> Silences
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var gateway in Gateways)
            {
                data.Add(gateway, "hang", "timeout");
                data.Add(gateway, "hang in the answer", "timeout");
                data.Add(gateway, "reset", "connectionLost");
                data.Add(gateway, "reset in the answer", "connectionLost");
                data.Add(gateway, "500", "http-500");
                data.Add(gateway, "502 in HTML", "http-502");
                data.Add(gateway, "503 asking for patience", "http-503");
                data.Add(gateway, "408", "http-408");
                data.Add(gateway, "half a JSON", "http-200");
                data.Add(gateway, "another JSON", "http-200");
                data.Add(gateway, "nothing", "http-200");
                data.Add(gateway, "too much", "connectionLost");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Silences))]
    public async Task Leaves_unknown_what_may_have_been_taken(string gateway, string what, string code)
    {
        await using var server = await GatewayServer.StartAsync((context, _, _) => MisbehaveAsync(context, what));

        var sender = server.Sender(gateway, ("TimeoutSeconds", code == "timeout" ? "1" : "30"));
        Assert.Equal([new SendOutcome.Unknown(code)], await sender.SendAsync(GatewayServer.Texts(1), "texts.01.a", CancellationToken.None));
        Assert.Single(server.Received);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Does_not_repeat_on_a_new_connection_what_an_old_one_carried(string gateway)
    {
        await using var server = await GatewayServer.StartAsync((context, nth, request) =>
            nth == 1 ? GatewayServer.AcceptAsync(context, request) : MisbehaveAsync(context, "reset"));
        var sender = server.Sender(gateway);

        Assert.IsType<SendOutcome.Accepted>(Assert.Single(await sender.SendAsync(GatewayServer.Texts(1), "texts.01.a", CancellationToken.None)));
        Assert.IsType<SendOutcome.Unknown>(Assert.Single(await sender.SendAsync(GatewayServer.Texts(1), "texts.01.b", CancellationToken.None)));

        Assert.Equal(2, server.Received.Count);
    }

    /// <summary>As a gateway that is restarted: it has read the request, says nothing, and ends the connection in order.</summary>
    [Fact]
    public async Task Does_not_repeat_what_an_old_connection_carried_before_it_ended_in_order()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var requests = 0;
        var serving = Task.Run(async () =>
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                while (await ReadRequestAsync(client.GetStream()))
                {
                    if (Interlocked.Increment(ref requests) > 1)
                    {
                        client.Client.Shutdown(SocketShutdown.Both);
                        break;
                    }

                    await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n{\"Code\":\"OK\",\"BizId\":\"1\"}"u8.ToArray());
                }
            }
        });
        await using var server = await GatewayServer.StartAsync((_, _, _) => Task.CompletedTask);
        var sender = server.Sender("aliyun", ("Endpoint", $"http://{listener.LocalEndpoint}"));

        Assert.Equal([new SendOutcome.Accepted("1")], await sender.SendAsync(GatewayServer.Texts(1), "texts.01.a", CancellationToken.None));
        Assert.Equal([new SendOutcome.Unknown("connectionLost")], await sender.SendAsync(GatewayServer.Texts(1), "texts.01.b", CancellationToken.None));

        Assert.Equal(2, requests);
        listener.Stop();
        await Assert.ThrowsAnyAsync<Exception>(() => serving);
    }

    [Theory]
    [InlineData("aliyun", 429, "")]
    [InlineData("aliyun", 400, """{"RequestId":"1","HostId":"h","Code":"Throttling.User","Message":"Request was denied due to user flow control."}""")]
    [InlineData("tencent", 429, "")]
    [InlineData("tencent", 200, """{"Response":{"Error":{"Code":"RequestLimitExceeded","Message":"too many"},"RequestId":"1"}}""")]
    [InlineData("tencent", 200, """{"Response":{"Error":{"Code":"RequestLimitExceeded.IPLimitExceeded","Message":"too many"},"RequestId":"1"}}""")]
    [InlineData("twilio", 429, "")]
    [InlineData("twilio", 429, """{"code":20429,"message":"Too Many Requests","more_info":"","status":429}""")]
    public async Task Asks_again_when_it_was_told_that_nothing_was_taken(string gateway, int status, string body)
    {
        await using var server = await GatewayServer.StartAsync((context, nth, request) =>
            nth == 1 ? SayAsync(context, status, body) : GatewayServer.AcceptAsync(context, request));

        Assert.IsType<SendOutcome.Accepted>(await SendOneAsync(server, gateway));

        Assert.Equal(2, server.Received.Count);
        Assert.Equal(server.Received[0].Text, server.Received[1].Text);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Leaves_a_later_try_to_its_caller_when_it_goes_on_being_throttled(string gateway)
    {
        await using var server = await GatewayServer.StartAsync((context, _, _) => SayAsync(context, 429, ""));

        Assert.Equal(new SendOutcome.Refused("http-429", MayRetry: true), await SendOneAsync(server, gateway));
        Assert.Equal(3, server.Received.Count);
    }

    [Theory]
    [InlineData("aliyun", 200, """{"Code":"isv.BUSINESS_LIMIT_CONTROL","Message":"触发小时级流控Permits:5","RequestId":"1"}""", "isv.BUSINESS_LIMIT_CONTROL")]
    [InlineData("aliyun", 200, """{"Code":"isv.DENY_IP_RANGE","Message":"","RequestId":"1"}""", "isv.DENY_IP_RANGE")]
    [InlineData("aliyun", 200, """{"Code":"isp.RAM_PERMISSION_DENY","Message":"","RequestId":"1"}""", "isp.RAM_PERMISSION_DENY")]
    [InlineData("aliyun", 400, """{"Code":"SignatureDoesNotMatch","Message":"","RequestId":"1"}""", "SignatureDoesNotMatch")]
    [InlineData("aliyun", 404, """{"Code":"InvalidAccessKeyId.NotFound","Message":"","RequestId":"1"}""", "InvalidAccessKeyId.NotFound")]
    [InlineData("aliyun", 403, "<html>", "http-403")]
    [InlineData("tencent", 200, """{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":""},"RequestId":"1"}}""", "AuthFailure.SignatureFailure")]
    [InlineData("tencent", 200, """{"Response":{"Error":{"Code":"UnauthorizedOperation.RequestIpNotInWhitelist"}}}""", "UnauthorizedOperation.RequestIpNotInWhitelist")]
    [InlineData("tencent", 403, "<html>", "http-403")]
    [InlineData("twilio", 400, """{"code":21610,"message":"Attempt to send to unsubscribed recipient","status":400}""", "optedOut")]
    [InlineData("twilio", 400, """{"code":21211,"message":"Invalid 'To' Phone Number","status":400}""", "21211")]
    [InlineData("twilio", 401, """{"code":20003,"message":"Authenticate","status":401}""", "20003")]
    [InlineData("twilio", 403, "<html>", "http-403")]
    public async Task Takes_a_refusal_as_final(string gateway, int status, string body, string code)
    {
        await using var server = await GatewayServer.StartAsync((context, _, _) => SayAsync(context, status, body));

        Assert.Equal(new SendOutcome.Refused(code, MayRetry: false), await SendOneAsync(server, gateway));
        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData("aliyun", 200, """{"Code":"isp.SYSTEM_ERROR","Message":"","RequestId":"1"}""", "isp.SYSTEM_ERROR")]
    [InlineData("aliyun", 400, """{"Code":"SignatureNonceUsed","Message":"","RequestId":"1"}""", "SignatureNonceUsed")]
    [InlineData("aliyun", 500, """{"Code":"InternalError","Message":"","RequestId":"1"}""", "InternalError")]
    [InlineData("aliyun", 503, """{"Code":"ServiceUnavailable","Message":"","RequestId":"1"}""", "ServiceUnavailable")]
    [InlineData("tencent", 200, """{"Response":{"Error":{"Code":"InternalError.Timeout","Message":""},"RequestId":"1"}}""", "InternalError.Timeout")]
    [InlineData("tencent", 200, """{"Response":{"Error":{"Code":"FailedOperation","Message":""},"RequestId":"1"}}""", "FailedOperation")]
    [InlineData("twilio", 500, """{"code":20500,"message":"Internal Server Error","status":500}""", "20500")]
    [InlineData("twilio", 503, """{"code":20503,"message":"Service Unavailable","status":503}""", "20503")]
    public async Task Takes_a_failure_for_no_refusal(string gateway, int status, string body, string code)
    {
        await using var server = await GatewayServer.StartAsync((context, _, _) => SayAsync(context, status, body));

        Assert.Equal(new SendOutcome.Unknown(code), await SendOneAsync(server, gateway));
        Assert.Single(server.Received);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Follows_no_redirect(string gateway)
    {
        await using var elsewhere = await GatewayServer.StartAsync((context, _, request) => GatewayServer.AcceptAsync(context, request));
        await using var server = await GatewayServer.StartAsync((context, _, _) =>
        {
            context.Response.Headers.Location = elsewhere.Address.ToString();
            return SayAsync(context, 307, "");
        });

        Assert.Equal(new SendOutcome.Refused("http-307", MayRetry: false), await SendOneAsync(server, gateway));
        Assert.Empty(elsewhere.Received);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Knows_that_nothing_was_taken_where_nobody_listens(string gateway)
    {
        var server = await GatewayServer.StartAsync((_, _, _) => Task.CompletedTask);
        var sender = server.Sender(gateway);
        await server.DisposeAsync();

        Assert.Equal([NotConnected], await sender.SendAsync(GatewayServer.Texts(1), "texts.01.a", CancellationToken.None));
    }

    [Fact]
    public async Task Knows_that_nothing_was_taken_when_the_handshake_fails()
    {
        await using var server = await GatewayServer.StartAsync((context, _, request) => GatewayServer.AcceptAsync(context, request));
        var sender = server.Sender("aliyun", ("Endpoint", $"https://127.0.0.1:{server.Address.Port}"));

        Assert.Equal([NotConnected], await sender.SendAsync(GatewayServer.Texts(1), "texts.01.a", CancellationToken.None));
        Assert.Empty(server.Received);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Ends_the_waiting_when_it_is_told_to(string gateway)
    {
        using var cancel = new CancellationTokenSource();
        await using var server = await GatewayServer.StartAsync(async (context, _, _) =>
        {
            await cancel.CancelAsync();
            await MisbehaveAsync(context, "hang");
        });

        Assert.Equal([new SendOutcome.Unknown("cancelled")], await server.Sender(gateway).SendAsync(GatewayServer.Texts(1), "texts.01.a", cancel.Token));
        Assert.Equal([new SendOutcome.Refused("cancelled", true)], await server.Sender(gateway).SendAsync(GatewayServer.Texts(1), "texts.01.b", cancel.Token));
        Assert.Single(server.Received);
    }

    /// <returns>False at the connection's end.</returns>
    private static async Task<bool> ReadRequestAsync(NetworkStream stream)
    {
        var (buffer, text) = (new byte[64 * 1024], "");
        while (true)
        {
            var read = await stream.ReadAsync(buffer);
            text += Encoding.ASCII.GetString(buffer, 0, read);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (read == 0)
            {
                return false;
            }

            if (end > 0 && Regex.Match(text, "Content-Length: ([0-9]+)", RegexOptions.IgnoreCase) is { Success: true } length
                && text.Length >= end + 4 + int.Parse(length.Groups[1].Value, CultureInfo.InvariantCulture))
            {
                return true;
            }
        }
    }

    private static async Task<SendOutcome> SendOneAsync(GatewayServer server, string gateway) =>
        Assert.Single(await server.Sender(gateway).SendAsync(GatewayServer.Texts(1), "texts.01.a", CancellationToken.None));

    private static Task SayAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    }

    private static async Task MisbehaveAsync(HttpContext context, string what)
    {
        switch (what)
        {
            case "hang":
                await HangAsync(context);
                break;
            case "hang in the answer":
                await context.Response.WriteAsync("{\"Code\":\"OK\"");
                await context.Response.Body.FlushAsync();
                await HangAsync(context);
                break;
            case "reset":
                context.Abort();
                break;
            case "reset in the answer":
                context.Response.ContentLength = 1000;
                await context.Response.WriteAsync("{\"Code\":\"OK\"");
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            case "503 asking for patience":
                context.Response.Headers.RetryAfter = "1";
                await SayAsync(context, 503, "");
                break;
            case "too much":
                await SayAsync(context, 200, new string(' ', 2 * 1024 * 1024));
                break;
            case "half a JSON":
                await SayAsync(context, 200, "{\"Code\":\"OK\",\"sid");
                break;
            case "another JSON":
                await SayAsync(context, 200, "[\"OK\"]");
                break;
            case "nothing":
                await SayAsync(context, 200, "");
                break;
            default:
                await SayAsync(context, int.Parse(what.Split(' ')[0], CultureInfo.InvariantCulture), what.Contains("HTML", StringComparison.Ordinal) ? "<html>Bad Gateway</html>" : "");
                break;
        }
    }

    private static async Task HangAsync(HttpContext context)
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The client gave up.
        }
    }
}
