using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SalesBot.Content.Yaml;

/// <summary>From bytes to text, or to complaints that an editor of the file understands better than those of a YAML parser.</summary>
internal static class SourceText
{
    // The largest shipped file has 11,000 bytes.
    private const int MostBytes = 200_000;

    /// <summary>The text, or null when it cannot be parsed; that has been reported.</summary>
    public static string? Read(string fullPath, SourceFile file)
    {
        byte[] bytes;
        try
        {
            bytes = Head(fullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file.Report(0, "", $"cannot be read ({e.GetType().Name}); check that the file is there and may be read");
            return null;
        }

        if (bytes.Length > MostBytes)
        {
            file.Report(0, "", $"is larger than {MostBytes / 1000} kB; a content file is far smaller, is this the right file?");
            return null;
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            file.Report(1, "", "is saved as UTF-16; save the file as UTF-8");
            return null;
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            file.Report(1, "", "begins with a byte order mark (U+FEFF); save the file as UTF-8 without BOM");
            bytes = bytes[3..];
        }

        return Decode(bytes, file) is { } text && IsPlain(text, file) ? text : null;
    }

    // A link may lead to a file without end: read no more than needed to know that it is too large.
    private static byte[] Head(string fullPath)
    {
        using var stream = File.OpenRead(fullPath);
        var buffer = new byte[MostBytes + 1];
        return buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, SourceFile file)
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

        file.Report(line, "", $"has the byte 0x{bytes[0]:X2}, which is not UTF-8; save the file as UTF-8");
        return null;
    }

    private static bool IsPlain(string text, SourceFile file)
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
                file.Report(line, "", message);
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
