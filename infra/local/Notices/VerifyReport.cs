using System.Globalization;
using Hotline.Evaluation.Notices;
using Hotline.Platform.Storage;

namespace Hotline.Local;

/// <summary>What agrees and what does not, line by line.</summary>
internal sealed class VerifyReport(TextWriter output)
{
    private int failures;

    public void Begin(NoticeDocument document)
    {
        var supersedes = document.Supersedes is { } old ? $", in place of {old.Number} version {old.Version}" : "";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{document.Fields.Number} {document.Fields.Title}: round {document.Round}, version {document.Version}{supersedes}"));
        output.WriteLine($"snapshot  {CanonicalJson.HashOf(CanonicalJson.Of(document.Snapshot))}");
    }

    public void Compare(string what, string wanted, string found)
    {
        if (string.Equals(wanted, found, StringComparison.OrdinalIgnoreCase))
        {
            output.WriteLine($"agrees    {found}  {what}");
        }
        else
        {
            Fail($"{what}: {wanted} is said, {found} found");
        }
    }

    public void Fail(string what)
    {
        failures++;
        output.WriteLine($"DIFFERS   {what}");
    }

    /// <returns>The exit code.</returns>
    public int End()
    {
        output.WriteLine(failures == 0 ? "The notice is what its snapshot says." : string.Create(CultureInfo.InvariantCulture, $"{failures} differences: this is not the notice that was published."));
        return failures == 0 ? 0 : 1;
    }
}
