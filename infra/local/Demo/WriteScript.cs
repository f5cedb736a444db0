using Hotline.Local.Simulator;

namespace Hotline.Local.Demo;

/// <summary>
/// Invents what a city's people text in twenty hours. Every unit has a quality that its levels scatter around; people change their minds,
/// also within a second; gateways repeat, mix up and delay; one text in twenty is nonsense. What counts is told to the <see cref="Truth"/>.
/// </summary>
internal sealed class WriteScript(Random random, IReadOnlyList<RatedUnit> units, IReadOnlyList<Voter> voters, Truth truth, DateTimeOffset from, DateTimeOffset to)
{
    private readonly Dictionary<RatedUnit, double> quality = units.ToDictionary(u => u, _ => 2.2 + (random.NextDouble() * 2.6));
    private readonly List<Delivery> deliveries = [];
    private readonly Dictionary<(Voter Voter, DateTimeOffset Second), bool> seconds = [];
    private readonly Dictionary<Voter, (RatedUnit Unit, DateTimeOffset Second)> latest = [];

    private long id = 5_000_000_000;
    private int repeated;

    public Script Run(int answers)
    {
        var nonsense = answers / 20;
        for (var i = 0; i < answers; i++)
        {
            Answer(Pick(voters));
        }

        for (var i = 0; i < nonsense; i++)
        {
            var sms = Nonsense.Of(i, random, Pick(voters).Phone, Pick(units).Code, from.AddHours(-1));
            var sentAt = sms.SentAt ?? Moment();
            Deliver(sms with { SentAt = sentAt }, sentAt);
        }

        return new Script([.. deliveries.OrderBy(d => d.At)], answers, repeated, nonsense);
    }

    private void Answer(Voter voter)
    {
        // Three in a hundred correct themselves at once: only the ids tell which came last.
        var corrects = latest.TryGetValue(voter, out var last) && random.Next(100) < 3 && seconds[(voter, last.Second)];
        var hasId = corrects || random.Next(10) > 0;
        var rated = corrects ? [last.Unit] : random.GetItems(units.ToArray(), random.Next(6) == 0 ? random.Next(2, 4) : 1).Distinct().ToList();
        var levels = rated.Select(u => (Unit: u, Level: LevelFor(u))).ToList();
        var second = corrects ? last.Second : FreeSecond(voter, hasId);
        var number = hasId ? ++id : (long?)null;
        foreach (var (unit, level) in levels)
        {
            truth.Take(voter, unit.Id, level, second, number ?? 0);
        }

        latest[voter] = (rated[0], second);
        Deliver(new OutgoingSms(voter.Phone, AnswerForms.Of(random, [.. levels.Select(l => (l.Unit.Code, l.Level))]), second, number), second);
    }

    private int LevelFor(RatedUnit unit) => Math.Clamp((int)Math.Round(quality[unit] + (random.NextDouble() * 3) - 1.5), 1, 5);

    /// <summary>Two texts of one second have an order only by their ids: one without an id gets a second to itself.</summary>
    private DateTimeOffset FreeSecond(Voter voter, bool hasId)
    {
        var second = Moment();
        while (seconds.TryGetValue((voter, second), out var allHaveIds) && !(hasId && allHaveIds))
        {
            second = Moment();
        }

        seconds[(voter, second)] = hasId;
        return second;
    }

    private DateTimeOffset Moment() => from.AddSeconds(random.Next((int)(to - from).TotalSeconds));

    private void Deliver(OutgoingSms sms, DateTimeOffset sentAt)
    {
        var json = sms.ToJson(random);
        deliveries.Add(new Delivery(json, sentAt + Delay()));
        for (var copies = random.Next(10) == 0 ? random.Next(1, 4) : 0; copies > 0; copies--)
        {
            deliveries.Add(new Delivery(json, sentAt + Delay() + TimeSpan.FromMinutes(random.Next(360))));
            repeated++;
        }
    }

    /// <summary>Most within a minute, one in ten within three hours.</summary>
    private TimeSpan Delay() => TimeSpan.FromSeconds(random.Next(10) == 0 ? random.Next(3 * 60 * 60) : random.Next(60));

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
