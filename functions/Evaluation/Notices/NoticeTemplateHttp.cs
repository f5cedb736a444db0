using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Evaluation.Notices;

/// <summary>The template that notices are drafted with; every change is a further version.</summary>
public sealed class NoticeTemplateHttp(NoticeFiles files, MakeNotice make)
{
    [Function("NoticeTemplateGet")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/notice-template")] HttpRequest request, CancellationToken cancel)
    {
        var version = await files.LatestTemplateAsync(cancel);
        return Results.Json(new { Version = version, Text = await make.TemplateAsync(version, cancel) }, Json.Options);
    }

    [Function("NoticeTemplatePut")]
    public async Task<IResult> Put(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/notice-template")] HttpRequest request, CancellationToken cancel)
    {
        var text = (await request.ReadValidAsync<TemplateBody>(cancel)).Text;
        if (CheckTemplate.Of(text) is { Count: > 0 } wrong)
        {
            throw new ProblemException(Problems.Invalid.With([.. wrong.Select(e => new FieldError("text", e.Message, e.Line))]));
        }

        var version = await files.LatestTemplateAsync(cancel);
        while (version == 0 || await files.FindTemplateAsync(version, cancel) != text)
        {
            version += await files.TryAddTemplateAsync(version + 1, text, cancel) ? 1 : 0;
            version = Math.Max(version, await files.LatestTemplateAsync(cancel));
        }

        return Results.Json(new { Version = version, Text = text }, Json.Options);
    }
}
