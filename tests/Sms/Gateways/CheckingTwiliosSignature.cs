using System.Text;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Primitives;

namespace Hotline.Tests.Sms.Gateways;

/// <summary>The vector of Twilio's documentation and what must not pass for it. The token is 12345.</summary>
public sealed class CheckingTwiliosSignature
{
    private const string Address = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private const string Body = "CallSid=CA1234567890ABCDE&Caller=%2B12349013030&Digits=1234&From=%2B12349013030&To=%2B18005551212";
    private const string Signature = "0/KCTR6DLpKmkAf8muzZqo1nDgQ=";

    [Theory]
    [InlineData("as documented", Address, Body, Signature, true)]
    [InlineData("in another order", Address, "To=%2B18005551212&Digits=1234&From=%2B12349013030&Caller=%2B12349013030&CallSid=CA1234567890ABCDE", Signature, true)]
    [InlineData("no signature", Address, Body, "", false)]
    [InlineData("another case", Address, Body, "0/kCTR6DLpKmkAf8muzZqo1nDgQ=", false)]
    [InlineData("a blank at its end", Address, Body, Signature + " ", false)]
    [InlineData("another address", "http://mycompany.com/myapp.php?foo=1&bar=2", Body, Signature, false)]
    [InlineData("no query", "https://mycompany.com/myapp.php", Body, Signature, false)]
    [InlineData("one more parameter", Address, Body + "&X=1", Signature, false)]
    [InlineData("one twice", Address, Body + "&Digits=1234", Signature, false)]
    [InlineData("one less", Address, "CallSid=CA1234567890ABCDE&Caller=%2B12349013030&From=%2B12349013030&To=%2B18005551212", Signature, false)]
    [InlineData("a trimmed value", Address, "CallSid=CA1234567890ABCDE&Caller=+%2B12349013030&Digits=1234&From=%2B12349013030&To=%2B18005551212", Signature, false)]
    public void Takes_what_Twilio_signed_and_nothing_else(string what, string address, string body, string signature, bool isSigned) =>
        Assert.True(isSigned == GatewayServer.Webhook("twilio").IsSigned(Call([address], body, signature)), what);

    [Fact]
    public void Tries_each_address_as_which_it_may_have_been_called()
    {
        var webhook = GatewayServer.Webhook("twilio");

        Assert.True(webhook.IsSigned(Call(["https://other.example/", Address, "http://10.0.0.1/myapp.php"], Body, Signature)));
        Assert.False(webhook.IsSigned(Call(["https://other.example/"], Body, Signature)));
        Assert.False(webhook.IsSigned(Call([], Body, Signature)));
    }

    [Fact]
    public void Signs_every_value_of_a_name()
    {
        // By hand: HMAC-SHA1 under 12345 of the address and A1A2Bx.
        using var mac = System.Security.Cryptography.IncrementalHash.CreateHMAC(System.Security.Cryptography.HashAlgorithmName.SHA1, "12345"u8);
        mac.AppendData("https://hotline.example/A1A2Bx"u8);

        Assert.True(GatewayServer.Webhook("twilio").IsSigned(Call(["https://hotline.example/"], "B=x&A=2&A=1", Convert.ToBase64String(mac.GetHashAndReset()))));
    }

    [Theory]
    [InlineData("Body=%20a+b%2B%E5%8E%82 ", " a b+厂 ", true)]
    [InlineData("Body=%B3%A7", "%B3%A7", false)]
    [InlineData("Body=%B3%A7", "\uFFFD\uFFFD", false)]
    [InlineData("Body=%FF", "\uFFFD", false)]
    public void Signs_the_very_text_and_nothing_that_is_none(string body, string text, bool isSigned)
    {
#pragma warning disable CA5350 // Twilio's choice.
        var signature = System.Security.Cryptography.HMACSHA1.HashData("12345"u8, Encoding.UTF8.GetBytes($"https://hotline.example/Body{text}"));
#pragma warning restore CA5350
        Assert.Equal(isSigned, GatewayServer.Webhook("twilio").IsSigned(Call(["https://hotline.example/"], body, Convert.ToBase64String(signature))));
        // What was let in is kept whatever it holds, for a person to read.
        Assert.NotNull(GatewayServer.Webhook("twilio").Split(Encoding.UTF8.GetBytes($"From=1&{body}")));
    }

    [Fact]
    public void Takes_nothing_while_no_token_is_set()
    {
        using var services = GatewayServer.Services("twilio", [("AuthToken", "")]);
        var webhook = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetServices<ISmsWebhook>(services).Single(w => w.Name == "twilio");

        Assert.False(webhook.IsSigned(Call([Address], Body, Signature)));
    }

    [Theory]
    [InlineData("aliyun")]
    [InlineData("tencent")]
    public void Asks_for_none_of_who_signs_nothing(string gateway) => Assert.True(GatewayServer.Webhook(gateway).IsSigned(Call([], "", "")));

    private static WebhookCall Call(IReadOnlyList<string> addresses, string body, string signature) => new(
        addresses, name => name == "X-Twilio-Signature" && signature.Length > 0 ? new StringValues(signature) : StringValues.Empty, Encoding.UTF8.GetBytes(body));
}
