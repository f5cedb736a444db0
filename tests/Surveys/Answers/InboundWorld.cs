using Hotline.Sms.Texts;
using Hotline.Surveys.Answers;
using Hotline.Surveys.Invitations;
using Hotline.Surveys.Outcomes;

namespace Hotline.Tests.Surveys.Answers;

/// <summary>Two open rounds, spring (A tax, B housing) and clinic (C hospital), one that is over, and respondents in the situations that cases name.</summary>
public sealed class InboundWorld(AzuriteFixture azurite) : IAsyncLifetime
{
    public const string Question = "【清河市优化办】请您评价市税务局的服务：5非常满意、4满意、3基本满意、2不满意、1非常不满意，回复数字即可，拒收请回复TD";

    private SmsWorld? world;

    public async ValueTask InitializeAsync()
    {
        world = await SmsWorld.StartAsync(azurite);
        await world.OpenAsync();
        await world.OpenAsync("clinic", "clinic", "C=hospital");
    }

    /// <returns>As <c>tax=5 housing=3 comment</c>, or <c>unparsable:reason</c>; behind it hint or ask where one is due.</returns>
    public async Task<string> JudgeAsync(string text, string situation)
    {
        var caller = situation == "stranger" ? world!.Caller(SmsWorld.Stranger) : world!.Caller(SmsWorld.Ann, Invited(situation));
        var sms = new InboundSms("aliyun", SmsWorld.Ann, situation == "ext" ? "10690022" : "1069", Scalars.Of(text), SmsWorld.Now.AddMinutes(-30), false, "1")
        {
            Sign = situation == "sign" ? "【清河市企业热线】" : null,
        };
        var judged = await world.Get<JudgeSms>().RunAsync(sms, caller, CancellationToken.None);
        var kind = judged.Kind == OutcomeKind.Counted ? "" : $"{char.ToLowerInvariant(judged.Kind.ToString()[0])}{judged.Kind.ToString()[1..]}{(judged.Reason is null ? "" : ":")}{judged.Reason}";
        string[] parts =
        [
            .. judged.Ratings.Select(r => $"{r.Rating.UnitId}={r.Rating.Level}"), kind, judged.HasComment ? "comment" : "",
            judged.Prompt?.Kind switch { PromptKind.Hint => "hint", PromptKind.Question => "ask", _ => "" },
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    public async ValueTask DisposeAsync()
    {
        if (world is not null)
        {
            await world.DisposeAsync();
        }
    }

    private static Invitation[] Invited(string situation) => situation switch
    {
        "one" => [SmsWorld.Invitation("spring", "ann", "tax") with { Texts = [Question] }],
        "unknown" => [SmsWorld.Invitation("spring", "ann", "tax")],
        "many" => [SmsWorld.Invitation("spring", "ann")],
        "two" => [SmsWorld.Invitation("spring", "ann", "tax"), SmsWorld.Invitation("clinic", "ann")],
        "ext" => [SmsWorld.Invitation("spring", "ann", "tax") with { Extension = "011" }, SmsWorld.Invitation("clinic", "ann") with { Extension = "022" }],
        "sign" => [SmsWorld.Invitation("spring", "ann", "tax") with { Sender = SmsSenders.Hotline }, SmsWorld.Invitation("clinic", "ann")],
        "closed" => [SmsWorld.Invitation("autumn", "ann", "tax")],
        "none" => [],
        _ => throw new ArgumentException(situation),
    };
}
