using Hotline.Casework.Messages;
using Hotline.City.Calendar;
using Hotline.City.Directory;

namespace Hotline.Tests.Casework.Messages;

/// <summary>The messages that the tests speak about.</summary>
internal static class Examples
{
    /// <summary>Friday 20 November 2026, 10:00 in the city.</summary>
    public static readonly DateTimeOffset FridayMorning = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Its category names one lead unit, so that it is dispatched without a person.</summary>
    public static readonly MessageContent Outage = new(
        TicketType.Complaint, "厂区频繁停电", "本月第三次无通知停电，烘箱里的料全报废。", "0101", null, null,
        Disclosure.Named, "91439981MADMDX4D3G", "清河市砚皓昌陶瓷有限公司", "联系人001", "+8619900000001");

    /// <summary>Says too little for anybody but a person.</summary>
    public static readonly MessageContent Riddle = Outage with { Category = null, Title = "有个事", Body = "请领导看看。", Type = TicketType.Appeal };

    public static MessageFiled Filed(this MessageContent content, string number, Promise? promised = null) => new(
        number, content, FridayMorning, promised ?? new Promise(new DateOnly(2026, 11, 27), FridayMorning.AddDays(7), false, "none"));
}
