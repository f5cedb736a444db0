using System.Globalization;
using Hotline.Directory;

namespace Hotline.Messages;

/// <summary>What the trace of a ticket says to its writer: units and dates, never a person.</summary>
internal static class TicketWords
{
    public static Words Registered { get; } = new("registered", "诉求已登记。", "Your message was registered.");

    public static Words ToDesk { get; } = new("pendingDispatch", "已转热线办人工派单。", "The hotline office will choose the responsible unit.");

    public static Words Twin { get; } = new(
        "twin", "收到同一编号的另一份内容，已一并保存。", "Another content came in under the same number; it is kept with the first.");

    public static Words Dispatched(City city, Dispatch dispatch, bool isCorrection)
    {
        var lead = Name(city, dispatch.Lead);
        var co = string.Join('、', dispatch.Co.Select(u => Name(city, u)));
        var (zhCo, enCo) = co.Length == 0 ? ("", "") : ($"，{co}协办", $", together with {co}");
        return isCorrection
            ? new Words("redispatched", $"已改派至{lead}（牵头）{zhCo}。", $"Handed over to {lead}{enCo}.")
            : new Words("dispatched", $"已派单至{lead}（牵头）{zhCo}。", $"Sent to {lead}{enCo}.");
    }

    public static Words LaterThanPromised(Promise promised, Promise due) => new(
        "laterThanPromised",
        $"按派单目录，该类事项的办理期限为 {Date(due)}，晚于受理时告知的 {Date(promised)}。",
        $"For this kind of matter the catalogue sets {Date(due)}, later than {Date(promised)} as promised at filing.");

    private static string Name(City city, string unit) => city.Unit(unit)?.ShortName ?? unit;

    private static string Date(Promise promise) => promise.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
