using Azure.Storage.Queues;
using Hotline.Evaluation.Ballots;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Hotline.Surveys.Answers;

namespace Hotline.Tests.Surveys.Answers;

public sealed class AnsweringAnInvitation(AzuriteFixture azurite)
{
    [Fact]
    public async Task Counts_a_bare_level_for_the_unit_asked_about_and_notes_it_everywhere()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        var shard = await world.InviteAsync(SmsWorld.Ann, SmsWorld.Invitation("spring", "ann", "housing"));

        await world.SayAsync("d1", world.Text(SmsWorld.Ann, "5"));

        Assert.Equal("housing 5", await world.TallyAsync(round));
        Assert.Equal(SmsWorld.Now, (await world.InvitedAsync(SmsWorld.Ann, "spring"))!.AnsweredAt);
        Assert.Equal(1, (await world.Get<OutboxStore>().ReadTallyAsync(shard, CancellationToken.None)).Answered);
    }

    [Fact]
    public async Task Notes_those_of_one_shard_in_one_transaction_and_a_changed_mind_in_none()
    {
        var calls = new StorageCalls();
        await using var world = await SmsWorld.StartAsync(azurite, calls);
        await world.OpenAsync();
        string[] phones = [SmsWorld.Ann, SmsWorld.Bob, SmsWorld.Cat];
        foreach (var (phone, id) in phones.Zip(["ann", "bob", "cat"]))
        {
            await world.InviteAsync(phone, SmsWorld.Invitation("spring", id, "tax"));
        }

        calls.Clear();
        await world.SayAsync("d1", [.. phones.Select(phone => world.Text(phone, "5"))]);
        var (reads, updates) = (calls.All.Count(c => c.StartsWith("GET", StringComparison.Ordinal) && c.Contains("outbox", StringComparison.Ordinal)), Batches(calls));
        calls.Clear();
        await world.SayAsync("d2", [.. phones.Select(phone => world.Text(phone, "4", 0))]);

        // The ledger's shards (at most two), the outbox, the outcomes (at most four parts).
        Assert.Equal(4, reads);
        Assert.InRange(updates, 3, 7);
        Assert.DoesNotContain(calls.All, c => c.Contains("outbox", StringComparison.Ordinal));
        Assert.Equal(3, calls.All.Count(c => c.Contains("invitations", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Knows_by_extension_and_by_signature_which_one()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var (bureaus, clinics) = (await world.OpenAsync(), await world.OpenAsync("clinic", "clinic", "C=hospital"));
        await world.InviteAsync(SmsWorld.Ann, SmsWorld.Invitation("spring", "ann", "tax") with { Extension = "12", Sender = SmsSenders.Hotline });
        await world.InviteAsync(SmsWorld.Ann, SmsWorld.Invitation("clinic", "ann") with { Extension = "2" });

        await world.SayAsync("d1", world.Text(SmsWorld.Ann, "4", 9) with { Destination = "106912" }, world.Text(SmsWorld.Ann, "3", 8) with { Destination = "106902" });
        Assert.Equal(("tax 4", "hospital 3"), (await world.TallyAsync(bureaus), await world.TallyAsync(clinics)));

        await world.SayAsync("d2", world.Text(SmsWorld.Ann, "1", 7) with { Destination = "1069", Sign = "清河市企业热线" }, world.Text(SmsWorld.Ann, "2", 6) with { Destination = "1069" });

        Assert.Equal(("tax 1", "hospital 3"), (await world.TallyAsync(bureaus), await world.TallyAsync(clinics)));
        Assert.Equal("Ambiguous", await world.ReviewKindsAsync());
    }

    [Fact]
    public async Task Never_counts_in_another_round_what_answers_one_that_is_over()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var clinics = await world.OpenAsync("clinic", "clinic", "C=hospital");
        await world.InviteAsync(SmsWorld.Ann, SmsWorld.Invitation("autumn", "ann", "tax"));

        await world.SayAsync("d1", world.Text(SmsWorld.Ann, "5"), world.Text(SmsWorld.Bob, "4"));

        Assert.Equal("hospital 4", await world.TallyAsync(clinics));
        Assert.Equal("Late", await world.ReviewKindsAsync());
    }

    [Fact]
    public async Task Counts_what_was_sent_before_the_close_and_came_within_grace_and_nothing_sent_after_it()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        await world.InviteAsync(SmsWorld.Ann, SmsWorld.Invitation("spring", "ann", "tax"));
        await world.InviteAsync(SmsWorld.Bob, SmsWorld.Invitation("spring", "bob", "tax"));
        world.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(30));

        await world.SayAsync("d1", world.Text(SmsWorld.Ann, "5", 31), world.Text(SmsWorld.Bob, "1", 29));

        Assert.Equal("tax 5", await world.TallyAsync(round));
        Assert.Equal("Late", await world.ReviewKindsAsync());
        Assert.Null((await world.InvitedAsync(SmsWorld.Bob, "spring"))!.AnsweredAt);
    }

    [Fact]
    public async Task Is_noted_for_a_web_ballot_too_but_not_for_one_that_was_never_counted()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        var shard = await world.InviteAsync(SmsWorld.Ann, SmsWorld.Invitation("spring", "ann"));
        await world.InviteAsync(SmsWorld.Bob, SmsWorld.Invitation("spring", "bob"));
        var token = world.Get<BallotTokens>().Of("spring", "ann");

        Assert.IsType<CastBallotOutcome.Accepted>(await world.Get<CastBallot>().RunAsync(round.Id, token, [new BallotAnswer("tax", 5)], new Dictionary<string, string>(), CancellationToken.None));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await new BallotsQueue(world.Get<FollowBallot>()).Follow(BallotPokes.Write(new BallotPoke("spring", "ann")), CancellationToken.None);
        await new BallotsQueue(world.Get<FollowBallot>()).Follow(BallotPokes.Write(new BallotPoke("spring", "bob")), CancellationToken.None);

        Assert.NotNull((await world.InvitedAsync(SmsWorld.Ann, "spring"))!.AnsweredAt);
        Assert.Null((await world.InvitedAsync(SmsWorld.Bob, "spring"))!.AnsweredAt);
        Assert.Equal(1, (await world.Get<OutboxStore>().ReadTallyAsync(shard, CancellationToken.None)).Answered);
        Assert.Equal(2, (await world.Get<QueueServiceClient>().GetQueueClient(BallotPokes.Queue).GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    private static int Batches(StorageCalls calls) => calls.All.Count(c => c.EndsWith("$batch", StringComparison.Ordinal));
}
