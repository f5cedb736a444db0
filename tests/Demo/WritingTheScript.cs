using System.Text.Json;
using Hotline.Local.Demo;
using Hotline.Local.Simulator;
using Hotline.Sms.Gateways;
using Hotline.Sms.Texts;
using Hotline.Surveys.Parsing;

namespace Hotline.Tests.Demo;

public sealed class WritingTheScript
{
    private static readonly DateTimeOffset From = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly RatedUnit[] Units = [new("tax", "A"), new("housing", "B"), new("court", "AC")];
    private static readonly Voter[] Voters = [new("ann", "19900000001", "enterprise"), new("bob", "19900000002", "monitor")];

    [Fact]
    public void Is_the_same_for_the_same_seed_and_another_for_another()
    {
        static IEnumerable<string> Texts(int seed) => Write(seed, 500, new Truth()).Deliveries.Select(d => d.Json);

        Assert.Equal(Texts(1), Texts(1));
        Assert.NotEqual(Texts(1), Texts(2));
    }

    [Fact]
    public void Tells_the_truth_exactly_what_its_answers_say()
    {
        var (truth, read) = (new Truth(), new Truth());
        var script = Write(3, 2_000, truth);

        foreach (var sms in script.Deliveries.Select(d => Read(d.Json)).OfType<InboundSms>().Where(sms => sms.SentAt >= From))
        {
            foreach (var (code, level) in AnswerParser.Parse(sms.Text) is SmsAnswer.Rated rated && rated.Levels.All(l => l.Code != "ZZZ") ? rated.Levels : [])
            {
                Take(read, sms, code, level);
            }
        }

        Assert.Equal(Lines(truth), Lines(read));
    }

    [Fact]
    public void Repeats_and_mixes_up()
    {
        var script = Write(1, 1_000, new Truth());

        Assert.Equal((1_000, 50, script.Repeated + 1_050), (script.Answers, script.Nonsense, script.Deliveries.Count));
        Assert.InRange(script.Repeated, 100, 400);
        Assert.NotEqual(script.Deliveries.Select(d => Read(d.Json)?.SentAt).Order(), script.Deliveries.Select(d => Read(d.Json)?.SentAt));
    }

    [Fact]
    public void Puts_every_delivery_into_a_call()
    {
        var script = Write(1, 1_000, new Truth());

        var pushed = script.Batches(new Random(1)).SelectMany(batch => JsonSerializer.Deserialize<JsonElement[]>(batch)!).Select(e => e.GetRawText()).ToHashSet();

        Assert.Equal(script.Deliveries.Select(d => d.Json).ToHashSet(), pushed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public void Is_as_small_as_one_wants(int answers) => Assert.Equal(answers / 20, Write(1, answers, new Truth()).Nonsense);

    private static Script Write(int seed, int answers, Truth truth) =>
        new WriteScript(new Random(seed), Units, Voters, truth, From, From.AddHours(20)).Run(answers);

    private static InboundSms? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return AliyunSms.Read(document.RootElement, From);
    }

    private static void Take(Truth truth, InboundSms sms, string? code, int level)
    {
        var digits = string.Concat(sms.Phone.Where(char.IsAsciiDigit));
        if (Voters.FirstOrDefault(v => digits.EndsWith(v.Phone, StringComparison.Ordinal)) is { } voter && Units.FirstOrDefault(u => u.Code == code) is { } unit)
        {
            truth.Take(voter, unit.Id, level, sms.SentAt, sms.Id is { } id ? long.Parse(id, System.Globalization.CultureInfo.InvariantCulture) : 0);
        }
    }

    private static IEnumerable<string> Lines(Truth truth) =>
        truth.Levels().Select(l => $"{l.Key.Unit} {l.Key.Group} {string.Join(' ', l.Value)}").Order(StringComparer.Ordinal);
}
