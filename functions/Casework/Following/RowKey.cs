namespace Hotline.Casework.Following;

/// <summary>Where a row lies that is derived from a ticket.</summary>
internal sealed record RowKey(string Table, string Partition, string Row);
