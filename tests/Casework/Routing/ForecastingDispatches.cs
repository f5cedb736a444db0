using Hotline.Casework.Routing;
using Hotline.City.Files;
using Hotline.Local;

namespace Hotline.Tests.Casework.Routing;

/// <summary>How good routing is on messages it has not learned from. The floors lie below what was measured (see infra/local/sample/README.md).</summary>
public sealed class ForecastingDispatches
{
    [Fact]
    public void Of_the_examples_by_models_that_did_not_see_them() => Check(Sample.Messages, lead: 0.81, among: 0.93, share: 0.5, precision: 0.95);

    [Fact]
    public void Of_messages_that_nobody_looked_at_while_writing_rules() =>
        Check(Blind(), lead: 0.86, among: 0.95, share: 0.6, precision: 0.95);

    private static void Check(IReadOnlyList<LabelledMessage> messages, double lead, double among, double share, double precision)
    {
        var validation = new CrossValidation(Sample.City, Sample.Rules, Sample.Messages, new RoutingOptions());
        var decided = messages.Select(m => new Decided(m, validation.Route(m))).ToList();
        var automatic = decided.Where(d => d.Decision.Automatic).ToList();
        Assert.InRange(Share(decided, LeadIsRight), lead, 1);
        Assert.InRange(Share(decided, d => d.Decision.Candidates.Contains(d.Message.Expected!.Lead)), among, 1);
        Assert.InRange(Share(decided, d => d.Decision.Automatic), share, 1);
        Assert.InRange(Share(automatic, LeadIsRight), precision, 1);
    }

    private static List<LabelledMessage> Blind()
    {
        var errors = new FileErrors();
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Casework", "Routing", "blind.jsonl"));
        var messages = MessageFile.Read(text, Sample.City, errors).Select(m => m.Message).ToList();
        Assert.Equal(0, errors.Count);
        return messages;
    }

    private static bool LeadIsRight(Decided decided) => decided.Decision.Lead == decided.Message.Expected!.Lead;

    private static double Share(List<Decided> of, Func<Decided, bool> holds) => (double)of.Count(holds) / of.Count;
}
