using System.Net;
using Hotline.Platform.Http;
using Hotline.Sms.Gateways;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

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

    private const string Id = "5b6f0e2c-1f1a-4a37-9d3f-0c2f6f1f9a11";

    [Theory]
    [InlineData(Id, "198.51.100.1", "198.51.100.1")]
    [InlineData(Id, " 198.51.100.1:567 ", "198.51.100.1")]
    [InlineData(Id, "[2001:db8::1]:567", "2001:db8::1")]
    [InlineData(Id, "[2001:db8::1]", "2001:db8::1")]
    [InlineData(Id, "2001:db8::1", "2001:db8::1")]
    [InlineData(Id, null, null)]
    [InlineData(Id, "", null)]
    [InlineData(Id, "7", null)]
    [InlineData(Id, "010.0.0.1", null)]
    [InlineData(Id, "0x7f.1", null)]
    [InlineData(Id, "198.51.100", null)]
    [InlineData(Id, "198.51.100.1:99999", null)]
    [InlineData(Id, "unknown", null)]
    [InlineData(Id, "198.51.100.1, 203.0.113.9", null)]
    [InlineData(null, "198.51.100.1", "10.0.0.1")]
    [InlineData("", "198.51.100.1", "10.0.0.1")]
    [InlineData("5b6f0e2c-1f1a-4a37-9d3f-0c2f6f1f9a12", "198.51.100.1", "10.0.0.1")]
    [InlineData(Id + "," + Id, "198.51.100.1", "10.0.0.1")]
    public void Believes_the_header_of_the_proxy_only_where_the_call_came_through_it(string? id, string? socket, string? caller) =>
        Assert.Equal(caller, Behind(new ProxyOptions { Header = "X-Azure-SocketIP", IdHeader = "X-Azure-FDID", Id = Id }).Of(Request(("X-Azure-FDID", id), ("X-Azure-SocketIP", socket)))?.ToString());

    [Fact]
    public void Believes_no_header_where_no_proxy_is_named() =>
        Assert.Equal("10.0.0.1", Behind(new ProxyOptions()).Of(Request(("X-Forwarded-For", "198.51.100.1"), ("X-Azure-SocketIP", "198.51.100.1"), ("X-Azure-FDID", Id)))?.ToString());

    [Fact]
    public void Tries_the_configured_address_then_the_received()
    {
        var request = Request(("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "elsewhere.example"));
        (request.Scheme, request.Host, request.Path, request.QueryString) = ("http", new HostString("10.0.0.4", 8080), "/api/sms/twilio/s/status", new QueryString("?out=a.01.b&x=%20"));

        const string Place = "/api/sms/twilio/s/status?out=a.01.b&x=%20";
        Assert.Equal([$"https://hotline.example{Place}", $"http://10.0.0.4:8080{Place}"], request.Addresses(new Uri("https://hotline.example")));
        Assert.Equal([$"http://10.0.0.4:8080{Place}"], request.Addresses(new Uri("http://10.0.0.4:8080/")));
    }

    private static CallerAddress Behind(ProxyOptions proxy) => new(Options.Create(proxy));

    private static string[] List(string allowed) => allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static HttpRequest Request(params (string Name, string? Value)[] headers)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse("10.0.0.1") } };
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            http.Request.Headers.Append(name, value);
        }

        return http.Request;
    }
}
