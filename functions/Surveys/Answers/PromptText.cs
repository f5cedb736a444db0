using Hotline.Evaluation.Rounds;
using Hotline.Sms.Texts;

namespace Hotline.Surveys.Answers;

/// <summary>The words of hints, questions and confirmations. Pure.</summary>
internal static class PromptText
{
    private const string Scale = "5非常满意、4满意、3基本满意、2不满意、1非常不满意";

    /// <summary>More would make it a long text; who was asked about more has them in the first one.</summary>
    private const int MostCodes = 8;

    public static SmsText Of(Prompt prompt, Caller caller, string sign)
    {
        var isQuestion = prompt.Kind == PromptKind.Question;
        var name = isQuestion ? "ask" : "hint";
        var units = prompt.Asked.SelectMany(asked => asked.Units).ToList();
        var text = isQuestion ? $"请问您评价的是哪个单位？{Coded(units)}" : $"未能识别您的回复。{(units is [var one] ? $"评价{one.Name}，请只回复一个数字：{Scale}。" : Coded(units))}";
        return new SmsText($"{name}-{prompt.First.Round.Id}-{caller.PhoneHash}", caller.Phone!, $"【{sign}】{text}拒收请回复TD", name)
        {
            Sender = prompt.First.Invitation.Sender,
            Extension = prompt.First.Invitation.Extension,
            Parameters = [new TextParameter("units", units is [var only] && !isQuestion ? only.Name : Codes(units))],
        };
    }

    public static SmsText Left(Caller caller, string sender, string sign, int episode) =>
        new($"optout-{sender}-{episode}-{caller.PhoneHash}", caller.Phone!, $"【{sign}】您已退订，我们不再向您发送此类短信。如需恢复，请回复“恢复订阅”。", "optout")
        {
            Sender = sender,
            ToOptedOut = true,
        };

    private static string Coded(List<RosterUnit> units) => $"请回复单位代码加一个数字，如{units[0].Code}5：{Codes(units)}。{Scale}。";

    private static string Codes(List<RosterUnit> units) =>
        string.Join('、', units.Take(MostCodes).Select(unit => $"{unit.Code}{unit.Name}")) + (units.Count > MostCodes ? "等" : "");
}
