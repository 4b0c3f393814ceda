using System.Text.Encodings.Web;
using System.Text.Json;
using SalesBot.Core.Ports;

namespace SalesBot.Exchange;

/// <summary>
/// All of a store as JSON Lines in UTF-8: first <c>{"salesbot":1}</c>, the version of this form, then for each row <c>{"table":"notes","id":…,"text":"…"}</c>,
/// and last <c>{"rows":n}</c>, without which the file is cut.
/// </summary>
public static class RowFile
{
    public const string Extension = ".jsonl";

    private const long Version = 1;
    private const string Table = "table";
    private const string Rows = "rows";
    private const string Head = "salesbot";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>How many rows.</returns>
    public static int Write(IMoving store, Stream to)
    {
        using var text = new Utf8JsonWriter(to, Options);
        Line(text, to, writer => writer.WriteNumber(Head, Version));
        var count = 0;
        store.Read(row =>
        {
            Line(text, to, writer => Put(writer, row));
            count++;
        });
        Line(text, to, writer => writer.WriteNumber(Rows, count));
        return count;
    }

    /// <summary>Read as they are asked for.</summary>
    /// <param name="open">Opens the file, each time that the rows are gone through.</param>
    /// <exception cref="InvalidDataException">While they are read: it is no such file, of another version, cut, or not as <see cref="Write"/> makes it. The message is English.</exception>
    public static IEnumerable<StoredRow> Read(Func<Stream> open)
    {
        using var reader = new StreamReader(open());
        var (number, count) = (0, -1L);
        while (reader.ReadLine() is { } line)
        {
            number++;
            var values = Values(line, number);
            if (number == 1)
            {
                if (!values.TryGetValue(Head, out var version) || version is not Version)
                {
                    throw new InvalidDataException(values.ContainsKey(Head) ? $"The file is of version {version}, and this program reads version {Version}." : "The first line does not say that salesbot export wrote the file.");
                }
            }
            else if (values.Remove(Table, out var table) && table is string name)
            {
                yield return new StoredRow(name, values);
            }
            else if (values.TryGetValue(Rows, out var rows) && rows is long told)
            {
                count = told;
                break;
            }
            else
            {
                throw new InvalidDataException($"Line {number} names no table.");
            }
        }

        if (count != number - 2)
        {
            throw new InvalidDataException("The file is cut: its end is missing.");
        }
    }

    private static void Put(Utf8JsonWriter writer, StoredRow row)
    {
        writer.WriteString(Table, row.Table);
        foreach (var (name, value) in row.Values)
        {
            switch (value)
            {
                case long whole:
                    writer.WriteNumber(name, whole);
                    break;
                case double real:
                    writer.WriteNumber(name, real);
                    break;
                case string text:
                    writer.WriteString(name, text);
                    break;
                default:
                    throw new ArgumentException($"{row.Table}.{name} is a {value.GetType().Name}", nameof(row));
            }
        }
    }

    private static void Line(Utf8JsonWriter writer, Stream to, Action<Utf8JsonWriter> put)
    {
        writer.WriteStartObject();
        put(writer);
        writer.WriteEndObject();
        writer.Flush();
        writer.Reset();
        to.WriteByte((byte)'\n');
    }

    private static Dictionary<string, object> Values(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ValueKind switch
            {
                JsonValueKind.String => p.Value.GetString()!,
                JsonValueKind.Number when p.Value.TryGetInt64(out var whole) && !p.Value.GetRawText().Contains('.', StringComparison.Ordinal) => (object)whole,
                JsonValueKind.Number => p.Value.GetDouble(),
                _ => throw new InvalidDataException($"Line {number}: {p.Name} is neither text nor number."),
            });
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"Line {number} cannot be read as JSON.", e);
        }
    }
}
