using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Storage.Blobs;
using Hotline.Casework.Attachments;
using Hotline.Casework.Commands;
using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Local.Issuer;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Casework.Attachments;

/// <summary>Over HTTP: by the enterprise with its code, by staff with a token. The ticket is the tax office's, with the court.</summary>
public sealed class AddingFiles(AzuriteFixture azurite) : IAsyncLifetime
{
    private int filed;
    private TestHost host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync(azurite);
        await host.Services.LoadSampleAsync(Cancel);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task By_the_enterprise_can_be_downloaded_again_by_it_and_by_its_units_only()
    {
        var number = await FileAsync();
        var file = await AddedAsync(await SendAsync(number, null, "照片 “1+1”.png", Samples.Png));
        Assert.Equal(("照片 “1+1”.png", "image/png", Samples.Png.Length, "enterprise"), (Field(file, "name"), Field(file, "contentType"), file.GetProperty("size").GetInt32(), Field(file, "from")));
        foreach (var who in new[] { null, "unit:tax", "unit:court", "dispatcher", "leader", "auditor" })
        {
            using var got = await GetAsync(number, who, $"/{Field(file, "id")}");
            Assert.Equal(Samples.Png, await got.Content.ReadAsByteArrayAsync(Cancel));
            Assert.Equal(("attachment", "照片 “1+1”.png"), (got.Content.Headers.ContentDisposition!.DispositionType, got.Content.Headers.ContentDisposition.FileNameStar));
            Assert.Equal(("image/png", "nosniff"), (got.Content.Headers.ContentType!.MediaType, got.Headers.GetValues("X-Content-Type-Options").Single()));
            Assert.True(got.Headers.CacheControl is { Private: true, NoStore: true });
        }

        using var other = await GetAsync(number, "unit:housing", $"/{Field(file, "id")}");
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
        using var strange = await GetAsync(await FileAsync(), "dispatcher", $"/{Field(file, "id")}");
        Assert.Equal(HttpStatusCode.NotFound, strange.StatusCode);
        using var reads = await SendAsync(HttpMethod.Get, $"/api/tickets/{number}/reads", "auditor");
        var logged = await reads.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal(5, logged.GetProperty("reads").EnumerateArray().Count(r => Field(r, "file") == Field(file, "id")));
    }

    [Fact]
    public async Task Of_a_writer_who_wished_to_be_unknown_are_not_for_units()
    {
        var number = await FileAsync(Examples.Riddle with { Disclosure = Disclosure.HotlineOnly });
        var file = await AddedAsync(await SendAsync(number, null, "营业执照.pdf", Samples.Pdf));
        Assert.Empty(await ListAsync(number, "unit:tax"));
        Assert.Single(await ListAsync(number, "dispatcher"));
        using var got = await GetAsync(number, "unit:tax", $"/{Field(file, "id")}");
        Assert.Equal(HttpStatusCode.NotFound, got.StatusCode);
    }

    [Fact]
    public async Task Twice_is_one_file_and_a_sixth_is_refused()
    {
        var number = await FileAsync();
        for (var i = 0; i < 5; i++)
        {
            var first = await AddedAsync(await SendAsync(number, null, $"{i}.png", [.. Samples.Png, (byte)i]));
            var again = await AddedAsync(await SendAsync(number, null, $"{i}.png", [.. Samples.Png, (byte)i]));
            Assert.Equal(Field(first, "id"), Field(again, "id"));
        }

        using var sixth = await SendAsync(number, null, "6.png", Samples.Png);
        Assert.Equal((HttpStatusCode.Conflict, "ticket:files-full"), await ProblemAsync(sixth));
        await AddedAsync(await SendAsync(number, "unit:court", "court.png", Samples.Png));
        Assert.Equal(6, (await ListAsync(number, "dispatcher")).Count);
        Assert.Equal(5, (await ListAsync(number, null)).Count);
    }

