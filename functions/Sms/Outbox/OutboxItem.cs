namespace Hotline.Sms.Outbox;

/// <summary>Rows of one mailing that share a partition and a tally.</summary>
public sealed record OutboxShard(string Mailing, int Shard);

/// <summary>Where one text is in the outbox.</summary>
/// <param name="Shard">Its partition.</param>
/// <param name="Row">See <see cref="OutboxItem.Row"/>.</param>
public sealed record OutboxPlace(OutboxShard Shard, string Row);

/// <summary>One text of a mailing.</summary>
/// <param name="Row">Its place: of a campaign <c>{batch:00000}.{phone hash}</c>, of a single text its key.</param>
/// <param name="Respondent">Id of the receiver in the directory; null for a single text.</param>
/// <param name="Delivery">How far it is.</param>
/// <param name="IsAnswered">Its receiver answered what it asks, by whatever channel.</param>
/// <param name="IsOptedOut">Its receiver wants no more texts of its sender.</param>
public sealed record OutboxItem(string Row, string? Respondent, Delivery Delivery, bool IsAnswered = false, bool IsOptedOut = false);
