using System.Net;
using Hotline.Platform.Http;
using Hotline.Sms.Webhooks;
using Microsoft.AspNetCore.Http;

namespace Hotline.Tests.Sms.Webhooks;

public sealed class TellingCallers
{
    [Theory]
    [InlineData("", "203.0.113.9", true)]
    [InlineData("203.0.113.9", "203.0.113.9", true)]
    [InlineData("203.0.113.9", "203.0.113.8", false)]
    [InlineData("203.0.113.9", "::ffff:203.0.113.9", true)]
    [InlineData("::ffff:203.0.113.9", "203.0.113.9", true)]
    [InlineData("::ffff:203.0.113.0/120", "203.0.113.77", true)]
    [InlineData("::ffff:203.0.113.0/120", "203.0.114.1", false)]
    [InlineData("203.0.113.0/24", "203.0.113.255", true)]
    [InlineData("203.0.113.0/24", "203.0.114.0", false)]
    [InlineData("203.0.113.9/24", "203.0.113.1", true)]
    [InlineData("203.0.113.0/25", "203.0.113.128", false)]
    [InlineData("0.0.0.0/0", "203.0.113.9", true)]
    [InlineData("0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("2001:db8::/32", "2001:db8:ffff::1", true)]
    [InlineData("2001:db8::/32", "2001:db9::1", false)]
    [InlineData("2001:db8::/32", "203.0.113.9", false)]
    [InlineData("::1", "127.0.0.1", false)]
    [InlineData("198.51.100.1 203.0.113.0/24 2001:db8::1", "2001:db8::1", true)]
    [InlineData("198.51.100.1 203.0.113.0/24", "203.0.113.7", true)]
    public void Admits_the_listed_addresses_only(string allowed, string caller, bool isAdmitted) =>
        Assert.Equal(isAdmitted, AllowedCallers.Parse(List(allowed))!.Admit(IPAddress.Parse(caller)));

    [Fact]
    public void Admits_nobody_unknown_where_addresses_are_listed()
    {
        Assert.True(AllowedCallers.Parse([])!.Admit(null));
        Assert.False(AllowedCallers.Parse(["0.0.0.0/0", "::/0"])!.Admit(null));
    }

    [Theory]
    [InlineData("everybody")]
    [InlineData("203.0.113.0/33")]
    [InlineData("203.0.113.0/-1")]
    [InlineData("203.0.113.0/")]
    [InlineData("2001:db8::/129")]
    [InlineData("::ffff:203.0.113.0/24")]
    [InlineData("203.0.113.9 gateway.example")]
    public void Takes_no_list_that_it_cannot_read(string allowed) => Assert.Null(AllowedCallers.Parse(List(allowed)));

    [Theory]
    [InlineData(0, "198.51.100.1", "10.0.0.1")]
    [InlineData(0, null, "10.0.0.1")]
    [InlineData(1, "198.51.100.1", "198.51.100.1")]
    [InlineData(1, "203.0.113.9, 198.51.100.1", "198.51.100.1")]
    [InlineData(2, "203.0.113.9, 198.51.100.1", "203.0.113.9")]
    [InlineData(2, "forged, 203.0.113.9, 198.51.100.1", "203.0.113.9")]
    [InlineData(2, "198.51.100.1", null)]
    [InlineData(1, null, null)]
    [InlineData(1, "", null)]
    [InlineData(1, "198.51.100.1,", null)]
    [InlineData(1, "198.51.100.1:567", "198.51.100.1")]
    [InlineData(1, "[2001:db8::1]:567", "2001:db8::1")]
    [InlineData(1, "[2001:db8::1]", "2001:db8::1")]
    [InlineData(1, "2001:db8::1", "2001:db8::1")]
    [InlineData(1, "7", null)]
    [InlineData(1, "010.0.0.1", null)]
    [InlineData(1, "0x7f.1", null)]
    [InlineData(1, "198.51.100", null)]
    [InlineData(1, "198.51.100.1:99999", null)]
    [InlineData(1, "unknown", null)]
    [InlineData(1, "198.51.100.1 203.0.113.9", null)]
    public void Reads_the_entry_of_the_outermost_trusted_proxy(int proxies, string? forwardedFor, string? caller) =>
        Assert.Equal(caller, Request(forwardedFor).Caller(proxies)?.ToString());

    [Fact]
    public void Reads_several_header_lines_as_one_list()
    {
        var request = Request(null);
        request.Headers["X-Forwarded-For"] = new(["203.0.113.9", "198.51.100.1"]);

        Assert.Equal(("198.51.100.1", "203.0.113.9"), (request.Caller(1)!.ToString(), request.Caller(2)!.ToString()));
    }

    [Fact]
    public void Tries_the_configured_address_then_the_forwarded_then_the_received()
    {
        var request = Request(null);
        (request.Scheme, request.Host, request.Path, request.QueryString) = ("http", new HostString("10.0.0.4", 8080), "/api/sms/twilio/s/status", new QueryString("?out=a.01.b&x=%20"));
        (request.Headers["X-Forwarded-Proto"], request.Headers["X-Forwarded-Host"]) = ("https, http", "city.example, proxy");

        const string Place = "/api/sms/twilio/s/status?out=a.01.b&x=%20";
        Assert.Equal(
            [$"https://hotline.example{Place}", $"https://city.example{Place}", $"http://10.0.0.4:8080{Place}"], request.Addresses(new Uri("https://hotline.example")));
        Assert.Equal([$"https://city.example{Place}", $"http://10.0.0.4:8080{Place}"], request.Addresses(new Uri("https://city.example/")));
    }

    private static string[] List(string allowed) => allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static HttpRequest Request(string? forwardedFor)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse("10.0.0.1") } };
        if (forwardedFor is not null)
        {
            http.Request.Headers["X-Forwarded-For"] = forwardedFor;
        }

        return http.Request;
    }
}
