using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Hotline.Pages;
using Hotline.Platform.Identity;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Tests.Contract;

/// <summary>The access rules, seen from outside: every staff function, every role that may not call it, and nobody.</summary>
public sealed partial class CallingAsTheWrongPerson(SampleCityHost city) : IClassFixture<SampleCityHost>
{
    public static TheoryData<string, string, string> StaffFunctions()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (name, verb, path) in Triggers().Where(t => AccessRules.For(t.Name) is { Count: > 0 }))
        {
            data.Add(name, verb, path);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(StaffFunctions))]
    public async Task Is_401_without_a_token_and_403_without_the_role(string function, string verb, string path)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(verb, path, role: null));
        foreach (var role in Enum.GetValues<StaffRole>().Except(AccessRules.For(function)!))
        {
            Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(verb, path, Name(role)));
        }
    }

    [Theory]
    [MemberData(nameof(StaffFunctions))]
    public async Task Lets_every_role_in_that_may_call(string function, string verb, string path)
    {
        foreach (var role in AccessRules.For(function)!)
        {
            var status = await SendAsync(verb, path, Name(role));
            Assert.DoesNotContain(status, (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.InternalServerError]);
        }
    }

    [Fact]
    public void Has_a_rule_for_every_function_and_no_rule_for_none() =>
        Assert.Equal(Triggers().Select(t => t.Name).Distinct().Order(), AccessRules.Functions.Order());

#pragma warning disable CA1308 // The claim carries the roles in lower case.
    private static string Name(StaffRole role) => role.ToString().ToLowerInvariant();
#pragma warning restore CA1308

    private async Task<HttpStatusCode> SendAsync(string verb, string path, string? role)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);
        request.Headers.Authorization = role is null ? null : city.Token(role);
        using var response = await city.Client.SendAsync(request);
        return response.StatusCode;
    }

    private static IEnumerable<(string Name, string Verb, string Path)> Triggers() =>
        from type in typeof(PageFiles).Assembly.GetExportedTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null
        from verb in trigger.Methods!
        select (function.Name, verb, "/" + Placeholder().Replace(trigger.Route!, "none"));

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
