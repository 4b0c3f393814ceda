using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Receiving;

/// <summary>One update as the bot sees it.</summary>
/// <param name="Incoming">Something that a turn answers.</param>
/// <param name="Asked">An inline query. When this too is null, the update is none of the bot's business; it is counted, and confirmed with its batch.</param>
public sealed record ReadUpdate(UpdateId Id, Incoming? Incoming, InlineAsked? Asked = null);

/// <summary>Reads single updates from their JSON, however they came; no JSON makes it throw.</summary>
public sealed class UpdateReader(IOptions<TelegramOptions> options, ILogger<UpdateReader> log)
{
    private readonly long _bot = options.Value.BotId;

    /// <summary>The update, or null when it has no number and so can be neither told apart nor confirmed.</summary>
    public ReadUpdate? Read(JsonElement raw)
    {
        if (NumberOf(raw) is not { } value)
        {
            log.LogWarning("An update without a number was skipped.");
            return null;
        }

        var id = new UpdateId(value);
        var (update, ignored) = Parse(id, raw);
        if (ignored is not null)
        {
            Telemetry.IgnoredUpdates.Add(1, new KeyValuePair<string, object?>("kind", ignored));
            log.LogDebug("Update {Update} is ignored: {Kind}.", value, ignored);
        }

        return update ?? new ReadUpdate(id, null);
    }

    private (ReadUpdate?, string?) Parse(UpdateId id, JsonElement raw)
    {
        try
        {
            return raw.Deserialize(BotApiJson.Shared.Update) is { } update ? UpdateMapping.Map(id, KindOf(raw), update, _bot) : (null, "empty");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The path names fields only; the message of the exception could quote what was written.
            log.LogWarning("Update {Update} could not be read at {Path} and is skipped.", id.Value, (e as JsonException)?.Path);
            return (null, "unreadable");
        }
    }

    private static long? NumberOf(JsonElement raw)
    {
        try
        {
            return raw.ValueKind is JsonValueKind.Object && raw.TryGetProperty("update_id", out var number) ? number.TryGetInt64Safely() : null;
        }
        catch (InvalidOperationException)
        {
            // A field's name with half a surrogate pair.
            return null;
        }
    }

    private static string KindOf(JsonElement raw)
    {
        foreach (var field in raw.EnumerateObject())
        {
            if (!field.NameEquals("update_id"))
            {
                return field.Name;
            }
        }

        return "empty";
    }
}
