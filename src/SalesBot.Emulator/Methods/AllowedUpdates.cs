using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesBot.Emulator.Methods;

/// <summary>The kinds of updates a bot asks for; absent keeps what it asked before.</summary>
internal static class AllowedUpdates
{
    public static void Apply(Call call)
    {
        if (!call.Args.Has("allowed_updates"))
        {
            return;
        }

        JsonNode? given;
        try
        {
            given = JsonNode.Parse(call.Args.Text("allowed_updates"));
        }
        catch (JsonException)
        {
            return;
        }

        if (given is JsonArray names)
        {
            call.Messenger.Updates.Allow(names.Where(n => n?.GetValueKind() == JsonValueKind.String).Select(n => (string)n!));
        }
    }
}
