using Azure;
using Hotline.Platform.Commands;
using Hotline.Platform.Http;
using Outcome = Hotline.Platform.Commands.ChangeOutcome<Hotline.Tests.Platform.Commands.GivingACommand.Light>;

namespace Hotline.Tests.Platform.Commands;

/// <summary>A light that a command turns on; each test says what stands against it.</summary>
public sealed class GivingACommand
{
    private static readonly Light Off = new(false, new ETag("1"));
    private static readonly Light On = new(true, new ETag("2"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asks_who_then_whether_it_is_done_then_the_version_then_the_state()
    {
        var command = new TurnOn(new ETag("0")) { Now = Off, IsBarred = true, IsDone = true, IsBroken = true };
        Assert.IsType<Outcome.Forbidden>(await RunAsync(command));
        command.IsBarred = false;
        Assert.Same(Off, Assert.IsType<Outcome.Changed>(await RunAsync(command)).Now);
        command.IsDone = false;
        Assert.IsType<Outcome.Stale>(await RunAsync(command));
        Assert.IsType<Outcome.Illegal>(await RunAsync(new TurnOn(Off.ETag) { Now = Off, IsBroken = true }));
        Assert.IsType<Outcome.NotFound>(await RunAsync(new TurnOn(null)));
    }

    [Fact]
    public async Task Looks_again_when_somebody_else_was_first()
    {
        Assert.IsType<Outcome.Changed>(await RunAsync(new TurnOn(null) { Now = Off, Next = Off with { ETag = new ETag("3") } }));
        var stale = Assert.IsType<Outcome.Stale>(await RunAsync(new TurnOn(Off.ETag) { Now = Off, Next = On }));
        Assert.Same(On, stale.Now);
    }

    [Fact]
    public async Task Commits_nothing_when_all_is_as_wanted_or_something_stands_against_it()
    {
        var (asWanted, refused, invalid) = (Of(Off), Of(Off), Of(Off));

        Assert.IsType<Outcome.Changed>(await asWanted.RunAsync(_ => new(null), Cancel));
        Assert.Equal(Problems.Forbidden, Assert.IsType<Outcome.Refused>(await refused.RunAsync(_ => new("on", Problems.Forbidden), Cancel)).Why);
        var errors = Assert.IsType<Outcome.Invalid>(await invalid.RunAsync(_ => new("on", Problems.Invalid.With(new FieldError("x", "y"))), Cancel)).Errors;
        Assert.Equal("x", Assert.Single(errors).Path);
        Assert.All([asWanted, refused, invalid], command => Assert.Same(Off, command.Now));
    }

    private static TurnOn Of(Light now) => new(null) { Now = now };

    private static Task<Outcome> RunAsync(TurnOn command) => command.RunAsync(_ => new("on"), Cancel);

    public sealed record Light(bool IsOn, ETag ETag) : IVersion;

    private sealed class TurnOn(ETag? expected) : CommandPipeline<Light, string>(expected)
    {
        public Light? Now { get; set; }

        /// <summary>What somebody else makes of it before the first commit.</summary>
        public Light? Next { get; set; }

        public bool IsBarred { get; set; }

        public bool IsDone { get; set; }

        public bool IsBroken { get; set; }

        protected override Task<Light?> ReadAsync(CancellationToken cancel) => Task.FromResult(Now);

        protected override Outcome? Bar(Light now) => IsBarred ? new Outcome.Forbidden() : null;

        protected override Task<Outcome?> FindDoneAsync(Light now, CancellationToken cancel) => Task.FromResult<Outcome?>(IsDone ? new Outcome.Changed(now) : null);

        protected override bool Fits(Light now) => !IsBroken;

        protected override Task<Light?> TryCommitAsync(Light now, string change, CancellationToken cancel)
        {
            var isLost = Next is not null;
            (Now, Next) = (Next ?? On, null);
            return Task.FromResult(isLost ? null : Now);
        }
    }
}
