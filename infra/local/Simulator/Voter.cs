namespace Hotline.Local.Simulator;

/// <summary>A unit of the round and the code that stands for it.</summary>
internal sealed record RatedUnit(string Id, string Code);

/// <summary>Somebody who answers; the phone as eleven digits.</summary>
internal sealed record Voter(string Id, string Phone, string Group);
