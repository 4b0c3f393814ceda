using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Core.Dialogue;

/// <summary>The stored form of sessions and outgoing messages: JSON, Persian as it is and not as escapes.</summary>
public static class Codec
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Encode(Outgoing outgoing) => JsonSerializer.Serialize(outgoing, Json);

    public static string Encode(Session session) => JsonSerializer.Serialize(session, Json);

    /// <exception cref="JsonException">Not a stored session of this version of the program.</exception>
    public static Session DecodeSession(string stored)
    {
        try
        {
            var session = JsonSerializer.Deserialize<Session>(stored, Json);
            return session is { Screen: not null } ? session : throw new JsonException("a session without a screen");
        }
        catch (NotSupportedException e)
        {
            throw new JsonException("a screen that this version does not know", e);
        }
    }

    /// <exception cref="JsonException">Not a stored outgoing message.</exception>
    public static Outgoing DecodeOutgoing(string stored) =>
        JsonSerializer.Deserialize<Outgoing>(stored, Json) ?? throw new JsonException("null is no outgoing message");
}
