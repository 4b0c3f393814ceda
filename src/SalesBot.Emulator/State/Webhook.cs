using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.State;

/// <summary>Where updates are pushed to, and how the last push failed.</summary>
internal sealed class Webhook
{
    private const string Key = "webhook";
    private readonly Journal _journal;

    public Webhook(Journal journal)
    {
        _journal = journal;
        if (journal.Get(Key) is { } saved)
        {
            (Url, Secret, MaxConnections) = ((string)saved["url"]!, (string)saved["secret"]!, (int)saved["max"]!);
        }
    }

    /// <summary>Empty when updates are polled.</summary>
    public string Url { get; private set; } = "";

    public string Secret { get; private set; } = "";

    public int MaxConnections { get; private set; }

    public long LastErrorDate { get; set; }

    public string LastErrorMessage { get; set; } = "";

    public Signal Changed { get; } = new();

    public void Set(string url, string secret, int maxConnections)
    {
        (Url, Secret, MaxConnections, LastErrorDate, LastErrorMessage) = (url, secret, maxConnections, 0, "");
        _journal.Put(Key, url.Length == 0 ? null : new JsonObject { ["url"] = url, ["secret"] = secret, ["max"] = maxConnections });
        Changed.Pulse();
    }
}
