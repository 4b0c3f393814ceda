using System.Net;
using System.Net.Sockets;

namespace SalesBot.EndToEnd.Tests;

/// <summary>Which parts the bot is put together of: variables of the environment choose others than the usual ones, for all tests of the assembly.</summary>
/// <remarks>SALESBOT_TEST_CLIENT: a name of Telegram__Client, in builds that hold it. SALESBOT_TEST_RECEIVING: <c>webhook</c> has updates posted in place of polling.</remarks>
internal static class Tested
{
    public static bool ByWebhook { get; } = Chosen("SALESBOT_TEST_RECEIVING") switch
    {
        null or "polling" => false,
        "webhook" => true,
        var other => throw new InvalidOperationException($"SALESBOT_TEST_RECEIVING is {other}; write polling or webhook"),
    };

    /// <summary>Settings of the chosen parts, to be laid over those of a test.</summary>
    public static IReadOnlyDictionary<string, string?> Settings() => Settings(ByWebhook);

    public static Dictionary<string, string?> Settings(bool byWebhook)
    {
        var settings = new Dictionary<string, string?>();
        if (Chosen("SALESBOT_TEST_CLIENT") is { } client)
        {
            settings["Telegram:Client"] = client;
        }

        if (byWebhook)
        {
            // The bot says where it listens, so this must be known before it does.
            var own = $"http://127.0.0.1:{FreePort()}";
            settings["Http:Urls"] = own;
            settings["Telegram:WebhookUrl"] = $"{own}/telegram/updates";
        }

        return settings;
    }

    /// <summary>The same for a program of its own.</summary>
    public static void LayOver(IDictionary<string, string?> environment)
    {
        foreach (var (name, value) in Settings())
        {
            environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
    }

    private static string? Chosen(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } chosen ? chosen : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
