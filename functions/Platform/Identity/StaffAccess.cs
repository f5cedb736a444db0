using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Hotline.Platform.Identity;

/// <summary>Lets a request through to a function or ends it with 401 or 403.</summary>
public sealed class StaffAccess(StaffTokens tokens)
{
    public async Task CheckAsync(HttpContext http, string function)
    {
        var roles = AccessRules.For(function) ?? throw new ProblemException(Problems.Forbidden);
        if (ReferenceEquals(roles, AccessRules.Public) && !StaffTokens.IsPresent(http.Request))
        {
            return;
        }

        var staff = await tokens.ReadAsync(http.Request);
        http.Features.Set(staff);
        if (ReferenceEquals(roles, AccessRules.Public))
        {
            return;
        }

        if (staff is null)
        {
            throw new ProblemException(Problems.SignInRequired);
        }

        if (!roles.Overlaps(staff.Roles))
        {
            throw new ProblemException(Problems.Forbidden);
        }
    }
}

internal static class SignedInStaff
{
    /// <summary>The staff member of a function that only staff may call.</summary>
    public static Staff Staff(this HttpRequest request) =>
        request.StaffOrNull() ?? throw new ProblemException(Problems.SignInRequired);

    /// <summary>The staff member if a valid token came along, on functions that the public may call too.</summary>
    public static Staff? StaffOrNull(this HttpRequest request) => request.HttpContext.Features.Get<Staff>();
}
