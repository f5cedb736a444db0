namespace Hotline.Surveys.Answers;

/// <summary>What an answer may be met with.</summary>
public enum PromptKind
{
    /// <summary>It was not understood: how to answer.</summary>
    Hint,

    /// <summary>It was understood, but not which unit it is about.</summary>
    Question,
}

/// <summary>What may be written back, once per invitation: about the one open invitation that was answered, or all that may have been, the latest first.</summary>
public sealed record Prompt(PromptKind Kind, IReadOnlyList<AskedRound> Asked)
{
    /// <summary>The invitation that notes it.</summary>
    public AskedRound First => Asked[0];
}
