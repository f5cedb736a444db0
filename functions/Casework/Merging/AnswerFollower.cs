using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Merging;

/// <summary>The answer to the ticket it was merged into, once per released answer.</summary>
/// <param name="Primary">Whose answer: another merge since then is not meant.</param>
/// <param name="No">Which answer, from 1.</param>
/// <param name="Outcome">As it was released.</param>
/// <param name="PublicAnswer">Without what is the other enterprise's own.</param>
internal sealed record AnswerFollower(string Primary, int No, Outcome Outcome, string PublicAnswer) : ITicketCommand
{
    public static string Name => "answer-follower";

    public IEnumerable<FieldError> Check() => [];

    public Decision Decide(Ticket ticket, Deciding with) => ticket.Merge!.Primary == Primary && ticket.Merge.Answers < No
        ? Decision.Take(new PrimaryAnswered(Primary, No, Outcome, PublicAnswer))
        : Decision.Take();
}

/// <summary>并单答复: the enterprise of a merged ticket is answered too.</summary>
internal sealed record PrimaryAnswered(string Primary, int No, Outcome Outcome, string PublicAnswer) : Step
{
    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { Merge = ticket.Merge! with { AnsweredAt = at, Answers = No } };

    internal override Words Say(Ticket before, CityDirectory city) => new("replied", $"已答复：{PublicAnswer}", $"Answered: {PublicAnswer}");
}
