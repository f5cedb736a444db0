using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Hotline.Local.Hosting;

/// <summary>One function: a method with <c>[Function]</c> and the parameter that triggers it.</summary>
internal sealed record Function(string Name, MethodInfo Method, ParameterInfo TriggerParameter, TriggerBindingAttribute Trigger)
{
    /// <summary>By place: two hosts that start at once may be given different objects for the same parameter.</summary>
    public bool IsTrigger(ParameterInfo parameter) => parameter.Position == TriggerParameter.Position;
}
