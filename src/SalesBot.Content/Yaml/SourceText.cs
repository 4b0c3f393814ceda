using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SalesBot.Content.Yaml;

/// <summary>From bytes to text, or to complaints that an editor of the file understands better than those of a YAML parser.</summary>
internal static class SourceText
{
    // The largest shipped YAML file has 11,000 bytes, the largest file of examples 75,000.
    private const int MostBytes = 200_000;
    private const int MostBytesOfLines = 1_000_000;

    /// <summary>The text, or null when it cannot be parsed; that has been reported.</summary>
    public static string? Read(string fullPath, SourceFile file) => Read(fullPath, MostBytes, file.Report);

    /// <summary>The same for a file of plain lines, which may be larger.</summary>
    public static string? ReadLines(string fullPath, Action<int, string, string> report) => Read(fullPath, MostBytesOfLines, report);

    private static string? Read(string fullPath, int mostBytes, Action<int, string, string> report)
    {
        byte[] bytes;
        try
        {
            bytes = Head(fullPath, mostBytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(0, "", $"cannot be read ({e.GetType().Name}); check that the file is there and may be read");
            return null;
        }

        if (bytes.Length > mostBytes)
        {
            report(0, "", $"is larger than {mostBytes / 1000} kB; a content file is far smaller, is this the right file?");
            return null;
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            report(1, "", "is saved as UTF-16; save the file as UTF-8");
            return null;
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            report(1, "", "begins with a byte order mark (U+FEFF); save the file as UTF-8 without BOM");
            bytes = bytes[3..];
        }

        return Decode(bytes, report) is { } text && IsPlain(text, report) ? text : null;
    }

    // A link may lead to a file without end: read no more than needed to know that it is too large.
    private static byte[] Head(string fullPath, int mostBytes)
    {
        using var stream = File.OpenRead(fullPath);
        var buffer = new byte[mostBytes + 1];
        return buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, Action<int, string, string> report)
    {
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var line = 1;
        while (Rune.DecodeFromUtf8(bytes, out var rune, out var used) is OperationStatus.Done)
        {
            line += rune.Value == '\n' ? 1 : 0;
            bytes = bytes[used..];
        }

        report(line, "", $"has the byte 0x{bytes[0]:X2}, which is not UTF-8; save the file as UTF-8");
        return null;
    }

    private static bool IsPlain(string text, Action<int, string, string> report)
    {
        var line = 1;
        var plain = true;
        for (var i = 0; i < text.Length; i++)
        {
            var message = text[i] switch
            {
                '\n' => null,
                '\t' => "has a tab (U+0009); write spaces",
                '\r' => i + 1 < text.Length && text[i + 1] == '\n' ? null : "has a line end of an old kind (U+000D alone); save with line ends LF",
                '\u0085' or '\u2028' or '\u2029' or '\uFEFF' => $"has {Quoted.Character(text[i])}, which cannot be seen; delete it",
                var c when char.IsControl(c) => $"has the control character {Quoted.Character(c)}; delete it",
                _ => null,
            };
            if (message is not null)
            {
                report(line, "", message);
                plain = false;

                // One complaint for a line is enough.
                i = text.IndexOf('\n', i) is >= 0 and var end ? end : text.Length;
                line++;
            }
            else if (text[i] == '\n')
            {
                line++;
            }
        }

        return plain;
    }
}
