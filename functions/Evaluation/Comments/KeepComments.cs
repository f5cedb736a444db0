using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Comments;

/// <summary>Keeps what a ballot says in words, under the key of the ballot.</summary>
public sealed class KeepComments(CommentStore comments, RespondentKeys keys)
{
    internal Task RunAsync(Round round, string respondent, IReadOnlyDictionary<string, string> byUnit, CancellationToken cancel) =>
        comments.ReplaceAsync(round.Id, keys.Of(round, respondent).Key, byUnit, cancel);
}
