using System.Text;
using System.Text.RegularExpressions;

namespace SalesBot.Adapters.Tests.Telegram;

/// <summary>A multipart form, read as the Bot API's server does: names are plain UTF-8.</summary>
internal static class FormParts
{
    private const string Attached = "attach://";

    public static (Dictionary<string, string> Fields, Dictionary<string, (string Name, byte[] Bytes)> Files) Of(byte[] body, string boundary)
    {
        var fields = new Dictionary<string, string>();
        var files = new Dictionary<string, (string, byte[])>();
        // Latin-1 keeps each byte as one character.
        foreach (var part in Encoding.Latin1.GetString(body).Split($"--{boundary}").Skip(1).SkipLast(1))
        {
            var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var head = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(part[..end]));
            var bytes = Encoding.Latin1.GetBytes(part[(end + 4)..^2]);
            var field = Regex.Match(head, "[; ]name=\"?([a-z_0-9]+)").Groups[1].Value;
            if (Regex.Match(head, "filename=\"([^\"]*)\"") is { Success: true } named)
            {
                files.Add(field, (named.Groups[1].Value, bytes));
            }
            else
            {
                fields.Add(field, Encoding.UTF8.GetString(bytes));
            }
        }

        // A file may stand in a part of any name, to which its field points.
        foreach (var (field, text) in fields.Where(f => f.Value.StartsWith(Attached, StringComparison.Ordinal)).ToList())
        {
            files.Remove(text[Attached.Length..], out var file).ShouldBeTrue($"{field} points to a part that is not there");
            files.Add(field, file);
            fields.Remove(field);
        }

        return (fields, files);
    }
}
