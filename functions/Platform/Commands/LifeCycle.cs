namespace Hotline.Platform.Commands;

/// <summary>
/// One row of a life cycle: who may give the command <paramref name="Command"/>, from which states, and the states it may lead to; none means that it is
/// not told here, or that the state stays.
/// </summary>
internal sealed record Rule<TCommand, TState, TParty>(TCommand Command, IReadOnlyList<TParty> By, IReadOnlyList<TState> From, params IReadOnlyList<TState> To);

/// <summary>The whole life of something as data: to change who may do what when, change the table.</summary>
internal sealed class LifeCycle<TCommand, TState, TParty>(params IReadOnlyList<Rule<TCommand, TState, TParty>> rules)
    where TCommand : notnull
{
    private readonly Dictionary<TCommand, Rule<TCommand, TState, TParty>> byCommand = rules.ToDictionary(rule => rule.Command);

    public IReadOnlyList<Rule<TCommand, TState, TParty>> Rules => rules;

    public Rule<TCommand, TState, TParty> Of(TCommand command) => byCommand[command];

    public bool MayGive(TCommand command, Func<TParty, bool> isParty) => byCommand.TryGetValue(command, out var rule) && rule.By.Any(isParty);

    public bool Fits(TCommand command, TState state) => byCommand.TryGetValue(command, out var rule) && rule.From.Contains(state);

    /// <summary>The commands that are taken from somebody in a state; something else may still stand against one.</summary>
    public IEnumerable<TCommand> Legal(TState state, Func<TParty, bool> isParty) =>
        rules.Where(rule => rule.From.Contains(state) && rule.By.Any(isParty)).Select(rule => rule.Command);
}
