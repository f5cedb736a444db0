namespace Hotline.Local.Demo;

/// <param name="Answers">How many texts with an answer people send, changed minds among them; repeated deliveries and nonsense come on top.</param>
/// <param name="Messages">How many messages enterprises file; the sample's, over again when there are more.</param>
/// <param name="Seed">The same seed plays the same city, but for the times, which are about now.</param>
internal sealed record DemoOptions(int Answers, int Messages, int Seed)
{
    public static DemoOptions Default { get; } = new(20_000, 160, 1);
}
