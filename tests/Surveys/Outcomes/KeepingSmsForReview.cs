using Hotline.Sms.Texts;
using Hotline.Surveys.Outcomes;

namespace Hotline.Tests.Surveys.Outcomes;

public sealed class KeepingSmsForReview
{
    private static readonly DateTimeOffset Sent = new(2026, 3, 2, 15, 59, 59, TimeSpan.Zero);

    [Theory]
    [InlineData("13812345678", "138****5678")]
    [InlineData("+86 138-1234-5678", "138****5678")]
    [InlineData("008613812345678", "138****5678")]
    [InlineData("10086", "****")]
    [InlineData("", "****")]
    [InlineData("abc", "****")]
    [InlineData("05711234567", "057****4567")]
    public void Masks_the_phone(string phone, string masked) => Assert.Equal(masked, MaskedPhone.Of(phone));

    [Fact]
    public void Cuts_long_texts_without_splitting_a_character()
    {
        var review = Review("a" + string.Concat(Enumerable.Repeat("😀", 400)) + "\0\n");

        Assert.Equal(499, review.Text.Length);
        Assert.DoesNotContain(review.Text, c => c == '\ufffd' || char.IsHighSurrogate(review.Text[^1]));
    }

    [Fact]
    public void Takes_control_characters_out() => Assert.Equal("a b\nc", Review("a\0b\nc").Text);

    [Fact]
    public void Writes_the_same_row_again_and_reads_it_back()
    {
        var review = Review("谢谢");
        var row = SmsReviewRow.Of(review);

        Assert.Equal(("20260302-2", "r-00000-a1"), (row.PartitionKey, row.RowKey));
        Assert.Equal(review, row.ToReview());
    }

    [Theory]
    [InlineData(0, "20260302-2")]
    [InlineData(-29, "20260201-2")]
    [InlineData(-3000, "20260303-2")]
    [InlineData(3000, "20260303-2")]
    public void Files_a_message_of_a_wrong_clock_under_the_day_it_came(int daysOff, string partition)
    {
        var review = Review("谢谢") with { SentAt = Sent.AddDays(daysOff) };

        Assert.Equal(partition, SmsReviewRow.Of(review).PartitionKey);
    }

    [Fact]
    public void Pages_from_the_newest_day_backwards()
    {
        var cursor = SmsReviewCursor.StartOf(new DateOnly(2026, 3, 1));
        var partitions = Enumerable.Range(0, 5).Select(_ =>
        {
            var partition = cursor.Partition;
            cursor = cursor.NextPartition();
            return partition;
        });

        Assert.Equal(["20260301-0", "20260301-1", "20260301-2", "20260301-3", "20260228-0"], partitions.ToList());
    }

    [Theory]
    [InlineData("20260302-00000-a1", true)]
    [InlineData("20260302-86399-0123456789abcdef0123456789abcdef", true)]
    [InlineData("20260302-86400-a1", false)]
    [InlineData("20260230-00000-a1", false)]
    [InlineData("20260302-00000-g1", false)]
    [InlineData("20260302-00000-a1' or 1 eq 1", false)]
    [InlineData("", false)]
    public void Knows_its_messages_by_ids_it_gave(string id, bool isValid) => Assert.Equal(isValid ? id : null, OutcomeKey.Parse(id)?.ToString());

    [Theory]
    [InlineData("20260301.0.", true)]
    [InlineData("20260301.3.00012-0aF", true)]
    [InlineData("20260301.4.", false)]
    [InlineData("20260230.0.", false)]
    [InlineData("20260301.0", false)]
    [InlineData("20260301.0.' or 1 eq 1", false)]
    [InlineData("", false)]
    public void Takes_only_cursors_it_gave(string text, bool isValid) => Assert.Equal(isValid ? text : null, SmsReviewCursor.Parse(text)?.ToString());

    private static SmsReview Review(string text) =>
        new(SmsReviewKind.Unparsable, "notUnderstood", text, "199****0001", "00ff", "aliyun", Sent, Sent.AddSeconds(1), "a1");
}
