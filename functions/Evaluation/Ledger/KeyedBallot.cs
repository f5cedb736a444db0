namespace Hotline.Evaluation.Ledger;

/// <summary>A ballot and the key of its row.</summary>
internal sealed record KeyedBallot(string Key, Ballot Ballot);
