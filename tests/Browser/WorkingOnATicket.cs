using System.Reflection;
using System.Text.Json;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;

namespace Hotline.Tests.Browser;

/// <summary>The staff's page: lists, a ticket, and the commands it takes.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WorkingOnATicket(BrowserCity city)
{
    private const string Unit = "water-supply";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Of_its_own_list_a_unit_signs_and_records_a_contact(int width)
    {
        var title = $"厂区水压不足 {width}";
        var number = await city.DispatchedAsync(title, Unit);
        await using var visit = await city.VisitAsync(width);
        await SignInAsync(visit, "water");
        await visit[$"#lines button:has-text('{title}')"].ClickAsync();
        await visit.SeeAsync("#ticket .state >> text=待签收");
        Assert.Contains(number, await visit.TextAsync("#ticket-title"), StringComparison.Ordinal);

        await visit["[data-command=sign]"].ClickAsync();
        await visit["#command button.primary"].ClickAsync();
        await visit.SeeAsync("#ticket .state >> text=办理中");
        await visit["[data-command=record-contact]"].ClickAsync();
        await visit["#command button.primary"].ClickAsync();
        await visit.SeeAsync("#errors li");
        await visit["[name=method]"].SelectOptionAsync("phone");
        await visit["[name=reached]"].SelectOptionAsync("true");
        await visit["[name=note]"].FillAsync("已约周一上门。");
        await visit["#command button.primary"].ClickAsync();

        await visit.SeeAsync("#ticket-body .timeline >> text=已约周一上门。");
        Assert.True(await visit["#command"].IsHiddenAsync());
        Assert.True(await visit.OverflowAsync() <= 0);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task That_somebody_else_changed_shows_it_as_it_is_and_keeps_what_was_typed()
    {
        const string title = "管道漏水无人处理";
        var number = await city.DispatchedAsync(title, Unit);
        await using var visit = await city.VisitAsync();
        await SignInAsync(visit, "water");
        await visit[$"#lines button:has-text('{title}')"].ClickAsync();
        await visit["[data-command=request-return]"].ClickAsync();
        await visit["[name=reason]"].SelectOptionAsync("wrongPlace");
        await visit["[name=note]"].FillAsync("不在供水范围。");
        await city.SignAsync(number, Unit);
        await visit["#command button.primary"].ClickAsync();

        await visit.SeeAsync("#errors >> text=工单已被他人处理");
        await visit.SeeAsync("#ticket .state >> text=办理中");
        Assert.Equal("不在供水范围。", await visit["[name=note]"].InputValueAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task With_a_token_of_nobody_asks_to_sign_in_again()
    {
        await using var visit = await city.VisitAsync();
        await visit.GoAsync("/work");
        await visit["#token"].FillAsync("a.eyJuYW1lIjoieCJ9.b");
        await visit["#token-form button"].ClickAsync();

        await visit.SeeAsync("#progress >> text=请重新登录");
        Assert.True(await visit["#sign-in"].IsVisibleAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Has_a_form_for_every_command_that_staff_give_with_the_fields_it_takes()
    {
        await using var visit = await city.VisitAsync();
        await visit.GoAsync("/work");
        var text = await visit.Page.EvaluateAsync<string>(
            "async () => JSON.stringify(Object.fromEntries(Object.entries((await import('/staff/work/commands.js')).commands).map(([name, { fields }]) => [name, fields.map((f) => f.path.split('.')[0] + (f.required ? '!' : ''))])))");
        var forms = JsonSerializer.Deserialize<Dictionary<string, List<string>>>(text)!;

        Assert.Equal(StaffCommands.Keys.Order(), forms.Keys.Order());
        foreach (var (name, parameters) in StaffCommands)
        {
            var fields = forms[name].Select(Pascal).ToList();
            Assert.Empty(fields.Select(f => f.TrimEnd('!')).Except(parameters.Select(p => p.Name!)));
            Assert.Empty(parameters.Where(p => !p.HasDefaultValue).Select(p => p.Name + "!").Except(fields));
        }
    }

    /// <summary>Parameters of the record behind each, which are named like its members.</summary>
    private static Dictionary<string, ParameterInfo[]> StaffCommands { get; } = typeof(ITicketCommand).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(ITicketCommand)))
        .Select(t => (Name: (string)t.GetProperty(nameof(ITicketCommand.Name), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!, Type: t))
        .Where(c => c.Name != "attach" && LifeCycle.Of(c.Name).By.Any(party => party is not (Party.Enterprise or Party.Clockwork)))
        .ToDictionary(c => c.Name, c => c.Type.GetConstructors().Select(k => k.GetParameters()).MaxBy(p => p.Length)!);

    private static string Pascal(string member) => char.ToUpperInvariant(member[0]) + member[1..];

    private static async Task SignInAsync(Visit visit, string staff)
    {
        await visit.SignInAsync("/work", staff);
        await visit.SeeAsync("#lines li");
    }
}
