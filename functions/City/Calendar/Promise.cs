namespace Hotline.City.Calendar;

/// <summary>
/// By when an answer is promised: the city date and the close of business on it (UTC). <paramref name="CalendarVersion"/> says by which
/// calendar it was counted; a provisional one rests on a year whose holidays are not announced yet.
/// </summary>
public sealed record Promise(DateOnly Date, DateTimeOffset At, bool Provisional, string CalendarVersion);
