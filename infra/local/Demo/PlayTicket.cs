namespace Hotline.Local.Demo;

/// <summary>The story of one message, as the staff of its units and the hotline office live it.</summary>
internal sealed class PlayTicket(StaffDesk desk, CityClient client, FiledAnswer filed, Story story, CancellationToken cancel)
{
    private TicketAnswer ticket = null!;

    private string Lead => StaffDesk.Of(ticket.Dispatch!.Lead);

    public async Task RunAsync()
    {
        ticket = await desk.ReadAsync(StaffDesk.Dispatcher, filed.Number, cancel);
        if (ticket.Dispatch is null)
        {
            await GiveAsync(StaffDesk.Dispatcher, "dispatch", new { lead = ticket.Routing.Lead, category = ticket.Routing.Category, co = ticket.Routing.Co });
        }

        await (story == Story.Returned ? ReturnAsync() : Task.CompletedTask);
        await WorkAsync();
        if (story == Story.Open)
        {
            return;
        }

        await AnswerAsync("已现场核实并处理完毕，欢迎继续监督。");
        await RateAsync();
    }

    /// <summary>The lead says whose duty it is; the hotline office has its own view and names the second candidate.</summary>
    private async Task ReturnAsync()
    {
        var other = ticket.Routing.Candidates.First(unit => unit != ticket.Dispatch!.Lead && !ticket.Dispatch.Co.Contains(unit));
        await GiveAsync(Lead, "request-return", new { reason = "wrongUnit", suggested = other, note = "不属我单位职责。" });
        await GiveAsync(StaffDesk.Dispatcher, "approve-return", new { lead = other, category = ticket.Routing.Category, note = "同意改派。" });
    }

    private async Task WorkAsync()
    {
        await GiveAsync(Lead, "sign", new { });
        await GiveAsync(Lead, "record-contact", new { method = "phone", reached = true, note = "已电话联系企业，了解情况。" });
        foreach (var unit in ticket.Dispatch!.Co)
        {
            await GiveAsync(StaffDesk.Of(unit), "answer-part", new { text = "已按职责配合办理。", outcome = "resolved" });
        }

        if (story == Story.Extended)
        {
            await GiveAsync(Lead, "request-extension", new { until = After(ticket.Due.Date), reason = "需等待检测结果。" });
            await GiveAsync(StaffDesk.Dispatcher, "approve-extension", new { note = "同意延期一次。" });
        }

        if (story == Story.Held)
        {
            var next = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(14);
            await GiveAsync(Lead, "request-hold", new { nextReply = next, stagedReply = "已列入下月施工计划，将按期答复进展。", reason = "需跨月施工。" });
            await GiveAsync(StaffDesk.Dispatcher, "approve-hold", new { note = "同意挂账。" });
        }
    }

    private async Task AnswerAsync(string text)
    {
        await ReplyAsync(text);
        if (story == Story.SentBack)
        {
            await GiveAsync(StaffDesk.Dispatcher, "send-back", new { reason = "请写明处理结果和时间。" });
            await ReplyAsync($"{text}（补充：已于今日完成整改。）");
        }

        await GiveAsync(StaffDesk.Dispatcher, "pass-review", new { note = "审核通过。" });
    }

    private Task ReplyAsync(string text) => GiveAsync(Lead, "reply", new { outcome = "resolved", publicAnswer = text, internalNote = "台账已更新。" });

    private async Task RateAsync()
    {
        switch (story)
        {
            case Story.Unrated:
                return;
            case Story.Redone:
                await BadAsync();
                await GiveAsync(StaffDesk.Dispatcher, "order-redo", new { note = "问题仍在，退回重办。" });
                await GiveAsync(Lead, "record-contact", new { method = "visit", reached = true, note = "再次上门。" });
                await AnswerAsync("已重新处理，问题解决。");
                break;
            case Story.Explained:
                await BadAsync();
                await GiveAsync(StaffDesk.Dispatcher, "settle-bad-rating", new { @as = "explained", note = "政策已解释清楚。" });
                await GiveAsync(StaffDesk.Dispatcher, "confirm", new { reached = true, resolved = true, satisfied = false, note = "企业表示理解。" });
                return;
        }

        await client.RateAsync(filed, 5, cancel);
        await GiveAsync(StaffDesk.Dispatcher, "record-call-back", new { reached = true, resolved = true, satisfied = true, note = "回访满意。" });
    }

    private async Task BadAsync()
    {
        await client.RateAsync(filed, 1, cancel);
        await GiveAsync(StaffDesk.Dispatcher, "verify-bad-rating", new { reached = true, founded = story == Story.Redone, note = "已电话核实。" });
    }

    private async Task GiveAsync(string staff, string command, object body) => ticket = await desk.GiveAsync(staff, filed.Number, command, body, cancel);

    private static DateOnly After(DateOnly due) => due.AddDays(due.DayOfWeek is DayOfWeek.Friday ? 3 : 1);
}
