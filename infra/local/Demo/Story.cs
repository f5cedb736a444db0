namespace Hotline.Local.Demo;

/// <summary>What becomes of a message in the demo.</summary>
internal enum Story
{
    /// <summary>Answered, rated well, called back.</summary>
    Answered,

    /// <summary>The first unit returns it 退单, the next one answers.</summary>
    Returned,

    /// <summary>The lead asks for more time 延期.</summary>
    Extended,

    /// <summary>Waits for something 挂账, with a staged reply.</summary>
    Held,

    /// <summary>The first answer is sent back by the review 退回.</summary>
    SentBack,

    /// <summary>Rated badly, redone 重办, then rated well.</summary>
    Redone,

    /// <summary>Rated badly; the call-back finds that it was explained.</summary>
    Explained,

    /// <summary>Answered, but nobody rates it.</summary>
    Unrated,

    /// <summary>Still with the unit at the end of the day.</summary>
    Open,
}

internal static class Stories
{
    private static readonly Story[] Day =
    [
        Story.Answered, Story.Answered, Story.Returned, Story.Answered, Story.Answered, Story.Extended, Story.Answered, Story.Redone,
        Story.Answered, Story.Unrated, Story.Answered, Story.SentBack, Story.Answered, Story.Open, Story.Answered, Story.Explained,
        Story.Answered, Story.Held, Story.Answered, Story.Open,
    ];

    public static Story Of(int message) => Day[message % Day.Length];
}
