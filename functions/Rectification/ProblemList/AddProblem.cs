using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Rectification.ProblemList;

internal abstract record AddProblemOutcome
{
    /// <summary>Now, or by an earlier sending of the same.</summary>
    public sealed record Added(ListedProblem Problem) : AddProblemOutcome;

    public sealed record IdTaken : AddProblemOutcome;

    public sealed record Invalid(FieldError Error) : AddProblemOutcome;
}

/// <summary>Takes an opinion down. The client chooses the id, so asking twice makes one.</summary>
public sealed class AddProblem(ProblemStore problems, CheckSource check, LiveDirectory directory)
{
    internal async Task<AddProblemOutcome> RunAsync(ListedProblem problem, CancellationToken cancel)
    {
        if (directory.Current.Unit(problem.Unit) is null)
        {
            return new AddProblemOutcome.Invalid(new FieldError("unit", "单位名录中没有 / not in the directory"));
        }

        var (reference, wrong) = await check.RunAsync(problem.Source, problem.Reference, cancel);
        if (wrong is not null)
        {
            return new AddProblemOutcome.Invalid(new FieldError("reference", wrong));
        }

        var added = problem with { Reference = reference };
        var known = await problems.TryAddAsync(added, cancel) ? added : (await problems.FindAsync(added.Id, cancel))!.Problem;
        return known.IsSame(added) ? new AddProblemOutcome.Added(known) : new AddProblemOutcome.IdTaken();
    }
}
