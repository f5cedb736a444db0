namespace Hotline.Evaluation.Counting;

/// <summary>A person (监票人) who says that the count whose snapshot has this hash is right.</summary>
/// <param name="By">Id of the staff member.</param>
/// <param name="Name">As signed in.</param>
/// <param name="At">UTC.</param>
/// <param name="Hash">Of the snapshot.</param>
public sealed record Confirmation(string By, string Name, DateTimeOffset At, string Hash);
