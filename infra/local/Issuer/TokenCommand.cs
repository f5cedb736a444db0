using System.CommandLine;

namespace Hotline.Local.Issuer;

/// <summary><c>token STAFF</c>: prints a token of a sample staff member for curl, and nothing else.</summary>
internal static class TokenCommand
{
    private static readonly Argument<string> Staff = new("staff") { Description = $"One of {string.Join(", ", SampleStaff.All.Select(s => s.Id))}, or unit:ID for somebody of that unit." };

    public static Command Create()
    {
        var command = new Command("token", "Prints a token of a sample staff member, valid for 12 hours on the host with the same data folder.") { Staff, RunCommand.Data };
        Staff.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && SampleStaff.Find(token.Value) is null)
            {
                result.AddError($"{token.Value} is nobody of the sample. {Staff.Description}");
            }
        });
        command.SetAction(parsed =>
        {
            var issuer = LocalIssuer.LoadOrCreate(Path.GetFullPath(parsed.GetRequiredValue(RunCommand.Data)), TimeProvider.System);
            Console.WriteLine(issuer.Sign(SampleStaff.Find(parsed.GetRequiredValue(Staff))!));
        });
        return command;
    }
}
