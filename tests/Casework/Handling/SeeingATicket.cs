using Hotline.Casework.Access;
using Hotline.Casework.Messages;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;
using Hotline.Platform.Identity;
using Hotline.Tests.Casework.Messages;

namespace Hotline.Tests.Casework.Handling;

public sealed class SeeingATicket
{
    [Theory]
    [InlineData("office", null, Disclosure.HotlineOnly, true, true, true, true)]
    [InlineData("dispatcher", null, Disclosure.HotlineOnly, true, true, true, true)]
    [InlineData("unit", "tax", Disclosure.Named, true, true, true)] // lead
    [InlineData("unit", "court", Disclosure.Named, true, true, false)] // co-unit
    [InlineData("unit", "tax", Disclosure.HotlineOnly, true, false, false)]
    [InlineData("unit", "housing", Disclosure.Named, false, false, false)]
    [InlineData("unit", null, Disclosure.Named, false, false, false)]
    [InlineData("leader", null, Disclosure.Named, true, true, false)]
    [InlineData("auditor", null, Disclosure.Named, true, true, false)]
    [InlineData("auditor", null, Disclosure.HotlineOnly, true, false, false)]
    public void Depends_on_role_unit_and_what_the_writer_wished(
        string role, string? unit, Disclosure disclosure, bool ticket, bool enterprise, bool contact, bool original = false)
    {
        var staff = new Staff("id", "name", new HashSet<StaffRole> { Enum.Parse<StaffRole>(role, ignoreCase: true) }, unit);
        Assert.Equal(new TicketAccess(ticket, enterprise, contact, original), TicketAccess.For(staff, Ticket(disclosure, isDispatched: true)));
    }

    [Fact]
    public void On_the_desk_no_unit_has_it() => Assert.False(
        TicketAccess.For(new Staff("id", "name", new HashSet<StaffRole> { StaffRole.Unit }, "tax"), Ticket(Disclosure.Named, isDispatched: false)).Ticket);

    [Fact]
    public void Shows_enterprise_and_contact_only_where_allowed()
    {
        var view = TicketView.Of(Ticket(Disclosure.Named, isDispatched: true), [], new TicketAccess(true, Enterprise: false, Contact: false, Original: false), Actor.Clockwork, Examples.FridayMorning);
        Assert.Equal((null, null), (view.Enterprise, view.Contact));
    }

    private static Ticket Ticket(Disclosure disclosure, bool isDispatched)
    {
        var filed = (Examples.Outage with { Disclosure = disclosure }).Filed("0123456789AB");
        var dispatch = new Dispatch("tax", ["court"], "1999", filed.FiledAt, null, filed.Promised);
        var routing = new RoutingDecision("tax", ["court"], "1999", 1, true, ["tax"], []);
        return new Ticket(filed.Number, filed.Content, filed.FiledAt, filed.Promised, TicketState.PendingSign, routing, isDispatched ? dispatch : null, 1);
    }
}
