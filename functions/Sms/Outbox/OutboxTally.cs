namespace Hotline.Sms.Outbox;

/// <summary>How many texts of a mailing are in which state; every text is in exactly one, and may be answered or opted out besides.</summary>
public sealed record OutboxTally(IReadOnlyDictionary<DeliveryState, int> States, int Answered, int OptedOut)
{
    public static OutboxTally Empty { get; } = new(Enum.GetValues<DeliveryState>().ToDictionary(state => state, _ => 0), 0, 0);

    public int Total => States.Values.Sum();

    /// <summary>With the item as it became, in place of what it was (null: it is new).</summary>
    public OutboxTally Moved(OutboxItem? before, OutboxItem after)
    {
        var states = States.ToDictionary();
        if (before is not null)
        {
            states[before.Delivery.State]--;
        }

        states[after.Delivery.State]++;
        return new OutboxTally(
            states, Answered + Change(before?.IsAnswered ?? false, after.IsAnswered), OptedOut + Change(before?.IsOptedOut ?? false, after.IsOptedOut));
    }

    public OutboxTally Plus(OutboxTally other) => new(
        States.ToDictionary(s => s.Key, s => s.Value + other.States[s.Key]), Answered + other.Answered, OptedOut + other.OptedOut);

    private static int Change(bool before, bool after) => (after ? 1 : 0) - (before ? 1 : 0);
}
