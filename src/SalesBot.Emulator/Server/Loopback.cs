using System.Net;
using Microsoft.AspNetCore.Http;

namespace SalesBot.Emulator.Server;

/// <summary>What counts as this machine; a name that merely resolves to it does not, against DNS rebinding.</summary>
internal static class Loopback
{
    public static bool Is(string host)
    {
        var name = host.Trim('[', ']');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }

    /// <summary>True when no Origin header names another machine.</summary>
    public static bool IsOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && Is(uri.Host));
    }
}
