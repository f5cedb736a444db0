using Hotline.City.Calendar;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Hotline.Rectification.Items;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Rectification.ProblemList;

/// <summary>One item with its trail and the opinions that it was made of.</summary>
public sealed class ItemDetailHttp(ItemStore items, ProblemStore problems, TimeProvider clock)
{
    [Function("ItemsGet")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rectification/items/{id}")] HttpRequest request, string id, CancellationToken cancel)
    {
        if (await items.FindAsync(id, cancel) is not { } stored || !Parties.Sees(stored.Item, request.Staff()))
        {
            return RectificationProblems.NotFound.ToResult();
        }

        var (trail, opinions) = (await items.ReadTrailAsync(stored.Item, cancel), await problems.ReadAsync(id, "", MergeProblems.MostInItem, cancel));
        request.HttpContext.Response.Headers.ETag = stored.ETag.ToString("H");
        return ItemsHttp.Answer(request, ItemDetail.Of(stored.Item, trail, opinions, request.Staff(), clock.GetUtcNow().CityDate()));
    }
}
