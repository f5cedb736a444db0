namespace Hotline.City.Directory;

/// <summary>
/// An enterprise or person who may be asked for ratings. <paramref name="Id"/> is the unified social credit code (GB 32100-2015);
/// <paramref name="Phone"/> is E.164; <paramref name="Group"/> is <c>enterprise</c>, <c>monitor</c> 监测员, <c>supervisor</c> 特聘监督员 or <c>public</c>.
/// </summary>
public sealed record Respondent(
    string Id, string Name, string ContactName, string Phone, string TownshipUnitId, string Industry, string Size, string Group);
