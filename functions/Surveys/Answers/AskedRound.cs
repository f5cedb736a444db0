using Hotline.Evaluation.Rounds;
using Hotline.Surveys.Invitations;

namespace Hotline.Surveys.Answers;

/// <summary>An invitation whose round takes answers.</summary>
public sealed record AskedRound(Invitation Invitation, Round Round)
{
    /// <summary>What it asks about, as far as it is on the roster.</summary>
    public IReadOnlyList<RosterUnit> Units => Invitation.Units.Count == 0 ? Round.Roster : [.. Round.Roster.Where(unit => Invitation.Units.Contains(unit.Id))];
}
