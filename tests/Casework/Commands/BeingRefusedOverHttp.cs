using System.Net;
using System.Text;
using System.Text.Json;
using Hotline.Casework.Commands;
using Hotline.Casework.Intake;
using Hotline.Casework.Tickets;
using Hotline.Local.Issuer;
using Hotline.Platform.Identity;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;
using Hotline.Tests.Contract;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Casework.Commands;

/// <summary>
/// The authorisation matrix from outside: every command by everybody, on one ticket. They come with a version that never was, so that whoever
/// may give the command is told so, and nothing changes.
/// </summary>
public sealed class BeingRefusedOverHttp(SampleCityHost city) : IClassFixture<SampleCityHost>
{
    private const string Number = "0123456789AB";

    public static TheoryData<string> Commands => [.. AuthorisationMatrix.Commands.Where(c => AuthorisationMatrix.IsForStaff(c) && c != "attach")];

    public static TheoryData<string> Gets => [.. AuthorisationMatrix.Gets];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Is_as_the_matrix_says_and_reveals_nothing(string command)
    {
        await FileAsync();
        foreach (var (column, staff) in AuthorisationMatrix.Columns)
        {
            using var request = Request(HttpMethod.Post, "/" + command, staff);
            request.Content = new StringContent(AuthorisationMatrix.Body(command), Encoding.UTF8, "application/json");
            request.Headers.TryAddWithoutValidation("If-Match", "W/\"never\"");
            using var answer = await city.Client.SendAsync(request, Cancel);
            var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
            var expected = AuthorisationMatrix.Cell(command, column);
            Assert.Equal((column, expected == "yes" ? "ticket:stale" : Refusal(expected)), (column, problem.GetProperty("type").GetString()));
            Assert.Equal(expected == "yes", problem.TryGetProperty("current", out _));
        }
    }

    [Theory]
    [MemberData(nameof(Gets))]
    public async Task Reading_is_as_the_matrix_says(string get)
    {
        await FileAsync();
        foreach (var (column, staff) in AuthorisationMatrix.Columns)
        {
            using var request = Request(HttpMethod.Get, get["GET".Length..], staff);
            using var answer = await city.Client.SendAsync(request, Cancel);
            var expected = AuthorisationMatrix.Cell(get, column);
            Assert.Equal((column, expected == "yes" ? "200" : expected), (column, ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public async Task Attaching_is_as_the_matrix_says()
    {
        await FileAsync();
        foreach (var (column, staff) in AuthorisationMatrix.Columns)
        {
            using var request = Request(HttpMethod.Post, "/files", staff);
            request.Content = new ByteArrayContent(Attachments.Samples.Png);
            request.Headers.Add("File-Name", "a.png");
            using var answer = await city.Client.SendAsync(request, Cancel);
            var expected = AuthorisationMatrix.Cell("attach", column);
            Assert.Equal((column, expected == "yes" ? HttpStatusCode.Created : Enum.Parse<HttpStatusCode>(expected)), (column, answer.StatusCode));
        }
    }

    private static string Refusal(string status) => status == "401" ? "identity:sign-in-required" : "identity:forbidden";

    private async Task FileAsync()
    {
        var services = city.Host.Services;
        if (await services.GetRequiredService<TicketStore>().ReadAsync(Number, Cancel) is null)
        {
            await services.GetRequiredService<RegisterTicket>().RunAsync(Examples.Riddle.Filed(Number), Cancel);
            var dispatch = new Hotline.Casework.Handling.DispatchTicket(AuthorisationMatrix.Lead, "1999", [AuthorisationMatrix.Co]);
            await services.GetRequiredService<ChangeTicket>().RunAsync(new Order(Number, TicketWorld.Dispatcher), dispatch, Cancel);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string rest, Staff? staff)
    {
        var request = new HttpRequestMessage(method, $"/api/tickets/{Number}{rest}");
        if (staff is not null)
        {
#pragma warning disable CA1308 // The claim carries the roles in lower case.
            var roles = staff.Roles.Select(r => r.ToString().ToLowerInvariant()).ToList();
#pragma warning restore CA1308
            request.Headers.Authorization = new("Bearer", city.Host.Issuer.Sign(new SampleStaff(staff.Id, staff.Name, roles, staff.UnitId)));
        }

        return request;
    }
}
