using System.Text.Json;
using System.Text.Json.Serialization;
using global::Telegram.Bot.Requests;

namespace SalesBot.Telegram.TelegramBot;

/// <summary>getUpdates, answered with each update as it came.</summary>
/// <remarks>
/// The library's own request reads the whole batch into its types at once. A single update that does not fit them fails the batch, which is then
/// not confirmed and comes again, for ever; and what it does not know by name it leaves out, so that nobody could tell what it was.
/// </remarks>
internal sealed class RawUpdates() : RequestBase<JsonElement>("getUpdates")
{
    [JsonPropertyName("offset")]
    public long? Offset { get; init; }

    [JsonPropertyName("limit")]
    public int Limit { get; init; }

    [JsonPropertyName("timeout")]
    public int Timeout { get; init; }

    [JsonPropertyName("allowed_updates")]
    public IReadOnlyList<string>? AllowedUpdates { get; init; }
}
