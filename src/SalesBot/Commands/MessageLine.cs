using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SalesBot.Commands;

/// <summary>One line of input, <c>{"id","text"}</c>, and the line of output for it.</summary>
/// <param name="Id">As it stood in the input, in JSON; null when it could not be read.</param>
/// <param name="Error">Why the line is broken; null when it is not.</param>
internal sealed partial record MessageLine(string? Id, string Text, string? Error)
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Ids = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static MessageLine Parse(string line)
    {
        // Half a surrogate pair is no text, but messages cut in the middle of an emoji have it.
        var bytes = Encoding.UTF8.GetBytes(Whole(line));
        var (id, text, depth) = ((string?)null, (string?)null, 0);
        try
        {
            var reader = new Utf8JsonReader(bytes);
            var key = "";
            while (reader.Read())
            {
                // The reader itself refuses anything after the end of the object.
                if (depth == 0 && reader.TokenType is not JsonTokenType.StartObject)
                {
                    return new MessageLine(null, "", "not an object {\"id\",\"text\"}");
                }

                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray: depth++; break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray: depth--; break;
                    case JsonTokenType.PropertyName when depth == 1: key = reader.GetString()!; continue;
                    case JsonTokenType.String when depth == 1 && key == "text": text = reader.GetString(); break;
                    case JsonTokenType.String or JsonTokenType.Number when depth == 1 && key == "id": id = Raw(reader); break;
                    default: break;
                }

            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new MessageLine(id, "", "not JSON");
        }

        return text is null ? new MessageLine(id, "", "no text: it must be a string under the key text") : new MessageLine(id, text, null);
    }

    public string Answered(Judgement judgement) => Object(writer =>
    {
        writer.WriteString("type", judgement.Type?.Value);
        writer.WriteNumber("confidence", Math.Round(judgement.Confidence, 4));
        writer.WriteString("second", judgement.Second?.Value);
        writer.WriteStartArray("because");
        foreach (var words in judgement.Because)
        {
            writer.WriteStringValue(words);
        }

        writer.WriteEndArray();
    });

    public string Refused(long lineNumber) => Object(writer => writer.WriteString("error", $"line {lineNumber}: {Error}"));

    private string Object(Action<Utf8JsonWriter> rest)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("id");
            writer.WriteRawValue(Id ?? "null");
            rest(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Raw(Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.String ? JsonSerializer.Serialize(reader.GetString(), Ids) : Encoding.UTF8.GetString(reader.ValueSpan);

    /// <summary>Replaces escapes of one half of a surrogate pair.</summary>
    private static string Whole(string line) => !line.Contains("\\u", StringComparison.Ordinal) ? line : Escape().Replace(line, found =>
        found.Value.Length is 12 or 2 || !char.IsSurrogate((char)Convert.ToInt32(found.Value[2..], 16)) ? found.Value : @"\ufffd");

    // A pair, one unit, or any other escape: in this order, so that each is taken whole.
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")]
    private static partial Regex Escape();
}
