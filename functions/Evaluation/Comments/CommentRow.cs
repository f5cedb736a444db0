using Azure;
using Azure.Data.Tables;

namespace Hotline.Evaluation.Comments;

/// <summary>A comment in table <c>comments</c>: partition = round, row = <see cref="Comment.Id"/>.</summary>
internal sealed class CommentRow : ITableEntity
{
    public const string Table = "comments";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Unit { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>With spaces between.</summary>
    public string Tags { get; set; } = "";

    public static CommentRow Of(string round, string ballot, string unit, string text) =>
        new() { PartitionKey = round, RowKey = $"{ballot}.{unit}", Unit = unit, Text = text };

    public Comment ToComment() => new(RowKey, Unit, Text, Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
