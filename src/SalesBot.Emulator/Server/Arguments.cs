using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesBot.Emulator.Server;

/// <summary>
/// Arguments of one call, whatever way they came. As in the real server every value is text: nested JSON keeps its JSON
/// spelling, so an object and a string that holds one are the same thing.
/// </summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public Dictionary<string, Upload> Files { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _values.Keys;

    public void Set(string name, string value) => _values[name] = value;

    public void Set(JsonObject values)
    {
        foreach (var (name, value) in values)
        {
            if (value is not null)
            {
                _values[name] = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
            }
        }
    }

    public string Text(string name) => _values.GetValueOrDefault(name, "");

    public bool Has(string name) => Text(name).Length > 0;

    public bool Flag(string name) => Text(name).Trim().ToLowerInvariant() is "true" or "yes" or "1";

    /// <summary>Reads the leading digits, 0 when there are none, as lenient as the real server.</summary>
    public long Number(string name)
    {
        var text = Text(name).AsSpan().Trim();
        var end = text.Length > 0 && text[0] == '-' ? 1 : 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return long.TryParse(text[..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    public int Number(string name, int otherwise, int least, int most) =>
        Has(name) ? (int)Math.Clamp(Number(name), least, most) : otherwise;

    /// <summary>The argument as JSON, null when absent.</summary>
    public JsonNode? Json(string name, string complaint)
    {
        if (!Has(name))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(Text(name));
        }
        catch (JsonException)
        {
            throw ApiRefused.BadRequest(complaint);
        }
    }
}

/// <summary>A file that came with a multipart request.</summary>
internal sealed record Upload(string FileName, string ContentType, byte[] Content);
