using Hotline.Local.Issuer;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Platform.Identity;

public sealed class ReadingStaffTokens : IDisposable
{
    private static readonly SampleStaff He = new("tax", "何静", ["unit"], "tax");

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("hotline-issuer-").FullName;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));
    private readonly LocalIssuer issuer;
    private readonly StaffTokens tokens;

    public ReadingStaffTokens()
    {
        issuer = LocalIssuer.LoadOrCreate(folder, clock);
        var options = Options.Create(new IdentityOptions { Issuer = LocalIssuer.Name, Audience = LocalIssuer.Audience });
        tokens = new StaffTokens(options, issuer.Configuration(), clock);
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_good_token_names_person_roles_and_unit()
    {
        var staff = await ReadAsync("Bearer " + issuer.Sign(He));

        Assert.NotNull(staff);
        Assert.Equal(("tax", "何静", "tax"), (staff.Id, staff.Name, staff.UnitId));
        Assert.True(staff.Is(StaffRole.Unit));
        Assert.False(staff.Is(StaffRole.Office, StaffRole.Auditor));
    }

    [Fact]
    public async Task A_key_that_was_kept_still_checks_after_a_restart()
    {
        var token = LocalIssuer.LoadOrCreate(folder, clock).Sign(He);

        Assert.NotNull(await ReadAsync("Bearer " + token));
    }

    [Fact]
    public async Task It_is_refused_after_it_has_expired()
    {
        var token = issuer.Sign(He);
        clock.Advance(LocalIssuer.Lifetime + TimeSpan.FromMinutes(2));

        Assert.Null(await ReadAsync("Bearer " + token));
    }

    [Fact]
    public async Task It_is_refused_before_it_is_valid()
    {
        var token = issuer.Sign(He);
        clock.AdjustTime(clock.GetUtcNow() - TimeSpan.FromMinutes(5));

        Assert.Null(await ReadAsync("Bearer " + token));
    }

    [Theory]
    [InlineData("https://elsewhere.example", LocalIssuer.Audience)]
    [InlineData(LocalIssuer.Name, "another-app")]
    public async Task It_is_refused_when_made_by_or_for_somebody_else(string by, string forWhom) =>
        Assert.Null(await ReadAsync("Bearer " + issuer.Sign(He, by, forWhom)));

    [Fact]
    public async Task It_is_refused_when_signed_with_another_key()
    {
        var other = System.IO.Directory.CreateTempSubdirectory("hotline-other-").FullName;
        var token = LocalIssuer.LoadOrCreate(other, clock).Sign(He);
        System.IO.Directory.Delete(other, recursive: true);

        Assert.Null(await ReadAsync("Bearer " + token));
    }

    [Fact]
    public async Task It_is_refused_when_its_content_was_changed()
    {
        var parts = issuer.Sign(He).Split('.');
        var claims = Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Decode(parts[1]).Replace("\"unit\":\"tax\"", "\"unit\":\"gas\"", StringComparison.Ordinal);
        var forged = $"{parts[0]}.{Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(claims)}.{parts[2]}";

        Assert.Null(await ReadAsync("Bearer " + forged));
    }

    [Fact]
    public async Task It_is_refused_without_a_role_we_know() =>
        Assert.Null(await ReadAsync("Bearer " + issuer.Sign(He with { Roles = ["emperor", "0"] })));

    [Theory]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("Bearer abc")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Basic dGF4OnRheA==")]
    public async Task Anything_else_is_refused(string header) => Assert.Null(await ReadAsync(header));

    private Task<Staff?> ReadAsync(string header)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Authorization = header;
        return tokens.ReadAsync(http.Request);
    }
}
