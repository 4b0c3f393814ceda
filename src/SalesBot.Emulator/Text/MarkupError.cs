using System.Text;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Text;

/// <summary>Complaints of the parsers, in the server's words.</summary>
internal static class MarkupError
{
    public static ApiRefused Because(string reason) => ApiRefused.BadRequest("can't parse entities: " + reason);

    /// <summary>UTF-8 bytes before a position.</summary>
    public static int Bytes(string source, int position) => Encoding.UTF8.GetByteCount(source.AsSpan(0, position));
}
