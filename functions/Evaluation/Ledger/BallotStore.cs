using Azure.Data.Tables;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Ledger;

/// <summary>Every round keeps its ballots in a table of its own, so that one round's size never slows another.</summary>
public sealed class BallotStore(TableServiceClient tables)
{
    internal RoundBallots Of(Round round) => new(tables.GetTableClient(BallotRow.TableOf(round.Id)), round);
}
