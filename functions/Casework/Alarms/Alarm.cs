using Azure;

namespace Hotline.Casework.Alarms;

/// <summary>A row of table <c>alarms</c> as it was read.</summary>
internal sealed record Alarm(string Number, string Partition, string Row, ETag ETag);
