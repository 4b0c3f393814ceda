using System.Text;
using System.Text.Unicode;
using SalesBot.Core.Exchange;

namespace SalesBot.Exchange.Files;

/// <summary>Bytes of a text file as text: UTF-8, UTF-16 with a mark, or else the Arabic code page of Windows.</summary>
internal static class TextBytes
{
    private static readonly Encoding Windows1256 = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;

    /// <exception cref="UnreadableFileException">It is no text, only white space, or a web page.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? Encoding.UTF8.GetString(bytes[3..])
            : bytes.StartsWith<byte>([0xFF, 0xFE]) ? Encoding.Unicode.GetString(bytes[2..])
            : bytes.StartsWith<byte>([0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(bytes[2..])
            : Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes)
            : DecodeWindows(bytes);
        var start = text.AsSpan().TrimStart();
        return text.Contains('\0', StringComparison.Ordinal) ? throw new UnreadableFileException(FileFault.NotText)
            : start.IsEmpty ? throw new UnreadableFileException(FileFault.Empty)
            : start.Length > 1 && start[0] == '<' && (char.IsAsciiLetter(start[1]) || start[1] is '!' or '?') ? throw new UnreadableFileException(FileFault.WebPage)
            : text;
    }

    private static string DecodeWindows(ReadOnlySpan<byte> bytes)
    {
        var text = Windows1256.GetString(bytes);

        // Every byte is some character there, so other files than texts come this far. Persian ye is not in that page, and Arabic ye is typed for it.
        return text.Any(c => c < ' ' && c is not ('\t' or '\n' or '\r')) ? throw new UnreadableFileException(FileFault.NotText) : text.Replace('ي', 'ی');
    }
}
