namespace Hotline.Tests.Browser;

/// <summary>The evaluation office's page: what came in, what it means, and who wants no more texts.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReviewingAnswers(BrowserCity city)
{
    /// <summary>Of a respondent that no other test gives a ballot link to: what the clerk reads out is counted, not changed.</summary>
    private const string Phone = "19900000099";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Counts_what_a_clerk_reads_out_of_a_message(int width)
    {
        await city.OpenRoundAsync();
        var text = $"发改局这个季度帮了大忙 {width}";
        await city.ReceiveAsync(Phone, text);
        var before = await city.RatingsAsync();
        await using var visit = await city.VisitAsync(width);
        await visit.SignInAsync("/surveys#answers", "office");
        var review = $"#reviews li:has-text('{text}')";
        await visit[$"{review} >> button"].ClickAsync();
        await visit["#meaning-form .primary"].ClickAsync();
        Assert.Equal("请填写此项。", await visit.TextAsync(".field:has(#meaning-note) .field-error"));
        await visit["#meaning-note"].FillAsync("原文点名发改局，明确好评。");
        await visit["#meaning-form .primary"].ClickAsync();
        await visit.SeeAsync(".field:has([name='answers[0].level']) .field-error");

        // One respondent: the second time the same unit would only be changed.
        await visit["[name='answers[0].unit']"].SelectOptionAsync(width == 360 ? "dev-reform" : "tax");
        await visit["[name='answers[0].level']"].SelectOptionAsync("5");
        Assert.Empty(await visit.UntranslatedAsync());
        Assert.True(await visit.OverflowAsync() <= 0);
        await visit["#meaning-form .primary"].ClickAsync();

        await visit.SeeAsync($"{review} >> .answer >> text=周敏");
        Assert.Contains("非常满意 · 计入", await visit.TextAsync($"{review} >> .answer"), StringComparison.Ordinal);
        Assert.Equal(before + 1, await city.RatingsAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Takes_down_that_a_message_is_no_answer_and_shows_it_to_the_auditor()
    {
        await city.OpenRoundAsync();
        await city.ReceiveAsync(Phone, "请问这是什么短信");
        await using (var office = await city.VisitAsync())
        {
            await office.SignInAsync("/surveys#answers", "office");
            await office["#reviews li:has-text('请问这是什么短信') >> button"].ClickAsync();
            await office["[name=means][value=none]"].CheckAsync();
            Assert.True(await office["#meaning-round"].IsHiddenAsync());
            await office["#meaning-note"].FillAsync("只是询问，已电话说明。");
            await office["#meaning-form .primary"].ClickAsync();
            await office.SeeAsync("#reviews .answer >> text=不是评价");
            Assert.Empty(office.Faults);
        }

        await using var visit = await city.VisitAsync();
        await visit.SignInAsync("/surveys#answers", "auditor");
        await visit["#open-only"].UncheckAsync();
        await visit["#review-form button"].ClickAsync();

        await visit.SeeAsync("#reviews li:has-text('请问这是什么短信') >> text=只是询问，已电话说明。");
        Assert.Equal(0, await visit["#reviews button"].CountAsync());
        await visit.SeeAsync("#outcomes tr:has-text('未能识别') td");
        Assert.Empty(await visit.UntranslatedAsync());
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData(360, "199 0000 0002")]
    [InlineData(1280, "199 0000 0003")]
    public async Task Records_that_a_phone_wants_no_more_texts_and_then_wants_them_again(int width, string phone)
    {
        await using var visit = await city.VisitAsync(width);
        await visit.SignInAsync("/surveys#optouts", "office");
        await visit["#phone"].FillAsync("12");
        await visit["#phone-form button"].ClickAsync();
        await visit.SeeAsync(".field:has(#phone) .field-error");
        await visit["#phone"].FillAsync(phone);
        await visit["#phone-form button"].ClickAsync();
        await visit["#reason-survey"].FillAsync("来电要求不再发送。");
        await visit["#wish-form-survey button"].ClickAsync();
        await visit.SeeAsync("#wishes-survey .chip >> text=已退订");
        await visit["#reason-survey"].FillAsync("机主改变主意。");
        await visit["#wish-form-survey button"].ClickAsync();

        await visit.SeeAsync("#wishes-survey .chip >> text=接收短信");
        Assert.Equal(2, await visit["#wishes-survey tbody tr"].CountAsync());
        Assert.Empty(await visit.UntranslatedAsync());
        Assert.True(await visit.OverflowAsync() <= 0);
        await visit[".language"].ClickAsync();
        await visit.SeeAsync("#wishes-survey .chip >> text=Gets texts");
        Assert.True(await visit.OverflowAsync() <= 0);
        Assert.Empty(visit.Faults);
    }
}
