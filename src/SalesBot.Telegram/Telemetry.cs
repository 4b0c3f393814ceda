using System.Diagnostics.Metrics;

namespace SalesBot.Telegram;

/// <summary>What this adapter counts, under the meter's name.</summary>
public static class Telemetry
{
    public const string MeterName = "SalesBot.Telegram";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>Updates that are none of the bot's business, by kind.</summary>
    internal static readonly Counter<long> IgnoredUpdates = Meter.CreateCounter<long>("salesbot.updates.ignored", "{update}");

    /// <summary>Outgoing messages settled, by delivery.</summary>
    internal static readonly Counter<long> Settled = Meter.CreateCounter<long>("salesbot.outbox.settled", "{message}");
}
