using CsCheck;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;

namespace Hotline.Tests.Sms.Outbox;

public sealed class FollowingADelivery
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>Everything that can happen to a text, by a token of its own attempt or of another.</summary>
    private static readonly (string Name, Func<Delivery, DateTimeOffset, Delivery> Apply)[] Events =
    [
        .. from token in new[] { "a", "b" }
           from what in new (string, Func<Delivery, DateTimeOffset, Delivery>)[]
           {
               ($"begin {token}", (d, now) => d.Begin(token, now)),
               ($"accepted {token}", (d, now) => d.After(new SendOutcome.Accepted("id"), token, now, Pause)),
               ($"refused for now {token}", (d, now) => d.After(new SendOutcome.Refused("busy", MayRetry: true), token, now, Pause)),
               ($"refused {token}", (d, now) => d.After(new SendOutcome.Refused("no", MayRetry: false), token, now, Pause)),
               ($"silent {token}", (d, now) => d.After(new SendOutcome.Unknown("timeout"), token, now, Pause)),
           }
           select what,
        ("interrupted", (d, now) => d.Interrupted(now)),
        ("delivered", (d, now) => d.Reported(Report(true), now)),
        ("not delivered", (d, now) => d.Reported(Report(false), now)),
        ("under way", (d, now) => d.Reported(Report(null), now)),
        ("skipped", (d, now) => d.Skip("optedOut", now)),
    ];

    [Fact]
    public void From_any_state_by_any_event_it_only_goes_forward()
    {
        var seen = Reachable();

        Assert.Equal(Enum.GetValues<DeliveryState>(), seen.Select(d => d.State).Distinct().Order());
        foreach (var before in seen)
        {
            foreach (var (name, apply) in Events)
            {
                // Long enough for any pause between attempts.
                var after = apply(before, before.At + TimeSpan.FromHours(1));
                Assert.True(IsForward(before, after), $"{before} —{name}→ {after}");
                Assert.True(after.Attempt == before.Attempt || (before.IsWaiting && after.IsUnderWay), $"{before} —{name}→ {after}");
                Assert.InRange(after.Attempt, after.Refused, Math.Min(after.Refused + 1, Delivery.MostAttempts));
            }
        }
    }

    [Fact]
    public void What_is_made_twice_is_made_once()
    {
        foreach (var before in Reachable())
        {
            foreach (var (name, apply) in Events)
            {
                var now = before.At + TimeSpan.FromHours(1);
                Assert.True(apply(before, now) == apply(apply(before, now), now), $"{before}, {name}");
            }
        }
    }

    [Fact]
    public void The_gateway_is_asked_again_only_if_it_took_nothing_before() =>
        Gen.Int[0, Events.Length - 1].Array[0, 40].Sample(steps =>
        {
            var (delivery, now, mayHave) = (Delivery.New(Start), Start, false);
            foreach (var step in steps)
            {
                now += TimeSpan.FromMinutes(20);
                var before = delivery;
                delivery = Events[step].Apply(before, now);
                if (delivery.Attempt > before.Attempt)
                {
                    Assert.False(mayHave);
                    mayHave = true;
                }
                else if (delivery is { State: DeliveryState.Sending } && delivery.Refused == delivery.Attempt)
                {
                    mayHave = false;
                }
            }
        });

    [Fact]
    public void Attempts_wait_longer_each_time_and_come_to_an_end()
    {
        var (delivery, now, pauses) = (Delivery.New(Start), Start, new List<TimeSpan>());
        while (delivery.IsWaiting)
        {
            delivery = delivery.Begin("a", now).After(new SendOutcome.Refused("busy", MayRetry: true), "a", now, Pause);
            if (delivery.NotBefore is { } notBefore)
            {
                Assert.Same(delivery, delivery.Begin("a", notBefore.AddTicks(-1)));
                pauses.Add(notBefore - now);
                now = notBefore;
            }
        }

        Assert.Equal([30, 60, 120, 240], pauses.Select(p => p.TotalSeconds));
        Assert.Equal((DeliveryState.Failed, "busy", 5), (delivery.State, delivery.Code, delivery.Attempt));
    }

    [Fact]
    public void A_report_resolves_what_is_unknown_and_nothing_comes_after_it()
    {
        var unknown = Delivery.New(Start).Begin("a", Start).Interrupted(Start);
        Assert.Equal((DeliveryState.Unknown, "interrupted"), (unknown.State, unknown.Code));

        var failed = unknown.Reported(Report(false), Start);
        Assert.Equal((DeliveryState.Failed, "code", "report"), (failed.State, failed.Code, failed.ProviderId));
        Assert.Equal(failed, failed.Reported(Report(true), Start));

        var delivered = unknown.Reported(Report(true), Start);
        Assert.Equal(delivered, delivered.After(new SendOutcome.Accepted("later"), "a", Start, Pause));
    }

    [Fact]
    public void A_report_on_what_was_never_given_changes_nothing() =>
        Assert.All([true, false, (bool?)null], isDelivered => Assert.Equal(Delivery.New(Start), Delivery.New(Start).Reported(Report(isDelivered), Start)));

    private static DeliveryReport Report(bool? isDelivered) => new("out", "report", "+8613800000001", isDelivered, "code", Start);

    private static HashSet<Delivery> Reachable()
    {
        var seen = new HashSet<Delivery> { Delivery.New(Start) };
        var next = new Queue<Delivery>(seen);
        while (next.TryDequeue(out var delivery))
        {
            foreach (var after in Events.Select(e => e.Apply(delivery, delivery.At + TimeSpan.FromHours(1))))
            {
                // The time apart, there are few.
                var same = after with { At = Start, NotBefore = null };
                if (seen.Add(same))
                {
                    next.Enqueue(same);
                }
            }
        }

        return seen;
    }

    private static bool IsForward(Delivery before, Delivery after) => before.State switch
    {
        // Final: the gateway's id may still become known.
        DeliveryState.Delivered or DeliveryState.Failed or DeliveryState.Skipped => after with { ProviderId = before.ProviderId } == before,
        DeliveryState.Sent => after.State is DeliveryState.Sent or DeliveryState.Delivered or DeliveryState.Failed,
        DeliveryState.Unknown => after.State is not (DeliveryState.Created or DeliveryState.Sending or DeliveryState.Skipped),
        DeliveryState.Sending => after.State != DeliveryState.Created,
        _ => after.State is DeliveryState.Created or DeliveryState.Sending or DeliveryState.Skipped,
    };
}
