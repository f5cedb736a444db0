using System.Text.RegularExpressions;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Evaluation.Comments;

namespace Hotline.Rectification.ProblemList;

/// <summary>Whether there is what an opinion refers to, where one read tells: a ticket, a ballot's comment.</summary>
public sealed partial class CheckSource(TicketStore tickets, CommentStore comments)
{
    /// <returns>The reference as it is written everywhere, and what is wrong with it, in Chinese and English, if anything.</returns>
    internal async Task<(string Reference, string? Wrong)> RunAsync(ProblemSource source, string reference, CancellationToken cancel) => source switch
    {
        ProblemSource.Ticket => TicketNumbers.Read(reference) is { } number && await tickets.ReadAsync(number, cancel) is not null
            ? (TicketNumbers.Print(number), null)
            : (reference, "没有此编号的工单 / there is no ticket with this number"),
        ProblemSource.Comment => (reference, await IsCommentAsync(reference, cancel) ? null : "没有这条测评意见，格式为 轮次/意见编号 / there is no such comment; write it as round/comment"),
        ProblemSource.Interview when reference.Length == 0 => (reference, "请写明走访座谈的时间、地点 / say when and where"),
        _ => (reference, null),
    };

    private async Task<bool> IsCommentAsync(string reference, CancellationToken cancel) =>
        CommentPattern().Match(reference) is { Success: true } at && await comments.FindAsync(at.Groups["round"].Value, at.Groups["id"].Value, cancel) is not null;

    [GeneratedRegex(@"^(?<round>[a-z0-9]{3,40})/(?<id>[A-Za-z0-9_-]+\.[a-z0-9-]+)\z")]
    private static partial Regex CommentPattern();
}
