using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Hotline.Surveys.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Surveys.Answers;

/// <summary>What a person says about a message that the machine did not understand.</summary>
public sealed class SmsMeaningHttp(AssignMeaning assign, TimeProvider clock)
{
    [Function("AssignSmsMeaning")]
    public async Task<IResult> Assign(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sms/review/{id}/meaning")] HttpRequest request, string id, CancellationToken cancel)
    {
        var meaning = (await request.ReadValidAsync<MeaningBody>(cancel)).ToMeaning(request.Staff(), clock.GetUtcNow());
        var filing = OutcomeKey.Parse(id) ?? throw new ProblemException(AnswersProblems.MessageNotFound);
        return await assign.RunAsync(filing, meaning, cancel) switch
        {
            MeaningOutcome.Given given => Results.Json(given.Review, Json.Options),
            MeaningOutcome.Taken taken => throw new ProblemException(AnswersProblems.MeaningTaken with { Current = taken.Meaning }),
            MeaningOutcome.AlreadyCounted => throw new ProblemException(AnswersProblems.AlreadyCounted),
            MeaningOutcome.NoRespondent => throw new ProblemException(AnswersProblems.NoRespondent),
            MeaningOutcome.OutsideTheRound => throw new ProblemException(AnswersProblems.OutsideTheRound),
            MeaningOutcome.RoundNotFound => throw new ProblemException(EvaluationProblems.RoundNotFound),
            MeaningOutcome.UnknownUnits unknown => throw new ProblemException(Problems.Invalid.With(
                [.. unknown.Places.Select(i => new FieldError($"answers[{i}].unit", "不在本轮名册 / not on the round's roster"))])),
            _ => throw new ProblemException(AnswersProblems.MessageNotFound),
        };
    }
}