    [Theory]
    [InlineData("unit:housing", "a.png", HttpStatusCode.Forbidden, "identity:forbidden")]
    [InlineData("leader", "a.png", HttpStatusCode.Forbidden, "identity:forbidden")]
    [InlineData("nobody", "a.png", HttpStatusCode.Unauthorized, "identity:sign-in-required")]
    [InlineData(null, "a.exe", HttpStatusCode.UnsupportedMediaType, "file:type-not-allowed")]
    [InlineData(null, "a.pdf", HttpStatusCode.UnsupportedMediaType, "file:type-not-allowed")]
    [InlineData(null, "", HttpStatusCode.BadRequest, "request:invalid")]
    public async Task That_may_not_be_is_refused_with_the_reason(string? who, string name, HttpStatusCode status, string type)
    {
        using var refused = await SendAsync(await FileAsync(), who, name, Samples.Png);
        Assert.Equal((status, type), await ProblemAsync(refused));
    }

    [Fact]
    public async Task Over_twenty_megabytes_is_refused_whether_it_says_so_or_not()
    {
        var number = await FileAsync();
        byte[] large = [.. Samples.Png, .. new byte[20 * 1024 * 1024]];
        using var said = await SendAsync(number, null, "a.png", large);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "file:too-large"), await ProblemAsync(said));
        using var request = Request(HttpMethod.Post, number, null, "/files");
        request.Content = new StreamContent(new MemoryStream(large));
        (request.Headers.TransferEncodingChunked, request.Content.Headers.ContentLength) = (true, null);
        request.Headers.Add("File-Name", "a.png");
        using var unsaid = await host.Client.SendAsync(request, Cancel);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "file:too-large"), await ProblemAsync(unsaid));
        Assert.Empty(await ListAsync(number, null));
    }

    [Fact]
    public async Task As_a_browsers_form_sends_them_works_too()
    {
        var number = await FileAsync();
        using var request = Request(HttpMethod.Post, number, null, "/files");
        using var form = new MultipartFormDataContent { { new StringContent("x"), "note" } };
        form.Add(new ByteArrayContent(Samples.Named("word")), "file", "情况说明.docx");
        request.Content = form;
        var file = await AddedAsync(await host.Client.SendAsync(request, Cancel));
        Assert.Equal("情况说明.docx", Field(file, "name"));
    }

    [Theory]
    [InlineData("application/octet-stream", "%B3%A7.png", "")]
    [InlineData("application/octet-stream", "UTF-8''%B3%A7.png", "")]
    [InlineData("multipart/form-data; boundary=b", null, "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\u00B3\u00A7.txt\"\r\n\r\nabc\r\n--b--")]
    public async Task With_a_name_that_is_no_text_are_refused(string type, string? name, string body)
    {
        using var request = Request(HttpMethod.Post, await FileAsync(), null, "/files");
        request.Content = new ByteArrayContent(System.Text.Encoding.Latin1.GetBytes(body));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("File-Name", name is null ? [] : [name]);
        using var refused = await host.Client.SendAsync(request, Cancel);
        Assert.Equal((HttpStatusCode.BadRequest, "request:malformed"), await ProblemAsync(refused));
    }

    [Fact]
    public async Task Cut_off_in_a_form_is_no_file()
    {
        var number = await FileAsync();
        using var request = Request(HttpMethod.Post, number, null, "/files");
        request.Content = new StringContent("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\nabc");
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        using var refused = await host.Client.SendAsync(request, Cancel);
        Assert.Equal((HttpStatusCode.BadRequest, "request:malformed"), await ProblemAsync(refused));
        Assert.Empty(await ListAsync(number, null));
    }

    [Fact]
    public async Task Before_it_is_registered_asks_to_try_again()
    {
        using var early = await SendAsync("ZZZZZZZZZZZZ", null, "a.png", Samples.Png);
        Assert.Equal((HttpStatusCode.Conflict, "ticket:registering"), await ProblemAsync(early));
    }

    [Fact]
    public async Task Of_a_unit_reach_the_enterprise_with_the_released_answer_and_names_are_redacted()
    {
        var number = await FileAsync();
        await AddedAsync(await SendAsync(number, "unit:tax", "internal.pdf", Samples.Pdf));
        await AddedAsync(await SendAsync(number, "unit:tax", "答复13812345678.pdf", [.. Samples.Pdf, 1], "?forEnterprise=true"));
        await AddedAsync(await SendAsync(number, "dispatcher", "office.pdf", Samples.Pdf[..^1], "?forEnterprise=true"));
        Assert.Equal(["office.pdf"], (await ListAsync(number, null)).Select(f => Field(f, "name")));
        var now = (await host.Services.GetRequiredService<TicketStore>().ReadAsync(number, Cancel))!;
        var released = now.Ticket with { Closures = [new Closure(1, TimeProvider.System.GetUtcNow(), Outcome.Resolved, "tax")] };
        await host.Services.GetRequiredService<TicketStore>().TryCommitAsync(now, new TicketChange(released, []), null, Cancel);
        Assert.Equal(["答复[电话].pdf", "office.pdf"], (await ListAsync(number, null)).Select(f => Field(f, "name")));
    }

    [Fact]
    public async Task That_no_ticket_took_over_are_cleared_away_after_a_day()
    {
        var number = await FileAsync();
        await AddedAsync(await SendAsync(number, null, "a.png", Samples.Png));
        var container = host.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(FileStore.Container);
        var kept = Assert.Single(await container.GetBlobsAsync(cancellationToken: Cancel).ToListAsync(Cancel)).Name;
        await container.UploadBlobAsync(kept[..^1] + "x", BinaryData.FromBytes(Samples.Png), Cancel);
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var sweep = new SweepFiles(host.Services.GetRequiredService<FileStore>(), host.Services.GetRequiredService<TicketStore>(), clock);
        Assert.Equal(0, await sweep.RunAsync(Cancel));
        clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await sweep.RunAsync(Cancel));
        Assert.Equal(kept, Assert.Single(await container.GetBlobsAsync(cancellationToken: Cancel).ToListAsync(Cancel)).Name);
    }

    private async Task<string> FileAsync(MessageContent? content = null)
    {
        var number = $"0123456789A{filed++}";
        await host.Services.GetRequiredService<RegisterTicket>().RunAsync((content ?? Examples.Riddle).Filed(number), Cancel);
        await host.Services.GetRequiredService<ChangeTicket>().RunAsync(new Order(number, TicketWorld.Dispatcher), new Hotline.Casework.Handling.DispatchTicket("tax", "1999", ["court"]), Cancel);
        return number;
    }

    /// <param name="number">The ticket's.</param>
    /// <param name="who">Null for the enterprise, <c>nobody</c>, a role, or <c>unit:id</c>.</param>
    /// <param name="name">The file's.</param>
    /// <param name="content">The file.</param>
    /// <param name="query">With its question mark.</param>
    private async Task<HttpResponseMessage> SendAsync(string number, string? who, string name, byte[] content, string query = "")
    {
        using var request = Request(HttpMethod.Post, number, who, "/files" + query);
        request.Content = new ByteArrayContent(content);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Headers.Add("File-Name", Uri.EscapeDataString(name));
        return await host.Client.SendAsync(request, Cancel);
    }

    private async Task<HttpResponseMessage> GetAsync(string number, string? who, string rest)
    {
        using var request = Request(HttpMethod.Get, number, who, "/files" + rest);
        return await host.Client.SendAsync(request, Cancel);
    }

    private async Task<IReadOnlyList<JsonElement>> ListAsync(string number, string? who)
    {
        using var answer = await GetAsync(number, who, "");
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("files").EnumerateArray()];
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string role)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = Token(role);
        return await host.Client.SendAsync(request, Cancel);
    }

    private HttpRequestMessage Request(HttpMethod method, string number, string? who, string rest)
    {
        var request = new HttpRequestMessage(method, $"/api/{(who is null ? "messages" : "tickets")}/{number}{rest}");
        if (who is null)
        {
            request.Headers.Add("Query-Code", host.Services.GetRequiredService<TicketNumbers>().QueryCode(number));
        }
        else if (who != "nobody")
        {
            request.Headers.Authorization = Token(who);
        }

        return request;
    }

    private AuthenticationHeaderValue Token(string who)
    {
        var parts = who.Split(':');
        return new("Bearer", host.Issuer.Sign(new SampleStaff(who, who, [parts[0]], parts.ElementAtOrDefault(1))));
    }

    private static async Task<JsonElement> AddedAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        }
    }

    private static async Task<(HttpStatusCode Status, string? Type)> ProblemAsync(HttpResponseMessage answer) =>
        (answer.StatusCode, Field(await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel), "type"));

    private static string? Field(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
