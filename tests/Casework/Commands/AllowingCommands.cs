using System.Reflection;
using Hotline.Casework.Access;
using Hotline.Casework.Messages;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;
using Hotline.Platform.Identity;
using Hotline.Tests.Casework.Messages;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Tests.Casework.Commands;

/// <summary>The life cycle, the access rules and what is shown, against the authorisation matrix.</summary>
public sealed class AllowingCommands
{
    public static TheoryData<string> Commands => [.. AuthorisationMatrix.Commands];

    [Fact]
    public void Has_a_line_for_every_command() =>
        Assert.Equal(LifeCycle.Rules.Select(t => t.Command).Order(), AuthorisationMatrix.Commands.Order());

    [Theory]
    [MemberData(nameof(Commands))]
    public void Follows_from_the_life_cycle(string command)
    {
        var by = LifeCycle.Of(command).By;
        foreach (var (column, staff) in AuthorisationMatrix.Columns)
        {
            var isAllowed = staff is not null && by.Any(party => Actor.Of(staff).Is(party, Ticket(Disclosure.Named)));
            Assert.True(isAllowed == (AuthorisationMatrix.Cell(command, column) == "yes"), column);
        }

        Assert.Equal(AuthorisationMatrix.Cell(command, "enterprise") == "yes", by.Contains(Party.Enterprise));
        Assert.Equal(AuthorisationMatrix.Cell(command, "clock") == "yes", by.Contains(Party.Clockwork));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Lets_in_the_roles_that_the_life_cycle_means_and_no_other(string command)
    {
        if (!AuthorisationMatrix.IsForStaff(command))
        {
            Assert.False(Functions().ContainsKey(command));
            return;
        }

        var roles = LifeCycle.Of(command).By.SelectMany(Roles).Distinct().Order();
        Assert.Equal(roles, AccessRules.For(Functions()[command])!.Order());
    }

    [Theory]
    [InlineData(Disclosure.Named)]
    [InlineData(Disclosure.HotlineOnly)]
    public void Shows_no_more_than_the_matrix_says(Disclosure disclosure)
    {
        foreach (var (column, staff) in AuthorisationMatrix.Columns.Where(c => c.Value is not null))
        {
            var access = TicketAccess.For(staff!, Ticket(disclosure));
            Assert.Equal(
                (column, May("enterprise"), May("contact"), May("original"), AuthorisationMatrix.Cell("GET", column) == "yes"),
                (column, access.Enterprise, access.Contact, access.Original, access.Ticket));
            bool May(string part) => AuthorisationMatrix.Cell($"{disclosure}:{part}", column) == "yes";
        }
    }

    private static IEnumerable<StaffRole> Roles(Party party) => party switch
    {
        Party.HotlineOffice or Party.CallBackDesk => [StaffRole.Dispatcher, StaffRole.Office],
        Party.EvaluationOffice => [StaffRole.Office],
        Party.Lead or Party.Co => [StaffRole.Unit],
        Party.Leader => [StaffRole.Leader],
        _ => [],
    };

    /// <summary>By the command in their address; a file is attached at <c>files</c>.</summary>
    private static Dictionary<string, string> Functions() =>
        (from type in typeof(LifeCycle).Assembly.GetExportedTypes()
         from method in type.GetMethods()
         let function = method.GetCustomAttribute<FunctionAttribute>()
         where function is not null
         let trigger = method.GetParameters()[0].GetCustomAttribute<HttpTriggerAttribute>()
         where trigger?.Methods is ["post"] && trigger.Route!.StartsWith("api/tickets/{number}/", StringComparison.Ordinal)
         let command = trigger.Route!.Split('/')[^1]
         select (Command: command == "files" ? "attach" : command, function.Name)).ToDictionary(f => f.Command, f => f.Name);

    private static Ticket Ticket(Disclosure disclosure)
    {
        var filed = (Examples.Outage with { Disclosure = disclosure }).Filed("0123456789AB");
        var dispatch = new Dispatch(AuthorisationMatrix.Lead, [AuthorisationMatrix.Co], "1999", filed.FiledAt, null, filed.Promised);
        var routing = new RoutingDecision(dispatch.Lead, dispatch.Co, "1999", 1, true, [dispatch.Lead], []);
        return new Ticket(filed.Number, filed.Content, filed.FiledAt, filed.Promised, TicketState.PendingSign, routing, dispatch, 1);
    }
}
