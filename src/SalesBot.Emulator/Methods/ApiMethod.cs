using System.Text.Json.Nodes;

namespace SalesBot.Emulator.Methods;

/// <summary>What a call gives back.</summary>
internal sealed record Answer(JsonNode? Result, string? Description = null)
{
    public static Answer True(string? description = null) => new(JsonValue.Create(true), description);
}

/// <summary>One method of the Bot API; its class name is its name.</summary>
internal abstract class ApiMethod
{
    public string Name => GetType().Name;

    /// <summary>Carries the call out; the default holds the gate and does it at once.</summary>
    public virtual Task<Answer> CarryOutAsync(Call call)
    {
        lock (call.Messenger.Gate)
        {
            return Task.FromResult(CarryOut(call));
        }
    }

    protected abstract Answer CarryOut(Call call);
}
