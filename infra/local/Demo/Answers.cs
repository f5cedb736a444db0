namespace Hotline.Local.Demo;

// What the demo reads of the app's answers, and nothing more.
internal sealed record RoundAnswer(string Id, string State, IReadOnlyList<UnitAnswer>? Units);

internal sealed record UnitAnswer(string Id, string Name, string Class, string Code);

internal sealed record RoundsAnswer(IReadOnlyList<RoundAnswer> Rounds, string? Next);

internal sealed record RankingAnswer(int MinimumAnswers, int K, IReadOnlyList<WeightAnswer> Groups, long Ratings, IReadOnlyList<ClassAnswer> Classes);

internal sealed record WeightAnswer(string Id, decimal Weight);

internal sealed record ClassAnswer(
    string Id, string Name, int K, IReadOnlyList<ResultAnswer> Best, IReadOnlyList<ResultAnswer> Worst, IReadOnlyList<ResultAnswer> Units);

internal sealed record ResultAnswer(
    string Unit, string Name, string Code, int N, IReadOnlyList<int> Levels, IReadOnlyList<GroupAnswer> Groups, decimal? Mean, decimal? Score, int? Rank);

internal sealed record GroupAnswer(string Group, int N, decimal? Mean);

internal sealed record RecountAnswer(bool Equal, long Ballots, long Ratings, IReadOnlyList<DifferenceAnswer> Differences);

internal sealed record DifferenceAnswer(int Shard, string Group, string Unit, int Level, int Tallied, int Recounted);

internal sealed record QueuesAnswer(IReadOnlyList<QueueAnswer> Queues);

internal sealed record QueueAnswer(string Name, int Length, int PoisonCount);

internal sealed record FiledAnswer(string Number, string QueryCode, string PromisedDate);

internal sealed record TicketAnswer(string Number, StateAnswer State, RoutingAnswer Routing, DispatchAnswer? Dispatch, DueAnswer Due);

internal sealed record StateAnswer(string Key, string Zh);

internal sealed record RoutingAnswer(
    string Lead, IReadOnlyList<string> Co, string Category, double Confidence, bool Automatic, IReadOnlyList<string> Candidates);

internal sealed record DispatchAnswer(string Lead, IReadOnlyList<string> Co);

internal sealed record DueAnswer(DateOnly Date);

internal sealed record FiguresAnswer(string From, string To, FiguresLineAnswer? Total, IReadOnlyList<ClassFiguresAnswer> Classes);

internal sealed record ClassFiguresAnswer(string Class, string Name, FiguresLineAnswer Total, IReadOnlyList<FiguresLineAnswer> Units);

internal sealed record FiguresLineAnswer(UnitNameAnswer? Unit, IReadOnlyDictionary<string, int> Counts, IReadOnlyDictionary<string, RateAnswer> Rates);

internal sealed record UnitNameAnswer(string Id, string Name);

internal sealed record RateAnswer(decimal? Value);

internal sealed record CampaignAnswer(string State, ProgressAnswer? Progress);

internal sealed record ProgressAnswer(
    int Total, int Created, int Sending, int Sent, int Unknown, int Delivered, int Failed, int Skipped, int Answered, int OptedOut);

internal sealed record PreviewAnswer(int Count, PreviewSegmentsAnswer Segments, decimal Cost, string Currency, IReadOnlyList<PreviewTextAnswer> Texts);

internal sealed record PreviewSegmentsAnswer(int Total);

internal sealed record PreviewTextAnswer(string Text);

internal sealed record OutcomesAnswer(int Total, IReadOnlyList<OutcomeAnswer> Items);

internal sealed record OutcomeAnswer(DateOnly Day, string Gateway, string Kind, int Count);
